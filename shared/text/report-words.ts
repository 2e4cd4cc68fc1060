import { reportsText } from './reports.ts'
import { requestSheetText } from './sheets-request.ts'
import { channelNames, findingNames, kindNames, outcomeNames, wordFor } from './words.ts'

type Tally = readonly { readonly key: string; readonly count: number }[]
type Names = Readonly<Record<string, string>>

/** A line of a list: its name, how much, and whether a single case stands behind it. */
export type Line = {
  readonly key: string
  readonly name: string
  readonly value: number
  readonly one: boolean
}

/** Which names the keys of a tally have. */
export type Naming = 'outcomes' | 'findings' | 'grounds' | 'lateReasons' | 'channels' | 'regimes' | 'risk'

/** The lines of a tally in words. */
export function linesOf(tally: Tally, naming: Naming, names: Names): Line[] {
  return tally.map(({ key, count }) => ({
    key,
    name: nameOf(key, naming, names),
    value: count,
    one: count === 1,
  }))
}

/** The median of each kind that has answers; an average of one case is that case. */
export function medianLines(
  kinds: readonly {
    readonly kind: keyof typeof kindNames
    readonly medianDays: number | null
    readonly answered: number
  }[],
): Line[] {
  return kinds.flatMap(({ kind, medianDays, answered }) =>
    medianDays === null ? [] : [{ key: kind, name: kindNames[kind], value: medianDays, one: answered === 1 }],
  )
}

/** Numbers under names of their own, those that are zero left out. */
export function namedLines<Key extends string>(
  names: Readonly<Record<Key, string>>,
  counts: Readonly<Record<NoInfer<Key>, number>>,
): Line[] {
  return (Object.keys(names) as Key[])
    .map((key) => ({ key, name: names[key], value: counts[key], one: counts[key] === 1 }))
    .filter(({ value }) => value > 0)
}

/** How many of the answers that had a date went out by it, in per cent; null without any. */
export function shareOf(
  some: number,
  { answered, undated }: { readonly answered: number; readonly undated: number },
): number | null {
  const dated = answered - undated
  return dated === 0 ? null : Math.round((100 * some) / dated)
}

function nameOf(key: string, naming: Naming, names: Names): string {
  if (key === 'undecided') return reportsText.undecided
  switch (naming) {
    case 'outcomes':
      return wordFor(outcomeNames, key)
    case 'findings':
      return wordFor(findingNames, key)
    case 'lateReasons':
      return key === 'none' ? reportsText.noReason : wordFor(requestSheetText.lateness.choices.cause, key)
    case 'channels':
      return wordFor(channelNames, key)
    case 'risk':
      return wordFor(reportsText.risk, key)
    case 'grounds':
      return key === 'own' ? reportsText.ownGround : (names[key] ?? key)
    case 'regimes':
      return names[key] ?? key
  }
}
