import type { CaseRow } from '#shared/contract/views.ts'
import { casesText } from '#shared/text/cases.ts'
import { initialsOf, kindsInRow, stageNames, waitingNames, wordFor } from '#shared/text/words.ts'
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

/** The columns of the register. A column that can be sorted has the id of its sort order. */
export function registerColumns(today: string): RegisterColumn<CaseRow>[] {
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
      width: 106,
      sortable: true,
      tone: 'quiet',
      narrow: 'hide',
      cell: (row) => (row.received === null ? table.none : shortDate(row.received, today)),
    },
    {
      id: 'due',
      header: columns.due,
      width: 126,
      sortable: true,
      cell: (row) => <DueDay row={row} today={today} />,
    },
    { id: 'left', header: columns.left, width: 148, cell: (row) => <DaysLeft row={row} /> },
    { id: 'stage', header: columns.stage, width: 140, sortable: true, cell: (row) => <Stage row={row} /> },
    {
      id: 'waiting',
      header: columns.waiting,
      width: 112,
      narrow: 'hide',
      cell: (row) => (row.waitingOn === '' ? table.none : wordFor(waitingNames, row.waitingOn)),
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
