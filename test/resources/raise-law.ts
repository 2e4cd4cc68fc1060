import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A law or profile as JSON. */
export type Json = Record<string, unknown>

/** A part of `resources/` whose contents have versions. */
export type Part = 'regimes' | 'profiles'

/** The version after this one. */
export function nextVersion(version: string): string {
  const [year = '', count = ''] = version.split('.')
  return `${year}.${Number(count) + 1}`
}

/** A pack or profile as its next version: changed as given, and saying so. */
export function raised(
  source: Json,
  change: (source: Json) => Json,
  clauses: readonly string[] = [],
  sentence = 'The period was changed for this test.',
): Json {
  const version = nextVersion(String(source['version']))
  const before = Array.isArray(source['changes']) ? (source['changes'] as unknown[]) : []
  const changes = [{ version, clauses: [...clauses], sentence }, ...before]
  return { ...change(structuredClone(source)), version, changes }
}

/** Raises a pack or profile of a resources folder by a version and keeps the one before as an earlier version. */
export function raiseIn(
  resources: string,
  part: Part,
  id: string,
  change: (source: Json) => Json,
  clauses: readonly string[] = [],
  sentence?: string,
): void {
  const file = join(resources, part, id, part === 'regimes' ? 'pack.json' : 'profile.json')
  const earlier = join(resources, part, id, 'earlier')
  const old = JSON.parse(readFileSync(file, 'utf8')) as Json
  if (!existsSync(earlier)) mkdirSync(earlier)
  writeFileSync(join(earlier, `${String(old['version'])}.json`), JSON.stringify(old))
  writeFileSync(file, JSON.stringify(raised(old, change, clauses, sentence)))
}

/** Makes a day a holiday in a calendar of a resources folder, as newer calendar data would. */
export function holidayIn(resources: string, id: string, date: string): void {
  const file = join(resources, 'calendars', `${id}.json`)
  const calendar = JSON.parse(readFileSync(file, 'utf8')) as Json
  const days = [...(calendar['days'] as Json[]), { date, name: 'New holiday', source: 'test' }]
  const sorted = days.toSorted((a, b) => String(a['date']).localeCompare(String(b['date'])))
  const sources = { ...(calendar['sources'] as Json), test: 'A test' }
  writeFileSync(file, JSON.stringify({ ...calendar, sources, days: sorted }))
}

/** Changes one clause or commitment of a pack or profile by its id. */
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

/** The built program in a folder of its own, with resources that a test may raise. Returns its resources. */
export function newerProgram(root: string, folder: string): string {
  mkdirSync(folder, { recursive: true })
  cpSync(join(root, 'build'), join(folder, 'build'), { recursive: true })
  cpSync(join(root, 'package.json'), join(folder, 'package.json'))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  return join(folder, 'build', 'resources')
}
