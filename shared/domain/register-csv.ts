/**
 * Cells that a spreadsheet program would run as a formula, and the rule that keeps them text.
 *
 * A cell is dangerous at its start, and after every `;`, TAB, CR and LF inside it: where the system's list
 * separator is `;`, Excel splits a comma file there, quotes or not. At each such place an apostrophe is put
 * before `= + - @` and their full-width forms, also when spaces or invisible characters stand before them,
 * because importers trim those. At the start of the cell TAB, CR, LF and NUL count too. Where the text itself
 * has apostrophes before the danger it gets one more, so that taking exactly one away gives the text back.
 */

/** Spaces and invisible characters that importers drop, without the separators, which begin a place of their own. */
const UNSEEN = String.raw`(?:[\0-\x08\x0B\x0C\x0E-\x20\x7F-\xA0\xAD\u061C\u1680\u180E\u2000-\u200F\u2028-\u202F\u205F-\u206F\u3000\uFEFF]|\u034F)*`
const DANGER = String.raw`[=+\-@＝＋－＠]`

const suspect = /[=+\-@＝＋－＠\t\r\n\0]/
const startsDangerous = new RegExp(`^'*(?:${UNSEEN}${DANGER}|[\\t\\r\\n\\0])`)
const insideDangerous = new RegExp(`([;\\t\\r\\n])(?='*${UNSEEN}${DANGER})`, 'g')
const startsGuarded = new RegExp(`^'(?='*(?:${UNSEEN}${DANGER}|[\\t\\r\\n\\0]))`)
const insideGuarded = new RegExp(`([;\\t\\r\\n])'(?='*${UNSEEN}${DANGER})`, 'g')

/** The text with an apostrophe before everything a spreadsheet could run; `stripGuard` gives the text back. */
export function guardCell(text: string): string {
  if (!suspect.test(text)) return text
  const inside = text.replace(insideDangerous, "$1'")
  return startsDangerous.test(text) ? `'${inside}` : inside
}

/** The text as it was before `guardCell`. A text that was never guarded and has no guard in it stays as it is. */
export function stripGuard(cell: string): string {
  if (!suspect.test(cell)) return cell
  return cell.replace(startsGuarded, '').replace(insideGuarded, '$1')
}

const needsQuotes = /[",;\t\r\n]|^\s|\s$/

/** Most cells: nothing to guard, nothing to quote. One look at them keeps the guard nearly free. */
const plain = /^(?:[0-9A-Za-z](?:[^",;\t\r\n]*[^",;\s])?)?$/

/** One record of RFC 4180, every cell guarded, quoted where needed, ended by CR LF. */
export function csvLine(cells: readonly string[]): string {
  let line = ''
  for (const cell of cells) line += `,${plain.test(cell) ? cell : quoted(guardCell(cell))}`
  return `${line.slice(1)}\r\n`
}

function quoted(cell: string): string {
  return needsQuotes.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
