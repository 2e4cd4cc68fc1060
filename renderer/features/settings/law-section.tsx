import { useEffect } from 'react'
import type { FileView } from '#shared/contract/views.ts'
import { failureText } from '#shared/text/failures.ts'
import { settingsText } from '#shared/text/settings.ts'
import { go } from '#bridge/place.ts'
import { Button, Card, ErrorNote, icons, KeyValues, SectionTitle, Tag } from '#ui/index.ts'
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
      <div className={css.buttons}>
        <Button icon={icons.profiles} onClick={() => go({ screen: 'laws' })}>
          {words.open}
        </Button>
      </div>
    </>
  )
}
