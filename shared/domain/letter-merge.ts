import type { LetterBlock, LetterDoc, LetterInline, LetterParagraph } from './letter.ts'
import { factHolds, type LetterFacts } from './letter-facts.ts'
import type { LetterField } from './letter-fields.ts'
import { fieldListBlocks } from './letter-list.ts'
import {
  missingParagraphs,
  unfilledFields,
  type MissingParagraph,
  type UnfilledField,
} from './letter-problems.ts'
import { ENVELOPE_FIELDS } from './letter-sheet-fields.ts'
import type { LetterRow, LetterTemplate, LetterValue } from './letter-template.ts'
import {
  childBlocks,
  inlineText,
  letterText,
  textLines,
  textParagraphs,
  withoutEmptyLines,
} from './letter-text.ts'

/** What is merged: a template, or the officer's edited text of one. */
export type MergeableLetter = Pick<LetterTemplate, 'subject' | 'doc' | 'fields' | 'required'>

/** Values by field name. A field without an entry, or with nothing but space in it, is unfilled. */
export type LetterValues = Readonly<Record<string, LetterValue | undefined>>

/** Values that differ by law: in text that holds for one law alone its own stand, the regulator's above all. */
export type ValuesOfLaws = Readonly<Record<string, LetterValues>>

/** A letter with its values in place. */
export type MergedLetter = {
  readonly subject: string
  /** No `when` blocks any more; `required` blocks stay; what is unfilled stays a `field` or `fieldList` node. */
  readonly doc: LetterDoc
  /** Each unfilled field once, at its first place, in reading order. */
  readonly unfilled: readonly UnfilledField[]
  readonly missingRequired: readonly MissingParagraph[]
  /** The facts the letter was merged under, the `has=` facts included. */
  readonly facts: LetterFacts
}

type Merge = {
  readonly values: LetterValues
  readonly facts: LetterFacts
  readonly fields: ReadonlyMap<string, LetterField>
  readonly ofLaws: ValuesOfLaws
}

/** Puts the values into the letter and keeps the text whose facts hold. Never fails: what is missing is listed. */
export function mergeLetter(
  letter: MergeableLetter,
  values: LetterValues,
  facts: LetterFacts,
  ofLaws: ValuesOfLaws = {},
): MergedLetter {
  const merge: Merge = {
    values,
    ofLaws,
    facts: factsWithValues(facts, values),
    fields: new Map(letter.fields.map((field) => [field.name, field])),
  }
  const doc: LetterDoc = { type: 'doc', content: mergeBlocks(letter.doc.content, merge) }
  const subject = mergeLines(letter.subject, merge)
  return {
    subject: subject
      .map((node) => (node.type === 'field' ? `[${hintOf(node.attrs.name, merge)}]` : inlineText([node])))
      .join(''),
    doc,
    unfilled: [...openEnvelope(merge), ...unfilledFields(subject, doc, merge.fields)],
    missingRequired: missingParagraphs(letter.required, doc, merge.facts),
    facts: merge.facts,
  }
}

/** The facts and, for each value that is not empty, `has=` its name. */
export function factsWithValues(facts: LetterFacts, values: LetterValues): Set<string> {
  const filled = Object.entries(values).filter(([, value]) => value !== undefined && isFilled(value))
  return new Set([...facts, ...filled.map(([name]) => `has=${name}`)])
}

/** Whether the value says anything: a text that is more than space, or one such text in a list or row. */
export function isFilled(value: LetterValue): boolean {
  if (typeof value === 'string') return letterText(value) !== ''
  return value.some((entry: string | LetterRow) =>
    typeof entry === 'string'
      ? letterText(entry) !== ''
      : Object.values(entry).some((cell) => letterText(cell) !== ''),
  )
}

function mergeBlocks(blocks: readonly LetterBlock[], merge: Merge): LetterBlock[] {
  return blocks.flatMap((block) => mergeBlock(block, merge))
}

function mergeBlock(block: LetterBlock, merge: Merge): LetterBlock[] {
  switch (block.type) {
    case 'when':
      return factHolds(block.attrs.fact, merge.facts)
        ? mergeBlocks(block.content, forLaw(block.attrs.fact, merge))
        : []
    case 'required': {
      const content = mergeBlocks(block.content, merge)
      return content.length > 0 ? [{ ...block, content }] : []
    }
    case 'paragraph':
      return mergeParagraph(block, merge)
    case 'heading': {
      const content = mergeLines(block.content ?? [], merge)
      return content.length > 0 ? [{ ...block, content }] : []
    }
    case 'fieldList': {
      const value = merge.values[block.attrs.name]
      const field = merge.fields.get(block.attrs.name)
      if (value !== undefined && isFilled(value)) return fieldListBlocks(block, value, field)
      return field?.optional ? [] : [block]
    }
    case 'bulletList':
    case 'orderedList': {
      const items = block.content.map((item) => ({ ...item, content: mergeFlow(item.content, merge) }))
      const kept = items.filter((item) => item.content.length > 0)
      return kept.length > 0 ? [{ ...block, content: kept }] : []
    }
    case 'table':
      return [
        {
          ...block,
          content: block.content.map((row) => ({
            ...row,
            content: row.content.map((cell) => ({
              ...cell,
              content: orEmpty(mergeFlow(cell.content, merge)),
            })),
          })),
        },
      ]
  }
}

/** What the envelope lacks: a letter to somebody else than the person needs their name. */
function openEnvelope({ fields, values }: Merge): UnfilledField[] {
  return ENVELOPE_FIELDS.flatMap((name) => {
    const field = fields.get(name)
    if (field === undefined || field.optional || isFilled(values[name] ?? '')) return []
    return [{ field: name, label: field.label, hint: field.hint, where: { block: 0, before: '' } }]
  })
}

/** Inside text for one law the values of that law; where the text is for several of the case's laws, those of the case. */
function forLaw(fact: string, merge: Merge): Merge {
  const laws = fact
    .split('|')
    .flatMap((each) => (each.startsWith('regime=') && merge.facts.has(each) ? each.slice(7) : []))
  const own = laws.length === 1 ? merge.ofLaws[laws[0] ?? ''] : undefined
  return own === undefined ? merge : { ...merge, values: { ...merge.values, ...own } }
}

type Flow = Exclude<LetterBlock, { type: 'when' | 'required' }>

function mergeFlow(blocks: readonly Flow[], merge: Merge): Flow[] {
  return mergeBlocks(blocks, merge).filter((block) => block.type !== 'when' && block.type !== 'required')
}

function orEmpty(content: Flow[]): Flow[] {
  return content.length > 0 ? content : [{ type: 'paragraph' }]
}

/** A paragraph that is nothing but one field becomes as many paragraphs as its value has. */
function mergeParagraph(block: LetterParagraph, merge: Merge): LetterParagraph[] {
  const [only, ...rest] = block.content ?? []
  if (only?.type === 'field' && rest.length === 0) {
    const value = merge.values[only.attrs.name]
    if (typeof value === 'string' && isFilled(value)) {
      return textParagraphs(letterText(value), only.marks)
    }
  }
  const content = mergeLines(block.content ?? [], merge)
  return content.length > 0 ? [{ type: 'paragraph', content }] : []
}

/** Fills the fields of a line of text. A line of the paragraph whose fields are all optional and empty is dropped whole. */
function mergeLines(content: readonly LetterInline[], merge: Merge): LetterInline[] {
  const lines: LetterInline[][] = [[]]
  for (const node of content) {
    if (node.type === 'hardBreak') lines.push([])
    else lines.at(-1)?.push(node)
  }
  const kept = lines.filter((line) => {
    const fields = line.filter((node) => node.type === 'field')
    return (
      fields.length === 0 ||
      fields.some((node) => valueOf(node.attrs.name, merge) !== '' || !isOptional(node.attrs.name, merge))
    )
  })
  return kept.flatMap((line, index) => [
    ...(index > 0 ? [{ type: 'hardBreak' } as const] : []),
    ...line.flatMap((node) => (node.type === 'field' ? fill(node, merge) : [node])),
  ])
}

function fill(node: Extract<LetterInline, { type: 'field' }>, merge: Merge): LetterInline[] {
  const text = valueOf(node.attrs.name, merge)
  if (text !== '') return textLines(withoutEmptyLines(text), node.marks)
  return isOptional(node.attrs.name, merge) ? [] : [node]
}

function valueOf(name: string, merge: Merge): string {
  const value = merge.values[name]
  if (value === undefined) return ''
  if (typeof value === 'string') return letterText(value)
  return value
    .map((entry: string | LetterRow) =>
      letterText(typeof entry === 'string' ? entry : Object.values(entry).join(', ')),
    )
    .filter((entry) => entry !== '')
    .join(', ')
}

function isOptional(name: string, merge: Merge): boolean {
  return merge.fields.get(name)?.optional ?? false
}

function hintOf(name: string, merge: Merge): string {
  return merge.fields.get(name)?.hint ?? name
}

/**
 * Names of the fields that a case of these facts asks for, in reading order: those in text that holds, and those
 * whose being filled would bring their text in. Text for other laws and other rights asks for nothing.
 */
export function fieldsAsked(letter: MergeableLetter, facts: LetterFacts): string[] {
  const declared = new Set(letter.fields.map(({ name }) => name))
  const asked = new Set(ENVELOPE_FIELDS.filter((name) => declared.has(name)))
  const ask = (content: readonly LetterInline[] | undefined): void => {
    for (const node of content ?? []) if (node.type === 'field') asked.add(node.attrs.name)
  }
  const couldHold = (fact: string): boolean => fact.includes('has=') || factHolds(fact, facts)
  const walk = (block: LetterBlock): void => {
    if (block.type === 'when' && !couldHold(block.attrs.fact)) return
    if (block.type === 'paragraph' || block.type === 'heading') ask(block.content)
    else if (block.type === 'fieldList') asked.add(block.attrs.name)
    else for (const child of childBlocks(block)) walk(child)
  }
  ask(letter.subject)
  for (const block of letter.doc.content) walk(block)
  return [...asked]
}
