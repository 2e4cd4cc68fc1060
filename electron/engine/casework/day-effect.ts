import { withDayChanges } from '#shared/domain/day-changes.ts'
import type { DayChange } from '#shared/domain/day-change.ts'
import type { PlannedDay } from '#shared/domain/day-plan.ts'
import type { LawBook } from '#shared/domain/law-book.ts'
import type { DayEffect, MovedDate } from '#shared/contract/calendars.ts'
import type { ClockGroup, ClockView } from '#shared/contract/views.ts'
import type { EngineContext, OpenFile } from '../context.ts'
import { lawOfFile } from '../law-of-file.ts'
import { readOpenCases } from '../store/case-index.ts'
import { today } from '../store/case-file.ts'
import { readOrganisation } from '../store/organisation.ts'
import { readParties } from '../store/people.ts'
import { inSlices } from '../store/slices.ts'
import { clockGroupsOf, type CaseFacts } from './clocks.ts'
import { holdingDue } from './headline.ts'
import { readFacts } from './rows.ts'

/** Moved dates handed to a window; the rest is counted. */
const MOST = 1000

/**
 * Which dates of open cases would move if the days the organisation entered were those in `after`. Computed case by
 * case under both laws, in slices, so that other calls get their turn.
 */
export async function dayEffect(
  context: EngineContext,
  open: OpenFile,
  after: readonly DayChange[],
  days: readonly PlannedDay[],
): Promise<DayEffect> {
  const laws = { before: lawOfFile(context, open), after: withDayChanges(context.law(), after) }
  const moved: MovedDate[] = []
  let movedTotal = 0
  const cases = readOpenCases(open.file.db)
  await inSlices(
    (function* () {
      for (const [at, caseId] of cases.entries()) {
        const facts = readFacts(open.file.db, caseId)
        const found = facts === null ? [] : movedDates(open, facts, laws)
        movedTotal += found.length
        moved.push(...found.slice(0, Math.max(MOST - moved.length, 0)))
        yield at
      }
    })(),
  )
  return { days: [...days], moved, movedTotal, openCases: cases.length }
}

function movedDates(
  { file }: OpenFile,
  facts: CaseFacts,
  laws: { readonly before: LawBook; readonly after: LawBook },
): MovedDate[] {
  const zone = readOrganisation(file.db).zone
  const groups = (law: LawBook) => clockGroupsOf(facts, law, zone, today(file), 'dates')
  const after = groups(laws.after)
  const moves = groups(laws.before).flatMap((group, at) => movesOf(group, after[at]))
  if (moves.length === 0) return []
  const person = readParties(file.db, facts.record.id).find((party) => party.role === 'subject')?.name ?? ''
  return moves.map((move) => ({
    caseId: facts.record.id,
    reference: facts.record.reference,
    person,
    ...move,
  }))
}

type Move = Omit<MovedDate, 'caseId' | 'reference' | 'person'>

function movesOf(before: ClockGroup, after: ClockGroup | undefined): Move[] {
  return before.clocks.flatMap((clock): Move[] => {
    const then = after?.clocks.find((other) => other.clock === clock.clock)
    if (then === undefined || clock.standing === 'met') return []
    const base = { kind: before.kind, clock: clock.clock, basis: then.basis }
    const [from, to] = [holdingDue(clock), holdingDue(then)]
    if (from !== to) return [{ ...base, which: 'due', from, to }]
    const safe = (view: ClockView) => view.safe ?? null
    if (safe(clock) === safe(then)) return []
    return [{ ...base, which: 'safe', from: safe(clock), to: safe(then) }]
  })
}
