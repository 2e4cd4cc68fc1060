import type { ReactNode } from 'react'
import { IconView } from '../controls/icon-view.tsx'
import type { Icon } from '../icons.ts'
import css from './timeline.module.css'

/** One event as the timeline shows it. */
export type TimelineEntry = {
  id: string
  date: string
  icon: Icon
  title: ReactNode
  /** Corrected later: the title is struck, never removed. */
  struck?: boolean
  /** It moved a clock: petrol ring. */
  moved?: boolean
  /** Effect on the clock, bold: "Clock paused." */
  effect?: string
  text?: ReactNode
  /** Who and how. */
  meta?: ReactNode
  actions?: ReactNode
}

/** What happened, newest first or as handed in: date, ring, title, effect on the clock. */
export function Timeline({ label, entries }: { label: string; entries: readonly TimelineEntry[] }) {
  return (
    <ol className={css.line} aria-label={label}>
      {entries.map((entry) => (
        <li key={entry.id} className={css.entry}>
          <span className={css.date}>{entry.date}</span>
          <span className={css.ring} data-moved={entry.moved || undefined}>
            <IconView icon={entry.icon} size={14} />
          </span>
          <div className={css.words}>
            <p className={css.title}>{entry.struck === true ? <s>{entry.title}</s> : entry.title}</p>
            {(entry.effect !== undefined || entry.text !== undefined) && (
              <p className={css.text}>
                {entry.effect !== undefined && <b>{entry.effect} </b>}
                {entry.text}
              </p>
            )}
            {entry.meta !== undefined && <p className={css.meta}>{entry.meta}</p>}
            {entry.actions !== undefined && <div className={css.actions}>{entry.actions}</div>}
          </div>
        </li>
      ))}
    </ol>
  )
}
