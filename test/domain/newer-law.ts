import type { RawLaw } from '#shared/domain/law-book.ts'
import { raised, type Json, type Part } from '../resources/raise-law.ts'
import { calendarIds, earlierIn, foldersWith, readResource } from './shipped-law.ts'

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

/** The shipped law with one pack or profile raised by a version; the one that ships is kept as an earlier version. */
export function lawWithNewer(
  part: Part,
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
