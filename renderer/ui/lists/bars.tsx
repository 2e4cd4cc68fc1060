import type { ReactNode } from 'react'
import { Button, LinkButton } from '../controls/button.tsx'
import { IconView } from '../controls/icon-view.tsx'
import { icons } from '../icons.ts'
import css from './bars.module.css'

/** The head of a register: title and actions, saved views, filters, with the register's 24 px gutter. */
export function RegisterHead({
  title,
  actions,
  views,
  filters,
}: {
  title: ReactNode
  actions?: ReactNode
  views?: ReactNode
  filters?: ReactNode
}) {
  return (
    <header className={css.head}>
      <div className={css.titleRow}>
        <h1 className={css.title}>{title}</h1>
        {actions !== undefined && <div className={css.actions}>{actions}</div>}
      </div>
      {views}
      {filters}
    </header>
  )
}

/** Saved views as tabs with counts; the last one saves the filters as a new view. */
export function SavedViewTabs({
  label,
  views,
  activeId,
  onSelect,
  save,
}: {
  label: string
  views: readonly { id: string; label: string; count?: number | string }[]
  activeId: string
  onSelect: (id: string) => void
  save?: { label: string; onClick: () => void }
}) {
  return (
    <nav className={css.views} aria-label={label}>
      {views.map((view) => (
        <button
          key={view.id}
          type="button"
          className={css.view}
          aria-current={view.id === activeId ? 'true' : undefined}
          onClick={() => onSelect(view.id)}
        >
          {view.label}
          {view.count !== undefined && <span className={css.count}>{view.count}</span>}
        </button>
      ))}
      {save && (
        <button type="button" className={css.view} onClick={save.onClick}>
          <IconView icon={icons.plus} size={14} />
          {save.label}
        </button>
      )}
    </nav>
  )
}

/** The line of filters above a register: chips at the left, what they hide at the right. */
export function FilterBar({ children, right }: { children: ReactNode; right?: ReactNode }) {
  return (
    <div className={css.filters}>
      {children}
      {right !== undefined && <div className={css.right}>{right}</div>}
    </div>
  )
}

/** "Stage is **open** ×". */
export function FilterChip({
  field,
  value,
  onRemove,
  removeLabel,
  onEdit,
}: {
  field: string
  value: string
  onRemove: () => void
  removeLabel: string
  onEdit?: () => void
}) {
  const words = (
    <>
      {field} <b>{value}</b>
    </>
  )
  return (
    <span className={css.chip}>
      {onEdit ? (
        <button type="button" className={css.chipWords} onClick={onEdit}>
          {words}
        </button>
      ) : (
        <span className={css.chipWords}>{words}</span>
      )}
      <button type="button" className={css.chipRemove} aria-label={removeLabel} onClick={onRemove}>
        <IconView icon={icons.close} size={12} />
      </button>
    </span>
  )
}

/** "3 filters, **41 hidden** · Clear". */
export function FilterSummary({
  children,
  clear,
}: {
  children: ReactNode
  clear?: { label: string; onClick: () => void }
}) {
  return (
    <span className={css.summary} role="status">
      {children}
      {clear && (
        <>
          {' · '}
          <LinkButton onClick={clear.onClick}>{clear.label}</LinkButton>
        </>
      )}
    </span>
  )
}

/** The line under a register: how many, and the keys that work here. */
export function StatusBar({
  left,
  keys = [],
}: {
  left: ReactNode
  keys?: readonly { keys: string; text: string }[]
}) {
  return (
    <footer className={css.status}>
      <span role="status">{left}</span>
      <span className={css.keys}>
        {keys.map((one) => (
          <span key={one.text}>
            {one.keys} {one.text}
          </span>
        ))}
      </span>
    </footer>
  )
}

/** Stands in for the status bar while rows are chosen; it never covers a row. */
export function ActionBar({
  count,
  onClear,
  clearLabel,
  clearShortcut = 'Esc',
  hint,
  children,
}: {
  count: ReactNode
  onClear: () => void
  clearLabel: string
  clearShortcut?: string
  hint?: ReactNode
  children: ReactNode
}) {
  return (
    <footer className={css.action}>
      <span className={css.actionMark} aria-hidden="true">
        <IconView icon={icons.minimise} size={13} />
      </span>
      <b role="status">{count}</b>
      <span className={css.actionButtons}>{children}</span>
      {hint !== undefined && <span className={css.hint}>{hint}</span>}
      <Button variant="quiet" size="sm" shortcut={clearShortcut} onClick={onClear}>
        {clearLabel}
      </Button>
    </footer>
  )
}
