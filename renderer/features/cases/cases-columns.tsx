import type { CaseRow } from '#shared/contract/views.ts'
import { casesText } from '#shared/text/cases.ts'
import {
  channelNames,
  initialsOf,
  kindsInRow,
  outcomeNames,
  stageNames,
  waitingNames,
  wordFor,
} from '#shared/text/words.ts'
import { clockState, daysLeftWords, dueWords } from '#bridge/clock-words.ts'
import {
  Avatar,
  IconView,
  StateText,
  VisuallyHidden,
  icons,
  shortDate,
  type RegisterColumn,
} from '#ui/index.ts'
import css from './cases.module.css'

function Person({ row }: { row: CaseRow }) {
  return (
    <span className={css.person}>
      <span className={css.name}>{row.person === '' ? casesText.table.none : row.person}</span>
      {row.hasAgent && (
        <>
          <IconView icon={icons.agent} size={14} />
          <VisuallyHidden>{casesText.table.agent}</VisuallyHidden>
        </>
      )}
    </span>
  )
}

function DueDay({ row, today }: { row: CaseRow; today: string }) {
  const { text, known } = dueWords(row, today)
  return <span className={known ? undefined : css.unknown}>{text}</span>
}

function DaysLeft({ row }: { row: CaseRow }) {
  const state = clockState(row.standing, row.daysLeft)
  return (
    <span className={css.state}>
      <StateText
        state={state}
        share={row.elapsed}
        quiet={state === 'running' || state === 'soft' || state === 'met'}
      >
        {daysLeftWords(row)}
      </StateText>
    </span>
  )
}

function Stage({ row }: { row: CaseRow }) {
  const name = stageNames[row.stage]
  if (row.stage !== 'ready-to-send') return name
  return (
    <span className={css.state}>
      <StateText state="met" icon={icons.send}>
        {name}
      </StateText>
    </span>
  )
}

/** The columns everybody begins with, in their order. */
export const USUAL_COLUMNS: readonly string[] = [
  'reference',
  'person',
  'kind',
  'received',
  'due',
  'left',
  'stage',
  'waiting',
  'handler',
]

/** The two columns a row is known by; they cannot be taken away. */
export const FIXED_COLUMNS: readonly string[] = ['reference', 'person']

/** The columns shown: those chosen, in the order of the register, or the usual ones. */
export function registerColumns(today: string, chosen: readonly string[]): RegisterColumn<CaseRow>[] {
  const shown = chosen.length === 0 ? USUAL_COLUMNS : [...FIXED_COLUMNS, ...chosen]
  return allColumns(today).filter(({ id }) => shown.includes(id))
}

/** Every column there is. */
export function allColumns(today: string): RegisterColumn<CaseRow>[] {
  const { columns, table } = casesText
  return [
    {
      id: 'reference',
      header: columns.reference,
      width: 138,
      sortable: true,
      tone: 'quiet',
      cell: (row) => row.reference,
    },
    {
      id: 'person',
      header: columns.person,
      width: 'grow',
      minWidth: 160,
      sortable: true,
      tone: 'name',
      cell: (row) => <Person row={row} />,
    },
    { id: 'kind', header: columns.kind, width: 136, sortable: true, cell: (row) => kindsInRow(row.kinds) },
    {
      id: 'received',
      header: columns.received,
      width: 136,
      sortable: true,
      tone: 'quiet',
      narrow: 'hide',
      cell: (row) => (row.received === null ? table.none : shortDate(row.received, today)),
    },
    {
      id: 'due',
      header: columns.due,
      width: 136,
      sortable: true,
      cell: (row) => <DueDay row={row} today={today} />,
    },
    { id: 'left', header: columns.left, width: 148, sortable: true, cell: (row) => <DaysLeft row={row} /> },
    { id: 'stage', header: columns.stage, width: 140, sortable: true, cell: (row) => <Stage row={row} /> },
    {
      id: 'waiting',
      header: columns.waiting,
      width: 112,
      sortable: true,
      narrow: 'hide',
      cell: (row) => (row.waitingOn === '' ? table.none : wordFor(waitingNames, row.waitingOn)),
    },
    {
      id: 'channel',
      header: columns.channel,
      width: 120,
      sortable: true,
      cell: (row) => wordFor(channelNames, row.channel),
    },
    {
      id: 'law',
      header: columns.law,
      width: 130,
      sortable: true,
      cell: (row) => ((row.laws ?? []).length === 0 ? table.none : (row.laws ?? []).join(', ')),
    },
    {
      id: 'outcome',
      header: columns.outcome,
      width: 140,
      sortable: true,
      cell: (row) =>
        row.outcome === ''
          ? table.none
          : row.outcome
              .split(', ')
              .map((outcome) => wordFor(outcomeNames, outcome))
              .join(', '),
    },
    {
      id: 'closed',
      header: columns.closed,
      width: 136,
      sortable: true,
      tone: 'quiet',
      cell: (row) => (row.closedOn === null ? table.none : shortDate(row.closedOn, today)),
    },
    {
      id: 'handler',
      header: columns.handler,
      width: 76,
      sortable: true,
      cell: (row) =>
        row.handler === '' ? table.none : <Avatar initials={initialsOf(row.handler)} name={row.handler} />,
    },
  ]
}
