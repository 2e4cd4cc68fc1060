import type { Confidence } from '#shared/domain/clause.ts'
import { confidenceNames } from '#shared/text/confidence.ts'
import { icons, IconView, type Icon } from '#ui/index.ts'
import css from './laws.module.css'

const looks = {
  read: icons.check,
  secondary: icons.show,
  memory: icons.question,
} as const satisfies Record<Confidence, Icon>

/** How a citation was checked: its own icon and words, coloured only where it must not be relied on. */
export function ConfidenceMark({ confidence }: { confidence: Confidence }) {
  return (
    <span className={css.mark} data-confidence={confidence}>
      <IconView icon={looks[confidence]} size={14} />
      {confidenceNames[confidence]}
    </span>
  )
}
