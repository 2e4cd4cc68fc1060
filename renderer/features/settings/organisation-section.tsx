import { useEffect, useState, type FormEvent } from 'react'
import type { FileView, Organisation } from '#shared/contract/views.ts'
import { failureText } from '#shared/text/failures.ts'
import { settingsText } from '#shared/text/settings.ts'
import { engine } from '#bridge/calls.ts'
import type { Failure } from '#bridge/door.ts'
import { refreshOpenFile } from '#bridge/open-file.ts'
import { Button, ErrorNote, KeyValues, SectionTitle, Select, Textarea, TextInput, toast } from '#ui/index.ts'
import { loadCalendars, useCalendars, type KnownCalendar } from './calendar-store.ts'
import { LetterheadSection } from './letterhead-section.tsx'
import { ImportPart } from './import-part.tsx'
import { organisationProblems } from './organisation-problems.ts'
import css from './settings.module.css'

const words = settingsText.organisation

/** The zones an organisation can be in; its own stays listed whatever this computer knows. */
function zones(own: string): string[] {
  return [...new Set([own, ...Intl.supportedValuesOf('timeZone')])].sort()
}

/** The calendars to choose from; the one in use stays listed even when the list could not be read. */
function calendarChoices(known: readonly KnownCalendar[], file: FileView) {
  const { calendarId } = file.organisation
  const own = known.some(({ id }) => id === calendarId) ? [] : [{ id: calendarId, name: file.calendarName }]
  return [...own, ...known].map(({ id, name }) => ({ value: id, label: name }))
}

/** Letterhead, signature, calendar and place of the organisation. */
export function OrganisationSection({ file }: { file: FileView }) {
  const [typed, setTyped] = useState<Partial<Organisation>>({})
  const [shown, setShown] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const calendars = useCalendars((known) => known.calendars)
  useEffect(() => void loadCalendars(), [])
  const now: Organisation = { ...file.organisation, ...typed }
  const keys = Object.keys(typed) as (keyof Organisation)[]
  const changed = keys.some((key) => now[key] !== file.organisation[key])
  const problems = organisationProblems(now)
  const errorOf = (key: keyof Organisation) => (shown ? problems[key] : undefined)

  async function save(event: FormEvent) {
    event.preventDefault()
    setShown(true)
    if (!changed || busy || Object.keys(problems).length > 0) return
    setBusy(true)
    const answer = await engine.caseFile.setOrganisation(now)
    setBusy(false)
    setFailure(answer.ok ? null : answer.failure)
    if (!answer.ok) return
    await refreshOpenFile()
    setTyped({})
    setShown(false)
    toast({ state: 'met', text: words.saved, closeLabel: settingsText.closeLabel })
  }

  const field = (key: keyof Organisation, max: number, description?: string) => ({
    value: now[key],
    maxLength: max,
    disabled: file.readOnly,
    error: errorOf(key),
    ...(description === undefined ? {} : { description }),
    onChange: (event: { currentTarget: { value: string } }) =>
      setTyped({ ...typed, [key]: event.currentTarget.value }),
  })

  return (
    <>
      <form className={css.form} onSubmit={(event) => void save(event)} noValidate>
        <p className={css.lead}>{file.readOnly ? settingsText.readOnly : words.lead}</p>
        {failure !== null && <ErrorNote {...failureText(failure)} />}
        <SectionTitle>{words.letterhead}</SectionTitle>
        <div className={css.pair}>
          <TextInput label={words.name} {...field('name', 200)} />
          <TextInput label={words.officerTitle} {...field('officerTitle', 200, words.officerTitleHint)} />
          <Textarea
            className={css.whole ?? ''}
            label={words.address}
            rows={3}
            {...field('address', 1000, words.addressHint)}
          />
          <TextInput label={words.email} type="email" {...field('email', 320)} />
          <TextInput label={words.phone} type="tel" {...field('phone', 60)} />
          <TextInput label={words.web} {...field('web', 300)} />
          <TextInput label={words.language} {...field('language', 35, words.languageHint)} />
        </div>
        <SectionTitle>{words.time}</SectionTitle>
        <div className={css.pair}>
          <Select
            label={words.calendar}
            description={words.calendarHint}
            data={calendarChoices(calendars, file)}
            value={now.calendarId}
            searchable
            allowDeselect={false}
            disabled={file.readOnly}
            onChange={(calendarId) => {
              if (calendarId !== null) setTyped({ ...typed, calendarId })
            }}
          />
          <Select
            label={words.zone}
            description={words.zoneHint}
            data={zones(file.organisation.zone)}
            value={now.zone}
            searchable
            allowDeselect={false}
            disabled={file.readOnly}
            onChange={(zone) => {
              if (zone !== null) setTyped({ ...typed, zone })
            }}
          />
          <TextInput label={words.place} {...field('place', 10, words.placeHint)} />
        </div>
        <SectionTitle>{words.fixed}</SectionTitle>
        <KeyValues
          labelWidth={180}
          items={[
            { label: words.prefix, value: file.prefix },
            { label: words.profile, value: file.profileName },
          ]}
        />
        <p className={css.buttons}>
          <Button type="submit" variant="primary" disabled={!changed} loading={busy}>
            {changed ? words.save : words.nothingChanged}
          </Button>
          {changed && (
            <Button
              variant="quiet"
              onClick={() => {
                setTyped({})
                setShown(false)
              }}
            >
              {words.undo}
            </Button>
          )}
        </p>
      </form>
      <LetterheadSection file={file} />
      <ImportPart file={file} />
    </>
  )
}
