import type { ReactNode } from 'react'
import type { Icon } from '../icons.ts'

/** One line of the palette: a case, a command, a place. */
export type PaletteItem = {
  id: string
  icon: Icon
  title: string
  /** Characters of the title that matched, from and to (exclusive). */
  match?: readonly [number, number]
  meta?: string
  metaMatch?: readonly [number, number]
  right?: ReactNode
  shortcut?: string
  /** Why it cannot be done now; the line stays, grey. */
  impossible?: string
}

/** A run of lines under a label. */
export type PaletteGroup = { id: string; label: string; items: readonly PaletteItem[] }

/** The next line that can be run, going `step` (+1, -1) and round the ends; -1 when there is none. */
export function nextPossible(items: readonly PaletteItem[], from: number, step: 1 | -1): number {
  for (let tried = 1; tried <= items.length; tried += 1) {
    const at = (from + step * tried + items.length * tried) % items.length
    if (items[at]?.impossible === undefined) return at
  }
  return -1
}
