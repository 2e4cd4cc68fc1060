import { IconView } from './icon-view.tsx'
import { icons } from '../icons.ts'
import css from './confidence-mark.module.css'

/** How a fact was checked, strongest first. */
export type ConfidenceLevel = 'read' | 'secondary' | 'memory'

const iconOf = {
  read: icons.readSource,
  secondary: icons.secondarySource,
  memory: icons.fromMemory,
} as const

/** How a fact was checked: an icon of its own and words, so that colour says nothing alone. */
export function ConfidenceMark({ level, text }: { level: ConfidenceLevel; text: string }) {
  return (
    <span className={css.mark} data-level={level}>
      <IconView icon={iconOf[level]} size={13} />
      <span>{text}</span>
    </span>
  )
}
