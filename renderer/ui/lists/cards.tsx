import type { ReactNode } from 'react'
import css from './cards.module.css'

/** A hairline box on `surface`. */
export function Card({
  padded = false,
  strong = false,
  children,
}: {
  padded?: boolean
  strong?: boolean
  children: ReactNode
}) {
  return (
    <div className={css.card} data-padded={padded || undefined} data-strong={strong || undefined}>
      {children}
    </div>
  )
}

/** A card of settings: `SettingsRow`s or `TableRow`s split by hairlines. */
export function SettingsList({ children }: { children: ReactNode }) {
  return <div className={css.settings}>{children}</div>
}

/** One setting: what it is in bold, a sentence about it, the control at the right. */
export function SettingsRow({
  title,
  text,
  lead,
  control,
  titleId,
}: {
  title: ReactNode
  text?: ReactNode
  lead?: ReactNode
  control?: ReactNode
  titleId?: string
}) {
  return (
    <div className={css.row}>
      {lead !== undefined && <span className={css.lead}>{lead}</span>}
      <div className={css.words}>
        <p className={css.title} {...(titleId === undefined ? {} : { id: titleId })}>
          {title}
        </p>
        {text !== undefined && <div className={css.text}>{text}</div>}
      </div>
      {control !== undefined && <div className={css.control}>{control}</div>}
    </div>
  )
}

/** A question and its answer across a card, an action at the right end. */
export function FactRow({
  label,
  children,
  action,
}: {
  label: ReactNode
  children: ReactNode
  action?: ReactNode
}) {
  return (
    <div className={css.fact}>
      <div className={css.factLabel}>{label}</div>
      <div className={css.factValue}>{children}</div>
      {action}
    </div>
  )
}

/** Labels and values in two columns; `note` stands in the meta size under the value. */
export function KeyValues({
  items,
  labelWidth = 80,
}: {
  items: readonly { label: string; value: ReactNode; note?: ReactNode }[]
  labelWidth?: number
}) {
  return (
    <dl className={css.pairs} style={{ gridTemplateColumns: `${labelWidth}px minmax(0, 1fr)` }}>
      {items.map((item) => (
        <div key={item.label} className={css.pair}>
          <dt>{item.label}</dt>
          <dd>
            {item.value}
            {item.note !== undefined && <span className={css.note}>{item.note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Text to be read, 14/22, at most 68 characters a line. */
export function Prose({ children }: { children: ReactNode }) {
  return <div className={css.prose}>{children}</div>
}

/** Words that were or will be said on paper: serif 15/24. */
export function PaperText({ children }: { children: ReactNode }) {
  return <div className={css.paper}>{children}</div>
}
