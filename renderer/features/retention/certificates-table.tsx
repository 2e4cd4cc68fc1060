import { useMemo } from 'react'
import type { Destruction } from '#shared/domain/destruction.ts'
import { retentionText } from '#shared/text/retention.ts'
import { grouped, kindNames } from '#shared/text/words.ts'
import { dayMonthWords } from '#bridge/day-words.ts'
import type { RegisterColumn } from '#ui/index.ts'
import { RetentionTable } from './retention-table.tsx'

const { columns, table } = retentionText

/** Every certificate, the newest first; a line shows it whole beside the list. */
export function CertificatesTable({ rows, today }: { rows: readonly Destruction[]; today: string }) {
  const shape = useMemo(() => columnsOf(today), [today])
  return <RetentionTable label={table.certificates} rows={rows} columns={shape} idOf={idOf} />
}

const idOf = (row: Destruction): string => row.id

function columnsOf(today: string): RegisterColumn<Destruction>[] {
  return [
    {
      id: 'reference',
      header: columns.reference,
      width: 130,
      sortable: true,
      tone: 'name',
      cell: (row) => row.reference,
    },
    { id: 'kind', header: columns.kind, width: 84, narrow: 'hide', cell: (row) => kindNames[row.kind] },
    {
      id: 'destroyedAt',
      header: columns.destroyedAt,
      width: 104,
      minWidth: 92,
      sortable: true,
      tabular: true,
      cell: (row) => dayMonthWords(row.destroyedAt.slice(0, 10), today),
    },
    {
      id: 'officerName',
      header: columns.officer,
      width: 130,
      sortable: true,
      narrow: 'hide',
      cell: (row) => row.officerName,
    },
    {
      id: 'rule',
      header: columns.rule,
      width: 220,
      minWidth: 120,
      sortable: true,
      cell: (row) => <span title={row.rule}>{row.rule || retentionText.none}</span>,
    },
    {
      id: 'reason',
      header: columns.reason,
      width: 'grow',
      minWidth: 120,
      sortable: true,
      cell: (row) => <span title={row.reason}>{row.reason}</span>,
    },
    {
      id: 'rows',
      header: columns.rows,
      width: 76,
      align: 'right',
      sortable: true,
      tabular: true,
      cell: (row) => grouped(row.rows),
    },
  ]
}
