import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareDates, dateChangesOf, type ClockDates } from '#shared/domain/date-changes.ts'
import { dueDatesOf } from '#shared/domain/deadline.ts'
import { compareVersions } from '#shared/domain/editions.ts'
import { lawBookOf } from '#shared/domain/law-book.ts'
import {
  lawAt,
  lawOfCase,
  newestVersionsOf,
  readVersions,
  unknownVersions,
  versionsOf,
  versionsText,
  versionsWith,
} from '#shared/domain/law-versions.ts'
import { nextVersion, raised, TWENTY_DAYS, withClause } from '../resources/raise-law.ts'
import { lawWithNewer, rawLaw } from './newer-law.ts'
import { law, situation } from './shipped-law.ts'

const shipped = (id: string) => (law.regime(id) ?? law.profile(id))?.version ?? ''
const newerUk = lawBookOf(
  lawWithNewer('regimes', 'uk-gdpr', withClause('clauses', 'respond-access', TWENTY_DAYS), [
    'respond-access',
  ]),
)
const inUk = (packVersion: string) => ({
  regimes: ['uk-gdpr'],
  profileId: 'uk-equipment',
  place: '',
  packVersion,
})
const old = `uk-gdpr ${shipped('uk-gdpr')}, uk-equipment ${shipped('uk-equipment')}`
const access = situation({ regime: 'uk-gdpr', kind: 'access', received: '2026-06-01' })
const dueIn = (book: typeof law) => {
  const found = dueDatesOf(access, book)
  return found.ok ? found.value[0]?.due : found.failure.code
}

describe('the versions a case remembers', () => {
  const id = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,2}$/)
  const version = fc.tuple(fc.integer({ min: 2020, max: 2099 }), fc.integer({ min: 1, max: 99 }))

  it('are read as they were written, whatever they are', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(id, version), { selector: ([name]) => name }), (entries) => {
        const versions = new Map(entries.map(([name, [year, count]]) => [name, `${year}.${count}`]))
        expect(readVersions(versionsText(versions))).toEqual(versions)
      }),
    )
  })

  it('may be any text: what is no version is passed over', () => {
    fc.assert(fc.property(fc.string(), (text) => void readVersions(text)))
    expect(readVersions('uk-gdpr ?, 2026.1, nonsense, us-va 2026.3')).toEqual(new Map([['us-va', '2026.3']]))
  })

  it('are the first that existed where the text names none, as before profiles were named', () => {
    const named = `uk-gdpr ${shipped('uk-gdpr')}`
    const first = newerUk.profileEditions('uk-equipment')[0]?.version
    expect(versionsOf(newerUk, inUk(named)).get('uk-equipment')).toBe(first)
    expect(versionsOf(newerUk, inUk('')).get('uk-gdpr')).toBe(newerUk.regimeEditions('uk-gdpr')[0]?.version)
  })

  it('are compared as numbers: 2026.10 comes after 2026.9', () => {
    expect(['2026.10', '2027.1', '2026.9'].toSorted(compareVersions)).toEqual(['2026.9', '2026.10', '2027.1'])
  })

  it('stay for the laws a case keeps, and are the newest for those that come in', () => {
    const next = { regimes: ['us-va', 'uk-gdpr'], profileId: 'uk-equipment', place: '' }
    expect(versionsText(versionsWith(newerUk, inUk(old), next))).toBe(`us-va ${shipped('us-va')}, ${old}`)
    const other = { ...inUk(`us-va ${shipped('us-va')}`), regimes: ['us-va'] }
    expect(versionsWith(newerUk, other, next).get('uk-gdpr')).toBe(nextVersion(shipped('uk-gdpr')))
  })

  it('name the laws of the profile where the case has none of its own', () => {
    const nz = { regimes: [], profileId: 'nz-imaging', place: 'NZ', packVersion: '' }
    expect([...newestVersionsOf(law, nz).keys()]).toEqual(['nz-privacy', 'nz-imaging'])
  })
})

describe('the law book at a version', () => {
  it('answers with the version named, and everything else as it is', () => {
    const before = lawOfCase(newerUk, inUk(old))
    expect([dueIn(before), dueIn(newerUk)]).toEqual(['2026-07-01', '2026-06-22'])
    expect(before.regime('eu-gdpr')).toBe(newerUk.regime('eu-gdpr'))
    expect(before.calendar).toBe(newerUk.calendar)
    expect(before.regimes.find((pack) => pack.id === 'uk-gdpr')?.version).toBe(shipped('uk-gdpr'))
  })

  it('is the same book for the same versions, and the book itself where all are the newest', () => {
    expect(lawAt(newerUk, readVersions(old))).toBe(lawAt(newerUk, readVersions(old)))
    expect(lawAt(newerUk, newestVersionsOf(newerUk, inUk('')))).toBe(newerUk)
    expect(lawOfCase(newerUk, inUk(old))).toBe(lawOfCase(newerUk, inUk(old)))
  })

  it('can be asked again for other versions', () => {
    const back = lawAt(lawOfCase(newerUk, inUk(old)), newestVersionsOf(newerUk, inUk(old)))
    expect(dueIn(back)).toBe('2026-06-22')
  })

  it('answers with the newest where it does not know the version, and says which', () => {
    for (const version of ['2099.1', '2019.4']) {
      const record = inUk(`uk-gdpr ${version}`)
      expect(dueIn(lawOfCase(newerUk, record))).toBe(dueIn(newerUk))
      expect(unknownVersions(newerUk, record)).toEqual([
        { id: 'uk-gdpr', version, used: nextVersion(shipped('uk-gdpr')) },
      ])
    }
    expect(newestVersionsOf(newerUk, inUk('uk-gdpr 2099.1')).get('uk-gdpr')).toBe('2099.1')
  })
})

describe('the law book refuses', () => {
  const uk = (newerUk.regimeEditions('uk-gdpr')[0] ?? {}) as Record<string, unknown>
  const version = shipped('uk-gdpr')
  const withEarlier = (path: string, pack: unknown) => () => {
    const raw = lawWithNewer('regimes', 'uk-gdpr', (source) => source)
    return lawBookOf({ ...raw, earlier: { ...raw.earlier, [path]: pack } })
  }
  const withNewest = (change: Record<string, unknown>) => () => {
    const raw = lawWithNewer('regimes', 'uk-gdpr', (source) => ({ ...source }))
    const regimes = raw.regimes.map((pack) =>
      (pack as { id: string }).id === 'uk-gdpr' ? { ...(pack as object), ...change } : pack,
    )
    return lawBookOf({ ...raw, regimes })
  }

  it('an earlier version that is not older, and two files with one version', () => {
    const newest = nextVersion(version)
    expect(
      withEarlier('regimes/uk-gdpr/earlier/2099.1.json', { ...uk, version: '2099.1', changes: [] }),
    ).toThrow(/^regimes\/uk-gdpr\/earlier\/2099\.1\.json: 2099\.1 is not older than/)
    expect(withEarlier(`regimes/uk-gdpr/earlier/${newest}.json`, { ...uk, version: newest })).toThrow(
      `${newest} is also the newest version`,
    )
    expect(withEarlier('regimes/uk-gdpr/earlier/2025.1.json', uk)).toThrow(/2025\.1\.json: holds version/)
  })

  it('an earlier version that lies in the folder of another, or of nothing', () => {
    expect(withEarlier(`regimes/eu-gdpr/earlier/${version}.json`, uk)).toThrow('holds uk-gdpr')
    expect(withEarlier('regimes/xx/earlier/2025.1.json', { ...uk, id: 'xx' })).toThrow(
      'there is no newer version of xx',
    )
  })

  it('changes that do not name the version, leave one out, or stand in disorder', () => {
    const next = nextVersion(version)
    const say = (of: string) => ({ version: of, clauses: [], sentence: 'Something.' })
    expect(withNewest({ changes: [] })).toThrow(`pack.json: changes do not begin with ${next}`)
    expect(withNewest({ changes: [say(version)] })).toThrow(`changes do not begin with ${next}`)
    expect(withNewest({ changes: [say(next), say(next)] })).toThrow('not in order')
    const twice = nextVersion(next)
    const without = (changes: unknown) => [say(twice), ...(changes as unknown[]).slice(1)]
    const raw = lawWithNewer('regimes', 'uk-gdpr', (source) => source)
    const middle = raw.regimes.find((pack) => (pack as { id: string }).id === 'uk-gdpr') as typeof uk
    const regimes = raw.regimes.map((pack) =>
      pack === middle ? { ...raised(middle, (source) => source), changes: without(middle['changes']) } : pack,
    )
    const earlier = { ...raw.earlier, [`regimes/uk-gdpr/earlier/${next}.json`]: middle }
    expect(() => lawBookOf({ ...raw, regimes, earlier })).toThrow(`do not say what ${next} changed`)
  })

  it('a name that is both a law and a profile', () => {
    const raw = rawLaw()
    const profiles = [...raw.profiles, { ...(raw.profiles[0] as object), id: 'uk-gdpr' }]
    expect(() => lawBookOf({ ...raw, profiles })).toThrow('uk-gdpr is the name of a regime and of a profile')
  })
})

describe('what moves in a clock', () => {
  const dates = (change: Partial<ClockDates>): ClockDates => ({ due: '2026-07-01', ...change })
  const directions = (before: ClockDates | undefined, after: ClockDates | undefined) =>
    dateChangesOf(before, after).map(({ field, direction }) => `${field} ${direction}`)

  it('is earlier when it leaves less time, a duty or a date that comes in included', () => {
    expect(directions(dates({}), dates({ due: '2026-06-30' }))).toEqual(['due earlier'])
    expect(directions(dates({ due: null }), dates({}))).toEqual(['due earlier'])
    expect(directions(undefined, dates({}))).toEqual(['due earlier'])
    expect(directions(dates({}), dates({ safe: '2026-06-30' }))).toEqual(['safe earlier'])
    expect(directions(dates({ noticeBy: '2026-07-01' }), dates({ noticeBy: '2026-06-20' }))).toEqual([
      'noticeBy earlier',
    ])
    expect(directions(dates({ latestIfExtended: '2026-09-01' }), dates({}))).toEqual([
      'latestIfExtended earlier',
    ])
  })

  it('is later when it leaves more', () => {
    expect(directions(dates({}), dates({ due: '2026-07-02' }))).toEqual(['due later'])
    expect(directions(dates({}), undefined)).toEqual(['due later'])
    expect(directions(dates({ safe: '2026-06-30' }), dates({}))).toEqual(['safe later'])
    expect(directions(dates({}), dates({ latestIfExtended: '2026-09-01' }))).toEqual([
      'latestIfExtended later',
    ])
  })

  it('is nothing between a clock and itself, and turns round with the two', () => {
    const day = fc.constantFrom('2026-06-30', '2026-07-01', '2026-07-02')
    const some = fc.record({ due: fc.option(day), safe: fc.option(day, { nil: undefined }) }).map((one) => ({
      due: one.due,
      ...(one.safe === undefined ? {} : { safe: one.safe }),
    }))
    fc.assert(
      fc.property(some, some, (a, b) => {
        expect(dateChangesOf(a, a)).toEqual([])
        const there = dateChangesOf(a, b)
        const back = dateChangesOf(b, a)
        expect(back.map(({ field }) => field)).toEqual(there.map(({ field }) => field))
        const due = there.find(({ field }) => field === 'due')
        if (due !== undefined) {
          const returned = back.find(({ field }) => field === 'due')
          expect(returned?.direction).not.toBe(due.direction)
        }
      }),
    )
  })

  it('compares instants by the moment and not by how they are written', () => {
    expect(compareDates('2026-10-25T01:30:00+01:00', '2026-10-25T01:00:00+00:00')).toBeLessThan(0)
  })
})
