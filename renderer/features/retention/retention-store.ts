import { create } from 'zustand'
import type { RetentionRow } from '#shared/contract/retention.ts'
import type { Destruction } from '#shared/domain/destruction.ts'
import { sheetsOf, type SheetOf } from '#shared/domain/sheets/sheet.ts'
import { engine } from '#bridge/calls.ts'
import { door, type Failure } from '#bridge/door.ts'

/** The lists of the screen: three parts of the queue, the holds, the certificates. */
export const VIEWS = ['destroy', 'review', 'keep', 'held', 'certificates'] as const
export type ViewId = (typeof VIEWS)[number]

/** The lists that hold cases still in the file. */
export type QueueView = Exclude<ViewId, 'certificates'>

/** Most cases that one decision takes. */
export const MOST = 1000

const VIEW_OF: Readonly<Record<RetentionRow['state'], QueueView>> = {
  destroy: 'destroy',
  anonymise: 'destroy',
  review: 'review',
  'no-rule': 'review',
  held: 'held',
  keep: 'keep',
}

type RetentionState = {
  readonly rows: readonly RetentionRow[] | null
  readonly certificates: readonly Destruction[]
  readonly rules: readonly SheetOf<'retention-rule'>[]
  /** Days a backup is kept, as the officer said. */
  readonly backupDays: number | null
  readonly failure: Failure | null
  readonly view: ViewId
  readonly sort: { readonly by: string; readonly descending: boolean }
  readonly selected: ReadonlySet<string>
  /** The line whose reasons are shown beside the list. */
  readonly shown: string | null
}

/** The queue as last received, and what the officer chose in it. */
export const useRetention = create<RetentionState>(() => ({
  rows: null,
  certificates: [],
  rules: [],
  backupDays: null,
  failure: null,
  view: 'destroy',
  sort: { by: 'until', descending: false },
  selected: new Set(),
  shown: null,
}))

/** Fetches the queue, the certificates and the rules again. */
export async function refreshRetention(): Promise<void> {
  const [rows, certificates, rules, backups] = await Promise.all([
    engine.retention.queue({}),
    engine.retention.certificates({}),
    engine.sheets.ofFile({ kinds: ['retention-rule'] }),
    engine.retention.backupDays({}),
  ])
  if (!rows.ok) return useRetention.setState({ failure: rows.failure })
  useRetention.setState((now) => ({
    rows: rows.value,
    failure: null,
    // what is gone or on hold by now is no longer chosen
    selected: new Set([...now.selected].filter((id) => stillThere(id, rows.value, certificates))),
    ...(certificates.ok ? { certificates: certificates.value } : {}),
    ...(rules.ok ? { rules: sheetsOf(rules.value, 'retention-rule') } : {}),
    ...(backups.ok ? { backupDays: backups.value.days } : {}),
  }))
}

/** Fetches now and after each change, while the screen is there. Returns the end of it. */
export function followRetention(): () => void {
  void refreshRetention()
  return door.onChanged(() => void refreshRetention())
}

/** Shows another list, from its beginning and in its own order. */
export function showView(view: ViewId): void {
  const sort =
    view === 'certificates' ? { by: 'destroyedAt', descending: true } : { by: 'until', descending: false }
  useRetention.setState({ view, sort, selected: new Set(), shown: null })
}

/** The lines of each part of the queue. */
export function linesOf(rows: readonly RetentionRow[]): Readonly<Record<QueueView, readonly RetentionRow[]>> {
  const of = (view: QueueView) => rows.filter((row) => VIEW_OF[row.state] === view)
  return { destroy: of('destroy'), review: of('review'), keep: of('keep'), held: of('held') }
}

/** Lines in the order asked for; those without a value come last, equal ones by reference. */
export function sortedBy<Row extends { readonly reference: string }>(
  rows: readonly Row[],
  { by, descending }: RetentionState['sort'],
): Row[] {
  const last = descending ? '' : '￿'
  const key = (row: Row) => {
    const value = (row as Readonly<Record<string, unknown>>)[by]
    return typeof value === 'number'
      ? String(value).padStart(12, '0')
      : typeof value === 'string'
        ? value
        : last
  }
  const rising = rows.toSorted((a, b) => compare(key(a), key(b)) || compare(a.reference, b.reference))
  return descending ? rising.toReversed() : rising
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function stillThere(
  id: string,
  rows: readonly RetentionRow[],
  certificates: Awaited<ReturnType<typeof engine.retention.certificates>>,
): boolean {
  return (
    rows.some((row) => row.caseId === id) ||
    (certificates.ok && certificates.value.some((one) => one.id === id))
  )
}
