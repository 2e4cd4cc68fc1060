import type { RawLaw } from '#shared/domain/law-book.ts'
import { calendarIds, earlierIn, foldersWith, readResource } from './shipped-law.ts'

type Json = Record<string, unknown>

/** The shipped law as a law book reads it, with what a test changes. */
export function rawLaw(change: Partial<RawLaw> = {}): RawLaw {
  const earlier = [...earlierIn('regimes'), ...earlierIn('profiles')]
  return {
    regimes: foldersWith('regimes', 'pack.json').map((id) => readResource(`regimes/${id}/pack.json`)),
    profiles: foldersWith('profiles', 'profile.json').map((id) =>
      readResource(`profiles/${id}/profile.json`),
    ),
    earlier: Object.fromEntries(earlier.map((path) => [path, readResource(path)])),
    calendars: (id) => (calendarIds.includes(id) ? readResource(`calendars/${id}.json`) : undefined),
    zones: readResource('zones.json'),
    ...change,
  }
}

/** The version after this one. */
export function nextVersion(version: string): string {
  const [year = '', count = ''] = version.split('.')
  return `${year}.${Number(count) + 1}`
}

/** A pack or profile as its next version: changed as given, and saying so. */
export function raised(source: Json, change: (source: Json) => Json, clauses: readonly string[] = []): Json {
  const version = nextVersion(String(source['version']))
  const before = Array.isArray(source['changes']) ? (source['changes'] as unknown[]) : []
  const changes = [
    { version, clauses: [...clauses], sentence: 'The period was changed for this test.' },
    ...before,
  ]
  return { ...change(structuredClone(source)), version, changes }
}

/** The shipped law with one pack or profile raised by a version; the one that ships is kept as an earlier version. */
export function lawWithNewer(
  part: 'regimes' | 'profiles',
  id: string,
  change: (source: Json) => Json,
  clauses: readonly string[] = [],
): RawLaw {
  const raw = rawLaw()
  const old = (raw[part] as Json[]).find((source) => source['id'] === id) ?? {}
  const path = `${part}/${id}/earlier/${String(old['version'])}.json`
  return {
    ...raw,
    [part]: raw[part].map((source) => (source === old ? raised(old, change, clauses) : source)),
    earlier: { ...raw.earlier, [path]: old },
  }
}

/** Changes one clause or commitment of a pack by its id. */
export function withClause(
  part: 'clauses' | 'commitments',
  id: string,
  change: Json,
): (source: Json) => Json {
  return (source) => ({
    ...source,
    [part]: (source[part] as Json[]).map((clause) =>
      clause['id'] === id ? { ...clause, ...change } : clause,
    ),
  })
}

/** A period of twenty days instead of a month, which is earlier whatever the month; the extension goes with it. */
export const TWENTY_DAYS = { length: { unit: 'days', count: 20 }, extension: undefined } as const
