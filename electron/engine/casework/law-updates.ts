import type { CivilDate } from '#shared/domain/civil-date.ts'
import { compareDates } from '#shared/domain/date-changes.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import type { LawBook } from '#shared/domain/law-book.ts'
import type { MovedRow, UpdateRow } from '#shared/contract/packs.ts'
import { today, type CaseFile } from '../store/case-file.ts'
import { readUnseenMoves, type DateMove } from '../store/date-moves.ts'
import { readEventsOf } from '../store/events.ts'
import { readLawsKept, readOpenCases, type LawKept, type OpenCase } from '../store/law-choices.ts'
import { readOrganisation } from '../store/organisation.ts'
import { inSlices } from '../store/slices.ts'
import { dateMoveOf } from './date-moves.ts'
import { readFacts } from './rows.ts'
import { weighUpdate, type CaseUpdate } from './weigh-update.ts'

/** What was found for one open case. */
type Weighed = {
  /** Where its audit trail stood; another entry makes this stale. */
  readonly entry: number | null
  /** Which versions it has, as text. */
  readonly versions: string
  readonly update: CaseUpdate | null
  readonly move: DateMove | null
}

type Kept = {
  readonly law: LawBook
  readonly day: CivilDate
  readonly zone: string
  readonly found: Map<CaseId, Weighed>
}

/** An open case with what was found for it. */
export type WeighedCase = OpenCase & Weighed

/** Cases whose events are read at once. */
const CHUNK = 100
const known = new WeakMap<CaseFile, Kept>()
const running = new WeakMap<CaseFile, Promise<unknown>>()

/**
 * Every open case, weighed: what newer versions would change in it, and whether its date moved by itself. Runs in
 * slices, and weighs a case again only after an entry in it, another day, or other law.
 */
export function weighOpenCases(file: CaseFile, law: LawBook): Promise<WeighedCase[]> {
  // one after the other: a second caller must see what was entered since the first began, and finds most of it done
  const before = running.get(file) ?? Promise.resolve()
  const job = before.catch(() => undefined).then(() => inSlices(weighing(file, law)))
  running.set(file, job)
  return job
}

function* weighing(file: CaseFile, law: LawBook): Generator<number, WeighedCase[]> {
  const kept = keptFor(file, law)
  const open = readOpenCases(file.db)
  const stale = open.filter(({ caseId, entry }) => kept.found.get(caseId)?.entry !== entry)
  for (let from = 0; from < stale.length; from += CHUNK) {
    const chunk = stale.slice(from, from + CHUNK)
    const events = readEventsOf(
      file.db,
      chunk.map(({ caseId }) => caseId),
    )
    for (const [at, { caseId, entry }] of chunk.entries()) {
      const facts = readFacts(file.db, caseId, events.get(caseId) ?? [])
      if (facts !== null) {
        kept.found.set(caseId, {
          entry,
          versions: facts.record.packVersion,
          update: weighUpdate(facts, law, kept.zone, kept.day),
          move: dateMoveOf(file.db, facts, law, kept.zone),
        })
      }
      yield from + at
    }
  }
  return open.flatMap((each) => {
    const found = kept.found.get(each.caseId)
    return found === undefined ? [] : [{ ...each, ...found }]
  })
}

function keptFor(file: CaseFile, law: LawBook): Kept {
  const day = today(file)
  const { zone } = readOrganisation(file.db)
  const before = known.get(file)
  if (before !== undefined && before.law === law && before.day === day && before.zone === zone) return before
  const fresh = { law, day, zone, found: new Map<CaseId, Weighed>() }
  known.set(file, fresh)
  return fresh
}

/** The lines of the cases with newer versions, in the order of their references. */
export function updateRows(file: CaseFile, cases: readonly WeighedCase[]): UpdateRow[] {
  const kept = readLawsKept(file.db)
  return cases.flatMap((each) =>
    each.update === null ? [] : [updateRow(each, each.update, kept.get(each.caseId))],
  )
}

/** One such line. A decision to keep holds for the versions it named and no later ones. */
export function updateRow(who: OpenCase, update: CaseUpdate, kept: LawKept | undefined): UpdateRow {
  return {
    ...whoOf(who),
    state: update.state,
    direction: update.direction,
    shown: update.shown,
    sources: update.sources.map(({ id }) => id),
    kept:
      kept?.versions === update.versions
        ? { reason: kept.reason, on: kept.keptAt, officer: kept.officerName }
        : null,
  }
}

/** The lines of the cases whose date moved by itself: moves kept back and those that show only now, as one a case. */
export function movedRows(file: CaseFile, cases: readonly WeighedCase[]): MovedRow[] {
  const waiting = Map.groupBy(readUnseenMoves(file.db), ({ caseId }) => caseId)
  return cases.flatMap((each) => {
    const moves = [...(waiting.get(each.caseId) ?? []), ...(each.move === null ? [] : [each.move])]
    const [first, last] = [moves[0], moves.at(-1)]
    if (first === undefined || last === undefined) return []
    return [{ ...whoOf(each), shown: shownMove(first, last) }]
  })
}

function shownMove(first: DateMove, last: DateMove): MovedRow['shown'] {
  const due = first.dueBefore !== last.dueAfter
  const [before, after] = due ? [first.dueBefore, last.dueAfter] : [first.safeBefore, last.safeAfter]
  return {
    clock: last.clock,
    field: due ? 'due' : 'safe',
    before,
    after,
    direction: after !== null && (before === null || compareDates(after, before) < 0) ? 'earlier' : 'later',
    others: 0,
  }
}

function whoOf({ caseId, reference, subjects, kind, kinds }: OpenCase) {
  return {
    caseId,
    reference,
    person: subjects.split('\n')[0] ?? '',
    kinds: kind === 'request' ? kinds.split(' ').filter((each) => each !== '') : [kind],
  }
}
