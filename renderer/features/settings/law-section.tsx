import { useEffect } from 'react'
import type { FileView } from '#shared/contract/views.ts'
import { failureText } from '#shared/text/failures.ts'
import { lawLine, lawUpdatesText } from '#shared/text/law-updates.ts'
import { settingsText } from '#shared/text/settings.ts'
import { followLawSummary, useLawSummary } from '#bridge/law-updates.ts'
import { go } from '#bridge/place.ts'
import { Button, Card, ErrorNote, icons, KeyValues, NoteBox, SectionTitle, Tag } from '#ui/index.ts'
import { loadLaw, useLaw } from './law-store.ts'
import css from './settings.module.css'

const words = settingsText.law

/** What the file answers by, in short; the whole of it is a screen of its own. */
export function LawSection({ file }: { file: FileView }) {
  const { profile, failure } = useLaw()
  useEffect(() => void loadLaw(), [])
  const laws = [...new Set((profile?.laws ?? []).flatMap((byPlace) => byPlace.laws.map(({ name }) => name)))]
  return (
    <>
      <p className={css.lead}>{words.lead}</p>
      {failure !== null && <ErrorNote {...failureText(failure)} />}
      <section>
        <SectionTitle>{words.profile}</SectionTitle>
        <Card padded>
          <p className={css.profile}>{file.profileName}</p>
          {profile !== null && <p className={css.quiet}>{profile.summary}</p>}
          <KeyValues
            labelWidth={100}
            items={[
              {
                label: words.laws,
                value: (
                  <span className={css.tags}>
                    {laws.map((name) => (
                      <Tag key={name}>{name}</Tag>
                    ))}
                  </span>
                ),
              },
              { label: words.calendar, value: file.calendarName },
              { label: words.role, value: file.role === 'controller' ? words.controller : words.processor },
              ...(profile === null
                ? []
                : [{ label: words.promises, value: words.promiseCount(profile.promises.length) }]),
            ]}
          />
        </Card>
      </section>
      <LawNews />
      <div className={css.buttons}>
        <Button icon={icons.profiles} onClick={() => go({ screen: 'laws' })}>
          {words.open}
        </Button>
        <Button onClick={() => go({ screen: 'law-updates' })}>{lawUpdatesText.title}</Button>
      </div>
    </>
  )
}

/** What newer versions would move, when there are any. */
function LawNews() {
  const summary = useLawSummary((now) => now.summary)
  useEffect(followLawSummary, [])
  const line = summary === null ? '' : lawLine(summary)
  return line === '' ? null : (
    <div className={css.lawNews}>
      <NoteBox icon={icons.profiles}>{line}</NoteBox>
    </div>
  )
}
