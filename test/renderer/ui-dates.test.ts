import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  dayMonth,
  daysBetween,
  fullDate,
  inputDate,
  isIsoDate,
  longDate,
  parseTypedDate,
  shortDate,
  weekdayOf,
} from '#ui/dates.ts'

const anyDay = fc
  .integer({ min: -200_000, max: 400_000 })
  .map((days) => Temporal.PlainDate.from('1970-01-01').add({ days }))
  .filter((day) => day.year >= 1583 && day.year <= 9999)

describe('dates as words', () => {
  test('weekday, addition and difference agree with Temporal on every day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, days) => {
        const iso = day.toString()
        const moved = day.add({ days }).toString()
        expect(weekdayOf(iso)).toBe(day.dayOfWeek - 1)
        expect(addDays(iso, days)).toBe(moved)
        expect(daysBetween(iso, moved)).toBe(days)
      }),
    )
  })

  test('the year is written only when it is not the year of today', () => {
    expect(shortDate('2026-05-28', '2026-06-24')).toBe('Thu 28 May')
    expect(shortDate('2025-05-28', '2026-06-24')).toBe('Wed 28 May 2025')
    expect(dayMonth('2026-07-06')).toBe('6 Jul')
    expect(longDate('2026-07-06', '2026-06-24')).toBe('Monday 6 July')
    expect(fullDate('2026-07-06')).toBe('Monday 6 July 2026')
    expect(inputDate('2026-05-28')).toBe('Thu 28 May 2026')
  })

  test('a date field reads back what it shows, on every day', () => {
    fc.assert(fc.property(anyDay, (day) => parseTypedDate(inputDate(day.toString())) === day.toString()))
  })

  test('typed dates put the day before the month', () => {
    for (const typed of [
      '28.5.2026',
      '28/5/26',
      '28 May',
      'Thu 28 May 2026',
      '28th may 2026',
      '2026-05-28',
      '28-05-2026',
    ])
      expect(parseTypedDate(typed, '2026-06-24'), typed).toBe('2026-05-28')
  })

  test('text that is no day gives no date', () => {
    for (const typed of ['', '31.6.2026', '29 Feb 2025', 'tomorrow', '5/28/2026', '28 ma', '2026-13-01'])
      expect(parseTypedDate(typed, '2026-06-24'), typed).toBeNull()
    expect(parseTypedDate('28 May')).toBeNull()
    expect(isIsoDate('2024-02-29')).toBe(true)
    expect(isIsoDate('2023-02-29')).toBe(false)
  })
})
