import { useId, useState } from 'react'
import { whatIfText } from '#shared/text/what-if.ts'
import { joinWords } from '#shared/text/words.ts'
import { IconButton, LinkButton, Select, icons } from '#ui/index.ts'
import { lawChoice, type LawChoice, type WhatIfForm } from './form.ts'
import {
  calendarItems,
  choiceOf,
  isProfile,
  itemOf,
  lawGroups,
  optionOf,
  placeItems,
  type Options,
} from './law-choices.ts'
import { change, useWhatIf } from './what-if-store.ts'
import css from './what-if.module.css'

const text = whatIfText.form
const MOST = 4

/** The laws to be asked, one a column. */
export function LawFields({ form }: { form: WhatIfForm }) {
  const options = useWhatIf((now) => now.options)
  const set = (at: number, choice: LawChoice) =>
    change({ laws: form.laws.map((one, index) => (index === at ? choice : one)) })
  return (
    <div className={css.group}>
      {form.laws.map((choice, at) => (
        <LawField
          key={at}
          at={at}
          choice={choice}
          options={options}
          only={form.laws.length === 1}
          onChange={(next) => set(at, next)}
          onRemove={() => change({ laws: form.laws.filter((_, index) => index !== at) })}
        />
      ))}
      {form.laws.length < MOST ? (
        <LinkButton icon={icons.plus} onClick={() => change({ laws: [...form.laws, lawChoice('')] })}>
          {text.add}
        </LinkButton>
      ) : (
        <p className={css.hint}>{text.full}</p>
      )}
    </div>
  )
}

function LawField({
  at,
  choice,
  options,
  only,
  onChange,
  onRemove,
}: {
  at: number
  choice: LawChoice
  options: Options
  only: boolean
  onChange: (choice: LawChoice) => void
  onRemove: () => void
}) {
  const label = only ? text.oneLaw : text.law(at)
  const [opened, setOpened] = useState(false)
  const morePart = useId()
  const places = placeItems(choice, options)
  const name = optionOf(choice, options)?.name ?? label
  return (
    <div className={css.law}>
      <div className={css.withRemove}>
        <Select
          label={label}
          data={lawGroups(options)}
          searchable
          allowDeselect={false}
          value={itemOf(choice, options)}
          placeholder={text.choose}
          nothingFoundMessage={text.nothingFound}
          onChange={(item) => onChange(choiceOf(item, choice))}
          maxDropdownHeight={360}
        />
        {!only && <IconButton icon={icons.close} label={text.remove(name)} onClick={onRemove} />}
      </div>
      {choice.law !== '' && (
        <p className={css.hint}>
          {detailOf(choice, options)}{' '}
          <LinkButton
            size="xs"
            aria-expanded={opened}
            aria-controls={morePart}
            aria-label={text.changeOf(name)}
            onClick={() => setOpened(!opened)}
          >
            {text.change}
          </LinkButton>
        </p>
      )}
      {choice.law !== '' && opened && (
        <div id={morePart} className={css.more}>
          {places.length > 0 && (
            <Select
              label={isProfile(choice) ? text.wherePerson : text.where}
              data={places}
              searchable
              allowDeselect={false}
              value={choice.place}
              onChange={(place) => onChange({ ...choice, place: place ?? '', regimes: [] })}
            />
          )}
          <Select
            label={text.holidays}
            data={calendarItems(options)}
            searchable
            allowDeselect={false}
            value={choice.calendar}
            onChange={(calendar) => onChange({ ...choice, calendar: calendar ?? '' })}
          />
        </div>
      )}
    </div>
  )
}

/** What was chosen about a law in a line: the laws of the case, the place, the holidays. */
function detailOf(choice: LawChoice, options: Options): string {
  const { regimes, place, calendar } = choice
  const option = optionOf(choice, options)
  const at = option?.places.find(({ id }) => id === place)
  const names = regimes.map((id) => options.regimes.find((law) => law.id === id)?.short ?? id)
  const chosen = options.calendars.find(({ id }) => id === calendar)?.name
  const holidays =
    calendar === 'none' ? text.none : text.holidaysOf(chosen ?? at?.calendar ?? option?.calendar ?? '')
  const where = at === undefined || at.name === at.calendar ? '' : at.name
  return [names.length === 0 ? '' : text.under(joinWords(names)), where, holidays]
    .filter((part) => part !== '')
    .join(' · ')
}
