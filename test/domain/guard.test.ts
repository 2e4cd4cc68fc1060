import { describe, expect, it } from 'vitest'
import { civilDate } from '#shared/domain/civil-date.ts'
import type { EventType } from '#shared/domain/event.ts'
import { guardsOf, moveNotesOf } from '#shared/domain/guard.ts'
import { law, situation } from './shipped-law.ts'
import type { Happened } from './shipped-law.ts'

const uk = {
  regime: 'uk-gdpr',
  kind: 'access',
  calendar: 'gb-eaw',
  received: '2026-06-01',
  today: '2026-07-20',
}

function move(type: EventType, date: string, extra: { until?: string; ground?: string } = {}) {
  const until = extra.until === undefined ? {} : { until: civilDate(extra.until) }
  const ground = extra.ground === undefined ? {} : { ground: extra.ground }
  return { type, date: civilDate(date), ...until, ...ground }
}
const guard = (
  asked: ReturnType<typeof move>,
  base: Record<string, unknown> = uk,
  events: readonly Happened[] = [],
) => guardsOf(asked, situation(base, events), law)[0] ?? null
const note = (asked: ReturnType<typeof move>, base: Record<string, unknown> = uk) =>
  moveNotesOf(asked, situation(base), law)[0] ?? null

describe('D-17 a move the law gives no effect is named with its clause', () => {
  it('an extension after its notice limit, whatever day it is now', () => {
    expect(guard(move('extension-notified', '2026-07-01'))).toBeNull()
    expect(guard(move('extension-notified', '2026-07-02'))).toMatchObject({
      code: 'extension-too-late',
      clause: 'respond-access',
    })
  })

  it('an extension beyond what the law allows, used twice, unknown to the law, or without a date', () => {
    expect(guard(move('extension-notified', '2026-06-20', { until: '2026-09-02' }))?.code).toBe(
      'extension-beyond-cap',
    )
    expect(guard(move('extension-notified', '2026-06-20', { until: '2026-09-01' }))).toBeNull()
    const used: Happened[] = [['extension-notified', '2026-06-10']]
    expect(guard(move('extension-notified', '2026-06-20'), uk, used)?.code).toBe('extension-already-used')
    const quebec = { regime: 'ca-qc', kind: 'access', received: '2026-06-01' }
    expect(guard(move('extension-notified', '2026-06-20'), quebec)?.code).toBe('extension-not-in-law')
    const nz = { regime: 'nz-privacy', kind: 'access', received: '2026-06-01' }
    expect(guard(move('extension-notified', '2026-06-20'), nz)?.code).toBe('extension-without-date')
    expect(guard(move('extension-notified', '2026-06-20', { until: '2026-07-31' }), nz)).toBeNull()
  })

  it('a question meant to pause a clock that does not pause, or that has ended', () => {
    expect(guard(move('clarification-requested', '2026-06-04'))).toBeNull()
    expect(guard(move('clarification-requested', '2026-07-02'))?.code).toBe('pause-too-late')
    expect(guard(move('clarification-requested', '2026-06-04'), { ...uk, kind: 'erasure' })).toMatchObject({
      code: 'pause-not-in-law',
      citation: 'UK GDPR Art. 12A(5)',
    })
  })

  it('a fee the law never allows, or one whose ground was asked for and left empty', () => {
    const india = { regime: 'in-dpdp', kind: 'access', received: '2027-06-01' }
    expect(guard(move('fee-requested', '2027-06-04'), india)?.code).toBe('fee-not-allowed')
    expect(guard(move('fee-requested', '2026-06-04', { ground: ' ' }))?.code).toBe('fee-needs-ground')
    expect(guard(move('fee-requested', '2026-06-04', { ground: 'third request this month' }))).toBeNull()
  })

  it('a fee that was paid and never asked for, or asked for only afterwards', () => {
    const paid = move('fee-paid', '2026-06-04')
    expect(guard(paid)?.title).toBe('No fee notice is recorded')
    expect(guard(paid, uk, [['fee-requested', '2026-06-05']])?.code).toBe('fee-told-first')
    expect(guard(paid, uk, [['fee-requested', '2026-06-02']])).toBeNull()
  })

  it('a fee without ground under our own promise, where the law is content', () => {
    const base = { profile: 'uk-equipment', regime: 'nz-privacy', kind: 'access', received: '2026-06-01' }
    expect(guard(move('fee-requested', '2026-06-04', { ground: '' }), base)).toMatchObject({
      code: 'fee-needs-ground',
      title: 'We promised no fee without a ground',
    })
    expect(guard(move('fee-requested', '2026-06-04', { ground: 'excessive' }), base)).toBeNull()
  })

  it('proof asked for where the law says that the clock goes on', () => {
    const california = { regime: 'us-ca', kind: 'access', received: '2026-03-02' }
    expect(guard(move('identity-requested', '2026-03-03'), california)).toMatchObject({
      code: 'clock-goes-on',
      citation: '11 CCR 7021(b)',
    })
    expect(guard(move('identity-requested', '2026-06-03'))).toBeNull()
  })

  it('every objection, of every law, each once', () => {
    const both = { regimes: ['in-dpdp', 'br-lgpd'], kind: 'access', received: '2027-06-01' }
    const found = guardsOf(move('fee-requested', '2027-06-04', { ground: '' }), situation(both), law)
    expect(found.map(({ code }) => code)).toEqual(['fee-not-allowed', 'fee-not-allowed'])
    expect(new Set(found.map(({ citation }) => citation)).size).toBe(2)
  })

  it('nothing of a situation that has no clock, and nothing of events that are no moves', () => {
    expect(guard(move('extension-notified', '2026-06-20'), { ...uk, kind: 'appeal' })).toBeNull()
    expect(guard(move('response-sent', '2026-07-20'))).toBeNull()
    expect(guard(move('extension-notified', '2026-06-20'), { ...uk, kind: 'consent-withdrawal' })).toBeNull()
  })
})

describe('D-18 what is worth knowing of a move stops nothing', () => {
  it('what a fee needs', () => {
    expect(note(move('fee-requested', '2026-06-04'))?.code).toBe('fee-told-first')
    expect(note(move('identity-requested', '2026-06-03'))).toBeNull()
  })
})
