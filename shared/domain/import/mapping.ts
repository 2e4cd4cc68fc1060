import { z } from 'zod'
import { Channel } from '../kind.ts'
import { DateField, ImportField, ValueField } from './fields.ts'

/** Which part of a date of numbers comes first. A date with its year in front needs no order. */
export const DateOrder = z.enum(['dmy', 'mdy'])
export type DateOrder = z.infer<typeof DateOrder>

const column = z.number().int().min(0).max(499)
const word = z.string().max(2000)

/** How the columns of one kind of file become cases. Made by proposal, completed by the officer, kept for next time. */
export const ImportMapping = z.strictObject({
  /** Row of the header as the spreadsheet counts, 1 is the first. */
  headerRow: z.number().int().min(1).max(200_000),
  columns: z.partialRecord(ImportField, z.array(column).max(20)).default({}),
  /** Day first or month first, for columns with dates of numbers; null is not said yet. */
  dateOrders: z.partialRecord(DateField, DateOrder.nullable()).default({}),
  /** What each word of the file becomes, by the word as `plainText` gives it. */
  values: z.partialRecord(ValueField, z.record(word, z.string().max(200))).default({}),
  /** The kind of a case whose row says none: as a value of `kind`, or null, and then such a row is not imported. */
  kindWithout: z.string().max(200).nullable().default(null),
  /** How it reached us where the row does not say. */
  channelWithout: Channel.default('other'),
  /** Import rows that merely look like another: same reference, or same person, day and kind. */
  keepTwins: z.boolean().default(false),
})
export type ImportMapping = z.infer<typeof ImportMapping>

/** The columns of a field; none when it is not mapped. */
export function columnsOf(mapping: ImportMapping, field: ImportField): readonly number[] {
  return mapping.columns[field] ?? []
}
