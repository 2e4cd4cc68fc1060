import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { alikeWeeks } from '#shared/domain/alike-weeks.ts'
import { dayMarksOf } from '#shared/domain/day-marks.ts'
import { civilDate } from '#shared/domain/civil-date.ts'
import { addCalendarDays } from '#shared/domain/day-number.ts'
import { law, respond } from './shipped-law.ts'

const nz = { regime: 'nz-privacy', kind: 'access', received: '2026-01-20' }
const long = dayMarksOf(respond(nz, [['extension-notified', '2026-02-10', '2026-12-01']]), law)

describe('D-20 weeks alike', () => {
  it('become one run in a long calendar, which keeps the start, the holidays, the first due date and the end', () => {
    const runs = alikeWeeks(long)
    expect(runs.length).toBeGreaterThan(0)
    const hidden = (date: string) => runs.some(({ from, to }) => from <= date && date <= to)
    for (const { date, mark, name } of long) {
      if (mark === 'received' || mark === 'due') expect(hidden(date)).toBe(false)
      if (name !== undefined && !name.endsWith('day')) expect(hidden(date)).toBe(false)
    }
    expect(runs.map(({ look }) => look)).toContain('extended')
  })

  it('stay as they are in a calendar that fits, and in the week of today', () => {
    const short = dayMarksOf(respond({ ...nz, received: '2026-06-02' }), law)
    expect(alikeWeeks(short)).toEqual([])
    const today = '2026-08-12'
    expect(alikeWeeks(long, today).some(({ from, to }) => from <= today && today <= to)).toBe(false)
  })

  it('cover whole weeks, in order and apart, and only days of one look', () => {
    const marks = fc.constantFrom('counted' as const, 'paused' as const, 'plain' as const, 'due' as const)
    fc.assert(
      fc.property(fc.array(marks, { minLength: 1, maxLength: 60 }), (weeks) => {
        const days = weeks.flatMap((mark, week) =>
          Array.from({ length: 7 }, (_, day) => ({
            date: addCalendarDays(civilDate('2026-01-05'), week * 7 + day),
            mark,
          })),
        )
        let last = ''
        for (const { from, to, weeks: count, look } of alikeWeeks(days)) {
          expect(from > last).toBe(true)
          last = to
          expect(addCalendarDays(from, count * 7 - 1)).toBe(to)
          for (const { date, mark } of days) if (from <= date && date <= to) expect(mark).toBe(look)
        }
      }),
    )
  })
})

describe('D-20 the days of an extension', () => {
  it('are told apart from those the law counted', () => {
    const days = new Map(long.map((day) => [String(day.date), day.mark]))
    expect(days.get('2026-02-17')).toBe('counted')
    expect(days.get('2026-06-10')).toBe('extended')
    expect(days.get('2026-12-01')).toBe('due')
  })
})
