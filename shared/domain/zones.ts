import { z } from 'zod'
import { isCivilDate } from './civil-date.ts'
import type { CivilDate, CivilTime } from './civil-date.ts'
import { dateOf, dayOf } from './day-number.ts'

const DAY = 86400

/** One zone as data: the offset at the beginning of the table and each change, in minutes east of UTC. */
const ZoneRow = z.strictObject({
  start: z.number().int().min(-900).max(900),
  changes: z.array(z.tuple([z.iso.datetime(), z.number().int().min(-900).max(900)])),
})

/** `resources/zones.json`: offset changes of the zones the shipped laws and calendars need. */
export const ZoneFile = z.strictObject({
  asAt: z.string(),
  from: z.iso.datetime(),
  to: z.iso.datetime(),
  source: z.string(),
  zones: z.record(z.string(), ZoneRow),
})
export type ZoneFile = z.infer<typeof ZoneFile>

/** The zones in the form the arithmetic uses: seconds since 1970 and minutes east of UTC. */
export type ZoneTable = {
  readonly ids: readonly string[]
  /** Offset in minutes at the instant. Throws for a zone the table does not have. */
  readonly offsetAt: (zone: string, epoch: number) => number
}

/** An instant with the offset it was or will be written in. */
export type Moment = {
  readonly date: CivilDate
  /** Seconds since 1970-01-01T00:00:00Z. */
  readonly epoch: number
  /** Minutes east of UTC. */
  readonly offset: number
}

/** Turns the zone file into a table that can be asked. Instants outside its years get the nearest known offset. */
export function zoneTableOf(file: ZoneFile): ZoneTable {
  const zones = new Map(
    Object.entries(file.zones).map(([id, row]) => [
      id,
      { start: row.start, changes: row.changes.map(([at, minutes]) => [epochOf(at), minutes] as const) },
    ]),
  )
  return {
    ids: [...zones.keys()],
    offsetAt: (zone, epoch) => {
      const row = zones.get(zone)
      if (row === undefined) throw new Error(`The zone ${zone} is missing in resources/zones.json`)
      return row.changes.findLast(([at]) => at <= epoch)?.[1] ?? row.start
    },
  }
}

const MOMENT =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/

/** The instant in a date-time with offset, or undefined when the text is none. Parts of a second are left out. */
export function momentOf(text: string): Moment | undefined {
  const found = MOMENT.exec(text)
  if (found === null) return undefined
  const [, date = '', hours, minutes, seconds = '0', written = 'Z'] = found
  if (!isCivilDate(date)) return undefined
  const sign = written.startsWith('-') ? -1 : 1
  const offset = written === 'Z' ? 0 : sign * (Number(written.slice(1, 3)) * 60 + Number(written.slice(4, 6)))
  const local = dayOf(date) * DAY + Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
  return { date, epoch: local - offset * 60, offset }
}

/** The instant as `2026-05-25T17:00:00+01:00`, written in the offset given. */
export function momentText(epoch: number, offset: number): string {
  const local = epoch + offset * 60
  const day = Math.floor(local / DAY)
  const size = Math.abs(offset)
  const sign = offset < 0 ? '-' : '+'
  return `${dateOf(day)}T${clockText(local - day * DAY)}${sign}${two(Math.floor(size / 60))}:${two(size % 60)}`
}

/**
 * The instant of a wall-clock time at a place. A time that the clocks skip is read with the offset before the change;
 * of a time that occurs twice the earlier one is meant, because that is never late.
 */
export function wallMoment(date: CivilDate, secondOfDay: number, zone: string, zones: ZoneTable): Moment {
  const local = dayOf(date) * DAY + secondOfDay
  const before = zones.offsetAt(zone, local - DAY)
  const after = zones.offsetAt(zone, local + DAY)
  const epoch = [before, after]
    .map((offset) => local - offset * 60)
    .filter((at) => at + zones.offsetAt(zone, at) * 60 === local)
    .toSorted((a, b) => a - b)[0]
  const found = epoch ?? local - before * 60
  return { date, epoch: found, offset: zones.offsetAt(zone, found) }
}

/** The wall-clock time at a place as a date-time with its offset, `2026-05-22T16:20:00+01:00`. */
export function instantText(date: CivilDate, time: CivilTime, zone: string, zones: ZoneTable): string {
  const second = Number(time.slice(0, 2)) * 3600 + Number(time.slice(3, 5)) * 60
  const moment = wallMoment(date, second, zone, zones)
  return momentText(moment.epoch, moment.offset)
}

function epochOf(text: string): number {
  const moment = momentOf(text)
  if (moment === undefined) throw new Error(`${text} is no date-time`)
  return moment.epoch
}

function clockText(second: number): string {
  return `${two(Math.floor(second / 3600))}:${two(Math.floor((second % 3600) / 60))}:${two(second % 60)}`
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value)
}
