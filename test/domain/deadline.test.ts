import { describe, expect, it } from 'vitest'
import { deadlinesOf, dueDatesOf } from '#shared/domain/deadline.ts'
import { clocksOf, failureCode, law, respond, situation } from './shipped-law.ts'

const uk = (rest: Record<string, unknown>) => ({
  regime: 'uk-gdpr',
  kind: 'access',
  calendar: 'gb-eaw',
  ...rest,
})

describe('D-6 the start', () => {
  it('is the latest of receipt, proof of identity and fee, where the law begins with them', () => {
    const clock = respond(uk({ received: '2026-05-05' }), [
      ['identity-requested', '2026-05-06'],
      ['fee-requested', '2026-05-11'],
      ['identity-verified', '2026-05-18'],
      ['fee-paid', '2026-05-20'],
    ])
    expect(clock.due).toBe('2026-06-22')
    expect(clock.progress?.started).toBe('2026-05-20')
    expect(clock.because.map(({ step }) => step)).toEqual(['start', 'wait', 'wait', 'count', 'skip', 'due'])
  })

  it('is unknown while something asked for is missing, and says what', () => {
    const clock = respond(uk({ received: '2026-05-05' }), [['identity-requested', '2026-05-06']])
    expect(clock).toMatchObject({
      due: null,
      standing: 'waiting',
      waitsFor: 'proof of identity',
      daysLeft: null,
    })
  })

  it('waits again when it is asked again after an answer that did not do', () => {
    const events = [
      ['identity-requested', '2026-05-06'],
      ['identity-verified', '2026-05-08'],
      ['identity-requested', '2026-05-11'],
    ] as const
    expect(respond(uk({ received: '2026-05-05' }), events).standing).toBe('waiting')
  })

  it('does not move for proof nobody asked for', () => {
    const clock = respond(uk({ received: '2026-05-05' }), [['identity-verified', '2026-05-18']])
    expect(clock.due).toBe('2026-06-05')
  })

  it('is the day written in a date-time, whatever its offset', () => {
    expect(respond(uk({ received: '2023-08-01T23:59:00+01:00' })).due).toBe('2023-09-01')
    expect(respond(uk({ received: '2023-08-01T23:59:00-11:00' })).due).toBe('2023-09-01')
  })
})

describe('D-7 pauses', () => {
  it('leave out no day twice when two questions overlap', () => {
    const one = respond(uk({ received: '2026-06-01' }), [
      ['clarification-requested', '2026-06-04'],
      ['clarification-requested', '2026-06-06'],
      ['clarification-received', '2026-06-11'],
    ])
    expect(one.due).toBe('2026-07-09')
  })

  it('leave out each of two rounds', () => {
    const clock = respond(uk({ received: '2026-06-01' }), [
      ['clarification-requested', '2026-06-04'],
      ['clarification-received', '2026-06-05'],
      ['clarification-requested', '2026-06-05'],
      ['clarification-received', '2026-06-08'],
    ])
    // 4, 5, 6, 7, 8 June
    expect(clock.due).toBe('2026-07-06')
    expect(clock.progress?.pausedDays).toEqual([
      { from: '2026-06-04', to: '2026-06-05' },
      { from: '2026-06-06', to: '2026-06-08' },
    ])
  })

  it('pair a question and its answer of one day in whatever order they were recorded', () => {
    const clock = respond(uk({ received: '2026-06-01' }), [
      ['clarification-received', '2026-06-04'],
      ['clarification-requested', '2026-06-04'],
    ])
    expect(clock).toMatchObject({ due: '2026-07-02', safe: '2026-07-01' })
  })

  it('leave out no day before the start', () => {
    const clock = respond(uk({ received: '2026-09-01' }), [
      ['identity-requested', '2026-09-02'],
      ['clarification-requested', '2026-09-08'],
      ['identity-verified', '2026-09-10'],
      ['clarification-received', '2026-09-12'],
    ])
    expect(clock.due).toBe('2026-10-13')
  })

  it('do nothing when the question comes after the end', () => {
    const clock = respond(uk({ received: '2026-06-01' }), [['clarification-requested', '2026-07-02']])
    expect(clock).toMatchObject({ due: '2026-07-01', standing: 'running' })
    expect(clock.because.map(({ title }) => title)).toContain('Asked too late to pause')
  })
})

describe('D-8 an extension', () => {
  const base = uk({ received: '2026-06-01' })

  it('counts from the original start and is then moved off free days', () => {
    const clock = respond(uk({ received: '2026-11-30' }), [['extension-notified', '2026-12-20']])
    expect(clock).toMatchObject({ due: '2026-12-30', extendedDue: '2027-03-01' })
    expect(clock.latestIfExtended).toBeUndefined()
  })

  it('has no effect when its notice comes late, and says so', () => {
    const clock = respond(base, [['extension-notified', '2026-07-02']])
    expect(clock.extendedDue).toBeUndefined()
    expect(clock.notes.join(' ')).toContain('has no effect')
    expect(clock.because.at(-1)?.title).toBe('Notice of extension without effect')
  })

  it('ends on the date the notice names, but never later than the law allows', () => {
    expect(respond(base, [['extension-notified', '2026-06-20', '2026-08-14']]).extendedDue).toBe('2026-08-14')
    const beyond = respond(base, [['extension-notified', '2026-06-20', '2026-10-01']])
    expect(beyond.extendedDue).toBe('2026-09-01')
    expect(beyond.notes.join(' ')).toContain('later date than the law allows')
  })

  it('can follow another where the law sets no limit, each told before the last date', () => {
    const nz = { regime: 'nz-privacy', kind: 'access', received: '2026-10-12' }
    const clock = respond(nz, [
      ['extension-notified', '2026-11-06', '2026-12-04'],
      ['extension-notified', '2026-12-03', '2026-12-18'],
    ])
    expect(clock.extendedDue).toBe('2026-12-18')
  })

  it('is offered only while its notice is still possible', () => {
    expect(respond({ ...base, today: '2026-07-01' }).latestIfExtended).toBe('2026-09-01')
    expect(respond({ ...base, today: '2026-07-02' }).latestIfExtended).toBeUndefined()
  })
})

describe('D-9 the standing', () => {
  const base = uk({ received: '2026-05-28' })

  it('counts working and calendar days left from today', () => {
    const clock = respond({ ...base, today: '2026-06-24' }, [
      ['clarification-requested', '2026-06-03'],
      ['clarification-received', '2026-06-08'],
    ])
    expect(clock).toMatchObject({ standing: 'running', daysLeft: { working: 8, calendar: 12 } })
  })

  it('is late the day after the date that holds, with days below zero', () => {
    expect(respond({ ...base, today: '2026-06-29' })).toMatchObject({
      standing: 'running',
      daysLeft: { working: 0 },
    })
    expect(respond({ ...base, today: '2026-07-01' })).toMatchObject({
      standing: 'late',
      daysLeft: { working: -2, calendar: -2 },
    })
    const extended = [['extension-notified', '2026-06-20']] as const
    expect(respond({ ...base, today: '2026-07-01' }, extended).standing).toBe('running')
  })

  it('is met on the day of the answer, even a late one, and open again when reopened', () => {
    const sent = ['response-sent', '2026-07-03'] as const
    expect(respond({ ...base, today: '2026-07-10' }, [sent])).toMatchObject({
      standing: 'met',
      metOn: '2026-07-03',
      daysLeft: null,
    })
    expect(respond({ ...base, today: '2026-07-10' }, [sent, ['reopened', '2026-07-08']]).standing).toBe(
      'late',
    )
  })

  it('ends when the request is withdrawn or, where the law says so, transferred', () => {
    expect(respond(base, [['withdrawn', '2026-06-02']])).toMatchObject({
      standing: 'met',
      metOn: '2026-06-02',
    })
    const nz = { regime: 'nz-privacy', kind: 'access', received: '2026-10-12' }
    expect(respond(nz, [['transferred', '2026-10-15']])).toMatchObject({
      standing: 'met',
      metOn: '2026-10-15',
    })
    expect(respond(base, [['transferred', '2026-06-02']]).standing).toBe('running')
  })

  it('of an acknowledgement is met by the answer itself', () => {
    const clocks = clocksOf({ regime: 'us-ca', kind: 'access', received: '2026-03-02' }, [
      ['response-sent', '2026-03-05'],
    ])
    expect(clocks.map(({ clock, standing }) => [clock, standing])).toEqual([
      ['respond', 'met'],
      ['acknowledge', 'met'],
    ])
  })

  it('of an hour clock has hours left, from now or from the first minute of today', () => {
    const breach = { regime: 'uk-gdpr', kind: 'breach-authority', received: '2026-05-22T16:20:00+01:00' }
    expect(respond({ ...breach, now: '2026-05-25T15:00:00+01:00' }).daysLeft).toEqual({ hours: 2 })
    expect(respond({ ...breach, today: '2026-05-25' }).daysLeft).toEqual({ hours: 17 })
    expect(respond({ ...breach, now: '2026-05-25T17:00:01+01:00' })).toMatchObject({ standing: 'late' })
    expect(respond(breach, [['authority-notified', '2026-05-24']]).standing).toBe('met')
  })
})

describe('D-10 several laws and promises', () => {
  it('the earliest date is the clock, the others are in also, and the trail compares them', () => {
    const clock = respond({ profile: 'ie-erp', kind: 'erasure', received: '2026-06-12' })
    expect(clock).toMatchObject({ source: 'eu-gdpr', due: '2026-07-13' })
    expect(clock.also?.map(({ source, due }) => [source, due])).toEqual([
      ['uk-gdpr', '2026-07-14'],
      ['ie-erp', null],
    ])
    expect(clock.because.find(({ step }) => step === 'note')?.sentence).toContain('Tuesday 14 July 2026')
  })

  it('a promise with the same date stays behind the law, and is named', () => {
    const clock = respond({ profile: 'uk-equipment', kind: 'access', received: '2026-06-01' })
    expect(clock.basis).toBe('law')
    expect(clock.because.find(({ step }) => step === 'promise')?.sentence).toContain('the same date')
  })

  it('laws named in the situation replace those of the profile, its promises stay', () => {
    const base = { profile: 'nz-imaging', kind: 'access', received: '2026-10-12' }
    expect(respond({ ...base, regimes: ['eu-gdpr'], calendar: 'ie' })).toMatchObject({
      source: 'eu-gdpr',
      due: '2026-11-12',
    })
  })

  it('a processor shows its customer’s date and has none of its own', () => {
    const base = { profile: 'processor-marketing', kind: 'erasure', received: '2026-11-09' }
    const [own, , controller] = clocksOf(base, [['controller-received', '2026-11-02']])
    expect(own).toMatchObject({ clock: 'respond', due: null, standing: 'soft', basis: 'promise' })
    expect(controller).toMatchObject({ clock: 'controller', due: '2026-12-02', source: 'eu-gdpr' })
    expect(controller?.because[0]?.title).toBe('Clock starts with the controller')
    expect(clocksOf(base)[2]).toMatchObject({ clock: 'controller', due: null, standing: 'waiting' })
  })
})

describe('D-11 what cannot be computed', () => {
  it('fails with a code and a sentence', () => {
    const base = uk({ received: '2026-06-01' })
    expect(failureCode({ ...base, regime: 'xx' })).toBe('regime-unknown')
    expect(failureCode({ kind: 'access', received: '2026-06-01' })).toBe('regime-unknown')
    expect(failureCode({ ...base, profile: 'xx' })).toBe('profile-unknown')
    expect(failureCode({ ...base, calendar: 'xx' })).toBe('calendar-unknown')
    expect(failureCode({ ...base, kind: 'appeal' })).toBe('kind-not-in-law')
    expect(failureCode({ ...base, received: '2030-12-15' })).toBe('calendar-ends')
    expect(failureCode({ ...base, received: '' })).toBe('received-unknown')
    expect(failureCode({ ...base, received: '2026-02-30' })).toBe('received-unknown')
  })

  it('names the last day of a calendar that ends too early', () => {
    const found = deadlinesOf(situation(uk({ received: '2030-12-15' })), law)
    expect(found.ok ? '' : found.failure.message).toContain('31 December 2030')
  })

  it('is not a date asked of a law that rolls nothing', () => {
    expect(respond({ regime: 'us-va', kind: 'access', received: '2031-05-01' }).due).toBe('2031-06-15')
  })
})

describe('D-12 dates without reasons', () => {
  it('are the same dates', () => {
    const base = situation({ profile: 'uk-equipment', kind: 'access', received: '2026-06-01' })
    const full = deadlinesOf(base, law)
    const bare = dueDatesOf(base, law)
    const strip = (found: typeof full) =>
      found.ok
        ? found.value.map((clock) => ({
            ...clock,
            because: [],
            also: clock.also?.map((other) => ({ ...other, because: [] })),
          }))
        : found
    expect(strip(bare)).toEqual(strip(full))
    expect(bare.ok && bare.value.every(({ because }) => because.length === 0)).toBe(true)
  })
})
