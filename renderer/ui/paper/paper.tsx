import type { ReactNode } from 'react'
import { LinkButton } from '../controls/button.tsx'
import { IconView } from '../controls/icon-view.tsx'
import { StateGlyph } from '../clock/state-glyph.tsx'
import { icons } from '../icons.ts'
import css from './paper.module.css'

/** The desk a page lies on: a line above it, the page, a caption below. */
export function PaperPreview({
  label,
  pageLine,
  caption,
  children,
  src,
}: {
  label: string
  pageLine?: ReactNode
  caption?: ReactNode
  children?: ReactNode
  /** A `blob:` or `data:` picture of the printed page. */ src?: string
}) {
  return (
    <section className={css.desk} aria-label={label} tabIndex={0}>
      {pageLine !== undefined && <div className={css.pageLine}>{pageLine}</div>}
      {src === undefined ? children : <img className={css.page} src={src} alt={label} />}
      {caption !== undefined && <p className={css.caption}>{caption}</p>}
    </section>
  )
}

/** A page of A4 proportions in the letter's own serif; it stays light in the dark scheme. */
export function PaperSheet({ children }: { children: ReactNode }) {
  return <div className={css.sheet}>{children}</div>
}

/** Text on the page that still blocks finalising. */
export function PaperMark({ children }: { children: ReactNode }) {
  return <mark className={css.mark}>{children}</mark>
}

/** A field inside letter text: filled = petrol tint; unfilled = amber edge, diamond and what to do, kept on one line. */
export function FieldChip({
  filled,
  children,
  onClick,
}: {
  filled: boolean
  children: ReactNode
  onClick?: () => void
}) {
  if (filled) return <span className={css.filled}>{children}</span>
  const inside = (
    <>
      <span className={css.diamond} aria-hidden="true" />
      {children}
    </>
  )
  return onClick ? (
    <button type="button" className={css.unfilled} onClick={onClick}>
      {inside}
    </button>
  ) : (
    <span className={css.unfilled}>{inside}</span>
  )
}

/** A paragraph the law requires, with its citation; a missing one says so and offers to put it back. */
export function RequiredParagraph({
  cite,
  missing = false,
  action,
  children,
}: {
  cite: ReactNode
  missing?: boolean
  action?: { label: string; onClick: () => void }
  children?: ReactNode
}) {
  return (
    <div className={css.required} data-missing={missing || undefined}>
      <p className={css.cite}>
        {missing ? <StateGlyph state="soon" size={12} /> : <IconView icon={icons.lock} size={12} />}
        {cite}
      </p>
      {children}
      {action && <LinkButton onClick={action.onClick}>{action.label}</LinkButton>}
    </div>
  )
}
