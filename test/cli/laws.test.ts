import { describe, expect, test } from 'vitest'
import { newDesk } from './run-redress.ts'

const REGIMES = 16
const PROFILES = 5

describe('redress laws', () => {
  const desk = newDesk()

  test('lists every law and profile without a file, each with its version', () => {
    const { code, json } = desk.redress(['laws', '--json'])
    expect(code).toBe(0)
    const { laws, profiles } = json as Record<'laws' | 'profiles', { id: string; ours: boolean }[]>
    expect([laws.length, profiles.length]).toEqual([REGIMES, PROFILES])
    expect([...laws, ...profiles].every(({ ours }) => !ours)).toBe(true)
    expect(desk.redress(['laws']).stdout.trim().split('\n')).toHaveLength(REGIMES + PROFILES)
  })

  test('finds the clause that holds every word, and only the laws that have one', () => {
    const found = desk.redress(['laws', '--find', 'Colorado APPEAL', '--json']).json
    expect(found).toMatchObject({
      laws: [{ id: 'us-co', matches: [{ id: 'appeal', sentence: expect.stringMatching(/^45 days/) }] }],
      profiles: [],
    })
    expect(desk.redress(['laws', '--find', 'atlantis']).stdout).toContain('No law or profile')
  })

  test('tells a law in plain words, each clause with its citation and how it was checked', () => {
    const { code, stdout } = desk.redress(['laws', 'uk-gdpr'])
    expect(code).toBe(0)
    expect(stdout).toContain('One month from receipt; moves to the next working day')
    expect(stdout).toMatch(/Art\. 12.*\[Read in the text\]/)
    expect(stdout).toContain('Information Commissioner')
  })

  test.each(['nz-imaging', 'ie-erp', 'uk-equipment', 'us-collaboration', 'processor-marketing'])(
    'tells every promise of %s with what keeps it',
    (id) => {
      const { json } = desk.redress(['laws', id, '--json'])
      const { promises } = json as {
        promises: { sentence: string; keptBy: { by: string; title: string; detail: string }[] }[]
      }
      for (const { sentence, keptBy } of promises) {
        expect(keptBy.length, sentence).toBeGreaterThan(0)
        for (const { by, title, detail } of keptBy) {
          if (by !== 'fact')
            expect(
              [title, detail].filter((text) => text === ''),
              sentence,
            ).toEqual([])
        }
      }
      const { stdout } = desk.redress(['laws', id])
      for (const { sentence } of promises) expect(stdout).toContain(sentence)
    },
  )

  test('counts the notice of a change backwards, onto a Saturday if it must', () => {
    const told = ['laws', 'processor-marketing', '--effective', '2026-12-26']
    expect(desk.redress([...told, '--json']).json).toMatchObject([
      { notice: 'policy-change', announceBy: '2026-12-19', objectionsUntil: '2026-12-25' },
    ])
    expect(desk.redress(told).stdout).toContain('Saturday 19 December 2026')
  })

  test('an unknown law and an impossible day are refused in a sentence', () => {
    expect(desk.redress(['laws', 'atlantis']).error).toMatchObject({ code: 'law-unknown' })
    const day = ['laws', 'nz-imaging', '--effective', '2026-02-30']
    expect(desk.redress(day).error).toMatchObject({ code: 'date-unknown' })
    expect(desk.redress(['laws', 'a', 'b']).code).toBe(2)
  })
})
