import type { JSONContent } from '@tiptap/core'
import type { LetterBlock, LetterFlow, LetterInline, LetterListItem } from '#shared/domain/letter.ts'
import { factHolds, type LetterFacts } from '#shared/domain/letter-facts.ts'
import type { LetterWording } from '#shared/domain/letter-wording.ts'
import { writtenBlock, writtenLine } from './written-blocks.ts'

/**
 * The editor shows a letter flat: text inside conditions that hold, and inside required paragraphs that no law asks for
 * here, stands as ordinary blocks that remember their `path`. A required paragraph is one locked block (`kept`), text
 * whose condition does not hold is one block nobody sees (`aside`), so that both come back as they were.
 */

/** A step of a path: `?fact` for a condition, `!clause` for a required paragraph. */
type Step = `?${string}` | `!${string}`

/** How the letter is shown. */
export type Showing = {
  /** Null shows the text of every condition, as a template is edited. */
  readonly facts: LetterFacts | null
  /** Whether the law requires the paragraph here. */
  readonly isLocked: (clause: string) => boolean
}

/** What a required paragraph holds once it was taken out: its place stays, so that it can be put back there. */
export const GONE: readonly LetterBlock[] = [{ type: 'paragraph' }]

/** Whether these are the blocks of a required paragraph that was taken out. */
export function isGone(blocks: readonly LetterBlock[]): boolean {
  return blocks.every((block) => block.type === 'paragraph' && (block.content ?? []).length === 0)
}

/** The wording as the editor's document. */
export function editorDoc({ subject, doc }: LetterWording, showing: Showing): JSONContent {
  const body = joinAsides(doc.content.flatMap((block) => shown(block, [], showing)))
  return {
    type: 'doc',
    content: [
      { type: 'subject', ...contentOf(subject.filter((node) => node.type !== 'hardBreak')) },
      ...(body.some(({ type }) => type !== 'aside') ? body : [...body, { type: 'paragraph' }]),
    ],
  }
}

/** The blocks of the editor that a block of the letter is shown as. */
export function shown(block: LetterBlock, path: readonly Step[], showing: Showing): JSONContent[] {
  switch (block.type) {
    case 'when': {
      if (showing.facts !== null && !factHolds(block.attrs.fact, showing.facts)) {
        return [{ type: 'aside', attrs: { ...pathAttr(path), blocks: [block] } }]
      }
      const inner: Step[] = [...path, `?${block.attrs.fact}`]
      return block.content.flatMap((child) => shown(child, inner, showing))
    }
    case 'required': {
      const { clause } = block.attrs
      if (showing.isLocked(clause)) {
        return [{ type: 'kept', attrs: { ...pathAttr(path), clause, blocks: block.content } }]
      }
      const inner: Step[] = [...path, `!${clause}`]
      return block.content.flatMap((child) => shown(child, inner, showing))
    }
    default:
      return [shownFlow(block, path)]
  }
}

function shownFlow(block: LetterFlow, path: readonly Step[]): JSONContent {
  const attrs = pathAttr(path)
  switch (block.type) {
    case 'paragraph':
      return { type: 'paragraph', attrs, ...contentOf(block.content) }
    case 'heading':
      return { type: 'heading', attrs: { ...attrs, level: block.attrs.level }, ...contentOf(block.content) }
    case 'fieldList':
      return { type: 'fieldList', attrs: { ...attrs, ...block.attrs } }
    case 'bulletList':
      return { type: 'bulletList', attrs, content: items(block.content, path) }
    case 'orderedList':
      return {
        type: 'orderedList',
        attrs: { ...attrs, start: block.attrs?.start ?? 1 },
        content: items(block.content, path),
      }
    case 'table':
      return {
        type: 'table',
        attrs,
        content: block.content.map((row) => ({
          type: 'tableRow',
          content: row.content.map((cell) => ({
            type: cell.type,
            attrs: { colspan: cell.attrs?.colspan ?? 1, rowspan: cell.attrs?.rowspan ?? 1 },
            content: cell.content.map((inner) => shownFlow(inner, path)),
          })),
        })),
      }
  }
}

function items(content: readonly LetterListItem[], path: readonly Step[]): JSONContent[] {
  return content.map((item) => ({
    type: 'listItem',
    content: item.content.map((inner) => shownFlow(inner, path)),
  }))
}

/** The editor's document as wording. What the schema of letters does not know is left out, never guessed. */
export function wordingOf(json: JSONContent): LetterWording {
  const [first, ...rest] = json.content ?? []
  const [subject, body] = first?.type === 'subject' ? [first, rest] : [null, json.content ?? []]
  const placed = body.map((node) => ({ path: pathOf(node), blocks: blocksOf(node) }))
  return {
    subject: writtenLine(subject?.content).filter((node) => node.type !== 'hardBreak'),
    doc: { type: 'doc', content: nested(placed, 0) },
  }
}

function blocksOf(node: JSONContent): LetterBlock[] {
  const blocks = (node.attrs?.['blocks'] ?? []) as LetterBlock[]
  if (node.type === 'aside') return blocks
  if (node.type === 'kept') {
    return [{ type: 'required', attrs: { clause: String(node.attrs?.['clause']) }, content: [...blocks] }]
  }
  return writtenBlock(node)
}

type Placed = { readonly path: readonly Step[]; readonly blocks: readonly LetterBlock[] }

/** Puts neighbours with the same path back under their condition or required paragraph. */
function nested(placed: readonly Placed[], depth: number): LetterBlock[] {
  const out: LetterBlock[] = []
  for (let at = 0; at < placed.length;) {
    const step = placed[at]?.path[depth]
    let end = at + 1
    while (step !== undefined && placed[end]?.path[depth] === step) end++
    const run = placed.slice(at, end)
    const content = step === undefined ? [] : nested(run, depth + 1)
    if (step === undefined) out.push(...(run[0]?.blocks ?? []))
    else if (content.length > 0) out.push(wrapped(step, content))
    at = end
  }
  return out
}

function wrapped(step: Step, content: LetterBlock[]): LetterBlock {
  const name = step.slice(1)
  return step.startsWith('?')
    ? { type: 'when', attrs: { fact: name }, content }
    : { type: 'required', attrs: { clause: name }, content }
}

/** A list takes the path of its first paragraph where it has none: it was made from a paragraph that had one. */
function pathOf(node: JSONContent): readonly Step[] {
  const own = node.attrs?.['path'] as Step[] | null | undefined
  if (own) return own
  const inner =
    node.type === 'bulletList' || node.type === 'orderedList' ? node.content?.[0]?.content?.[0] : null
  return inner ? pathOf(inner) : []
}

function pathAttr(path: readonly Step[]): { path: Step[] | null } {
  return { path: path.length === 0 ? null : [...path] }
}

function contentOf(content: readonly LetterInline[] | undefined): { content?: JSONContent[] } {
  return content === undefined || content.length === 0 ? {} : { content: content as JSONContent[] }
}

/** Neighbouring asides of one path as one block. */
function joinAsides(nodes: readonly JSONContent[]): JSONContent[] {
  return nodes.reduce<JSONContent[]>((out, node) => {
    const last = out.at(-1)
    if (last?.type === 'aside' && node.type === 'aside' && samePath(last, node)) {
      const blocks = [...(last.attrs?.['blocks'] as []), ...(node.attrs?.['blocks'] as [])]
      return [...out.slice(0, -1), { type: 'aside', attrs: { ...last.attrs, blocks } }]
    }
    return [...out, node]
  }, [])
}

function samePath(one: JSONContent, other: JSONContent): boolean {
  return JSON.stringify(pathOf(one)) === JSON.stringify(pathOf(other))
}
