import { z } from 'zod'
import { TemplateId } from './ids.ts'
import { ClockKind } from './kind.ts'
import { ClauseName, FactExpression, FieldName, LetterDoc, LetterInline } from './letter.ts'
import { factHolds, type LetterFacts } from './letter-facts.ts'
import { commonField, LetterField } from './letter-fields.ts'
import { sheetField } from './letter-sheet-fields.ts'

const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)

/** A paragraph that the law requires in this letter. */
export const RequiredParagraph = z.strictObject({
  clause: ClauseName,
  /** What the paragraph says, in the words of the check list: "your right to complain". */
  title: z.string().min(1).max(120),
  /** The provision for each law that requires it; for other laws the paragraph is only offered. */
  citations: z.record(z.string(), z.string().min(1).max(120)),
  /** Narrows the duty further, `kind=access` for one. */
  fact: FactExpression.optional(),
})
export type RequiredParagraph = z.infer<typeof RequiredParagraph>

/**
 * To whom a letter goes: the person or whoever writes for them, somebody else whose information is in the answer, a
 * colleague who is to search, or anybody else (an authority, who got a reply by mistake, the people of a breach).
 */
export const LETTER_RECIPIENTS = ['person', 'third-party', 'colleague', 'other'] as const
export const LetterRecipient = z.enum(LETTER_RECIPIENTS)
export type LetterRecipient = z.infer<typeof LetterRecipient>

/** `template.json` of a letter: what holds in every language. */
export const TemplateFile = z.strictObject({
  id: TemplateId,
  /** Raised with every change of wording; a finalised letter keeps the number it was made from. */
  version: z.number().int().min(1),
  /** What the officer is told the letter is for. */
  description: z.string().min(1).max(200),
  /** Clocks this letter belongs to; empty means all. */
  kinds: z.array(ClockKind),
  /** Laws the letter fits (`none`: no law gives us a clock); empty means all. */
  regimes: z.array(z.string().max(64)),
  /** Each language has its file beside this one. */
  languages: z.array(language).min(1),
  required: z.array(RequiredParagraph).max(40),
  recipient: LetterRecipient.default('person'),
  /**
   * The fields whose lines make up the address of a letter that goes neither to the person nor to who acts for them;
   * empty for one that goes to nobody by name.
   */
  address: z.array(FieldName).max(4).default([]),
})
export type TemplateFile = z.infer<typeof TemplateFile>

/** `<language>.json` of a letter: its words. */
export const TemplateText = z.strictObject({
  language,
  title: z.string().min(1).max(120),
  subject: z.array(LetterInline).min(1).max(20),
  closing: z.string().min(1).max(80),
  doc: LetterDoc,
})
export type TemplateText = z.infer<typeof TemplateText>

/** `fields.json` of a letter: a common field by its name, any other in full. */
export const TemplateFields = z.array(z.union([z.string(), LetterField])).max(80)
export type TemplateFields = z.infer<typeof TemplateFields>

const Row = z.record(z.string(), z.string())
/** The value of one field: a text, several texts, or rows. Always text, never markup. */
export const LetterValue = z.union([z.string(), z.array(z.string()), z.array(Row)])
export type LetterValue = z.infer<typeof LetterValue>
export type LetterRow = z.infer<typeof Row>

/** `example.json` of a letter: situations with everything filled in; each is a test and a printed sample. */
export const TemplateExamples = z
  .array(
    z.strictObject({
      name: z.string().regex(/^[a-z0-9-]+$/),
      language: language.default('en'),
      paper: z.enum(['a4', 'us-letter']).default('a4'),
      facts: z.array(z.string()),
      values: z.record(z.string(), LetterValue),
    }),
  )
  .min(1)
export type TemplateExample = z.infer<typeof TemplateExamples>[number]

/** A letter template in one language, put together from its files. */
export type LetterTemplate = Omit<TemplateFile, 'languages'> &
  TemplateText & {
    readonly fields: readonly LetterField[]
  }

/** The fields a letter declares, common ones looked up. Throws on a name that is no common field. */
export function declaredFields(fields: TemplateFields): LetterField[] {
  return fields.map((field) => {
    if (typeof field !== 'string') return field
    const known = commonField(field) ?? sheetField(field)
    if (!known) throw new Error(`no common field is called ${field}`)
    return known
  })
}

/** Whether the letter fits a case of these laws and clocks. */
export function templateFits(
  template: Pick<LetterTemplate, 'kinds' | 'regimes'>,
  regimes: readonly string[],
  kinds: readonly ClockKind[],
): boolean {
  const laws = regimes.length > 0 ? regimes : ['none']
  return (
    (template.regimes.length === 0 || laws.some((regime) => template.regimes.includes(regime))) &&
    (template.kinds.length === 0 || kinds.some((kind) => template.kinds.includes(kind)))
  )
}

/** Whether the law requires the paragraph in a letter of these facts. */
export function isRequired(paragraph: RequiredParagraph, facts: LetterFacts): boolean {
  return (
    citationOf(paragraph, facts) !== '' && (paragraph.fact === undefined || factHolds(paragraph.fact, facts))
  )
}

/** The provisions that require the paragraph under these facts, "UK GDPR Art. 12(3)"; empty when none does. */
export function citationOf(paragraph: RequiredParagraph, facts: LetterFacts): string {
  return Object.entries(paragraph.citations)
    .filter(([regime]) => facts.has(`regime=${regime}`))
    .map(([, citation]) => citation)
    .join('; ')
}
