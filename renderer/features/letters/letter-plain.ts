import type { LetterBlock, LetterInline } from '#shared/domain/letter.ts'

/** The words of a letter as plain text: paragraphs split by an empty line, lists and tables line by line. */
export function plainLetter(blocks: readonly LetterBlock[]): string {
  return blocks.map(plainBlock).join('\n\n')
}

function plainBlock(block: LetterBlock): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return plainLine(block.content)
    case 'bulletList':
      return block.content.map((item) => `• ${item.content.map(plainBlock).join('\n')}`).join('\n')
    case 'orderedList':
      return block.content
        .map(
          (item, index) => `${index + (block.attrs?.start ?? 1)}. ${item.content.map(plainBlock).join('\n')}`,
        )
        .join('\n')
    case 'table':
      return block.content
        .map((row) => row.content.map((cell) => cell.content.map(plainBlock).join(' ')).join(' · '))
        .join('\n')
    case 'fieldList':
      return ''
    case 'required':
    case 'when':
      return plainLetter(block.content)
  }
}

function plainLine(content: readonly LetterInline[] | undefined): string {
  return (content ?? [])
    .map((node) => (node.type === 'text' ? node.text : node.type === 'hardBreak' ? '\n' : ''))
    .join('')
}
