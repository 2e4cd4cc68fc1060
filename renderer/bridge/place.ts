import { create } from 'zustand'

/** The tabs of the case screen. */
export type CaseTab =
  'overview' | 'timeline' | 'correspondence' | 'searches' | 'documents' | 'decision' | 'letters' | 'audit'

/** Where the officer is. A closed union instead of a router: a desktop program has few places. */
export type Place =
  | { readonly screen: 'today' }
  | { readonly screen: 'cases'; readonly view?: string }
  | { readonly screen: 'calendar' }
  | { readonly screen: 'calendars' }
  | { readonly screen: 'search'; readonly words: string }
  | { readonly screen: 'breaches' }
  | { readonly screen: 'reports' }
  /** With a kind: the short way of logging that kind. With a mail: filled from it, and it is filed in the case. */
  | { readonly screen: 'new-case'; readonly kind?: 'breach'; readonly mailId?: string }
  /** With a case: the one mail was taken in for. */
  | { readonly screen: 'mail'; readonly caseId?: string }
  | { readonly screen: 'import' }
  | { readonly screen: 'case'; readonly caseId: string; readonly tab?: CaseTab }
  | { readonly screen: 'letter'; readonly caseId: string; readonly letterId: string }
  /** A letter template by its id; the first without one. */
  | { readonly screen: 'templates'; readonly show?: string }
  /** A law or profile by its id, and a clause of it; without one the organisation's own profile. */
  | { readonly screen: 'laws'; readonly show?: string; readonly clause?: string }
  /** With a case: filled with its situation each time it is gone to. */
  | { readonly screen: 'what-if'; readonly caseId?: string }
  | { readonly screen: 'retention' }
  /** One of the organisation's lists by its kind of sheet; the first without one. */
  | { readonly screen: 'records'; readonly kind?: string }
  | { readonly screen: 'settings'; readonly section?: string }
  | { readonly screen: 'law-updates'; readonly caseId?: string }

type Journey = {
  readonly place: Place
  readonly back: readonly Place[]
  readonly forward: readonly Place[]
}

/** The place shown now and the way back and forth. */
export const usePlace = create<Journey>(() => ({ place: { screen: 'today' }, back: [], forward: [] }))

/** Goes to a place; the one left can be gone back to. Going to another tab of the same case replaces it. */
export function go(place: Place): void {
  usePlace.setState((now) => ({
    place,
    back: sameSpot(now.place, place) ? now.back : [...now.back.slice(-49), now.place],
    forward: [],
  }))
}

/** Goes back one place, if there is one. */
export function goBack(): void {
  usePlace.setState((now) => {
    const place = now.back.at(-1)
    return place === undefined
      ? now
      : { place, back: now.back.slice(0, -1), forward: [now.place, ...now.forward] }
  })
}

/** Goes forward again after going back. */
export function goForward(): void {
  usePlace.setState((now) => {
    const [place, ...forward] = now.forward
    return place === undefined ? now : { place, back: [...now.back, now.place], forward }
  })
}

function sameSpot(a: Place, b: Place): boolean {
  return a.screen === b.screen && (a.screen !== 'case' || (b.screen === 'case' && a.caseId === b.caseId))
}
