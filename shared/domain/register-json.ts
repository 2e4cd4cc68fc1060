import { z } from 'zod'
import { CASE_KINDS } from './kind.ts'
import { REGISTER_COLUMNS } from './register-columns.ts'
import { registerLists, registerOutcomes, registerRow, type RegisterSource } from './register.ts'

/** The version of the register's JSON. It goes up when a key changes its meaning or goes; a new key leaves it as it is. */
export const REGISTER_JSON_VERSION = 1

const day = () => z.string().regex(/^\d{4}-\d\d-\d\d$/)
const count = () => z.number().nonnegative().nullable()
const HOLDS = {
  text: () => z.string(),
  date: () => day().nullable(),
  moment: () =>
    z
      .string()
      .regex(/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?)?$/)
      .nullable(),
  instant: () => z.iso.datetime(),
  number: count,
} as const

type Holds = {
  text: string
  date: string | null
  moment: string | null
  instant: string
  number: number | null
}
type Listed = keyof ReturnType<typeof registerLists>
type Column = Exclude<
  (typeof REGISTER_COLUMNS)[number],
  { readonly key: Listed | 'kind' | `outcome${string}` }
>
type Scalars = { [Each in Column as Each['key']]: Holds[Each['holds']] }

/** One case of the register: the columns of the CSV under the same keys, with lists, numbers and `null` for what they are. */
export type RegisterEntry = Scalars &
  Record<Listed, string[]> & {
    kind: string
    outcomes: { of: string; outcome: string; reason: string }[]
  }

const about = (key: string) => REGISTER_COLUMNS.find((column) => column.key === key)?.about ?? ''
const list = (key: Listed) => z.array(z.string()).describe(about(key).split(',')[0]?.split(';')[0] ?? '')

/** The shape of one case. `z.toJSONSchema` of it is published. */
export const RegisterEntryShape = z.strictObject({
  ...Object.fromEntries(
    REGISTER_COLUMNS.filter(({ key }) => !key.startsWith('outcome')).map(({ key, holds }) => [
      key,
      HOLDS[holds]().describe(about(key)),
    ]),
  ),
  kind: z.enum(CASE_KINDS).describe(about('kind')),
  rights: list('rights'),
  person: list('person'),
  agent: list('agent'),
  regime: list('regime'),
  outcomes: z
    .array(z.strictObject({ of: z.string(), outcome: z.string(), reason: z.string() }))
    .describe(
      'How each request or issue ended; empty texts while it has not. of: the right, or the number of the issue',
    ),
})

/** The whole file, as published under `redress-register-1.schema.json`. */
export const RegisterJson = z
  .strictObject({
    $schema: z.literal('redress-register-1.schema.json'),
    schema: z.literal('redress-register'),
    version: z.literal(REGISTER_JSON_VERSION),
    made_on: day().describe('The day on which days left and late were counted'),
    organisation: z.string(),
    audit: z
      .strictObject({ n: z.number().int().nonnegative(), words: z.string(), hex: z.string() })
      .describe('Head of the audit trail at that moment'),
    cases: z.array(RegisterEntryShape),
  })
  .describe('The register of a Redress case file: requests, complaints and breaches, one entry a case')

/** The entry of a case. */
export function registerEntry(source: RegisterSource): RegisterEntry {
  const row = registerRow(source)
  const entries = REGISTER_COLUMNS.filter(({ key }) => !key.startsWith('outcome')).map(({ key, holds }) => [
    key,
    valueOf(row[key], holds),
  ])
  return {
    ...(Object.fromEntries(entries) as Scalars),
    kind: row.kind,
    ...registerLists(source),
    outcomes: registerOutcomes(source),
  }
}

function valueOf(text: string, holds: keyof Holds): string | number | null {
  if (holds === 'text' || holds === 'instant') return text
  if (text === '') return null
  return holds === 'number' ? Number(text) : text
}
