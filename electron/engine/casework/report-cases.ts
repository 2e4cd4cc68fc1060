import { setImmediate } from 'node:timers/promises'
import { figuresOf } from '#shared/domain/case-figures.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { countingEvents, type EventFacts } from '#shared/domain/event.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import type { LawBook } from '#shared/domain/law-book.ts'
import type { ReportCase } from '#shared/domain/report/report-lines.ts'
import { instantText } from '#shared/domain/zones.ts'
import { today, type CaseFile } from '../store/case-file.ts'
import { readStatistics } from '../store/destructions.ts'
import { readChangedCases, readLastEntry } from '../store/audit.ts'
import { readCasesSince, readFigureSources, type FigureSource } from '../store/figure-sources.ts'
import { readOrganisation } from '../store/organisation.ts'
import { clockGroupsOf, receivedOf } from './clocks.ts'

/** How many cases are computed at a time: some ten milliseconds, in which nobody else gets a turn. */
const PAGE = 100

/** What was computed of cases, as of which audit entry, and what else it depends on. */
type Known = {
  readonly law: LawBook
  readonly day: CivilDate
  readonly zone: string
  readonly entry: number
  readonly cases: Map<CaseId, ReportCase>
}

const known = new WeakMap<CaseFile, Known>()

/**
 * The cases that can count in a report that begins on the day, and the numbers of those that were destroyed. What was
 * computed before is taken again for every case the audit trail names no change of since. `turn`: others get theirs
 * between two pages.
 */
export async function reportCases(
  file: CaseFile,
  law: LawBook,
  since: CivilDate,
  turn: () => Promise<unknown> = setImmediate,
): Promise<readonly ReportCase[]> {
  const { db, deviceId } = file
  const now = { law, day: today(file), zone: readOrganisation(db).zone, entry: readLastEntry(db, deviceId) }
  const before = known.get(file)
  const same = before?.law === law && before.day === now.day && before.zone === now.zone
  const cases = same ? before.cases : new Map<CaseId, ReportCase>()
  if (same) for (const caseId of readChangedCases(db, deviceId, before.entry)) cases.delete(caseId)
  known.set(file, { ...now, cases })
  const ids = readCasesSince(db, since)
  const missing = ids.filter((id) => !cases.has(id))
  for (let at = 0; at < missing.length; at += PAGE) {
    for (const [id, found] of casesOf(file, law, missing.slice(at, at + PAGE))) cases.set(id, found)
    if (at + PAGE < missing.length) await turn()
  }
  return [...ids.flatMap((id) => cases.get(id) ?? []), ...readStatistics(db).map(destroyed)]
}

/** The cases as the reports see them; those whose receipt is unknown are left out. */
export function casesOf(file: CaseFile, law: LawBook, ids: readonly CaseId[]): Map<CaseId, ReportCase> {
  const { zone } = readOrganisation(file.db)
  const day = today(file)
  const found = new Map<CaseId, ReportCase>()
  for (const source of readFigureSources(file.db, ids)) {
    const one = caseOf(source, law, zone, day)
    if (one !== null) found.set(source.record.id, one)
  }
  return found
}

function caseOf(source: FigureSource, law: LawBook, zone: string, day: CivilDate): ReportCase | null {
  const { record, requests, reviews, events } = source
  const received = receivedOf(events)
  if (received === null) return null
  const counting = countingEvents(events)
  const told = counting.find(({ type }) => type === 'authority-notified')
  const counted = figuresOf(
    {
      kind: record.kind,
      regimes: record.regimes,
      channel: record.channel,
      received: received.date,
      requests,
      findings: source.findings,
      grounds: source.grounds,
      lateReasons: source.lateReasons,
      reviews,
      breach: {
        authorityTold: told === undefined ? null : instantOf(told, law, zone),
        peopleTold: counting.some(({ type }) => type === 'people-told'),
        risk: source.risk,
      },
      events,
      groups: clockGroupsOf({ record, requests, reviews, events }, law, zone, day, 'dates'),
    },
    day,
  )
  return { ...counted, reference: record.reference, receivedOn: received.date, destroyed: false }
}

function instantOf({ date, time }: EventFacts, law: LawBook, zone: string): string {
  return time === null ? date : instantText(date, time, zone, law.zones)
}

function destroyed(figures: ReportCase['figures']): ReportCase {
  return {
    figures,
    reference: '',
    receivedOn: null,
    answeredOn: null,
    closedOn: null,
    originalDue: [],
    due: [],
    destroyed: true,
  }
}
