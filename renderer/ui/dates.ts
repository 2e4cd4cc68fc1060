const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** What a date field's buttons are called, where the caller brings no other words. */
export const calendarWords = {
  open: 'Choose from the calendar',
  previous: 'Month before',
  next: 'Month after',
}

type Parts = { readonly year: number; readonly month: number; readonly day: number }

function partsOf(iso: string): Parts | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso)
  if (match === null) return null
  const parts = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }
  return parts.day >= 1 && parts.day <= daysIn(parts.year, parts.month) ? parts : null
}

function daysIn(year: number, month: number): number {
  if (month < 1 || month > 12) return 0
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

// Days since 1 March of year 0 (proleptic Gregorian): no Date object, so no time zone can move a day.
function dayNumber({ year, month, day }: Parts): number {
  const y = month <= 2 ? year - 1 : year
  const m = (month + 9) % 12
  return (
    365 * y +
    Math.floor(y / 4) -
    Math.floor(y / 100) +
    Math.floor(y / 400) +
    Math.floor((153 * m + 2) / 5) +
    day -
    1
  )
}

function fromDayNumber(n: number): string {
  let y = Math.floor((10000 * n + 14780) / 3652425)
  let rest = n - (365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400))
  if (rest < 0) {
    y -= 1
    rest = n - (365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400))
  }
  const m = Math.floor((100 * rest + 52) / 3060)
  return iso(y + Math.floor((m + 2) / 12), ((m + 2) % 12) + 1, rest - Math.floor((m * 306 + 5) / 10) + 1)
}

function iso(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** True for a real calendar day written `YYYY-MM-DD`. */
export function isIsoDate(text: string): boolean {
  return partsOf(text) !== null
}

/** The weekday of an ISO date, 0 = Monday to 6 = Sunday; -1 for text that is no date. */
export function weekdayOf(date: string): number {
  const parts = partsOf(date)
  // 1 March of year 0 was a Wednesday.
  return parts === null ? -1 : (((dayNumber(parts) + 2) % 7) + 7) % 7
}

/** The ISO date `days` calendar days later (earlier when negative); text that is no date comes back as it was. */
export function addDays(date: string, days: number): string {
  const parts = partsOf(date)
  return parts === null ? date : fromDayNumber(dayNumber(parts) + days)
}

/** Whole calendar days from `from` to `to` (negative when `to` is earlier); 0 when either is no date. */
export function daysBetween(from: string, to: string): number {
  const a = partsOf(from)
  const b = partsOf(to)
  return a === null || b === null ? 0 : dayNumber(b) - dayNumber(a)
}

function worded(date: string, long: boolean, weekday: boolean, year: boolean): string {
  const parts = partsOf(date)
  if (parts === null) return date
  const cut = (word: string) => (long ? word : word.slice(0, 3))
  const words = [String(parts.day), cut(months[parts.month - 1] ?? '')]
  if (weekday) words.unshift(cut(weekdays[weekdayOf(date)] ?? ''))
  if (year) words.push(String(parts.year))
  return words.join(' ')
}

const otherYear = (date: string, today: string | undefined) =>
  today !== undefined && today.slice(0, 4) !== date.slice(0, 4)

/** "Thu 28 May"; with the year when it is not the year of `today`. */
export function shortDate(date: string, today?: string): string {
  return worded(date, false, true, otherYear(date, today))
}

/** "28 May"; with the year when it is not the year of `today`. */
export function dayMonth(date: string, today?: string): string {
  return worded(date, false, false, otherYear(date, today))
}

/** "Monday 6 July"; with the year when it is not the year of `today`. */
export function longDate(date: string, today?: string): string {
  return worded(date, true, true, otherYear(date, today))
}

/** "Monday 6 July 2026": for anything that will be relied on. */
export function fullDate(date: string): string {
  return worded(date, true, true, true)
}

/** "Thu 28 May 2026", as date fields show it. */
export function inputDate(date: string): string {
  return worded(date, false, true, true)
}

/** "May": the three-letter month of an ISO date. */
export function shortMonth(date: string): string {
  return (months[(partsOf(date)?.month ?? 0) - 1] ?? '').slice(0, 3)
}

/**
 * The ISO date an officer typed ("2026-05-28", "28.5.26", "28/5/2026", "28 May", "Thu 28 May 2026"), day before month;
 * null when it is not a day. A missing year is taken from `today`; without `today` it is not a day.
 */
export function parseTypedDate(text: string, today?: string): string | null {
  const typed = text.trim().toLowerCase().replace(/,/g, ' ').replace(/\s+/g, ' ')
  if (isIsoDate(typed)) return typed
  const match =
    /^(?:[a-z]+\.? )?(\d{1,2})(?:st|nd|rd|th)?[ ./-]+(\d{1,2}|[a-z]{3,})\.?(?:[ ./-]+(\d{4}|\d{2}))?$/.exec(
      typed,
    )
  if (match === null) return null
  const [, day = '', monthText = '', yearText] = match
  const month = /^\d/.test(monthText)
    ? Number(monthText)
    : months.findIndex((name) => name.toLowerCase().startsWith(monthText)) + 1
  const year =
    yearText === undefined ? today?.slice(0, 4) : yearText.length === 2 ? `20${yearText}` : yearText
  if (year === undefined) return null
  const date = iso(Number(year), month, Number(day))
  return isIsoDate(date) ? date : null
}
