import type { ComponentType } from 'react'
import type { FileView } from '#shared/contract/views.ts'
import { settingsText } from '#shared/text/settings.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { go, type Place } from '#bridge/place.ts'
import { icons, SettingsFrame, type Icon } from '#ui/index.ts'
import { AboutSection } from './about-section.tsx'
import { AppearanceSection } from './appearance-section.tsx'
import { LawSection } from './law-section.tsx'
import { OfficersSection } from './officers-section.tsx'
import { OrganisationSection } from './organisation-section.tsx'
import { SecuritySection } from './security-section.tsx'

type SectionId = keyof typeof settingsText.sections

const sections: Readonly<Record<SectionId, { icon: Icon; Shown: ComponentType<{ file: FileView }> }>> = {
  organisation: { icon: icons.organisation, Shown: OrganisationSection },
  security: { icon: icons.verified, Shown: SecuritySection },
  officers: { icon: icons.handlers, Shown: OfficersSection },
  law: { icon: icons.profiles, Shown: LawSection },
  appearance: { icon: icons.appearance, Shown: AppearanceSection },
  about: { icon: icons.info, Shown: AboutSection },
}
const order = Object.keys(sections).filter(isSection)

/** The settings of the case file and of this computer, in six parts. */
export function SettingsScreen({ place }: { place: Extract<Place, { screen: 'settings' }> }) {
  const file = useOpenFile((now) => now.file)
  if (file === null) return null
  const wanted = place.section ?? ''
  const active = isSection(wanted) ? wanted : 'organisation'
  const { Shown } = sections[active]
  return (
    <SettingsFrame
      title={settingsText.title}
      label={settingsText.navigation}
      items={order.map((id) => ({ id, label: settingsText.sections[id], icon: sections[id].icon }))}
      activeId={active}
      onSelect={(section) => go({ screen: 'settings', section })}
    >
      <Shown file={file} />
    </SettingsFrame>
  )
}

function isSection(id: string): id is SectionId {
  return Object.hasOwn(settingsText.sections, id)
}
