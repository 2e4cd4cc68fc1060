import type { CaseFilter } from '#shared/contract/cases.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { addCalendarDays } from '#shared/domain/day-number.ts'
import { dueAfterWorkingDays } from '#shared/domain/working-days.ts'
import type { OfficerId } from '#shared/domain/ids.ts'
import type { EngineContext } from '../context.ts'
import { lawOfFile } from '../law-of-file.ts'
import { today, type CaseFile } from '../store/case-file.ts'
import { readOrganisation } from '../store/organisation.ts'
import type { RegisterFilter, StandingIn } from '../store/register-filter.ts'

/** What a filter that says "mine", "soon" or "this year" depends on. */
type Now = { readonly today: CivilDate; readonly soonUntil: CivilDate; readonly officerId: OfficerId }

/** A clock with at most this many working days left is due soon (look.md, clock states). */
const SOON_WORKING_DAYS = 5

/** The store's filter for what a list shows, for the officer at work and the organisation's today. */
export function registerFilter(context: EngineContext, file: CaseFile, filter: CaseFilter): RegisterFilter {
  const day = today(file)
  const calendar = lawOfFile(context, { file }).calendar(readOrganisation(file.db).calendarId)
  const soon =
    calendar === undefined ? undefined : dueAfterWorkingDays(day, SOON_WORKING_DAYS, calendar.view())
  return registerFilterAt(filter, {
    today: day,
    soonUntil: soon ?? addCalendarDays(day, 7),
    officerId: file.officerId,
  })
}

/** The same for a given today. Kinds of rights and kinds of cases are told apart by name. */
export function registerFilterAt(filter: CaseFilter, now: Now): RegisterFilter {
  const kinds = filter.kinds ?? []
  const ofCases = kinds.filter((kind) => kind === 'complaint' || kind === 'breach')
  const rights = kinds.filter((kind) => !ofCases.some((each) => each === kind))
  const stages = filter.stages ?? (filter.stage === undefined ? undefined : [filter.stage])
  return defined({
    ids: filter.ids,
    closed: filter.status === 'all' ? undefined : filter.status === 'closed',
    text: filter.text,
    kinds: ofCases.length > 0 ? ofCases : undefined,
    rights: rights.length > 0 ? rights : undefined,
    stages,
    standings: filter.standing?.flatMap((standing) => standingsOf(standing, now)),
    handlerId: filter.mine === true ? now.officerId : filter.handlerId,
    waitingOn: filter.waitingOn,
    laws: filter.laws,
    channels: filter.channels,
    outcomes: filter.outcomes,
    dueFrom: filter.dueSince,
    dueTo: filter.dueBy,
    receivedFrom: filter.receivedSince,
    receivedTo: filter.receivedUntil,
    closedFrom: filter.closedThisYear === true ? (`${now.today.slice(0, 4)}-01-01` as CivilDate) : undefined,
  }) as RegisterFilter
}

/** A date passes at midnight without any entry, so what is late or near follows from the date and not from the index. */
function standingsOf(standing: string, now: Now): StandingIn[] {
  switch (standing) {
    case 'late':
      return [{ standings: ['running', 'late'], to: addCalendarDays(now.today, -1) }, { standings: ['late'] }]
    case 'soon':
      return [{ standings: ['running'], from: now.today, to: now.soonUntil }]
    default:
      return [{ standings: [standing] }]
  }
}

/** The object without the keys whose value is undefined, as `exactOptionalPropertyTypes` wants it. */
export function defined<T extends object>(parts: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}
