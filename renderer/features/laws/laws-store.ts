import { create } from 'zustand'
import type { LawInList, LawView, ProfileInList, ProfileView } from '#shared/contract/laws.ts'
import { engine } from '#bridge/calls.ts'
import type { Failure } from '#bridge/door.ts'

/** What the reader shows: a law or a profile. */
export type Shown =
  | { readonly what: 'law'; readonly law: LawView }
  | { readonly what: 'profile'; readonly profile: ProfileView }

type Laws = {
  readonly words: string
  readonly laws: readonly LawInList[] | null
  readonly profiles: readonly ProfileInList[]
  readonly shown: Shown | null
  readonly failure: Failure | null
}

/** The list as last received for the words, and what is read. */
export const useLaws = create<Laws>(() => ({
  words: '',
  laws: null,
  profiles: [],
  shown: null,
  failure: null,
}))

/** Fetches the laws and profiles that hold the words; an older answer never replaces a newer one. */
export async function findLaws(words: string): Promise<void> {
  useLaws.setState({ words })
  const answer = await engine.laws.list({ words: words.slice(0, 200) })
  if (useLaws.getState().words !== words) return
  useLaws.setState(
    answer.ok
      ? { laws: answer.value.laws, profiles: answer.value.profiles, failure: null }
      : { laws: [], profiles: [], failure: answer.failure },
  )
}

let asked = ''

/** Fetches the law or profile of that id; without one the profile of the open file. */
export async function readLaw(id: string | undefined, isLaw: boolean): Promise<void> {
  const key = `${isLaw}/${id ?? ''}`
  asked = key
  const shown = isLaw && id !== undefined ? await readOneLaw(id) : await readOneProfile(id)
  if (asked === key) useLaws.setState(shown)
}

async function readOneLaw(id: string): Promise<Partial<Laws>> {
  const answer = await engine.laws.view({ id })
  return answer.ok
    ? { shown: { what: 'law', law: answer.value }, failure: null }
    : { shown: null, failure: answer.failure }
}

async function readOneProfile(id: string | undefined): Promise<Partial<Laws>> {
  const answer = await engine.laws.profile(id === undefined ? {} : { id })
  return answer.ok
    ? { shown: { what: 'profile', profile: answer.value }, failure: null }
    : { shown: null, failure: answer.failure }
}
