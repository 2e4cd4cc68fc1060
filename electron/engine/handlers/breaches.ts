import type { breaches as group } from '#shared/contract/breaches.ts'
import type { Handlers } from '#shared/contract/define.ts'
import { newestVersionsOf, versionsText } from '#shared/domain/law-versions.ts'
import { CaseIntake } from '#shared/domain/case.ts'
import { SheetContent } from '#shared/domain/sheets/sheet.ts'
import { breachRows, breachView } from '../casework/breach-view.ts'
import { caseView } from '../casework/case-view.ts'
import { reindex } from '../casework/rows.ts'
import { answer, onFile, Refusal, type EngineContext } from '../context.ts'
import { lawOfFile } from '../law-of-file.ts'
import { readBreachCounts, readBreachPage } from '../store/breach-register.ts'
import { nowOf, today } from '../store/case-file.ts'
import { appendCase, readCase } from '../store/cases.ts'
import { appendLink } from '../store/links.ts'
import { appendSheet } from '../store/sheets.ts'
import { write } from '../store/write.ts'
import { checkDay } from './check-intake.ts'
import { defined } from './register-filter.ts'

/** Handlers for the register of breaches and for what a breach comes to. */
export function breachesHandlers(context: EngineContext): Handlers<typeof group> {
  return {
    list: (query) =>
      onFile(context, (open) => {
        const { ids, total } = readBreachPage(open.file.db, query)
        const rows = breachRows(open.file, lawOfFile(context, open), ids)
        return answer({
          rows,
          total,
          counts: readBreachCounts(open.file.db),
          fromMidnight: nowOf(open.file) === undefined,
        })
      }),
    view: ({ caseId }) =>
      onFile(context, (open) => answer(breachView(open.file, lawOfFile(context, open), caseId))),
    openFrom: ({ caseId, title, aware, awareTime, happened, happenedOn, awareBecause }) =>
      onFile(context, (open) => {
        const { file } = open
        const law = lawOfFile(context, open)
        const day = today(file)
        checkDay(aware, day)
        checkDay(happenedOn ?? undefined, day)
        const made = write(file, 'breaches.openFrom', (db) => {
          const source = readCase(db, caseId)
          if (source === null) throw new Refusal('case-unknown')
          const { regimes, profileId, place, calendarId } = source
          const fresh = { regimes, profileId, place, packVersion: '' }
          const intake = CaseIntake.parse({
            kind: 'breach',
            channel: 'other',
            received: aware,
            ...defined({ receivedTime: awareTime }),
            person: { name: title },
            scope: happened,
          })
          const packVersion = versionsText(newestVersionsOf(law, fresh))
          const breach = appendCase(db, intake, { today: day, calendarId, ...fresh, packVersion }).caseId
          const facts = { happened, happenedOn, awareBecause }
          const sheet = SheetContent.parse({ kind: 'breach-facts', body: facts })
          appendSheet(db, { caseId: breach, requestId: null }, sheet)
          appendLink(db, breach, caseId, 'happened-in')
          reindex(db, file, law, breach)
          return breach
        })
        return answer(caseView(file, law, context.templates(), made))
      }),
  }
}
