import type { CivilDate } from '#shared/domain/civil-date.ts'
import { shortLetterDate, type DateOrder } from '#shared/domain/letter-date.ts'
import type { MergedLetter } from '#shared/domain/letter-merge.ts'
import type { LetterTemplate } from '#shared/domain/letter-template.ts'
import type { LetterWords } from '#shared/domain/letter-words.ts'
import type { Paper, PrintableLetter } from './printable.ts'

/** What a letter needs beside its words to be put on paper. Texts may be empty. */
export type LetterFrame = {
  readonly template: Pick<LetterTemplate, 'language' | 'closing' | 'fields'>
  readonly words: LetterWords
  readonly dateOrder: DateOrder
  readonly paper: Paper
  readonly organisation: {
    readonly name: string
    /** Lines of the address, separated by line ends. */
    readonly address: string
    readonly email: string
    readonly phone: string
    readonly officerTitle: string
    /** ISO 3166-2. */
    readonly place?: string
  }
  /** Colour, sender and foot as the organisation set them; plain where it is left out. */
  readonly letterhead?: {
    readonly accent: string
    readonly sender: string
    readonly footer: string
    readonly logo: PrintableLetter['letterhead']['logo'] | null
  }
  readonly officerName: string
  readonly recipient: readonly string[]
  readonly reference: string
  readonly theirReference: string
  readonly date: CivilDate
  readonly enclosures?: readonly string[]
  /** `#4812 plum harbour seven …`; empty while the letter is a draft. */
  readonly auditHead: string
  readonly draft: boolean
}

/** The merged letter in its frame, ready for the printer. */
export function printableLetter(merged: MergedLetter, frame: LetterFrame): PrintableLetter {
  const { organisation, letterhead, words } = frame
  const lines = (text: string): string[] =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
  const sender = lines(letterhead?.sender ?? '')
  const ofOrganisation = [
    organisation.officerTitle,
    ...lines(organisation.address),
    organisation.email,
    organisation.phone,
  ].filter((line) => line.trim() !== '')
  // A signature of "Privacy Officer, Privacy Officer" helps nobody: without a name of its own the title signs.
  const named =
    frame.officerName.trim() !== '' && frame.officerName.trim() !== organisation.officerTitle.trim()
  return {
    language: frame.template.language,
    paper: frame.paper,
    ...(organisation.place === undefined ? {} : { place: organisation.place }),
    title: merged.subject,
    date: frame.date,
    dateText: shortLetterDate(frame.date, words, frame.dateOrder),
    letterhead: {
      name: organisation.name,
      lines: sender.length > 0 ? sender : ofOrganisation,
      ...(letterhead === undefined || letterhead.accent === '' ? {} : { accent: letterhead.accent }),
      ...(letterhead?.logo ? { logo: letterhead.logo } : {}),
      footer: lines(letterhead?.footer ?? ''),
    },
    recipient: frame.recipient,
    references: [
      { label: words.labels.ourReference, value: frame.reference },
      { label: words.labels.yourReference, value: frame.theirReference },
    ].filter(({ value }) => value.trim() !== ''),
    subject: merged.subject,
    body: merged.doc,
    signature: {
      closing: frame.template.closing,
      name: named ? frame.officerName : organisation.officerTitle,
      lines: [named ? organisation.officerTitle : '', organisation.name].filter((line) => line.trim() !== ''),
    },
    enclosures: frame.enclosures ?? [],
    auditHead: frame.auditHead,
    draft: frame.draft,
    hints: Object.fromEntries(frame.template.fields.map(({ name, hint }) => [name, hint])),
    missing: frame.draft ? merged.missingRequired.map(({ title }) => title) : [],
    labels: words.labels,
  }
}
