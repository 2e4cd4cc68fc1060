import { useMemo } from 'react'
import type { DestructionView } from '#shared/contract/retention.ts'
import { retentionText } from '#shared/text/retention.ts'
import { grouped, kindNames } from '#shared/text/words.ts'
import { dayMonthWords } from '#bridge/day-words.ts'
import { RegisterArea, RegisterTable, type RegisterColumn } from '#ui/index.ts'
import { MOST, sortedBy, useRetention } from './retention-store.ts'

const { columns, table } = retentionText

/** Every certificate, the newest first; a line shows it whole beside the list. */
export function CertificatesTable({ rows, today }: { rows: readonly DestructionView[]; today: string }) {
  const { selected, sort } = useRetention()
  const lines = useMemo(() => sortedBy(rows, sort), [rows, sort])
  const shape = useMemo(() => columnsOf(today), [today])
  const select = (next: ReadonlySet<string>) => useRetention.setState({ selected: next })
  return (
    <RegisterArea>
      <RegisterTable<DestructionView>
        label={table.certificates}
        columns={shape}
        rowCount={lines.length}
        rowAt={(index) => lines[index]}
        rowId={(row) => row.id}
        rowLabel={(row) => table.select(row.reference)}
        sort={{ columnId: sort.by, direction: sort.descending ? 'desc' : 'asc' }}
        onSort={(by) =>
          useRetention.setState({ sort: { by, descending: sort.by === by && !sort.descending } })
        }
        selected={selected}
        onSelect={select}
        onSelectAll={() => select(new Set(lines.slice(0, MOST).map((row) => row.id)))}
        onOpen={(row) => useRetention.setState({ shown: row.id })}
        words={{ selectAll: table.selectAll }}
      />
    </RegisterArea>
  )
}

function columnsOf(today: string): RegisterColumn<DestructionView>[] {
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
