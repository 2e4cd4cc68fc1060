import { z } from 'zod'
import { Confidence } from '../domain/clause.ts'
import { CaseId, LetterId, RequestId, TemplateId } from '../domain/ids.ts'
import { LetterDoc } from '../domain/letter.ts'
import { LetterRecipient } from '../domain/letter-template.ts'
import { LetterWording } from '../domain/letter-wording.ts'
import { call, group } from './define.ts'
import { FileToken, SecretBytes } from './case-file.ts'
import { PagePicture } from './letterhead.ts'
import { LetterSummary } from './views.ts'

/** A letter template that fits a case. */
export const TemplateOption = z.strictObject({
  id: TemplateId,
  title: z.string(),
  description: z.string(),
  /** The language it begins in unless another is chosen. */
  language: z.string(),
  /** The languages it can be written in for this case. */
  languages: z.array(z.string()),
  /** Whether the stage of the case calls for this letter now. */
  suggested: z.boolean(),
  /** The organisation's own, in place of the shipped one beside it. */
  own: z.boolean(),
})
export type TemplateOption = z.infer<typeof TemplateOption>

/** One field of a letter as the form shows it. */
export const LetterField = z.strictObject({
  name: z.string(),
  label: z.string(),
  source: z.string(),
  hint: z.string(),
  /** One text, or one text a line for fields that print as a list. */
  value: z.string(),
  many: z.boolean(),
  long: z.boolean(),
  filled: z.boolean(),
  /** The officer's own words, over what the case says. */
  typed: z.boolean(),
  optional: z.boolean(),
  /** Wordings to choose from, where the law knows only these. */
  choices: z.array(z.string()),
  /** Labels of the columns of a field whose values are rows, cells joined by ` · `; empty for plain lines. */
  columns: z.array(z.string()),
})
export type LetterField = z.infer<typeof LetterField>

/** Something that keeps a letter from being finalised, and where it is. */
export const LetterProblem = z.strictObject({
  code: z.string(),
  title: z.string(),
  sentence: z.string(),
  field: z.string().nullable(),
  /** The required paragraph that is missing. */
  clause: z.string().nullable(),
})
export type LetterProblem = z.infer<typeof LetterProblem>

/** What the text of a draft is edited with. */
export const LetterWriting = z.strictObject({
  wording: LetterWording,
  /** The wording of the template, for comparison and to put a paragraph back. */
  original: LetterWording,
  /** Whether the officer wrote on the text itself; until then it follows its template. */
  own: z.boolean(),
  /** The facts under which conditional text is shown, `has=` facts included. */
  facts: z.array(z.string()),
  /** Every field that can stand in this letter, with its value now. */
  catalogue: z.array(LetterField),
  required: z.array(z.strictObject({ clause: z.string(), title: z.string() })),
})
export type LetterWriting = z.infer<typeof LetterWriting>

/** A letter as the letter screen shows it. */
export const LetterView = z.strictObject({
  letter: LetterSummary,
  caseId: CaseId,
  /** The languages it can be written in for its case. */
  languages: z.array(z.string()),
  /** Words of the frame in the letter's language. */
  labels: z.strictObject({ ourReference: z.string(), yourReference: z.string(), officerTitle: z.string() }),
  subject: z.string(),
  /** The merged letter; unfilled fields stay `field` nodes. */
  doc: LetterDoc,
  fields: z.array(LetterField),
  problems: z.array(LetterProblem),
  recipient: z.array(z.string()),
  /** To whom it goes; a letter to anybody but the person does not show the person's own reference. */
  to: LetterRecipient,
  /** The reference of whom it goes to; empty where there is none. */
  theirReference: z.string(),
  date: z.string(),
  closing: z.string(),
  /** The request, review or duty whose date the letter explains (its id, or its kind); null for none. */
  explains: z.string().nullable(),
  /** Facts the letter states that nobody read in their text. */
  unread: z.array(z.strictObject({ title: z.string(), sentence: z.string(), confidence: Confidence })),
  /** The provisions behind the required paragraphs in the letter, by clause. */
  citations: z.record(z.string(), z.string()),
  /** What the text is edited with; null for a final letter. */
  writing: LetterWriting.nullable(),
})
export type LetterView = z.infer<typeof LetterView>

/** How many letters of a batch are written at once: as many as print at once. */
export const LETTERS_AT_ONCE = 2

/** What became of one letter of a batch. */
export const BatchLetter = z.strictObject({
  reference: z.string(),
  /** `unfit`: the template does not belong to the laws or clocks of the case, and nothing was begun. */
  state: z.enum(['final', 'draft', 'unfit']),
  letterId: LetterId.nullable(),
  /** What keeps a draft from being finalised, by the names the officer sees. */
  missing: z.array(z.string()),
})
export type BatchLetter = z.infer<typeof BatchLetter>

const fails = ['locked', 'case-unknown', 'letter-unknown', 'template-unknown'] as const

/** Writing, checking and freezing letters. */
export const letters = group('letters', {
  options: call({
    input: z.strictObject({ caseId: CaseId }),
    output: z.array(TemplateOption),
    fails: ['locked', 'case-unknown'],
  }),
  begin: call({
    writes: true,
    input: z.strictObject({
      caseId: CaseId,
      templateId: TemplateId,
      requestId: RequestId.optional(),
      /** Absent: the person's where the letter has it, else the organisation's, else English. */
      language: z.string().max(35).optional(),
    }),
    output: LetterView,
    fails: [...fails, 'request-unknown', 'language-unknown', 'file-read-only', 'write-failed', 'disk-full'],
  }),
  /**
   * The next letters of a batch, which print at once; the window can stop before it asks for more. Fewer answers than
   * cases: the rest was not begun, and asking for it again says what is in the way.
   */
  batch: call({
    writes: true,
    input: z.strictObject({
      caseIds: z.array(CaseId).min(1).max(LETTERS_AT_ONCE),
      templateId: TemplateId,
      finalise: z.boolean(),
    }),
    output: z.array(BatchLetter),
    fails: [
      ...fails,
      'letter-unfinished',
      'characters-uncovered',
      'file-read-only',
      'write-failed',
      'disk-full',
    ],
  }),
  view: call({ input: z.strictObject({ letterId: LetterId }), output: LetterView, fails }),
  fill: call({
    writes: true,
    input: z.strictObject({
      letterId: LetterId,
      values: z.record(z.string().max(80), z.string().max(100_000)),
    }),
    output: LetterView,
    fails: [...fails, 'letter-frozen', 'file-read-only', 'write-failed', 'disk-full'],
  }),
  /** Keeps the text of a draft as the officer writes it; null gives it the text of its template again. */
  write: call({
    writes: true,
    input: z.strictObject({ letterId: LetterId, wording: LetterWording.nullable() }),
    output: LetterView,
    fails: [
      ...fails,
      'letter-frozen',
      'input-unreadable',
      'text-too-long',
      'file-read-only',
      'write-failed',
      'disk-full',
    ],
  }),
  /**
   * Writes a draft in another language: its text is the template's in that language, what was typed into its fields
   * stays, what the program fills in is said anew. A text of the officer's own is replaced.
   */
  setLanguage: call({
    writes: true,
    input: z.strictObject({ letterId: LetterId, language: z.string().max(35) }),
    output: LetterView,
    fails: [...fails, 'language-unknown', 'letter-frozen', 'file-read-only', 'write-failed', 'disk-full'],
  }),
  /** Ends a sitting: what was written since becomes one change of the record. */
  settle: call({
    writes: true,
    input: z.strictObject({ letterId: LetterId }),
    output: z.null(),
    fails: [...fails, 'letter-frozen', 'file-read-only', 'write-failed', 'disk-full'],
  }),
  /** Puts the explanation of a date into a draft, filled from the clock until it is final; null takes it out. */
  explainDate: call({
    writes: true,
    input: z.strictObject({ letterId: LetterId, subject: z.string().max(60).nullable() }),
    output: LetterView,
    fails: [...fails, 'request-unknown', 'letter-frozen', 'file-read-only', 'write-failed', 'disk-full'],
  }),
  finalise: call({
    writes: true,
    input: z.strictObject({ letterId: LetterId }),
    output: LetterView,
    fails: [
      ...fails,
      'letter-frozen',
      'letter-unfinished',
      'characters-uncovered',
      'file-read-only',
      'write-failed',
      'disk-full',
    ],
  }),
  discard: call({
    writes: true,
    input: z.strictObject({ letterId: LetterId }),
    output: z.null(),
    fails: [...fails, 'letter-frozen', 'file-read-only', 'write-failed', 'disk-full'],
  }),
  /**
   * The pages as they will print, as pictures; a draft shows what is open. For the screen the first twenty, and none when
   * a newer question overtook it; for paper all.
   */
  pages: call({
    input: z.strictObject({
      letterId: LetterId,
      /** Pixels for a point of the page. */
      scale: z.number().min(0.5).max(4.2),
      use: z.enum(['screen', 'paper']).default('screen'),
    }),
    output: z.strictObject({
      pages: z.array(PagePicture),
      count: z.number().int(),
      paper: z.enum(['a4', 'us-letter']),
    }),
    fails: [...fails, 'characters-uncovered'],
  }),
  /**
   * The frozen PDF of a final letter; of a draft a PDF that is marked as one. With a password, at least 12 characters
   * in UTF-8, a copy that only the password opens (AES-256); what is kept in the file stays as it is.
   */
  savePdf: call({
    input: z.strictObject({ letterId: LetterId, token: FileToken, password: SecretBytes.optional() }),
    output: z.strictObject({ name: z.string() }),
    fails: [
      ...fails,
      'characters-uncovered',
      'password-too-short',
      'password-unfit',
      'token-spent',
      'file-exists',
      'place-read-only',
      'disk-full',
      'write-failed',
    ],
  }),
})
