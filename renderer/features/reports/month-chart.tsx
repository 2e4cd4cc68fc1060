import { useId } from 'react'
import { monthShort } from '#shared/text/reports.ts'
import { useElementSize } from '#ui/index.ts'
import css from './charts.module.css'

/** A layer of a bar: how much, and how it looks. */
export type Layer = { readonly look: 'solid' | 'hatch' | 'late' | 'pale'; readonly value: number }

/** One month: its layers from the ground up, a word above the bar, and a number below the month. */
export type MonthBar = {
  readonly month: string
  readonly layers: readonly Layer[]
  readonly above: string
  readonly below?: string
}

const LEAST = 228
const TOP = 40
const LEFT = 5
/** A bar this tall holds its number; a lower one has it above. */
const ROOM = 20

/** Bars by month, drawn in per cent of the width, so that letters keep their size at every width. */
export function MonthChart({
  label,
  bars,
  belowLabel,
}: {
  /** The whole chart in a sentence. */
  label: string
  bars: readonly MonthBar[]
  belowLabel?: string
}) {
  const hatch = useId()
  const { ref, height } = useElementSize<HTMLDivElement>()
  const foot = belowLabel === undefined ? 26 : 46
  // it fills its card, which is as tall as what stands beside it
  const tall = Math.max(LEAST, height - TOP - foot)
  const totals = bars.map(({ layers }) => layers.reduce((sum, { value }) => sum + value, 0))
  const step = stepFor(Math.max(...totals, 1))
  const most = Math.ceil(Math.max(...totals, 1) / step) * step
  const ground = TOP + tall
  const width = (100 - LEFT) / bars.length
  const lines = Array.from({ length: most / step + 1 }, (_, at) => at * step)
  const yOf = (value: number) => ground - (tall * value) / most
  return (
    <div ref={ref} className={css.chartRoom} style={{ minHeight: LEAST + TOP + foot }}>
      <svg className={css.chart} height={ground + foot} role="img" aria-label={label}>
        <defs>
          <pattern
            id={hatch}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="6" height="6" className={css.hatchGround} />
            <rect width="3" height="6" className={css.solid} />
          </pattern>
        </defs>
        {lines.map((value) => (
          <g key={value}>
            <line x1={`${LEFT}%`} x2="100%" y1={yOf(value)} y2={yOf(value)} className={css.gridLine} />
            <text x={`${LEFT - 1}%`} y={yOf(value) + 4} textAnchor="end" className={css.axis}>
              {value}
            </text>
          </g>
        ))}
        {belowLabel !== undefined && (
          <text x={`${LEFT - 1}%`} y={ground + 40} textAnchor="end" className={css.axis}>
            {belowLabel}
          </text>
        )}
        {bars.map((bar, at) => (
          <Column
            key={bar.month}
            bar={bar}
            total={totals[at] ?? 0}
            middle={LEFT + width * (at + 0.5)}
            width={width * 0.56}
            yOf={yOf}
            hatch={hatch}
          />
        ))}
      </svg>
    </div>
  )
}

function Column({
  bar,
  total,
  middle,
  width,
  yOf,
  hatch,
}: {
  bar: MonthBar
  total: number
  middle: number
  width: number
  yOf: (value: number) => number
  hatch: string
}) {
  const ground = yOf(0)
  const starts = bar.layers.map((_, at) => bar.layers.slice(0, at).reduce((sum, { value }) => sum + value, 0))
  const inside = bar.layers[0]?.look === 'solid' && ground - yOf(bar.layers[0].value) >= ROOM
  const top = yOf(total) - 6
  return (
    <g>
      {bar.layers.map(({ look, value }, at) => {
        const from = starts[at] ?? 0
        const y = yOf(from + value)
        return value === 0 ? null : (
          <rect
            key={look}
            x={`${middle - width / 2}%`}
            width={`${width}%`}
            y={y}
            height={Math.max(1, yOf(from) - y - (from === 0 ? 0 : 1))}
            className={css[look]}
            {...(look === 'hatch' ? { fill: `url(#${hatch})` } : {})}
          />
        )
      })}
      {total > 0 && (
        <text
          x={`${middle}%`}
          y={inside ? ground - 7 : top}
          textAnchor="middle"
          className={inside ? css.totalInside : css.total}
        >
          {total}
        </text>
      )}
      {bar.above !== '' && (
        <text x={`${middle}%`} y={inside ? top : top - 15} textAnchor="middle" className={css.lateLabel}>
          {bar.above}
        </text>
      )}
      <text x={`${middle}%`} y={ground + 18} textAnchor="middle" className={css.axis}>
        {monthShort(bar.month)}
      </text>
      {bar.below !== undefined && (
        <text x={`${middle}%`} y={ground + 40} textAnchor="middle" className={css.below}>
          {bar.below}
        </text>
      )}
    </g>
  )
}

/** At most five lines of the grid, at 1, 2 or 5 times a power of ten. */
function stepFor(most: number): number {
  for (let power = 1; ; power *= 10)
    for (const times of [1, 2, 5]) if (most / (times * power) <= 5) return times * power
}
