import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { newDesk } from './run-redress.ts'

type Answer = {
  readonly today: string
  readonly zone: string
  readonly columns: readonly {
    readonly name: string
    readonly group: {
      readonly clocks: readonly { clock: string; due: string | null; safe?: string }[]
      readonly failure: { code: string; message: string } | null
    }
    readonly difference: { later: unknown; parts: readonly string[]; sentence: string } | null
  }[]
}

const words = (line: string) => ['what-if', ...line.split(' ')]

describe('redress what-if', () => {
  const desk = newDesk()
  const answer = (line: string) => {
    const run = desk.redress([...words(line), '--json'])
    expect(run.error).toBeNull()
    return run.json as Answer
  }
  const dues = (line: string) =>
    answer(line).columns.map(({ group }) => group.clocks.find(({ clock }) => clock === 'respond')?.due)

  test('prints the dates side by side, what differs, and the reasons, without a case file', () => {
    const run = desk.redress(
      words(
        '--law uk-gdpr --law eu-gdpr@IE --law us-ca --kind access --received 2026-07-03 --today 2026-07-10',
      ),
    )
    expect(run.code).toBe(0)
    const lines = run.stdout.split('\n')
    expect(lines[0]).toBe('Access, received Friday 3 July 2026; seen from Friday 10 July 2026.')
    expect(lines[2]).toMatch(/^ +United Kingdom +Ireland +California$/)
    expect(lines[3]).toMatch(
      /^Answer due +Monday 3 August 2026 +Tuesday 4 August 2026 +Monday 17 August 2026$/,
    )
    expect(run.stdout).toContain(
      'Ireland: Tuesday 4 August 2026, 1 day later than the United Kingdom, because its end may not fall on Monday 3 August 2026 (August holiday).',
    )
    expect(run.stdout).toContain('3. The period may not end on Monday 3 August 2026 (August holiday).')
    expect(run.stdout).toMatch(/^Acknowledgement due +– +– +Friday 17 July 2026$/m)
    expect(existsSync(desk.path('user-data'))).toBe(false)
  })

  test('--json is the answer of the contract', () => {
    const found = answer('--law uk-gdpr --law us-ca --kind access --received 2026-07-03 --today 2026-07-10')
    expect(found).toMatchObject({ today: '2026-07-10', zone: 'Europe/London' })
    expect(found.columns.map(({ name }) => name)).toEqual(['United Kingdom', 'California'])
    expect(found.columns[0]?.difference).toBeNull()
    expect(found.columns[1]?.difference).toMatchObject({ later: { days: 14 }, parts: ['length'] })
  })

  test('events move the dates, each law by its own rule', () => {
    const line =
      '--law uk-gdpr --law eu-gdpr --law nz-privacy --kind access --received 2026-06-01 --event clarification-requested=2026-06-04 --event clarification-received=2026-06-11'
    expect(dues(line)).toEqual(['2026-07-09', '2026-07-08', '2026-06-29'])
  })

  test('an extension may name its date', () => {
    const run = answer(
      '--law nz-privacy --kind access --received 2026-06-01 --event extension-notified=2026-06-20,until=2026-08-03',
    )
    expect(run.columns[0]?.group.clocks[0]).toMatchObject({ extendedDue: '2026-08-03' })
  })

  test('a place said once holds for each law that knows it, and a law may stand there twice', () => {
    expect(dues('--law uk-gdpr --law eu-gdpr --place IE --kind access --received 2026-07-03')).toEqual([
      '2026-08-03',
      '2026-08-04',
    ])
    expect(dues('--law eu-gdpr@DE-BY --law eu-gdpr@DE-BE --kind access --received 2025-07-15')).toEqual([
      '2025-08-18',
      '2025-08-15',
    ])
    expect(dues('--law us-collaboration --place us-ny --kind access --received 2026-07-03')).toEqual([
      '2026-08-17',
    ])
  })

  test('other holidays move only the law that uses those of its place', () => {
    expect(
      dues('--law uk-gdpr --law nz-privacy --calendar none --kind access --received 2026-12-10'),
    ).toEqual(['2027-01-10', '2027-01-29'])
  })

  test('hours are counted across a change of the clocks, in the zone of the first law or the one named', () => {
    const line = '--law eu-gdpr@IE --law eu-gdpr@DE --kind breach-authority --received 2026-03-28T16:20'
    expect(dues(line)).toEqual(['2026-03-31T18:00:00+01:00', '2026-03-31T19:00:00+02:00'])
    expect(dues(`${line} --zone Pacific/Auckland`)[0]).toBe('2026-03-31T05:00:00+01:00')
    expect(dues('--law uk-gdpr --kind breach-authority --received 2026-03-28T16:20+00:00')).toEqual([
      '2026-03-31T18:00:00+01:00',
    ])
  })

  test('a law without the kind and a year nobody knows are said in their column, and the others answer', () => {
    const complaint = answer('--law uk-gdpr --law us-ca --kind complaint --received 2026-07-01')
    expect(complaint.columns[1]?.group.failure).toMatchObject({ code: 'kind-not-in-law' })
    const late = answer('--law uk-gdpr --law in-dpdp --kind access --received 2100-01-01')
    expect(late.columns[0]?.group.failure).toMatchObject({ code: 'calendar-ends' })
    expect(late.columns[1]?.group.failure).toBeNull()
    expect(desk.redress(words('--law uk-gdpr --kind access --received 1800-01-01')).stdout).toContain(
      'no fixed date',
    )
  })

  test.each([
    ['--law atlantis --kind access --received 2026-07-01', 'regime-unknown', /atlantis.*uk-gdpr/],
    ['--kind access --received 2026-07-01', 'input-unreadable', /--law is missing/],
    [
      '--law uk-gdpr --law us-ca --law us-va --law us-co --law us-ct --kind access --received 2026-07-01',
      'input-unreadable',
      /four/,
    ],
    ['--law uk-gdpr --kind forget --received 2026-07-01', 'kind-not-in-law', /forget.*erasure/],
    ['--law uk-gdpr --kind access --received 2026-02-31', 'date-unknown', /2026-02-31/],
    ['--law uk-gdpr --kind access --received 2026-07-01T25:00', 'date-unknown', /25:00/],
    ['--law uk-gdpr --kind access --received 2026-07-01 --event paid', 'input-unreadable', /type=date/],
    [
      '--law uk-gdpr --kind access --received 2026-07-01 --event moon-rose=2026-07-02',
      'input-unreadable',
      /moon-rose.*fee-paid/,
    ],
    [
      '--law uk-gdpr --kind access --received 2026-07-01 --event fee-paid=2026-06-31',
      'date-unknown',
      /2026-06-31/,
    ],
    ['--law uk-gdpr --place IE --kind access --received 2026-07-01', 'input-unreadable', /IE.*GB-SCT/],
    ['--law uk-gdpr --calendar moon --kind access --received 2026-07-01', 'calendar-unknown', /moon/],
    ['--law uk-gdpr --zone Moon/Base --kind access --received 2026-07-01', 'zone-unknown', /Europe\/London/],
  ])('%s is refused with a sentence that says what is possible', (line, code, message) => {
    const run = desk.redress(words(line))
    expect(run.code).toBe(1)
    expect(run.stdout).toBe('')
    expect(run.error).toMatchObject({ code, message: expect.stringMatching(message) })
  })
})
