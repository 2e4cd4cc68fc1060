import type { CivilDate } from '#shared/domain/civil-date.ts'
import { civilDate } from '#shared/domain/civil-date.ts'

/** Where the engine learns the time. The domain gets it as arguments and never asks. */
export type Clock = {
  /** This moment as an ISO 8601 instant in UTC with milliseconds, `2026-06-01T09:30:00.000Z`. */
  readonly instant: () => string
  /** The civil date at this moment in an IANA zone. Throws a RangeError for a zone nobody knows. */
  readonly today: (zone: string) => CivilDate
}

/** The machine's own clock. */
export const systemClock: Clock = {
  instant: () => new Date().toISOString(),
  today: (zone) => civilDateIn(zone, new Date()),
}

/**
 * The machine's clock with another *today* (`--today` of the command line). Instants stay true, so that asking
 * "what if it were June" can never date the audit trail back.
 */
export function clockOn(today: CivilDate): Clock {
  return { instant: systemClock.instant, today: () => today }
}

/** A clock that stands still, for tests. Without `today` the civil date follows from the instant and the zone. */
export function fixedClock(instant: string, today?: CivilDate): Clock {
  const moment = new Date(instant)
  return {
    instant: () => moment.toISOString(),
    today: (zone) => today ?? civilDateIn(zone, moment),
  }
}

/** Whether the machine knows the IANA zone by this name. */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

/** The civil date of an ISO instant in an IANA zone. Throws a RangeError for a zone nobody knows. */
export function dayOfInstant(instant: string, zone: string): CivilDate {
  return civilDateIn(zone, new Date(instant))
}

/** Making one takes longer than computing every date of a case, and today is asked for with each of them. */
const formats = new Map<string, Intl.DateTimeFormat>()

function formatIn(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known !== undefined) return known
  const format = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  formats.set(zone, format)
  return format
}

function civilDateIn(zone: string, moment: Date): CivilDate {
  const parts = formatIn(zone).formatToParts(moment)
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? ''
  return civilDate(`${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`)
}

/** The date and the time of day (`HH:MM`) of an ISO instant in an IANA zone. Throws a RangeError for a zone nobody knows. */
export function wallClock(
  instant: string,
  zone: string,
): { readonly date: CivilDate; readonly time: string } {
  const moment = new Date(instant)
  const time = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  return { date: civilDateIn(zone, moment), time: time.format(moment) }
}
