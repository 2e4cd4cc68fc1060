/** Day arithmetic and the few patterns public holidays follow. Years 2019 to 2030; weekdays 0 Monday to 6 Sunday. */

export const FIRST_YEAR = 2019
export const LAST_YEAR = 2030
export const MON = 0
export const TUE = 1
export const WED = 2
export const THU = 3
export const FRI = 4
export const SAT = 5
export const SUN = 6

/** Days since 1970-01-01. */
export const day = (year, month, date) => Date.UTC(year, month - 1, date) / 86_400_000

/** The ISO date of a day. */
export const iso = (number) => new Date(number * 86_400_000).toISOString().slice(0, 10)

/** The day of an ISO date. */
export const dayOfIso = (text) => Date.parse(`${text}T00:00:00Z`) / 86_400_000

export const weekday = (number) => (((number + 3) % 7) + 7) % 7
export const onOrAfter = (number, wanted) => number + ((wanted - weekday(number) + 7) % 7)
export const onOrBefore = (number, wanted) => number - ((weekday(number) - wanted + 7) % 7)
/** The wanted weekday nearest to the day, three days either way. */
export const nearest = (number, wanted) => onOrBefore(number + 3, wanted)
/** The n-th such weekday of a month, or the last one for -1. */
export const nth = (year, month, wanted, n) =>
  n > 0
    ? onOrAfter(day(year, month, 1), wanted) + 7 * (n - 1)
    : onOrBefore(day(year, month + 1, 1) - 1, wanted)

/** Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher). */
export function easter(year) {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const month = Math.floor((h + l - 7 * m + 114) / 31)
  return day(year, month, ((h + l - 7 * m + 114) % 31) + 1)
}

/** A holiday on the same date every year, optionally only in some years. */
export const fixed =
  (month, date, name, { from = 0, to = 9999, source = 'act' } = {}) =>
  (year) =>
    year < from || year > to ? [] : [{ at: day(year, month, date), name, source }]

/** A holiday so many days from Easter Sunday. */
export const fromEaster =
  (offset, name, { from = 0, to = 9999, source = 'act' } = {}) =>
  (year) =>
    year < from || year > to ? [] : [{ at: easter(year) + offset, name, source }]

/** A holiday on the n-th weekday of a month. */
export const onNth =
  (month, wanted, n, name, { from = 0, to = 9999, source = 'act', plus = 0 } = {}) =>
  (year) =>
    year < from || year > to ? [] : [{ at: nth(year, month, wanted, n) + plus, name, source }]

/** A holiday on the weekday nearest to a date. */
export const near =
  (month, date, wanted, name, { source = 'act' } = {}) =>
  (year) => [{ at: nearest(day(year, month, date), wanted), name, source }]

/** Days proclaimed one by one, as `{'2022-09-19': 'name'}`. */
export const listed = (dates, source) => (year) =>
  Object.entries(dates)
    .filter(([date]) => date.startsWith(String(year)))
    .map(([date, name]) => ({ at: dayOfIso(date), name, source }))

/** Rules that hold, except that a named year puts the holiday on another date. */
export const moved = (rule, exceptions) => (year) =>
  rule(year).map((found) =>
    exceptions[year] === undefined ? found : { ...found, at: dayOfIso(exceptions[year]), source: 'one-off' },
  )

/**
 * Adds a day off for each holiday that falls on a free weekday: the next day that is neither weekend nor a holiday.
 * The holiday itself stays listed, because a law with another weekend may need it.
 */
export const withNextWorkday =
  (rules, { when = [SAT, SUN], words = 'substitute day' } = {}) =>
  (year) => {
    const days = rules.flatMap((rule) => rule(year)).toSorted((a, b) => a.at - b.at)
    const taken = new Set(days.filter((found) => !when.includes(weekday(found.at))).map((found) => found.at))
    const substitutes = []
    for (const found of days) {
      if (!when.includes(weekday(found.at))) continue
      let at = found.at
      while (taken.has(at) || weekday(at) >= SAT) at++
      taken.add(at)
      substitutes.push({ ...found, at, name: `${found.name} (${words})` })
    }
    return [...days, ...substitutes]
  }

/** The federal pattern of the United States: Saturday is observed the Friday before, Sunday the Monday after. */
export const observed = (rules) => (year) =>
  rules
    .flatMap((rule) => [...rule(year), ...rule(year + 1)])
    .flatMap((found) => {
      const shift = { [SAT]: -1, [SUN]: 1 }[weekday(found.at)]
      return shift === undefined
        ? [found]
        : [found, { ...found, at: found.at + shift, name: `${found.name} (observed)` }]
    })
    .filter((found) => iso(found.at).startsWith(String(year)))

/** Sunday only: the Monday after. */
export const sundayToMonday = (rules, words = 'observed') => withNextWorkday(rules, { when: [SUN], words })
