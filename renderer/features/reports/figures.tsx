import type { YearReport } from '#shared/contract/reports.ts'
import type { ReportPart } from '#shared/domain/report/parts.ts'
import type { Numbers } from '#shared/domain/report/report.ts'
import { measured, reportsText } from '#shared/text/reports.ts'
import { grouped } from '#shared/text/words.ts'
import { Card, LinkButton } from '#ui/index.ts'
import { OneCase } from './bar-list.tsx'
import { writeCsv } from './report-file.ts'
import { shareOf } from './report-words.ts'
import css from './reports.module.css'

const words = reportsText.figures

type Figure = {
  readonly value: string
  readonly label: string
  readonly notes: readonly string[]
  readonly part: ReportPart
  readonly one: boolean
}

/** The numbers one looks for first, each beside the year before and with the cases behind it. */
export function Figures({ view }: { view: YearReport }) {
  return (
    <Card>
      <ul className={css.figures}>
        {figuresOf(view).map(({ value, label, notes, part, one }) => (
          <li key={label}>
            <p className={css.figure}>
              {value}
              <OneCase when={one} />
            </p>
            <p className={css.figureLabel}>
              {label}
              <LinkButton size="xs" aria-label={reportsText.csvOf(label)} onClick={() => void writeCsv(part)}>
                {reportsText.csvWord}
              </LinkButton>
            </p>
            {notes.map((note) => (
              <p key={note} className={css.figureNote}>
                {note}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function figuresOf({ report, before, overdue, today, year, firstMonth }: YearReport): Figure[] {
  const { numbers } = report
  const ended = report.to < today.slice(0, 7)
  const hadBefore = before.received + before.answered + (before.open ?? 0) > 0
  const earlier = firstMonth === 1 ? String(year - 1) : reportsText.yearBefore
  const compared = (sentence: string) => (hadBefore ? [sentence] : [])
  const dated = numbers.answered - numbers.undated
  const onTime = numbers.original + numbers.extension
  const share = (label: string, some: number, someBefore: number, note: string, part: ReportPart): Figure => {
    const now = shareOf(some, numbers)
    const then = shareOf(someBefore, before)
    return {
      value: now === null ? '–' : `${now}%`,
      label,
      notes:
        now === null
          ? [numbers.answered === 0 ? words.noAnswers : words.noDates]
          : [note, ...(then === null ? [] : compared(words.points(now - then, earlier)))],
      part,
      one: dated === 1,
    }
  }
  const count = (key: 'received' | 'answered' | 'late', notes: readonly string[]): Figure => ({
    value: grouped(numbers[key]),
    label: words[key],
    notes: [...notes, ...compared(words.more(numbers[key] - before[key], earlier))],
    part: key,
    one: numbers[key] === 1,
  })
  const open = numbers.open === null ? [] : [words.open(numbers.open, ended)]
  return [
    count('received', open),
    count('answered', [overdue === 0 ? words.closedToo(numbers.closed) : words.overdue(overdue)]),
    share(
      words.original,
      numbers.original,
      before.original,
      words.share(numbers.original, dated),
      'original',
    ),
    share(
      words.onTime,
      onTime,
      before.original + before.extension,
      words.extended(onTime, dated, numbers.extended),
      'extended',
    ),
    medianFigure(numbers, before, earlier),
    count('late', [lateNote(report)]),
  ]
}

function medianFigure(numbers: Numbers, before: Numbers, earlier: string): Figure {
  const { medianDays, longestDays, answered } = numbers
  const difference = medianDays === null || before.medianDays === null ? null : medianDays - before.medianDays
  return {
    value: measured(medianDays),
    label: words.median,
    notes: [
      longestDays === null ? words.noAnswers : words.longest(longestDays),
      ...(difference === null ? [] : [words.days(difference, earlier)]),
    ],
    part: 'answered',
    one: answered === 1,
  }
}

function lateNote({ numbers, lateReasons }: YearReport['report']): string {
  if (numbers.late === 0) return words.allInTime
  return words.noReasons(lateReasons.find(({ key }) => key === 'none')?.count ?? 0)
}
