import { useRef, type ReactNode } from 'react'
import { RIGHT_KINDS } from '#shared/domain/kind.ts'
import { STAGES } from '#shared/domain/stage.ts'
import { casesText } from '#shared/text/cases.ts'
import { kindNames, stageNames, wordFor } from '#shared/text/words.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import {
  Button,
  DateInput,
  FilterBar,
  FilterChip,
  FilterSummary,
  Popover,
  SearchInput,
  Select,
  icons,
  shortDate,
  useDisclosure,
  useHotkeys,
} from '#ui/index.ts'
import { filterCount, type Chips } from './cases-query.ts'
import { ask, useCases } from './cases-store.ts'
import css from './cases.module.css'

const text = casesText.filter
type ChipId = keyof Chips

function without(chips: Chips, id: ChipId): Chips {
  return Object.fromEntries(Object.entries(chips).filter(([key]) => key !== id))
}

function setChip(id: ChipId, value: string | null): void {
  const { chips } = useCases.getState().query
  ask({ chips: value === null || value === '' ? without(chips, id) : { ...chips, [id]: value } })
}

/** Search, the chips of what narrows the list, and what they hide: always visible above the table. */
export function CasesFilters() {
  const query = useCases((now) => now.query)
  const hidden = useCases((now) => now.hidden)
  const today = useOpenFile((now) => now.file?.today ?? '')
  const officers = useOpenFile((now) => now.file?.officers ?? [])
  const search = useRef<HTMLInputElement>(null)
  useHotkeys([['/', () => search.current?.focus()]])
  const count = filterCount(query)
  const words: Record<ChipId, (value: string) => string> = {
    kind: (value) => wordFor(kindNames, value),
    stage: (value) => wordFor(stageNames, value),
    handlerId: (value) => officers.find((officer) => officer.id === value)?.name ?? value,
    since: (value) => shortDate(value, today),
    by: (value) => shortDate(value, today),
  }
  const fields: Record<ChipId, string> = { ...text.chips, handlerId: text.chips.handler }
  const summary = text.summary(count, hidden)
  let right: ReactNode = null
  if (count > 0) {
    right = (
      <FilterSummary clear={{ label: text.clear, onClick: () => ask({ chips: {}, text: '' }) }}>
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
        value={query.text}
        onChange={(value) => ask({ text: value })}
      />
      {chipEntries(query.chips).map(([id, value]) => (
        <FilterChip
          key={id}
          field={fields[id]}
          value={words[id](value)}
          onRemove={() => setChip(id, null)}
          removeLabel={text.remove(`${fields[id]} ${words[id](value)}`)}
        />
      ))}
      <FilterMenu chips={query.chips} today={today} officers={officers} />
    </FilterBar>
  )
}

function chipEntries(chips: Chips): [ChipId, string][] {
  const ids: readonly ChipId[] = ['kind', 'stage', 'handlerId', 'since', 'by']
  return ids.flatMap((id) => {
    const value = chips[id]
    return value === undefined ? [] : [[id, value] as [ChipId, string]]
  })
}

function FilterMenu({
  chips,
  today,
  officers,
}: {
  chips: Chips
  today: string
  officers: readonly { id: string; name: string }[]
}) {
  const [opened, { toggle, close }] = useDisclosure(false)
  const inside = { comboboxProps: { withinPortal: false }, clearable: true, placeholder: text.any }
  return (
    <Popover opened={opened} onChange={close} onDismiss={close} trapFocus position="bottom-start" width={280}>
      <Popover.Target>
        <Button variant="quiet" icon={icons.filter} onClick={toggle} aria-expanded={opened}>
          {text.button}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={text.title}>
        <div className={css.form}>
          <Select
            {...inside}
            label={text.kind}
            data={[...RIGHT_KINDS, 'complaint', 'breach'].map((kind) => ({
              value: kind,
              label: wordFor(kindNames, kind),
            }))}
            value={chips.kind ?? null}
            onChange={(value) => setChip('kind', value)}
          />
          <Select
            {...inside}
            label={text.stage}
            data={STAGES.map((stage) => ({ value: stage, label: stageNames[stage] }))}
            value={chips.stage ?? null}
            onChange={(value) => setChip('stage', value)}
          />
          <Select
            {...inside}
            label={text.handler}
            data={officers.map((officer) => ({ value: officer.id, label: officer.name }))}
            value={chips.handlerId ?? null}
            onChange={(value) => setChip('handlerId', value)}
          />
          <DateInput
            label={text.since}
            today={today}
            value={chips.since ?? null}
            onChange={(value) => setChip('since', value)}
            placeholder={text.any}
          />
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
