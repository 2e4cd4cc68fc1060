import type { ReactNode } from 'react'
import type { Icon } from '../icons.ts'
import { IconView } from './icon-view.tsx'
import css from './tag.module.css'

/** A neutral 22 px label (type, law, stage, handler); never carries a state. */
export function Tag({ icon, avatar, children }: { icon?: Icon; avatar?: string; children: ReactNode }) {
  return (
    <span className={css.tag}>
      {icon && <IconView icon={icon} size={14} />}
      {avatar !== undefined && (
        <span className={css.mini} aria-hidden="true">
          {avatar}
        </span>
      )}
      {children}
    </span>
  )
}

/** A row of tags that wraps. */
export function Tags({ children }: { children: ReactNode }) {
  return <div className={css.tags}>{children}</div>
}

/** The initials of an officer or person in a ring; the full name is read out when given. */
export function Avatar({
  initials,
  name,
  size = 22,
}: {
  initials: string
  name?: string
  size?: 22 | 24 | 36
}) {
  return (
    <span
      className={css.avatar}
      data-size={size}
      title={name}
      {...(name ? { role: 'img', 'aria-label': name } : { 'aria-hidden': true })}
    >
      {initials}
    </span>
  )
}
