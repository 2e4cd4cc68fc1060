import type { CivilDate } from '#shared/domain/civil-date.ts'
import type { LetterDoc } from '#shared/domain/letter.ts'
import type { LetterWords } from '#shared/domain/letter-words.ts'

/** A4 everywhere but in the United States. */
export type Paper = 'a4' | 'us-letter'

/** Everything that stands on the paper of one letter. All texts are printed as they are. */
export type PrintableLetter = {
  /** BCP 47; sets the language of the PDF, its direction and its quotation marks. */
  readonly language: string
  readonly paper: Paper
  /** ISO 3166-2 place of the organisation; in doubt it says in which country's forms Chinese characters are drawn. */
  readonly place?: string
  /** Title of the PDF; no case content beyond what the letter says. */
  readonly title: string
  /** The date of the letter; also the only date in the PDF, so that the same letter gives the same bytes. */
  readonly date: CivilDate
  /** The date as it stands on the letter. */
  readonly dateText: string
  readonly letterhead: {
    readonly name: string
    /** Who and where we are, one line each: title, address, e-mail, telephone. */
    readonly lines: readonly string[]
    /** Colour of the name, `#RRGGBB`; one that is too pale to read on paper is replaced by ink. */
    readonly accent?: string
    /** The organisation's sign, a PNG of our own writing, printed above its name. */
    readonly logo?: { readonly png: Uint8Array; readonly width: number; readonly height: number }
    /** Lines at the foot of every page. */
    readonly footer?: readonly string[]
  }
  /** Name and address as they show through the window of the envelope. */
  readonly recipient: readonly string[]
  readonly references: readonly { readonly label: string; readonly value: string }[]
  readonly subject: string
  /** The merged letter: no `when` blocks; open fields only in a draft. */
  readonly body: LetterDoc
  readonly signature: { readonly closing: string; readonly name: string; readonly lines: readonly string[] }
  readonly enclosures: readonly string[]
  /** Head of the audit trail, `#4812 plum harbour seven …`; empty prints none. */
  readonly auditHead: string
  /** A draft is watermarked and shows what is open; a final letter with anything open is refused. */
  readonly draft: boolean
  /** A draft on the screen: as it will print, so without the watermark. */
  readonly onScreen?: boolean
  /** Instruction printed in place of each unfilled field, by field name. */
  readonly hints: Readonly<Record<string, string>>
  /** Titles of required paragraphs the draft lacks. */
  readonly missing: readonly string[]
  readonly labels: LetterWords['labels']
}

/** What the recovery-kit sheet says. It names no organisation: a found sheet must not tell whose file it opens. */
export type RecoveryKitSheet = {
  readonly language: string
  readonly date: CivilDate
  readonly fileId: string
  /** 21 groups of four symbols, check symbols included. */
  readonly groups: readonly string[]
  /** How the key follows from passphrase and salt, in one line. */
  readonly keyDerivation: string
  readonly auditHead: { readonly n: number; readonly words: string; readonly hex: string }
}

/** Every text on the paper with the part of the letter it belongs to, for the check of its characters. */
export function printedTexts(letter: PrintableLetter): { part: string; text: string }[] {
  const of = (part: string, ...texts: readonly string[]) => texts.map((text) => ({ part, text }))
  return [
    ...of('title', letter.title),
    ...of(
      'letterhead',
      letter.letterhead.name,
      ...letter.letterhead.lines,
      ...(letter.letterhead.footer ?? []),
    ),
    ...of('recipient', ...letter.recipient),
    ...of('references', letter.dateText, ...letter.references.flatMap(({ label, value }) => [label, value])),
    ...of('subject', letter.subject),
    ...of('signature', letter.signature.closing, letter.signature.name, ...letter.signature.lines),
    ...of('enclosures', ...letter.enclosures),
    ...of('audit head', letter.auditHead),
    ...of('draft marks', ...Object.values(letter.labels), ...Object.values(letter.hints), ...letter.missing),
  ]
}
