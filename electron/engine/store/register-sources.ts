import { z } from 'zod'
import { CaseIssue, CaseRequest, Party } from '#shared/domain/case.ts'
import { CaseId } from '#shared/domain/ids.ts'
import { readByCase, readClockSources, type ClockSource } from './clock-sources.ts'
import type { ReadableDb } from './database.ts'
import { listOf, sql } from './sql.ts'

const IssueRow = CaseIssue.pick({ position: true, finding: true, findingReason: true }).extend({
  caseId: CaseId,
})
const PartyRow = Party.pick({ role: true, name: true, organisation: true }).extend({ caseId: CaseId })
const References = z.strictObject({ caseId: CaseId, theirs: z.string(), earlier: z.string() })

/** What a line of the register as CSV says of a case beside its dates. */
export type RegisterFacts = ClockSource & {
  readonly issues: readonly z.infer<typeof IssueRow>[]
  readonly parties: readonly z.infer<typeof PartyRow>[]
  /** The reference in the register the case was imported from, or in the file it was read back from; else empty. */
  readonly earlierReference: string
}

/** The same for several cases, read table by table, by the id of the case; their wishes are left out. */
export function readRegisterFacts(db: ReadableDb, ids: readonly CaseId[]): Map<CaseId, RegisterFacts> {
  const among = sql`case_id IN ${listOf(ids)}`
  const requests = readByCase(
    db,
    CaseRequest,
    sql`SELECT id, case_id AS caseId, position, kind, '' AS scope, outcome, outcome_reason AS outcomeReason
        FROM request WHERE ${among} ORDER BY position`,
  )
  const issues = readByCase(
    db,
    IssueRow,
    sql`SELECT case_id AS caseId, position, finding, finding_reason AS findingReason
        FROM issue WHERE ${among} ORDER BY position`,
  )
  const parties = readByCase(
    db,
    PartyRow,
    sql`SELECT party.case_id AS caseId, party.role, person.name, person.organisation
        FROM party JOIN person ON person.id = party.person_id WHERE party.${among} ORDER BY party.position`,
  )
  const references = readByCase(
    db,
    References,
    sql`SELECT c.id AS caseId, c.their_reference AS theirs, coalesce(r.reference, b.earlier_reference, '') AS earlier
        FROM "case" c LEFT JOIN imported_row r ON r.case_id = c.id LEFT JOIN read_back b ON b.case_id = c.id
        WHERE c.id IN ${listOf(ids)}`,
  )
  return new Map(
    [...readClockSources(db, ids)].map(([id, source]) => {
      const [reference] = references.get(id) ?? []
      return [
        id,
        {
          ...source,
          record: { ...source.record, theirReference: reference?.theirs ?? '' },
          requests: requests.get(id) ?? [],
          issues: issues.get(id) ?? [],
          parties: parties.get(id) ?? [],
          earlierReference: reference?.earlier ?? '',
        },
      ]
    }),
  )
}
