import { describe, expect, it } from 'vitest'
import { REGISTER_COLUMNS } from '#shared/domain/register-columns.ts'
import { EventType } from '#shared/domain/event.ts'
import { waitingOnOf } from '#shared/domain/register-waiting.ts'
import { registerRow } from '#shared/domain/register.ts'
import { id, sampleCase } from '../engine/packages/sample-case.ts'

const request = (position: number, kind: string, outcome: string | null, outcomeReason = '') => ({
  id: id(30 + position),
  caseId: id(1),
  position,
  kind,
  scope: '',
  outcome,
  outcomeReason,
})

describe('a line of the register', () => {
  it('has exactly the documented columns, in snake case, each explained', () => {
    const row = registerRow(sampleCase())
    expect(Object.keys(row).toSorted()).toEqual(REGISTER_COLUMNS.map(({ key }) => key).toSorted())
    for (const { key, about } of REGISTER_COLUMNS) {
      expect(key).toMatch(/^[a-z]+(_[a-z]+)*$/)
      expect(about.length).toBeGreaterThan(10)
    }
  })

  it('says what the case is, whose it is and when it came', () => {
    expect(registerRow(sampleCase())).toMatchObject({
      reference: 'QH-2026-0127',
      kind: 'request',
      rights: 'access',
      person: 'Imogen Sallowby',
      agent: 'Ola Brandt (Brandt & Co)',
      dated: '2026-05-27',
      received: '2026-05-28',
      logged_at: '2026-05-28T08:00:00.000Z',
      acknowledged_on: '2026-05-29',
      regime: 'uk-gdpr',
      handler: 'Nadia Aziz',
      waiting_on: 'third-party',
      sent_on: '',
      closed_on: '',
    })
  })

  it('keeps the original date and the extended date apart', () => {
    const view = sampleCase()
    const [group] = view.groups
    const extended = group?.clocks.map((clock) => ({ ...clock, extendedDue: '2026-09-07' }))
    const row = registerRow({
      ...view,
      headline: { ...view.headline, due: '2026-09-07', safe: null },
      groups: [{ clocks: extended ?? [] }],
    })
    expect(row).toMatchObject({ clock: 'respond', due: '2026-07-06', extended_due: '2026-09-07', safe: '' })
  })

  it('counts lateness in columns of its own, so that no number begins with a minus', () => {
    const view = sampleCase()
    const late = { ...view, headline: { ...view.headline, daysLeft: { working: -2, calendar: -4 } } }
    expect(registerRow(late)).toMatchObject({
      days_left_working: '',
      days_late_working: '2',
      days_left_calendar: '',
      days_late_calendar: '4',
    })
    expect(registerRow(view)).toMatchObject({ days_left_working: '8', days_late_working: '' })
    const hours = { ...view, headline: { ...view.headline, daysLeft: { hours: -1.5 } } }
    expect(registerRow(hours)).toMatchObject({ hours_left: '', hours_late: '1.5', days_left_working: '' })
  })

  it('names the right beside each outcome when there are several', () => {
    const one = sampleCase([], { requests: [request(0, 'erasure', 'refused', 'kept by law')] })
    expect(registerRow(one)).toMatchObject({ outcome: 'refused', outcome_reason: 'kept by law' })
    const two = sampleCase([], {
      requests: [request(1, 'erasure', 'refused', 'kept by law'), request(0, 'access', 'granted')],
    })
    expect(registerRow(two)).toMatchObject({
      rights: 'access; erasure',
      outcome: 'access: granted; erasure: refused',
      outcome_reason: 'erasure: kept by law',
    })
  })

  it('gives a complaint its findings', () => {
    const view = sampleCase()
    const row = registerRow({ ...view, record: { ...view.record, kind: 'complaint' } })
    expect(row).toMatchObject({ outcome: 'upheld', outcome_reason: 'SECRET-finding-reason' })
  })

  it('does not count an event that a later one corrected', () => {
    const view = sampleCase()
    const events = view.events.map((event) =>
      event.type === 'acknowledged' ? { ...event, correctedBy: event.id } : event,
    )
    expect(registerRow({ ...view, events }).acknowledged_on).toBe('')
  })
})

describe('whom a case waits for', () => {
  const after = (...types: string[]): string => {
    const [first] = sampleCase().events
    if (first === undefined) throw new Error('the sample has events')
    return waitingOnOf(types.map((type, n) => ({ ...first, type: EventType.parse(type), n })))
  }

  it('is the addressee of the last open question', () => {
    expect(after('received')).toBe('')
    expect(after('received', 'identity-requested')).toBe('person')
    expect(after('identity-requested', 'authority-requested')).toBe('agent')
    expect(after('identity-requested', 'third-party-consulted', 'third-party-answered')).toBe('person')
    expect(after('clarification-requested', 'third-party-consulted', 'clarification-requested')).toBe(
      'person',
    )
  })

  it('is nobody once every question is answered, waived or overtaken', () => {
    expect(after('identity-requested', 'identity-not-verified')).toBe('')
    expect(after('fee-requested', 'fee-waived')).toBe('')
    expect(after('clarification-requested', 'closed')).toBe('')
    expect(after('clarification-requested', 'closed', 'reopened')).toBe('')
  })
})
