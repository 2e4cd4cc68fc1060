import { describe, expect, it } from 'vitest'
import { lawBookOf } from '#shared/domain/law-book.ts'
import type { RawLaw } from '#shared/domain/law-book.ts'
import { regimesOf } from '#shared/domain/laws.ts'
import { latestNoticeOf } from '#shared/domain/notice.ts'
import { civilDate } from '#shared/domain/civil-date.ts'
import { RulePack } from '#shared/domain/rule-pack.ts'
import { law, readResource } from './shipped-law.ts'

const pack = RulePack.parse(readResource('regimes/us-va/pack.json'))
const raw: RawLaw = { regimes: [pack], profiles: [], calendars: [], zones: readResource('zones.json') }
const withClause = (change: Record<string, unknown>) => ({
  ...raw,
  regimes: [{ ...pack, clauses: [{ ...pack.clauses[0], ...change }] }],
})

describe('D-15 the law book', () => {
  it('refuses bad data with the file and the place in it', () => {
    expect(() => lawBookOf(withClause({ length: { unit: 'weeks', count: 6 } }))).toThrow(
      /^regimes\/us-va\/pack\.json: clauses\.0\.length/,
    )
    expect(() => lawBookOf({ ...raw, zones: {} })).toThrow(/^zones\.json/)
    expect(() => lawBookOf({ ...raw, calendars: [{ id: 'xx' }] })).toThrow(/^calendars\/xx\.json/)
  })

  it('refuses rules that contradict themselves', () => {
    const fault = (change: Record<string, unknown>) => () => lawBookOf(withClause(change))
    const roll = { weekend: ['sunday'], citation: 'x' }
    expect(fault({ basis: 'promise' })).toThrow('promise')
    expect(fault({ length: { unit: 'soft', words: 'soon' }, roll })).toThrow('rolls or pauses')
    expect(fault({ length: { unit: 'working-days', count: 5 }, roll, extension: undefined })).toThrow(
      'rolls working days',
    )
    expect(fault({ length: { unit: 'months', count: 1 } })).toThrow('extends in another unit')
    expect(fault({ effectiveFrom: '2026-02-01', effectiveTo: '2026-01-01' })).toThrow('ends before it begins')
    expect(() =>
      lawBookOf({ ...raw, regimes: [{ ...pack, clauses: [pack.clauses[0], pack.clauses[0]] }] }),
    ).toThrow('clause respond occurs twice')
  })

  it('refuses a profile under a law that does not exist, and a place without its zone', () => {
    const profile = readResource('profiles/nz-imaging/profile.json')
    expect(() => lawBookOf({ ...raw, profiles: [profile] })).toThrow('the regime nz-privacy does not exist')
    expect(() => lawBookOf({ ...raw, regimes: [{ ...pack, zone: 'Mars/Olympus' }] })).toThrow('Mars/Olympus')
  })

  it('looks calendars up one by one when asked to, each once', () => {
    const asked: string[] = []
    const book = lawBookOf({
      ...raw,
      calendars: (id) => {
        asked.push(id)
        return id === 'ie' ? readResource('calendars/ie.json') : undefined
      },
    })
    expect(book.calendar('ie')?.name).toBe('Ireland')
    expect(book.calendar('ie')).toBe(book.calendar('ie'))
    expect(book.calendar('xx')).toBeUndefined()
    expect(asked).toEqual(['ie', 'xx'])
  })
})

describe('D-16 a profile', () => {
  const profileOf = (id: string) => {
    const profile = law.profile(id)
    if (profile === undefined) throw new Error(id)
    return profile
  }

  it('answers under the law of the person’s place, and under its own without one', () => {
    const us = profileOf('us-collaboration')
    expect(regimesOf(us, 'US-VA')).toEqual(['us-va'])
    expect(regimesOf(us, undefined)).toEqual(['us-ca'])
    expect(regimesOf(us, 'US-NY')).toEqual([])
    expect(regimesOf(profileOf('ie-erp'), 'FR')).toEqual(['eu-gdpr', 'uk-gdpr'])
  })

  it('that promises notice a week ahead counts backwards and never rolls', () => {
    const processor = profileOf('processor-marketing')
    expect(latestNoticeOf(processor, 'policy-change', civilDate('2026-12-26'))).toBe('2026-12-19')
    expect(latestNoticeOf(processor, 'something-else', civilDate('2026-12-26'))).toBeUndefined()
  })
})
