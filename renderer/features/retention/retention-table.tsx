import { useMemo } from 'react'
import { retentionText } from '#shared/text/retention.ts'
import { RegisterArea, RegisterTable, type RegisterColumn } from '#ui/index.ts'
import { MOST, sortedBy, useRetention } from './retention-store.ts'

const { table } = retentionText

/** A list of the screen: sorted and selected as the store says, a line opened beside it. */
export function RetentionTable<Row extends { readonly reference: string }>({
  label,
  rows,
  columns,
  idOf,
}: {
  label: string
  rows: readonly Row[]
  columns: readonly RegisterColumn<Row>[]
  idOf: (row: Row) => string
}) {
  const { selected, sort } = useRetention()
  const lines = useMemo(() => sortedBy(rows, sort), [rows, sort])
  const select = (next: ReadonlySet<string>) => useRetention.setState({ selected: next })
  return (
    <RegisterArea>
      <RegisterTable<Row>
        label={label}
        columns={columns}
        rowCount={lines.length}
        rowAt={(index) => lines[index]}
        rowId={idOf}
        rowLabel={(row) => table.select(row.reference)}
        sort={{ columnId: sort.by, direction: sort.descending ? 'desc' : 'asc' }}
        onSort={(by) =>
          useRetention.setState({ sort: { by, descending: sort.by === by && !sort.descending } })
        }
        selected={selected}
        onSelect={select}
        onSelectAll={() => select(new Set(lines.slice(0, MOST).map(idOf)))}
        onOpen={(row) => useRetention.setState({ shown: idOf(row) })}
        words={{ selectAll: table.selectAll }}
      />
    </RegisterArea>
  )
}
