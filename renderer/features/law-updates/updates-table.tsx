import { useMemo } from 'react'
import { lawUpdatesText } from '#shared/text/law-updates.ts'
import { go } from '#bridge/place.ts'
import { RegisterTable, RegisterArea } from '#ui/index.ts'
import { useUpdates, type SortBy, type ViewId } from './law-updates-store.ts'
import { updateColumns } from './update-columns.tsx'
import type { Row } from './update-words.ts'

const SORTS: readonly SortBy[] = ['reference', 'person', 'before', 'after', 'change']

function sortBy(columnId: string): void {
  const { sort } = useUpdates.getState()
  const by = SORTS.find((one) => one === columnId)
  if (by !== undefined) useUpdates.setState({ sort: { by, descending: sort.by === by && !sort.descending } })
}

/** The cases of one list; a line opens both trails of its case. */
export function UpdatesTable({ rows, view, today }: { rows: readonly Row[]; view: ViewId; today: string }) {
  const { selected, sort } = useUpdates()
  const columns = useMemo(() => updateColumns(view, today), [view, today])
  const select = (next: ReadonlySet<string>) => useUpdates.setState({ selected: next })
  return (
    <RegisterArea>
      <RegisterTable<Row>
        label={lawUpdatesText.table.label}
        columns={columns}
        rowCount={rows.length}
        rowAt={(index) => rows[index]}
        rowId={(row) => row.caseId}
        rowLabel={(row) => lawUpdatesText.table.select(row.reference)}
        sort={{ columnId: sort.by, direction: sort.descending ? 'desc' : 'asc' }}
        onSort={sortBy}
        selected={selected}
        onSelect={select}
        onSelectAll={() => select(new Set(rows.map((row) => row.caseId)))}
        onOpen={(row) =>
          go(
            view === 'moved'
              ? { screen: 'case', caseId: row.caseId }
              : { screen: 'law-updates', caseId: row.caseId },
          )
        }
        words={{ selectAll: lawUpdatesText.table.selectAll }}
      />
    </RegisterArea>
  )
}
