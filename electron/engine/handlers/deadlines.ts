import type { Handlers } from '#shared/contract/define.ts'
import type { deadlines as group } from '#shared/contract/deadlines.ts'
import { caseSituations } from '../casework/case-situations.ts'
import { profileOptions, regimeOptions } from '../casework/law-options.ts'
import { previewGroups } from '../casework/preview.ts'
import { compareLaws } from '../casework/what-if.ts'
import { answer, guarded, onFile, type EngineContext } from '../context.ts'
import { lawOfFile } from '../law-of-file.ts'
import { readCalendarNames } from '../resources.ts'
import { today } from '../store/case-file.ts'

/** Handlers that say what a date would be, without a case. */
export function deadlinesHandlers(context: EngineContext): Handlers<typeof group> {
  return {
    preview: (question) => guarded(() => answer(previewGroups(question, context))),
    calendars: () =>
      answer(readCalendarNames(context.options.resourcesDir).flatMap((id) => calendarOption(id, context))),
    regimes: () => answer(regimeOptions(context.law())),
    profiles: () => answer(profileOptions(context.law())),
    compare: (input) =>
      guarded(() => {
        const open = context.open()
        const present =
          input.today === undefined
            ? {
                today: open === null ? context.clock.today('UTC') : today(open.file),
                now: context.clock.instant(),
              }
            : { today: input.today, now: undefined }
        return answer(compareLaws(input, open === null ? context.law() : lawOfFile(context, open), present))
      }),
    situations: ({ caseId }) =>
      onFile(context, (open) => answer(caseSituations(open.file, lawOfFile(context, open), caseId))),
  }
}

function calendarOption(id: string, context: EngineContext) {
  const calendar = context.law().calendar(id)
  return calendar === undefined ? [] : [{ id, name: calendar.name, zone: calendar.zone }]
}
