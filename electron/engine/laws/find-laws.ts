import { clauseWords } from '#shared/domain/clause-words.ts'
import type { Clause } from '#shared/domain/clause.ts'
import type { HandlingProfile } from '#shared/domain/handling-profile.ts'
import type { LawBook } from '#shared/domain/law-book.ts'
import type { RulePack } from '#shared/domain/rule-pack.ts'
import type { LawInList, ProfileInList } from '#shared/contract/laws.ts'
import { kindNames } from '#shared/text/words.ts'

type Match = LawInList['matches'][number]
type Entry = Match & { readonly text: string }

/** How many places of one law the list shows. */
const SHOWN = 4

/** The laws in which every word occurs, in its head or with it in one clause; our own first, else by name. */
export function findLaws(law: LawBook, words: string, ours: ReadonlySet<string>): LawInList[] {
  return law.regimes
    .flatMap((pack) => {
      const matches = matchesIn(headOf(pack), pack.clauses.map(clauseEntry), words)
      if (matches === null) return []
      const kinds = [...new Set(pack.clauses.flatMap((clause) => clause.kinds))]
      const { id, name, version } = pack
      return [{ id, name, version, ours: ours.has(id), kinds, matches }]
    })
    .toSorted(ourFirst)
}

/** The profiles in which every word occurs, in the head or with it in one promise. */
export function findProfiles(law: LawBook, words: string, own: string | null): ProfileInList[] {
  return law.profiles
    .flatMap((profile) => {
      const matches = matchesIn(profileHead(profile), promiseEntries(profile), words)
      if (matches === null) return []
      const { id, name, version, summary } = profile
      return [{ id, name, version, ours: id === own, summary, matches }]
    })
    .toSorted(ourFirst)
}

/**
 * Where the words stand: empty when the head alone holds them all (or there are none), null when they are nowhere. A
 * part has to hold every word the head lacks, so that "colorado appeal" finds Colorado's appeal and no other.
 */
function matchesIn(head: string, entries: readonly Entry[], words: string): Match[] | null {
  const missing = wordsOf(words).filter((word) => !folded(head).includes(word))
  if (missing.length === 0) return []
  const found = entries.filter(({ text }) => missing.every((word) => folded(text).includes(word)))
  if (found.length === 0) return null
  return found.slice(0, SHOWN).map(({ id, title, sentence }) => ({ id, title, sentence }))
}

function headOf({ id, name, short, regulator }: RulePack): string {
  return [id, name, short, regulator.name].join(' ')
}

function clauseEntry(clause: Clause): Entry {
  const { sentence, parts } = clauseWords(clause)
  return {
    id: clause.id,
    title: clause.title,
    sentence,
    text: [
      clause.title,
      sentence,
      clause.citation,
      ...clause.kinds.map((kind) => kindNames[kind]),
      ...parts.flatMap((part) => [part.sentence, part.citation]),
      ...clause.notes,
    ].join(' '),
  }
}

function profileHead({ id, name, summary }: HandlingProfile): string {
  return [id, name, summary].join(' ')
}

function promiseEntries(profile: HandlingProfile): Entry[] {
  return profile.promises.map(({ id, sentence }) => ({ id, title: sentence, sentence: '', text: sentence }))
}

function wordsOf(words: string): string[] {
  return folded(words)
    .split(/\s+/)
    .filter((word) => word !== '')
}

/** Lower case, curly and straight apostrophes alike. */
function folded(text: string): string {
  return text.toLowerCase().replaceAll('’', "'")
}

function ourFirst(a: { ours: boolean; name: string }, b: { ours: boolean; name: string }): number {
  return Number(b.ours) - Number(a.ours) || a.name.localeCompare(b.name, 'en')
}
