import { z } from 'zod'
import { LetterDoc, LetterInline, type LetterBlock } from './letter.ts'
import { unknownFacts } from './letter-facts.ts'
import { COMMON_FIELDS } from './letter-fields.ts'
import type { LetterTemplate } from './letter-template.ts'
import { eachBlock, lineText } from './letter-text.ts'

/** What is written in a letter: its subject line and its text, with fields and conditions still in place. */
export const LetterWording = z.strictObject({ subject: z.array(LetterInline).max(60), doc: LetterDoc })
export type LetterWording = z.infer<typeof LetterWording>

/** What a draft keeps: the wording of its template, or with `own` the officer's. */
export const DraftWording = LetterWording.extend({
  own: z.boolean().default(false),
  /** The version of the template that the officer's wording began from. */
  version: z.number().int().optional(),
})
export type DraftWording = z.infer<typeof DraftWording>

/** What a final letter keeps of its words, beside the PDF: later changes of the case do not reach it. */
export const FrozenWords = z.object({
  subject: z.string(),
  doc: LetterDoc,
  recipient: z.array(z.string()),
  date: z.string(),
})
export type FrozenWords = z.output<typeof FrozenWords>

/** The template with another wording; every common field may be used in it, whatever the template declared. */
export function withWording(template: LetterTemplate, { subject, doc }: LetterWording): LetterTemplate {
  const declared = new Set(template.fields.map(({ name }) => name))
  const more = COMMON_FIELDS.filter(({ name }) => !declared.has(name))
  return { ...template, subject, doc, fields: [...template.fields, ...more] }
}

/**
 * Names in the wording that the template does not know: fields, required paragraphs, facts no case can answer. Empty
 * when the wording can be merged.
 */
export function unknownNames(template: LetterTemplate, { subject, doc }: LetterWording): string[] {
  const fields = new Set([...template.fields, ...COMMON_FIELDS].map(({ name }) => name))
  const clauses = new Set(template.required.map(({ clause }) => clause))
  const found = new Set<string>()
  const field = (name: string) => !fields.has(name) && found.add(name)
  const line = (content: readonly LetterInline[] | undefined) => {
    for (const node of content ?? []) if (node.type === 'field') field(node.attrs.name)
  }
  line(subject)
  eachBlock(doc, (block) => {
    if (block.type === 'paragraph' || block.type === 'heading') line(block.content)
    else if (block.type === 'fieldList') field(block.attrs.name)
    else if (block.type === 'required' && !clauses.has(block.attrs.clause)) found.add(block.attrs.clause)
    else if (block.type === 'when') for (const fact of unknownFacts(block.attrs.fact)) found.add(fact)
  })
  return [...found]
}

/** The wording with every text as a letter may carry it: no control and no hidden characters, composed (NFC). */
export function cleanWording({ subject, doc }: LetterWording): LetterWording {
  return { subject: cleanLine(subject), doc: { type: 'doc', content: doc.content.map(cleanBlock) } }
}

function cleanLine(content: readonly LetterInline[]): LetterInline[] {
  return content.flatMap((node): LetterInline[] => {
    if (node.type !== 'text') return [node]
    const text = lineText(node.text)
    return text === '' ? [] : [{ ...node, text }]
  })
}

function cleanBlock<Block extends LetterBlock>(block: Block): Block {
  return mapped(block) as Block
}

function mapped(block: LetterBlock): LetterBlock {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return block.content === undefined ? block : { ...block, content: cleanLine(block.content) }
    case 'fieldList':
      return block
    case 'bulletList':
    case 'orderedList':
      return {
        ...block,
        content: block.content.map((item) => ({ ...item, content: item.content.map(cleanBlock) })),
      }
    case 'table':
      return {
        ...block,
        content: block.content.map((row) => ({
          ...row,
          content: row.content.map((cell) => ({ ...cell, content: cell.content.map(cleanBlock) })),
        })),
      }
    case 'when':
    case 'required':
      return { ...block, content: block.content.map(cleanBlock) }
  }
}

/** Whether two wordings read the same, however their JSON is written. */
export function sameWording(one: LetterWording, other: LetterWording): boolean {
  return canonical([one.subject, one.doc]) === canonical([other.subject, other.doc])
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}
