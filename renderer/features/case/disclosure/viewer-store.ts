import { create } from 'zustand'
import type { PageHit } from '#shared/contract/disclosure-pages.ts'
import { isCovered, type PageBox, type Redaction } from '#shared/domain/disclosure.ts'
import type { AttachmentId } from '#shared/domain/ids.ts'
import { engine } from '#bridge/calls.ts'
import type { Failure } from '#bridge/door.ts'
import type { GroundChoice } from './ground-picker.tsx'

/** A page as it is shown, in the document's own unit. */
export type ShownSize = { readonly width: number; readonly height: number }

type Undo = () => Promise<boolean>

type ViewerState = {
  readonly id: AttachmentId | null
  readonly sizes: readonly ShownSize[]
  readonly boxes: readonly Redaction[]
  readonly failure: Failure | null
  /** From 1. */
  readonly page: number
  /** CSS pixels a unit of the page; null fits the width. */
  readonly zoom: number | null
  readonly selected: string | null
  readonly ground: GroundChoice | null
  readonly hits: readonly PageHit[] | null
  readonly undo: readonly Undo[]
}

const START: ViewerState = {
  id: null,
  sizes: [],
  boxes: [],
  failure: null,
  page: 1,
  zoom: null,
  selected: null,
  ground: null,
  hits: null,
  undo: [],
}

/** The pages that are looked at, the boxes on them, and how to take the last changes back. */
export const useViewer = create<ViewerState>(() => START)

/** Opens a document's pages. The ground chosen last goes on to the next document. */
export async function openPages(id: AttachmentId, first: GroundChoice | null): Promise<void> {
  const ground = useViewer.getState().ground ?? first
  useViewer.setState({ ...START, id, ground })
  const [pages, boxes] = await Promise.all([
    engine.disclosure.pages({ attachmentId: id }),
    engine.disclosure.boxes({ attachmentId: id }),
  ])
  if (useViewer.getState().id !== id) return
  if (!pages.ok) return useViewer.setState({ failure: pages.failure })
  if (!boxes.ok) return useViewer.setState({ failure: boxes.failure })
  useViewer.setState({ sizes: pages.value.sizes, boxes: boxes.value })
}

/** Turns to a page; a box that was chosen stays on its own. */
export function turnTo(page: number): void {
  const { sizes } = useViewer.getState()
  useViewer.setState({ page: Math.min(Math.max(1, page), Math.max(1, sizes.length)), selected: null })
}

/** The boxes of a page, in the order they are counted. */
export function boxesOn(boxes: readonly Redaction[], page: number): Redaction[] {
  return boxes.filter((box) => box.page === page)
}

type NewBox = PageBox & { readonly page: number }

/** Draws boxes on the ground chosen; they are all kept, or none is. */
export async function drawBoxes(
  boxes: readonly NewBox[],
  chosen?: GroundChoice,
  note = '',
): Promise<string[]> {
  const { id, ground } = useViewer.getState()
  const why = chosen ?? ground
  if (id === null || why === null || boxes.length === 0) return []
  const answer = await engine.disclosure.drawBoxes({ attachmentId: id, ground: why, boxes: [...boxes], note })
  if (!answer.ok) {
    useViewer.setState({ failure: answer.failure })
    return []
  }
  const { ids } = answer.value
  useViewer.setState((now) => ({
    boxes: answer.value.boxes,
    failure: null,
    selected: ids.length === 1 ? (ids[0] ?? null) : now.selected,
    hits: coveredBy(now.hits, answer.value.boxes),
    undo: [...now.undo, () => taken(engine.disclosure.eraseBoxes({ ids }))],
  }))
  return ids
}

/** Moves or resizes a box, or changes its ground or note. */
export async function changeBox(
  before: Redaction,
  change: { box?: PageBox; ground?: GroundChoice; note?: string },
): Promise<void> {
  const { left, top, width, height, regime, ground, title, citation, note } = before
  const back = {
    id: before.id,
    ...(change.box === undefined ? {} : { box: { left, top, width, height } }),
    ...(change.ground === undefined ? {} : { ground: { regime, ground, title, citation } }),
    ...(change.note === undefined ? {} : { note }),
  }
  const kept = await taken(engine.disclosure.changeBox({ id: before.id, ...change }))
  if (kept) remember(() => taken(engine.disclosure.changeBox(back)))
}

/** Takes a box away. Taking it back draws it again where it was. */
export async function eraseBox(box: Redaction): Promise<void> {
  if (!(await taken(engine.disclosure.eraseBoxes({ ids: [box.id] })))) return
  const { id } = useViewer.getState()
  useViewer.setState({ selected: null })
  const { page, left, top, width, height, regime, ground, title, citation, note } = box
  remember(async () => {
    if (id === null) return false
    const answer = await engine.disclosure.drawBoxes({
      attachmentId: id,
      ground: { regime, ground, title, citation },
      boxes: [{ page, left, top, width, height }],
      note,
    })
    if (answer.ok) useViewer.setState({ boxes: answer.value.boxes, page })
    return answer.ok
  })
}

/** Takes the last change back. True when there was one. */
export async function undoLast(): Promise<boolean> {
  const { undo } = useViewer.getState()
  const last = undo.at(-1)
  if (last === undefined) return false
  useViewer.setState({ undo: undo.slice(0, -1) })
  return last()
}

/** Looks for words in the whole document. */
export async function findInPages(words: string): Promise<void> {
  const { id } = useViewer.getState()
  if (id === null) return
  const answer = await engine.disclosure.find({ attachmentId: id, words })
  if (useViewer.getState().id !== id) return
  if (answer.ok) useViewer.setState({ hits: answer.value, failure: null })
  else useViewer.setState({ failure: answer.failure })
}

function remember(undo: Undo): void {
  useViewer.setState((now) => ({ undo: [...now.undo, undo] }))
}

async function taken(asked: ReturnType<typeof engine.disclosure.boxes>): Promise<boolean> {
  const answer = await asked
  if (!answer.ok) {
    useViewer.setState({ failure: answer.failure })
    return false
  }
  useViewer.setState((now) => ({
    boxes: answer.value,
    failure: null,
    hits: coveredBy(now.hits, answer.value),
  }))
  return true
}

function coveredBy(hits: readonly PageHit[] | null, boxes: readonly Redaction[]): PageHit[] | null {
  if (hits === null) return null
  return hits.map((hit) => ({
    ...hit,
    covered: hit.boxes.every((box) => isCovered(box, hit.page, boxes)),
  }))
}
