import { useMemo } from 'react'
import type { RetentionRow } from '#shared/contract/retention.ts'
import { retentionText } from '#shared/text/retention.ts'
import { kindNames } from '#shared/text/words.ts'
import { dayMonthWords } from '#bridge/day-words.ts'
import type { RegisterColumn } from '#ui/index.ts'
import type { QueueView } from './retention-store.ts'
import { RetentionTable } from './retention-table.tsx'
import css from './retention.module.css'

const { columns, table } = retentionText

/** One part of the queue; a line shows its reasons beside the list. */
export function QueueTable({
  rows,
  view,
  today,
}: {
  rows: readonly RetentionRow[]
  view: QueueView
  today: string
}) {
  const mixed = useMemo(() => new Set(rows.map(({ state }) => state)).size > 1, [rows])
  const shape = useMemo(() => columnsOf(mixed, today), [mixed, today])
  return <RetentionTable key={view} label={table.label} rows={rows} columns={shape} idOf={caseOf} />
}

const caseOf = (row: RetentionRow): string => row.caseId

function columnsOf(mixed: boolean, today: string): RegisterColumn<RetentionRow>[] {
  const day = (date: string | null, none: string) =>
    date === null ? <span className={css.none}>{none}</span> : dayMonthWords(date, today)
  return [
    {
      id: 'reference',
      header: columns.reference,
      width: 122,
      sortable: true,
      tone: 'quiet',
      cell: (row) => row.reference,
    },
    {
      id: 'person',
      header: columns.person,
      width: 160,
      minWidth: 110,
      sortable: true,
      tone: 'name',
      cell: (row) => row.person || retentionText.none,
    },
    { id: 'kind', header: columns.kind, width: 84, narrow: 'hide', cell: (row) => kindNames[row.kind] },
    {
      id: 'closedOn',
      header: columns.closedOn,
      width: 104,
      minWidth: 92,
      sortable: true,
      tabular: true,
      cell: (row) => day(row.closedOn, retentionText.open),
    },
    {
      id: 'until',
      header: columns.until,
      width: 104,
      minWidth: 92,
      sortable: true,
      tabular: true,
      cell: (row) => day(row.until, retentionText.none),
    },
    {
      id: 'why',
      header: columns.why,
      width: 'grow',
      minWidth: 150,
      sortable: true,
      cell: (row) => <span title={row.why}>{row.why}</span>,
    },
    // where the same comes next for every line, the name of the list says it
    ...(mixed ? [thenColumn] : []),
  ]
}

const thenColumn: RegisterColumn<RetentionRow> = {
  id: 'state',
  header: columns.then,
  width: 158,
  sortable: true,
  narrow: 'hide',
  cell: (row) => retentionText.states[row.state],
}
