import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ribbonProps } from '#bridge/clock-props.ts'
import { clockState, daysLeftWords, dueWords, leftWords, shortMoment } from '#bridge/clock-words.ts'
import { fullDateWords, longDateWords, shortDateWords } from '#bridge/day-words.ts'
import { instantIn, wallOf } from '#bridge/instants.ts'
import { civilDate } from '#shared/domain/civil-date.ts'
import { dateOf } from '#shared/domain/day-number.ts'
import { fullDate, longDate, shortDate } from '#ui/dates.ts'

const today = '2026-06-24'

describe('what a row says of its date', () => {
  test('an open clock past its date is overdue, and one answered late is met late', () => {
    expect(clockState('late', { working: -2, calendar: -2 })).toBe('overdue')
    expect(clockState('late', null)).toBe('met-late')
    expect(clockState('late', { working: -2, calendar: -2 }, '2026-06-23')).toBe('met-late')
  })
  test('five working days or fewer, or less than 48 hours, is soon', () => {
    expect(clockState('running', { working: 5, calendar: 7 })).toBe('soon')
    expect(clockState('running', { working: 6, calendar: 8 })).toBe('running')
    expect(clockState('running', { hours: 47.9 })).toBe('soon')
    expect(clockState('running', { hours: 48 })).toBe('running')
  })
  test('days between which no working day lies are said in calendar days', () => {
    expect(leftWords({ working: 0, calendar: 1 })).toBe('1 day left')
    expect(leftWords({ working: 0, calendar: -1 })).toBe('1 day late')
    expect(leftWords({ working: 0, calendar: 0 })).toBe('Due today')
  })
  test('hours are never rounded in favour of us', () => {
    expect(leftWords({ hours: 43.9 })).toBe('43 hours left')
    expect(leftWords({ hours: 0.4 })).toBe('Under an hour left')
    expect(leftWords({ hours: -0.2 })).toBe('1 hour late')
  })
  test('an unknown date is called unknown, a paused one says from when, a soft one that none is fixed', () => {
    const row = { daysLeft: null, pausedDays: 6 }
    expect(dueWords({ ...row, standing: 'waiting', due: null }, today)).toEqual({
      text: 'unknown',
      known: false,
    })
    expect(dueWords({ ...row, standing: 'soft', due: null }, today).text).toBe('not fixed')
    expect(dueWords({ ...row, standing: 'paused', due: '2026-07-17' }, today).text).toBe('from 17 Jul')
    expect(daysLeftWords({ ...row, standing: 'paused', due: '2026-07-17' })).toBe('Paused 6 days')
  })
  test('a due hour is shown with its time, and a date of another year with its year', () => {
    expect(shortMoment('2026-06-26T10:00:00+01:00', today)).toBe('Fri 26 Jun, 10:00')
    expect(shortMoment('2027-01-04', today)).toBe('Mon 4 Jan 2027')
  })
})

test('days are written alike by the bridge and by the components', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), (n) => {
      const day = dateOf(n)
      expect(fullDateWords(day)).toBe(fullDate(day))
      expect(longDateWords(day, today)).toBe(longDate(day, today))
      expect(shortDateWords(day, today)).toBe(shortDate(day, today))
    }),
  )
})

describe('instants', () => {
  test('the wall time of a zone and the instant with its offset are each other turned round', () => {
    const zones = fc.constantFrom('Europe/London', 'America/New_York', 'Pacific/Auckland', 'Asia/Kolkata')
    // noon is never skipped or repeated by a change of the clocks
    fc.assert(
      fc.property(zones, fc.integer({ min: 17_000, max: 21_000 }), (zone, n) => {
        const day = dateOf(n)
        expect(wallOf(instantIn(day, '12:00', zone), zone)).toEqual({ date: day, time: '12:00' })
      }),
    )
  })
  test('summer time is in the offset', () => {
    expect(instantIn('2026-06-24', '09:10', 'Europe/London')).toBe('2026-06-24T09:10:00+01:00')
    expect(instantIn('2026-01-24', '09:10', 'Europe/London')).toBe('2026-01-24T09:10:00+00:00')
    expect(instantIn('2026-06-24', '09:10', 'Asia/Kolkata')).toBe('2026-06-24T09:10:00+05:30')
  })
})

describe('the calendar beside a date', () => {
  const marks = (due: string, days: [string, 'received' | 'counted' | 'skipped' | 'due'][]) => ({
    clocks: [],
    days: days.map(([date, mark]) => ({ date: civilDate(date), mark })),
    due,
  })
  test('shows whole weeks from Monday and counts the due day among the counted ones', () => {
    const ribbon = ribbonProps(
      marks('2026-06-26', [
        ['2026-06-24', 'received'],
        ['2026-06-25', 'counted'],
        ['2026-06-26', 'due'],
      ]),
      today,
    )
    expect(ribbon?.days.map((day) => day.date)).toHaveLength(7)
    expect(ribbon?.days[0]?.date).toBe('2026-06-22')
    expect(ribbon?.legend.map((line) => line.text)).toEqual(['received', 'counted, 2 days', 'due'])
  })
  test('says every day aloud with what it is', () => {
    const ribbon = ribbonProps(
      marks('2026-06-25', [
        ['2026-06-24', 'received'],
        ['2026-06-25', 'due'],
      ]),
      today,
    )
    expect(ribbon?.days[2]?.text).toBe('Wed 24 Jun, received, today')
    expect(ribbon?.days[3]?.text).toBe('Thu 25 Jun, due')
  })
})
