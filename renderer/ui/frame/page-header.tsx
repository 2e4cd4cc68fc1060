import type { ReactNode } from 'react'
import { IconView } from '../controls/icon-view.tsx'
import { icons } from '../icons.ts'
import css from './page-header.module.css'

/** Title of a screen (22/28) with its lead sentence and actions at the right. */
export function PageHeader({
  title,
  lead,
  actions,
}: {
  title: ReactNode
  lead?: ReactNode
  actions?: ReactNode
}) {
  return (
    <header className={css.page}>
      <div className={css.titles}>
        <h1 className={css.h1}>{title}</h1>
        {lead !== undefined && <p className={css.lead}>{lead}</p>}
      </div>
      {actions !== undefined && <div className={css.actions}>{actions}</div>}
    </header>
  )
}

/** Title of a section (15/22) with its count or a meta line and actions at the right end. */
export function SectionTitle({
  children,
  count,
  meta,
  actions,
  order = 2,
  id,
}: {
  children: ReactNode
  count?: number | string
  meta?: ReactNode
  actions?: ReactNode
  order?: 2 | 3
  id?: string
}) {
  const Heading = order === 2 ? 'h2' : 'h3'
  return (
    <div className={css.section} data-order={order}>
      <div className={css.words}>
        <Heading className={order === 2 ? css.h2 : css.h3} {...(id === undefined ? {} : { id })}>
          {children}
          {count !== undefined && <span className={css.count}> {count}</span>}
        </Heading>
        {meta !== undefined && <span className={css.meta}>{meta}</span>}
      </div>
      {actions !== undefined && <span className={css.sectionActions}>{actions}</span>}
    </div>
  )
}

/** One step of the way back, "Cases · QH-2026-0127"; a part without `onClick` is plain text. */
export type TrailPart = { label: string; onClick?: () => void }

/** Props of `CaseHeader`. */
export type CaseHeaderProps = {
  /** Accessible name of the trail. */
  trailLabel: string
  trail: readonly TrailPart[]
  name: string
  subject?: ReactNode
  tags?: ReactNode
  actions?: ReactNode
  /** A `BigDate`; in the compact form also compact. */
  date: ReactNode
  tabs?: ReactNode
  /** 76 px form of every tab but Overview. */
  compact?: boolean
}

function Trail({ label, parts }: { label: string; parts: readonly TrailPart[] }) {
  return (
    <nav aria-label={label}>
      <ol className={css.trail}>
        {parts.map((part, index) => (
          <li key={part.label}>
            {part.onClick ? (
              <button type="button" className={css.crumb} onClick={part.onClick}>
                {index === 0 && <IconView icon={icons.chevronLeft} size={14} />}
                {part.label}
              </button>
            ) : (
              part.label
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** The head of a case: whose it is at the left, the one big date at the right, tabs below. */
export function CaseHeader({
  trailLabel,
  trail,
  name,
  subject,
  tags,
  actions,
  date,
  tabs,
  compact = false,
}: CaseHeaderProps) {
  if (compact) {
    return (
      <div className={css.case} data-compact>
        <div className={css.compact}>
          <div className={css.who}>
            <Trail label={trailLabel} parts={trail} />
            <h1 className={css.h1}>{name}</h1>
          </div>
          <div className={css.compactRight}>
            {date}
            {actions !== undefined && <div className={css.actions}>{actions}</div>}
          </div>
        </div>
        {tabs}
      </div>
    )
  }
  return (
    <div className={css.case}>
      <div className={css.top}>
        <Trail label={trailLabel} parts={trail} />
        {actions !== undefined && <div className={css.actions}>{actions}</div>}
      </div>
      <div className={css.hero}>
        <div className={css.who}>
          <h1 className={css.name}>{name}</h1>
          {subject !== undefined && <p className={css.lead}>{subject}</p>}
          {tags !== undefined && <div className={css.tags}>{tags}</div>}
        </div>
        <div className={css.date}>{date}</div>
      </div>
      {tabs}
    </div>
  )
}
