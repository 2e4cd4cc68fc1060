import { randomUUID } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { Handlers } from '#shared/contract/define.ts'
import type { BulkChange, BulkLine, bulk as group } from '#shared/contract/bulk.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { bulkEvent, placeFields, weighBulk } from '../casework/bulk.ts'
import { forgetBulk, lastBulk, rememberBulk, undoStep, type BulkStep } from '../casework/bulk-undo.ts'
import { holdDateMove } from '../casework/date-moves.ts'
import { readFacts, reindex } from '../casework/rows.ts'
import { answer, onFile, Refusal, refuse, type EngineContext, type OpenFile } from '../context.ts'
import { lawOfFile } from '../law-of-file.ts'
import { today } from '../store/case-file.ts'
import { replaceCase } from '../store/cases.ts'
import type { WritableDb } from '../store/database.ts'
import { appendEvent } from '../store/events.ts'
import { readOfficer } from '../store/officers.ts'
import { write } from '../store/write.ts'
import { checkDay } from './check-intake.ts'

/** Cases weighed before other calls get their turn. */
const SLICE = 25
/** A change this large is announced, because it is one transaction and nobody else gets a turn. */
const BUSY_FROM = 100
const MS_A_CASE = 6

/** Handlers for the same change in many cases. */
export function bulkHandlers(context: EngineContext): Handlers<typeof group> {
  return {
    preview: ({ caseIds, change }) =>
      onFile(context, async (open) => {
        check(context, open, change)
        const lines: BulkLine[] = []
        for (const [index, caseId] of unique(caseIds).entries()) {
          lines.push(weighBulk(open.file.db, open.file, lawOfFile(context, open), caseId, change))
          if (index % SLICE === SLICE - 1) await setImmediate()
        }
        return answer(lines)
      }),
    apply: ({ caseIds, change }) =>
      onFile(context, (open) => {
        check(context, open, change)
        const ids = unique(caseIds)
        const steps = announced(context, ids.length, () =>
          write(open.file, 'bulk.apply', (db) =>
            ids.flatMap((caseId) => applyTo(context, db, open, caseId, change) ?? []),
          ),
        )
        const left = ids.length - steps.length
        const done = steps.length === 0 ? null : { id: randomUUID(), change, cases: steps.length }
        if (done !== null) rememberBulk(open.file, { done, steps })
        return answer({ done, left })
      }),
    last: () => onFile(context, ({ file }) => answer(lastBulk(file)?.done ?? null)),
    undo: ({ id }) =>
      onFile(context, (open) => {
        const record = lastBulk(open.file, id)
        if (record === null) return refuse('nothing-to-undo')
        const undone = announced(context, record.steps.length, () =>
          write(open.file, 'bulk.undo', (db) => {
            const law = lawOfFile(context, open)
            for (const { caseId } of record.steps) holdDateMove(db, law, caseId)
            const right = record.steps.filter((step) => undoStep(db, step))
            for (const { caseId } of right) reindex(db, open.file, law, caseId)
            return right.length
          }),
        )
        forgetBulk(open.file, id)
        return answer({ undone, left: record.steps.length - undone })
      }),
  }
}

function check(context: EngineContext, { file }: OpenFile, change: BulkChange): void {
  if (change.kind === 'event') checkDay(change.date, today(file))
  if (
    change.kind === 'handler' &&
    change.handlerId !== null &&
    readOfficer(file.db, change.handlerId) === null
  )
    throw new Refusal('officer-unknown')
  if (change.kind !== 'place' || change.calendarId === undefined) return
  if (context.law().calendar(change.calendarId) === undefined)
    throw new Refusal('calendar-unknown', { calendar: change.calendarId })
}

/** Makes the change in one case; null when the preview shows it as staying the same or refused. */
function applyTo(
  context: EngineContext,
  db: WritableDb,
  open: OpenFile,
  caseId: CaseId,
  change: BulkChange,
): BulkStep | null {
  const law = lawOfFile(context, open)
  if (weighBulk(db, open.file, law, caseId, change).effect !== 'changes') return null
  holdDateMove(db, law, caseId)
  const step = stepFor(context, db, caseId, change)
  reindex(db, open.file, law, caseId)
  return step
}

function stepFor(context: EngineContext, db: WritableDb, caseId: CaseId, change: BulkChange): BulkStep {
  const facts = readFacts(db, caseId)
  if (facts === null) throw new Refusal('case-unknown')
  const { record } = facts
  switch (change.kind) {
    case 'event':
      return { kind: 'event', caseId, eventId: appendEvent(db, caseId, bulkEvent(change)) }
    case 'handler':
      replaceCase(db, caseId, { handlerId: change.handlerId })
      return { kind: 'handler', caseId, from: record.handlerId, to: change.handlerId }
    case 'place': {
      const fields = placeFields(facts, context.law(), change)
      replaceCase(db, caseId, fields)
      const { place, calendarId, regimes } = record
      const from = { place, calendarId, regimes }
      return { kind: 'place', caseId, from, to: { ...from, ...fields } as typeof from }
    }
  }
}

function announced<Value>(context: EngineContext, cases: number, work: () => Value): Value {
  if (cases < BUSY_FROM) return work()
  context.busy(cases * MS_A_CASE)
  try {
    return work()
  } finally {
    context.busy(0)
  }
}

function unique(ids: readonly CaseId[]): CaseId[] {
  return [...new Set(ids)]
}
