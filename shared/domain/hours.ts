import type { Clause, Length } from './clause.ts'
import { dateOf } from './day-number.ts'
import type { DayNumber } from './day-number.ts'
import type { Facts } from './facts.ts'
import { originOf } from './starting.ts'
import { momentOf, momentText, wallMoment } from './zones.ts'
import type { Moment, ZoneTable } from './zones.ts'

const HOUR = 3600

/** A period of hours. */
export type HourLength = Extract<Length, { unit: 'hours' }>

/** A clock in elapsed hours. Instants are written with the place's offset at that instant. */
export type HourReckoning = {
  readonly origin: DayNumber | undefined
  readonly event: Clause['start']['from'][number]
  /** When it became known, as written; undefined when only the day is known. */
  readonly known: string | undefined
  /** When the first counted hour begins. */
  readonly counted: string | undefined
  readonly due: string | undefined
  readonly dueEpoch: number | undefined
  /** The plain hours, without the hour left out; with only a day known, from its first minute. */
  readonly safe: string | undefined
  readonly safeEpoch: number | undefined
}

/**
 * Elapsed hours in UTC, across every change of the clocks; hours never roll (Reg. 1182/71 Art. 3(4)). Where the law
 * leaves out the hour of the event, the period begins with the next full hour by the wall clock. With only a day there
 * is no due instant, only the safe one. `manyPlaces`: the zone is only the one we fell back on.
 */
export function hoursOf(
  clause: Clause,
  length: HourLength,
  facts: Facts,
  zone: string,
  zones: ZoneTable,
  manyPlaces: boolean,
): HourReckoning {
  const { origin, event } = originOf(clause.start.from, facts)
  const moment = origin === undefined ? undefined : momentAt(origin, event, facts, zone, zones)
  const elsewhere = manyPlaces && moment !== undefined ? foreignOffset(moment, zone, zones) : undefined
  const offsetAt = (epoch: number) => elsewhere ?? zones.offsetAt(zone, epoch)
  const write = (epoch: number) => momentText(epoch, offsetAt(epoch))
  if (origin === undefined) {
    return {
      origin,
      event,
      known: undefined,
      counted: undefined,
      due: undefined,
      dueEpoch: undefined,
      safe: undefined,
      safeEpoch: undefined,
    }
  }
  if (moment === undefined) {
    const safeEpoch = wallMoment(dateOf(origin), 0, zone, zones).epoch + length.count * HOUR
    return {
      origin,
      event,
      known: undefined,
      counted: undefined,
      due: undefined,
      dueEpoch: undefined,
      safe: write(safeEpoch),
      safeEpoch,
    }
  }
  const begins = length.from === 'instant' ? moment.epoch : nextFullHour(moment.epoch, offsetAt(moment.epoch))
  const dueEpoch = begins + length.count * HOUR
  const plain = moment.epoch + length.count * HOUR
  const safeEpoch = plain < dueEpoch ? plain : undefined
  return {
    origin,
    event,
    known: write(moment.epoch),
    counted: write(begins),
    due: write(dueEpoch),
    dueEpoch,
    safe: safeEpoch === undefined ? undefined : write(safeEpoch),
    safeEpoch,
  }
}

/** Seconds since 1970 of a due instant, or of the last second (UTC) of a due day; for putting the two in order. */
export function orderOf(due: string, dayOfDue: DayNumber): number {
  return momentOf(due)?.epoch ?? dayOfDue * 86400 + 86399
}

function momentAt(
  origin: DayNumber,
  event: HourReckoning['event'],
  facts: Facts,
  zone: string,
  zones: ZoneTable,
): Moment | undefined {
  if (event === 'received') return facts.moment
  const time = facts.events.find((fact) => fact.type === event && fact.day === origin)?.time
  if (time === undefined) return undefined
  return wallMoment(
    dateOf(origin),
    Number(time.slice(0, 2)) * HOUR + Number(time.slice(3, 5)) * 60,
    zone,
    zones,
  )
}

/**
 * Where a law binds in several zones and no place is known, the offset a date-time came with says more about the place
 * than the zone we fell back on; UTC says nothing.
 */
function foreignOffset(moment: Moment, zone: string, zones: ZoneTable): number | undefined {
  return moment.offset === 0 || moment.offset === zones.offsetAt(zone, moment.epoch)
    ? undefined
    : moment.offset
}

function nextFullHour(epoch: number, offset: number): number {
  const local = epoch + offset * 60
  return (Math.floor(local / HOUR) + 1) * HOUR - offset * 60
}
