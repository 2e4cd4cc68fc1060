import type { Handlers } from '#shared/contract/define.ts'
import type { deadlines as group } from '#shared/contract/deadlines.ts'
import type { RulePack } from '#shared/domain/rule-pack.ts'
import { previewGroup } from '../casework/clocks.ts'
import { answer, guarded, Refusal, type EngineContext } from '../context.ts'
import { lawOfFile } from '../law-of-file.ts'
import { readCalendarNames } from '../resources.ts'
import { today } from '../store/case-file.ts'
import { readOrganisation } from '../store/organisation.ts'
import { defined } from './register-filter.ts'

/** Handlers that say what a date would be, without a case. */
export function deadlinesHandlers(context: EngineContext): Handlers<typeof group> {
  return {
    preview: (input) =>
      guarded(() => {
        const open = context.open()
        if (open === null && input.profile === undefined && input.regimes === undefined) {
          throw new Refusal('locked')
        }
        const organisation = open === null ? null : readOrganisation(open.file.db)
        const day = input.today ?? (open === null ? context.clock.today('UTC') : today(open.file))
        return answer(
          input.kinds.map((kind) =>
            previewGroup(
              {
                ...defined({
                  profile:
                    input.profile ?? (input.regimes === undefined ? organisation?.profileId : undefined),
                  regimes: input.regimes,
                  calendar: input.calendar ?? organisation?.calendarId,
                  place: input.place ?? (organisation?.place || undefined),
                }),
                kind,
                received: input.received,
                events: input.events,
                today: day,
              },
              kind,
              open === null ? context.law() : lawOfFile(context, open),
              day,
            ),
          ),
        )
      }),
    calendars: () =>
      answer(readCalendarNames(context.options.resourcesDir).flatMap((id) => calendarOption(id, context))),
    regimes: () =>
      answer(
        context.law().regimes.map((pack) => ({
          id: pack.id,
          name: pack.name,
          version: pack.version,
          kinds: kindsOf(pack),
        })),
      ),
  }
}

function kindsOf(pack: RulePack) {
  return [...new Set(pack.clauses.flatMap((clause) => clause.kinds))]
}

function calendarOption(id: string, context: EngineContext) {
  const calendar = context.law().calendar(id)
  return calendar === undefined ? [] : [{ id, name: calendar.name, zone: calendar.zone }]
}
