import type { CivilDate } from '#shared/domain/civil-date.ts'
import { closedOn } from '#shared/domain/stage.ts'
import { dateChangesOf, type DateChange } from '#shared/domain/date-changes.ts'
import type { LawBook } from '#shared/domain/law-book.ts'
import { sourceChangesOf, type SourceChanges } from '#shared/domain/law-changes.ts'
import { lawAt, lawOfCase, newestVersionsOf, versionsOf, versionsText } from '#shared/domain/law-versions.ts'
import type { ClockGroup, ClockView } from '#shared/contract/views.ts'
import type { ClockUpdate, ShownUpdate, UpdateState } from '#shared/contract/packs.ts'
import { clockGroupsOf, type CaseFacts } from './clocks.ts'
import { headlineOf } from './headline.ts'

/** What newer versions of its law would change in a case. */
export type CaseUpdate = {
  /** The versions it would have then, as the case would remember them. */
  readonly versions: string
  readonly sources: readonly SourceChanges[]
  readonly state: UpdateState
  readonly direction: 'earlier' | 'later' | 'none'
  readonly shown: ShownUpdate
  /** Duties with a date or words that differ. */
  readonly clocks: readonly ClockUpdate[]
}

/** The case with its clocks as they are and as they would be under the newest versions. */
export type BothWays = { readonly before: readonly ClockGroup[]; readonly after: readonly ClockGroup[] }

/** The facts of a case as if it had been opened under these versions. */
export function withVersions(facts: CaseFacts, packVersion: string): CaseFacts {
  return { ...facts, record: { ...facts.record, packVersion } }
}

/** The versions a case would take over, as text; null when it has them all. */
export function newerVersions(facts: CaseFacts, law: LawBook): string | null {
  const newest = versionsText(newestVersionsOf(law, facts.record))
  return newest === versionsText(versionsOf(law, facts.record)) ? null : newest
}

/** Weighs what the newest versions change in a case: bare dates, no reasons. Null when it has the newest versions. */
export function weighUpdate(
  facts: CaseFacts,
  law: LawBook,
  zone: string,
  today: CivilDate,
): CaseUpdate | null {
  const versions = newerVersions(facts, law)
  if (versions === null) return null
  const before = clockGroupsOf(facts, law, zone, today, 'dates')
  const after = clockGroupsOf(withVersions(facts, versions), law, zone, today, 'dates')
  const sources = sourcesOf(facts, law)
  const clocks = clockUpdates({ before, after }, sources)
  const moves = clocks.flatMap((clock) => clock.changes)
  const words =
    clocks.length > 0 || failureOf(before) !== failureOf(after) || sources.some((one) => one.papers)
  return {
    versions,
    sources,
    state: moves.length > 0 ? 'moves' : words ? 'words' : 'same',
    direction: moves.length === 0 ? 'none' : moves.some(isEarlier) ? 'earlier' : 'later',
    shown: shownOf(facts, { before, after }, clocks),
    clocks,
  }
}

const compared = new WeakMap<LawBook, WeakMap<LawBook, readonly SourceChanges[]>>()

/** The laws and the profile of a case that have a newer version; two books are compared once for all cases alike. */
function sourcesOf(facts: CaseFacts, law: LawBook): readonly SourceChanges[] {
  const own = lawOfCase(law, facts.record)
  const newest = newestVersionsOf(law, facts.record)
  const next = lawAt(law, newest)
  const others = compared.get(own) ?? new WeakMap<LawBook, readonly SourceChanges[]>()
  const found =
    others.get(next) ??
    [...law.regimes, ...law.profiles].flatMap(({ id }) => sourceChangesOf(id, own, next) ?? [])
  compared.set(own, others.set(next, found))
  return found.filter((source) => newest.has(source.id))
}

/** The duties that differ between the two, in the order of the case; one that is new or gone stands alone. */
export function clockUpdates(both: BothWays, sources: readonly SourceChanges[]): ClockUpdate[] {
  return both.after.flatMap((group, at) => {
    const old = both.before[at]?.clocks ?? []
    const ids = [...new Set([...old, ...group.clocks].map((clock) => clock.clock))]
    return ids.flatMap((id) => {
      const was = old.find((clock) => clock.clock === id)
      const is = group.clocks.find((clock) => clock.clock === id)
      const changes = dateChangesOf(datesOf(was), datesOf(is))
      const words = [was, is].some((clock) => clock !== undefined && rests(clock, sources))
      if (changes.length === 0 && !words) return []
      const { kind, requestId, reviewId } = group
      return [{ kind, requestId, reviewId, clock: id, changes, words }]
    })
  })
}

function datesOf(clock: ClockView | undefined) {
  if (clock === undefined) return undefined
  const { due, safe, extendedDue, latestIfExtended, noticeBy } = clock
  return {
    due,
    ...(safe === undefined ? {} : { safe }),
    ...(extendedDue === undefined ? {} : { extendedDue }),
    ...(latestIfExtended === undefined ? {} : { latestIfExtended }),
    ...(noticeBy === undefined ? {} : { noticeBy }),
  }
}

/** Whether a clause that differs, or a frame that does, stands behind the clock or behind one compared with it. */
function rests(clock: ClockView, sources: readonly SourceChanges[]): boolean {
  return [clock, ...(clock.also ?? [])].some(({ source, clause }) =>
    sources.some((one) => one.id === source && (one.frame || one.clauses.has(clause))),
  )
}

function isEarlier({ direction }: DateChange): boolean {
  return direction === 'earlier'
}

function failureOf(groups: readonly ClockGroup[]): string {
  return groups.map((group) => group.failure?.message ?? '').join('|')
}

/** The date of a case that tells most: what moves earlier before what moves later, and the head of the case first. */
function shownOf(facts: CaseFacts, both: BothWays, clocks: readonly ClockUpdate[]): ShownUpdate {
  const closed = closedOn(facts.events)
  const was = headlineOf(both.before, closed)
  const is = headlineOf(both.after, closed)
  const clock = is.clock === '' ? was.clock : is.clock
  const head = dateChangesOf({ due: was.due }, { due: is.due }).map((change) => ({ clock, ...change }))
  const moves = clocks.flatMap((each) => each.changes.map((change) => ({ clock: each.clock, ...change })))
  const shown = head.find(isEarlier) ?? moves.find(isEarlier) ?? head[0] ?? moves[0]
  const others = Math.max(0, moves.length - 1)
  if (shown !== undefined) return { ...shown, others }
  return { clock, field: 'due', before: was.due, after: is.due, direction: 'none', others }
}
