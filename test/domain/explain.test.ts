import { describe, expect, it } from 'vitest'
import { dayMarksOf } from '#shared/domain/day-marks.ts'
import { dateSentence, explanationLines, explanationText } from '#shared/domain/explain.ts'
import { clocksOf, law, respond } from './shipped-law.ts'
import { civilDate } from '#shared/domain/civil-date.ts'

const access = { regime: 'uk-gdpr', kind: 'access', calendar: 'gb-eaw', received: '2026-05-28' }
const paused = respond(access, [
  ['request-dated', '2026-05-27'],
  ['clarification-requested', '2026-06-03'],
  ['clarification-received', '2026-06-08'],
])

describe('D-19 the reasons in words', () => {
  it('name each date in full, each pause, each free day, and the calendar', () => {
    const text = explanationText(paused)
    expect(text.split('\n')[0]).toBe('The answer is due by the end of Monday 6 July 2026.')
    expect(text).toContain('It is dated Wednesday 27 May 2026; the day it arrived counts.')
    expect(text).toContain('Paused for 6 days.')
    expect(text).toContain('Saturday 4 July 2026; Sunday 5 July 2026')
    expect(text).toContain('[Reg. (EEC, Euratom) 1182/71 Art. 3(4) · Calendar: England and Wales]')
  })

  it('keep our own precaution out of what a person is told', () => {
    expect(paused.safe).toBe('2026-07-03')
    expect(explanationText(paused)).not.toContain('Friday 3 July')
  })

  it('say an extension with the date it moved, and whose word a promise is', () => {
    const extended = respond(access, [['extension-notified', '2026-06-20']])
    expect(dateSentence(extended)).toBe(
      'The answer is due by the end of Friday 28 August 2026. Without the extension it was Monday 29 June 2026.',
    )
    expect(explanationLines(extended).at(-2)).toMatch(
      /^Without the extension the last day is Monday 29 June 2026\. \[UK GDPR/,
    )
    const promised = respond({ profile: 'us-collaboration', kind: 'objection', received: '2026-06-01' })
    expect(dateSentence(promised)).toMatch(/^We promised the answer by the end of /)
  })

  it('name the duty of a breach and its hour', () => {
    const [told] = clocksOf({
      regime: 'uk-gdpr',
      kind: 'breach-authority',
      received: '2026-06-01T09:10:00+01:00',
    })
    expect(told === undefined ? '' : explanationText(told, 'breach-authority').split('\n')[0]).toBe(
      'The notice to the authority is due by Thursday 4 June 2026 at 10:00 (UTC+01:00).',
    )
  })

  it('end with how the provisions were checked', () => {
    expect(explanationText(paused).split('\n').at(-1)).toMatch(/^Checked: /)
  })

  it('name every holiday skipped', () => {
    const text = explanationText(respond({ ...access, received: '2026-11-25' }))
    expect(text).toContain('Friday 25 December 2026 (Christmas Day)')
    expect(text).toContain('Monday 28 December 2026 (Boxing Day (substitute day))')
  })

  it('name the holidays inside a count of working days, a closed period as one', () => {
    const text = explanationText(respond({ regime: 'nz-privacy', kind: 'access', received: '2026-12-01' }))
    expect(text).toContain('the closed period of section 7 (25 December 2026 to 15 January 2027)')
  })

  it('say when there is no date, and what is waited for', () => {
    const [outcome] = clocksOf({ regime: 'uk-gdpr', kind: 'complaint', received: '2026-10-05' })
    expect(outcome === undefined ? '' : explanationText(outcome)).toContain(
      'There is no fixed date for the answer.',
    )
    const waiting = respond(access, [['fee-requested', '2026-06-01']])
    expect(explanationText(waiting)).toContain('we wait for the fee')
  })

  it('tell that a month has no such day', () => {
    const clamp = respond({ ...access, received: '2027-01-31' }).because.find(({ step }) => step === 'clamp')
    expect(clamp?.sentence).toBe(
      'February 2027 has no 31st, so the period ends on its last day, Sunday 28 February 2027.',
    )
  })
})

describe('D-20 the days of a clock', () => {
  const marks = dayMarksOf(paused, law, civilDate('2026-06-24'))
  const on = (date: string) => marks.find((day) => day.date === date)

  it('run in whole weeks from the Monday before the start to the Sunday after the end', () => {
    expect(marks[0]?.date).toBe('2026-05-25')
    expect(marks.at(-1)?.date).toBe('2026-07-12')
    expect(marks.length % 7).toBe(0)
  })

  it('tell what each day is', () => {
    expect(on('2026-05-27')?.mark).toBe('plain')
    expect(on('2026-05-28')?.mark).toBe('received')
    expect(on('2026-05-30')?.mark).toBe('counted')
    expect(on('2026-06-03')?.mark).toBe('paused')
    expect(on('2026-06-08')?.mark).toBe('paused')
    expect(on('2026-07-03')?.mark).toBe('safe')
    expect(on('2026-07-04')?.mark).toBe('counted')
    expect(on('2026-07-05')).toEqual({ date: '2026-07-05', mark: 'skipped', name: 'Sunday' })
    expect(on('2026-07-06')?.mark).toBe('due')
    expect(on('2026-07-07')?.mark).toBe('plain')
  })

  it('of a count of working days skip every free day by name', () => {
    const nz = respond({ regime: 'nz-privacy', kind: 'access', received: '2026-10-12' })
    const labour = dayMarksOf(nz, law).find((day) => day.date === '2026-10-26')
    expect(labour).toEqual({ date: '2026-10-26', mark: 'skipped', name: 'Labour Day' })
  })

  it('reach the end of a long clock, and today while there is no end', () => {
    const nz = { regime: 'nz-privacy', kind: 'access', received: '2026-01-20' }
    const long = respond(nz, [['extension-notified', '2026-02-10', '2026-12-01']])
    const days = dayMarksOf(long, law)
    expect(days.find(({ mark }) => mark === 'due')?.date).toBe('2026-12-01')
    expect(days.at(-1)?.date).toBe('2026-12-06')
    const waiting = respond(access, [['identity-requested', '2026-05-29']])
    expect(dayMarksOf(waiting, law, civilDate('2026-06-24')).at(-1)?.date).toBe('2026-06-28')
  })

  it('are cut off after two years', () => {
    const nz = { regime: 'nz-privacy', kind: 'access', received: '2024-01-23' }
    const long = respond(nz, [['extension-notified', '2024-02-10', '2029-12-03']])
    expect(dayMarksOf(long, law)).toHaveLength(105 * 7)
  })

  it('are none for a clock that has not started', () => {
    const sample = respond({ regime: 'us-ca', kind: 'breach-authority', received: '2026-03-02' })
    expect(dayMarksOf(sample, law)).toEqual([])
  })
})
