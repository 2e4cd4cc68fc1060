import { z } from 'zod'

/** Where the schema of `data.json` stands in the package. */
export const SCHEMA_FILE = 'data.schema.json'

const text = (says: string) => z.string().describe(says)
const day = (says: string) => z.string().describe(`${says} YYYY-MM-DD.`)
const noDay = (says: string) => day(says).nullable()
const sha256 = () =>
  z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('SHA-256 of the file, 64 hex digits.')
const size = () => z.number().int().describe('Bytes.')

const person = {
  name: text('Name.'),
  salutation: text('How to address them, in their own words; empty where they said nothing.'),
  email: z.string(),
  phone: z.string(),
  address: text('Postal address, a line a line.'),
  language: text('BCP 47; empty where nobody said.'),
}

/** `data.json`, version 1. A field that comes in raises nothing, one that changes or goes raises the version. */
export const DisclosureData = z
  .object({
    $schema: z.literal(SCHEMA_FILE),
    schema: z.literal('redress-disclosure'),
    version: z.literal(1),
    made_on: day('The day the package was made.'),
    organisation: z
      .object({
        name: z.string(),
        address: z.string(),
        email: z.string(),
        phone: z.string(),
        web: z.string(),
        contact: text('Whom to write to there, as a title.'),
      })
      .describe('Who made the package.'),
    case: z
      .object({
        reference: text('The organisation’s reference.'),
        your_reference: text('The person’s own reference.'),
        kind: z.string(),
        law: text('The law it is answered under.'),
        channel: text('How it came in.'),
        dated: noDay('The date on what was sent.'),
        received: day('The day it reached the organisation.'),
        sent_on: noDay('The day of the answer.'),
        closed_on: noDay('The day the case was closed.'),
      })
      .describe('What was asked or complained of.'),
    person: z.object(person).nullable().describe('The person the data is about.'),
    agents: z
      .array(z.object({ ...person, organisation: z.string(), authority: text('By what right they act.') }))
      .describe('Those who act for the person.'),
    requests: z.array(
      z.object({
        right: text('The right that was used, `access` for one.'),
        in_your_words: z.string(),
        outcome: z.string().nullable().describe('Null while nothing is decided.'),
      }),
    ),
    complaint_issues: z.array(z.object({ issue: z.string(), finding: z.string().nullable() })),
    dates: z
      .array(
        z.object({
          date: day('The day it happened.'),
          time: z.string().nullable().describe('HH:MM.'),
          event: z.string(),
          until: noDay('The day up to which it holds.'),
        }),
      )
      .describe('What the person did, was asked or was told.'),
    correspondence: z.array(
      z.object({
        date: day('The day it was sent or came in.'),
        time: z.string().nullable().describe('HH:MM.'),
        dated: noDay('The date on it.'),
        direction: z.enum(['from-you', 'to-you']),
        channel: z.string(),
        from: z.string(),
        to: z.string(),
        subject: z.string(),
        text: z.string(),
        attachments: z.array(
          z.object({
            name: z.string(),
            size: size(),
            sha256: sha256(),
            file: z.string().nullable().describe('Where it is in the package; null when it is not in it.'),
          }),
        ),
      }),
    ),
    letters: z.array(
      z.object({
        title: z.string(),
        language: text('BCP 47.'),
        finalised_at: z.string().nullable().describe('ISO 8601.'),
        sha256: sha256().nullable(),
        file: z.string().nullable().describe('Where it is in the package; null when it is not in it.'),
      }),
    ),
    documents: z.array(
      z.object({
        file: text('Where it is in the package.'),
        name: text('The name it had with the organisation.'),
        found_in: text('The system it was found in; empty where nobody said.'),
        pages: z.number().int().nullable().describe('Pages; null where there are none to count.'),
        redactions: z.number().int().describe('Places that are blacked out.'),
        media_type: z.string(),
        size: size(),
        sha256: sha256(),
      }),
    ),
  })
  .describe('What an organisation handed over to a person, or to another controller at the person’s wish.')
export type DisclosureData = z.infer<typeof DisclosureData>

/** The JSON Schema (draft 2020-12) of `data.json`. Later versions may hold more fields than it names. */
export function disclosureSchemaText(): string {
  const { $schema, ...schema } = z.toJSONSchema(DisclosureData, { io: 'input' })
  const named = {
    $schema,
    $id: 'urn:redress:disclosure:1',
    title: 'Redress disclosure package, data.json, version 1',
    ...schema,
  }
  return `${JSON.stringify(named, null, 2)}\n`
}
