import { ClockLine, ribbonDays, shortDate, type RibbonKind } from '#ui/index.ts'

const kindWords: Record<RibbonKind, string> = {
  plain: '',
  received: 'received',
  counted: 'counted',
  extended: 'added',
  paused: 'paused',
  skipped: 'skipped',
  safe: 'safe date',
  due: 'due',
}
const text = (date: string, kind: RibbonKind) => `${shortDate(date)} ${kindWords[kind]}`.trim()

export const weekdays = {
  weekdays: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
  weekdaysFull: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
}

export const trailDays = ribbonDays({
  received: '2026-05-28',
  due: '2026-07-06',
  counted: [
    ['2026-05-29', '2026-06-02'],
    ['2026-06-09', '2026-07-04'],
  ],
  paused: [['2026-06-03', '2026-06-08']],
  skipped: [['2026-07-05', '2026-07-05']],
  safe: '2026-07-03',
  today: '2026-06-24',
  text,
})

export const panelDays = ribbonDays({
  received: '2026-06-24',
  due: '2026-07-24',
  counted: [['2026-06-25', '2026-07-23']],
  text,
})

export function SallowbyLine({ extended = true }: { extended?: boolean }) {
  return (
    <ClockLine
      sentence="Received 28 May, paused 3 to 8 June, today 24 June, safe 3 July, due 6 July, 3 September if extended."
      from={{ date: '2026-05-28', label: '28 May', note: 'received' }}
      today={{ date: '2026-06-24', label: 'today' }}
      safe={{ date: '2026-07-03', label: extended ? '3 Jul' : '', note: 'safe' }}
      due={{ date: '2026-07-06', label: '6 Jul', note: 'due' }}
      pauses={[{ from: '2026-06-03', to: '2026-06-08' }]}
      {...(extended
        ? { extended: { date: '2026-09-03', label: '3 Sep', note: 'if extended' } }
        : { pauseLabel: ['paused', '6 days'] as const })}
    />
  )
}
