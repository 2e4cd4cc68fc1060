import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { icsDays } from '#engine/calendars/ics-days.ts'
import { readIcs } from '#engine/calendars/read-ics.ts'

const FOLDER = join(import.meta.dirname, '../../fixtures/calendars')
const PLACE = { firstDay: '2019-01-01', lastDay: '2030-12-31', zone: 'Europe/London' }

const bytesOf = (name: string) => new Uint8Array(readFileSync(join(FOLDER, name)))
const read = (name: string) => readIcs({ bytes: bytesOf(name), ...PLACE })
const written = (...lines: string[]) =>
  new TextEncoder().encode(['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n'))
const event = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:x', ...lines, 'END:VEVENT']

async function days(name: string): Promise<string[]> {
  const found = await read(name)
  if (!found.ok) throw new Error(found.failure)
  return found.value.days.map((day) => `${day.date}${day.timed ? ' timed' : ''} ${day.name}`)
}

describe('a calendar file', () => {
  it('gives whole days however the program wrote them, and marks events with a time', async () => {
    expect(await days('outlook-like.ics')).toEqual([
      '2026-06-09 Stocktaking',
      '2026-07-03 Summer party',
      '2026-09-15 timed Fire drill',
      ...[24, 25, 26, 27, 28, 29, 30, 31].map((day) => `2026-12-${day} Winter closure`),
    ])
  })

  it('gives each day of an event of several, without those called off', async () => {
    expect(await days('google-like.ics')).toEqual([
      '2026-05-25 Spring bank holiday',
      '2026-06-06 Moving weekend',
      '2026-06-07 Moving weekend',
      '2026-07-08 Founders’ day',
      '2035-01-01 Far away',
    ])
  })

  it('has its folded lines joined and its escapes resolved', async () => {
    expect(await days('folded-lines.ics')).toEqual([
      '2026-10-02 Office closed for the removal of the archive from the first floor to the cellar, and for nothing else; no access',
    ])
  })

  it('has repeated events within the calendar’s years only, with what was left out or moved', async () => {
    const found = await days('yearly.ics')
    expect(found.filter((day) => day.includes('Patron'))).toEqual([
      ...[2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026].map((year) => `${year}-03-17 Patron’s day`),
      '2028-03-20 Patron’s day (moved)',
      '2029-03-17 Patron’s day',
      '2030-03-17 Patron’s day',
    ])
    expect(found.filter((day) => day.includes('Stock'))).toEqual([
      '2025-12-26 Stocktaking',
      '2026-01-30 Stocktaking',
      '2026-02-27 Stocktaking',
    ])
  })

  it('has no day that a repetition never meets: no 31 February, no leap day in other years', async () => {
    expect(await days('endless.ics')).toEqual(['2024-02-29 Leap day', '2028-02-29 Leap day'])
  })

  it('keeps names in every script, and the signs of an old code page', async () => {
    expect(await days('names.ics')).toEqual([
      '2026-10-01 Święto Łąki',
      '2026-10-02 創立記念日',
      '2026-10-03 يوم العطلة',
      '2026-10-04 Fête de l’été 🎉',
      '2026-10-05 Tag der Brücke',
      '2026-10-09 ',
    ])
    expect(await days('windows-1252.ics')).toEqual(['2026-10-12 Betriebsausflug für alle – Köln'])
  })

  it('that is hostile gives what can be read, counts the rest, and leaves markup as text', async () => {
    expect(await read('hostile.ics')).toEqual({
      ok: true,
      value: {
        days: [{ date: '2026-05-05', name: `<img src=x onerror=alert(1)> =cmd|'/C calc'!A0`, timed: false }],
        unread: 4,
      },
    })
  })

  it('that is none, or ends in the middle, says so', async () => {
    expect(await read('not-a-calendar.ics')).toEqual({ ok: false, failure: 'ics-not-calendar' })
    expect(await read('cut-off.ics')).toEqual({ ok: false, failure: 'ics-broken' })
    expect(await readIcs({ bytes: new Uint8Array(0), ...PLACE })).toEqual({
      ok: false,
      failure: 'ics-not-calendar',
    })
  })

  it('with more than 5,000 events, or as many days, is refused', async () => {
    const many = Array.from({ length: 6000 }, (_, n) => event(`DTSTART;VALUE=DATE:20260101`, `SUMMARY:${n}`))
    expect(await readIcs({ bytes: written(...many.flat()), ...PLACE })).toEqual({
      ok: false,
      failure: 'ics-too-many-events',
    })
    const daily = [1, 2].flatMap((n) =>
      event('DTSTART;VALUE=DATE:20190101', 'RRULE:FREQ=DAILY', `SUMMARY:${n}`),
    )
    expect(await readIcs({ bytes: written(...daily), ...PLACE })).toEqual({
      ok: false,
      failure: 'ics-too-many-events',
    })
  })

  it('that takes too long is given up, and its thread with it', async () => {
    const slow = Array.from({ length: 4000 }, () =>
      event('DTSTART;VALUE=DATE:19000101', 'RRULE:FREQ=DAILY;UNTIL=20180101'),
    )
    const started = performance.now()
    expect(await readIcs({ bytes: written(...slow.flat()), ...PLACE }, 400)).toEqual({
      ok: false,
      failure: 'ics-too-slow',
    })
    expect(performance.now() - started).toBeLessThan(5000)
  })

  it('of any bytes at all is answered, never thrown at', () => {
    const line = fc.constantFrom(
      ...['BEGIN:VEVENT', 'END:VEVENT', 'BEGIN:VTIMEZONE', 'END:VTIMEZONE', 'DTSTART;VALUE=DATE:20260101'],
      ...[
        'DTSTART:20260101T250000Z',
        'DTEND:19990101',
        'DURATION:P',
        'RRULE:FREQ=',
        'RRULE:FREQ=YEARLY;COUNT=-1',
      ],
      ...[
        'SUMMARY',
        ':::',
        'EXDATE:x',
        'RDATE;VALUE=PERIOD:20260101T000000Z/P1D',
        'DTSTART;TZID=Nowhere:20260101',
      ],
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.uint8Array({ maxLength: 40 }), (lines, tail) => {
        const answer = icsDays({ bytes: new Uint8Array([...written(...lines), ...tail]), ...PLACE })
        for (const day of answer.ok ? answer.days : []) expect(day.date).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      }),
      { numRuns: 400 },
    )
  })
})
