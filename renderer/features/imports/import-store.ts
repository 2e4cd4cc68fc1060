import { create } from 'zustand'
import type { z } from 'zod'
import type { imports } from '#shared/contract/imports.ts'
import type { ImportBatchView, ImportFile, MappingView, PreviewRow } from '#shared/contract/imports.ts'
import type { ImportMapping } from '#shared/domain/import/mapping.ts'
import type { RowState } from '#shared/domain/import/problem.ts'
import { engine } from '#bridge/calls.ts'
import type { Failure } from '#bridge/door.ts'

type Output<Name extends keyof (typeof imports)['calls']> = z.output<
  (typeof imports)['calls'][Name]['output']
>

/** The steps in order. */
export const STEPS = ['file', 'columns', 'words', 'preview', 'done'] as const
export type Step = (typeof STEPS)[number]

/** What a long job is doing. */
export type Running = { readonly id: string; readonly progress: Output<'progress'> }

type State = {
  readonly step: Step
  readonly busy: 'none' | 'reading' | 'looking'
  readonly running: Running | null
  readonly failure: Failure | null
  readonly file: ImportFile | null
  readonly sheet: number
  readonly look: Output<'look'> | null
  readonly mapping: ImportMapping | null
  readonly check: Output<'check'> | null
  readonly preview: Output<'preview'> | null
  readonly tab: RowState
  readonly rows: readonly PreviewRow[]
  readonly total: number
  readonly leaveOutErrors: boolean
  readonly batch: ImportBatchView | null
  readonly batches: readonly ImportBatchView[]
  /** Every kept mapping. */
  readonly mappings: readonly MappingView[]
}

const FIRST: State = {
  step: 'file',
  busy: 'none',
  running: null,
  failure: null,
  file: null,
  sheet: 0,
  look: null,
  mapping: null,
  check: null,
  preview: null,
  tab: 'ready',
  rows: [],
  total: 0,
  leaveOutErrors: false,
  batch: null,
  batches: [],
  mappings: [],
}

/** The import as it stands. The register itself is in the engine. */
export const useImport = create<State>(() => FIRST)

const set = useImport.setState
/** Rows of the preview fetched at a time. */
export const ROWS = 100
const LOOK_AGAIN_MS = 300

/** Begins with an empty screen, and fetches what was imported before. */
export async function beginImport(): Promise<void> {
  if (useImport.getState().running !== null) return
  if (useImport.getState().step === 'done') set(FIRST)
  await refreshBatches()
}

/** Starts over with nothing chosen. */
export async function startOver(): Promise<void> {
  set({ ...FIRST, ...kept() })
  await refreshBatches()
}

function kept(): Pick<State, 'batches' | 'mappings'> {
  const { batches, mappings } = useImport.getState()
  return { batches, mappings }
}

async function refreshBatches(): Promise<void> {
  const [list, mappings] = await Promise.all([engine.imports.list({}), engine.imports.mappings({})])
  if (list.ok) set({ batches: list.value })
  if (mappings.ok) set({ mappings: mappings.value })
}

/** Reads the file behind a token, and looks at the sheet it proposes. */
export async function openRegister(token: string): Promise<void> {
  const before = useImport.getState().file
  if (before !== null) void engine.imports.close({ importId: before.importId })
  set({ ...FIRST, ...kept(), busy: 'reading' })
  const answer = await engine.imports.open({ token })
  if (!answer.ok) return set({ busy: 'none', failure: answer.failure })
  set({ file: answer.value, sheet: answer.value.sheet })
  await lookAt(answer.value.sheet)
}

/** Looks at a sheet, with the header row said or found; what was mapped before is forgotten. */
export async function lookAt(sheet: number, headerRow?: number): Promise<void> {
  const { file } = useImport.getState()
  if (file === null) return
  set({ busy: 'looking', sheet })
  const answer = await engine.imports.look({
    importId: file.importId,
    sheet,
    ...(headerRow === undefined ? {} : { headerRow }),
  })
  if (!answer.ok) return set({ busy: 'none', failure: answer.failure })
  set({ busy: 'none', failure: null, look: answer.value, mapping: answer.value.mapping, check: null })
  await checkMapping()
}

/** Changes the mapping, and asks what its words and dates are now. */
export async function changeMapping(change: Partial<ImportMapping>): Promise<void> {
  const { mapping } = useImport.getState()
  if (mapping === null) return
  set({ mapping: { ...mapping, ...change }, preview: null })
  await checkMapping()
}

async function checkMapping(): Promise<void> {
  const { file, sheet, mapping } = useImport.getState()
  if (file === null || mapping === null) return
  const answer = await engine.imports.check({ importId: file.importId, sheet, mapping })
  // an answer for a mapping that was changed meanwhile says nothing
  if (useImport.getState().mapping !== mapping) return
  if (!answer.ok) return set({ failure: answer.failure })
  const orders = Object.fromEntries(
    answer.value.dates.map(({ field, found }) => [field, mapping.dateOrders[field] ?? found]),
  )
  set({ check: answer.value, failure: null, mapping: { ...mapping, dateOrders: orders } })
}

/** Reads every row as it would be imported. */
export async function previewRows(): Promise<void> {
  const { file, sheet, mapping } = useImport.getState()
  if (file === null || mapping === null) return
  set({ step: 'preview', preview: null, rows: [], failure: null, leaveOutErrors: false })
  const answer = await followed(
    file.importId,
    engine.imports.preview({ importId: file.importId, sheet, mapping }),
  )
  if (!answer.ok) return set({ failure: answer.failure })
  const { counts } = answer.value
  set({ preview: answer.value })
  const first =
    counts.errors > 0 ? 'error' : counts.warnings > 0 ? 'warning' : counts.ready > 0 ? 'ready' : 'twin'
  await showTab(first)
}

/** Shows the rows of a state from the first. */
export async function showTab(tab: RowState): Promise<void> {
  set({ tab, rows: [], total: 0 })
  await moreRows()
}

/** Fetches the next rows of the tab. */
export async function moreRows(): Promise<void> {
  const { file, tab, rows } = useImport.getState()
  if (file === null) return
  const answer = await engine.imports.rows({
    importId: file.importId,
    state: tab,
    offset: rows.length,
    limit: ROWS,
  })
  if (useImport.getState().tab !== tab) return
  if (answer.ok) set({ rows: [...rows, ...answer.value.rows], total: answer.value.total })
  else set({ failure: answer.failure })
}

/** Imports what the preview shows. */
export async function runImport(): Promise<void> {
  const { file, leaveOutErrors } = useImport.getState()
  if (file === null) return
  set({ failure: null })
  const answer = await followed(
    file.importId,
    engine.imports.run({ importId: file.importId, leaveOutErrors }),
  )
  if (!answer.ok) return set({ failure: answer.failure })
  set({ step: 'done', batch: answer.value })
  await refreshBatches()
}

/** Takes an import back. Answers how many cases went, or null when it was refused; the failure is on the screen. */
export async function undoImport(batchId: string): Promise<number | null> {
  set({ failure: null })
  const answer = await followed(batchId, engine.imports.undo({ batchId }))
  if (!answer.ok) {
    set({ failure: answer.failure })
    return null
  }
  await startOver()
  return answer.value.removed
}

/** Keeps the mapping under a name. True when it is kept. */
export async function keepMapping(name: string): Promise<boolean> {
  const { file, sheet, mapping } = useImport.getState()
  if (file === null || mapping === null) return false
  const answer = await engine.imports.keepMapping({ importId: file.importId, sheet, name, mapping })
  set({ failure: answer.ok ? null : answer.failure })
  return answer.ok
}

/** Stops what is under way. */
export function stopRunning(): void {
  const { running } = useImport.getState()
  if (running !== null) void engine.imports.cancel({ id: running.id })
}

/** Asks again and again how far a job has come, until its answer is there. */
async function followed<Value>(id: string, answer: Promise<Value>): Promise<Value> {
  set({ running: { id, progress: null } })
  const timer = setInterval(() => {
    void engine.imports.progress({ id }).then((now) => {
      if (now.ok && useImport.getState().running?.id === id) set({ running: { id, progress: now.value } })
    })
  }, LOOK_AGAIN_MS)
  try {
    return await answer
  } finally {
    clearInterval(timer)
    set({ running: null })
  }
}
