import type { CivilDate } from '#shared/domain/civil-date.ts'
import { letterText } from '#shared/domain/letter-text.ts'
import type { Paper, PrintableLetter } from './printable.ts'

/** One part of a record sheet, under a title of its own or, with an empty one, under the part before. */
export type RecordPart = { readonly title: string } & (
  | { readonly kind: 'facts'; readonly facts: readonly { readonly label: string; readonly value: string }[] }
  | {
      readonly kind: 'table'
      readonly heads: readonly string[]
      /** Shares of the width, one a column. */
      readonly widths: readonly number[]
      readonly rows: readonly (readonly string[])[]
      /** The column whose first line is a title. */
      readonly titled?: number
      /** Which rows no longer hold; they are struck through and have to say so in words as well. */
      readonly struck?: readonly number[]
    }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'signature'; readonly labels: readonly string[] }
)

/** A sheet of the office's own records, as record-sheet.typ walks it: texts only. Line breaks part paragraphs. */
export type RecordSheet = {
  readonly language: string
  readonly paper: Paper
  readonly letterhead: PrintableLetter['letterhead']
  readonly title: string
  /** Our reference, or how many cases. */
  readonly reference: string
  readonly made: string
  readonly date: CivilDate
  readonly lead: string
  readonly parts: readonly RecordPart[]
  /** Head of the audit trail with its label; empty prints none. */
  readonly footer: string
}

/** The tree for Typst: the date in numbers, every text as paper can carry it. */
export function recordSheetInput(sheet: RecordSheet) {
  const [year = 0, month = 0, day = 0] = sheet.date.split('-').map(Number)
  return { ...cleaned(sheet), date: { year, month, day } }
}

/** Tabs become spaces and hidden characters go, wherever in the tree a text stands. */
export function cleaned<Tree>(tree: Tree): Tree {
  return withTexts(tree, letterText)
}

/** The tree with each of its texts changed. */
export function withTexts<Tree>(tree: Tree, change: (text: string) => string): Tree {
  if (typeof tree === 'string') return change(tree) as Tree
  if (Array.isArray(tree)) return tree.map((each: unknown) => withTexts(each, change)) as Tree
  if (typeof tree !== 'object' || tree === null) return tree
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [key, withTexts<unknown>(value, change)]),
  ) as Tree
}
