import { create } from 'zustand'
import { LetterWording } from '#shared/domain/letter-wording.ts'
import type { TemplateSummary, TemplateVersion, TemplateView } from '#shared/contract/templates.ts'
import { TemplateId } from '#shared/domain/ids.ts'
import { engine } from '#bridge/calls.ts'
import type { Failure } from '#bridge/door.ts'
import { dropDraft, flushDrafts, keepDraft, readDraft } from '#bridge/draft.ts'

/** Under which form unsaved words of a template are kept, by its id. */
const FORM = 'template'

type TemplatesState = {
  readonly list: readonly TemplateSummary[] | null
  readonly view: TemplateView | null
  /** What was written since the newest version; null for nothing. */
  readonly written: LetterWording | null
  readonly versions: readonly TemplateVersion[]
  /** Grows when the editor has to take its words anew. */
  readonly rewritten: number
  readonly failure: Failure | null
}

/** The templates, the one shown, and what was written into it and not saved as a version yet. */
export const useTemplates = create<TemplatesState>(() => ({
  list: null,
  view: null,
  written: null,
  versions: [],
  rewritten: 0,
  failure: null,
}))

/** Reads the list anew. */
export async function readTemplates(): Promise<void> {
  const answer = await engine.templates.list({})
  if (answer.ok) useTemplates.setState({ list: answer.value })
  else useTemplates.setState({ failure: answer.failure })
}

/** Shows a template with what was written into it before. */
export async function showTemplate(id: string): Promise<void> {
  // what was written a moment ago is read back below
  await flushDrafts()
  const answer = await engine.templates.view({ id: TemplateId.parse(id) })
  if (!answer.ok) return useTemplates.setState({ view: null, failure: answer.failure })
  const kept = answer.value.summary.own === null ? null : LetterWording.safeParse(await readDraft(FORM, id))
  useTemplates.setState((now) => ({
    view: answer.value,
    written: kept?.success === true ? kept.data : null,
    versions: [],
    failure: null,
    rewritten: now.rewritten + 1,
  }))
  await readVersions(id)
}

async function readVersions(id: string): Promise<void> {
  const { view } = useTemplates.getState()
  if (view === null || view.summary.id !== id || view.summary.own === null) return
  const answer = await engine.templates.versions({ id: TemplateId.parse(id) })
  if (answer.ok && useTemplates.getState().view?.summary.id === id) {
    useTemplates.setState({ versions: answer.value })
  }
}

/** Keeps what was written; null when it is the newest version again. */
export function writeTemplate(wording: LetterWording | null): void {
  const { view } = useTemplates.getState()
  if (view === null) return
  const { id } = view.summary
  useTemplates.setState({ written: wording })
  if (wording === null) void dropDraft(FORM, id)
  else keepDraft(FORM, id, () => wording)
}

/** Drops what was written since the newest version. */
export async function dropWritten(): Promise<void> {
  const { view } = useTemplates.getState()
  if (view === null) return
  await dropDraft(FORM, view.summary.id)
  useTemplates.setState((now) => ({ written: null, rewritten: now.rewritten + 1 }))
}

/** Copies a template. Returns the id of the copy, null when it could not be made. */
export async function duplicate(id: string, title: string): Promise<string | null> {
  const answer = await engine.templates.duplicate({ id: TemplateId.parse(id), title })
  if (!answer.ok) {
    useTemplates.setState({ failure: answer.failure })
    return null
  }
  await readTemplates()
  return answer.value.id
}

/** Saves what was written as the newest version. False when it could not be saved. */
export async function saveVersion(title: string, closing: string, note: string): Promise<boolean> {
  const { view, written } = useTemplates.getState()
  if (view === null) return false
  const { id } = view.summary
  const answer = await engine.templates.save({ id, title, closing, note, wording: written ?? view.wording })
  return takeSaved(answer)
}

/** Makes an earlier version the newest again. */
export async function restoreVersion(version: number): Promise<boolean> {
  const { view } = useTemplates.getState()
  if (view === null) return false
  return takeSaved(await engine.templates.restore({ id: view.summary.id, version }))
}

async function takeSaved(
  answer: { ok: true; value: TemplateView } | { ok: false; failure: Failure },
): Promise<boolean> {
  if (!answer.ok) {
    useTemplates.setState({ failure: answer.failure })
    return false
  }
  const { id } = answer.value.summary
  await dropDraft(FORM, id)
  useTemplates.setState((now) => ({
    view: answer.value,
    written: null,
    failure: null,
    rewritten: now.rewritten + 1,
  }))
  await Promise.all([readTemplates(), readVersions(id)])
  return true
}

/** Stops offering a template of our own, or offers it again. */
export async function archive(id: string, archived: boolean): Promise<void> {
  const answer = await engine.templates.archive({ id: TemplateId.parse(id), archived })
  if (!answer.ok) return useTemplates.setState({ failure: answer.failure })
  await Promise.all([readTemplates(), showTemplate(id)])
}

/** The words of an earlier version; null when they could not be read. */
export async function wordsOfVersion(version: number): Promise<LetterWording | null> {
  const { view } = useTemplates.getState()
  if (view === null) return null
  const answer = await engine.templates.version({ id: view.summary.id, version })
  return answer.ok ? answer.value : null
}
