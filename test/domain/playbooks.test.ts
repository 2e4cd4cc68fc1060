import fc from 'fast-check'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { civilDate } from '#shared/domain/civil-date.ts'
import { dayOfTie, type ClockTie } from '#shared/domain/clock-tie.ts'
import { addCalendarDays, calendarDaysBetween, dayOf } from '#shared/domain/day-number.ts'
import { Playbook, playbooksFor } from '#shared/domain/playbook.ts'
import { workingDaysBetween } from '#shared/domain/working-days.ts'
import { readLawBook, readPlaybooks } from '#engine/resources.ts'

const RESOURCES = join(import.meta.dirname, '../../resources')
const law = readLawBook(RESOURCES)
const london = law.calendar('gb-eaw')?.view()
if (london === undefined) throw new Error('no calendar')

const tie = (days: number, unit: ClockTie['unit'] = 'working-days'): ClockTie => ({
  clock: 'respond',
  days,
  unit,
})

describe('a day that hangs on a clock', () => {
  test('one working day before a Monday is the Friday before, and holidays are no working days', () => {
    expect(dayOfTie(tie(-1), { respond: civilDate('2026-06-15') }, london)).toBe('2026-06-12')
    // Boxing Day 2026 is a Saturday, so Monday the 28th is free as well
    expect(dayOfTie(tie(-1), { respond: civilDate('2026-12-29') }, london)).toBe('2026-12-24')
    expect(dayOfTie(tie(2), { respond: civilDate('2026-12-24') }, london)).toBe('2026-12-30')
  })

  test('calendar days are counted plainly, across the end of February', () => {
    expect(dayOfTie(tie(-2, 'days'), { respond: civilDate('2028-03-01') }, london)).toBe('2028-02-28')
  })

  test('a clock without a date gives no day', () => {
    expect(dayOfTie(tie(-3), { respond: null }, london)).toBeNull()
    expect(dayOfTie(tie(-3), {}, london)).toBeNull()
    expect(dayOfTie(tie(365), { respond: civilDate('2030-12-30') }, london)).toBeNull()
  })

  test('so many working days lie between the two days, and it moves with the clock', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: -60, max: 60 }), (offset, days) => {
        const due = addCalendarDays(civilDate('2022-01-03'), offset)
        const day = dayOfTie(tie(days), { respond: due }, london)
        if (day === null) throw new Error('within the calendar')
        // counted by the table of the calendar, which the walk does not use
        if (days >= 0) expect(workingDaysBetween(london, dayOf(due), dayOf(day))).toBe(days)
        else expect(workingDaysBetween(london, dayOf(day) - 1, dayOf(due) - 1)).toBe(-days)
        const later = dayOfTie(tie(days), { respond: addCalendarDays(due, 7) }, london)
        expect(calendarDaysBetween(day, later ?? day)).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

describe('the playbooks that ship', () => {
  const all = readPlaybooks(RESOURCES)

  test('each file is named for its id, and no step is named twice', () => {
    const names = readdirSync(join(RESOURCES, 'playbooks')).filter((name) => name.endsWith('.json'))
    expect(names.map((name) => name.replace('.json', ''))).toEqual(all.map(({ id }) => id))
    for (const { steps } of all) expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length)
    for (const name of names)
      expect(() =>
        Playbook.parse(JSON.parse(readFileSync(join(RESOURCES, 'playbooks', name), 'utf8'))),
      ).not.toThrow()
  })

  test('every right, complaint and breach has one, and every profile named exists', () => {
    const kinds = [
      'access',
      'erasure',
      'correction',
      'restriction',
      'objection',
      'portability',
      'opt-out',
      'limit-sensitive',
      'automated-decision',
      'consent-withdrawal',
    ] as const
    const special = (kind: 'request' | 'complaint' | 'breach', rights: readonly (typeof kinds)[number][]) =>
      playbooksFor(all, { kind, rights, profileId: 'uk-equipment' }).filter(
        ({ kinds: of }) => !of.includes('any'),
      )
    for (const kind of kinds) expect(special('request', [kind]).length, kind).toBeGreaterThan(0)
    expect(special('complaint', [])).toHaveLength(1)
    expect(special('breach', [])).toHaveLength(1)
    const profiles = all.flatMap((playbook) => playbook.profiles)
    expect(profiles.filter((id) => law.profile(id) === undefined)).toEqual([])
  })

  test('what is made for the profile comes first, and other profiles’ playbooks are not offered', () => {
    const offered = playbooksFor(all, { kind: 'request', rights: ['access'], profileId: 'nz-imaging' })
    expect(offered[0]?.id).toBe('nz-intermediary')
    expect(offered.map(({ id }) => id)).not.toContain('through-customer')
  })
})
