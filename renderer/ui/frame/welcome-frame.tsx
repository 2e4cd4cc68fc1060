import type { ReactNode } from 'react'
import { IconView } from '../controls/icon-view.tsx'
import { icons, type Icon } from '../icons.ts'
import { AppMark } from './app-mark.tsx'
import css from './welcome-frame.module.css'

/** Props of `WelcomeFrame`. */
export type WelcomeFrameProps = {
  windowBar?: ReactNode
  /** The one 34 px line of the program; break it with `<br />`. */
  title: ReactNode
  lead?: ReactNode
  /** `ChoiceCard`s. */
  children: ReactNode
  /** A `FootNote`. */
  foot?: ReactNode
  /** A sample at the right; it goes when the window is narrow. */
  sample?: ReactNode
  sampleCaption?: string
}

/** The first window: what can be done at the left, what it is for at the right. */
export function WelcomeFrame({
  windowBar,
  title,
  lead,
  children,
  foot,
  sample,
  sampleCaption,
}: WelcomeFrameProps) {
  return (
    <div className={css.frame}>
      {windowBar}
      <main className={css.left}>
        <div className={css.column}>
          <AppMark size={52} />
          <h1 className={css.title}>{title}</h1>
          {lead !== undefined && <p className={css.lead}>{lead}</p>}
          <div className={css.choices}>{children}</div>
          {foot !== undefined && <div className={css.foot}>{foot}</div>}
        </div>
      </main>
      {sample !== undefined && (
        <figure className={css.right}>
          <div className={css.sample}>{sample}</div>
          {sampleCaption !== undefined && <figcaption className={css.caption}>{sampleCaption}</figcaption>}
        </figure>
      )}
    </div>
  )
}

/** Props of `ChoiceCard`. */
export type ChoiceCardProps = {
  icon: Icon
  title: string
  text: string
  onClick: () => void
  /** The one most people come for. */
  primary?: boolean
  autoFocus?: boolean
}

/** One thing to begin with: icon, bold title, a sentence, an arrow. */
export function ChoiceCard({
  icon,
  title,
  text,
  onClick,
  primary = false,
  autoFocus = false,
}: ChoiceCardProps) {
  return (
    <button
      type="button"
      className={css.card}
      data-primary={primary || undefined}
      autoFocus={autoFocus}
      onClick={onClick}
    >
      <span className={css.icon}>
        <IconView icon={icon} size={18} />
      </span>
      <span className={css.words}>
        <span className={css.cardTitle}>{title}</span>
        <span className={css.cardText}>{text}</span>
      </span>
      <IconView icon={icons.forward} size={18} />
    </button>
  )
}
