import type { CaseFilter } from '#shared/contract/cases.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { addCalendarDays } from '#shared/domain/day-number.ts'
import type { RegisterFilter } from '../store/register.ts'

/** The store's filter for what a list shows. Kinds of rights and kinds of cases are told apart by name. */
export function registerFilter(filter: CaseFilter, today: CivilDate): RegisterFilter {
  // a date passes at midnight without any entry, so what is late follows from the date and not from the index
  const late = filter.standing?.length === 1 && filter.standing[0] === 'late'
  const kinds = filter.kinds ?? []
  const ofCases = kinds.filter((kind) => kind === 'complaint' || kind === 'breach')
  const rights = kinds.filter((kind) => !ofCases.some((each) => each === kind))
  return defined({
    closed: filter.status === 'all' ? undefined : filter.status === 'closed',
    text: filter.text,
    kinds: ofCases.length > 0 ? ofCases : undefined,
    rights: rights.length > 0 ? rights : undefined,
    stages: filter.stage === undefined ? undefined : [filter.stage],
    standings: late ? ['running', 'late'] : filter.standing,
    handlerId: filter.handlerId,
    dueTo: late ? addCalendarDays(today, -1) : filter.dueBy,
    receivedFrom: filter.receivedSince,
  }) as RegisterFilter
}

/** The object without the keys whose value is undefined, as `exactOptionalPropertyTypes` wants it. */
export function defined<T extends object>(parts: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}
