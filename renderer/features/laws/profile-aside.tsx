import type { ProfileView } from '#shared/contract/laws.ts'
import { lawsText } from '#shared/text/laws.ts'
import { channelNames, kindNames } from '#shared/text/words.ts'
import { go } from '#bridge/place.ts'
import { InspectorSection, LinkButton } from '#ui/index.ts'
import { Changes } from './changes.tsx'
import css from './laws.module.css'

const words = lawsText.profile

/** Beside a profile: role, laws by the person's place, calendar, how people reach us, what changed. */
export function ProfileAside({ profile }: { profile: ProfileView }) {
  return (
    <>
      <InspectorSection title={words.role}>
        <p>{words[profile.role]}</p>
      </InspectorSection>
      <InspectorSection title={profile.role === 'processor' ? words.customersLaws : words.laws}>
        <ul className={css.plain}>
          {profile.laws.map(({ place, laws }) => (
            <li key={place}>
              {profile.laws.length > 1 && <b>{place === '*' ? words.elsewhere : place || words.anywhere}</b>}
              {laws.length === 0 && <p>{words.noLaw}</p>}
              {laws.map((law) => (
                <div key={law.id}>
                  <LinkButton onClick={() => go({ screen: 'laws', show: law.id })}>{law.name}</LinkButton>
                  <p className={css.quiet}>{words.counted(law.calendar)}</p>
                </div>
              ))}
            </li>
          ))}
        </ul>
      </InspectorSection>
      <InspectorSection title={words.calendar}>
        <p>{profile.calendar}</p>
      </InspectorSection>
      <InspectorSection title={words.channels}>
        <ul className={css.plain}>
          {profile.channels.map(({ kinds, channels }) => (
            <li key={kinds.join(' ')}>
              <b>{channels.map((channel) => channelNames[channel]).join(', ')}</b>
              <p>{kinds.map((kind) => kindNames[kind]).join(', ')}</p>
            </li>
          ))}
        </ul>
      </InspectorSection>
      <Changes changes={profile.changes} />
    </>
  )
}
