import type { ReactNode } from 'react'
import { useElementSize } from '@mantine/hooks'
import { daysBetween } from '../dates.ts'
import { labelWidth, placeLabels, type LabelBox } from './place-labels.ts'
import css from './clock-line.module.css'

/** A day on the line: its ISO date, its label ("28 May") and a second line or word ("received"). */
export type Mark = { date: string; label: string; note?: string }

/** Props of `ClockLine`. */
export type ClockLineProps = {
  /** The whole line as one sentence: its accessible name. */
  sentence: string
  from: Mark
  today?: Mark
  safe?: Mark
  due: Mark
  extended?: Mark
  /** Pauses, first and last day inclusive. */
  pauses?: readonly { from: string; to: string }[]
  /** Two lines under the first pause: "paused", "6 days". */
  pauseLabel?: readonly [string, string]
  /** Overdue and due soon colour the due mark. */
  state?: string
}

type Label = LabelBox & { lines: ReactNode[]; strong?: boolean }

function labelsOf(
  { from, today, safe, due, extended, pauses, pauseLabel }: ClockLineProps,
  at: (date: string) => number,
): Label[] {
  const label = (
    id: string,
    mark: Mark,
    rank: number,
    anchor: LabelBox['anchor'],
    strong = false,
  ): Label => ({
    id,
    at: at(mark.date),
    rank,
    anchor,
    strong,
    width: labelWidth([mark.label, mark.note ?? ''], strong),
    lines: [strong ? <b key="label">{mark.label}</b> : mark.label, mark.note],
  })
  const labels = [label('from', from, 0, 'start', today?.date === from.date)]
  if (safe && safe.label !== '') {
    const words = `${safe.note ?? ''} ${safe.label}, ${due.note ?? ''} ${due.label}`
    labels.push({
      id: 'due',
      at: at(safe.date) - 0.005,
      rank: 1,
      anchor: 'start',
      width: labelWidth([words], false),
      lines: [
        <span key="both">
          {safe.note} {safe.label},{' '}
          <b>
            {due.note} {due.label}
          </b>
        </span>,
      ],
    })
  } else labels.push(label('due', due, 1, extended || at(due.date) < 1 ? 'middle' : 'end', true))
  if (extended) labels.push(label('extended', extended, 2, 'end'))
  if (today && today.date !== from.date)
    labels.push(label('today', today, 3, at(today.date) === 1 ? 'end' : 'middle', true))
  const pause = pauses?.[0]
  if (pause && pauseLabel) {
    const middle = (at(pause.from) + at(pause.to)) / 2
    const lines = [...pauseLabel]
    labels.push({
      id: 'pause',
      at: middle,
      rank: 4,
      anchor: 'middle',
      width: labelWidth(lines, false),
      lines,
    })
  }
  return labels
}

/** The signature line: solid = elapsed, hatched = paused, grey = left, dashed = possible extension; marks for the days that matter. */
export function ClockLine(props: ClockLineProps) {
  const { sentence, from, today, safe, due, extended, pauses = [], state } = props
  const { ref, width } = useElementSize()
  const reach = extended ?? due
  // a date that has passed stays in sight: the line goes on to today
  const last = today !== undefined && today.date > reach.date ? today : reach
  const span = Math.max(daysBetween(from.date, last.date), 1)
  const at = (date: string) => Math.min(Math.max(daysBetween(from.date, date) / span, 0), 1)
  const percent = (share: number) => `${(share * 100).toFixed(3)}%`
  const now = today ? at(today.date) : 0
  const end = at(due.date)
  const bar = (key: string, kind: string, a: number, b: number) =>
    b > a && <span key={key} className={css[kind]} style={{ left: percent(a), width: percent(b - a) }} />
  const labels = labelsOf(props, at)
  const wished = placeLabels(labels, width)
  // Both ends and the due date are wanted; where there is no room for all, the due date stays.
  const placed = wished.has('due')
    ? wished
    : placeLabels(
        labels.map((one) => (one.id === 'due' ? { ...one, rank: -1 } : one)),
        width,
      )
  return (
    <div className={css.box} role="img" aria-label={sentence} data-state={state}>
      <div className={css.track} ref={ref} aria-hidden="true">
        {bar('left', 'rest', 0, end)}
        {bar('done', 'done', 0, Math.min(now, end))}
        {today && now > end && bar('over', 'over', end, now)}
        {extended && bar('extension', 'extension', end, at(extended.date))}
        {pauses.map((pause) =>
          bar(pause.from, 'pause', at(pause.from), Math.min(at(pause.to) + 1 / span, 1)),
        )}
        <span className={css.received} style={{ left: 0 }} />
        {safe && <span className={css.safe} style={{ left: percent(at(safe.date)) }} />}
        <span className={css.due} style={{ left: percent(end) }} />
        {extended && <span className={css.extended} style={{ left: percent(at(extended.date)) }} />}
        {today && today.date !== from.date && <span className={css.today} style={{ left: percent(now) }} />}
      </div>
      <div className={css.labels} aria-hidden="true">
        {labels.map(
          (label) =>
            placed.has(label.id) && (
              <span
                key={label.id}
                className={css.label}
                data-anchor={label.anchor}
                style={{ left: placed.get(label.id), width: label.width }}
              >
                {label.lines.map((line, index) => line !== undefined && <span key={index}>{line}</span>)}
              </span>
            ),
        )}
      </div>
    </div>
  )
}
