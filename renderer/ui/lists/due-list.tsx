import type { MouseEvent, ReactNode } from 'react'
import { IconView } from '../controls/icon-view.tsx'
import { Avatar } from '../controls/tag.tsx'
import { StateGlyph, type ClockState } from '../clock/state-glyph.tsx'
import type { Icon } from '../icons.ts'
import css from './due-list.module.css'

/** One row of Today: how late, whose, what next, who handles it. */
export type DueRowData = {
  id: string
  state: ClockState
  share?: number
  /** Stands in for the glyph (a breach). */
  icon?: Icon
  /** "2 days late". */
  left: string
  /** "Mon 22 Jun". */
  date: string
  name: string
  /** "QH-2026-0119 · Erasure". */
  meta: string
  status?: ReactNode
  /** Buttons; they take the place of the status. */
  actions?: ReactNode
  handler?: { initials: string; name: string }
}

/** Props of `DueList`. */
export type DueListProps = {
  label: string
  rows: readonly DueRowData[]
  selectedId?: string
  onOpen: (id: string) => void
  onFocus?: (id: string) => void
}

/** The two-line rows of Today, 46 px each; a click anywhere but on a button opens the case. */
export function DueList({ label, rows, selectedId, onOpen, onFocus }: DueListProps) {
  const openRow = (id: string) => (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest('button') === null) onOpen(id)
  }
  return (
    <ul className={css.list} aria-label={label}>
      {rows.map((row) => (
        // The name is the real button; the click on the rest of the row is a larger target for the same thing.
        <li
          key={row.id}
          className={css.row}
          data-state={row.state}
          data-selected={row.id === selectedId || undefined}
          onClick={openRow(row.id)}
        >
          <div className={css.inner}>
            <span className={css.glyph}>
              {row.icon ? (
                <IconView icon={row.icon} />
              ) : (
                <StateGlyph state={row.state} {...(row.share === undefined ? {} : { share: row.share })} />
              )}
            </span>
            <span className={css.when}>
              <span className={css.left}>{row.left}</span>
              <span className={css.meta}>{row.date}</span>
            </span>
            <span className={css.who}>
              <button
                type="button"
                className={css.name}
                onClick={() => onOpen(row.id)}
                onFocus={() => onFocus?.(row.id)}
              >
                {row.name}
              </button>
              <span className={css.meta}>{row.meta}</span>
            </span>
            <span className={css.status}>{row.actions ?? row.status}</span>
            <span className={css.handler}>
              {row.handler && <Avatar initials={row.handler.initials} name={row.handler.name} />}
            </span>
          </div>
        </li>
      ))}
    </ul>
  )
}
