import type { ProfileOption } from '#shared/contract/case-file.ts'
import { createText } from '#shared/text/create.ts'
import { initialsOf } from '#shared/text/words.ts'
import { icons, InspectorSection, NotesList, Tag } from '#ui/index.ts'
import { todayHere } from './today-here.ts'
import css from './create.module.css'

/** What the answers of step one will look like in use. */
export function OrganisationPanel({ prefix, officer }: { prefix: string; officer: string }) {
  const words = createText.organisationPanel
  const reference = `${prefix === '' ? '··' : prefix}-${todayHere().slice(0, 4)}-0001`
  const name = officer.trim() === '' ? createText.organisation.officerDefault : officer.trim()
  return (
    <>
      <InspectorSection title={words.reference}>
        <p className={css.reference}>{reference}</p>
        <p className={css.quiet}>{words.referenceText}</p>
      </InspectorSection>
      <InspectorSection title={words.officer}>
        <p>
          <Tag avatar={initialsOf(name)}>{name}</Tag>
        </p>
        <p className={css.quiet}>{words.officerText}</p>
      </InspectorSection>
    </>
  )
}

/** The laws and promises of the profile chosen in step two. */
export function ProfilePanel({ profile }: { profile: ProfileOption | undefined }) {
  const words = createText.profilePanel
  if (profile === undefined) return <p className={css.quiet}>{words.unchosen}</p>
  return (
    <>
      <InspectorSection title={words.laws}>
        <p className={css.tags}>
          {profile.laws.map((law) => (
            <Tag key={law}>{law}</Tag>
          ))}
        </p>
        <p className={css.quiet}>
          {profile.role === 'controller' ? createText.profile.controller : createText.profile.processor}
        </p>
      </InspectorSection>
      <InspectorSection title={words.promises}>
        {profile.promises.length === 0 ? (
          <p className={css.quiet}>{words.noPromises}</p>
        ) : (
          <NotesList
            items={profile.promises.map((promise) => ({
              id: promise,
              icon: icons.promise,
              children: promise,
            }))}
          />
        )}
      </InspectorSection>
    </>
  )
}

/** What to know about the passphrase chosen in step three. */
export function PassphrasePanel() {
  const words = createText.passphrasePanel
  const notes = [
    { icon: icons.recoveryKit, title: words.kit, text: words.kitText },
    { icon: icons.caseFile, title: words.public, text: words.publicText },
    { icon: icons.lock, title: words.lock, text: words.lockText },
  ]
  return (
    <NotesList
      items={notes.map(({ icon, title, text }) => ({
        id: title,
        icon,
        children: (
          <>
            <b>{title}</b>
            <br />
            {text}
          </>
        ),
      }))}
    />
  )
}
