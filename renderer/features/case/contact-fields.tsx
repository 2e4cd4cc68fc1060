import { CONTACT_IDENTITY, contactFieldsOf, type ContactDetails } from '#shared/domain/contact.ts'
import type { Channel } from '#shared/domain/kind.ts'
import { isCivilDate } from '#shared/domain/civil-date.ts'
import { caseTabsText } from '#shared/text/case-tabs.ts'
import { DateInput, Radio, RadioGroup, TextInput } from '#ui/index.ts'
import css from './correspondence.module.css'

const text = caseTabsText.correspondence.contact

/** What a call, a visit or a piece of post has beside its words: the number, the check of identity, the tracked post. */
export function ContactFields({
  channel,
  contact,
  today,
  onChange,
}: {
  channel: Channel
  contact: ContactDetails
  today: string
  onChange: (contact: ContactDetails) => void
}) {
  const fields = new Set(contactFieldsOf(channel))
  const line = (key: 'number' | 'address' | 'asked' | 'trackedNumber') => ({
    value: contact[key],
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ ...contact, [key]: event.currentTarget.value }),
  })
  if (fields.size === 0) return null
  return (
    <>
      {fields.has('address') && <TextInput label={text.address} maxLength={1000} {...line('address')} />}
      {fields.has('trackedNumber') && (
        <div className={css.two}>
          <TextInput label={text.trackedNumber} maxLength={100} {...line('trackedNumber')} />
          <DateInput
            label={text.deliveredOn}
            value={contact.deliveredOn}
            today={today}
            maxDate={today}
            onChange={(day) =>
              onChange({ ...contact, deliveredOn: day !== null && isCivilDate(day) ? day : null })
            }
          />
        </div>
      )}
      {fields.has('number') && <TextInput label={text.number} maxLength={60} {...line('number')} />}
      {fields.has('identity') && (
        <>
          <RadioGroup
            label={text.identity}
            description={text.identityHint}
            value={contact.identity}
            onChange={(value) =>
              onChange({
                ...contact,
                identity: CONTACT_IDENTITY.find((one) => one === value) ?? 'not-asked',
              })
            }
          >
            <div className={css.radios}>
              {CONTACT_IDENTITY.map((value) => (
                <Radio key={value} value={value} label={text.identities[value]} />
              ))}
            </div>
          </RadioGroup>
          {contact.identity !== 'not-asked' && (
            <TextInput label={text.asked} description={text.askedHint} maxLength={500} {...line('asked')} />
          )}
        </>
      )}
    </>
  )
}
