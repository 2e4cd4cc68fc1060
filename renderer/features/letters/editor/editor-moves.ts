import type { Editor } from '@tiptap/react'
import type { Node } from '@tiptap/pm/model'
import type { LetterBlock } from '#shared/domain/letter.ts'
import { childBlocks } from '#shared/domain/letter-text.ts'
import { sameWording, type LetterWording } from '#shared/domain/letter-wording.ts'
import { editorDoc, GONE, isGone, shown, wordingOf, type Showing } from './editor-doc.ts'
import { OURS } from './guard-plugin.ts'

/** Shows the wording as it is shown under these facts: only the blocks that differ are replaced, and it is no writing. */
export function reshow(editor: Editor, wording: LetterWording, showing: Showing): void {
  const { state, schema } = editor
  const wanted = schema.nodeFromJSON(editorDoc(wording, showing))
  if (sameShape(state.doc, wanted)) return
  const [start, end, wantedEnd] = differing(state.doc, wanted)
  const change = state.tr.replaceWith(start, end, wanted.content.cut(start, wantedEnd))
  editor.view.dispatch(change.setMeta(OURS, true).setMeta('addToHistory', false))
}

/** The same words in the same kinds of blocks: hidden and shown text read alike, and differ in kind. */
function sameShape(one: Node, other: Node): boolean {
  const kinds = (doc: Node) => doc.children.map(({ type }) => type.name).join()
  return kinds(one) === kinds(other) && sameWording(wordingOf(one.toJSON()), wordingOf(other.toJSON()))
}

/** Where the top-level blocks of two documents differ: start, end in the first, end in the second. */
function differing(one: Node, other: Node): [number, number, number] {
  let head = 0
  let start = 0
  while (head < one.childCount && head < other.childCount && one.child(head).eq(other.child(head))) {
    start += one.child(head).nodeSize
    head++
  }
  let tail = 0
  let [end, otherEnd] = [one.content.size, other.content.size]
  while (tail < Math.min(one.childCount, other.childCount) - head) {
    const [last, otherLast] = [one.child(one.childCount - 1 - tail), other.child(other.childCount - 1 - tail)]
    if (!last.eq(otherLast)) break
    end -= last.nodeSize
    otherEnd -= otherLast.nodeSize
    tail++
  }
  return [start, end, otherEnd]
}

/** Takes a required paragraph out; where it stood, the text says so and offers to put it back. */
export function takeOut(editor: Editor, clause: string): void {
  eachKept(editor, clause, (at, node) => {
    if (!isGone(node.attrs['blocks'] as LetterBlock[])) setBlocks(editor, at, GONE)
  })
}

/** Puts a required paragraph back as the original has it: where it was taken out, else at the end of the text. */
export function putBack(editor: Editor, clause: string, original: LetterWording): void {
  const blocks = requiredBlocks(original.doc.content, clause)
  if (blocks.length === 0) return
  let done = false
  eachKept(editor, clause, (at, node) => {
    if (done || !isGone(node.attrs['blocks'] as LetterBlock[])) return
    setBlocks(editor, at, blocks[0] ?? GONE)
    done = true
  })
  if (done) return
  const node = editor.schema.nodeFromJSON({ type: 'kept', attrs: { clause, blocks: blocks[0] } })
  editor.view.dispatch(editor.state.tr.insert(editor.state.doc.content.size, node).setMeta(OURS, true))
}

function eachKept(editor: Editor, clause: string, visit: (at: number, node: Node) => void): void {
  editor.state.doc.forEach((node, at) => {
    if (node.type.name === 'kept' && node.attrs['clause'] === clause) visit(at, node)
  })
}

function setBlocks(editor: Editor, at: number, blocks: readonly LetterBlock[]): void {
  const change = editor.state.tr.setNodeAttribute(at, 'blocks', blocks)
  editor.view.dispatch(change.setMeta(OURS, true))
}

/** What the required paragraph holds, at each of its places. */
function requiredBlocks(blocks: readonly LetterBlock[], clause: string): LetterBlock[][] {
  return blocks.flatMap((block): LetterBlock[][] =>
    block.type === 'required' && block.attrs.clause === clause
      ? [block.content]
      : requiredBlocks(childBlocks(block), clause),
  )
}

/** Text that the template keeps for other cases: what its blocks are in the editor, and how they begin. */
export function textsForOthers(
  original: LetterWording,
  showing: Showing,
  labelOf: (field: string) => string,
): { readonly key: string; readonly start: string; readonly blocks: LetterBlock[] }[] {
  const hidden = (editorDoc(original, showing).content ?? []).filter(({ type }) => type === 'aside')
  return hidden
    .flatMap(({ attrs }) => (attrs?.['blocks'] ?? []) as LetterBlock[])
    .flatMap((block, index) => {
      const blocks = block.type === 'when' ? block.content : [block]
      const start = beginningOf(blocks, labelOf)
      return start === '' ? [] : [{ key: `${index}/${start}`, start, blocks }]
    })
}

function beginningOf(blocks: readonly LetterBlock[], labelOf: (field: string) => string): string {
  const first = (block: LetterBlock): string => {
    if (block.type === 'fieldList') return `[${labelOf(block.attrs.name)}]`
    if (block.type !== 'paragraph' && block.type !== 'heading')
      return childBlocks(block).map(first).find(Boolean) ?? ''
    return (block.content ?? [])
      .map((node) =>
        node.type === 'text' ? node.text : node.type === 'field' ? `[${labelOf(node.attrs.name)}]` : ' ',
      )
      .join('')
  }
  return blocks.map(first).find((text) => text.trim() !== '') ?? ''
}

/** Inserts blocks of a letter behind the block of the cursor, as text of this letter under no condition. */
export function insertBlocks(editor: Editor, blocks: readonly LetterBlock[], showing: Showing): void {
  const { $to } = editor.state.selection
  const place = $to.depth === 0 ? $to.pos : Math.max($to.after(1), editor.state.doc.firstChild?.nodeSize ?? 0)
  const nodes = blocks
    .flatMap((block) => shown(block, [], showing))
    .map((json) => editor.schema.nodeFromJSON(json))
  editor.view.dispatch(editor.state.tr.insert(place, nodes).scrollIntoView())
  editor.commands.focus()
}
