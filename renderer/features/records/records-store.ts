import { create } from 'zustand'
import type { z } from 'zod'
import type { RecordRow, records } from '#shared/contract/records.ts'
import type { RecordKind } from '#shared/domain/sheets/record-standing.ts'
import { FILE_SHEETS } from '#shared/domain/sheets/sheet.ts'
import { engine } from '#bridge/calls.ts'
import { door, type Failure } from '#bridge/door.ts'
import type { SheetLists } from '#bridge/sheet-words.ts'

/** Newest cases that an entry can be tied to. */
const CASES_OFFERED = 500

type RecordsState = {
  readonly kind: RecordKind
  /** Null until the list of this kind has arrived. */
  readonly rows: readonly RecordRow[] | null
  readonly counts: z.output<(typeof records)['calls']['counts']['output']>
  readonly cases: NonNullable<SheetLists['case']>
  readonly failure: Failure | null
  /** Null is the order of the engine: what asks for something first. */
  readonly sort: { readonly by: string; readonly descending: boolean } | null
  readonly selected: ReadonlySet<string>
}

/** The list shown as last received, and what the officer chose in it. */
export const useRecords = create<RecordsState>(() => ({
  kind: 'system',
  rows: null,
  counts: [],
  cases: [],
  failure: null,
  sort: null,
  selected: new Set(),
}))

/** Whether a text names one of the lists. */
export function isRecordKind(kind: string | undefined): kind is RecordKind {
  return (FILE_SHEETS as readonly string[]).includes(kind ?? '')
}

/** Fetches one list now and after each change. Returns the end of it. */
export function followRecords(kind: RecordKind): () => void {
  if (useRecords.getState().kind !== kind)
    useRecords.setState({ kind, rows: null, sort: null, selected: new Set() })
  void refreshRecords()
  return door.onChanged(() => void refreshRecords())
}

/** Fetches the list shown and the counts of all again. */
export async function refreshRecords(): Promise<void> {
  const { kind } = useRecords.getState()
  const [list, counts] = await Promise.all([engine.records.list({ kind }), engine.records.counts({})])
  // another list may have been opened while the answer was on its way
  if (useRecords.getState().kind !== kind) return
  if (!list.ok) return useRecords.setState({ failure: list.failure })
  const ids = new Set<string>(list.value.map(({ sheet }) => sheet.id))
  useRecords.setState((now) => ({
    rows: list.value,
    failure: null,
    selected: new Set([...now.selected].filter((id) => ids.has(id))),
    ...(counts.ok ? { counts: counts.value } : {}),
  }))
}

/** Fetches the cases an entry can name: the newest, and they stay as they are while a dialog is open. */
export async function loadCases(): Promise<void> {
  const answer = await engine.cases.list({
    filter: { status: 'all' },
    sort: { by: 'reference', descending: true },
    limit: CASES_OFFERED,
  })
  if (!answer.ok) return
  useRecords.setState({
    cases: answer.value.rows.map(({ id, reference, person }) => ({
      value: id,
      label: person === '' ? reference : `${reference}, ${person}`,
    })),
  })
}
