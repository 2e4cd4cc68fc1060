import type { Icon } from '../icons.ts'
import { StateText } from '../clock/state-text.tsx'
import type { ClockState } from '../clock/state-glyph.tsx'
import css from './horizon.module.css'

/** One column of the horizon. */
export type HorizonCell = {
  id: string
  /** "Thu". */
  title: string
  /** "25 Jun". */
  date?: string
  kind?: 'late' | 'today' | 'day'
  /** A weekend or holiday falls before this day: a double rule. */
  gapBefore?: boolean
  /** At most three are shown well. */
  entries: readonly { id: string; name: string; state: ClockState; share?: number; icon?: Icon }[]
  /** "+2". */
  more?: string
  /** What a screen reader hears instead of the pieces. */
  name?: string
}

/** Props of `Horizon`. */
export type HorizonProps = {
  label: string
  late: HorizonCell
  days: readonly HorizonCell[]
  /** A column was chosen: show the filtered list. */
  onPick: (id: string) => void
}

/** What is late and what falls due on the next working days, side by side. */
export function Horizon({ label, late, days, onPick }: HorizonProps) {
  return (
    <ul className={css.horizon} aria-label={label}>
      {[{ kind: 'late' as const, ...late }, ...days].map((cell, index) => (
        <li
          key={cell.id}
          className={css.cell}
          data-kind={cell.kind}
          data-gap={cell.gapBefore || undefined}
          data-far={index > 6 || undefined}
        >
          <button
            type="button"
            className={css.button}
            onClick={() => onPick(cell.id)}
            {...(cell.name === undefined ? {} : { 'aria-label': cell.name })}
          >
            <span className={css.head}>
              <b>{cell.title}</b>
              {cell.date !== undefined && <span> {cell.date}</span>}
            </span>
            {cell.entries.map((entry) => (
              <span key={entry.id} className={css.entry} data-quiet={entry.state === 'running' || undefined}>
                <StateText
                  state={entry.state}
                  size="xs"
                  quiet={entry.state === 'running'}
                  {...(entry.share === undefined ? {} : { share: entry.share })}
                  {...(entry.icon ? { icon: entry.icon } : {})}
                >
                  {entry.name}
                </StateText>
              </span>
            ))}
            {cell.more !== undefined && <span className={css.more}>{cell.more}</span>}
          </button>
        </li>
      ))}
    </ul>
  )
}
