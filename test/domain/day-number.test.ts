import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { civilDate } from '#shared/domain/civil-date.ts'
import {
  addCalendarDays,
  addMonths,
  calendarDaysBetween,
  dateOf,
  dayOf,
  dayOfParts,
  partsOfDay,
  weekdayOf,
} from '#shared/domain/day-number.ts'

const date = fc
  .integer({ min: 0, max: 200_000 })
  .map((days) => Temporal.PlainDate.from('1800-01-01').add({ days }))

describe('D-1 a day is an integer', () => {
  it('and turns into the same date again, as an independent calendar has it', () => {
    fc.assert(
      fc.property(date, (plain) => {
        const day = dayOf(plain.toString())
        expect(day).toBe(Temporal.PlainDate.from('1970-01-01').until(plain).days)
        expect(dateOf(day)).toBe(plain.toString())
        expect(partsOfDay(day)).toEqual({ year: plain.year, month: plain.month, day: plain.day })
        expect(dayOfParts(plain.year, plain.month, plain.day)).toBe(day)
        expect(weekdayOf(day)).toBe(plain.dayOfWeek - 1)
      }),
    )
  })

  it('and counts calendar days both ways', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -5000, max: 5000 }), (plain, days) => {
        const from = civilDate(plain.toString())
        const to = addCalendarDays(from, days)
        expect(to).toBe(plain.add({ days }).toString())
        expect(calendarDaysBetween(from, to)).toBe(days)
      }),
    )
  })
})

describe('D-2 months run to the corresponding date', () => {
  it('or to the last day of a month that has none, as an independent calendar has it', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 0, max: 40 }), (plain, months) => {
        const expected = plain.add({ months }, { overflow: 'constrain' }).toString()
        expect(dateOf(addMonths(dayOf(plain.toString()), months))).toBe(expected)
      }),
    )
  })

  it('from 31 January to 29 February in a leap year', () => {
    expect(dateOf(addMonths(dayOf('2028-01-31'), 1))).toBe('2028-02-29')
  })
})
