import { addDays, daysBetween, weekdayOf } from '../dates.ts'

/** What a day of the ribbon calendar is. */
export type RibbonKind = 'plain' | 'received' | 'counted' | 'extended' | 'paused' | 'skipped' | 'safe' | 'due'

/** One day: `counted` says that a safe or received day also belongs to the ribbon. */
export type RibbonDay = { date: string; kind: RibbonKind; counted?: boolean; today?: boolean; text: string }

/** Whole weeks that stand as one row of words, because every day in them is treated alike. */
export type RibbonFold = {
  from: string
  to: string
  look: 'counted' | 'extended' | 'paused' | 'workdays' | 'plain'
  text: string
}

/** What `ribbonDays` needs; ranges are inclusive ISO dates. */
export type RibbonInput = {
  received: string
  due: string
  counted?: readonly (readonly [string, string])[]
  paused?: readonly (readonly [string, string])[]
  skipped?: readonly (readonly [string, string])[]
  safe?: string
  today?: string
  /** First column, 1 = Monday, 0 = Sunday. */
  weekStart?: 0 | 1
  /** The accessible text of a day. */
  text: (date: string, kind: RibbonKind) => string
}

const within = (date: string, ranges: readonly (readonly [string, string])[] | undefined) =>
  (ranges ?? []).some(([from, to]) => from <= date && date <= to)

function kindOf(date: string, { received, due, safe, paused, skipped, counted }: RibbonInput): RibbonKind {
  if (date === due) return 'due'
  if (date === received) return 'received'
  if (date === safe) return 'safe'
  if (within(date, skipped)) return 'skipped'
  if (within(date, paused)) return 'paused'
  return within(date, counted) ? 'counted' : 'plain'
}

/** Whole weeks from the one of `received` to the one of `due`, each day with its kind. */
export function ribbonDays(input: RibbonInput): RibbonDay[] {
  const { received, due, today, weekStart = 1 } = input
  const column = (date: string) => (weekdayOf(date) + (weekStart === 1 ? 0 : 1)) % 7
  const first = addDays(received, -column(received))
  const length = Math.ceil((daysBetween(first, due) + 1) / 7) * 7
  return Array.from({ length: Math.max(length, 7) }, (_, index) => {
    const date = addDays(first, index)
    const kind = kindOf(date, input)
    return {
      date,
      kind,
      text: input.text(date, kind),
      ...(kind === 'safe' && within(date, input.counted) ? { counted: true } : {}),
      ...(date === today ? { today: true } : {}),
    }
  })
}
