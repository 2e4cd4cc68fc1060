import { Temporal } from 'temporal-polyfill'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CivilTime, civilDate } from '#shared/domain/civil-date.ts'
import { instantText, momentOf, momentText, wallMoment, ZoneFile } from '#shared/domain/zones.ts'
import { law, readResource } from '../domain/shipped-law.ts'

const { zones } = law
const file = ZoneFile.parse(readResource('zones.json'))
const offsetBy = (zone: string, epoch: number) =>
  Temporal.Instant.fromEpochMilliseconds(epoch * 1000).toZonedDateTimeISO(zone).offsetNanoseconds / 60e9

describe('D-4 zones are data', () => {
  it('every change of every zone is where the time-zone database has it', () => {
    for (const [zone, { changes }] of Object.entries(file.zones)) {
      for (const [at] of changes) {
        const epoch = Temporal.Instant.from(at).epochMilliseconds / 1000
        expect(zones.offsetAt(zone, epoch), `${zone} ${at}`).toBe(offsetBy(zone, epoch))
        expect(zones.offsetAt(zone, epoch - 1), `before ${zone} ${at}`).toBe(offsetBy(zone, epoch - 1))
      }
    }
  })

  it('and so is every instant between', () => {
    const from = Temporal.Instant.from(file.from).epochMilliseconds / 1000
    const to = Temporal.Instant.from(file.to).epochMilliseconds / 1000
    fc.assert(
      fc.property(fc.constantFrom(...zones.ids), fc.integer({ min: from, max: to - 1 }), (zone, epoch) => {
        expect(zones.offsetAt(zone, epoch)).toBe(offsetBy(zone, epoch))
      }),
    )
  })

  it('a zone the table does not have is an error, not UTC', () => {
    expect(() => zones.offsetAt('Mars/Olympus', 0)).toThrow('Mars/Olympus')
  })
})

describe('D-5 an instant', () => {
  it('is read from a date-time with offset, and from nothing else', () => {
    expect(momentOf('2026-05-22T16:20:00+01:00')).toEqual({
      date: '2026-05-22',
      epoch: 1_779_463_200,
      offset: 60,
    })
    expect(momentOf('2026-05-22T16:20Z')?.offset).toBe(0)
    expect(momentOf('2026-05-22T16:20:30.5-03:30')?.offset).toBe(-210)
    expect(momentOf('2026-05-22T16:20:00')).toBeUndefined()
    expect(momentOf('2026-05-22')).toBeUndefined()
    expect(momentOf('2026-02-30T10:00:00Z')).toBeUndefined()
  })

  it('is written with the offset asked for', () => {
    expect(momentText(1_779_463_200, 0)).toBe('2026-05-22T15:20:00+00:00')
    expect(momentText(1_779_463_200, -210)).toBe('2026-05-22T11:50:00-03:30')
  })

  it('of a wall-clock time is that of the place, earlier of two, and before a gap by the old offset', () => {
    const text = (date: string, time: string, zone: string) =>
      instantText(civilDate(date), CivilTime.parse(time), zone, zones)
    expect(text('2026-05-22', '16:20', 'Europe/London')).toBe('2026-05-22T16:20:00+01:00')
    expect(text('2026-10-25', '01:30', 'Europe/London')).toBe('2026-10-25T01:30:00+01:00')
    expect(text('2026-03-29', '01:30', 'Europe/London')).toBe('2026-03-29T02:30:00+01:00')
  })

  it('of a wall-clock time agrees with an independent calendar wherever the time exists once', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones.ids),
        fc.integer({ min: 0, max: 4000 }),
        fc.integer({ min: 0, max: 1439 }),
        (zone, days, minute) => {
          const plain = Temporal.PlainDate.from('2019-02-01').add({ days })
          const zoned = plain
            .toPlainDateTime({ hour: Math.floor(minute / 60), minute: minute % 60 })
            .toZonedDateTime(zone)
          const moment = wallMoment(civilDate(plain.toString()), minute * 60, zone, zones)
          expect(moment.epoch).toBe(zoned.epochMilliseconds / 1000)
        },
      ),
    )
  })
})
