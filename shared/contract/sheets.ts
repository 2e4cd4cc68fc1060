import { z } from 'zod'
import { CivilDate } from '../domain/civil-date.ts'
import { CaseId, RequestId, SheetId } from '../domain/ids.ts'
import { Sheet, SheetContent, SheetKind } from '../domain/sheets/sheet.ts'
import { call, group } from './define.ts'

const overrideReason = z.string().min(3).max(4000).optional()
const writeFails = [
  'locked',
  'file-read-only',
  'disk-full',
  'write-failed',
  'case-unknown',
  'request-unknown',
  'sheet-unknown',
  'sheet-elsewhere',
  'date-in-future',
  'date-too-early',
  'text-too-long',
  'text-missing',
  'amount-unreadable',
  'move-without-effect',
] as const

/** A sheet that is due, with the case it is in. */
export const DueSheet = z.strictObject({
  sheet: Sheet,
  reference: z.string().nullable(),
  person: z.string(),
})
export type DueSheet = z.infer<typeof DueSheet>

/**
 * What is filled in beside the events of a case: searches, fees, consultations, tasks; and the organisation's own
 * lists. A date on a sheet that moves a clock is recorded as event in the same transaction, under the same guards.
 */
export const sheets = group('sheets', {
  ofCase: call({
    input: z.strictObject({ caseId: CaseId }),
    output: z.array(Sheet),
    fails: ['locked', 'case-unknown'],
  }),
  ofFile: call({
    input: z.strictObject({ kinds: z.array(SheetKind).min(1).max(30) }),
    output: z.array(Sheet),
    fails: ['locked'],
  }),
  /** What is to be done by the day, the most urgent first: chasers, tasks, measures. */
  due: call({
    input: z.strictObject({ by: CivilDate }),
    output: z.array(DueSheet),
    fails: ['locked'],
  }),
  add: call({
    writes: true,
    input: z.strictObject({
      caseId: CaseId.nullable(),
      requestId: RequestId.nullable().default(null),
      content: SheetContent,
      overrideReason,
    }),
    output: Sheet,
    fails: writeFails,
  }),
  /** Writes over what is on the sheet; the version before stays in the trail. Its kind stays as it is. */
  change: call({
    writes: true,
    input: z.strictObject({ sheetId: SheetId, content: SheetContent, overrideReason }),
    output: Sheet,
    fails: writeFails,
  }),
  /** Takes the sheet out of the case; what it recorded as events is corrected to a note. */
  remove: call({
    writes: true,
    input: z.strictObject({ sheetId: SheetId }),
    output: z.strictObject({}),
    fails: writeFails,
  }),
})
