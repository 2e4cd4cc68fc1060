import type { CaseChips } from '#shared/contract/register.ts'
import { OUTCOMES } from '#shared/domain/case.ts'
import { isCivilDate } from '#shared/domain/civil-date.ts'
import { OfficerId } from '#shared/domain/ids.ts'
import { CHANNELS, RIGHT_KINDS } from '#shared/domain/kind.ts'
import { STAGES } from '#shared/domain/stage.ts'
import { casesText } from '#shared/text/cases.ts'
import { channelNames, kindNames, outcomeNames, stageNames, waitingNames } from '#shared/text/words.ts'
import { Button, DateInput, MultiSelect, Popover, Select, icons, useDisclosure } from '#ui/index.ts'
import { withChips } from './cases-query.ts'
import { ask, useCases } from './cases-store.ts'
import type { ChipNames } from './chip-words.ts'
import css from './cases.module.css'

const text = casesText.filter
const ME = 'me'
const NOBODY = 'nobody'

type Options = { value: string; label: string }[]
const named = (ids: readonly string[], names: Readonly<Record<string, string>>): Options =>
  ids.map((value) => ({ value, label: names[value] ?? value }))

function set(change: Parameters<typeof withChips>[1]): void {
  ask({ chips: withChips(useCases.getState().query.chips, change) })
}

/** Every way to narrow the register, each field a chip once something is chosen. */
export function FilterMenu({ chips, ...names }: ChipNames & { chips: CaseChips }) {
  const [opened, { toggle, close }] = useDisclosure(false)
  return (
    <Popover opened={opened} onChange={close} onDismiss={close} trapFocus position="bottom-start" width={580}>
      <Popover.Target>
        <Button variant="quiet" icon={icons.filter} onClick={toggle} aria-expanded={opened}>
          {text.button}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={text.title}>
        <div className={css.filterForm}>
          <Several
            field="kinds"
            chips={chips}
            data={named([...RIGHT_KINDS, 'complaint', 'breach'], kindNames)}
          />
          <Several field="stages" chips={chips} data={named(STAGES, stageNames)} />
          <Several field="standing" chips={chips} data={named(Object.keys(text.standings), text.standings)} />
          <Handler chips={chips} officers={names.officers} />
          <Several
            field="waitingOn"
            chips={chips}
            data={named(['person', 'agent', 'third-party'], waitingNames)}
          />
          <Several
            field="laws"
            chips={chips}
            data={names.laws.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Several field="channels" chips={chips} data={named(CHANNELS, channelNames)} />
          <Several field="outcomes" chips={chips} data={named(OUTCOMES, outcomeNames)} />
          <Day field="receivedSince" label={text.receivedFrom} chips={chips} today={names.today} />
          <Day field="receivedUntil" label={text.receivedTo} chips={chips} today={names.today} />
          <Day field="dueSince" label={text.dueFrom} chips={chips} today={names.today} />
          <Day field="dueBy" label={text.dueTo} chips={chips} today={names.today} />
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}

function Several({
  field,
  chips,
  data,
}: {
  field: 'kinds' | 'stages' | 'standing' | 'waitingOn' | 'laws' | 'channels' | 'outcomes'
  chips: CaseChips
  data: Options
}) {
  const value = chips[field] ?? []
  return (
    <MultiSelect
      label={text.fields[field]}
      data={data}
      value={value}
      onChange={(chosen) => set({ [field]: chosen })}
      placeholder={value.length === 0 ? text.any : ''}
      comboboxProps={{ withinPortal: false }}
      clearable
      searchable
    />
  )
}

function Handler({ chips, officers }: { chips: CaseChips; officers: ChipNames['officers'] }) {
  const value = chips.mine === true ? ME : chips.handlerId === null ? NOBODY : (chips.handlerId ?? null)
  const choose = (chosen: string | null) => {
    const officer = OfficerId.safeParse(chosen)
    set({
      mine: chosen === ME ? true : undefined,
      handlerId: chosen === NOBODY ? null : officer.success ? officer.data : undefined,
    })
  }
  return (
    <Select
      label={text.fields.handler}
      data={[
        { value: ME, label: text.me },
        { value: NOBODY, label: text.nobody },
        ...officers.map(({ id, name }) => ({ value: id as string, label: name })),
      ]}
      value={value}
      onChange={choose}
      placeholder={text.any}
      comboboxProps={{ withinPortal: false }}
      clearable
    />
  )
}

function Day({
  field,
  label,
  chips,
  today,
}: {
  field: 'receivedSince' | 'receivedUntil' | 'dueSince' | 'dueBy'
  label: string
  chips: CaseChips
  today: string
}) {
  return (
    <DateInput
      label={label}
      today={today}
      value={chips[field] ?? null}
      onChange={(day) => set({ [field]: day !== null && isCivilDate(day) ? day : undefined })}
      placeholder={text.any}
    />
  )
}
