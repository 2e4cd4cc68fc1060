import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { NodeSelection, Plugin, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'
import { joinBackward, joinForward } from '@tiptap/pm/commands'

/** Marks a change that the program makes itself: it may touch what is locked, and is no writing of the officer. */
export const OURS = 'letter-ours'

/**
 * Keeps required paragraphs and unseen text where they are. A change that would take a required paragraph away does not
 * happen; `onRefused` is told which, and whether it was swept along with other text. Unseen text that a deletion swept along comes back at its place.
 */
export function letterGuard(onRefused: (clause: string, swept: boolean) => void): Extension {
  return Extension.create({
    name: 'letterGuard',
    priority: 1000,
    addKeyboardShortcuts() {
      const step = (direction: -1 | 1) => () =>
        stepOver(this.editor.state, this.editor.view.dispatch, direction)
      return {
        Backspace: () => {
          if (!step(-1)()) return false
          return joinBackward(this.editor.state, this.editor.view.dispatch)
        },
        Delete: () => {
          if (!step(1)()) return false
          return joinForward(this.editor.state, this.editor.view.dispatch)
        },
      }
    },
    addProseMirrorPlugins: () => [
      new Plugin({
        filterTransaction: (change, before) => {
          if (!change.docChanged || isOurs(change)) return true
          const missing = missingFrom(before.doc, change.doc, 'kept')
          if (missing.length === 0) return true
          const clause = String(missing[0]?.node.attrs['clause'])
          // the paragraph alone was marked, or stands right before or behind the cursor
          const alone = before.selection.empty || before.selection instanceof NodeSelection
          queueMicrotask(() => onRefused(clause, !alone))
          return false
        },
        appendTransaction: (changes, before, after) => {
          if (changes.some(isOurs) || !changes.some(({ docChanged }) => docChanged)) return null
          const missing = missingFrom(before.doc, after.doc, 'aside')
          if (missing.length === 0) return null
          const back = after.tr
          for (const { node, at } of missing) {
            const mapped = changes.reduce((place, change) => change.mapping.map(place, -1), at)
            const $place = back.doc.resolve(Math.min(back.mapping.map(mapped), back.doc.content.size))
            // inside a paragraph there is no room for it: it goes behind
            const place = $place.depth === 0 ? Math.max($place.pos, subjectEnd(back.doc)) : $place.after(1)
            back.insert(place, node)
          }
          return back
        },
      }),
    ],
  })
}

/** Undoing and redoing may bring back and take away whatever was there. */
function isOurs(change: Transaction): boolean {
  const history: unknown = change.getMeta('history$')
  return change.getMeta(OURS) === true || history !== undefined
}

function subjectEnd(doc: Node): number {
  return doc.firstChild?.type.name === 'subject' ? doc.firstChild.nodeSize : 0
}

/** The nodes of a type that one document has and the other does not, each with its place. */
function missingFrom(before: Node, after: Node, type: string): { node: Node; at: number }[] {
  const left: Node[] = []
  after.forEach((node) => {
    if (node.type.name === type) left.push(node)
  })
  const missing: { node: Node; at: number }[] = []
  before.forEach((node, at) => {
    if (node.type.name !== type) return
    const found = left.findIndex((other) => other.eq(node))
    if (found === -1) missing.push({ node, at })
    else left.splice(found, 1)
  })
  return missing
}

/**
 * Moves unseen text that stands right before (or after) the paragraph of the cursor to its other side, so that the key
 * reaches what the officer sees there. False when there is none.
 */
function stepOver(state: EditorState, dispatch: (change: Transaction) => void, direction: -1 | 1): boolean {
  const { selection, doc, tr } = state
  const { $from } = selection
  if (!(selection instanceof TextSelection) || !selection.empty || $from.depth !== 1) return false
  if ($from.parentOffset !== (direction < 0 ? 0 : $from.parent.content.size)) return false
  const edge = direction < 0 ? $from.before(1) : $from.after(1)
  let end = edge
  for (;;) {
    const $end = doc.resolve(end)
    const next = direction < 0 ? $end.nodeBefore : $end.nodeAfter
    if (next?.type.name !== 'aside') break
    end += direction * next.nodeSize
  }
  if (end === edge) return false
  const [from, to] = direction < 0 ? [end, edge] : [edge, end]
  const asides = doc.slice(from, to).content
  const other = direction < 0 ? $from.after(1) : $from.before(1)
  tr.insert(other, asides)
  tr.delete(tr.mapping.map(from, 1), tr.mapping.map(to, -1))
  dispatch(tr.setMeta(OURS, true))
  return true
}
