import type { DayMark } from '#shared/contract/views.ts'
import { ribbonText } from '#shared/text/clock.ts'

/** One line of the legend of a ribbon calendar. */
export type LegendEntry = { kind: DayMark['mark']; sample?: string; text: string }

/** The legend of the days: each mark that occurs, with how many days have it. `dueIsMoved`: the due day was not counted. */
export function legendOf(days: readonly DayMark[], dueIsMoved: boolean): LegendEntry[] {
  const of = (kind: DayMark['mark']) => days.filter((day) => day.mark === kind)
  const sample = (kind: DayMark['mark']) => String(Number(of(kind)[0]?.date.slice(8) ?? 0))
  // the safe day lies on a counted day, and so does the due day unless it was moved
  const extended = of('extended').length > 0
  const counted = of('counted').length + of('safe').length + (dueIsMoved || extended ? 0 : of('due').length)
  const added = extended ? of('extended').length + of('due').length : 0
  const line = (kind: 'received' | 'safe' | 'due') =>
    of(kind).length === 0 ? [] : [{ kind, sample: sample(kind), text: ribbonText.legend[kind] }]
  const sum = (kind: 'counted' | 'extended' | 'paused' | 'skipped', count: number) =>
    count === 0 || of(kind).length === 0
      ? []
      : [
          {
            kind,
            ...(kind === 'skipped' ? { sample: sample(kind) } : {}),
            text: ribbonText.legend[kind](count),
          },
        ]
  return [
    ...line('received'),
    ...sum('counted', counted),
    ...sum('extended', added),
    ...sum('paused', of('paused').length),
    ...sum('skipped', of('skipped').length),
    ...line('safe'),
    ...line('due'),
  ]
}
