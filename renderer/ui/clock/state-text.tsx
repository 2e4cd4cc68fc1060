import type { ReactNode } from 'react'
import { IconView } from '../controls/icon-view.tsx'
import type { Icon } from '../icons.ts'
import { StateGlyph, type ClockState } from './state-glyph.tsx'
import css from './state.module.css'

/** Props shared by the two ways a clock state is written. */
export type StateWordsProps = {
  state: ClockState
  /** Elapsed part of a running clock, 0 to 1. */
  share?: number
  /** Stands in for the glyph where the kind of clock says more (a breach). */
  icon?: Icon
  children: ReactNode
}

function Shape({ state, share, icon }: Omit<StateWordsProps, 'children'>) {
  return icon ? (
    <IconView icon={icon} size={14} className={css.glyph} />
  ) : (
    <StateGlyph state={state} {...(share === undefined ? {} : { share })} />
  )
}

/** Glyph and words on one line, for rows; a `quiet` one keeps its words in the secondary text colour. */
export function StateText({
  quiet = false,
  size = 'sm',
  children,
  ...shape
}: StateWordsProps & { quiet?: boolean; size?: 'sm' | 'xs' }) {
  return (
    <span className={css.text} data-state={shape.state} data-quiet={quiet || undefined} data-size={size}>
      <Shape {...shape} />
      <span className={css.words}>{children}</span>
    </span>
  )
}

/** Glyph and words on a tint, 24 px: at most one in a header, never in a table row. */
export function StateChip({ children, ...shape }: StateWordsProps) {
  return (
    <span className={css.chip} data-state={shape.state}>
      <Shape {...shape} />
      {children}
    </span>
  )
}
