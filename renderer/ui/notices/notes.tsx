import type { ReactNode } from 'react'
import { VisuallyHidden } from '@mantine/core'
import { IconButton, LinkButton } from '../controls/button.tsx'
import { IconView } from '../controls/icon-view.tsx'
import { StateGlyph } from '../clock/state-glyph.tsx'
import { icons, type Icon } from '../icons.ts'
import css from './notes.module.css'

/** What an empty place is for, in one sentence, with the one thing to do. */
export function EmptyState({
  icon,
  title,
  text,
  action,
}: {
  icon: Icon
  title: string
  text: ReactNode
  action?: ReactNode
}) {
  return (
    <div className={css.empty}>
      <IconView icon={icon} size={26} />
      <h2 className={css.emptyTitle}>{title}</h2>
      <p className={css.emptyText}>{text}</p>
      {action}
    </div>
  )
}

/** A note in the run of a page: plain, or tinted by what it says. */
export function NoteBox({
  icon,
  state = 'info',
  bordered = false,
  actions,
  children,
}: {
  icon?: Icon
  state?: 'info' | 'met' | 'soon' | 'safe' | 'overdue'
  bordered?: boolean
  actions?: ReactNode
  children: ReactNode
}) {
  return (
    <div className={css.note} data-state={state} data-bordered={bordered || undefined}>
      {state === 'safe' ? <StateGlyph state="safe" /> : icon && <IconView icon={icon} />}
      <div className={css.noteText}>{children}</div>
      {actions !== undefined && <div className={css.noteActions}>{actions}</div>}
    </div>
  )
}

/** Props of `ErrorNote`. */
export type ErrorNoteProps = {
  /** What happened. */
  what: ReactNode
  /** What is still safe. */
  safe?: ReactNode
  /** What to do: words or a `LinkButton`. */
  now?: ReactNode
  /** A reference number, in small print, for support only. */
  code?: string
  onClose?: () => void
  closeLabel?: string
}

/** An error where it arose: what happened, what is safe, what now; read out at once. */
export function ErrorNote({ what, safe, now, code, onClose, closeLabel }: ErrorNoteProps) {
  return (
    <div className={css.error} role="alert">
      <StateGlyph state="overdue" />
      <div className={css.noteText}>
        <b>{what}</b>
        {safe !== undefined && <p className={css.safe}>{safe}</p>}
        {now !== undefined && <div className={css.now}>{now}</div>}
        {code !== undefined && <p className={css.code}>{code}</p>}
      </div>
      {onClose && <IconButton icon={icons.close} label={closeLabel ?? ''} size={22} onClick={onClose} />}
    </div>
  )
}

/** A job that takes a while: its verb of now, how far, roughly how long, Cancel. `value` null = not known. */
export function ProgressBar({
  label,
  value,
  right,
  note,
  cancel,
}: {
  label: string
  value: number | null
  right?: string
  note?: ReactNode
  cancel?: { label: string; onClick: () => void }
}) {
  return (
    <div className={css.progress}>
      <div className={css.progressTop}>
        <b>{label}</b>
        {right !== undefined && <span>{right}</span>}
      </div>
      <div
        className={css.bar}
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        {...(value === null ? {} : { 'aria-valuenow': Math.round(value) })}
        {...(right === undefined ? {} : { 'aria-valuetext': right })}
      >
        <span data-unknown={value === null || undefined} style={{ width: `${value ?? 30}%` }} />
      </div>
      {(note !== undefined || cancel) && (
        <div className={css.progressTop}>
          <span className={css.progressNote}>{note}</span>
          {cancel && <LinkButton onClick={cancel.onClick}>{cancel.label}</LinkButton>}
        </div>
      )}
    </div>
  )
}

/** Says its words to assistive technology whenever they change; shows nothing. */
export function LiveRegion({ children }: { children: ReactNode }) {
  return (
    <VisuallyHidden>
      <span role="status">{children}</span>
    </VisuallyHidden>
  )
}
