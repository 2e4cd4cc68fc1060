import { describe, expect, it } from 'vitest'
import { civilDate } from '#shared/domain/civil-date.ts'
import { guardsOf } from '#shared/domain/guard.ts'
import { clocksOf, law, respond, situation } from './shipped-law.ts'
import type { Happened } from './shipped-law.ts'

const UK = { regime: 'uk-gdpr', kind: 'access', calendar: 'gb-eaw', received: '2026-06-01' }
const EXTENDED: Happened = ['extension-notified', '2026-06-20']
const titles = (base: Record<string, unknown>, events: readonly Happened[]) =>
  respond(base, events).because.map(({ title }) => title)

describe('D-8 a question asked within an extended period', () => {
  it('open, leaves no date: the clock is paused and not late on its first due date', () => {
    const asked: Happened[] = [EXTENDED, ['clarification-requested', '2026-07-10']]
    const clock = respond({ ...UK, today: '2026-08-01' }, asked)
    expect(clock).toMatchObject({ due: null, standing: 'paused', daysLeft: null })
    expect(clock.waitsFor).toBeDefined()
    expect(clock.extendedDue).toBeUndefined()
    expect(clock.because.at(-1)).toMatchObject({ step: 'pause', before: '2026-07-01', after: null })
    expect(clock.because.at(-1)?.title).toMatch(/^Extended, and paused until/)
  })

  it('answered, moves the extended end by its days, and the trail says so instead of “too late”', () => {
    const clock = respond(UK, [
      EXTENDED,
      ['clarification-requested', '2026-07-10'],
      ['clarification-received', '2026-07-14'],
    ])
    expect(clock).toMatchObject({ due: '2026-07-01', extendedDue: '2026-09-07' })
    expect(clock.progress?.pausedDays).toEqual([{ from: '2026-07-10', to: '2026-07-14' }])
    const step = clock.because.find((each) => each.step === 'extension')
    expect(step?.sentence).toContain('Within it we asked for')
    expect(step?.sentence).toContain('reach Tuesday 1 September 2026')
    expect(step?.sentence).toContain('with the 5 days left out, Sunday 6 September 2026')
    expect(clock.because.some(({ title }) => title.includes('too late'))).toBe(false)
  })

  it('does not make the trail claim that three months reach a day they do not', () => {
    const step = respond(UK, [
      ['clarification-requested', '2026-06-04'],
      ['clarification-received', '2026-06-11'],
      ['extension-notified', '2026-07-06'],
    ]).because.find((each) => each.step === 'extension')
    expect(step?.sentence).toContain('reach Tuesday 1 September 2026; with the 8 days left out, Wednesday 9')
  })

  it('names the free days the extended end was moved off', () => {
    const step = respond({ ...UK, received: '2026-09-25' }, [['extension-notified', '2026-10-01']])
      .because.filter((each) => each.step === 'extension')
      .at(0)
    expect(step?.days?.map(({ name }) => name)).toEqual([
      'Christmas Day',
      'Boxing Day',
      'Sunday',
      'Boxing Day (substitute day)',
    ])
  })

  it('can be asked without a warning before the extended end, not after it', () => {
    const ask = (date: string) =>
      guardsOf(
        { type: 'clarification-requested', date: civilDate(date) },
        situation({ ...UK, today: date }, [EXTENDED]),
        law,
      ).map(({ code }) => code)
    expect(ask('2026-07-10')).toEqual([])
    expect(ask('2026-09-02')).toEqual(['pause-too-late'])
  })
})

describe('D-8 a notice of extension', () => {
  it('that names a day no later than the ordinary end extends nothing, and says so', () => {
    const clock = respond(UK, [['extension-notified', '2026-06-20', '2026-06-25']])
    expect(clock).toMatchObject({ due: '2026-07-01' })
    expect(clock.extendedDue).toBeUndefined()
    expect(clock.notes.join(' ')).toContain('no later date than the law gives')
    expect(clock.because.at(-1)).toMatchObject({ step: 'note', after: '2026-07-01' })
  })

  it('whose end lies beyond the calendar is a failure, not a notice without a date', () => {
    const late = { ...UK, received: '2030-10-15' }
    expect(respond(late).due).toBe('2030-11-15')
    expect(respond(late).latestIfExtended).toBeUndefined()
    expect(() => respond(late, [['extension-notified', '2030-11-01']])).toThrow('calendar-ends')
  })
})

describe('D-6 what is asked for after the period has ended', () => {
  const late: Happened[] = [['identity-requested', '2026-07-06']]

  it('does not begin the period anew: a late case stays late', () => {
    const clock = respond({ ...UK, today: '2026-07-10' }, late)
    expect(clock).toMatchObject({ due: '2026-07-01', standing: 'late' })
    expect(titles(UK, late)).toContain('Asked too late to matter')
    expect(respond(UK, [...late, ['identity-verified', '2026-07-20']]).due).toBe('2026-07-01')
  })

  it('begins it when the period was still running, paused or validly extended', () => {
    expect(respond(UK, [['identity-requested', '2026-07-01']]).due).toBeNull()
    expect(respond(UK, [['clarification-requested', '2026-06-20'], ...late]).due).toBeNull()
    expect(respond(UK, [EXTENDED, ...late]).due).toBeNull()
  })

  it('does not let a Swiss request lapse either', () => {
    const swiss = { regime: 'ch-fadp', kind: 'access', calendar: 'ch-zh', received: '2026-03-02' }
    const asked: Happened[] = [['fee-requested', '2026-05-01']]
    expect(respond({ ...swiss, today: '2026-06-01' }, asked)).toMatchObject({
      due: '2026-04-01',
      standing: 'late',
    })
  })

  it('is warned of before it is recorded', () => {
    const move = { type: 'identity-requested', date: civilDate('2026-07-06') } as const
    expect(guardsOf(move, situation(UK), law).map(({ code }) => code)).toEqual(['pause-too-late'])
    expect(guardsOf({ ...move, date: civilDate('2026-06-06') }, situation(UK), law)).toEqual([])
  })
})

describe('D-6 a request dated after it arrived', () => {
  it('counts from its arrival: nobody dates a letter later than we have it', () => {
    const brazil = { regime: 'br-lgpd', kind: 'access', calendar: 'br', received: '2026-09-01' }
    expect(respond(brazil, [['request-dated', '2026-09-20']]).due).toBe(respond(brazil).due)
    const canada = { regime: 'ca-pipeda', kind: 'access', received: '2026-11-06' }
    expect(respond(canada, [['request-dated', '2026-11-20']]).noticeBy).toBe('2026-12-07')
  })
})

describe('D-9 how a duty ends', () => {
  it('the answer to a request is no decision on the appeal against it', () => {
    const appeal = { regime: 'us-va', kind: 'appeal', received: '2026-03-02', today: '2026-05-10' }
    const events: Happened[] = [
      ['response-sent', '2026-04-10'],
      ['appeal-received', '2026-04-20'],
    ]
    expect(respond(appeal, events)).toMatchObject({ due: '2026-06-19', standing: 'running' })
    expect(respond(appeal, [...events, ['appeal-decided', '2026-05-02']])).toMatchObject({ standing: 'met' })
  })

  it('reopening wants the answer again, but not what was acknowledged or notified', () => {
    const complaint = { regime: 'uk-gdpr', kind: 'complaint', received: '2026-07-01', today: '2026-09-01' }
    const events: Happened[] = [
      ['acknowledged', '2026-07-03'],
      ['response-sent', '2026-08-01'],
      ['closed', '2026-08-02'],
      ['reopened', '2026-08-20'],
    ]
    const clocks = clocksOf(complaint, events)
    expect(clocks.find(({ clock }) => clock === 'acknowledge')).toMatchObject({
      standing: 'met',
      metOn: '2026-07-03',
    })
    expect(clocks.find(({ clock }) => clock === 'respond')).toMatchObject({ standing: 'soft' })
    const breach = { regime: 'uk-gdpr', kind: 'breach-authority', received: '2026-07-01T09:00:00+01:00' }
    expect(
      respond(breach, [
        ['authority-notified', '2026-07-02'],
        ['closed', '2026-07-10'],
        ['reopened', '2026-07-20'],
      ]),
    ).toMatchObject({ standing: 'met', metOn: '2026-07-02' })
  })

  it('an acknowledgement that was only closed over is owed again when the case is reopened', () => {
    const complaint = { regime: 'uk-gdpr', kind: 'complaint', received: '2026-07-01', today: '2026-09-01' }
    const events: Happened[] = [
      ['closed', '2026-07-03'],
      ['reopened', '2026-08-20'],
    ]
    expect(clocksOf(complaint, events).find(({ clock }) => clock === 'acknowledge')?.standing).toBe('late')
  })
})

describe('D-10 several laws', () => {
  it('a duty done under one law does not hide that it is still owed under another', () => {
    const both = {
      ...{ regimes: ['nz-privacy', 'eu-gdpr'], kind: 'access', calendar: 'ie' },
      ...{ received: '2026-03-02', today: '2026-04-20' },
    }
    const clock = respond(both, [['transferred', '2026-03-10']])
    expect(clock).toMatchObject({ source: 'eu-gdpr', due: '2026-04-02', standing: 'late' })
    expect(clock.also).toMatchObject([{ source: 'nz-privacy', standing: 'met' }])
  })

  it('a promise made for want of a law stays when the request is withdrawn before the law is in force', () => {
    const matter = { profile: 'us-collaboration', kind: 'automated-decision', received: '2020-02-28' }
    const before = respond(matter)
    expect(before).toMatchObject({ source: 'us-collaboration', basis: 'promise' })
    expect(respond(matter, [['withdrawn', '2020-03-01']])).toMatchObject({
      due: before.due,
      source: 'us-collaboration',
      standing: 'met',
    })
  })
})
