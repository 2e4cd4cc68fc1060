import type { CaseEvent, EventIntake } from '#shared/domain/event.ts'
import type { CaseId, EventId, RequestId } from '#shared/domain/ids.ts'
import type { LawBook } from '#shared/domain/law-book.ts'
import { sheetMoves } from '#shared/domain/sheets/moves.ts'
import type { SheetMove } from '#shared/domain/sheets/moves.ts'
import type { Sheet } from '#shared/domain/sheets/sheet.ts'
import type { CaseFile } from '../store/case-file.ts'
import { readCase } from '../store/cases.ts'
import type { WritableDb } from '../store/database.ts'
import { appendEvent, readEvents } from '../store/events.ts'
import { readSheetEvents, tieSheetEvent } from '../store/sheets.ts'
import { breachLawFor } from './breach-state.ts'
import { appendWeighed } from './decide.ts'
import { weighMove } from './weigh-move.ts'

/** What the officer said when a guard objected. */
export type Override = { readonly overrideReason: string | undefined }

/**
 * Records the dates of a sheet as events: a new date becomes an event, a changed one a correction of the event it
 * recorded before, a date taken away a correction to a note. Each goes past the guards. Throws `move-without-effect`.
 */
export function recordSheetMoves(
  db: WritableDb,
  file: CaseFile,
  law: LawBook,
  sheet: Sheet & { readonly caseId: CaseId },
  override: Override,
): void {
  const known = readSheetEvents(db, sheet.id)
  const events = new Map(readEvents(db, sheet.caseId).map((event) => [event.id, event]))
  const subject = readCase(db, sheet.caseId)
  const moves = sheetMoves(sheet.content, subject === null ? undefined : breachLawFor(law, subject))
  for (const move of moves) {
    const before = latestOf(events, known.get(move.step)?.eventId)
    if (before !== undefined && isSame(before, move)) continue
    const eventId = record(db, file, law, sheet, intakeOf(move, sheet.requestId, before), override)
    tieSheetEvent(db, { caseId: sheet.caseId, sheetId: sheet.id, step: move.step, eventId })
  }
  for (const [step, tie] of known) {
    if (moves.some((move) => move.step === step)) continue
    takeBack(db, sheet, step, latestOf(events, tie.eventId))
  }
}

/** Corrects every event a sheet recorded to a note, because the sheet is taken out of the case. */
export function takeBackSheetMoves(db: WritableDb, sheet: Sheet & { readonly caseId: CaseId }): void {
  const events = new Map(readEvents(db, sheet.caseId).map((event) => [event.id, event]))
  for (const [step, tie] of readSheetEvents(db, sheet.id))
    takeBack(db, sheet, step, latestOf(events, tie.eventId))
}

function record(
  db: WritableDb,
  file: CaseFile,
  law: LawBook,
  sheet: { readonly caseId: CaseId },
  intake: EventIntake,
  { overrideReason }: Override,
): EventId {
  const event = overrideReason === undefined ? intake : { ...intake, overrideReason }
  const { guards } = weighMove(db, file, law, sheet.caseId, event)
  return appendWeighed(db, sheet.caseId, event, guards)
}

function intakeOf(move: SheetMove, requestId: RequestId | null, before: CaseEvent | undefined): EventIntake {
  return {
    type: move.type,
    date: move.date,
    ...(move.time === undefined ? {} : { time: move.time }),
    ...(move.detail === undefined ? {} : { detail: move.detail }),
    ...(requestId === null ? {} : { requestId }),
    ...(before === undefined ? {} : { corrects: before.id }),
  }
}

/** A note in the place of an event that is not so: nothing is taken out of the history. */
function takeBack(
  db: WritableDb,
  sheet: Sheet & { readonly caseId: CaseId },
  step: string,
  before: CaseEvent | undefined,
): void {
  if (before === undefined || before.type === 'note') return
  const eventId = appendEvent(db, sheet.caseId, {
    type: 'note',
    date: before.date,
    corrects: before.id,
    ...(before.requestId === null ? {} : { requestId: before.requestId }),
  })
  tieSheetEvent(db, { caseId: sheet.caseId, sheetId: sheet.id, step, eventId })
}

/** The event that now stands where the tied one stood: somebody may have corrected it on the timeline since. */
function latestOf(events: ReadonlyMap<EventId, CaseEvent>, id: EventId | undefined): CaseEvent | undefined {
  let event = id === undefined ? undefined : events.get(id)
  while (event !== undefined && event.correctedBy !== null) event = events.get(event.correctedBy)
  return event
}

function isSame(event: CaseEvent, move: SheetMove): boolean {
  return event.type === move.type && event.date === move.date && event.time === (move.time ?? null)
}
