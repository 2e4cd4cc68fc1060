import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { civilDate } from '#shared/domain/civil-date.ts'
import { dayOf, dateOf } from '#shared/domain/day-number.ts'
import {
  addWorkingDays,
  dueAfterMonths,
  dueAfterWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  workingDaysBetween,
} from '#shared/domain/working-days.ts'
import { CalendarFile, workingCalendarOf } from '#shared/domain/working-calendar.ts'
import { law, readResource } from './shipped-law.ts'

const calendarOf = (id: string) => {
  const calendar = law.calendar(id)
  if (calendar === undefined) throw new Error(id)
  return calendar
}
const ids = ['gb-eaw', 'gb-nir', 'ie', 'nz-privacy-act', 'us-federal', 'ca', 'none']
const someCalendar = fc.constantFrom(...ids)
const someDate = fc
  .integer({ min: 0, max: 4000 })
  .map((days) => Temporal.PlainDate.from('2019-02-01').add({ days }).toString())

/** The same question answered one day at a time, from the calendar file itself. */
function naive(id: string) {
  const file = CalendarFile.parse(readResource(`calendars/${id}.json`))
  const holidays = new Set<string>(file.days.map((day) => day.date))
  const names = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
  return (plain: Temporal.PlainDate) =>
    !holidays.has(plain.toString()) &&
    !file.weekend.some((name) => names.indexOf(name) === plain.dayOfWeek - 1)
}

describe('D-3 working days', () => {
  it('are counted as a loop over single days counts them', () => {
    fc.assert(
      fc.property(someCalendar, someDate, fc.integer({ min: 1, max: 60 }), (id, date, count) => {
        const works = naive(id)
        let plain = Temporal.PlainDate.from(date)
        for (let left = count; left > 0;) {
          plain = plain.add({ days: 1 })
          if (works(plain)) left--
        }
        const view = calendarOf(id).view()
        const due = addWorkingDays(view, dayOf(date), count)
        expect(due === undefined ? undefined : dateOf(due)).toBe(plain.toString())
        expect(dueAfterWorkingDays(date, count, view)).toBe(plain.toString())
        expect(due === undefined ? NaN : workingDaysBetween(view, dayOf(date), due)).toBe(count)
      }),
      { numRuns: 60 },
    )
  })

  it('an end moves to the first worked day on or after it', () => {
    fc.assert(
      fc.property(someCalendar, someDate, (id, date) => {
        const works = naive(id)
        let plain = Temporal.PlainDate.from(date).add({ months: 1 })
        while (!works(plain)) plain = plain.add({ days: 1 })
        expect(dueAfterMonths(date, 1, calendarOf(id).view())).toBe(plain.toString())
      }),
      { numRuns: 60 },
    )
  })

  it('a law’s own weekend narrows the calendar’s: Saturday is worked where only Sunday is named', () => {
    const view = calendarOf('ca').view(['sunday'])
    expect(nextWorkingDay(view, dayOf('2026-12-12'))).toBe(dayOf('2026-12-12'))
    expect(nextWorkingDay(view, dayOf('2026-12-13'))).toBe(dayOf('2026-12-14'))
  })

  it('the calendar “none” works every day, whatever weekend a law names', () => {
    const view = calendarOf('none').view(['saturday', 'sunday'])
    expect(isWorkingDay(view, dayOf('2026-07-04'))).toBe(true)
  })

  it('nothing is known beyond the calendar', () => {
    const view = calendarOf('gb-eaw').view()
    expect(nextWorkingDay(view, dayOf('2031-01-01'))).toBeUndefined()
    expect(addWorkingDays(view, dayOf('2030-12-20'), 20)).toBeUndefined()
    expect(isWorkingDay(view, dayOf('2018-12-31'))).toBeUndefined()
    expect(addWorkingDays(view, dayOf('2018-12-31'), 1)).toBeUndefined()
  })

  it('a calendar that names an unknown source or a day outside its years is refused', () => {
    const file = CalendarFile.parse(readResource('calendars/ie.json'))
    const day = { date: civilDate('2026-01-05'), name: 'x', source: 'nobody' }
    expect(() => workingCalendarOf({ ...file, days: [day] })).toThrow('unknown source nobody')
    const late = { ...day, date: civilDate('2031-01-01'), source: 'act' }
    expect(() => workingCalendarOf({ ...file, days: [late] })).toThrow('outside its years')
  })
})
