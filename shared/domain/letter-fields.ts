import { z } from 'zod'
import { FactExpression, FieldName } from './letter.ts'
import { factHolds, type LetterFacts } from './letter-facts.ts'
import { RECORD_FIELDS } from './letter-record-fields.ts'

/** Where the value of a field comes from; `typed` means the officer writes it. */
export const FIELD_SOURCES = [
  'case',
  'person',
  'organisation',
  'clock',
  'regulator',
  'breach',
  'officer',
  'typed',
] as const
export const FieldSource = z.enum(FIELD_SOURCES)
export type FieldSource = z.infer<typeof FieldSource>

/** One field of a letter. */
export const LetterField = z.strictObject({
  name: FieldName,
  /** What the officer calls it, "Reason" for one. */
  label: z.string().min(1).max(80),
  source: FieldSource,
  /** What stands in the letter while it is empty, an instruction: "say why". */
  hint: z.string().min(1).max(120),
  /** An empty optional field leaves no gap: its line is dropped, or nothing is printed. */
  optional: z.boolean().default(false),
  /** Whether the form offers several lines. */
  long: z.boolean().default(false),
  /** Present when the field holds several values, printed by a `fieldList`. */
  many: z.boolean().default(false),
  /** Columns of a field whose values are rows; the first one titles its row. */
  columns: z
    .array(
      z.strictObject({ key: FieldName, label: z.string().max(60), optional: z.boolean().default(false) }),
    )
    .max(6)
    .optional(),
  /** Wordings to choose from, where the law knows only these. */
  choices: z
    .array(z.strictObject({ text: z.string().min(1).max(300), fact: FactExpression.optional() }))
    .optional(),
})
export type LetterField = z.infer<typeof LetterField>

const common = (
  source: FieldSource,
  name: string,
  label: string,
  hint: string,
  more: Partial<Pick<LetterField, 'optional' | 'long' | 'many' | 'columns'>> = {},
): LetterField => ({ name, label, source, hint, optional: false, long: false, many: false, ...more })

const optional = { optional: true }

/**
 * The fields every letter may use without declaring more than their name; their values come from the case file.
 * What only one letter needs is declared in that letter's `fields.json`.
 */
export const COMMON_FIELDS: readonly LetterField[] = [
  common('organisation', 'organisationName', 'Organisation', 'name the organisation'),
  common('organisation', 'organisationAddress', 'Our address', 'give our address', {
    long: true,
    optional: true,
  }),
  common('organisation', 'organisationEmail', 'Our e-mail', 'give our e-mail address'),
  common('organisation', 'organisationPhone', 'Our telephone', 'give our telephone number'),
  common('officer', 'officerName', 'Officer', 'name who signs'),
  common('officer', 'officerTitle', 'Officer’s title', 'give the title'),
  common('person', 'recipientGreeting', 'Greeting', 'name who is greeted'),
  common('person', 'personName', 'Person', 'name the person'),
  common('person', 'agentName', 'Agent', 'name who acts for the person'),
  common('person', 'controllerName', 'Controller', 'name the organisation we act for'),
  common('person', 'controllerContact', 'How to reach the controller', 'say how to reach it', {
    long: true,
    optional: true,
  }),
  common('case', 'caseReference', 'Our reference', 'give the reference'),
  common('case', 'theirReference', 'Their reference', 'give their reference', optional),
  common('case', 'receivedDate', 'Date received', 'give the date'),
  common('case', 'requestPhrase', 'What was asked for', 'say what was asked for'),
  common('case', 'requestScope', 'Their own words', 'quote the request', { long: true, optional: true }),
  common('case', 'issues', 'Issues of the complaint', 'list what the complaint is about', { many: true }),
  common('case', 'findings', 'Findings, issue by issue', 'record a finding for each issue', {
    many: true,
    columns: [
      { key: 'issue', label: 'Issue', optional: false },
      { key: 'finding', label: 'What we decided', optional: false },
      { key: 'reason', label: 'Why', optional: false },
      { key: 'remedy', label: 'What we are doing', optional: true },
    ],
  }),
  common('case', 'searchedSystems', 'Systems searched', 'list where we looked', {
    many: true,
    optional: true,
  }),
  common('clock', 'dueDate', 'Answer due', 'give the date'),
  common('clock', 'progressDate', 'First response due', 'give the date'),
  common('clock', 'extendedDate', 'New date', 'give the new date'),
  common('clock', 'dateConclusion', 'The date in one sentence', 'say when the answer is due', {
    long: true,
    optional: true,
  }),
  common('clock', 'dateExplanation', 'How the date was worked out', 'give the steps', {
    many: true,
    optional: true,
  }),
  common('regulator', 'regulatorName', 'Regulator', 'name the regulator'),
  common('regulator', 'regulatorAddress', 'Regulator’s address', 'give the regulator’s address', {
    long: true,
  }),
  common('regulator', 'regulatorWeb', 'Regulator’s website', 'give the regulator’s website', optional),
  common(
    'regulator',
    'regulatorPhone',
    'Regulator’s telephone',
    'give the regulator’s telephone number',
    optional,
  ),
  common(
    'regulator',
    'regulatorEmail',
    'Regulator’s e-mail',
    'give the regulator’s e-mail address',
    optional,
  ),
  ...RECORD_FIELDS,
]

/** The common field of that name, undefined when a letter must declare it itself. */
export function commonField(name: string): LetterField | undefined {
  return COMMON_FIELDS.find((field) => field.name === name)
}

/** The wordings of the field that fit the case, in order; empty when the officer writes freely. */
export function fieldChoices(field: LetterField, facts: LetterFacts): string[] {
  return (field.choices ?? [])
    .filter((choice) => choice.fact === undefined || factHolds(choice.fact, facts))
    .map((choice) => choice.text)
}
