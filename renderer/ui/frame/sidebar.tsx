import { Tooltip } from '@mantine/core'
import { Button } from '../controls/button.tsx'
import { IconView } from '../controls/icon-view.tsx'
import { StateGlyph, type ClockState } from '../clock/state-glyph.tsx'
import { icons, type Icon } from '../icons.ts'
import { AppMark } from './app-mark.tsx'
import css from './sidebar.module.css'

/** One place in the sidebar; `state` draws its glyph before the count. */
export type NavItem = {
  id: string
  label: string
  icon: Icon
  count?: number | string
  state?: ClockState
  stateWord?: string
}

/** A run of places with an optional label ("Set up"). */
export type NavGroup = { label?: string; items: readonly NavItem[] }

/** Props of `Sidebar`, all of them handed through by `AppFrame`. */
export type SidebarProps = {
  organisation: string
  fileName: string
  nav: readonly NavGroup[]
  footNav: readonly NavItem[]
  activeId: string
  onNavigate: (id: string) => void
  newCase: { label: string; shortcut?: string; onClick: () => void }
  /** Backup and audit trail, one short line each. */
  status?: { lines: readonly string[]; state: ClockState; onClick?: () => void } | undefined
  /** Accessible name of the navigation. */
  label: string
  /** Icons only, 56 px. */
  rail: boolean
}

function NavButton({
  item,
  active,
  rail,
  onNavigate,
}: {
  item: NavItem
  active: boolean
  rail: boolean
  onNavigate: (id: string) => void
}) {
  return (
    <li>
      <Tooltip label={item.label} position="right" disabled={!rail} openDelay={300}>
        <button
          type="button"
          className={css.item}
          aria-current={active ? 'page' : undefined}
          {...(rail
            ? { 'aria-label': item.count === undefined ? item.label : `${item.label}, ${item.count}` }
            : {})}
          onClick={() => onNavigate(item.id)}
        >
          <IconView icon={item.icon} />
          {!rail && (
            <>
              <span className={css.label}>{item.label}</span>
              {item.count !== undefined && (
                <span className={css.count}>
                  {item.state && <StateGlyph state={item.state} size={12} />}
                  {item.count}
                </span>
              )}
            </>
          )}
        </button>
      </Tooltip>
    </li>
  )
}

/** The left column: organisation and file, New case, the places, backup and audit line. */
export function Sidebar({
  organisation,
  fileName,
  nav,
  footNav,
  activeId,
  onNavigate,
  newCase,
  status,
  label,
  rail,
}: SidebarProps) {
  const list = (items: readonly NavItem[]) =>
    items.map((item) => (
      <NavButton
        key={item.id}
        item={item}
        active={item.id === activeId}
        rail={rail}
        onNavigate={onNavigate}
      />
    ))
  return (
    <nav className={css.side} data-rail={rail || undefined} aria-label={label}>
      <Tooltip label={`${organisation}, ${fileName}`} position="right" disabled={!rail}>
        <div className={css.file}>
          <AppMark size={28} />
          {!rail && (
            <div className={css.names}>
              <span className={css.organisation}>{organisation}</span>
              <span className={css.fileName}>{fileName}</span>
            </div>
          )}
        </div>
      </Tooltip>
      <Tooltip label={newCase.label} position="right" disabled={!rail}>
        <Button
          variant="primary"
          icon={icons.plus}
          fullWidth
          onClick={newCase.onClick}
          className={css.newCase}
          {...(rail ? { 'aria-label': newCase.label } : { shortcut: newCase.shortcut })}
        >
          {rail ? null : newCase.label}
        </Button>
      </Tooltip>
      <div className={css.places}>
        {nav.map((group, index) => (
          <div key={group.label ?? index}>
            {group.label !== undefined && !rail && <div className={css.group}>{group.label}</div>}
            <ul aria-label={group.label}>{list(group.items)}</ul>
          </div>
        ))}
      </div>
      <ul>{list(footNav)}</ul>
      {status && (
        <Tooltip label={status.lines.join(' · ')} position="right" disabled={!rail}>
          <button
            type="button"
            className={css.status}
            data-state={status.state}
            onClick={status.onClick}
            {...(rail ? { 'aria-label': status.lines.join(', ') } : {})}
          >
            <IconView icon={status.state === 'met' ? icons.verified : icons.breaches} size={14} />
            {!rail && (
              <span>
                {status.lines.map((line) => (
                  <span key={line} className={css.line}>
                    {line}
                  </span>
                ))}
              </span>
            )}
          </button>
        </Tooltip>
      )}
    </nav>
  )
}
