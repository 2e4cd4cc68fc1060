import type { CaseRecord } from './case.ts'
import { compareVersions } from './editions.ts'
import type { LawBook } from './law-book.ts'
import { regimesOf } from './laws.ts'

/** Which version of each law and of the profile holds, by id, in the order in which they are named. */
export type LawVersions = ReadonlyMap<string, string>

/** What of a case says which law it is under. */
export type CaseLaw = Pick<CaseRecord, 'regimes' | 'profileId' | 'place' | 'packVersion'>

const ENTRY = /^([a-z0-9]+(?:-[a-z0-9]+)*) (\d{4}\.\d+)$/

/** Reads "uk-gdpr 2026.1, uk-equipment 2026.1". What is no id with a version is passed over. */
export function readVersions(text: string): LawVersions {
  const found = text.split(',').map((part) => ENTRY.exec(part.trim()))
  return new Map(
    found.flatMap((entry) => (entry === null ? [] : [[entry[1] ?? '', entry[2] ?? ''] as const])),
  )
}

/** The versions as a case remembers them: "uk-gdpr 2026.1, uk-equipment 2026.1". */
export function versionsText(versions: LawVersions): string {
  return [...versions].map(([id, version]) => `${id} ${version}`).join(', ')
}

/** Every version of a law or profile, oldest first; none for an id nobody knows. */
export function editionNames(law: LawBook, id: string): readonly string[] {
  const regimes = law.regimeEditions(id)
  return (regimes.length > 0 ? regimes : law.profileEditions(id)).map(({ version }) => version)
}

/**
 * The versions a case was opened under. A law or profile its text does not name has the first version that existed:
 * before there were two, the profile was not written down.
 */
export function versionsOf(law: LawBook, record: CaseLaw): LawVersions {
  const named = readVersions(record.packVersion)
  return versionsBy(law, record, (id) => named.get(id) ?? editionNames(law, id)[0])
}

/** The newest versions a case could have; one newer than this program knows stays. */
export function newestVersionsOf(law: LawBook, record: CaseLaw): LawVersions {
  const named = readVersions(record.packVersion)
  return versionsBy(law, record, (id) => {
    const newest = editionNames(law, id).at(-1)
    const own = named.get(id)
    return own !== undefined && newest !== undefined && compareVersions(own, newest) > 0 ? own : newest
  })
}

/** The versions after the officer gave a case other laws or another profile: those that come in are the newest. */
export function versionsWith(law: LawBook, record: CaseLaw, next: Omit<CaseLaw, 'packVersion'>): LawVersions {
  const kept = versionsOf(law, record)
  return versionsBy(law, { ...next, packVersion: '' }, (id) => kept.get(id) ?? editionNames(law, id).at(-1))
}

/** Laws and profile whose version this program does not know, with the version it uses instead: the newest. */
export function unknownVersions(
  law: LawBook,
  record: CaseLaw,
): { readonly id: string; readonly version: string; readonly used: string }[] {
  return [...versionsOf(law, record)].flatMap(([id, version]) => {
    const known = editionNames(law, id)
    return known.includes(version) ? [] : [{ id, version, used: known.at(-1) ?? '' }]
  })
}

function versionsBy(
  law: LawBook,
  { regimes, profileId, place }: CaseLaw,
  versionOf: (id: string) => string | undefined,
): LawVersions {
  const version = versionOf(profileId)
  const profile =
    law.profileEditions(profileId).find((edition) => edition.version === version) ?? law.profile(profileId)
  const own =
    regimes.length > 0 || profile === undefined
      ? regimes
      : regimesOf(profile, place === '' ? undefined : place)
  const entries = [...own, profileId].flatMap((id) => {
    const found = versionOf(id)
    return found === undefined ? [] : [[id, found] as const]
  })
  return new Map(entries)
}

const books = new WeakMap<LawBook, Map<string, LawBook>>()
const ofCases = new WeakMap<LawBook, Map<string, LawBook>>()

/**
 * The law book in which these laws and this profile answer with the versions named; everything else is as it was. A
 * version this book does not have is answered with the newest. The same versions give the same book, and a book in
 * which nothing differs is the one given.
 */
export function lawAt(law: LawBook, versions: LawVersions): LawBook {
  return remembered(books, law, versionsText(versions), () => {
    const earlier = <Source extends { readonly id: string; readonly version: string }>(
      newest: readonly Source[],
      editions: (id: string) => readonly Source[],
    ) =>
      new Map(
        newest.flatMap((source) => {
          const wanted = versions.get(source.id)
          const found = editions(source.id).find((edition) => edition.version === wanted)
          return found === undefined || found.version === source.version ? [] : [[source.id as string, found]]
        }),
      )
    const regimes = earlier(law.regimes, law.regimeEditions)
    const profiles = earlier(law.profiles, law.profileEditions)
    if (regimes.size === 0 && profiles.size === 0) return law
    return {
      ...law,
      regime: (id) => regimes.get(id) ?? law.regime(id),
      profile: (id) => profiles.get(id) ?? law.profile(id),
      regimes: law.regimes.map((pack) => regimes.get(pack.id) ?? pack),
      profiles: law.profiles.map((profile) => profiles.get(profile.id) ?? profile),
    }
  })
}

/** The law book of a case: its laws and its profile in the versions it was opened under. */
export function lawOfCase(law: LawBook, record: CaseLaw): LawBook {
  const { regimes, profileId, place, packVersion } = record
  const key = `${packVersion}|${regimes.join(' ')}|${profileId}|${place}`
  return remembered(ofCases, law, key, () => lawAt(law, versionsOf(law, record)))
}

function remembered(
  kept: WeakMap<LawBook, Map<string, LawBook>>,
  law: LawBook,
  key: string,
  make: () => LawBook,
): LawBook {
  let own = kept.get(law)
  if (own === undefined) kept.set(law, (own = new Map()))
  let book = own.get(key)
  if (book === undefined) own.set(key, (book = make()))
  return book
}
