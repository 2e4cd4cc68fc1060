import type { ReactNode } from 'react'
import { VisuallyHidden } from '@mantine/core'
import { IconView } from '../controls/icon-view.tsx'
import { icons } from '../icons.ts'
import { StateChip, StateText } from './state-text.tsx'
import type { ClockState } from './state-glyph.tsx'
import css from './big-date.module.css'

/** Props of `BigDate`; the dates are words ("Monday 6 July 2026"), the caller knows which day they mean. */
export type BigDateProps = {
  /** "Answer due". */
  label: string
  /** Null while the date is unknown: then `instead` stands in its size and `reason` under it. */
  date: string | null
  /** A shorter form for narrow windows. */
  shortDate?: string
  instead?: string
  reason?: string
  chip?: { state: ClockState; share?: number; text: string }
  why?: { label: string; onClick: () => void; open?: boolean; controls?: string }
  /** A `ClockLine` or `BreachLine`. */
  line?: ReactNode
  /** 32 px in the case header, 28 in the wizard's panel, 22 in the compact header, 20 in a column among others. */
  size?: 'full' | 'wizard' | 'compact' | 'column'
  /** Said once by the live region when it changes: "Answer would be due Friday 24 July". */
  live?: string
}

function Why({ label, onClick, open, controls }: NonNullable<BigDateProps['why']>) {
  return (
    <button
      type="button"
      className={css.why}
      onClick={onClick}
      {...(open === undefined ? {} : { 'aria-expanded': open })}
      {...(controls === undefined ? {} : { 'aria-controls': controls })}
    >
      {label}
      {open !== undefined && <IconView icon={open ? icons.chevronUp : icons.chevronDown} size={14} />}
    </button>
  )
}

/** The one big date of a screen, with "Why?" beside it. */
export function BigDate({
  label,
  date,
  shortDate,
  instead,
  reason,
  chip,
  why,
  line,
  size = 'full',
  live,
}: BigDateProps) {
  const words = date ?? instead ?? ''
  const state = chip && { state: chip.state, ...(chip.share === undefined ? {} : { share: chip.share }) }
  const big = (
    // The key makes a changed date fade in once.
    <p className={css.date} key={words}>
      <span className={shortDate === undefined ? undefined : css.wide}>{words}</span>
      {shortDate !== undefined && <span className={css.narrow}>{shortDate}</span>}
    </p>
  )
  const under = date === null && reason !== undefined && <p className={css.reason}>{reason}</p>
  return (
    <div className={css.box} data-size={size}>
      {size === 'wizard' || size === 'column' ? (
        <>
          <p className={css.label}>{label}</p>
          {big}
          {chip && state && <StateText {...state}>{chip.text}</StateText>}
          {why && <Why {...why} />}
        </>
      ) : (
        <>
          <div className={css.top}>
            <p className={css.label}>{label}</p>
            {chip &&
              state &&
              (size === 'compact' ? (
                <StateText {...state}>{chip.text}</StateText>
              ) : (
                <StateChip {...state}>{chip.text}</StateChip>
              ))}
          </div>
          <div className={css.row}>
            {big}
            {why && <Why {...why} />}
          </div>
        </>
      )}
      {under}
      {line !== undefined && size !== 'compact' && <div className={css.line}>{line}</div>}
      {live !== undefined && (
        <VisuallyHidden>
          <span role="status">{live}</span>
        </VisuallyHidden>
      )}
    </div>
  )
}
