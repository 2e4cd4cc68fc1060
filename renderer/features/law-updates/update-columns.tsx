import { lawUpdatesText } from '#shared/text/law-updates.ts'
import { kindsInRow } from '#shared/text/words.ts'
import { StateText, type RegisterColumn } from '#ui/index.ts'
import type { ViewId } from './law-updates-store.ts'
import { changeWords, dateWords, dutyWords, type Row } from './update-words.ts'
import css from './law-updates.module.css'

const { columns, table, change } = lawUpdatesText

/** How a line's date changes: a warning where it leaves less time, quiet words elsewhere. */
export function Change({ row, today }: { row: Row; today: string }) {
  const { state, words } = changeWords(row.shown, today)
  const { direction, others } = row.shown
  return (
    <span className={css.change}>
      {direction === 'earlier' ? (
        <StateText state={state}>{words}</StateText>
      ) : (
        <span className={direction === 'none' ? css.none : undefined}>{words}</span>
      )}
      {others > 0 && <span className={css.others}>{change.others(others)}</span>}
    </span>
  )
}

/** The columns of a list. What can be sorted has the id of its sort order. */
export function updateColumns(viewId: ViewId, today: string): RegisterColumn<Row>[] {
  const moved = viewId === 'moved'
  return [
    {
      id: 'reference',
      header: columns.reference,
      width: 132,
      sortable: true,
      tone: 'quiet',
      cell: (row) => row.reference,
    },
    {
      id: 'person',
      header: columns.person,
      width: viewId === 'kept' ? 160 : 'grow',
      minWidth: 120,
      sortable: true,
      tone: 'name',
      cell: (row) => row.person || table.none,
    },
    ...(viewId === 'kept' ? [] : [kindColumn, dutyColumn]),
    {
      id: 'before',
      header: moved ? columns.beforeMove : columns.before,
      width: 98,
      minWidth: 96,
      sortable: true,
      tabular: true,
      cell: (row) => dateWords(row.shown.before, today),
    },
    {
      id: 'after',
      header: moved ? columns.afterMove : columns.after,
      width: 98,
      minWidth: 96,
      sortable: true,
      tabular: true,
      cell: (row) => <span className={css.after}>{dateWords(row.shown.after, today)}</span>,
    },
    {
      id: 'change',
      header: columns.change,
      width: viewId === 'kept' ? 150 : 236,
      sortable: true,
      cell: (row) => <Change row={row} today={today} />,
    },
    ...(viewId === 'kept' ? [reasonColumn] : []),
  ]
}

const kindColumn: RegisterColumn<Row> = {
  id: 'kind',
  header: columns.kind,
  width: 92,
  narrow: 'hide',
  cell: (row) => kindsInRow(row.kinds),
}

const dutyColumn: RegisterColumn<Row> = {
  id: 'duty',
  header: columns.duty,
  width: 104,
  narrow: 'hide',
  cell: (row) => dutyWords(row.shown),
}

const reasonColumn: RegisterColumn<Row> = {
  id: 'reason',
  header: columns.reason,
  width: 'grow',
  minWidth: 160,
  cell: (row) => ('kept' in row ? (row.kept?.reason ?? '') : ''),
}
