const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
/** The zones RFC 5322 knows by a name; any other name says nothing. */
const NAMED: Readonly<Record<string, string>> = {
  z: '+00:00',
  ut: '+00:00',
  utc: '+00:00',
  gmt: '+00:00',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
}
const MAIL_DATE =
  /(?:^|[\s,])(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?[\s-]+(\d{4}|\d{2})[\s,]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:\s*([+-]\d{2}):?(\d{2})|\s+([a-z]{1,5})\b)?/i
const ISO_DATE =
  /^\s*(\d{4})-(\d{2})-(\d{2})[T\s](\d{2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?/i

/**
 * A date as a mail writes it (RFC 5322 §3.3 and what programs make of it), as `2026-05-22T16:20:00+01:00` in the offset
 * that is written; without offset where none is, empty where it is no date.
 */
export function mailDate(raw: string): string {
  const text = raw.replace(/\([^()]*\)/g, ' ').slice(0, 200)
  const iso = ISO_DATE.exec(text)
  if (iso !== null) {
    const [, year = '', month = '', day = '', hour = '', minute = '', second = '00', zone = ''] = iso
    const offset = zone === '' ? '' : zone.toUpperCase() === 'Z' ? '+00:00' : colon(zone)
    return dateTime(Number(year), Number(month), Number(day), hour, minute, second, offset)
  }
  const found = MAIL_DATE.exec(text)
  if (found === null) return ''
  const [, day = '', name = '', written = '', hour = '', minute = '', second = '00'] = found
  const [hours = '', minutes = '', zone = ''] = found.slice(7)
  const short = Number(written)
  // two digits: RFC 5322 §4.3
  const year = written.length === 4 ? short : short < 50 ? 2000 + short : 1900 + short
  const month = MONTHS.indexOf(name.toLowerCase()) + 1
  const offset = hours === '' ? (NAMED[zone.toLowerCase()] ?? '') : `${hours}:${minutes}`
  return dateTime(year, month, Number(day), hour, minute, second, offset)
}

/** Seconds since 1970 of such a date; without offset it is read as UTC. NaN when it is empty. */
export function instantOf(written: string): number {
  if (written === '') return Number.NaN
  return Date.parse(/[+-]\d{2}:\d{2}$/.test(written) ? written : `${written}Z`) / 1000
}

/** The instant as text with the offset of UTC, empty for what is no date. */
export function utcText(moment: Date): string {
  return Number.isNaN(moment.getTime()) ? '' : moment.toISOString().replace(/\.\d+Z$/, '+00:00')
}

function colon(zone: string): string {
  return zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`
}

function dateTime(
  year: number,
  month: number,
  day: number,
  hour: string,
  minute: string,
  second: string,
  offset: string,
): string {
  const two = (value: number | string) => String(value).padStart(2, '0')
  // a leap second is no second of ours
  const seconds = Math.min(Number(second), 59)
  const local = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(seconds)}`
  const back = new Date(`${local}Z`)
  const real = !Number.isNaN(back.getTime()) && back.toISOString().startsWith(local)
  const offsetReal = offset === '' || /^[+-](0\d|1[0-4]):[0-5]\d$/.test(offset)
  return real && year >= 1970 && year < 2200 ? `${local}${offsetReal ? offset : ''}` : ''
}
