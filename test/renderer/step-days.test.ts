import { describe, expect, test } from 'vitest'
import { daysOfSteps } from '#bridge/step-days.ts'
import { respond } from '../domain/shipped-law.ts'

const access = { regime: 'uk-gdpr', kind: 'access', calendar: 'gb-eaw', received: '2026-05-28' }

/** The days of the first step of a kind. */
function daysOf(clock: ReturnType<typeof respond>, kind: string): string[] {
  const at = clock.because.findIndex(({ step }) => step === kind)
  return daysOfSteps(clock as never)[at] ?? []
}

describe('the days a step speaks of', () => {
  const paused = respond(access, [
    ['clarification-requested', '2026-06-03'],
    ['clarification-received', '2026-06-08'],
    ['clarification-requested', '2026-06-10'],
    ['clarification-received', '2026-06-11'],
  ])

  test('are the day of the start, the counted days, and the due day', () => {
    expect(daysOf(paused, 'start')).toEqual(['2026-05-28'])
    expect(daysOf(paused, 'count').at(0)).toBe('2026-05-29')
    expect(daysOf(paused, 'count').at(-1)).toBe('2026-06-28')
    expect(daysOf(paused, 'due')).toEqual([paused.due])
  })

  test('are those of its own pause, when there are several', () => {
    const all = daysOfSteps(paused as never)
    const pauses = paused.because.flatMap(({ step }, at) => (step === 'pause' ? [all[at]] : []))
    expect(pauses.map((days) => [days?.at(0), days?.at(-1)])).toEqual([
      ['2026-06-03', '2026-06-08'],
      ['2026-06-10', '2026-06-11'],
    ])
  })

  test('leave out the free days in a count of working days', () => {
    const nz = respond({ regime: 'nz-privacy', kind: 'access', received: '2026-10-12' })
    expect(daysOf(nz, 'count')).not.toContain('2026-10-26')
    expect(daysOf(nz, 'count')).toHaveLength(20)
  })

  test('are none for a step that moves nothing', () => {
    const clock = respond({ profile: 'uk-equipment', kind: 'access', received: '2026-05-28' })
    expect(daysOf(clock, 'promise')).toEqual([])
  })
})
