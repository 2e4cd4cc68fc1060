import type { ReactNode } from 'react'

/** One column; `width` is its px at a 1440 px window and grows in proportion. */
export type RegisterColumn<Row> = {
  id: string
  header: string
  width: number | 'grow'
  minWidth?: number
  sortable?: boolean
  align?: 'right'
  /** `hide` drops it at 1100 px and less. */
  narrow?: 'hide'
  /** Figures of one width, for dates and numbers; `quiet` cells have them anyway. */
  tabular?: boolean
  tone?: 'name' | 'quiet' | 'normal'
  cell: (row: Row) => ReactNode
}

/** A labelled line between two rows: "Today, Wed 24 Jun". */
export type RegisterDivider = { beforeIndex: number; label: string }

/** Rows and dividers as one list: how many, which is at a place, and where a row stands. */
export function itemsOf(rowCount: number, dividers: readonly RegisterDivider[]) {
  const sorted = [...dividers]
    .filter((one) => one.beforeIndex <= rowCount)
    .sort((a, b) => a.beforeIndex - b.beforeIndex)
  return {
    count: rowCount + sorted.length,
    at(place: number): { row: number; divider?: string } {
      let before = 0
      for (const divider of sorted) {
        if (divider.beforeIndex + before === place)
          return { row: divider.beforeIndex, divider: divider.label }
        if (divider.beforeIndex + before > place) break
        before += 1
      }
      return { row: place - before }
    },
    ofRow: (row: number) => row + sorted.filter((divider) => divider.beforeIndex <= row).length,
  }
}

/** The row a key moves to, or null when the key moves nothing. */
export function moved(key: string, from: number, rowCount: number, page: number): number | null {
  const to = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + page,
    PageUp: from - page,
    Home: 0,
    End: rowCount - 1,
  }[key]
  return to === undefined ? null : Math.min(Math.max(to, 0), Math.max(rowCount - 1, 0))
}

/** Every index from the smaller to the larger, both included. */
export function rangeBetween(a: number, b: number): number[] {
  return Array.from({ length: Math.abs(b - a) + 1 }, (_, step) => Math.min(a, b) + step)
}

/** The set with each of `ids` in it that was not, and without each that was. */
export function toggled(selected: ReadonlySet<string>, ids: readonly string[]): ReadonlySet<string> {
  const next = new Set(selected)
  for (const id of ids) if (!next.delete(id)) next.add(id)
  return next
}
