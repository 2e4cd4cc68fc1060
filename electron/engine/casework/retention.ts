import { retentionOf, type Retention, type RetentionRule } from '#shared/domain/case-retention.ts'
import type { CaseFigures } from '#shared/domain/case-figures.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import type { LawBook } from '#shared/domain/law-book.ts'
import { retentionLine } from '#shared/domain/retention-reasons.ts'
import { sheetsOf } from '#shared/domain/sheets/sheet.ts'
import type { RetentionRow } from '#shared/contract/retention.ts'
import { today, type CaseFile } from '../store/case-file.ts'
import type { ReadableDb } from '../store/database.ts'
import { readEventsOfTypes } from '../store/events.ts'
import { readKeptCases } from '../store/keeping.ts'
import { readFileSheets, readSheets, readSheetsOfKind } from '../store/sheets.ts'
import type { CaseFacts } from './clocks.ts'
import { casesOf } from './report-cases.ts'

const ORDER: readonly RetentionRow['state'][] = ['destroy', 'anonymise', 'review', 'no-rule', 'held', 'keep']

/** The rules the officer wrote. */
function readRetentionRules(db: ReadableDb): RetentionRule[] {
  return sheetsOf(readFileSheets(db, ['retention-rule']), 'retention-rule').map(({ content }) => content.body)
}

/** Every closed case and every case on hold, and what its keeping has come to; what is to be done first, then by day. */
export function retentionQueue(file: CaseFile): RetentionRow[] {
  const { db } = file
  const rules = readRetentionRules(db)
  const day = today(file)
  // all that keeping looks at, so that a file of many years is read in one go
  const events = readEventsOfTypes(db, ['closed', 'reopened', 'hold-placed', 'hold-lifted'])
  const decisions = Map.groupBy(
    sheetsOf(readSheetsOfKind(db, 'retention-review'), 'retention-review'),
    ({ caseId }) => caseId,
  )
  const rows = readKeptCases(db, [...events.keys()]).flatMap((record): RetentionRow[] => {
    const found = retentionOf(
      {
        kind: record.kind,
        events: events.get(record.caseId) ?? [],
        decisions: (decisions.get(record.caseId) ?? []).map(({ content }) => content.body),
      },
      rules,
      day,
    )
    const state = found.state === 'open' && found.hold !== null ? 'held' : found.state
    if (state === 'open') return []
    const { rule, until, closed } = found
    return [{ ...record, closedOn: closed, state, rule, until, why: retentionLine(found) }]
  })
  return rows.toSorted(
    (a, b) =>
      ORDER.indexOf(a.state) - ORDER.indexOf(b.state) ||
      (a.until ?? '').localeCompare(b.until ?? '') ||
      a.reference.localeCompare(b.reference),
  )
}

/** What the keeping of one case has come to. */
export function retentionOfCase(file: CaseFile, { record, events }: CaseFacts): Retention {
  const { db } = file
  const decisions = sheetsOf(readSheets(db, record.id), 'retention-review').map(({ content }) => content.body)
  return retentionOf({ kind: record.kind, events, decisions }, readRetentionRules(db), today(file))
}

/** What a case adds to the reports; null for one whose receipt is unknown. */
export function caseFigures(file: CaseFile, law: LawBook, caseId: CaseId): CaseFigures | null {
  return casesOf(file, law, [caseId]).get(caseId)?.figures ?? null
}
