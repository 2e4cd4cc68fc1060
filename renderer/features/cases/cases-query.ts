import type { z } from 'zod'
import type { CaseFilter, CaseSort } from '#shared/contract/cases.ts'
import { isCivilDate } from '#shared/domain/civil-date.ts'
import type { OfficerId } from '#shared/domain/ids.ts'
import { addDays, weekdayOf } from '#ui/dates.ts'

/** The views that are always there, in the order of the tabs. */
export const VIEWS = ['open', 'overdue', 'week', 'waiting', 'closed', 'all'] as const
export type ViewId = (typeof VIEWS)[number]

/** What narrows a view further; each is a chip above the table. */
export type Chips = {
  readonly kind?: string
  readonly stage?: string
  readonly handlerId?: OfficerId
  /** ISO date. */
  readonly since?: string
  /** ISO date. */
  readonly by?: string
}

/** What the list is asked for. */
export type CasesQuery = {
  readonly viewId: ViewId
  readonly text: string
  readonly chips: Chips
  readonly sort: z.infer<typeof CaseSort>
}

/** The query a place names: a view, or `by:2026-06-26` for what is due until a day. */
export function queryOf(view: string, now: CasesQuery): CasesQuery {
  const due = { by: 'due', descending: false } as const
  if (view.startsWith('by:')) return { viewId: 'open', text: '', chips: { by: view.slice(3) }, sort: due }
  const viewId = VIEWS.find((one) => one === view)
  return viewId === undefined ? now : { viewId, text: '', chips: {}, sort: due }
}

/** The filter of the contract for a query. `today` sets the week. */
export function filterOf({ viewId, text, chips }: CasesQuery, today: string): z.input<typeof CaseFilter> {
  const words = text.trim()
  const day = (iso: string | undefined) => (iso !== undefined && isCivilDate(iso) ? iso : undefined)
  const since = day(chips.since)
  const by = day(chips.by)
  return {
    ...viewFilter(viewId, today),
    ...(words === '' ? {} : { text: words }),
    ...(chips.kind === undefined ? {} : { kinds: [chips.kind] }),
    ...(chips.stage === undefined ? {} : { stage: chips.stage }),
    ...(chips.handlerId === undefined ? {} : { handlerId: chips.handlerId }),
    ...(since === undefined ? {} : { receivedSince: since }),
    ...(by === undefined ? {} : { dueBy: by }),
  }
}

function viewFilter(view: ViewId, today: string): z.input<typeof CaseFilter> {
  switch (view) {
    case 'open':
    case 'closed':
    case 'all':
      return { status: view }
    case 'overdue':
      return { status: 'open', standing: ['late'] }
    case 'waiting':
      return { status: 'open', standing: ['waiting', 'paused'] }
    case 'week': {
      const sunday = addDays(today, 6 - weekdayOf(today))
      return { status: 'open', standing: ['running'], ...(isCivilDate(sunday) ? { dueBy: sunday } : {}) }
    }
  }
}

/** How many filters lie over the view: its chips, and the words looked for. */
export function filterCount({ chips, text }: CasesQuery): number {
  return Object.keys(chips).length + (text.trim() === '' ? 0 : 1)
}
