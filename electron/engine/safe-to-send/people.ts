import type { FindingKind } from '#shared/domain/safe-to-send.ts'
import { findingPlaces } from '#shared/text/safe-to-send.ts'
import { fold } from '../store/fold.ts'
import type { Found } from './found.ts'
import { nameKey } from './own-names.ts'

/** Somebody who is not to be named in the package. */
export type Stranger = {
  readonly kind: Extract<FindingKind, 'other-person' | 'third-party'>
  readonly name: string
  readonly email: string
  /** The case they belong to, empty for this one. */
  readonly reference: string
}

/** Whose names may stand in the package, and whose may not. */
export type People = {
  /** Names of the person, who acts for them, our own people and our own name. */
  readonly own: readonly string[]
  readonly ownEmails: readonly string[]
  readonly strangers: readonly Stranger[]
}

/** Looks through text for people. */
export type PeopleFinder = (text: string) => Found[]

type Name = { readonly words: readonly string[]; readonly stranger: Stranger | null }

const ADDRESS = /[^\s<>"'“”‘’,;:()[\]{}|=]+@[^\s<>"'“”‘’,;:()[\]{}|=]+\.[^\s<>"'“”‘’,;:()[\]{}|=]+/gu
const WORD = /[\p{L}\p{N}]+/gu
const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
/** Signs that may stand between the words of one name: a space, a comma and a space, the quotes of two cells. */
const MOST_BETWEEN = 4
const FEWEST_LETTERS = 6

/**
 * A finder for these people. A name counts with at least two of its words, in the order they are kept or with the last
 * one first, whatever capitals and accents; a single word is somebody's name too often. Where an own name stands, the
 * part of it that is a stranger's name too is none. An e-mail address counts by itself.
 */
export function peopleFinder({ own, ownEmails, strangers }: People): PeopleFinder {
  const byFirst = new Map<string, Name[]>()
  const unspaced: Name[] = []
  const add = (text: string, stranger: Stranger | null) => {
    const words = nameKey(text).split(' ')
    const letters = words.join('').length
    if (WITHOUT_SPACES.test(text)) {
      if (letters >= 3) unspaced.push({ words: [words.join('')], stranger })
      return
    }
    if (stranger !== null && (words.length < 2 || letters < FEWEST_LETTERS)) return
    const last = words.at(-1) ?? ''
    for (const order of words.length < 2 ? [words] : [words, [last, ...words.slice(0, -1)]]) {
      const [first = ''] = order
      const known = byFirst.get(first) ?? []
      if (known.length === 0) byFirst.set(first, known)
      known.push({ words: order, stranger })
    }
  }
  const ours = new Set(own.map(nameKey))
  for (const name of own) add(name, null)
  for (const each of strangers) if (!ours.has(nameKey(each.name))) add(each.name, each)
  // the longest first, and of equal ones our own
  for (const names of byFirst.values())
    names.sort(
      (a, b) => b.words.length - a.words.length || Number(a.stranger !== null) - Number(b.stranger !== null),
    )
  const ownAddresses = new Set(ownEmails.map((each) => each.trim().toLowerCase()))
  const addresses = new Map(
    strangers.flatMap((each): [string, Stranger][] => {
      const address = each.email.trim().toLowerCase()
      return address === '' || ownAddresses.has(address) ? [] : [[address, each]]
    }),
  )
  return (text) => {
    const times = new Map<Stranger, number>()
    const meet = (stranger: Stranger | null | undefined) => {
      if (stranger !== null && stranger !== undefined) times.set(stranger, (times.get(stranger) ?? 0) + 1)
    }
    if (addresses.size > 0)
      for (const [address] of text.matchAll(ADDRESS))
        meet(addresses.get(address.toLowerCase().replace(/\.+$/, '')))
    const folded = fold(text.replace(/\s+/gu, ' '))
    for (const { words, stranger } of unspaced) if (folded.includes(words[0] ?? '')) meet(stranger)
    meetNames(folded, byFirst, meet)
    return [...times].map(([{ kind, name, email, reference }, count]) => ({
      kind,
      place: findingPlaces.person(name === '' ? email : name, reference, count),
    }))
  }
}

function meetNames(
  folded: string,
  byFirst: ReadonlyMap<string, readonly Name[]>,
  meet: (stranger: Stranger | null) => void,
): void {
  const word = new RegExp(WORD)
  // words read ahead of the one looked at, so that a long text is walked through once
  const ahead: { readonly text: string; readonly from: number; readonly to: number }[] = []
  const wordAt = (index: number) => {
    while (ahead.length <= index) {
      const found = word.exec(folded)
      if (found === null) return undefined
      ahead.push({ text: found[0], from: found.index, to: word.lastIndex })
    }
    return ahead[index]
  }
  const isHere = ({ words }: Name) =>
    words.every((part, index) => {
      const here = wordAt(index)
      const before = index === 0 ? undefined : wordAt(index - 1)
      return here?.text === part && (before === undefined || here.from - before.to <= MOST_BETWEEN)
    })
  for (let first = wordAt(0); first !== undefined; first = wordAt(0)) {
    const name = byFirst.get(first.text)?.find(isHere)
    if (name !== undefined) meet(name.stranger)
    ahead.splice(0, name?.words.length ?? 1)
  }
}
