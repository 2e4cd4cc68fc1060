import type { JSONContent } from '@tiptap/core'
import type {
  LetterBlock,
  LetterCell,
  LetterFlow,
  LetterInline,
  LetterListItem,
  LetterText,
} from '#shared/domain/letter.ts'
import { FIELD_LIST_LAYOUTS, FieldName } from '#shared/domain/letter.ts'

/** What the officer wrote in one block, in the closed schema of letters; empty for a block the schema does not know. */
export function writtenBlock(node: JSONContent): LetterBlock[] {
  return writtenFlow(node)
}

function writtenFlow(node: JSONContent): LetterFlow[] {
  const { attrs = {}, content = [] } = node
  switch (node.type) {
    case 'paragraph': {
      const line = writtenLine(content)
      return [line.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content: line }]
    }
    case 'heading':
      return [
        { type: 'heading', attrs: { level: attrs['level'] === 3 ? 3 : 2 }, content: writtenLine(content) },
      ]
    case 'bulletList': {
      const items = writtenItems(content)
      return items.length === 0 ? [] : [{ type: 'bulletList', content: items }]
    }
    case 'orderedList': {
      const items = writtenItems(content)
      const start = numberIn(attrs['start'], 0, 9999, 1)
      if (items.length === 0) return []
      return [{ type: 'orderedList', ...(start === 1 ? {} : { attrs: { start } }), content: items }]
    }
    case 'fieldList': {
      const name = FieldName.safeParse(attrs['name'])
      const layout = FIELD_LIST_LAYOUTS.find((each) => each === attrs['layout'])
      return name.success ? [{ type: 'fieldList', attrs: { name: name.data, layout: layout ?? 'list' } }] : []
    }
    case 'table': {
      const rows = content
        .map((row) => ({ type: 'tableRow' as const, content: (row.content ?? []).flatMap(writtenCell) }))
        .filter((row) => row.content.length > 0)
      return rows.length === 0 ? [] : [{ type: 'table', content: rows }]
    }
    default:
      return []
  }
}

function writtenItems(content: readonly JSONContent[]): LetterListItem[] {
  return content
    .map((item) => ({ type: 'listItem' as const, content: (item.content ?? []).flatMap(writtenFlow) }))
    .filter((item) => item.content.length > 0)
}

function writtenCell(cell: JSONContent): LetterCell[] {
  if (cell.type !== 'tableCell' && cell.type !== 'tableHeader') return []
  const colspan = numberIn(cell.attrs?.['colspan'], 1, 20, 1)
  const rowspan = numberIn(cell.attrs?.['rowspan'], 1, 20, 1)
  const content = (cell.content ?? []).flatMap(writtenFlow)
  return [
    {
      type: cell.type,
      ...(colspan === 1 && rowspan === 1 ? {} : { attrs: { colspan, rowspan } }),
      content: content.length === 0 ? [{ type: 'paragraph' }] : content,
    },
  ]
}

/** What the officer wrote in one line: words with their marks, fields, breaks. */
export function writtenLine(content: readonly JSONContent[] | undefined): LetterInline[] {
  return (content ?? []).flatMap((node): LetterInline[] => {
    const marks = writtenMarks(node)
    if (node.type === 'hardBreak') return [{ type: 'hardBreak' }]
    if (node.type === 'text' && node.text) return [{ type: 'text', text: node.text, ...marks }]
    const name = node.type === 'field' ? FieldName.safeParse(node.attrs?.['name']) : null
    return name?.success ? [{ type: 'field', attrs: { name: name.data }, ...marks }] : []
  })
}

function writtenMarks({ marks = [] }: JSONContent): Pick<LetterText, 'marks'> | Record<string, never> {
  const kept = (['bold', 'italic'] as const).filter((type) => marks.some((mark) => mark.type === type))
  return kept.length === 0 ? {} : { marks: kept.map((type) => ({ type })) }
}

function numberIn(value: unknown, from: number, to: number, otherwise: number): number {
  return typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to
    ? value
    : otherwise
}
