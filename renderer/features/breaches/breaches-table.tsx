import { useMemo } from 'react'
import type { BreachRow } from '#shared/contract/breaches.ts'
import { breachesText } from '#shared/text/breaches.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { go } from '#bridge/place.ts'
import { Button, EmptyState, RegisterTable, icons } from '#ui/index.ts'
import { breachColumns } from './breach-columns.tsx'
import { logBreach } from './log-breach.ts'
import { ask, rowAt, showRows, useBreaches, type BreachSort } from './breaches-store.ts'

const SORTS: readonly BreachSort['by'][] = ['due', 'aware', 'reference', 'title', 'stage', 'handler']

function sortBy(columnId: string): void {
  const { sort } = useBreaches.getState()
  const by = SORTS.find((one) => one === columnId)
  if (by !== undefined) ask({ sort: { by, descending: sort.by === by && !sort.descending } })
}

/** The register itself, with what it says when nothing is in it. */
export function BreachesTable() {
  const { sort, pages, total, text } = useBreaches()
  const today = useOpenFile((now) => now.file?.today ?? '')
  const columns = useMemo(() => breachColumns(today), [today])
  if (total === 0) return <Nothing searched={text.trim() !== ''} />
  return (
    <RegisterTable<BreachRow>
      label={breachesText.table.label}
      columns={columns}
      rowCount={total ?? 0}
      rowAt={(index) => rowAt(pages, index)}
      rowId={(row) => row.id}
      rowLabel={(row) => breachesText.table.open(row.reference)}
      sort={{ columnId: sort.by, direction: sort.descending ? 'desc' : 'asc' }}
      onSort={sortBy}
      ticks={false}
      onOpen={(row) => go({ screen: 'case', caseId: row.id })}
      onVisible={showRows}
      words={{ selectAll: '' }}
    />
  )
}

function Nothing({ searched }: { searched: boolean }) {
  const all = useBreaches((now) => now.counts?.all ?? 0)
  const words = breachesText.empty
  if (all === 0) {
    return (
      <EmptyState
        icon={icons.breaches}
        title={words.file.title}
        text={words.file.text}
        action={
          <Button variant="primary" icon={icons.plus} onClick={logBreach.run}>
            {breachesText.log}
          </Button>
        }
      />
    )
  }
  const { title, text, action } = searched ? words.found : words.view
  return (
    <EmptyState
      icon={searched ? icons.filter : icons.breaches}
      title={title}
      text={text}
      action={<Button onClick={() => ask(searched ? { text: '' } : { filter: 'all' })}>{action}</Button>}
    />
  )
}
