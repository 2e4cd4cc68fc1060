import type { Editor } from '@tiptap/react'
import type { EditorState } from '@tiptap/pm/state'
import type { LetterTable } from '#shared/domain/letter.ts'

/** A table of two columns with a row of headings, still empty. */
export const NEW_TABLE: LetterTable = {
  type: 'table',
  content: [row('tableHeader'), row('tableCell')],
}

function row(type: 'tableHeader' | 'tableCell'): LetterTable['content'][number] {
  const cell = { type, content: [{ type: 'paragraph' as const }] }
  return { type: 'tableRow', content: [cell, cell] }
}

/** Whether the cursor is in a table. */
export function inTable(state: EditorState): boolean {
  return rowDepth(state) !== null
}

/** Adds an empty row below the cursor's, with as many cells. False outside a table. */
export function addRow(editor: Editor): boolean {
  const depth = rowDepth(editor.state)
  if (depth === null) return false
  const { $from } = editor.state.selection
  const columns = $from.node(depth).children.reduce((sum, { attrs }) => sum + Number(attrs['colspan']), 0)
  const cell = { type: 'tableCell', content: [{ type: 'paragraph' }] }
  const made = editor.schema.nodeFromJSON({
    type: 'tableRow',
    content: Array.from({ length: columns }, () => cell),
  })
  const at = $from.after(depth)
  editor.view.dispatch(editor.state.tr.insert(at, made))
  return editor.commands.focus(at + 3)
}

/** Takes the row of the cursor out, and with its last row the table. False outside a table. */
export function removeRow(editor: Editor): boolean {
  const depth = rowDepth(editor.state)
  if (depth === null) return false
  const { $from } = editor.state.selection
  const last = $from.node(depth - 1).childCount === 1
  const of = last ? depth - 1 : depth
  editor.view.dispatch(editor.state.tr.delete($from.before(of), $from.after(of)))
  return editor.commands.focus()
}

function rowDepth({ selection: { $from } }: EditorState): number | null {
  for (let depth = $from.depth; depth > 0; depth--)
    if ($from.node(depth).type.name === 'tableRow') return depth
  return null
}
