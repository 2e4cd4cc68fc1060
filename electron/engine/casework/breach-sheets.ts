import { closedOn } from '#shared/domain/stage.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import type { LawBook } from '#shared/domain/law-book.ts'
import { sheetsOf } from '#shared/domain/sheets/sheet.ts'
import { today, type CaseFile } from '../store/case-file.ts'
import type { WritableDb } from '../store/database.ts'
import { readSheets } from '../store/sheets.ts'
import { appendWeighed } from './decide.ts'
import { readFacts } from './rows.ts'
import { recordSheetMoves, takeBackSheetMoves, type Override } from './sheet-moves.ts'
import { weighMove } from './weigh-move.ts'

/**
 * Belongs after every change of a breach's sheets. Only the last assessment counts: what an earlier one decided becomes
 * a note, and what it says again counts when the last one goes. In a closed case the change must not take away what the
 * closing rested on; with a reason it stands as a note with what speaks against it. Throws `move-without-effect`.
 */
export function settleBreach(
  db: WritableDb,
  file: CaseFile,
  law: LawBook,
  caseId: CaseId,
  override: Override,
): void {
  const facts = readFacts(db, caseId)
  if (facts?.record.kind !== 'breach') return
  const assessments = sheetsOf(readSheets(db, caseId), 'risk-assessment').map((sheet) => ({
    ...sheet,
    caseId,
  }))
  for (const earlier of assessments.slice(0, -1)) takeBackSheetMoves(db, earlier)
  const counts = assessments.at(-1)
  if (counts !== undefined) recordSheetMoves(db, file, law, counts, override)
  if (closedOn(facts.events) === null) return
  const date = today(file)
  const { guards } = weighMove(db, file, law, caseId, { type: 'closed', date })
  if (guards.length === 0) return
  const { overrideReason } = override
  appendWeighed(
    db,
    caseId,
    { type: 'note', date, ...(overrideReason === undefined ? {} : { overrideReason }) },
    guards,
  )
}
