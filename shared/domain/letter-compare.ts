import type { LetterBlock, LetterInline } from './letter.ts'
import { factHolds, type LetterFacts } from './letter-facts.ts'
import { pairUp, sharedRuns } from './longest-common.ts'

/** A piece of a compared paragraph; a field is a piece of its own, under its label. */
export type ComparedPiece = {
  readonly text: string
  readonly field: boolean
  readonly state: 'same' | 'added' | 'removed'
}

/** One paragraph of a comparison, with its pieces in reading order. */
export type ComparedParagraph = {
  readonly state: 'same' | 'added' | 'removed' | 'changed'
  /** What it is: paragraph, heading, item of a list, cell of a table. */
  readonly kind: ParagraphKind
  readonly pieces: readonly ComparedPiece[]
}

/** What a compared paragraph is in the letter. */
export type ParagraphKind = 'paragraph' | 'heading' | 'item' | 'cell' | 'required'

/** What is compared: a letter's text, with how its fields are called. */
export type ComparableLetter = {
  readonly blocks: readonly LetterBlock[]
  readonly labelOf: (field: string) => string
  /** Null compares the text of every condition; else only of those that hold. */
  readonly facts: LetterFacts | null
}

type Word = { readonly text: string; readonly field: boolean; readonly look: string }
type Paragraph = { readonly kind: ParagraphKind; readonly words: readonly Word[]; readonly key: string }

/** From this share of words in common on, two paragraphs are one that was changed. */
const ALIKE = 0.35

/** What differs between two texts, paragraph by paragraph, in the order of the second; what was taken out stands where it was. */
export function compareLetters(before: ComparableLetter, after: ComparableLetter): ComparedParagraph[] {
  const [old, now] = [paragraphsOf(before), paragraphsOf(after)]
  return pairUp(
    old.map(({ key }) => key),
    now.map(({ key }) => key),
  ).flatMap(({ before: from, after: to }) => comparedRun(old.slice(...from), now.slice(...to)))
}

/** One line of words compared as a paragraph of its own: the subject, for one. */
export function compareLines(
  before: readonly LetterInline[],
  after: readonly LetterInline[],
  labelOf: (field: string) => string,
): ComparedParagraph {
  const [old, now] = [before, after].map((line) => paragraph('paragraph', line, labelOf))
  return old && now ? comparedPair(old, now) : { state: 'same', kind: 'paragraph', pieces: [] }
}

/** A run of paragraphs that stand between two that are the same on both sides. */
function comparedRun(old: readonly Paragraph[], now: readonly Paragraph[]): ComparedParagraph[] {
  if (old.length === now.length && old.every(({ key }, index) => key === now[index]?.key)) {
    return now.map((each) => whole(each, 'same'))
  }
  const out: ComparedParagraph[] = []
  let taken = 0
  for (const each of now) {
    const at = old.findIndex((other, index) => index >= taken && likeness(other, each) >= ALIKE)
    if (at === -1) {
      out.push(whole(each, 'added'))
      continue
    }
    out.push(...old.slice(taken, at).map((gone) => whole(gone, 'removed')))
    const partner = old[at]
    if (partner !== undefined) out.push(comparedPair(partner, each))
    taken = at + 1
  }
  return [...out, ...old.slice(taken).map((gone) => whole(gone, 'removed'))]
}

function likeness(one: Paragraph, other: Paragraph): number {
  const words = new Set(one.words.filter(({ text }) => text.trim() !== '').map(({ look }) => look))
  const others = new Set(other.words.filter(({ text }) => text.trim() !== '').map(({ look }) => look))
  const shared = [...words].filter((word) => others.has(word)).length
  return shared / Math.max(1, words.size, others.size)
}

function comparedPair(old: Paragraph, now: Paragraph): ComparedParagraph {
  const pieces = sharedRuns(
    old.words.map(({ look }) => look),
    now.words.map(({ look }) => look),
  ).flatMap(({ state, before, after }) => {
    const words = state === 'removed' ? old.words.slice(...before) : now.words.slice(...after)
    return joined(words, state)
  })
  const same = old.kind === now.kind && pieces.every(({ state }) => state === 'same')
  return { state: same ? 'same' : 'changed', kind: now.kind, pieces }
}

function whole({ kind, words }: Paragraph, state: 'same' | 'added' | 'removed'): ComparedParagraph {
  return { state, kind, pieces: joined(words, state) }
}

/** Neighbouring words as one piece; fields stay apart. */
function joined(words: readonly Word[], state: ComparedPiece['state']): ComparedPiece[] {
  return words.reduce<ComparedPiece[]>((out, { text, field }) => {
    const last = out.at(-1)
    return !field && last !== undefined && !last.field
      ? [...out.slice(0, -1), { ...last, text: last.text + text }]
      : [...out, { text, field, state }]
  }, [])
}

function paragraphsOf({ blocks, labelOf, facts }: ComparableLetter): Paragraph[] {
  const walk = (block: LetterBlock, kind: ParagraphKind): Paragraph[] => {
    switch (block.type) {
      case 'when':
        if (facts !== null && !factHolds(block.attrs.fact, facts)) return []
        return block.content.flatMap((inner) => walk(inner, kind))
      case 'required':
        return block.content.flatMap((inner) => walk(inner, 'required'))
      case 'paragraph':
        return [paragraph(kind, block.content ?? [], labelOf)]
      case 'heading':
        return [paragraph('heading', block.content ?? [], labelOf)]
      case 'fieldList':
        return [paragraph(kind, [{ type: 'field', attrs: { name: block.attrs.name } }], labelOf)]
      case 'bulletList':
      case 'orderedList':
        return block.content.flatMap((item) => item.content.flatMap((inner) => walk(inner, 'item')))
      case 'table':
        return block.content.flatMap((row) =>
          row.content.flatMap((cell) => cell.content.flatMap((inner) => walk(inner, 'cell'))),
        )
    }
  }
  return blocks.flatMap((block) => walk(block, 'paragraph')).filter(({ words }) => words.length > 0)
}

function paragraph(
  kind: ParagraphKind,
  line: readonly LetterInline[],
  labelOf: (field: string) => string,
): Paragraph {
  const words = line.flatMap((node): Word[] => {
    if (node.type === 'hardBreak') return [{ text: ' ', field: false, look: ' ' }]
    const marks = (node.marks ?? []).map(({ type }) => type).join()
    if (node.type === 'field') {
      return [{ text: labelOf(node.attrs.name), field: true, look: `{${node.attrs.name}}${marks}` }]
    }
    const parts = node.text.match(/\s+|[\p{L}\p{N}\p{M}'’-]+|[^\s\p{L}\p{N}\p{M}]/gu) ?? []
    return parts.map((text) => ({ text, field: false, look: `${text}${marks}` }))
  })
  return { kind, words, key: `${kind}:${words.map(({ look }) => look).join('\u0000')}` }
}
