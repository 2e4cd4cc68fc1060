import { useElementSize } from '@mantine/hooks'
import { labelWidth, placeLabels } from './place-labels.ts'
import type { ClockState } from './state-glyph.tsx'
import css from './breach-line.module.css'

/** Props of `BreachLine`. */
export type BreachLineProps = {
  /** The whole line as one sentence: its accessible name. */
  sentence: string
  elapsedHours: number
  totalHours?: number
  /** Labels at an hour of the line; `strong` for now. */
  labels: readonly { at: number; label: string; note?: string; strong?: boolean }[]
  state: ClockState
}

/** The clock of a breach: a cell an hour, three days of 24, elapsed ones filled. */
export function BreachLine({ sentence, elapsedHours, totalHours = 72, labels, state }: BreachLineProps) {
  const { ref, width } = useElementSize()
  const boxes = labels.map((label, index) => ({
    ...label,
    id: String(index),
    at: label.at / totalHours,
    width: labelWidth([label.label, label.note ?? ''], true),
    rank: label.strong === true ? 0 : label.at === 0 || label.at === totalHours ? 1 : 2,
    anchor:
      label.at === 0 ? ('start' as const) : label.at >= totalHours ? ('end' as const) : ('middle' as const),
  }))
  const placed = placeLabels(boxes, width)
  return (
    <div role="img" aria-label={sentence} className={css.box} data-state={state}>
      <div ref={ref} className={css.cells} aria-hidden="true">
        {Array.from({ length: totalHours }, (_, hour) => (
          <span
            key={hour}
            data-day={hour > 0 && hour % 24 === 0 ? true : undefined}
            data-on={hour < Math.floor(elapsedHours) || undefined}
            data-now={hour === Math.floor(elapsedHours) || undefined}
          />
        ))}
      </div>
      <div className={css.labels} aria-hidden="true">
        {boxes.map(
          (box) =>
            placed.has(box.id) && (
              <span
                key={box.id}
                className={css.label}
                data-anchor={box.anchor}
                style={{ left: placed.get(box.id), width: box.width }}
              >
                {box.strong === true ? <b>{box.label}</b> : <span>{box.label}</span>}
                {box.note !== undefined && <span>{box.note}</span>}
              </span>
            ),
        )}
      </div>
    </div>
  )
}
