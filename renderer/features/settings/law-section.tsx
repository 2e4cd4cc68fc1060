import { useEffect } from 'react'
import type { FileView } from '#shared/contract/views.ts'
import { failureText } from '#shared/text/failures.ts'
import { lawLine, lawUpdatesText } from '#shared/text/law-updates.ts'
import { settingsText } from '#shared/text/settings.ts'
import { kindNames, wordFor } from '#shared/text/words.ts'
import { followLawSummary, useLawSummary } from '#bridge/law-updates.ts'
import { go } from '#bridge/place.ts'
import {
  Card,
  ErrorNote,
  icons,
  KeyValues,
  LinkButton,
  NoteBox,
  NotesList,
  SectionTitle,
  SettingsList,
  SettingsRow,
  Tag,
} from '#ui/index.ts'
import { loadLaw, useLaw } from './law-store.ts'
import css from './settings.module.css'

const words = settingsText.law

/** The profile, its laws and its promises: to be read, not changed. */
export function LawSection({ file }: { file: FileView }) {
  const { profiles, laws, failure } = useLaw()
  useEffect(() => void loadLaw(), [])
  const profile = profiles?.find((known) => known.id === file.profileId)
  // a profile whose law goes by the person's place has none that always holds
  const lawNames = profile?.laws ?? file.regimes.map((regime) => regime.name)
  return (
    <>
      <p className={css.lead}>{words.lead}</p>
      {failure !== null && <ErrorNote {...failureText(failure)} />}
      <section>
        <SectionTitle>{words.profile}</SectionTitle>
        <Card padded>
          <p className={css.profile}>{file.profileName}</p>
          {profile !== undefined && <p className={css.quiet}>{profile.summary}</p>}
          <KeyValues
            labelWidth={100}
            items={[
              {
                label: words.laws,
                value: (
                  <span className={css.tags}>
                    {lawNames.map((name) => (
                      <Tag key={name}>{name}</Tag>
                    ))}
                  </span>
                ),
              },
              { label: words.calendar, value: file.calendarName },
              { label: words.role, value: file.role === 'controller' ? words.controller : words.processor },
            ]}
          />
        </Card>
      </section>
      {profile !== undefined && (
        <section>
          <SectionTitle count={profile.promises.length}>{words.promises}</SectionTitle>
          <Card padded>
            {profile.promises.length === 0 ? (
              <p className={css.quiet}>{words.noPromises}</p>
            ) : (
              <div className={css.promises}>
                <NotesList
                  items={profile.promises.map((promise) => ({
                    id: promise,
                    icon: icons.promise,
                    children: promise,
                  }))}
                />
              </div>
            )}
          </Card>
        </section>
      )}
      {profiles !== null && profile === undefined && failure === null && (
        <p className={css.quiet}>{words.unknown}</p>
      )}
      {laws.length > 0 && (
        <section>
          <SectionTitle
            count={laws.length}
            actions={
              <LinkButton onClick={() => go({ screen: 'law-updates' })}>{lawUpdatesText.title}</LinkButton>
            }
          >
            {words.known}
          </SectionTitle>
          <LawNews />
          <SettingsList>
            {laws.map((law) => (
              <SettingsRow
                key={law.id}
                title={law.name}
                text={law.kinds.map((kind) => wordFor(kindNames, kind)).join(' · ')}
                control={<span className={css.quiet}>{words.version(law.version)}</span>}
              />
            ))}
          </SettingsList>
        </section>
      )}
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
