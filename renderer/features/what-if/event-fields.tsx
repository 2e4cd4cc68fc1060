import { useEffect, useId, useRef } from 'react'
import type { EventType } from '#shared/domain/event.ts'
import { isCivilDate } from '#shared/domain/civil-date.ts'
import { whatIfText } from '#shared/text/what-if.ts'
import { eventNames, wordFor } from '#shared/text/words.ts'
import { IconButton, LinkButton, Select, icons } from '#ui/index.ts'
import { DayField } from './day-field.tsx'
import { emptyRow, eventTypes, type HappenedRow, type WhatIfForm } from './form.ts'
import { change } from './what-if-store.ts'
import css from './what-if.module.css'

const text = whatIfText.form

/** What happened since: rows that can be added, changed and taken away. */
export function EventFields({ form }: { form: WhatIfForm }) {
  const { events, kind, received } = form
  const heading = useId()
  const added = useRef<number | null>(null)
  const add = () => {
    const row = emptyRow(events)
    added.current = row.key
    change({ events: [...events, row] })
  }
  const set = (key: number, fields: Partial<HappenedRow>) =>
    change({ events: events.map((row) => (row.key === key ? { ...row, ...fields } : row)) })
  return (
    <div className={css.group} role="group" aria-labelledby={heading}>
      <h2 id={heading} className={css.small}>
        {text.events}
      </h2>
      {events.length === 0 && <p className={css.hint}>{text.eventsHint}</p>}
      {events.map((row, at) => (
        <EventRow
          key={row.key}
          row={row}
          number={at + 1}
          types={typesFor(kind, row)}
          received={received}
          takesFocus={added.current === row.key}
          onChange={(fields) => set(row.key, fields)}
          onRemove={() => change({ events: events.filter(({ key }) => key !== row.key) })}
        />
      ))}
      <LinkButton icon={icons.plus} onClick={add}>
        {text.addEvent}
      </LinkButton>
    </div>
  )
}

function EventRow({
  row,
  number,
  types,
  received,
  takesFocus,
  onChange,
  onRemove,
}: {
  row: HappenedRow
  number: number
  types: ReturnType<typeof typesFor>
  received: string
  takesFocus: boolean
  onChange: (fields: Partial<HappenedRow>) => void
  onRemove: () => void
}) {
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (takesFocus) first.current?.focus()
  }, [takesFocus])
  const name = row.type === '' ? text.event(number) : wordFor(eventNames, row.type)
  const early = isCivilDate(row.date) && isCivilDate(received) && row.date < received
  return (
    <div className={css.event} role="group" aria-label={name}>
      <div className={css.withRemove}>
        <Select
          ref={first}
          label={text.eventType}
          data={types}
          searchable
          allowDeselect={false}
          value={row.type === '' ? null : row.type}
          placeholder={text.chooseEvent}
          onChange={(type) => onChange({ type: type ?? '' })}
          maxDropdownHeight={360}
        />
        <IconButton icon={icons.close} label={text.removeEvent(name)} onClick={onRemove} />
      </div>
      <div className={css.pair}>
        <DayField
          label={text.eventDate}
          value={row.date}
          onChange={(date) => onChange({ date })}
          note={early && row.type !== 'request-dated' ? text.beforeReceipt : undefined}
        />
        {row.type === 'extension-notified' && (
          <DayField label={text.until} value={row.until} onChange={(until) => onChange({ until })} />
        )}
      </div>
      {row.type !== '' && row.date === '' && <p className={css.hint}>{text.leftOut}</p>}
    </div>
  )
}

/** The types by heading; one that came with a case and is in none stays choosable. */
function typesFor(kind: WhatIfForm['kind'], { type }: HappenedRow) {
  const groups = Object.entries(eventTypes(kind))
  const known = groups.some(([, types]) => types.some((each) => each === type))
  const item = (value: string) => ({ value, label: wordFor(eventNames, value) })
  const headings: Readonly<Record<string, string>> = text.eventGroups
  const listed = groups.map(([heading, types]: [string, readonly EventType[]]) => ({
    group: headings[heading] ?? '',
    items: types.map(item),
  }))
  return known || type === '' ? listed : [...listed, { group: text.eventGroups.others, items: [item(type)] }]
}
