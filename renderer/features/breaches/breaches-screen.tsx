import { useEffect, useRef } from 'react'
import { BREACH_FILTERS } from '#shared/contract/breaches.ts'
import { breachesText } from '#shared/text/breaches.ts'
import { failureText } from '#shared/text/failures.ts'
import { grouped } from '#shared/text/words.ts'
import {
  Button,
  ErrorNote,
  FilterBar,
  FilterSummary,
  Page,
  RegisterArea,
  RegisterHead,
  RegisterScreen,
  SavedViewTabs,
  SearchInput,
  StatusBar,
  icons,
  useHotkeys,
} from '#ui/index.ts'
import { BreachesTable } from './breaches-table.tsx'
import { logBreach } from './log-breach.ts'
import { ask, followBreaches, useBreaches } from './breaches-store.ts'

/** The register of all breaches, the tightest time first. */
export function BreachesScreen() {
  const { filter, counts, failure, total } = useBreaches()
  useEffect(followBreaches, [])
  return (
    <Page padded={false} scroll={false}>
      <RegisterScreen>
        <RegisterHead
          title={breachesText.title}
          actions={
            <Button variant="quiet" icon={icons.plus} onClick={logBreach.run}>
              {breachesText.log}
            </Button>
          }
          views={
            <SavedViewTabs
              label={breachesText.views.label}
              activeId={filter}
              views={BREACH_FILTERS.map((id) => ({
                id,
                label: breachesText.views[id],
                ...(counts === null ? {} : { count: grouped(counts[id]) }),
              }))}
              onSelect={(id) => ask({ filter: BREACH_FILTERS.find((one) => one === id) ?? 'open' })}
            />
          }
          filters={<Find />}
        />
        {failure !== null && <ErrorNote {...failureText(failure)} />}
        <RegisterArea>
          <BreachesTable />
        </RegisterArea>
        <StatusBar left={breachesText.status.count(total ?? 0)} keys={[...breachesText.status.keys]} />
      </RegisterScreen>
    </Page>
  )
}

function Find() {
  const text = useBreaches((now) => now.text)
  const total = useBreaches((now) => now.total)
  const search = useRef<HTMLInputElement>(null)
  useHotkeys([['/', () => search.current?.focus()]])
  const right =
    text.trim() === '' ? null : (
      <FilterSummary clear={{ label: breachesText.clear, onClick: () => ask({ text: '' }) }}>
        {breachesText.found(total ?? 0)}
      </FilterSummary>
    )
  return (
    <FilterBar right={right}>
      <SearchInput
        ref={search}
        label={breachesText.find.label}
        placeholder={breachesText.find.placeholder}
        shortcut="/"
        value={text}
        onChange={(value) => ask({ text: value })}
      />
    </FilterBar>
  )
}
