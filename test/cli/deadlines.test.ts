import { describe, expect, test } from 'vitest'
import { newDesk } from './run-redress.ts'

const situation = {
  regime: 'uk-gdpr',
  kind: 'access',
  calendar: 'gb-eaw',
  received: '2026-06-01',
  events: [
    { type: 'clarification-requested', date: '2026-06-04' },
    { type: 'clarification-received', date: '2026-06-11' },
  ],
  today: '2026-07-01',
}

describe('redress deadlines', () => {
  const desk = newDesk()

  test('answers one situation with its clocks and their reasons', () => {
    const run = desk.redress(['deadlines'], situation)
    expect(run.code).toBe(0)
    expect(run.json).toMatchObject({ clocks: [{ clock: 'respond', due: '2026-07-09', safe: '2026-07-08' }] })
  })

  test('answers an array in the same order, and one that cannot be computed fails alone', () => {
    const run = desk.redress(
      ['deadlines', '--json'],
      [situation, { ...situation, regime: 'atlantis' }, { nonsense: true }, situation],
    )
    expect(run.code).toBe(0)
    expect(run.json).toMatchObject([
      { clocks: [{ clock: 'respond' }] },
      { failure: { code: 'regime-unknown' } },
      { failure: { code: expect.any(String), message: expect.any(String) } },
      { clocks: [{ clock: 'respond' }] },
    ])
  })

  test('a kind that the law does not have is a failure with a sentence', () => {
    const run = desk.redress(['deadlines'], { ...situation, kind: 'limit-sensitive', events: [] })
    expect(run.json).toMatchObject({ failure: { code: 'kind-not-in-law' } })
  })
})

describe('redress --help', () => {
  const desk = newDesk()

  test('lists every command, and each command explains itself', () => {
    const overview = desk.redress(['--help'])
    expect(overview.code).toBe(0)
    for (const name of [
      'create',
      'log',
      'event',
      'list',
      'due',
      'show',
      'explain',
      'what-if',
      'deadlines',
      'calendar-days',
      'laws',
      'letter',
      'register',
      'package',
      'verify',
      'recovery-kit',
    ]) {
      expect(overview.stdout).toContain(`  ${name} `)
      const help = desk.redress([name, '--help'])
      expect(help.code).toBe(0)
      expect(help.stdout).toMatch(new RegExp(`^Usage: redress ${name}`))
    }
  })
})
