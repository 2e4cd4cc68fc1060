import { useMemo } from 'react'
import type { z } from 'zod'
import type { CaseSort } from '#shared/contract/cases.ts'
import type { CaseRow } from '#shared/contract/views.ts'
import { casesText } from '#shared/text/cases.ts'
import { clockState } from '#bridge/clock-words.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { go } from '#bridge/place.ts'
import { Button, EmptyState, LinkButton, RegisterTable, icons, shortDate } from '#ui/index.ts'
import css from './cases.module.css'
import { registerColumns } from './cases-columns.tsx'
import { useDesk } from './cases-desk.ts'
import { filterCount } from './cases-query.ts'
import { ask, rowAt, select, selectAll, showRows, useCases } from './cases-store.ts'

type SortBy = z.infer<typeof CaseSort>['by']
const SORTS: Readonly<Record<string, SortBy>> = {
  due: 'due',
  left: 'due',
  reference: 'reference',
  person: 'person',
  received: 'received',
  stage: 'stage',
  waiting: 'waiting',
  handler: 'handler',
  kind: 'kind',
  channel: 'channel',
  law: 'law',
  outcome: 'outcome',
  closed: 'closed',
}

function sortBy(columnId: string): void {
  const { sort } = useCases.getState().query
  const by = SORTS[columnId]
  if (by !== undefined) ask({ sort: { by, descending: sort.by === by && !sort.descending } })
}

/** Where the line "Today" lies: before the first case that is not late, when late ones come before it. */
function todayIndex(pages: ReadonlyMap<number, readonly CaseRow[]>, total: number): number | null {
  for (let index = 0; index < total; index += 1) {
    const row = rowAt(pages, index)
    if (row === undefined) return null
    if (clockState(row.standing, row.daysLeft) !== 'overdue') return index === 0 ? null : index
  }
  return null
}

/** The register itself, with what it says when nothing is in it. */
export function CasesTable() {
  const { query, pages, total, hidden, selected } = useCases()
  const today = useOpenFile((now) => now.file?.today ?? '')
  const chosen = useDesk((now) => now.columns)
  const columns = useMemo(() => registerColumns(today, chosen), [today, chosen])
  if (total === 0) return <Nothing filters={filterCount(query)} hidden={hidden} />
  const rows = total ?? 0
  const ascending = query.sort.by === 'due' && !query.sort.descending
  const line = ascending && query.base === 'open' ? todayIndex(pages, rows) : null
  return (
    <RegisterTable<CaseRow>
      label={casesText.table.label}
      columns={columns}
      rowCount={rows}
      listKey={JSON.stringify(query)}
      rowAt={(index) => rowAt(pages, index)}
      rowId={(row) => row.id}
      rowLabel={(row) => casesText.table.selectRow(row.reference)}
      sort={{ columnId: query.sort.by, direction: query.sort.descending ? 'desc' : 'asc' }}
      onSort={sortBy}
      selected={selected}
      onSelect={select}
      onSelectAll={() => void selectAll()}
      onOpen={(row) => go({ screen: 'case', caseId: row.id })}
      onVisible={showRows}
      {...(line === null
        ? {}
        : { dividers: [{ beforeIndex: line, label: casesText.divider(shortDate(today, today)) }] })}
      words={{ selectAll: casesText.table.selectAll }}
    />
  )
}

function Nothing({ filters, hidden }: { filters: number; hidden: number }) {
  if (filters > 0) {
    const words = casesText.empty.filtered(hidden, filters)
    return (
      <EmptyState
        icon={icons.filter}
        title={words.title}
        text={words.text}
        action={<Button onClick={() => ask({ chips: {} })}>{words.action}</Button>}
      />
    )
  }
  const inView = hidden > 0
  const words = inView ? casesText.empty.view : casesText.empty.file
  return (
    <EmptyState
      icon={icons.cases}
      title={words.title}
      text={words.text}
      action={
        inView ? (
          <Button onClick={() => ask({ viewId: 'all', base: 'all' })}>{words.action}</Button>
        ) : (
          <div className={css.ways}>
            <Button variant="primary" icon={icons.plus} onClick={() => go({ screen: 'new-case' })}>
              {words.action}
            </Button>
            <LinkButton onClick={() => go({ screen: 'import' })}>{casesText.empty.import}</LinkButton>
          </div>
        )
      }
    />
  )
}
