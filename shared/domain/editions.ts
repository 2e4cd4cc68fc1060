import type { HandlingProfile } from './handling-profile.ts'
import type { RulePack } from './rule-pack.ts'

/** What has versions: a law or a handling profile. */
export type Versioned = Pick<RulePack | HandlingProfile, 'id' | 'version' | 'changes'>

/** All versions of one law or profile, the oldest first; the last is the one new cases get. */
export type Editions<Source extends Versioned> = readonly Source[]

/** Below zero when version `a` (`2026.9`) is older than `b` (`2026.10`), zero when they are the same. */
export function compareVersions(a: string, b: string): number {
  const [yearA = 0, countA = 0] = a.split('.').map(Number)
  const [yearB = 0, countB = 0] = b.split('.').map(Number)
  return yearA - yearB || countA - countB
}

/** An earlier version together with the path it was read from, `regimes/uk-gdpr/earlier/2026.1.json`. */
export type EarlierFile<Source extends Versioned> = { readonly path: string; readonly source: Source }

/**
 * Puts the versions of each source in order. Throws with the file when an earlier version is not older than the
 * newest, lies under another version's name, or belongs to nothing, and when `changes` do not name a version.
 */
export function editionsOf<Source extends Versioned>(
  newest: readonly Source[],
  earlier: readonly EarlierFile<Source>[],
  fileOf: (source: Source) => string,
): ReadonlyMap<string, Editions<Source>> {
  const known = new Map<string, Source>(newest.map((source) => [source.id, source]))
  for (const { path, source } of earlier) checkPlace(path, source, known)
  return new Map(
    newest.map((source) => {
      const own = earlier.filter((file) => file.source.id === source.id).map((file) => file.source)
      const editions = [...own, source].toSorted((a, b) => compareVersions(a.version, b.version))
      for (const [at, edition] of editions.entries()) {
        const fault = changesFault(edition, editions.slice(0, at + 1))
        if (fault !== undefined) {
          const path = earlier.find((file) => file.source === edition)?.path ?? fileOf(edition)
          throw new Error(`${path}: ${fault}`)
        }
      }
      return [source.id, editions]
    }),
  )
}

function checkPlace(path: string, source: Versioned, newest: ReadonlyMap<string, Versioned>): void {
  const now = newest.get(source.id)
  if (now === undefined) throw new Error(`${path}: there is no newer version of ${source.id}`)
  const [, id, , name] = path.split('/')
  if (id !== source.id) throw new Error(`${path}: holds ${source.id}`)
  if (name !== `${source.version}.json`) throw new Error(`${path}: holds version ${source.version}`)
  const order = compareVersions(source.version, now.version)
  if (order === 0) throw new Error(`${path}: ${source.version} is also the newest version`)
  if (order > 0) throw new Error(`${path}: ${source.version} is not older than ${now.version}`)
}

/** The first version may have no changes; each later one names itself first, and those before it down to the second. */
function changesFault({ version, changes }: Versioned, upTo: readonly Versioned[]): string | undefined {
  const named = changes.map((change) => change.version)
  const first = named[0]
  if (first === undefined ? upTo.length > 1 : first !== version) {
    return `changes do not begin with ${version}`
  }
  const disordered = named.find((name, at) => at > 0 && compareVersions(named[at - 1] ?? '', name) <= 0)
  if (disordered !== undefined) return `changes are not in order at ${disordered}, newest first`
  const missing = upTo.slice(1).find((edition) => !named.includes(edition.version))
  return missing === undefined ? undefined : `changes do not say what ${missing.version} changed`
}
