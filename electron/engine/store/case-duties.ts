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
  /** The same with time and offset for a clock of hours: `2026-06-26T10:00:00+01:00`. */
  moment: z.string(),
})
export type CaseDuty = z.infer<typeof CaseDuty>

const COLUMNS = sql`area, kind, clock, due, moment`

/** Writes the open duties of a case in place of those before; where nothing changed, nothing is written. */
export function writeDuties(db: WritableDb, caseId: CaseId, duties: readonly CaseDuty[]): void {
  const before = readShaped(
    db,
    CaseDuty,
    sql`SELECT ${COLUMNS} FROM case_duty WHERE case_id = ${caseId} ORDER BY position`,
  )
  if (JSON.stringify(before) !== JSON.stringify(duties.map((duty) => CaseDuty.parse(duty)))) {
    runUnrecorded(db, sql`DELETE FROM case_duty WHERE case_id = ${caseId}`)
    for (const [position, { area, kind, clock, due, moment }] of duties.entries())
      runUnrecorded(
        db,
        sql`INSERT INTO case_duty (case_id, position, area, kind, clock, due, moment)
            VALUES (${caseId}, ${position}, ${area}, ${kind}, ${clock}, ${due}, ${moment})`,
      )
  }
}

/** Writes the open duties of a case from before there was a calendar; the rest of its line stays as it is. */
export function keepDuties(db: WritableDb, caseId: CaseId, duties: readonly CaseDuty[]): void {
  writeDuties(db, caseId, duties)
  runUnrecorded(db, sql`UPDATE case_index SET duties = 1 WHERE case_id = ${caseId}`)
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

/** The first open duties of a day, answers before the rest. */
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
        WHERE due = ${day} AND area IN ${listOf(areas)} ORDER BY area, moment, case_id LIMIT ${most}`,
  )
}

const DayCount = z.strictObject({ day: CivilDate, count: z.number().int() })

/** All open duties of the days, by day; for writing them out. */
export function readDuties(db: ReadableDb, { from, to, areas }: DutyQuery): DutyRow[] {
  return readShaped(
    db,
    DutyRow,
    sql`SELECT case_id AS caseId, ${COLUMNS} FROM case_duty
        WHERE due BETWEEN ${from} AND ${to} AND area IN ${listOf(areas)} ORDER BY due, area, moment, case_id, position`,
  )
}

const CaseName = z.strictObject({ caseId: CaseId, reference: z.string(), subjects: z.string() })

/** The references of cases, and whom each is about. */
export function readCaseNames(
  db: ReadableDb,
  ids: readonly CaseId[],
): Map<CaseId, { readonly reference: string; readonly person: string }> {
  const rows = readShaped(
    db,
    CaseName,
    sql`SELECT case_id AS caseId, reference, subjects FROM case_index WHERE case_id IN ${listOf(ids)}`,
  )
  return new Map(
    rows.map(({ caseId, reference, subjects }) => [
      caseId,
      { reference, person: subjects.split('\n')[0] ?? '' },
    ]),
  )
}

/** The number of open duties by day; a day without one is left out. */
export function countDuties(db: ReadableDb, { from, to, areas }: DutyQuery): Map<CivilDate, number> {
  const rows = readShaped(
    db,
    DayCount,
    sql`SELECT due AS day, count(*) AS count FROM case_duty
        WHERE due BETWEEN ${from} AND ${to} AND area IN ${listOf(areas)} GROUP BY due`,
  )
  return new Map(rows.map(({ day, count }) => [day, count]))
}
