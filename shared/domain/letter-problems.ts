import type { LetterBlock, LetterDoc, LetterInline } from './letter.ts'
import type { LetterFacts } from './letter-facts.ts'
import type { LetterField } from './letter-fields.ts'
import { citationOf, isRequired, type RequiredParagraph } from './letter-template.ts'
import { blockText, eachBlock, hiddenCharacters, inlineText } from './letter-text.ts'

/** Where in the merged letter something is: the block counted from 1 (0 is the subject) and the words before it. */
export type LetterPlace = { readonly block: number; readonly before: string }

/** A field without a value, and where it stands first. */
export type UnfilledField = {
  readonly field: string
  readonly label: string
  readonly hint: string
  readonly where: LetterPlace
}
/** A paragraph the law requires and the letter lacks. */
export type MissingParagraph = { readonly clause: string; readonly title: string; readonly citation: string }

/** Something that keeps a letter from being finalised. */
export type LetterProblem =
  | ({ readonly code: 'field-unfilled' } & UnfilledField)
  | ({ readonly code: 'required-missing' } & MissingParagraph)
  | { readonly code: 'character-hidden'; readonly character: string; readonly where: LetterPlace }
  /** The text in this language does not speak for every law of the case. */
  | { readonly code: 'language-short'; readonly language: string }
  | { readonly code: 'subject-empty' }
  | { readonly code: 'letter-empty' }

/** What a merged letter is checked for. */
export type CheckableLetter = {
  readonly subject: string
  readonly doc: LetterDoc
  readonly unfilled: readonly UnfilledField[]
  readonly missingRequired: readonly MissingParagraph[]
}

/** Everything that keeps the letter from being finalised, in the order to deal with it; empty when nothing does. */
export function letterProblems(letter: CheckableLetter): LetterProblem[] {
  const hidden = letter.doc.content.flatMap((block, index) =>
    hiddenCharacters(blockText(block)).map((character): LetterProblem => ({
      code: 'character-hidden',
      character,
      where: { block: index + 1, before: '' },
    })),
  )
  const empty = letter.doc.content.every((block) => blockText(block).trim() === '')
  return [
    ...letter.unfilled.map((field): LetterProblem => ({ code: 'field-unfilled', ...field })),
    ...letter.missingRequired.map((paragraph): LetterProblem => ({ code: 'required-missing', ...paragraph })),
    ...hidden,
    ...(letter.subject.trim() === '' ? [{ code: 'subject-empty' } as const] : []),
    ...(empty ? [{ code: 'letter-empty' } as const] : []),
  ]
}

/** Each unfilled field once, at its first place, in reading order; unknown names count as unfilled. */
export function unfilledFields(
  subject: readonly LetterInline[],
  doc: LetterDoc,
  fields: ReadonlyMap<string, LetterField>,
): UnfilledField[] {
  const found = new Map<string, UnfilledField>()
  const note = (field: string, where: LetterPlace): void => {
    if (found.has(field)) return
    const known = fields.get(field)
    found.set(field, { field, label: known?.label ?? field, hint: known?.hint ?? field, where })
  }
  const noteLine = (content: readonly LetterInline[], block: number): void => {
    for (const [index, node] of content.entries()) {
      if (node.type === 'field')
        note(node.attrs.name, { block, before: inlineText(content.slice(0, index)).slice(-60) })
    }
  }
  noteLine(subject, 0)
  eachBlock(doc, (block, top) => {
    if (block.type === 'paragraph' || block.type === 'heading') noteLine(block.content ?? [], top)
    if (block.type === 'fieldList') note(block.attrs.name, { block: top, before: '' })
  })
  return [...found.values()]
}

/** The paragraphs that the law requires under these facts and that the letter lacks or holds empty. */
export function missingParagraphs(
  required: readonly RequiredParagraph[],
  doc: LetterDoc,
  facts: LetterFacts,
): MissingParagraph[] {
  const present = new Set<string>()
  eachBlock(doc, (block) => {
    if (block.type === 'required' && saysSomething(block)) present.add(block.attrs.clause)
  })
  return required
    .filter((paragraph) => isRequired(paragraph, facts) && !present.has(paragraph.clause))
    .map((paragraph) => ({
      clause: paragraph.clause,
      title: paragraph.title,
      citation: citationOf(paragraph, facts),
    }))
}

/** A required paragraph stands when it has words or a field that will be filled. */
function saysSomething(block: LetterBlock): boolean {
  if (blockText(block).trim() !== '') return true
  let open = false
  eachBlock({ type: 'doc', content: [block] }, (inner) => {
    if (inner.type === 'fieldList') open = true
    if ('content' in inner && inner.content?.some((node) => node.type === 'field')) open = true
  })
  return open
}
