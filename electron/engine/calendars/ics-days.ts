import ICAL from 'ical.js'

/** What the thread is asked: the text of a calendar file, and the years that matter. */
export type IcsQuestion = {
  readonly bytes: Uint8Array
  readonly firstDay: string
  readonly lastDay: string
  /** In which instants in UTC are read as days. */
  readonly zone: string
}

/** A day of an event. `timed`: it has a time of day. */
export type IcsDay = { readonly date: string; readonly name: string; readonly timed: boolean }

/** What was found, or why not. */
export type IcsAnswer =
  | { readonly ok: true; readonly days: readonly IcsDay[]; readonly unread: number }
  | { readonly ok: false; readonly failure: 'ics-not-calendar' | 'ics-broken' | 'ics-too-many-events' }

/** Most events a file may hold, and most days they may come to. */
const MOST = 5000
/** An event that covers more days than this is no day off. */
const LONGEST_EVENT = 366
const LONGEST_NAME = 200

class TooMany extends Error {}

/**
 * The days of every event of an iCalendar text, all-day ones and those with a time, recurring ones as often as they
 * fall within the years. Cancelled events are left out; events that are no days, or cannot be read, are counted. Takes as long as the
 * text makes it take: run it on a thread that can be ended.
 */
export function icsDays(question: IcsQuestion): IcsAnswer {
  const text = textOf(question.bytes)
  if (!/^\s*BEGIN:VCALENDAR\s*$/im.test(text.slice(0, 2000)))
    return { ok: false, failure: 'ics-not-calendar' }
  const events = text.match(/^BEGIN:VEVENT\s*$/gim)?.length ?? 0
  if (events > MOST) return { ok: false, failure: 'ics-too-many-events' }
  let found: ICAL.Component[]
  try {
    found = eventsOf(text)
  } catch {
    return { ok: false, failure: 'ics-broken' }
  }
  // a text that stops in the middle is read without complaint up to there
  if (found.length < events) return { ok: false, failure: 'ics-broken' }
  return collected(found, question)
}

function collected(events: readonly ICAL.Component[], question: IcsQuestion): IcsAnswer {
  const days = new Map<string, IcsDay>()
  let unread = 0
  try {
    for (const event of events) {
      try {
        for (const day of daysOf(event, question)) {
          days.set(`${day.date} ${day.timed} ${day.name}`, day)
          if (days.size > MOST) throw new TooMany()
        }
      } catch (error) {
        if (error instanceof TooMany) throw error
        unread += 1
      }
    }
  } catch {
    return { ok: false, failure: 'ics-too-many-events' }
  }
  const sorted = [...days.values()].toSorted(
    (a, b) => a.date.localeCompare(b.date) || a.name.localeCompare(b.name, 'en'),
  )
  return { ok: true, days: sorted, unread }
}

/** Calendar programs write UTF-8; old ones the Windows code page, a few UTF-16. */
function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function eventsOf(text: string): ICAL.Component[] {
  const parsed: unknown = ICAL.parse(text.trim())
  // one calendar comes as itself, several as a list of them
  const calendars =
    Array.isArray(parsed) && typeof parsed[0] === 'string' ? [parsed] : (parsed as unknown[][])
  return calendars.flatMap((calendar) => new ICAL.Component(calendar as never).getAllSubcomponents('vevent'))
}

function* daysOf(component: ICAL.Component, question: IcsQuestion): Generator<IcsDay> {
  if (String(component.getFirstPropertyValue('status') ?? '').toUpperCase() === 'CANCELLED') return
  checkWritten(component)
  const event = new ICAL.Event(component)
  const name = nameOf(event.summary)
  if (!event.isRecurring()) {
    yield* spread(event.startDate, event.endDate, component, name, question)
    return
  }
  const rule = component.getFirstPropertyValue('rrule')
  if (rule instanceof ICAL.Recur && /^(SECOND|MINUTE|HOUR)LY$/.test(rule.freq)) {
    throw new Error('what happens every hour is no day')
  }
  const times = event.iterator()
  for (let start = times.next() as ICAL.Time | null; start; start = times.next() as ICAL.Time | null) {
    if (dateText(start) > question.lastDay) return
    if (dateText(start) < question.firstDay || !meets(start, event.startDate, rule)) continue
    const { startDate, endDate, item } = event.getOccurrenceDetails(start)
    yield* spread(startDate, endDate, item.component, nameOf(item.summary) || name, question)
  }
}

/** The parser turns a 99th of May into some day of August; here it is an event that cannot be read. */
function checkWritten(component: ICAL.Component): void {
  for (const name of ['dtstart', 'dtend']) {
    const written: unknown = component.getFirstProperty(name)?.toJSON()[3]
    if (written === undefined && name === 'dtend') continue
    const date = String(written).slice(0, 10)
    if (dateOfNumber(dayNumber(date)) !== date) throw new Error('no such day')
  }
}

/** The parser turns a 31st of February into the 3rd of March; the standard leaves such a day out. */
function meets(day: ICAL.Time, first: ICAL.Time, rule: unknown): boolean {
  if (!(rule instanceof ICAL.Recur) || !/^(MONTH|YEAR)LY$/.test(rule.freq)) return true
  const wanted: unknown[] = rule.parts['BYMONTHDAY'] ?? []
  if (wanted.length > 0) {
    const fromEnd = day.day - ICAL.Time.daysInMonth(day.month, day.year) - 1
    return wanted.some((value) => Number(value) === day.day || Number(value) === fromEnd)
  }
  const plain = Object.keys(rule.parts).every((part) => part === 'BYMONTH')
  return !plain || day.day === first.day
}

function* spread(
  start: ICAL.Time,
  end: ICAL.Time,
  component: ICAL.Component,
  name: string,
  { zone }: IcsQuestion,
): Generator<IcsDay> {
  const from = wallOf(start, zone)
  const until = wallOf(end, zone)
  const allDay = start.isDate || isWholeDays(from, until, component)
  const first = dayNumber(from.date)
  // the end of an all-day event is the day after its last
  const last = allDay || until.time === '00:00' ? dayNumber(until.date) - 1 : dayNumber(until.date)
  const count = Math.max(last - first + 1, 1)
  if (count > LONGEST_EVENT) throw new Error('what lasts longer than a year is no day off')
  for (let at = 0; at < count; at++) yield { date: dateOfNumber(first + at), name, timed: !allDay }
}

type Wall = { readonly date: string; readonly time: string }

/** Date and time as written; only instants in UTC are moved to the place's own clock. */
function wallOf(time: ICAL.Time, zone: string): Wall {
  if (time.isDate || time.zone !== ICAL.Timezone.utcTimezone) {
    const two = (value: number) => String(value).padStart(2, '0')
    return { date: dateText(time), time: time.isDate ? '00:00' : `${two(time.hour)}:${two(time.minute)}` }
  }
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
    hourCycle: 'h23',
  }).format(time.toJSDate())
  return { date: parts.slice(0, 10), time: parts.slice(-5) }
}

/** Some programs write a whole day as midnight to midnight. */
function isWholeDays(from: Wall, until: Wall, component: ICAL.Component): boolean {
  if (from.time !== '00:00' || until.time !== '00:00' || until.date <= from.date) return false
  const said = component.getFirstPropertyValue('x-microsoft-cdo-alldayevent')
  return said === null || String(said).toUpperCase() !== 'FALSE'
}

/** The name on one line, without signs that cannot be printed. */
function nameOf(summary: unknown): string {
  const text = typeof summary === 'string' ? summary : ''
  return Array.from(text.replaceAll(/[\p{C}\s]+/gu, ' ').trim())
    .slice(0, LONGEST_NAME)
    .join('')
}

function dateText({ year, month, day }: ICAL.Time): string {
  return [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join(
    '-',
  )
}

const DAY = 86_400_000

function dayNumber(date: string): number {
  const at = Date.parse(`${date}T00:00:00Z`)
  if (Number.isNaN(at)) throw new Error('no day')
  return Math.round(at / DAY)
}

function dateOfNumber(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10)
}
