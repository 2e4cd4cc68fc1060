import { IconView } from '../controls/icon-view.tsx'
import type { Icon } from '../icons.ts'
import css from './nav-row.module.css'

/** One place in a list at the left of a screen: its icon and name, marked while it is the one shown. */
export function NavRow({
  icon,
  label,
  active,
  onClick,
}: {
  icon: Icon
  label: string
  active: boolean
  onClick: () => void
}) {
  return (
    <button type="button" className={css.row} aria-current={active ? 'page' : undefined} onClick={onClick}>
      <IconView icon={icon} />
      <span>{label}</span>
    </button>
  )
}
