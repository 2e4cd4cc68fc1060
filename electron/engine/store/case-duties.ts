import { z } from 'zod'
import { CivilDate } from '#shared/domain/civil-date.ts'
import { CaseId } from '#shared/domain/ids.ts'
import { runUnrecorded } from './change.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { readShaped } from './database.ts'
import { listOf, sql } from './sql.ts'

/** What kind of date a duty is: an answer, something owed besides the answer, or a notice of a breach. */
export const DUTY_AREAS = ['answer', 'duty', 'breach'] as const

/** One open duty of a case with its day, as last computed. An index like the register's: no record, not in the trail. */
export const CaseDuty = z.strictObject({
  area: z.enum(DUTY_AREAS),
  /** The right, `complaint`, `appeal`, or the duty of a breach. */
  kind: z.string(),
  clock: z.string(),
  due: CivilDate,
  /** `HH:MM` for a clock of hours, else null. */
  dueTime: z.string().nullable(),
})
export type CaseDuty = z.infer<typeof CaseDuty>

const COLUMNS = sql`area, kind, clock, due, due_time AS dueTime`

/** Writes the open duties of a case in place of those before; where nothing changed, nothing is written. */
export function writeDuties(db: WritableDb, caseId: CaseId, duties: readonly CaseDuty[]): void {
  const before = readShaped(
    db,
    CaseDuty,
    sql`SELECT ${COLUMNS} FROM case_duty WHERE case_id = ${caseId} ORDER BY position`,
  )
  if (JSON.stringify(before) !== JSON.stringify(duties.map((duty) => CaseDuty.parse(duty)))) {
    runUnrecorded(db, sql`DELETE FROM case_duty WHERE case_id = ${caseId}`)
    for (const [position, { area, kind, clock, due, dueTime }] of duties.entries())
      runUnrecorded(
        db,
        sql`INSERT INTO case_duty (case_id, position, area, kind, clock, due, due_time)
            VALUES (${caseId}, ${position}, ${area}, ${kind}, ${clock}, ${due}, ${dueTime})`,
      )
  }
}

/** Open cases whose duties were never written down: those of a file from before there was a calendar. */
export function readCasesWithoutDuties(db: ReadableDb, most: number): CaseId[] {
  return readShaped(
    db,
    z.strictObject({ id: CaseId }),
    sql`SELECT case_id AS id FROM case_index WHERE closed = 0 AND duties = 0 ORDER BY case_id LIMIT ${most}`,
  ).map(({ id }) => id)
}

/** Which days, and of those which duties. */
export type DutyQuery = {
  readonly from: CivilDate
  readonly to: CivilDate
  readonly areas: readonly CaseDuty['area'][]
}

const DutyRow = CaseDuty.extend({ caseId: CaseId })
export type DutyRow = z.infer<typeof DutyRow>

/** The first open duties of a day, what has an hour before what has none. */
export function readDutiesOn(
  db: ReadableDb,
  day: CivilDate,
  areas: DutyQuery['areas'],
  most: number,
): DutyRow[] {
  return readShaped(
    db,
    DutyRow,
    sql`SELECT case_id AS caseId, ${COLUMNS} FROM case_duty
        WHERE due = ${day} AND area IN ${listOf(areas)} ORDER BY area, due_time, case_id LIMIT ${most}`,
  )
}

const DayCount = z.strictObject({ day: CivilDate, count: z.number().int() })

/** How many open duties fall on each day that has any. */
export function countDuties(db: ReadableDb, { from, to, areas }: DutyQuery): Map<CivilDate, number> {
  const rows = readShaped(
    db,
    DayCount,
    sql`SELECT due AS day, count(*) AS count FROM case_duty
        WHERE due BETWEEN ${from} AND ${to} AND area IN ${listOf(areas)} GROUP BY due`,
  )
  return new Map(rows.map(({ day, count }) => [day, count]))
}
