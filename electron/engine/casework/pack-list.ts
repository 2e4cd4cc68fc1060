import { clausesOf } from '#shared/domain/law-changes.ts'
import { compareVersions } from '#shared/domain/editions.ts'
import type { LawBook } from '#shared/domain/law-book.ts'
import { editionNames, unknownVersions, versionsOf } from '#shared/domain/law-versions.ts'
import type { CaseRecord } from '#shared/domain/case.ts'
import type { CaseSource, PackUpdate } from '#shared/contract/packs.ts'
import type { CaseUpdate } from './weigh-update.ts'

/** The laws and profiles of which these cases have older versions, in the order in which Redress lists them. */
export function packUpdates(law: LawBook, updates: readonly CaseUpdate[]): PackUpdate[] {
  return [...law.regimes, ...law.profiles].flatMap((pack) => {
    const own = updates.flatMap((update) => update.sources.filter((source) => source.id === pack.id))
    if (own.length === 0) return []
    const from = [...new Set(own.map((source) => source.from))].toSorted(compareVersions)
    const since = pack.changes.filter(({ version }) => compareVersions(version, from[0] ?? '') > 0)
    return [
      {
        id: pack.id,
        name: pack.name,
        profile: 'commitments' in pack,
        from,
        to: pack.version,
        asAt: pack.asAt,
        changes: since.map(({ version, sentence, clauses }) => ({
          version,
          sentence,
          sources: sourcesOf(law, pack.id, clauses),
        })),
        cases: own.length,
      },
    ]
  })
}

/** Citation and address of each clause that changed, once each; of a clause that is gone, those it had last. */
function sourcesOf(
  law: LawBook,
  id: string,
  clauses: readonly string[],
): PackUpdate['changes'][number]['sources'] {
  const editions = [...law.regimeEditions(id), ...law.profileEditions(id)].toReversed()
  const found = clauses.flatMap((clause) => {
    const all = editions.flatMap((edition) => clausesOf(edition).filter((each) => each.id === clause))
    const last = all[0]
    return last === undefined ? [] : [[last.citation, last.sourceUrl ?? null] as const]
  })
  return [...new Map(found)].map(([citation, url]) => ({ citation, url }))
}

/** Under which versions a case is, law by law, the profile last. */
export function caseSources(law: LawBook, record: CaseRecord): CaseSource[] {
  const unknown = new Set(unknownVersions(law, record).map(({ id }) => id))
  return [...versionsOf(law, record)].map(([id, version]) => ({
    id,
    name: law.regime(id)?.short ?? law.profile(id)?.name ?? id,
    version,
    newest: editionNames(law, id).at(-1) ?? version,
    known: !unknown.has(id),
  }))
}
