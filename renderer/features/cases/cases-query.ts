import type { z } from 'zod'
import type { CaseFilter, CaseSort } from '#shared/contract/cases.ts'
import {
  BUILT_IN_VIEWS,
  viewFilter,
  type BuiltInView,
  type CaseChips,
  type SavedView,
} from '#shared/contract/register.ts'
import { isCivilDate } from '#shared/domain/civil-date.ts'

/** The views that are always there, in the order of the tabs. */
export const VIEWS = Object.keys(BUILT_IN_VIEWS) as readonly BuiltInView[]

/** What the list is asked for: a view, what narrows it further, and its order. */
export type CasesQuery = {
  /** A built-in view, or the id of one of the officer's own. */
  readonly viewId: string
  readonly base: BuiltInView
  readonly chips: CaseChips
  readonly sort: z.infer<typeof CaseSort>
}

/** What the register begins with. */
export const FIRST_QUERY: CasesQuery = {
  viewId: 'open',
  base: 'open',
  chips: {},
  sort: { by: 'due', descending: false },
}

/** The query a place names: a view, or `by:2026-06-26` for what is due until a day. An unknown one changes nothing. */
export function queryOf(view: string, now: CasesQuery, saved: readonly SavedView[] = []): CasesQuery {
  const day = view.startsWith('by:') ? view.slice(3) : ''
  if (isCivilDate(day)) return { ...FIRST_QUERY, chips: { dueBy: day } }
  const own = saved.find(({ id }) => id === view)
  if (own !== undefined) return { viewId: own.id, base: own.base, chips: own.chips, sort: own.sort }
  const base = VIEWS.find((one) => one === view)
  if (base === undefined) return now
  const sort = base === 'closed' ? { by: 'closed' as const, descending: true } : FIRST_QUERY.sort
  return { viewId: base, base, chips: {}, sort }
}

/** The filter of the contract for a query. */
export function filterOf({ base, chips }: CasesQuery): z.input<typeof CaseFilter> {
  const text = chips.text?.trim() ?? ''
  const { text: _, ...others } = chips
  return viewFilter(base, text === '' ? others : { ...others, text })
}

/** A thing a filter narrows; two days of one range are one. */
export type ChipId =
  | 'kinds'
  | 'stages'
  | 'standing'
  | 'handler'
  | 'waitingOn'
  | 'laws'
  | 'channels'
  | 'outcomes'
  | 'received'
  | 'due'
  | 'closedThisYear'

/** The fields of the filter behind each chip. */
export const CHIP_FIELDS: Readonly<Record<ChipId, readonly (keyof CaseChips)[]>> = {
  kinds: ['kinds'],
  stages: ['stages', 'stage'],
  standing: ['standing'],
  handler: ['handlerId', 'mine'],
  waitingOn: ['waitingOn'],
  laws: ['laws'],
  channels: ['channels'],
  outcomes: ['outcomes'],
  received: ['receivedSince', 'receivedUntil'],
  due: ['dueSince', 'dueBy'],
  closedThisYear: ['closedThisYear'],
}

/** The chips a query has, in their order. */
export function chipIds(chips: CaseChips): ChipId[] {
  const ids = Object.keys(CHIP_FIELDS) as ChipId[]
  return ids.filter((id) => CHIP_FIELDS[id].some((field) => chips[field] !== undefined))
}

/** The chips with fields put in; a field that is empty is taken out. */
export function withChips(
  chips: CaseChips,
  change: { [Field in keyof CaseChips]?: CaseChips[Field] | undefined },
): CaseChips {
  const entries = Object.entries({ ...chips, ...change }).filter(
    ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
  )
  return Object.fromEntries(entries) as CaseChips
}

/** The chips without those of one thing. */
export function withoutChip(chips: CaseChips, id: ChipId): CaseChips {
  const entries = Object.entries(chips).filter(([field]) => !CHIP_FIELDS[id].some((each) => each === field))
  return Object.fromEntries(entries) as CaseChips
}

/** How many filters lie over the view: its chips, and the words looked for. */
export function filterCount({ chips }: CasesQuery): number {
  return chipIds(chips).length + ((chips.text ?? '').trim() === '' ? 0 : 1)
}
