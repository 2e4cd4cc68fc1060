import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Playbook } from '#shared/domain/playbook.ts'
import { lawBookOf, type LawBook } from '#shared/domain/law-book.ts'

/**
 * The law as data: every regime and profile under `resources` in every version, and each calendar when it is first
 * asked for.
 * Throws with the file's name when one does not fit its schema; that is a fault of the build, not of a case file.
 */
export function readLawBook(resourcesDir: string): LawBook {
  const folder = (name: string) => join(resourcesDir, name)
  return lawBookOf({
    regimes: readdirSync(folder('regimes'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => readJson(join(folder('regimes'), entry.name, 'pack.json'))),
    profiles: readdirSync(folder('profiles'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => readJson(join(folder('profiles'), entry.name, 'profile.json'))),
    earlier: { ...earlierIn(resourcesDir, 'regimes'), ...earlierIn(resourcesDir, 'profiles') },
    calendars: lazyCalendars(folder('calendars')),
    zones: readJson(join(resourcesDir, 'zones.json')),
  })
}

/** SHA-256 over everything a date can follow from: each file of laws, profiles, calendars and zones, name and bytes. */
export function lawFingerprint(resourcesDir: string): string {
  const hash = createHash('sha256')
  const files = ['regimes', 'profiles', 'calendars'].flatMap((part) =>
    readdirSync(join(resourcesDir, part), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json'))
      .map((name) => join(part, name)),
  )
  for (const name of [...files.toSorted(), 'zones.json'])
    hash.update(`${name}\0`).update(readFileSync(join(resourcesDir, name)))
  return hash.digest('hex')
}

/** Earlier versions by their path under `resources`, as the law book wants them. */
function earlierIn(resourcesDir: string, part: 'regimes' | 'profiles'): Record<string, unknown> {
  const folders = readdirSync(join(resourcesDir, part)).map((id) => `${part}/${id}/earlier`)
  const paths = folders
    .filter((folder) => existsSync(join(resourcesDir, folder)))
    .flatMap((folder) => readdirSync(join(resourcesDir, folder)).map((name) => `${folder}/${name}`))
  return Object.fromEntries(paths.map((path) => [path, readJson(join(resourcesDir, path))]))
}

/** Calendars by id, read when first asked for: most files need three of the hundred. */
function lazyCalendars(folder: string): (id: string) => unknown {
  const names = new Set(readdirSync(folder))
  return (id) => (names.has(`${id}.json`) ? readJson(join(folder, `${id}.json`)) : undefined)
}

/** The playbooks that ship, by the names of their files. Throws when one does not fit its schema: a fault of the build. */
export function readPlaybooks(resourcesDir: string): readonly Playbook[] {
  const folder = join(resourcesDir, 'playbooks')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => Playbook.parse(readJson(join(folder, name))))
}

/** The ids of the calendars that ship, in alphabetical order. */
export function readCalendarNames(resourcesDir: string): string[] {
  return readdirSync(join(resourcesDir, 'calendars'))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .toSorted()
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8')) as unknown
}
