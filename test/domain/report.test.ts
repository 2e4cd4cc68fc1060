import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CaseFigures } from '#shared/domain/case-figures.ts'
import { CASE_KINDS, CHANNELS, RIGHT_KINDS } from '#shared/domain/kind.ts'
import { addMonths, monthsOf, periodBefore, yearFrom } from '#shared/domain/report/months.ts'
import { isBehind, type ReportPart } from '#shared/domain/report/parts.ts'
import { endOfPeriod, isOfKinds, reportOf } from '#shared/domain/report/report-of.ts'
import { numberCells } from '#shared/domain/report/report-lines.ts'

const NOW = '2026-08'
const month = fc.integer({ min: 0, max: 40 }).map((count) => addMonths('2024-01', count))
const laterMonth = (from: string) => fc.integer({ min: 0, max: 9 }).map((count) => addMonths(from, count))

/** Figures as a case can have them: answered and closed after it came in, late only where a date held. */
const figures: fc.Arbitrary<CaseFigures> = fc
  .record({ receivedMonth: month, kind: fc.constantFrom(...CASE_KINDS) })
  .chain(({ receivedMonth, kind }) =>
    fc.record({
      receivedMonth: fc.constant(receivedMonth),
      kind: fc.constant(kind),
      rights:
        kind === 'request'
          ? fc.uniqueArray(fc.constantFrom(...RIGHT_KINDS), { minLength: 1, maxLength: 3 })
          : fc.constant([]),
      regimes: fc.subarray(['uk-gdpr', 'eu-gdpr'], { minLength: 1 }),
      channel: fc.constantFrom(...CHANNELS),
      answeredMonth:
        kind === 'breach' ? fc.constant('') : fc.oneof(fc.constant(''), laterMonth(receivedMonth)),
      closedMonth: fc.oneof(fc.constant(''), laterMonth(receivedMonth)),
      outcomes: fc.array(fc.constantFrom('granted', 'refused', 'undecided', 'upheld'), { maxLength: 3 }),
      grounds: fc.subarray(['uk-gdpr/legal-privilege', 'own']),
      days: fc.integer({ min: 0, max: 200 }),
      dated: fc.boolean(),
      late: fc.boolean(),
      extended: fc.boolean(),
      pausedDays: fc.integer({ min: 0, max: 30 }),
      lateReasons: fc.subarray(['volume', 'staff']),
      appeals: fc.array(
        fc.record({ month, outcome: fc.constantFrom('upheld', 'changed', 'withdrawn', 'open') }),
        { maxLength: 2 },
      ),
      breach: fc.constant(
        kind === 'breach' ? ({ authority: 'late', people: true, risk: 'risk' } as const) : null,
      ),
    }),
  )
  .chain((one) =>
    fc.boolean().map((lateWithoutExtension) =>
      CaseFigures.parse({
        ...one,
        days: one.answeredMonth === '' ? null : one.days,
        late: one.dated && one.late,
        lateWithoutExtension: one.dated && (one.late || lateWithoutExtension),
      }),
    ),
  )
const counted = fc.array(fc.record({ figures, destroyed: fc.boolean() }), { maxLength: 40 })
const period = fc
  .record({ year: fc.integer({ min: 2023, max: 2028 }), first: fc.integer({ min: 1, max: 12 }) })
  .map(({ year, first }) => yearFrom(year, first))

const plain = fc.sample(figures, { seed: 9, numRuns: 1 })[0] as CaseFigures

const ADDED = [
  ...['received', 'answered', 'closed', 'original', 'extension', 'late', 'undated', 'unanswered'],
  ...['extended', 'paused', 'pausedDays'],
] as const

describe('a report', () => {
  test('its months add up to the year, and the ways of answering to what was answered', () => {
    fc.assert(
      fc.property(counted, period, (cases, span) => {
        const { numbers, months } = reportOf(cases, span, NOW)
        for (const key of ADDED as readonly (keyof typeof numbers)[])
          expect(months.reduce((sum, each) => sum + (each[key] ?? 0), 0)).toBe(numbers[key])
        for (const each of [numbers, ...months])
          expect(each.original + each.extension + each.late + each.undated).toBe(each.answered)
      }),
    )
  })

  test('what was open before, and came in, and was not closed, is open at the end', () => {
    fc.assert(
      fc.property(counted, (cases) => {
        const { months } = reportOf(cases, { from: '2024-01', to: NOW }, NOW)
        months.reduce((open, each) => {
          expect(each.open).toBe(open + each.received - each.closed)
          return each.open ?? 0
        }, 0)
      }),
    )
  })

  test('counts every case exactly once as received and, once it ended, once as ended, over all years', () => {
    fc.assert(
      fc.property(counted, fc.integer({ min: 1, max: 12 }), (cases, first) => {
        const years = [2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029]
        const reports = years.map((year) => reportOf(cases, yearFrom(year, first), '2030-01'))
        const sum = (of: (numbers: (typeof reports)[0]['numbers']) => number) =>
          reports.reduce((all, { numbers }) => all + of(numbers), 0)
        expect(sum(({ received }) => received)).toBe(cases.length)
        const ended = cases.filter(
          ({ figures: { kind, answeredMonth, closedMonth } }) =>
            kind !== 'breach' && answeredMonth + closedMonth !== '',
        )
        expect(sum(({ answered, unanswered }) => answered + unanswered)).toBe(ended.length)
      }),
    )
  })

  test('the cases listed behind a number are as many as the number says', () => {
    fc.assert(
      fc.property(counted, period, (cases, span) => {
        const report = reportOf(cases, span, NOW)
        const end = endOfPeriod(span, NOW)
        const behind = (part: ReportPart) =>
          cases.filter((one) => isBehind(part, one.figures, span, end)).length
        for (const part of ['received', 'answered', 'closed', 'late', 'undated', 'extended'] as const)
          expect(behind(part)).toBe(report.numbers[part])
        const { original, extension } = report.numbers
        expect(behind('onTime')).toBe(original + extension)
        if (report.numbers.open !== null) expect(behind('open')).toBe(report.numbers.open)
        expect(behind('breaches')).toBe(report.breaches.known)
      }),
    )
  })

  test('does not depend on the order of the cases, nor on whether their file still holds them', () => {
    fc.assert(
      fc.property(counted, period, (cases, span) => {
        const report = reportOf(cases, span, NOW)
        expect(reportOf(cases.toReversed(), span, NOW)).toEqual(report)
        const gone = reportOf(
          cases.map((one) => ({ ...one, destroyed: true })),
          span,
          NOW,
        )
        expect({ ...gone, destroyed: report.destroyed }).toEqual(report)
      }),
    )
  })

  test('narrowed to a kind it has that kind’s line, and the kinds of requests with one right add up', () => {
    fc.assert(
      fc.property(
        counted,
        period,
        fc.constantFrom(...RIGHT_KINDS, 'complaint', 'breach'),
        (cases, span, kind) => {
          const line = reportOf(cases, span, NOW).kinds.find((each) => each.kind === kind)
          const narrowed = reportOf(
            cases.filter((one) => isOfKinds(one.figures, [kind])),
            span,
            NOW,
          )
          if (line !== undefined) expect({ ...narrowed.numbers, kind }).toEqual(line)
          else expect(narrowed.numbers.received + narrowed.numbers.answered).toBe(0)
        },
      ),
    )
    expect(isOfKinds({ ...plain, kind: 'breach', rights: [] }, [])).toBe(true)
    expect(isOfKinds({ ...plain, kind: 'request', rights: ['access'] }, ['request'])).toBe(true)
  })

  test('a month that has not begun has nothing open', () => {
    const { months } = reportOf([], yearFrom(2026, 1), NOW)
    expect(months.map(({ open }) => open)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, null, null, null, null])
  })

  test('a number that covers one case only says so, and a median of one does not pass for one', () => {
    const only = { ...plain, receivedMonth: '2026-02', answeredMonth: '2026-03', days: 1 }
    const cells = numberCells(reportOf([{ figures: only, destroyed: false }], yearFrom(2026, 1), NOW))
    const marked = (number: string) =>
      cells.find(([table, , name]) => table === 'period' && name === number)?.at(-1)
    expect([marked('received'), marked('medianDays')]).toEqual(['yes', ''])
  })
})

describe('the months of a report', () => {
  test('a year has twelve of them, and the one before ends where it begins', () => {
    fc.assert(
      fc.property(period, (span) => {
        const before = periodBefore(span)
        expect(monthsOf(span)).toHaveLength(12)
        expect(monthsOf(before)).toHaveLength(12)
        expect(addMonths(before.to, 1)).toBe(span.from)
      }),
    )
    expect(yearFrom(2025, 7)).toEqual({ from: '2025-07', to: '2026-06' })
  })
})
