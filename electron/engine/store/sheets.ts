import { z } from 'zod'
import { CivilDate } from '#shared/domain/civil-date.ts'
import type { CaseId, RequestId } from '#shared/domain/ids.ts'
import { EventId, SheetId } from '#shared/domain/ids.ts'
import { Sheet, sheetDue } from '#shared/domain/sheets/sheet.ts'
import type { SheetContent, SheetKind } from '#shared/domain/sheets/sheet.ts'
import { appendRow, removeRow, replaceRow, writingOf } from './change.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { readAll, readShaped, shaped } from './database.ts'
import { StoreError } from './failure.ts'
import { removeRecordFiles } from './record-files.ts'
import { newId } from './new-id.ts'
import type { Sql } from './sql.ts'
import { listOf, sql } from './sql.ts'

/** The sheets of a case, oldest first. */
export function readSheets(db: ReadableDb, caseId: CaseId): Sheet[] {
  return readWhere(db, sql`sheet.case_id = ${caseId}`)
}

/** The organisation's own sheets of the kinds, oldest first. */
export function readFileSheets(db: ReadableDb, kinds: readonly SheetKind[]): Sheet[] {
  return readWhere(db, sql`sheet.case_id IS NULL AND sheet.kind IN ${listOf(kinds)}`)
}

/** The sheets of one kind in all cases, oldest first. */
export function readSheetsOfKind(db: ReadableDb, kind: SheetKind): Sheet[] {
  return readWhere(db, sql`sheet.kind = ${kind} AND sheet.case_id IS NOT NULL`)
}

/** One sheet, null when there is none. */
export function readSheet(db: ReadableDb, id: SheetId): Sheet | null {
  return readWhere(db, sql`sheet.id = ${id}`)[0] ?? null
}

/** Every sheet with something still to do by the day, the most urgent first. */
export function readSheetsDue(db: ReadableDb, by: CivilDate): Sheet[] {
  return readWhere(db, sql`sheet.due <= ${by} AND sheet.done_on IS NULL`, sql`sheet.due, sheet.id`)
}

/** Sheets with something still to do on a day: those of cases, or the organisation's own. */
export function readSheetsOn(db: ReadableDb, day: CivilDate, inCases: boolean, most: number): Sheet[] {
  const place = inCases ? sql`sheet.case_id IS NOT NULL` : sql`sheet.case_id IS NULL`
  return readWhere(
    db,
    sql`sheet.due = ${day} AND sheet.done_on IS NULL AND ${place}`,
    sql`sheet.id LIMIT ${most}`,
  )
}

/** The same of a stretch of days, by day. */
export function readSheetsBetween(db: ReadableDb, from: CivilDate, to: CivilDate, inCases: boolean): Sheet[] {
  const place = inCases ? sql`sheet.case_id IS NOT NULL` : sql`sheet.case_id IS NULL`
  const open = sql`sheet.due BETWEEN ${from} AND ${to} AND sheet.done_on IS NULL AND ${place}`
  return readWhere(db, open, sql`sheet.due, sheet.id`)
}

const DayCount = z.strictObject({ day: CivilDate, count: z.number().int() })

/** Their number by day; a day without one is left out. */
export function countSheets(
  db: ReadableDb,
  from: CivilDate,
  to: CivilDate,
  inCases: boolean,
): Map<CivilDate, number> {
  const place = inCases ? sql`case_id IS NOT NULL` : sql`case_id IS NULL`
  const rows = readShaped(
    db,
    DayCount,
    sql`SELECT due AS day, count(*) AS count FROM sheet
        WHERE due BETWEEN ${from} AND ${to} AND due IS NOT NULL AND done_on IS NULL AND ${place} GROUP BY due`,
  )
  return new Map(rows.map(({ day, count }) => [day, count]))
}

/** Adds a sheet to a case, or to the organisation where `caseId` is null. */
export function appendSheet(
  db: WritableDb,
  place: { readonly caseId: CaseId | null; readonly requestId: RequestId | null },
  content: SheetContent,
): SheetId {
  const id = newId(SheetId)
  const { at, officerId } = writingOf(db)
  appendRow(db, 'sheet', {
    id,
    case_id: place.caseId,
    request_id: place.requestId,
    kind: content.kind,
    ...columnsOf(content),
    created_at: at,
    officer_id: officerId,
  })
  return id
}

/** Writes over what is on a sheet; the version before is kept. Throws `row-unknown`. */
export function replaceSheet(db: WritableDb, id: SheetId, content: SheetContent): void {
  replaceRow(db, 'sheet', id, columnsOf(content))
}

/** Removes a sheet with its files, and what ties it to events; the events stay. Throws `row-unknown`. */
export function removeSheet(db: WritableDb, id: SheetId): void {
  for (const row of readAll(db, sql`SELECT id FROM sheet_event WHERE sheet_id = ${id}`))
    removeRow(db, 'sheet_event', String(row['id']))
  removeRecordFiles(db, id)
  removeRow(db, 'sheet', id)
}

const SheetEvent = z.strictObject({ id: z.string(), step: z.string(), eventId: EventId })

/** The event each date of a sheet recorded, by its step. */
export function readSheetEvents(db: ReadableDb, id: SheetId): Map<string, z.infer<typeof SheetEvent>> {
  const rows = readShaped(
    db,
    SheetEvent,
    sql`SELECT id, step, event_id AS eventId FROM sheet_event WHERE sheet_id = ${id}`,
  )
  return new Map(rows.map((row) => [row.step, row]))
}

/** Ties a date of a sheet to the event it recorded, in place of the one before. */
export function tieSheetEvent(
  db: WritableDb,
  tie: {
    readonly caseId: CaseId
    readonly sheetId: SheetId
    readonly step: string
    readonly eventId: EventId
  },
): void {
  const known = readSheetEvents(db, tie.sheetId).get(tie.step)
  if (known !== undefined) return void replaceRow(db, 'sheet_event', known.id, { event_id: tie.eventId })
  appendRow(db, 'sheet_event', {
    id: newId(z.uuidv7()),
    case_id: tie.caseId,
    sheet_id: tie.sheetId,
    step: tie.step,
    event_id: tie.eventId,
  })
}

function columnsOf(content: SheetContent) {
  const { due, doneOn } = sheetDue(content)
  return { body: JSON.stringify(content.body), due, done_on: doneOn }
}

function readWhere(db: ReadableDb, condition: Sql, order: Sql = sql`sheet.id`): Sheet[] {
  const rows = readAll(
    db,
    sql`SELECT sheet.id, sheet.case_id AS caseId, sheet.request_id AS requestId, sheet.kind, sheet.body, sheet.due,
          sheet.done_on AS doneOn, sheet.created_at AS createdAt, officer.name AS officerName
        FROM sheet JOIN officer ON officer.id = sheet.officer_id WHERE ${condition} ORDER BY ${order}`,
  )
  return rows.map(({ kind, body, ...row }) =>
    shaped(Sheet, { ...row, content: { kind, body: bodyOf(String(body)) } }),
  )
}

function bodyOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw new StoreError('file-altered')
  }
}
