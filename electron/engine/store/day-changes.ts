import { z } from 'zod'
import { DayChange } from '#shared/domain/day-change.ts'
import { DayChangeId } from '#shared/domain/ids.ts'
import { appendRow, removeRow, writingOf } from './change.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { readShaped } from './database.ts'
import { newId } from './new-id.ts'
import { sql } from './sql.ts'

/** A day the organisation changed, with who entered it and when. */
export const KeptDayChange = DayChange.extend({
  id: DayChangeId,
  addedAt: z.string(),
  officerName: z.string(),
})
export type KeptDayChange = z.infer<typeof KeptDayChange>

/** Every day the organisation changed, by calendar and date. */
export function readDayChanges(db: ReadableDb): KeptDayChange[] {
  return readShaped(
    db,
    KeptDayChange,
    sql`SELECT day.id, day.calendar_id AS calendarId, day.date, day.kind, day.name, day.source,
          day.added_at AS addedAt, coalesce(officer.name, '') AS officerName
        FROM day_change day LEFT JOIN officer ON officer.id = day.officer_id
        ORDER BY day.calendar_id, day.date, day.kind`,
  )
}

/** Records a changed day. One of the same calendar, date and kind must not be there yet. */
export function appendDayChange(db: WritableDb, change: DayChange): DayChangeId {
  const id = newId(DayChangeId)
  const { at, officerId } = writingOf(db)
  appendRow(db, 'day_change', {
    id,
    calendar_id: change.calendarId,
    date: change.date,
    kind: change.kind,
    name: change.name,
    source: change.source,
    added_at: at,
    officer_id: officerId,
  })
  return id
}

/** Takes a changed day back; the audit trail keeps that it was there. Throws `row-unknown`. */
export function removeDayChange(db: WritableDb, id: DayChangeId): void {
  removeRow(db, 'day_change', id)
}
