import { z } from 'zod'
import { CaseRows } from '#shared/domain/case-row-shapes.ts'
import { CivilDate } from '#shared/domain/civil-date.ts'

/** The version of the case's JSON. It goes up when something changes its meaning or goes. */
export const CASE_JSON_VERSION = 2

/** What a case is read back from: where it comes from, and its rows. `case` beside it is for people and other programs. */
export const CaseSource = z.object({
  schema: z.literal('redress-case'),
  version: z.literal(CASE_JSON_VERSION),
  /** The day on which clocks, stage and days left were computed. */
  madeOn: CivilDate,
  /** The version of the program that wrote it. */
  program: z.string().max(100),
  organisation: z.string().max(1000),
  /** Head of the audit trail at that moment. */
  audit: z.strictObject({
    n: z.number().int().min(0),
    words: z.string().max(300),
    hex: z.string().max(128),
  }),
  /** The reference in a register the case was once imported from; empty for any other. */
  earlierReference: z.string().max(1000),
  /** The rows of the case file, by table; what reading back takes. */
  rows: CaseRows,
})
export type CaseSource = z.infer<typeof CaseSource>

/** The file in an archive that holds the case. */
export const ARCHIVE_CASE = 'case.json'

/** Where the bytes of an attachment are: by its place among the attachments of the case, counted from one. */
export function archivedName(place: number): string {
  return `attachments/${String(place).padStart(4, '0')}.bin`
}
