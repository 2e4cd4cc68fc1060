import { isCivilDate, type CivilDate, type CivilTime } from '../civil-date.ts'
import { addCalendarDays } from '../day-number.ts'
import type { DateOrder } from './mapping.ts'
import { monthOf } from './months.ts'

/** What a cell of a date column says. */
export type DateReading =
  | { readonly kind: 'blank' }
  | {
      readonly kind: 'date'
      readonly date: CivilDate
      readonly time: CivilTime | null
      readonly form: DateForm
    }
  | { readonly kind: 'unknown'; readonly why: 'unreadable' | 'no-such-day' | 'order-unknown' }

/**
 * How a date was written. `dmy` and `mdy` can only be read that way round; `either` took the order of its column;
 * `same` reads the same both ways.
 */
export type DateForm = 'iso' | 'named' | 'serial' | 'dmy' | 'mdy' | 'either' | 'same'

/** What reading a date depends on besides the cell. */
export type DateManner = {
  readonly order: DateOrder | null
  /** Two-digit years are the last such year not after next year. */
  readonly today: CivilDate
  /** The workbook counts its days from 1904. */
  readonly from1904?: boolean
}

const NOTHING = new Set(['', '-', '–', '—', '?', 'n/a', 'na', 'n.a.', 'none', 'tbc', 'tbd', 'k.a.', '/', '.'])
const TIME =
  /[\sT,]+(?:at |um |à )?(\d{1,2})[:h](\d{2})(?:[:.]\d{2}(?:[.,]\d+)?)?\s*([ap]\.?m\.?)?\s*(?:z|uhr|utc|[+-]\d{2}:?\d{2})?$/i
const WEEKDAY = /^\p{L}{2,10}\.?,?\s+(?=\d|\p{L})/u
const YEAR_FIRST = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})\.?$/
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})$/
const NUMBERS = /^(\d{1,2})([-/. ])(\d{1,2})[-/. ](\d{4}|\d{2})\.?$/
const DAY_NAME =
  /^(?:the |le |el |den |am )?(\d{1,2})(?:st|nd|rd|th|er|º|ª)?[.\s\-/]*(?:of |de )?(\p{L}{3,12})\.?,?[\s\-/]*(?:de |del )?(\d{4}|\d{2})$/iu
const NAME_DAY = /^(\p{L}{3,12})\.?[\s-]*(\d{1,2})(?:st|nd|rd|th)?,?[\s-]+(\d{4}|\d{2})$/iu
const SERIAL = /^\d{5}(?:[.,]\d+)?$/

/** Reads the day, and the time where there is one, that a cell names. The day written counts, whatever zone is behind it. */
export function readDate(raw: string, manner: DateManner): DateReading {
  const text = raw
    .replace(/\s+/gu, ' ')
    .replace(/\. (?=\d)/g, '.')
    .trim()
  if (NOTHING.has(text.toLowerCase())) return { kind: 'blank' }
  const serial = SERIAL.test(text)
    ? serialDate(Number(text.replace(',', '.')), manner.from1904 ?? false)
    : null
  if (serial !== null) return { kind: 'date', form: 'serial', ...serial }
  const { rest, time } = withoutTime(text)
  const parts = partsOf(rest, manner) ?? partsOf(rest.replace(WEEKDAY, ''), manner)
  if (parts === null) return { kind: 'unknown', why: 'unreadable' }
  if (parts === 'order-unknown') return { kind: 'unknown', why: 'order-unknown' }
  const { year, month, day, form } = parts
  const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
  return isCivilDate(date) ? { kind: 'date', date, time, form } : { kind: 'unknown', why: 'no-such-day' }
}

/** The day of an Excel serial; null outside 1954 to 2064, where a number is no date but something else. */
export function serialDate(
  serial: number,
  from1904: boolean,
): { readonly date: CivilDate; readonly time: CivilTime | null } | null {
  const whole = Math.floor(serial)
  // Excel's calendar of 1900 has a 29 February that never was, so its days count from 30 December 1899
  const first = from1904 ? '1904-01-01' : '1899-12-30'
  if (whole < 20_000 - (from1904 ? 1462 : 0) || whole > 60_000) return null
  const minutes = Math.round((serial - whole) * 1440)
  const time = minutes > 0 && minutes < 1440 ? timeText(Math.floor(minutes / 60), minutes % 60) : null
  return { date: addCalendarDays(first as CivilDate, whole), time }
}

type Parts = { readonly year: number; readonly month: number; readonly day: number; readonly form: DateForm }

function partsOf(text: string, manner: DateManner): Parts | 'order-unknown' | null {
  const iso = YEAR_FIRST.exec(text) ?? COMPACT.exec(text)
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]), form: 'iso' }
  const numbers = NUMBERS.exec(text)
  if (numbers) return orderedParts(numbers, manner)
  const dayFirst = DAY_NAME.exec(text)
  const named = dayFirst ?? NAME_DAY.exec(text)
  if (!named) return null
  const [name, day] = dayFirst ? [named[2], named[1]] : [named[1], named[2]]
  const month = monthOf(name ?? '')
  return month === null
    ? null
    : { year: fullYear(named[3] ?? '', manner.today), month, day: Number(day), form: 'named' }
}

function orderedParts(found: RegExpExecArray, { order, today }: DateManner): Parts | 'order-unknown' {
  const first = Number(found[1])
  const second = Number(found[3])
  const year = fullYear(found[4] ?? '', today)
  // nobody writes the month first and dots between
  if (found[2] === '.' || (first > 12 && second <= 12))
    return { year, month: second, day: first, form: 'dmy' }
  if (second > 12) return { year, month: first, day: second, form: 'mdy' }
  if (first === second) return { year, month: first, day: first, form: 'same' }
  if (order === null) return 'order-unknown'
  return order === 'dmy'
    ? { year, month: second, day: first, form: 'either' }
    : { year, month: first, day: second, form: 'either' }
}

function fullYear(text: string, today: CivilDate): number {
  const year = Number(text)
  if (text.length === 4) return year
  const next = Number(today.slice(0, 4)) + 1
  const guess = Math.floor(next / 100) * 100 + year
  return guess > next ? guess - 100 : guess
}

function withoutTime(text: string): { rest: string; time: CivilTime | null } {
  const found = TIME.exec(text)
  if (!found || !/\d/.test(text.slice(0, found.index))) return { rest: text, time: null }
  const afternoon = /^p/i.test(found[3] ?? '')
  const morning = /^a/i.test(found[3] ?? '')
  const hour = Number(found[1])
  const clock = afternoon && hour < 12 ? hour + 12 : morning && hour === 12 ? 0 : hour
  // a spreadsheet writes midnight where no time was meant
  const none = clock === 0 && found[2] === '00'
  const time = none || clock > 23 || Number(found[2]) > 59 ? null : timeText(clock, Number(found[2]))
  return { rest: text.slice(0, found.index).trim(), time }
}

function timeText(hours: number, minutes: number): CivilTime {
  return `${two(hours)}:${two(minutes)}` as CivilTime
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
