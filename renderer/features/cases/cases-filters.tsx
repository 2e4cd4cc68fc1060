import { useRef, type ReactNode } from 'react'
import { casesText } from '#shared/text/cases.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { go } from '#bridge/place.ts'
import { Button, FilterBar, FilterChip, FilterSummary, SearchInput, icons, useHotkeys } from '#ui/index.ts'
import { useDesk } from './cases-desk.ts'
import { chipIds, filterCount, withChips, withoutChip } from './cases-query.ts'
import { ask, useCases } from './cases-store.ts'
import { chipWords } from './chip-words.ts'
import { FilterMenu } from './filter-menu.tsx'

const text = casesText.filter

/** Search, the chips of what narrows the list, and what they hide: always visible above the table. */
export function CasesFilters() {
  const query = useCases((now) => now.query)
  const hidden = useCases((now) => now.hidden)
  const today = useOpenFile((now) => now.file?.today ?? '')
  const officers = useOpenFile((now) => now.file?.officers ?? [])
  const laws = useDesk((now) => now.laws)
  const search = useRef<HTMLInputElement>(null)
  useHotkeys([['/', () => search.current?.focus()]])
  const { chips } = query
  const count = filterCount(query)
  const words = chips.text ?? ''
  const summary = text.summary(count, hidden)
  let right: ReactNode = null
  if (count > 0) {
    right = (
      <FilterSummary clear={{ label: text.clear, onClick: () => ask({ chips: {} }) }}>
        {summary.filters}, <b>{summary.hidden}</b>
      </FilterSummary>
    )
  } else if (hidden > 0) right = <FilterSummary>{text.beside(hidden)}</FilterSummary>
  return (
    <FilterBar right={right}>
      <SearchInput
        ref={search}
        label={casesText.find.label}
        placeholder={casesText.find.placeholder}
        shortcut="/"
        value={words}
        onChange={(value) => ask({ chips: withChips(chips, { text: value }) })}
      />
      {words.trim() !== '' && (
        <Button variant="quiet" icon={icons.search} onClick={() => go({ screen: 'search', words })}>
          {text.places}
        </Button>
      )}
      {chipIds(chips).map((id) => {
        const chip = chipWords(id, chips, { today, officers, laws })
        return (
          <FilterChip
            key={id}
            field={chip.field}
            value={chip.value}
            onRemove={() => ask({ chips: withoutChip(chips, id) })}
            removeLabel={text.remove(`${chip.field} ${chip.value}`)}
          />
        )
      })}
      <FilterMenu chips={chips} today={today} officers={officers} laws={laws} />
    </FilterBar>
  )
}
