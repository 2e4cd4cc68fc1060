import { basename } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { CALENDAR_AREAS, type calendar as group } from '#shared/contract/calendar.ts'
import type { Handlers } from '#shared/contract/define.ts'
import { calendarDaysBetween } from '#shared/domain/day-number.ts'
import { calendarDates, countBefore, hasAnyDay } from '../casework/month-days.ts'
import { calendarFile } from '../casework/month-ics.ts'
import { fillDuties } from '../casework/rows.ts'
import { answer, onFile, refuse, type EngineContext, type OpenFile } from '../context.ts'
import { lawOfFile } from '../law-of-file.ts'
import { readCasesWithoutDuties } from '../store/case-duties.ts'
import { today } from '../store/case-file.ts'
import { recordExport } from '../store/exports.ts'
import { write } from '../store/write.ts'
import { saveTo } from './save-to.ts'

/** Six weeks and what belongs to them; more would list more cases than a screen has room for. */
const MOST_DAYS = 62
/** Cases of a file from before the calendar that are written down in one go. */
const AT_ONCE = 200

/** Handlers of the calendar: what is due when. */
export function calendarHandlers(context: EngineContext): Handlers<typeof group> {
  return {
    days: ({ from, to, areas, most }) =>
      onFile(context, async (open) => {
        if (calendarDaysBetween(from, to) >= MOST_DAYS) return refuse('days-too-many', { most: MOST_DAYS })
        await fillFirst(context, open)
        const law = lawOfFile(context, open)
        return answer({
          today: today(open.file),
          days: calendarDates(open.file, law, { from, to, areas, most }),
          before: countBefore(open.file, from, areas),
          anything: hasAnyDay(open.file, CALENDAR_AREAS),
        })
      }),
    ics: ({ token, areas }) =>
      onFile(context, async (open) => {
        const grant = context.grants.take(token, ['save'])
        if (!grant.ok) return grant
        await fillFirst(context, open)
        const { chunks, entries } = calendarFile(open.file, areas)
        const written = await saveTo(open, grant.value, chunks)
        if (!written.ok) return refuse(written.failure)
        recordExport(open.file, 'calendar.ics', null, written.value.sha256)
        return answer({ name: basename(grant.value.path), ...written.value, entries })
      }),
  }
}

function hasUnwritten({ file }: OpenFile): boolean {
  return readCasesWithoutDuties(file.db, 1).length > 0
}

/** A file from before there was a calendar has nothing to read a month from; done once, in steps others get between. */
async function fillFirst(context: EngineContext, open: OpenFile): Promise<void> {
  if (open.file.readOnly) return
  const step = () =>
    write(open.file, 'calendar.fill', (db) => fillDuties(db, open.file, lawOfFile(context, open), AT_ONCE))
  while (hasUnwritten(open) && step() === AT_ONCE) await setImmediate()
}
