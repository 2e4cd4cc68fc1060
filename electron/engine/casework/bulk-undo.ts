import type { BulkDone } from '#shared/contract/bulk.ts'
import type { CaseId, EventId, OfficerId } from '#shared/domain/ids.ts'
import type { CaseFile } from '../store/case-file.ts'
import { readCase, replaceCase } from '../store/cases.ts'
import type { WritableDb } from '../store/database.ts'
import { appendEvent, readEvents } from '../store/events.ts'

type Where = { readonly place: string; readonly calendarId: string; readonly regimes: readonly string[] }

/** What was done in one case, with what it takes to set it right again. */
export type BulkStep =
  | { readonly kind: 'event'; readonly caseId: CaseId; readonly eventId: EventId }
  | {
      readonly kind: 'handler'
      readonly caseId: CaseId
      readonly from: OfficerId | null
      readonly to: OfficerId | null
    }
  | { readonly kind: 'place'; readonly caseId: CaseId; readonly from: Where; readonly to: Where }

/** A change of many cases as it is remembered while the file is open. */
export type BulkRecord = { readonly done: BulkDone; readonly steps: readonly BulkStep[] }

/** Older changes are forgotten: who wants them back changes the cases again. */
const MOST_REMEMBERED = 10

const remembered = new WeakMap<CaseFile, BulkRecord[]>()

/** Remembers a change as the last one that can be undone. */
export function rememberBulk(file: CaseFile, record: BulkRecord): void {
  remembered.set(file, [...(remembered.get(file) ?? []), record].slice(-MOST_REMEMBERED))
}

/** The last change that can be undone, or the one with the id; null when there is none. */
export function lastBulk(file: CaseFile, id?: string): BulkRecord | null {
  const records = remembered.get(file) ?? []
  return (id === undefined ? records.at(-1) : records.find(({ done }) => done.id === id)) ?? null
}

/** Forgets a change that was undone. */
export function forgetBulk(file: CaseFile, id: string): void {
  remembered.set(
    file,
    (remembered.get(file) ?? []).filter(({ done }) => done.id !== id),
  )
}

/** Sets one case right again. False, and nothing done, when somebody has changed the same thing since. */
export function undoStep(db: WritableDb, step: BulkStep): boolean {
  const record = readCase(db, step.caseId)
  if (record === null) return false
  switch (step.kind) {
    case 'event': {
      const event = readEvents(db, step.caseId).find((each) => each.id === step.eventId)
      if (event === undefined || event.correctedBy !== null) return false
      // a note in its place: what was recorded stays in the history and stops counting
      appendEvent(db, step.caseId, { type: 'note', date: event.date, corrects: event.id })
      return true
    }
    case 'handler':
      if (record.handlerId !== step.to) return false
      replaceCase(db, step.caseId, { handlerId: step.from })
      return true
    case 'place':
      if (!isSame(record, step.to)) return false
      replaceCase(db, step.caseId, step.from)
      return true
  }
}

function isSame(a: Where, b: Where): boolean {
  return a.place === b.place && a.calendarId === b.calendarId && a.regimes.join(' ') === b.regimes.join(' ')
}
