import type { LetterBlock, LetterDoc, LetterInline, LetterParagraph, LetterText } from './letter.ts'

/**
 * Characters that change how a line reads without being seen: direction overrides and isolates, zero-width
 * spaces, joiners' lookalikes, soft hyphens, tags, variation of nothing. A letter carries none of them.
 */
const HIDDEN =
  /[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{E0000}-\u{E0FFF}]/gu
/** Joiners are letters' business in the scripts that join and hidden anywhere else. */
const STRAY_JOINER =
  /(?<![\p{L}\p{M}])[\u200C\u200D]|[\u200C\u200D](?![\p{L}\p{M}])|(?<=\p{Script=Latin})[\u200C\u200D]/gu

const EMPTY_LINES = /\n *\n\s*/

/**
 * The text as a letter may carry it: line ends as `\n`, tabs as spaces, composed characters (NFC), no control and
 * no hidden characters. The text in the case itself stays as it came.
 */
export function letterText(raw: string): string {
  return raw
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[^\P{Cc}\n]/gu, '')
    .replace(HIDDEN, '')
    .replace(STRAY_JOINER, '')
    .toWellFormed()
    .normalize('NFC')
    .trim()
}

/** Words of one line as a letter may carry them: like {@link letterText}, with line ends as spaces and its ends as they are. */
export function lineText(raw: string): string {
  return raw
    .replace(/[\r\n\t\u0085\u2028\u2029]+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .replace(HIDDEN, '')
    .replace(STRAY_JOINER, '')
    .toWellFormed()
    .normalize('NFC')
}

/** The hidden characters in a text, each once, as `U+202E`. */
export function hiddenCharacters(text: string): string[] {
  const found = [...text.matchAll(HIDDEN), ...text.matchAll(STRAY_JOINER)]
  return [...new Set(found.map((match) => codePointName(match[0])))]
}

/** `U+1F600` for a character; its first code point counts. */
export function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

/** The text as words and line breaks, every line in the given marks. */
export function textLines(text: string, marks?: LetterText['marks']): LetterInline[] {
  return text
    .split('\n')
    .flatMap((part, index): LetterInline[] => [
      ...(index > 0 ? [{ type: 'hardBreak' } as const] : []),
      ...(part === '' ? [] : [{ type: 'text' as const, text: part, ...(marks ? { marks } : {}) }]),
    ])
}

/** The text as paragraphs, split at empty lines; single line ends stay breaks. */
export function textParagraphs(text: string, marks?: LetterText['marks']): LetterParagraph[] {
  return text.split(EMPTY_LINES).map((part) => ({ type: 'paragraph', content: textLines(part, marks) }))
}

/** The text with its empty lines closed up, for a place inside a line. */
export function withoutEmptyLines(text: string): string {
  return text.replace(new RegExp(EMPTY_LINES, 'g'), '\n')
}

/** The words of a line, breaks as spaces; a field still open counts as nothing. */
export function inlineText(content: readonly LetterInline[] | undefined): string {
  return (content ?? [])
    .map((node) => (node.type === 'text' ? node.text : node.type === 'hardBreak' ? ' ' : ''))
    .join('')
}

/** The words of a block and everything in it. */
export function blockText(block: LetterBlock): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inlineText(block.content)
    case 'fieldList':
      return ''
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap((item) => item.content.map(blockText)).join('\n')
    case 'table':
      return block.content
        .flatMap((row) => row.content.flatMap((cell) => cell.content.map(blockText)))
        .join('\n')
    case 'when':
    case 'required':
      return block.content.map(blockText).join('\n')
  }
}

/** All words of a letter, one block a line, for search and for checks. */
export function docText(doc: LetterDoc): string {
  return doc.content.map(blockText).join('\n')
}

/** Calls back for every block of the letter, outermost first, with the number of the top-level block it belongs to. */
export function eachBlock(doc: LetterDoc, visit: (block: LetterBlock, top: number) => void): void {
  const walk = (block: LetterBlock, top: number): void => {
    visit(block, top)
    for (const child of childBlocks(block)) walk(child, top)
  }
  for (const [index, block] of doc.content.entries()) walk(block, index + 1)
}

/** The blocks directly inside a block, those of list items and cells included. */
export function childBlocks(block: LetterBlock): readonly LetterBlock[] {
  switch (block.type) {
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap((item) => item.content)
    case 'table':
      return block.content.flatMap((row) => row.content.flatMap((cell) => cell.content))
    case 'when':
    case 'required':
      return block.content
    case 'paragraph':
    case 'heading':
    case 'fieldList':
      return []
  }
}
