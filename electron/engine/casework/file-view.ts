import { civilDate, type CivilDate } from '#shared/domain/civil-date.ts'
import type { FileView } from '#shared/contract/views.ts'
import type { EngineContext, OpenFile } from '../context.ts'
import { lawOfFile } from '../law-of-file.ts'
import { readHead } from '../store/audit-chain.ts'
import { readNeedNotice } from '../store/breach-register.ts'
import { today } from '../store/case-file.ts'
import { readKitState } from '../store/kits.ts'
import { readOfficers } from '../store/officers.ts'
import { readOrganisation } from '../store/organisation.ts'
import { countRegister } from '../store/register.ts'
import { countLate } from './today-view.ts'

/** The open file as the frame of every screen shows it. */
export function fileView(context: EngineContext, open: OpenFile): FileView {
  const { file } = open
  const { db } = file
  const law = lawOfFile(context, open)
  const organisation = readOrganisation(db)
  const profile = law.profile(organisation.profileId)
  const head = readHead(db)
  const kit = readKitState(db)
  return {
    fileId: file.fileId,
    name: open.name,
    readOnly: file.readOnly,
    openedByKit: open.byKit,
    organisation: {
      name: organisation.name,
      address: organisation.address,
      email: organisation.email,
      phone: organisation.phone,
      web: organisation.web,
      officerTitle: organisation.letterhead,
      language: organisation.language,
      zone: organisation.zone,
      calendarId: organisation.calendarId,
      place: organisation.place,
    },
    prefix: organisation.prefix,
    profileId: organisation.profileId,
    profileName: profile?.name ?? organisation.profileId,
    role: organisation.role,
    regimes: (profile?.regimes ?? []).map((id) => ({ id, name: law.regime(id)?.name ?? id })),
    calendarName: law.calendar(organisation.calendarId)?.name ?? organisation.calendarId,
    // who only stands in the history of a case that was read back works elsewhere
    officers: readOfficers(db)
      .filter(({ active }) => active)
      .map(({ id, name }) => ({ id, name, initials: initialsOf(name) })),
    officerId: file.officerId,
    today: today(file),
    audit: { n: head?.n ?? 0, words: head?.words ?? '', hex: head?.hex ?? '' },
    kit: { madeOn: dayOf(kit.kitMadeAt), current: !kit.kitNeeded },
    backup: {
      verifiedOn: dayOf(kit.backup?.madeAt ?? null),
      changesSince: (head?.n ?? 0) - numberIn(kit.backup?.head ?? '#0'),
    },
    counts: {
      open: countRegister(db, { closed: false }),
      overdue: countLate(file, law),
      needNotice: readNeedNotice(db),
    },
  }
}

/** Two letters for a round mark: first and last word's. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '')
  const first = words[0]?.[0] ?? '?'
  const last = words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''
  return (first + last).toUpperCase()
}

/** The day of an instant, as the record names it (UTC). */
function dayOf(instant: string | null): CivilDate | null {
  return instant === null ? null : civilDate(instant.slice(0, 10))
}

/** The number in an audit head, `#4812 plum …` gives 4812. */
function numberIn(head: string): number {
  return Number(/^#(\d+)/.exec(head)?.[1] ?? 0)
}
