import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayByKey } from '#renderer/features/calendar/month-keys.ts'
import {
  daysOfMonth,
  monthAfter,
  monthOf,
  sameDayIn,
  weeksOfMonth,
} from '#renderer/features/calendar/month-span.ts'
import { daysBetween, weekdayOf } from '#renderer/ui/dates.ts'

const months = fc
  .tuple(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`)

describe('a month of the calendar', () => {
  test('stands in whole weeks from Monday to Sunday, at most six', () => {
    fc.assert(
      fc.property(months, (month) => {
        const { from, to } = weeksOfMonth(month)
        expect([weekdayOf(from), weekdayOf(to)]).toEqual([0, 6])
        const days = daysBetween(from, to) + 1
        expect(days % 7).toBe(0)
        expect(days).toBeLessThanOrEqual(42)
        expect(from <= daysOfMonth(month).from && to >= daysOfMonth(month).to).toBe(true)
      }),
    )
  })

  test('is followed by the next and found again on the way back', () => {
    fc.assert(
      fc.property(months, fc.integer({ min: -300, max: 300 }), (month, count) => {
        expect(monthAfter(monthAfter(month, count), -count)).toBe(month)
      }),
    )
    expect(monthAfter('2026-12', 1)).toBe('2027-01')
    expect(monthAfter('2026-01', -1)).toBe('2025-12')
  })

  test('has the same day as another, or its last', () => {
    expect(sameDayIn('2026-02', '2026-01-31')).toBe('2026-02-28')
    expect(sameDayIn('2028-02', '2026-01-31')).toBe('2028-02-29')
    expect(sameDayIn('2026-03', '2026-01-15')).toBe('2026-03-15')
  })
})

test('the keys go by days, weeks, to the ends of the week and by months; others go nowhere', () => {
  const from = (key: string) => dayByKey(key, '2026-06-24')
  expect(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'].map(from)).toEqual([
    '2026-06-23',
    '2026-06-25',
    '2026-06-17',
    '2026-07-01',
  ])
  expect(['Home', 'End', 'PageUp', 'PageDown'].map(from)).toEqual([
    '2026-06-22',
    '2026-06-28',
    '2026-05-24',
    '2026-07-24',
  ])
  expect(from('a')).toBeUndefined()
  expect(monthOf('2026-06-24')).toBe('2026-06')
})
