import { z } from 'zod'
import { Finding } from '#shared/domain/case.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { CaseId } from '#shared/domain/ids.ts'
import { Lateness } from '#shared/domain/sheets/request-sheets.ts'
import { RiskAssessment } from '#shared/domain/sheets/breach-sheets.ts'
import { readByCase, readClockSources, type ClockSource } from './clock-sources.ts'
import type { ReadableDb } from './database.ts'
import { readAll, readOne, readShaped, shaped } from './database.ts'
import type { Sql } from './sql.ts'
import { listOf, sql } from './sql.ts'

/** What the figures of one case are counted from. Texts are left out: no number depends on them. */
export type FigureSource = ClockSource & {
  readonly findings: readonly (Finding | null)[]
  readonly grounds: readonly { readonly regime: string; readonly ground: string }[]
  /** The kinds of reasons recorded for an answer after its date. */
  readonly lateReasons: readonly string[]
  /** What the last assessment of a breach came to. */
  readonly risk: z.infer<typeof RiskAssessment>['result']
}

/** The cases in which something happened on the day or later, and those still open, in the order they were logged. */
export function readCasesSince(db: ReadableDb, day: CivilDate): CaseId[] {
  return readShaped(
    db,
    z.strictObject({ id: CaseId }),
    sql`SELECT case_id AS id FROM case_index i WHERE closed = 0
          OR EXISTS (SELECT 1 FROM event WHERE event.case_id = i.case_id AND event.date >= ${day}) ORDER BY case_id`,
  ).map(({ id }) => id)
}

/** The first day on which anything of a case that is kept reached us; null in a file without cases. */
export function readFirstReceived(db: ReadableDb): string | null {
  const first = readOne(db, sql`SELECT min(received) AS first FROM case_index`)?.['first']
  return typeof first === 'string' ? first : null
}

const FindingRow = z.strictObject({ caseId: CaseId, finding: Finding.nullable() })
const GroundRow = z.strictObject({ caseId: CaseId, regime: z.string(), ground: z.string() })

/** What the figures of several cases are counted from, read table by table instead of case by case. */
export function readFigureSources(db: ReadableDb, ids: readonly CaseId[]): FigureSource[] {
  const among = sql`case_id IN ${listOf(ids)}`
  const findings = readByCase(
    db,
    FindingRow,
    sql`SELECT case_id AS caseId, finding FROM issue WHERE ${among}`,
  )
  const grounds = readByCase(
    db,
    GroundRow,
    sql`SELECT case_id AS caseId, regime, ground FROM decision_ground WHERE ${among}`,
  )
  const causes = sheetsOf(db, among, 'lateness', Lateness.shape.cause)
  const risks = sheetsOf(db, among, 'risk-assessment', RiskAssessment.shape.result)
  return [...readClockSources(db, ids).values()].map((source) => {
    const { id } = source.record
    return {
      ...source,
      findings: (findings.get(id) ?? []).map(({ finding }) => finding),
      grounds: grounds.get(id) ?? [],
      lateReasons: causes.get(id) ?? [],
      risk: risks.get(id)?.at(-1) ?? 'pending',
    }
  })
}

/** One answer from each sheet of a kind, by case, the oldest sheet first. */
function sheetsOf<Answer>(
  db: ReadableDb,
  among: Sql,
  kind: 'lateness' | 'risk-assessment',
  answer: z.ZodType<Answer>,
): Map<string, Answer[]> {
  const field = kind === 'lateness' ? '$.cause' : '$.result'
  const found = new Map<string, Answer[]>()
  const rows = readAll(
    db,
    sql`SELECT case_id AS caseId, json_extract(body, ${field}) AS answer FROM sheet
        WHERE kind = ${kind} AND ${among} ORDER BY id`,
  )
  for (const { caseId, answer: said } of rows) {
    const key = String(caseId)
    const own = found.get(key) ?? []
    // an answer nobody changed may be missing from the body; the schema knows what it then is
    own.push(shaped(answer, said ?? undefined))
    found.set(key, own)
  }
  return found
}
