import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { deadlinesOf } from '#shared/domain/deadline.ts'
import { Situation } from '#shared/domain/situation.ts'
import { clocksOf, law, respond } from './shipped-law.ts'

const places = [
  ['uk-gdpr', 'gb-eaw', 'Europe/London'],
  ['eu-gdpr', 'ie', 'Europe/Dublin'],
  ['eu-gdpr', 'de', 'Europe/Berlin'],
  ['eu-gdpr', 'fi', 'Europe/Helsinki'],
] as const
const written = (zoned: Temporal.ZonedDateTime) =>
  zoned.toString({ timeZoneName: 'never', smallestUnit: 'second' })

describe('D-21 hours', () => {
  it('run 72 elapsed hours from the next full hour, through every change of the clocks', () => {
    const minutes = fc.integer({ min: 0, max: 11 * 365 * 24 * 60 })
    fc.assert(
      fc.property(fc.constantFrom(...places), minutes, ([regime, calendar, zone], minute) => {
        const known = Temporal.Instant.from('2019-01-02T00:00:00Z')
          .add({ minutes: minute })
          .toZonedDateTimeISO(zone)
        const counted = known.round({ smallestUnit: 'hour', roundingMode: 'floor' }).add({ hours: 1 })
        const clock = respond({ regime, calendar, kind: 'breach-authority', received: written(known) })
        expect(clock.due).toBe(written(counted.add({ hours: 72 })))
        expect(clock.safe).toBe(written(known.add({ hours: 72 })))
      }),
    )
  })

  it('leave out a whole hour even on the hour', () => {
    const clock = respond({
      regime: 'eu-gdpr',
      calendar: 'ie',
      kind: 'breach-authority',
      received: '2026-06-08T09:00:00+01:00',
    })
    expect(clock).toMatchObject({ due: '2026-06-11T10:00:00+01:00', safe: '2026-06-11T09:00:00+01:00' })
  })

  it('are written with the offset of the place, whatever offset they came with', () => {
    const base = { regime: 'uk-gdpr', calendar: 'gb-eaw', kind: 'breach-authority' }
    expect(respond({ ...base, received: '2026-05-22T15:20:00Z' }).due).toBe('2026-05-25T17:00:00+01:00')
    expect(respond({ ...base, received: '2026-05-22T11:20:00-04:00' }).due).toBe('2026-05-25T17:00:00+01:00')
  })

  it('of a law with many places and no calendar keep the offset they came with', () => {
    const base = { regime: 'eu-gdpr', calendar: 'none', kind: 'breach-authority' }
    expect(respond({ ...base, received: '2026-05-22T16:20:00+03:00' }).due).toBe('2026-05-25T17:00:00+03:00')
    expect(respond({ ...base, received: '2026-05-22T14:20:00Z' }).due).toBe('2026-05-25T17:00:00+02:00')
  })

  it('have no end without a time of day, but a safe one', () => {
    const clock = respond({ regime: 'uk-gdpr', kind: 'breach-authority', received: '2026-05-22' })
    expect(clock).toMatchObject({ due: null, safe: '2026-05-25T00:00:00+01:00', standing: 'waiting' })
    expect(clock.waitsFor).toContain('time of day')
  })

  it('begin with the event of becoming aware when it is recorded with its time', () => {
    const received = {
      regime: 'uk-gdpr',
      calendar: 'gb-eaw',
      kind: 'breach-authority',
      received: '2026-05-20',
    }
    const aware = { type: 'aware', date: '2026-05-22', time: '16:20' }
    const found = deadlinesOf(Situation.parse({ ...received, events: [aware] }), law)
    expect(found.ok && found.value[0]?.due).toBe('2026-05-25T17:00:00+01:00')
  })
})

describe('D-22 effective dates', () => {
  it('the rule in force on the day of receipt applies', () => {
    const access = (received: string) =>
      respond({ regime: 'uk-gdpr', calendar: 'gb-eaw', kind: 'access', received }).clause
    expect(access('2026-02-04')).toBe('respond-access-until-2026')
    expect(access('2026-02-05')).toBe('respond-access')
  })

  it('a duty not yet in force has no date and says since when', () => {
    const base = { regime: 'uk-gdpr', calendar: 'gb-eaw', kind: 'complaint' }
    const before = clocksOf({ ...base, received: '2026-06-18' })
    expect(before.map(({ clock, due }) => [clock, due])).toEqual([
      ['respond', null],
      ['acknowledge', null],
    ])
    expect(before[1]?.notes.join(' ')).toContain('19 June 2026')
    expect(clocksOf({ ...base, received: '2026-06-19' })[1]?.due).toBe('2026-07-20')
  })

  it('India’s law of today is named and sets no clock', () => {
    const clock = respond({ regime: 'in-dpdp', kind: 'complaint', received: '2026-11-21' })
    expect(clock.due).toBeNull()
    expect(clock.notes.join(' ')).toContain('SPDI Rules 2011')
  })
})

describe('D-23 the safe date', () => {
  it('of California counts the day of receipt as day 1, and business days without holidays', () => {
    const [answer, confirmation] = clocksOf({ regime: 'us-ca', kind: 'access', received: '2026-09-01' })
    expect(answer).toMatchObject({ due: '2026-10-16', safe: '2026-10-15' })
    expect(confirmation).toMatchObject({ due: '2026-09-16', safe: '2026-09-15' })
  })

  it('is absent where every reading gives the same day', () => {
    expect(clocksOf({ regime: 'us-ca', kind: 'access', received: '2026-03-02' })[1]?.safe).toBeUndefined()
    expect(respond({ regime: 'us-co', kind: 'access', received: '2026-03-02' }).safe).toBeUndefined()
  })

  it('of a paused European clock leaves nothing out, and stands while the question is open', () => {
    const base = { regime: 'eu-gdpr', kind: 'erasure', calendar: 'ie', received: '2026-09-07' }
    const asked = ['identity-requested', '2026-09-09'] as const
    expect(respond(base, [asked])).toMatchObject({
      due: null,
      safe: '2026-10-07',
      waitsFor: 'proof of identity',
    })
    expect(respond(base, [asked, ['identity-verified', '2026-09-16']])).toMatchObject({
      due: '2026-10-14',
      safe: '2026-10-07',
    })
  })

  it('of the older British rule counts from receipt', () => {
    const clock = respond(
      { regime: 'uk-gdpr', kind: 'erasure', calendar: 'gb-eaw', received: '2025-10-01' },
      [['identity-requested', '2025-10-02']],
    )
    expect(clock).toMatchObject({ due: null, safe: '2025-11-03', standing: 'waiting' })
  })
})
