import type { z } from 'zod'
import type { ComparedColumn, deadlines } from '#shared/contract/deadlines.ts'
import type { ClockView } from '#shared/contract/views.ts'
import { isCivilDate } from '#shared/domain/civil-date.ts'
import { dueWords } from '#shared/domain/date-words.ts'
import { whatIfText } from '#shared/text/what-if.ts'
import { clockNames, kindNames, wordFor } from '#shared/text/words.ts'
import type { Question } from './what-if-question.ts'

const { cli, result, copied } = whatIfText

/** Narrowest and widest a column of the table gets, in characters. */
const WIDTH = { least: 18, most: 34 } as const
const GAP = '  '

type Comparison = z.output<typeof deadlines.calls.compare.output>

/** The comparison for a terminal: a table of dates, what differs, and the reasons of each column. */
export function comparisonLines({ columns, today }: Comparison, question: Question): string[] {
  const received = isCivilDate(question.received) ? dueWords(question.received) : question.received
  const time = question.time === undefined ? '' : ` ${question.time}`
  const differences = columns.flatMap(({ difference }) => (difference === null ? [] : [difference.sentence]))
  return [
    copied.asked(wordFor(kindNames, question.kind), `${received}${time}`, dueWords(today)),
    '',
    ...tableOf(columns),
    ...(differences.length === 0 ? [] : ['', ...differences]),
    ...columns.flatMap((column) => ['', '', ...column.text.split('\n')]),
  ]
}

function tableOf(columns: readonly ComparedColumn[]): string[] {
  const duties = [...new Set(columns.flatMap(othersOf).map(({ clock }) => clock))]
  const rows: [string, (column: ComparedColumn) => string][] = [
    ['', ({ name }) => name],
    [mainLabel(columns), (column) => dateOf(shownOf(column), column)],
    [result.safe, (column) => moment(shownOf(column)?.safe)],
    [result.latest, (column) => moment(shownOf(column)?.latestIfExtended)],
    [result.notice, (column) => noticeOf(shownOf(column))],
    [cli.left, (column) => leftOf(shownOf(column))],
    ...duties.map<[string, (column: ComparedColumn) => string]>((duty) => [
      cli.due(wordFor(clockNames, duty)),
      (column) => {
        const clock = othersOf(column).find((each) => each.clock === duty)
        return clock === undefined ? cli.none : dateOf(clock, column)
      },
    ]),
  ]
  const cells = rows
    .map(([label, cell]) => [label, ...columns.map(cell)])
    .filter((row, at) => at < 2 || row.slice(1).some((cell) => cell !== cli.none))
  const widths = columns.map((_, at) => widthOf(cells.map((row) => row[at + 1] ?? '')))
  const first = Math.max(...cells.map(([label = '']) => label.length))
  return cells.flatMap((row) => laid(row, [first, ...widths]))
}

/** The label of the main row; where the columns show different duties, it names none. */
function mainLabel(columns: readonly ComparedColumn[]): string {
  const shown = new Set(columns.flatMap(({ shown: duty }) => (duty === '' ? [] : [duty])))
  return cli.due(shown.size === 1 ? wordFor(clockNames, [...shown][0] ?? '') : result.answer)
}

function shownOf({ group, shown }: ComparedColumn): ClockView | undefined {
  return group.clocks.find(({ clock }) => clock === shown)
}

function othersOf({ group, shown }: ComparedColumn): ClockView[] {
  return group.clocks.filter(({ clock }) => clock !== shown)
}

function dateOf(clock: ClockView | undefined, { group }: ComparedColumn): string {
  if (clock === undefined) return group.failure === null ? cli.none : result.noneInLaw.toLowerCase()
  const date = clock.extendedDue ?? clock.due
  if (date !== null) return dueWords(date)
  if (clock.standing === 'waiting') return result.notBegun.toLowerCase()
  return (clock.standing === 'paused' ? result.paused : result.noFixedDate).toLowerCase()
}

function moment(date: string | undefined): string {
  return date === undefined ? cli.none : dueWords(date)
}

function noticeOf(clock: ClockView | undefined): string {
  return clock?.latestIfExtended === undefined ? cli.none : moment(clock.noticeBy)
}

function leftOf(clock: ClockView | undefined): string {
  const left = clock?.daysLeft ?? null
  if (left === null) return cli.none
  if ('hours' in left) return left.hours < 0 ? cli.late(cli.hours(-left.hours)) : cli.hours(left.hours)
  return left.calendar < 0
    ? cli.late(cli.days(-left.calendar))
    : cli.workingAndAll(left.working, left.calendar)
}

function widthOf(cells: readonly string[]): number {
  const longest = Math.max(...cells.map((cell) => cell.length))
  return Math.min(WIDTH.most, Math.max(WIDTH.least, longest))
}

/** One row, with as many lines as its longest cell needs. */
function laid(row: readonly string[], widths: readonly number[]): string[] {
  const parts = row.map((cell, at) => broken(cell, widths[at] ?? 0))
  const height = Math.max(...parts.map((lines) => lines.length))
  return Array.from({ length: height }, (_, line) =>
    parts
      .map((lines, at) => (lines[line] ?? '').padEnd(widths[at] ?? 0))
      .join(GAP)
      .trimEnd(),
  )
}

function broken(cell: string, width: number): string[] {
  const lines: string[] = []
  for (const word of cell.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= width) {
      lines[lines.length - 1] = `${last} ${word}`
    } else lines.push(word)
  }
  return lines
}
