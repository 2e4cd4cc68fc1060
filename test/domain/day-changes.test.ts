import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { civilDate } from '#shared/domain/civil-date.ts'
import type { Clock } from '#shared/domain/clock.ts'
import { DAY_CHANGE_KINDS, DayChange } from '#shared/domain/day-change.ts'
import { withDayChanges } from '#shared/domain/day-changes.ts'
import { addCalendarDays, dayOf } from '#shared/domain/day-number.ts'
import { dayMarksOf } from '#shared/domain/day-marks.ts'
import { deadlinesOf, dueDatesOf } from '#shared/domain/deadline.ts'
import { explanationText } from '#shared/domain/explain.ts'
import type { LawBook } from '#shared/domain/law-book.ts'
import { dueAfterMonths } from '#shared/domain/working-days.ts'
import { calendarIds, law, situation } from './shipped-law.ts'
import type { Happened } from './shipped-law.ts'

const rules = law.regimes.flatMap((pack) =>
  [...new Set(pack.clauses.flatMap((clause) => clause.kinds))].map((kind) => ({ regime: pack.id, kind })),
)
const promises = law.profiles.flatMap((profile) =>
  [...new Set(profile.commitments.flatMap((clause) => clause.kinds))].map((kind) => ({
    profile: profile.id,
    kind,
  })),
)
const someDate = fc
  .integer({ min: 0, max: 2500 })
  .map((days): string => addCalendarDays(civilDate('2019-06-01'), days))
const changes = (kinds: readonly DayChange['kind'][] = DAY_CHANGE_KINDS) =>
  fc.array(
    fc.record({
      calendarId: fc.constantFrom(...calendarIds.filter((id) => id !== 'none')),
      date: someDate,
      kind: fc.constantFrom(...kinds),
      name: fc.constantFrom('Founders’ day', 'Flood'),
      source: fc.constant('Board minute 7'),
    }),
    { maxLength: 40 },
  )
/** The days of the calendars a rule counts by, all around a date. */
const around = (received: string, kinds: readonly DayChange['kind'][]) =>
  fc.array(
    fc.record({
      calendarId: fc.constantFrom(...calendarIds.filter((id) => id !== 'none')),
      date: fc.integer({ min: 0, max: 90 }).map((n): string => addCalendarDays(civilDate(received), n)),
      kind: fc.constantFrom(...kinds),
      name: fc.constant('Flood'),
      source: fc.constant(''),
    }),
    { minLength: 20, maxLength: 200 },
  )
const read = (raw: readonly object[]) => raw.map((change) => DayChange.parse(change))

function clocks(book: LawBook, base: Record<string, unknown>, events: readonly Happened[] = []): Clock[] {
  const found = deadlinesOf(situation(base, events), book)
  return found.ok ? found.value.flatMap((clock) => [clock, ...(clock.also ?? [])]) : []
}
const dates = (found: readonly Clock[]) =>
  found.map(({ clock, source, clause, due, safe, extendedDue, noticeBy }) => [
    ...[clock, source, clause, due, safe, extendedDue, noticeBy],
  ])

const uk = { regime: 'uk-gdpr', kind: 'access', calendar: 'gb-eaw' }
const own = (date: string, kind: DayChange['kind'], name: string, calendarId = 'gb-eaw') =>
  DayChange.parse({ calendarId, date, kind, name, source: 'Board minute 7' })
const step = (clock: Clock | undefined, wanted: string) =>
  clock?.because.find(({ title }) => title.startsWith(wanted))

describe('D-26 the organisation’s own days', () => {
  it('a closed office never moves a date of law or regulator', () => {
    const some = someDate.chain((received) =>
      fc.tuple(fc.constant(received), around(received, ['office-closed']), fc.constantFrom(...rules)),
    )
    fc.assert(
      fc.property(some, ([received, raw, rule]) => {
        const book = withDayChanges(law, read(raw))
        expect(dates(clocks(book, { ...rule, received }))).toEqual(dates(clocks(law, { ...rule, received })))
      }),
      { numRuns: 200 },
    )
  })

  it('a closed office never brings a promise forward, nor a new holiday any date', () => {
    const some = someDate.chain((received) =>
      fc.tuple(
        fc.constant(received),
        around(received, ['office-closed', 'public-holiday']),
        fc.constantFrom(...rules, ...promises),
      ),
    )
    fc.assert(
      fc.property(some, ([received, raw, rule]) => {
        const all = (book: LawBook) =>
          new Map(
            clocks(book, { ...rule, received }).map(({ clock, source, clause, due }) => [
              `${clock} ${source} ${clause}`,
              due,
            ]),
          )
        const before = all(law)
        for (const [key, due] of all(withDayChanges(law, read(raw)))) {
          const earlier = before.get(key)
          if (due !== null && earlier !== null && earlier !== undefined) expect(due >= earlier).toBe(true)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('a public holiday that is added and struck again changes no date', () => {
    fc.assert(
      fc.property(
        changes(['public-holiday']),
        someDate,
        fc.constantFrom(...rules, ...promises),
        (raw, received, rule) => {
          const added = read(raw).filter(
            ({ calendarId, date }) => law.calendar(calendarId)?.holidayOn(dayOf(date)) === undefined,
          )
          const struck = added.map((change) => ({ ...change, kind: 'worked' as const }))
          const book = withDayChanges(law, [...added, ...struck])
          expect(dates(clocks(book, { ...rule, received }))).toEqual(
            dates(clocks(law, { ...rule, received })),
          )
        },
      ),
    )
  })

  it('the order in which days were entered changes nothing', () => {
    fc.assert(
      fc.property(changes(), someDate, fc.constantFrom(...promises), (raw, received, rule) => {
        const oneEach = read([...new Map(raw.map((c) => [`${c.calendarId}${c.date}${c.kind}`, c])).values()])
        const there = clocks(withDayChanges(law, oneEach), { ...rule, received })
        expect(clocks(withDayChanges(law, oneEach.toReversed()), { ...rule, received })).toEqual(there)
      }),
    )
  })

  it('the steps still chain from start to due, and bare dates are the dates with reasons', () => {
    const some = someDate.chain((received) =>
      fc.tuple(
        fc.constant(received),
        around(received, DAY_CHANGE_KINDS),
        fc.constantFrom(...rules, ...promises),
      ),
    )
    fc.assert(
      fc.property(some, ([received, raw, rule]) => {
        const book = withDayChanges(law, read(raw))
        const events: Happened[] = [
          [
            'extension-notified',
            addCalendarDays(civilDate(received), 8),
            addCalendarDays(civilDate(received), 60),
          ],
        ]
        const found = clocks(book, { ...rule, received }, events)
        for (const { because, due, extendedDue } of found) {
          let at: string | null = null
          for (const { before, after, step: kind } of because) {
            if (kind === 'safe') break
            expect(before, JSON.stringify(because)).toBe(at)
            at = after
          }
          if (due !== null) expect(at).toBe(extendedDue ?? due)
        }
        const bare = dueDatesOf(situation({ ...rule, received }, events), book)
        expect(bare.ok ? dates(bare.value.flatMap((c) => [c, ...(c.also ?? [])])) : []).toEqual(dates(found))
      }),
      { numRuns: 200 },
    )
  })

  it('without changes the law is the law itself, and calendars not named stay the same objects', () => {
    expect(withDayChanges(law, [])).toBe(law)
    const book = withDayChanges(law, [own('2026-07-03', 'office-closed', 'Flood')])
    expect(book.calendar('ie')).toBe(law.calendar('ie'))
    expect(book.calendar('gb-eaw')).toBe(book.calendar('gb-eaw'))
    expect(book.calendar('atlantis')).toBeUndefined()
  })

  it('a one-off bank holiday moves the end and is named as entered', () => {
    const book = withDayChanges(law, [own('2026-07-01', 'public-holiday', 'Victory holiday')])
    const [clock] = clocks(book, { ...uk, received: '2026-06-01' })
    expect(clock?.due).toBe('2026-07-02')
    expect(clock === undefined ? '' : explanationText(clock)).toContain(
      'Wednesday 1 July 2026 (Victory holiday, entered by the organisation)',
    )
    expect(dueAfterMonths('2026-06-01', 1, book.calendar('gb-eaw')?.view() ?? fail())).toBe('2026-07-02')
  })

  it('a struck holiday ends a period, and the trail says why it counts', () => {
    const book = withDayChanges(law, [own('2026-08-31', 'worked', 'Moved')])
    const [clock] = clocks(book, { ...uk, received: '2026-07-31' })
    expect(clock?.due).toBe('2026-08-31')
    expect(step(clock, 'A listed holiday')?.sentence).toBe(
      'Monday 31 August 2026 (Summer bank holiday) is listed as free, but entered by the organisation as worked. It counts.',
    )
    expect(clocks(law, { ...uk, received: '2026-07-31' })[0]?.due).toBe('2026-09-01')
  })

  it('a closure on the due day of a law is told, and moves nothing', () => {
    const book = withDayChanges(law, [own('2026-07-01', 'office-closed', 'Summer party')])
    const [clock] = clocks(book, { ...uk, received: '2026-06-01' })
    expect(clock?.due).toBe('2026-07-01')
    expect(step(clock, 'The office is closed on this day')?.sentence).toBe(
      'The office is closed on Wednesday 1 July 2026 (Summer party), as entered by the organisation. The law leaves out public holidays only, so that day counts. The date stays Wednesday 1 July 2026.',
    )
    expect(clock === undefined ? [] : dayMarksOf(clock, book).find(({ mark }) => mark === 'due')).toEqual({
      date: '2026-07-01',
      mark: 'due',
      name: 'Office closed: Summer party',
    })
  })

  it('a closure inside a law’s count is told once, its days joined', () => {
    const days = ['2026-06-08', '2026-06-09', '2026-06-10'].map((date) => own(date, 'office-closed', 'Move'))
    const [clock] = clocks(withDayChanges(law, days), { ...uk, received: '2026-06-01' })
    expect(step(clock, 'The office is closed meanwhile')?.sentence).toBe(
      'The office is closed from 8 June 2026 to 10 June 2026 (Move), as entered by the organisation. The law leaves out public holidays only, so those days count.',
    )
  })

  it('a closure in the organisation’s calendar is told although the law counts by a calendar of its own', () => {
    const book = withDayChanges(law, [own('2026-06-10', 'office-closed', 'Flood', 'nz')])
    const found = clocks(book, { profile: 'nz-imaging', kind: 'access', received: '2026-06-02' })
    const act = found.find(({ basis, due }) => basis === 'law' && due !== null)
    expect(step(act, 'The office is closed meanwhile')?.sentence).toContain('Wednesday 10 June 2026 (Flood)')
    expect(act?.due).toBe(
      clocks(law, { profile: 'nz-imaging', kind: 'access', received: '2026-06-02' }).find(
        ({ basis, due }) => basis === 'law' && due !== null,
      )?.due,
    )
  })

  it('a promise in working days leaves closures out and names them', () => {
    const book = withDayChanges(law, [own('2026-06-10', 'office-closed', 'Flood', 'nz')])
    const of = (from: LawBook) =>
      clocks(from, { profile: 'nz-imaging', kind: 'complaint', received: '2026-06-02' }).find(
        ({ basis, due }) => basis === 'promise' && due !== null,
      )
    expect([of(law)?.due, of(book)?.due]).toEqual(['2026-07-15', '2026-07-16'])
    expect(of(book)?.because.find(({ step: kind }) => kind === 'count')?.sentence).toContain(
      'Flood, entered by the organisation (Wednesday 10 June 2026)',
    )
    expect(of(book)?.because.some(({ title }) => title.startsWith('The office is closed'))).toBe(false)
  })

  it('a holiday outranks a closure, and days outside the calendar’s years say nothing', () => {
    const calendar = withDayChanges(law, [
      own('2026-12-25', 'office-closed', 'Closed'),
      own('2026-05-04', 'public-holiday', 'Twice'),
      own('2031-01-02', 'public-holiday', 'Too late'),
      own('2026-05-06', 'worked', 'Never free'),
    ]).calendar('gb-eaw')
    expect(calendar?.closures.size).toBe(0)
    expect(calendar?.struck.size).toBe(0)
    expect(calendar?.forPromises()).toBe(calendar)
    expect(calendar?.holidayOn(dayOf('2026-12-25'))?.name).toBe('Christmas Day')
    expect(calendar?.holidayOn(dayOf('2026-05-04'))).toMatchObject({
      name: 'Early May bank holiday',
      entered: false,
    })
    expect(calendar?.holidays.size).toBe(law.calendar('gb-eaw')?.holidays.size)
  })
})

function fail(): never {
  throw new Error('the calendar is missing')
}
