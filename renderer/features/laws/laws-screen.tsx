import { useEffect, useEffectEvent } from 'react'
import { failureText } from '#shared/text/failures.ts'
import { lawsText } from '#shared/text/laws.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import type { Place } from '#bridge/place.ts'
import { ErrorNote, SplitView, useNarrow } from '#ui/index.ts'
import { LawAside } from './law-aside.tsx'
import { LawReader } from './law-reader.tsx'
import { LawsList } from './laws-list.tsx'
import { findLaws, readLaw, useLaws, type Shown } from './laws-store.ts'
import { ProfileAside } from './profile-aside.tsx'
import { ProfileReader } from './profile-reader.tsx'

/** Every law and profile Redress knows, to be found and read; it opens at the organisation's own profile. */
export function LawsScreen({ place }: { place: Extract<Place, { screen: 'laws' }> }) {
  const { laws, shown, failure } = useLaws()
  const today = useOpenFile((now) => now.file?.today ?? '')
  const narrow = useNarrow()
  const loaded = laws !== null
  const isLaw = useLaws((now) => (now.laws ?? []).some((law) => law.id === place.show))
  useEffect(() => void findLaws(''), [])
  // a search narrows the list; what is read stays
  const read = useEffectEvent((id: string | undefined) => void readLaw(id, isLaw))
  useEffect(() => {
    if (loaded) read(place.show)
  }, [loaded, place.show])
  const aside = shown === null ? undefined : asideOf(shown)
  return (
    <SplitView
      list={<LawsList activeId={idOf(shown)} />}
      listLabel={lawsText.list}
      listWidth={300}
      {...(aside === undefined ? {} : { aside, asideLabel: nameOf(shown) })}
      asideWidth={narrow ? 268 : 300}
    >
      {failure !== null && <ErrorNote {...failureText(failure)} />}
      {shown?.what === 'law' && <LawReader key={shown.law.id} law={shown.law} clause={place.clause} />}
      {shown?.what === 'profile' && (
        <ProfileReader key={shown.profile.id} profile={shown.profile} today={today} />
      )}
    </SplitView>
  )
}

function asideOf(shown: Shown) {
  return shown.what === 'law' ? <LawAside law={shown.law} /> : <ProfileAside profile={shown.profile} />
}

function idOf(shown: Shown | null): string {
  if (shown === null) return ''
  return shown.what === 'law' ? shown.law.id : shown.profile.id
}

function nameOf(shown: Shown | null): string {
  if (shown === null) return ''
  return shown.what === 'law' ? shown.law.name : shown.profile.name
}
