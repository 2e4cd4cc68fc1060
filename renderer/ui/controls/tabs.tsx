import { useRef, type KeyboardEvent } from 'react'
import css from './tabs.module.css'

/** One tab; `count` stands behind the label. */
export type TabItem = { id: string; label: string; count?: string | number }

/** Props of `Tabs`. */
export type TabsProps = {
  /** Accessible name of the tab list. */
  label: string
  tabs: readonly TabItem[]
  value: string
  onChange: (id: string) => void
  /** Id of the element that shows the chosen tab's content. */
  panelId?: string
}

/** A line of tabs with a petrol underline; arrow keys, Home and End move between them. */
export function Tabs({ label, tabs, value, onChange, panelId }: TabsProps) {
  const list = useRef<HTMLDivElement>(null)
  const move = (event: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.id === value)
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    const next = tabs[(to + tabs.length) % tabs.length]
    if (next === undefined) return
    onChange(next.id)
    list.current?.querySelector<HTMLElement>(`[data-tab="${CSS.escape(next.id)}"]`)?.focus()
  }
  return (
    <div ref={list} role="tablist" tabIndex={-1} aria-label={label} className={css.tabs} onKeyDown={move}>
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          data-tab={tab.id}
          className={css.tab}
          aria-selected={tab.id === value}
          tabIndex={tab.id === value ? 0 : -1}
          {...(panelId === undefined ? {} : { 'aria-controls': panelId })}
          onClick={() => onChange(tab.id)}
        >
          {tab.label}
          {tab.count !== undefined && <span className={css.count}> {tab.count}</span>}
        </button>
      ))}
    </div>
  )
}
