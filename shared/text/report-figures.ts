import { shareOf } from './report-words.ts'
import { measured, reportsText } from './reports.ts'
import { grouped } from './words.ts'

const words = reportsText.figures

type Numbers = {
  readonly received: number
  readonly answered: number
  readonly closed: number
  readonly open: number | null
  readonly original: number
  readonly extension: number
  readonly late: number
  readonly undated: number
  readonly extended: number
  readonly medianDays: number | null
  readonly longestDays: number | null
}
type Year = {
  readonly report: {
    readonly to: string
    readonly numbers: Numbers
    readonly lateReasons: readonly { readonly key: string; readonly count: number }[]
  }
  readonly before: Numbers
  readonly overdue: number
  readonly today: string
  readonly year: number
  readonly firstMonth: number
}

/** One of the numbers one looks for first: how it is written, what it is, and which cases stand behind it. */
export type Figure = {
  readonly value: string
  readonly label: string
  readonly notes: readonly string[]
  readonly part: 'received' | 'answered' | 'original' | 'onTime' | 'late'
  /** Whether a single case stands behind it. */
  readonly one: boolean
}

/** The six figures of a year, each beside the year before, with the cases behind it. */
export function figuresOf({ report, before, overdue, today, year, firstMonth }: Year): Figure[] {
  const { numbers } = report
  const ended = report.to < today.slice(0, 7)
  const hadBefore = before.received + before.answered + (before.open ?? 0) > 0
  const earlier = firstMonth === 1 ? String(year - 1) : reportsText.yearBefore
  const compared = (sentence: string) => (hadBefore ? [sentence] : [])
  const dated = numbers.answered - numbers.undated
  const onTime = numbers.original + numbers.extension
  const share = (
    label: string,
    some: number,
    someBefore: number,
    note: string,
    part: Figure['part'],
  ): Figure => {
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
      'onTime',
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

function lateNote({ numbers, lateReasons }: Year['report']): string {
  if (numbers.late === 0) return words.allInTime
  return words.noReasons(lateReasons.find(({ key }) => key === 'none')?.count ?? 0)
}
