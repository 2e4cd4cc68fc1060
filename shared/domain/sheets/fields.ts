import { z } from 'zod'
import { CivilDate, CivilTime } from '../civil-date.ts'
import { TEXT_LIMIT } from '../event.ts'
import { AttachmentId, CaseId, OfficerId, PartyId } from '../ids.ts'

/** What a field of a sheet holds, so that forms, lists and exports follow from the shape alone. */
export type FieldHolds =
  | 'line'
  | 'text'
  | 'day'
  | 'time'
  | 'count'
  | 'money'
  | 'yes-no'
  | 'choice'
  | 'choices'
  | 'officer'
  | 'party'
  | 'case'
  | 'attachment'
  | 'attachments'
  | 'system'
  | 'grounds'
  | 'clock'

const holding = <Schema extends z.ZodType>(holds: FieldHolds, schema: Schema): Schema =>
  schema.meta({ holds })

/** One line of text; empty when nothing was said. */
export const line = (max = 300) => holding('line', z.string().trim().max(max, 'text-too-long').default(''))

/** A line that has to say something. */
export const said = (max = 300) =>
  holding('line', z.string().trim().min(1, 'text-missing').max(max, 'text-too-long'))

/** Text of any length up to the limit of a field. */
export const text = () => holding('text', z.string().max(TEXT_LIMIT, 'text-too-long').default(''))

/** A civil date, null while it is not known or has not come. */
export const day = () => holding('day', CivilDate.nullable().default(null))

/** A time of day beside a date, null when it is not known. */
export const time = () => holding('time', CivilTime.nullable().default(null))

/** A count of things or minutes, null while nobody counted. */
export const count = (max = 1_000_000) =>
  holding('count', z.number().int().min(0).max(max).nullable().default(null))

/** A number that has to be there, at least one. */
export const number = (first: number, max = 10_000) =>
  holding('count', z.number().int().min(1).max(max).default(first))

/** One of several answers; the first is the one nobody has changed yet. */
export const choice = <const Options extends readonly [string, ...string[]]>(options: Options) =>
  holding('choice', z.enum(options).default(options[0] as z.infer<z.ZodEnum<{ [K in Options[number]]: K }>>))

/** Any of several answers; none means that it does not matter. */
export const choices = <const Options extends readonly [string, ...string[]]>(options: Options) =>
  holding('choices', z.array(z.enum(options)).max(options.length).default([]))

/** Yes or no; no until somebody says otherwise. */
export const yesNo = (first = false) => holding('yes-no', z.boolean().default(first))

/** An amount as decimal text in an ISO 4217 currency, `{amount: "12.50", currency: "EUR"}`. */
export const Money = z.strictObject({
  amount: z.string().regex(/^\d{1,9}(\.\d{1,3})?$/, 'amount-unreadable'),
  currency: z.string().regex(/^[A-Z]{3}$/, 'amount-unreadable'),
})
export type Money = z.infer<typeof Money>

/** Money that may be missing. */
export const money = () => holding('money', Money.nullable().default(null))

/** An officer of this file. */
export const officer = () => holding('officer', OfficerId.nullable().default(null))

/** Somebody of this case. */
export const party = () => holding('party', PartyId.nullable().default(null))

/** A case of this file. */
export const inCase = () => holding('case', CaseId.nullable().default(null))

/** A file kept in the case. */
export const attachment = () => holding('attachment', AttachmentId.nullable().default(null))

/** Files kept in the case. */
export const attachments = () => holding('attachments', z.array(AttachmentId).max(50).default([]))

/** An entry of the organisation's list of systems, by its id. */
export const system = () => holding('system', z.uuidv7().nullable().default(null))

/** Grounds of refusal by law and id, `uk-gdpr/legal-privilege`. */
export const grounds = () => holding('grounds', z.array(z.string().max(130)).max(20).default([]))
