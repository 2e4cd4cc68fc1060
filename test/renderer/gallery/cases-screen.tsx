import { useState } from 'react'
import {
  ActionBar,
  Avatar,
  Button,
  FilterBar,
  FilterChip,
  FilterSummary,
  IconView,
  icons,
  Page,
  RegisterHead,
  RegisterTable,
  SavedViewTabs,
  SearchInput,
  StateText,
  StatusBar,
  type ClockState,
  type RegisterColumn,
} from '#ui/index.ts'
import { Frame, nothing } from './frame.tsx'

type Row = {
  ref: string
  person: string
  type: string
  received: string
  due: string
  left: string
  state: ClockState
  share: number
  stage: string
  on: string
  by: string
}

const lines = `0119|Gethin Maelor|Erasure|Wed 20 May|Mon 22 Jun|2 days late|overdue|Deciding|–|RA
0116|Beatrix Underhaugh|Complaint|Tue 12 May|Tue 23 Jun|1 day late|overdue|Investigating|Service desk|JP
0124|Desmond Okparaeke|Access|Tue 26 May|Fri 26 Jun|2 days left|soon|Reviewing|–|RA
0125|Nuala Fennimoor*|Access|Wed 27 May|Mon 29 Jun|3 days left|soon|Reviewing|Third party|RA
0128|Oskar Lindenmoor|Correction|Fri 29 May|Mon 29 Jun|3 days left|soon|Deciding|–|ME
0129|Yusra Kettleby|Portability|Sat 30 May|Tue 30 Jun|4 days left|soon|Ready to send|–|RA
0131|Winifred Astolat|Access, erasure|Mon 1 Jun|Wed 1 Jul|5 days left|soon|Searching|IT|JP
0133|Callum Strathearrow|Objection|Tue 2 Jun|Thu 2 Jul|6 days left|running|Deciding|–|RA
0136|Leopold Varga-Stone|Complaint|Wed 3 Jun|Fri 3 Jul|7 days left|running|Investigating|Sales|ME
0127|Imogen Sallowby|Access|Thu 28 May|Mon 6 Jul|8 days left|running|Searching|Payroll|RA
0139|Rafferty Coombehill|Restriction|Mon 8 Jun|Wed 8 Jul|10 days left|running|Reviewing|–|JP
0140|Marisol Tenterden|Erasure|Tue 9 Jun|Thu 9 Jul|11 days left|running|Searching|IT|RA
0142|Halvard Nyström-Pell|Access|Wed 10 Jun|Fri 10 Jul|12 days left|running|Searching|HR|ME
0144|Odalys Greenmantle*|Access|Fri 12 Jun|Mon 13 Jul|13 days left|running|Searching|IT|RA
0146|Tobias Wrenfield|Opt-out|Mon 15 Jun|Wed 15 Jul|15 days left|running|Acknowledged|–|JP
0147|Fenella Dunmarrow|Correction|Tue 16 Jun|Thu 16 Jul|16 days left|running|Acknowledged|–|RA
0149|Ibrahim Castellane|Access|Thu 18 Jun|Mon 20 Jul|18 days left|running|Acknowledged|–|RA
0150|Sunniva Aldercott|Erasure|Fri 19 Jun|Mon 20 Jul|18 days left|running|Logged|–|ME
0143|Priyanka Thornqvist|Access|Thu 11 Jun|from 17 Jul|Paused 6 days|paused|Clarifying|The person|RA
0148|Evander Loxbeare|Access|Wed 17 Jun|from 20 Jul|Paused 2 days|paused|Clarifying|The person|JP`
  .split('\n')
  .map((line) => line.split('|'))

const rows: Row[] = Array.from({ length: 132 }, (_, index) => {
  const [
    no = '',
    person = '',
    type = '',
    received = '',
    due = '',
    left = '',
    state = '',
    stage = '',
    on = '',
    by = '',
  ] = lines[index % lines.length] ?? []
  const states: Record<string, ClockState> = {
    overdue: 'overdue',
    soon: 'soon',
    running: 'running',
    paused: 'paused',
  }
  return {
    ref: index < lines.length ? `QH-2026-${no}` : `QH-2025-${String(1000 + index)}`,
    person,
    type,
    received,
    due,
    left,
    stage,
    on,
    by,
    state: states[state] ?? 'running',
    share: Math.max(0.1, 0.85 - index * 0.04),
  }
})

const columns: RegisterColumn<Row>[] = [
  { id: 'ref', header: 'Reference', width: 140, tone: 'quiet', cell: (row) => row.ref },
  {
    id: 'person',
    header: 'Person',
    width: 188,
    tone: 'name',
    cell: (row) => (
      <>
        {row.person.replace('*', '')} {row.person.endsWith('*') && <IconView icon={icons.agent} size={12} />}
      </>
    ),
  },
  { id: 'type', header: 'Type', width: 138, cell: (row) => row.type },
  {
    id: 'received',
    header: 'Received',
    width: 112,
    tone: 'quiet',
    narrow: 'hide',
    sortable: true,
    cell: (row) => row.received,
  },
  { id: 'due', header: 'Due', tabular: true, width: 113, sortable: true, cell: (row) => row.due },
  {
    id: 'left',
    header: 'Days left',
    width: 152,
    cell: (row) => (
      <StateText state={row.state} share={row.share} quiet={row.state === 'running'}>
        {row.left}
      </StateText>
    ),
  },
  {
    id: 'stage',
    header: 'Stage',
    width: 154,
    cell: (row) =>
      row.stage === 'Ready to send' ? (
        <StateText state="met" icon={icons.send}>
          {row.stage}
        </StateText>
      ) : (
        row.stage
      ),
  },
  { id: 'on', header: 'Waiting on', width: 114, narrow: 'hide', cell: (row) => row.on },
  { id: 'by', header: 'Handler', width: 66, cell: (row) => <Avatar initials={row.by} /> },
]

/** The register with sample rows, three of them chosen or none. */
export function Register({ chosen }: { chosen: boolean }) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(
    new Set(chosen ? ['QH-2026-0131', 'QH-2026-0140', 'QH-2026-0144'] : []),
  )
  const [find, setFind] = useState('')
  return (
    <Page
      padded={false}
      scroll={false}
      footer={
        selected.size > 0 ? (
          <ActionBar
            count={`${selected.size} of 132 selected`}
            onClear={() => setSelected(new Set())}
            clearLabel="Clear"
            hint="Every change is shown first and can be undone"
          >
            <Button variant="quiet" size="sm" icon={icons.person}>
              Hand over…
            </Button>
            <Button variant="quiet" size="sm" icon={icons.chase}>
              Chase…
            </Button>
            <Button variant="quiet" size="sm" icon={icons.extend}>
              Extend…
            </Button>
            <Button variant="quiet" size="sm" icon={icons.download}>
              CSV…
            </Button>
          </ActionBar>
        ) : (
          <StatusBar
            left="132 shown, 173 open"
            keys={[
              { keys: '↵', text: 'open' },
              { keys: 'Space', text: 'select' },
              { keys: 'E', text: 'record event' },
              { keys: '?', text: 'all keys' },
            ]}
          />
        )
      }
    >
      <RegisterHead
        title="Cases"
        actions={
          <>
            <Button variant="quiet" size="sm" icon={icons.import}>
              Import
            </Button>
            <Button variant="quiet" size="sm" icon={icons.download}>
              Export
            </Button>
            <Button variant="quiet" size="sm" icon={icons.display}>
              Display
            </Button>
          </>
        }
        views={
          <SavedViewTabs
            label="Saved views"
            activeId="open"
            onSelect={nothing}
            views={[
              { id: 'open', label: 'All open', count: 173 },
              { id: 'mine', label: 'Mine, open', count: 38 },
              { id: 'week', label: 'Due this week', count: 9 },
              { id: 'it', label: 'Waiting on IT', count: 6 },
              { id: 'june', label: 'Closed in June', count: 33 },
            ]}
            save={{ label: 'Save as view', onClick: nothing }}
          />
        }
        filters={
          <FilterBar
            right={
              <FilterSummary clear={{ label: 'Clear', onClick: nothing }}>
                3 filters, <b>41 hidden</b>
              </FilterSummary>
            }
          >
            <SearchInput
              label="Find in list"
              placeholder="Find in list"
              value={find}
              onChange={setFind}
              shortcut="/"
            />
            <FilterChip field="Stage is" value="open" onRemove={nothing} removeLabel="Remove stage" />
            <FilterChip field="Type is" value="any but breach" onRemove={nothing} removeLabel="Remove type" />
            <FilterChip
              field="Received since"
              value="12 May 2026"
              onRemove={nothing}
              removeLabel="Remove received"
            />
            <Button variant="quiet" size="sm" icon={icons.filter}>
              Filter
            </Button>
          </FilterBar>
        }
      />
      <RegisterTable
        label="Cases"
        columns={columns}
        rowCount={rows.length}
        rowAt={(index) => rows[index]}
        rowId={(row) => row.ref}
        rowLabel={(row) => row.ref}
        sort={{ columnId: 'due', direction: 'asc' }}
        onSort={nothing}
        selected={selected}
        onSelect={setSelected}
        onOpen={nothing}
        dividers={[{ beforeIndex: 2, label: 'Today, Wed 24 Jun' }]}
        words={{ selectAll: 'Select all' }}
      />
    </Page>
  )
}

export function CasesScreen() {
  return (
    <Frame active="cases">
      <Register chosen />
    </Frame>
  )
}
