import type { ReactNode } from 'react'
import type { Icon } from '../icons.ts'
import { NavRow } from './nav-row.tsx'
import css from './split-view.module.css'

/** A list, what is read, and facts about it at the side (below it when the window is narrow). */
export function SplitView({
  list,
  listLabel,
  listWidth = 316,
  aside,
  asideLabel,
  asideWidth = 268,
  children,
}: {
  list: ReactNode
  listLabel: string
  listWidth?: number
  aside?: ReactNode
  asideLabel?: string
  asideWidth?: number
  children: ReactNode
}) {
  return (
    <div className={css.split}>
      <section className={css.list} style={{ width: listWidth }} aria-label={listLabel}>
        {list}
      </section>
      <div className={css.rest}>
        <div className={css.reader}>{children}</div>
        {aside !== undefined && (
          <aside className={css.aside} style={{ width: asideWidth }} aria-label={asideLabel} tabIndex={0}>
            {aside}
          </aside>
        )}
      </div>
    </div>
  )
}

/** Settings: the parts at the left (212 px), one of them at the right, at most 900 px wide. */
export function SettingsFrame({
  title,
  label,
  items,
  activeId,
  onSelect,
  children,
}: {
  title: string
  label: string
  items: readonly { id: string; label: string; icon: Icon }[]
  activeId: string
  onSelect: (id: string) => void
  children: ReactNode
}) {
  return (
    <div className={css.settings}>
      <nav className={css.nav} aria-label={label}>
        <h1 className={css.title}>{title}</h1>
        <ul>
          {items.map((item) => (
            <li key={item.id}>
              <NavRow
                icon={item.icon}
                label={item.label}
                active={item.id === activeId}
                onClick={() => onSelect(item.id)}
              />
            </li>
          ))}
        </ul>
      </nav>
      <div className={css.content} tabIndex={0}>
        <div className={css.column}>{children}</div>
      </div>
    </div>
  )
}
