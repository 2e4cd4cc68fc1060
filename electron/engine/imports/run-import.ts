import { importNote } from '#shared/text/import-note.ts'
import type { WritableDb } from '../store/database.ts'
import { indexRow } from '../casework/rows.ts'
import { clockGroupsOf } from '../casework/clocks.ts'
import { writeCaseIndex } from '../store/case-index.ts'
import { appendImportedCase } from '../store/imported-case.ts'
import { appendBatch, appendImportedRow, markUndone, readCasesOfBatch } from '../store/imports.ts'
import { dropSearchText, purgeCases, tablesHolding } from '../store/purge.ts'
import { factsOfDraft, type DraftRules } from './draft-facts.ts'
import type { OpenImport, Prepared } from './open-imports.ts'

/** Cases taken out in one step: some ten milliseconds. */
const AT_ONCE = 40

/** The rows of a preview that become cases. */
export function rowsToImport({ rows }: Prepared) {
  return rows.flatMap((row) =>
    (row.state === 'ready' || row.state === 'warning') && row.draft !== null
      ? [{ ...row, draft: row.draft }]
      : [],
  )
}

/** Writes the cases of a preview; yields how many are written, returns the id of the import. */
export function* importRows(
  db: WritableDb,
  read: OpenImport,
  prepared: Prepared,
  rules: DraftRules,
): Generator<number, string> {
  const rows = rowsToImport(prepared)
  const sheet = read.table.sheets[prepared.sheet]?.name ?? ''
  const { counts, mapping } = prepared
  const batchId = appendBatch(db, {
    fileName: read.name,
    sha256: read.sha256,
    sheet,
    mapping,
    ...counts,
    imported: rows.length,
  })
  let done = 0
  for (const { row, draft, fingerprint } of rows) {
    const setting = rules.settingFor(draft)
    const note = importNote({
      file: read.name,
      sheet,
      row,
      reference: draft.reference,
      due: draft.due,
      notes: draft.notes,
    })
    const written = appendImportedCase(db, draft, { ...setting, note })
    const { caseId } = written
    appendImportedRow(db, { caseId, batchId, number: row, fingerprint, reference: draft.reference })
    const facts = factsOfDraft(draft, setting, written)
    const groups = clockGroupsOf(facts, rules.law, rules.zone, rules.today, 'dates')
    done += 1
    // the names of the case are in the index once the step is over; its dates go into the same line
    yield done
    writeCaseIndex(db, [{ ...indexRow(facts, groups, rules.today), caseId }])
  }
  return batchId
}

/** Takes the cases of an import out of the file; yields how many are gone, returns that number. */
export function* removeImported(db: WritableDb, batchId: string): Generator<number, number> {
  const cases = readCasesOfBatch(db, batchId)
  const tables = tablesHolding(db, cases)
  dropSearchText(db, cases)
  for (let done = 0; done < cases.length; done += AT_ONCE) {
    const some = cases.slice(done, done + AT_ONCE)
    purgeCases(db, some, tables)
    yield done + some.length
  }
  markUndone(db, batchId)
  return cases.length
}
