import type { Handlers } from '#shared/contract/define.ts'
import type { laws as group } from '#shared/contract/laws.ts'
import { remindersOf } from '#shared/domain/profile-fact.ts'
import { answer, guarded, onFile, refuse, type EngineContext } from '../context.ts'
import { findLaws, findProfiles } from '../laws/find-laws.ts'
import { lawView } from '../laws/law-view.ts'
import { profileView } from '../laws/profile-view.ts'
import { today } from '../store/case-file.ts'
import { readOrganisation } from '../store/organisation.ts'

/** Handlers that show the laws and profiles Redress knows; they change nothing and need no open file. */
export function lawsHandlers(context: EngineContext): Handlers<typeof group> {
  return {
    list: ({ words }) =>
      guarded(() => {
        const own = organisationOf(context)
        return answer({
          laws: findLaws(context.law(), words, lawsOf(context)),
          profiles: findProfiles(context.law(), words, own?.profileId ?? null),
        })
      }),
    view: ({ id }) =>
      guarded(() => {
        const law = context.law()
        const pack = law.regime(id)
        if (pack === undefined) {
          return refuse('regime-unknown', {
            regime: id,
            known: law.regimes.map((each) => each.id).join(', '),
          })
        }
        return answer(lawView(pack, law, dayOf(context), lawsOf(context).has(id)))
      }),
    profile: ({ id }) =>
      guarded(() => {
        const law = context.law()
        const own = organisationOf(context)
        const wanted = id ?? own?.profileId
        if (wanted === undefined) return refuse('locked')
        const profile = law.profile(wanted)
        if (profile === undefined) {
          const known = law.profiles.map((each) => each.id).join(', ')
          return refuse('profile-unknown', { profile: wanted, known })
        }
        const ours = own?.profileId === profile.id
        return answer(
          profileView(profile, {
            law,
            templates: context.templates(),
            today: dayOf(context),
            calendar: ours ? own.calendarId : profile.calendar,
            ours,
          }),
        )
      }),
    reminders: ({ event, kinds }) =>
      onFile(context, ({ file }) => {
        const profile = context.law().profile(readOrganisation(file.db).profileId)
        return answer(profile === undefined ? [] : remindersOf(profile, event, kinds))
      }),
  }
}

function organisationOf(context: EngineContext) {
  const open = context.open()
  return open === null ? null : readOrganisation(open.file.db)
}

/** Every law the open file answers by, wherever the person is; for a processor those of its customers. */
function lawsOf(context: EngineContext): ReadonlySet<string> {
  const own = organisationOf(context)
  const profile = own === null ? undefined : context.law().profile(own.profileId)
  if (profile === undefined) return new Set()
  return new Set<string>([
    ...profile.regimes,
    ...profile.controllerRegimes,
    ...Object.values(profile.regimesByPlace).flat(),
  ])
}

function dayOf(context: EngineContext) {
  const open = context.open()
  return open === null ? context.clock.today('UTC') : today(open.file)
}
