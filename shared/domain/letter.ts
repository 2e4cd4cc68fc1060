import { z } from 'zod'
import { TEXT_LIMIT } from './event.ts'

/**
 * A letter is TipTap JSON of this closed schema and nothing else: no HTML, no attributes beyond those named
 * here, no node the one Typst file does not know. `field` and `fieldList` stand for values, `required` marks a
 * paragraph the law asks for, `when` holds text that belongs only to some cases.
 */

/** Deepest nesting of nodes in a letter; deeper input is refused before it is read further. */
export const LETTER_DEPTH = 14
/** Most nodes of one letter. */
export const LETTER_NODES = 20_000

/** Name of a field: letters and digits, beginning with a small letter. */
export const FieldName = z.string().regex(/^[a-z][A-Za-z0-9]{0,59}$/)
export type FieldName = z.infer<typeof FieldName>

/** Name of a required paragraph, unique within a letter template. */
export const ClauseName = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60)
export type ClauseName = z.infer<typeof ClauseName>

/** One or several facts joined by `|` (any of them); `!` before one turns it round. The grammar is in letter-facts.ts. */
export const FactExpression = z
  .string()
  .max(300)
  .regex(/^!?[a-z][A-Za-z-]*(=[A-Za-z0-9-]+)?(\|!?[a-z][A-Za-z-]*(=[A-Za-z0-9-]+)?)*$/)
export type FactExpression = z.infer<typeof FactExpression>

const Mark = z.strictObject({ type: z.enum(['bold', 'italic']) })
const marks = z.array(Mark).max(2).optional()

/** Words, without line breaks or control characters; a break is a `hardBreak`. */
export const LetterText = z.strictObject({
  type: z.literal('text'),
  // Control characters only: what the fonts cannot print is found later, with its place.
  text: z
    .string()
    .min(1)
    .max(TEXT_LIMIT)
    .regex(/^[^\p{Cc}]*$/u),
  marks,
})
export type LetterText = z.infer<typeof LetterText>

const Field = z.strictObject({ type: z.literal('field'), attrs: z.strictObject({ name: FieldName }), marks })
const HardBreak = z.strictObject({ type: z.literal('hardBreak') })

/** What stands in a line: words, a field, a line break. */
export const LetterInline = z.discriminatedUnion('type', [LetterText, Field, HardBreak])
export type LetterInline = z.infer<typeof LetterInline>

const line = z.array(LetterInline).max(2000).optional()
const Paragraph = z.strictObject({ type: z.literal('paragraph'), content: line })
const Heading = z.strictObject({
  type: z.literal('heading'),
  attrs: z.strictObject({ level: z.union([z.literal(2), z.literal(3)]) }),
  content: line,
})

/** How a field with several values prints. */
export const FIELD_LIST_LAYOUTS = ['list', 'numbered', 'table', 'sections'] as const
const FieldList = z.strictObject({
  type: z.literal('fieldList'),
  attrs: z.strictObject({ name: FieldName, layout: z.enum(FIELD_LIST_LAYOUTS) }),
})

export type LetterParagraph = z.infer<typeof Paragraph>
export type LetterHeading = z.infer<typeof Heading>
export type LetterFieldList = z.infer<typeof FieldList>
export type LetterListItem = { type: 'listItem'; content: LetterFlow[] }
export type LetterList =
  | { type: 'bulletList'; content: LetterListItem[] }
  | {
      type: 'orderedList'
      attrs?: { start: number; type?: null | undefined } | undefined
      content: LetterListItem[]
    }
export type LetterCell = {
  type: 'tableCell' | 'tableHeader'
  attrs?: { colspan: number; rowspan: number; colwidth?: number[] | null | undefined } | undefined
  content: LetterFlow[]
}
export type LetterTableRow = { type: 'tableRow'; content: LetterCell[] }
export type LetterTable = { type: 'table'; content: LetterTableRow[] }
/** Blocks that hold words. */
export type LetterFlow = LetterParagraph | LetterHeading | LetterList | LetterTable | LetterFieldList
/** Text for the cases in which the fact holds. */
export type LetterWhen = { type: 'when'; attrs: { fact: string }; content: LetterBlock[] }
/** A paragraph the law requires; the template says which law and when. */
export type LetterRequired = { type: 'required'; attrs: { clause: string }; content: LetterBlock[] }
export type LetterBlock = LetterFlow | LetterWhen | LetterRequired
/** A whole letter without letterhead, recipient and signature: those come from the case. */
export type LetterDoc = { type: 'doc'; content: LetterBlock[] }

const count = z.number().int().min(1).max(20)
const ListItem: z.ZodType<LetterListItem> = z.strictObject({
  type: z.literal('listItem'),
  content: z
    .array(z.lazy(() => Flow))
    .min(1)
    .max(500),
})
const BulletList = z.strictObject({
  type: z.literal('bulletList'),
  content: z.array(ListItem).min(1).max(500),
})
const OrderedList = z.strictObject({
  type: z.literal('orderedList'),
  attrs: z.strictObject({ start: z.number().int().min(0).max(9999), type: z.null().optional() }).optional(),
  content: z.array(ListItem).min(1).max(500),
})
const Cell: z.ZodType<LetterCell> = z.strictObject({
  type: z.enum(['tableCell', 'tableHeader']),
  attrs: z
    .strictObject({ colspan: count, rowspan: count, colwidth: z.array(z.number().int()).max(20).nullish() })
    .optional(),
  content: z
    .array(z.lazy(() => Flow))
    .min(1)
    .max(100),
})
const Row = z.strictObject({ type: z.literal('tableRow'), content: z.array(Cell).min(1).max(20) })
const Table = z.strictObject({ type: z.literal('table'), content: z.array(Row).min(1).max(2000) })

const Flow: z.ZodType<LetterFlow> = z.discriminatedUnion('type', [
  Paragraph,
  Heading,
  BulletList,
  OrderedList,
  Table,
  FieldList,
])
const When: z.ZodType<LetterWhen> = z.strictObject({
  type: z.literal('when'),
  attrs: z.strictObject({ fact: FactExpression }),
  content: z
    .array(z.lazy(() => Block))
    .min(1)
    .max(500),
})
const Required: z.ZodType<LetterRequired> = z.strictObject({
  type: z.literal('required'),
  attrs: z.strictObject({ clause: ClauseName }),
  content: z
    .array(z.lazy(() => Block))
    .min(1)
    .max(500),
})
const Block: z.ZodType<LetterBlock> = z.union([Flow, When, Required])

const Doc: z.ZodType<LetterDoc> = z.strictObject({
  type: z.literal('doc'),
  content: z.array(Block).max(2000),
})

/** A letter from outside or from the case file. Fails on unknown nodes and attributes, and on letters too deep or too long. */
export const LetterDoc: z.ZodType<LetterDoc> = z.unknown().refine(fitsLimits, 'letter-too-large').pipe(Doc)

/**
 * Whether the tree keeps within depth, node and text limits. Walks with its own stack, so that hostile nesting
 * cannot exhaust the engine's.
 */
function fitsLimits(input: unknown): boolean {
  const waiting: { node: unknown; depth: number }[] = [{ node: input, depth: 0 }]
  let nodes = 0
  let text = 0
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, depth } = next
    if (depth > LETTER_DEPTH || ++nodes > LETTER_NODES) return false
    if (typeof node !== 'object' || node === null) continue
    if ('text' in node && typeof node.text === 'string') text += node.text.length
    if (text > TEXT_LIMIT) return false
    if ('content' in node && Array.isArray(node.content)) {
      for (const child of node.content) waiting.push({ node: child, depth: depth + 1 })
    }
  }
  return true
}
