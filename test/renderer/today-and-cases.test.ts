import { describe, expect, test } from 'vitest'
import type { TodayView } from '#shared/contract/today.ts'
import type { CaseRow } from '#shared/contract/views.ts'
import { CaseFilter } from '#shared/contract/cases.ts'
import { civilDate } from '#shared/domain/civil-date.ts'
import { CaseId } from '#shared/domain/ids.ts'
import type { CaseChips } from '#shared/contract/register.ts'
import {
  FIRST_QUERY,
  VIEWS,
  chipIds,
  filterCount,
  filterOf,
  queryOf,
  withChips,
  withoutChip,
} from '#renderer/features/cases/cases-query.ts'
import { chipWords } from '#renderer/features/cases/chip-words.ts'
import { horizonCells } from '#renderer/features/today/horizon-cells.ts'
import { statusOf, summaryOf } from '#renderer/features/today/today-words.ts'

const today = civilDate('2026-06-24')
let n = 0
const row = (person: string, due: string | null, more: Partial<CaseRow> = {}): CaseRow => ({
  id: CaseId.parse(`01900000-0000-7000-8000-${String(++n).padStart(12, '0')}`),
  reference: `QH-2026-${String(n).padStart(4, '0')}`,
  kind: 'request',
  kinds: ['access'],
  person,
  hasAgent: false,
  channel: 'e-mail',
  received: today,
  due,
  safe: null,
  standing: 'running',
  daysLeft: { working: 3, calendar: 3 },
  elapsed: 0.5,
  pausedDays: 0,
  next: null,
  stage: 'searching',
  waitingOn: '',
  handler: '',
  closedOn: null,
  outcome: '',
  ...more,
})
const days = ['2026-06-24', '2026-06-25', '2026-06-26', '2026-06-29', '2026-06-30', '2026-07-01'].map(
  (date) => ({
    date: civilDate(date),
    afterGap: date === '2026-06-29',
  }),
)
const view = (groups: Partial<TodayView>): TodayView => ({
  today,
  overdue: [],
  soon: [],
  ready: [],
  waiting: [],
  paused: [],
  later: [],
  days,
  recent: [],
  month: { sent: 0, onTime: 0 },
  ...groups,
})

describe('the sentence under the date', () => {
  test('counts what is late and what falls within five working days, and says when the first falls', () => {
    const words = summaryOf(
      view({ overdue: [row('A', '2026-06-22')], soon: [row('B', '2026-06-26'), row('C', '2026-06-29')] }),
    )
    expect(words).toBe(
      'One answer is late. Two more deadlines fall by Wednesday 1 July, the first on Friday 26 June.',
    )
  })
  test('a breach that falls within five working days is counted although its hours put it later', () => {
    const breach = row('Laptop', '2026-06-27T10:00:00+01:00', { kind: 'breach', daysLeft: { hours: 72 } })
    expect(summaryOf(view({ later: [breach] }))).toBe(
      'Nothing is late. One deadline falls on Saturday 27 June, 10:00.',
    )
  })
  test('a calm day names the next date', () => {
    expect(summaryOf(view({ later: [row('A', '2026-07-20')] }))).toBe(
      'Nothing is late. No deadline falls by Wednesday 1 July; the next one falls on Monday 20 July.',
    )
  })
})

describe('the horizon', () => {
  test('what falls on a weekend stands on the working day before it', () => {
    const cells = horizonCells(view({ soon: [row('Gethin Maelor', '2026-06-28')] }))
    expect(cells.days.find((cell) => cell.entries.length > 0)?.id).toBe('2026-06-26')
  })
  test('more than three names become two and a count', () => {
    const soon = ['A', 'B', 'C', 'D'].map((name) => row(name, '2026-06-25'))
    const cell = horizonCells(view({ soon })).days[1]
    expect(cell?.entries).toHaveLength(2)
    expect(cell?.more).toBe('+2')
  })
  test('an acknowledgement that is due earlier is what the horizon shows', () => {
    const next = { clock: 'acknowledge', due: '2026-06-25', standing: 'running' as const, daysLeft: null }
    const cells = horizonCells(view({ soon: [row('A', '2026-07-20', { next })] }))
    expect(cells.days[1]?.entries).toHaveLength(1)
  })
})

test('a row says the duty that comes first, then what was asked, then whom it waits for, then its stage', () => {
  const next = { clock: 'acknowledge', due: '2026-06-25', standing: 'running' as const, daysLeft: null }
  expect(statusOf(row('A', '2026-07-20', { next }), today)).toBe(
    'Acknowledgement first, the answer is due Mon 20 Jul',
  )
  expect(statusOf(row('A', null, { stage: 'verifying', waitingOn: 'person' }), today)).toBe(
    'Proof of identity asked',
  )
  expect(statusOf(row('A', null, { waitingOn: 'third-party' }), today)).toBe('Waiting on a third party')
  expect(statusOf(row('A', null), today)).toBe('The search is under way')
})

describe('what the register asks for', () => {
  test('every view and chip is a filter of the contract', () => {
    for (const base of VIEWS) {
      const chips = { text: ' Oak ', kinds: ['access'], receivedSince: civilDate('2026-05-12') }
      const filter = filterOf({ ...FIRST_QUERY, base, chips })
      expect(CaseFilter.safeParse(filter).success).toBe(true)
      expect(filter).toMatchObject({ text: 'Oak', kinds: ['access'] })
    }
  })
  test('a view drops the filters of the one before, an unknown one changes nothing', () => {
    const narrowed = { ...FIRST_QUERY, chips: { text: 'x', kinds: ['access'] } }
    expect(filterCount(narrowed)).toBe(2)
    expect(filterCount(queryOf('overdue', narrowed))).toBe(0)
    expect(queryOf('by:2026-06-26', narrowed).chips).toEqual({ dueBy: '2026-06-26' })
    expect(queryOf('nowhere', narrowed)).toEqual(narrowed)
  })
  test('the two days of a range are one chip, and taking it off takes both', () => {
    const chips = withChips({}, { receivedSince: today, receivedUntil: today, standing: [] })
    expect(chipIds(chips)).toEqual(['received'])
    expect(withoutChip(chips, 'received')).toEqual({})
  })
  test('an own view opens with its chips on the view it was made from, and a chip wins over the view', () => {
    const own = {
      id: '0198a000-0000-7000-8000-000000000001',
      name: 'Paused by me',
      base: 'overdue' as const,
      chips: { standing: ['paused'], mine: true as const },
      sort: { by: 'received' as const, descending: true },
    }
    const query = queryOf(own.id, FIRST_QUERY, [own])
    expect(chipIds(query.chips)).toEqual(['standing', 'handler'])
    expect(filterOf(query)).toEqual({ status: 'open', standing: ['paused'], mine: true })
  })
  test('chips read as a sentence', () => {
    const names = { today, officers: [], laws: [{ id: 'uk-gdpr', name: 'UK GDPR' }] }
    const words = (chips: CaseChips) =>
      chipIds(chips).map((id) => Object.values(chipWords(id, chips, names)).join(' '))
    expect(words({ kinds: ['access', 'erasure'] })).toEqual(['Type is access or erasure'])
    expect(words({ kinds: ['access', 'erasure', 'breach'] })).toEqual(['Type is access or 2 more'])
    expect(words({ receivedSince: civilDate('2026-05-12') })).toEqual(['Received since Tue 12 May'])
    expect(words({ dueSince: today, dueBy: civilDate('2026-06-30') })).toEqual([
      'Due between Wed 24 Jun and Tue 30 Jun',
    ])
    expect(words({ handlerId: null })).toEqual(['Handler is Nobody'])
    expect(words({ laws: ['uk-gdpr'] })).toEqual(['Law is UK GDPR'])
  })
})
