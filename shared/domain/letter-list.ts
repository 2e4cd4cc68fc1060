import type { LetterFieldList, LetterFlow, LetterInline, LetterParagraph } from './letter.ts'
import type { LetterField } from './letter-fields.ts'
import type { LetterRow, LetterValue } from './letter-template.ts'
import { letterText, textParagraphs } from './letter-text.ts'

type Column = NonNullable<LetterField['columns']>[number]

/** The blocks that a field with several values prints as. A cell that must be filled and is not stays a `field` node. */
export function fieldListBlocks(
  node: LetterFieldList,
  value: LetterValue,
  field: LetterField | undefined,
): LetterFlow[] {
  const { name, layout } = node.attrs
  const columns = field?.columns
  const entries: readonly (string | LetterRow)[] = typeof value === 'string' ? value.split('\n') : value
  if (!columns) {
    const items = entries.map(entryText).filter((text) => text !== '')
    return [{ type: layout === 'numbered' ? 'orderedList' : 'bulletList', content: items.map(listItem) }]
  }
  const rows = entries.map((entry) =>
    typeof entry === 'string' ? { [columns[0]?.key ?? name]: entry } : entry,
  )
  if (layout === 'sections') return rows.flatMap((row, index) => section(name, columns, row, index + 1))
  if (layout === 'table') return [table(name, columns, rows)]
  return [
    {
      type: layout === 'numbered' ? 'orderedList' : 'bulletList',
      content: rows.map((row) => ({
        type: 'listItem' as const,
        content: [{ type: 'paragraph' as const, content: rowLine(name, columns, row) }],
      })),
    },
  ]
}

function entryText(entry: string | LetterRow): string {
  return letterText(typeof entry === 'string' ? entry : Object.values(entry).join(', '))
}

function listItem(text: string): { type: 'listItem'; content: LetterFlow[] } {
  return { type: 'listItem', content: textParagraphs(text) }
}

/** "Issue 2", the person's words, then each answer under its label. */
function section(name: string, columns: readonly Column[], row: LetterRow, number: number): LetterFlow[] {
  const [first, ...rest] = columns
  if (!first) return []
  const words = letterText(row[first.key] ?? '')
  return [
    { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: `${first.label} ${number}` }] },
    ...(words === '' ? [unfilled(name)] : textParagraphs(words, [{ type: 'italic' }])),
    ...rest.flatMap((column): LetterFlow[] => {
      const text = letterText(row[column.key] ?? '')
      if (text === '' && column.optional) return []
      const label: LetterInline = { type: 'text', text: `${column.label}: `, marks: [{ type: 'bold' }] }
      if (text === '') return [{ type: 'paragraph', content: [label, fieldNode(name)] }]
      const [lead, ...more] = textParagraphs(text)
      return lead ? [{ type: 'paragraph', content: [label, ...(lead.content ?? [])] }, ...more] : []
    }),
  ]
}

function table(name: string, columns: readonly Column[], rows: readonly LetterRow[]): LetterFlow {
  const shown = columns.filter(
    (column) => !column.optional || rows.some((row) => letterText(row[column.key] ?? '') !== ''),
  )
  return {
    type: 'table',
    content: [
      {
        type: 'tableRow',
        content: shown.map((column) => ({ type: 'tableHeader', content: textParagraphs(column.label) })),
      },
      ...rows.map((row) => ({
        type: 'tableRow' as const,
        content: shown.map((column) => ({ type: 'tableCell' as const, content: cell(name, column, row) })),
      })),
    ],
  }
}

function cell(name: string, column: Column, row: LetterRow): LetterFlow[] {
  const text = letterText(row[column.key] ?? '')
  if (text !== '') return textParagraphs(text)
  return column.optional ? [{ type: 'paragraph' }] : [unfilled(name)]
}

function rowLine(name: string, columns: readonly Column[], row: LetterRow): LetterInline[] {
  return columns.flatMap((column, index): LetterInline[] => {
    const text = letterText(row[column.key] ?? '').replace(/\n+/g, ' ')
    if (text === '' && column.optional) return []
    const before: LetterInline[] = index > 0 ? [{ type: 'text', text: ': ' }] : []
    return [...before, text === '' ? fieldNode(name) : { type: 'text', text }]
  })
}

function fieldNode(name: string): LetterInline {
  return { type: 'field', attrs: { name } }
}

function unfilled(name: string): LetterParagraph {
  return { type: 'paragraph', content: [fieldNode(name)] }
}
