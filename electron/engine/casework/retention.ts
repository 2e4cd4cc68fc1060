import { retentionOf, type Retention, type RetentionRule } from '#shared/domain/case-retention.ts'
import type { CaseFigures } from '#shared/domain/case-figures.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import type { LawBook } from '#shared/domain/law-book.ts'
import { sheetsOf } from '#shared/domain/sheets/sheet.ts'
import { closedOn } from '#shared/domain/stage.ts'
import type { RetentionRow } from '#shared/contract/retention.ts'
import { today, type CaseFile } from '../store/case-file.ts'
import { readCases } from '../store/cases.ts'
import type { ReadableDb } from '../store/database.ts'
import { readEventsOf } from '../store/events.ts'
import { readParties } from '../store/people.ts'
import { readFileSheets, readSheets } from '../store/sheets.ts'
import type { CaseFacts } from './clocks.ts'
import { casesOf } from './report-cases.ts'

const ORDER: readonly RetentionRow['state'][] = ['destroy', 'anonymise', 'review', 'held', 'no-rule', 'keep']

/** The rules the officer wrote. */
export function readRetentionRules(db: ReadableDb): RetentionRule[] {
  return sheetsOf(readFileSheets(db, ['retention-rule']), 'retention-rule').map(({ content }) => content.body)
}

/** Every closed case and what its keeping has come to; what is to be done first, then by day. */
export function retentionQueue(file: CaseFile): RetentionRow[] {
  const { db } = file
  const rules = readRetentionRules(db)
  const records = readCases(db)
  const events = readEventsOf(
    db,
    records.map(({ id }) => id),
  )
  const rows = records.flatMap((record): RetentionRow[] => {
    const own = events.get(record.id) ?? []
    const closed = closedOn(own)
    if (closed === null) return []
    const { state, rule, until } = retentionOf(
      { kind: record.kind, events: own, keptUntil: keptUntil(db, record.id) },
      rules,
      today(file),
    )
    if (state === 'open') return []
    const subject = readParties(db, record.id).find((party) => party.role === 'subject')
    return [
      {
        caseId: record.id,
        reference: record.reference,
        person: subject?.name ?? '',
        kind: record.kind,
        closedOn: closed,
        state,
        rule,
        until,
      },
    ]
  })
  return rows.toSorted(
    (a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || (a.until ?? '').localeCompare(b.until ?? ''),
  )
}

/** What the keeping of one case has come to. */
export function retentionOfCase(file: CaseFile, facts: CaseFacts): Retention {
  const { db } = file
  const { kind, id } = facts.record
  return retentionOf(
    { kind, events: facts.events, keptUntil: keptUntil(db, id) },
    readRetentionRules(db),
    today(file),
  )
}

/** What a case adds to the reports; null for one whose receipt is unknown. */
export function caseFigures(file: CaseFile, law: LawBook, caseId: CaseId): CaseFigures | null {
  return casesOf(file, law, [caseId]).get(caseId)?.figures ?? null
}

/** The day an officer decided to keep a case until, after its time was over. */
function keptUntil(db: ReadableDb, caseId: CaseId): CivilDate | null {
  const reviews = sheetsOf(readSheets(db, caseId), 'retention-review')
  return reviews.findLast(({ content }) => content.body.result === 'keep')?.content.body.keptUntil ?? null
}
