import { basename } from 'node:path'
import type { z } from 'zod'
import type { Handlers } from '#shared/contract/define.ts'
import type { CalendarDay, calendars as group, FoundDay, OwnDay } from '#shared/contract/calendars.ts'
import { isCivilDate } from '#shared/domain/civil-date.ts'
import type { DayChange } from '#shared/domain/day-change.ts'
import { dateOf, dayOf } from '#shared/domain/day-number.ts'
import { planDays, type PlannedDay } from '#shared/domain/day-plan.ts'
import { isWeekend, type FreeDay, type WorkingCalendar } from '#shared/domain/working-calendar.ts'
import { LARGEST_ICS, readIcs } from '../calendars/read-ics.ts'
import { dayEffect } from '../casework/day-effect.ts'
import { holdOpenDateMoves } from '../casework/date-moves.ts'
import { reindexOpen } from '../casework/rows.ts'
import { answer, onFile, Refusal, refuse, type EngineContext, type OpenFile } from '../context.ts'
import { lawOfFile } from '../law-of-file.ts'
import { fileToRead } from '../read-file.ts'
import { readCalendarNames } from '../resources.ts'
import { readOpenCases } from '../store/case-index.ts'
import { appendDayChange, readDayChanges, removeDayChange } from '../store/day-changes.ts'
import { readOrganisation } from '../store/organisation.ts'
import { write } from '../store/write.ts'

/** More open cases than this keep the engine busy long enough to say so; each takes a fraction of a millisecond. */
const MANY_CASES = 2000

type Wanted = Extract<
  z.output<(typeof group)['calls']['preview']['input']>,
  { readonly spans: readonly unknown[] }
>

/** Handlers for the calendars and the days an organisation enters in them. */
export function calendarsHandlers(context: EngineContext): Handlers<typeof group> {
  const ownDays = (open: OpenFile, calendarId?: string): OwnDay[] =>
    readDayChanges(open.file.db)
      .filter((change) => calendarId === undefined || change.calendarId === calendarId)
      .map((change) => ({ ...change, idle: isIdle(change, context) }))

  return {
    list: () => onFile(context, (open) => answer(options(context, open))),
    year: ({ calendarId, year }) =>
      onFile(context, (open) => {
        const calendar = calendarIn(context, open, calendarId)
        return answer({ note: calendar.note, days: daysOfYear(calendar, year) })
      }),
    own: ({ calendarId }) =>
      onFile(context, (open) => {
        if (calendarId !== undefined) calendarIn(context, open, calendarId)
        return answer(ownDays(open, calendarId))
      }),
    preview: (input) =>
      onFile(context, async (open) => {
        const kept = readDayChanges(open.file.db)
        if ('remove' in input) {
          checkKept(input.remove, kept)
          const after = kept.filter(({ id }) => !input.remove.includes(id))
          return answer(await dayEffect(context, open, after, []))
        }
        const days = planned(context, open, input)
        return answer(await dayEffect(context, open, [...kept, ...changesOf(input, days)], days))
      }),
    add: (input) =>
      onFile(context, (open) => {
        const changes = changesOf(input, planned(context, open, input))
        if (changes.length === 0) return refuse('days-change-nothing')
        record(context, open, 'calendars.add', (db) => {
          for (const change of changes) appendDayChange(db, change)
        })
        return answer(ownDays(open, input.calendarId))
      }),
    remove: ({ ids }) =>
      onFile(context, (open) => {
        checkKept(ids, readDayChanges(open.file.db))
        record(context, open, 'calendars.remove', (db) => {
          for (const id of new Set(ids)) removeDayChange(db, id)
        })
        return answer(ownDays(open))
      }),
    readIcs: ({ token, calendarId }) =>
      onFile(context, async (open) => {
        const grant = context.grants.take(token, ['open'])
        if (!grant.ok) return grant
        const calendar = changeable(context, open, calendarId)
        const document = await fileToRead(grant.value.path, LARGEST_ICS)
        if (!document.ok)
          return refuse(document.failure === 'attachment-too-large' ? 'ics-too-large' : document.failure)
        const { firstDay, lastDay, zone } = calendar
        const found = await readIcs({ bytes: await bytesOf(document.value), firstDay, lastDay, zone })
        if (!found.ok) return refuse(found.failure)
        const kept = enteredIn(open, calendarId)
        const days = found.value.days.flatMap((day) => foundDay(day, calendar, kept))
        return answer({ fileName: basename(grant.value.path), days, unread: found.value.unread })
      }),
  }
}

/** One change of the days: the rows, their audit entries and the index of all open cases in one transaction. */
function record(
  context: EngineContext,
  open: OpenFile,
  call: string,
  work: Parameters<typeof write<void>>[2],
): void {
  const cases = readOpenCases(open.file.db).length
  if (cases > MANY_CASES) context.busy(cases)
  try {
    write(open.file, call, (db) => {
      holdOpenDateMoves(db, lawOfFile(context, open))
      work(db)
      reindexOpen(db, open.file, lawOfFile(context, open))
    })
  } finally {
    if (cases > MANY_CASES) context.busy(0)
  }
}

function options(context: EngineContext, open: OpenFile) {
  const { calendarId } = readOrganisation(open.file.db)
  const kept = readDayChanges(open.file.db)
  return readCalendarNames(context.options.resourcesDir).flatMap((id) => {
    const calendar = context.law().calendar(id)
    if (calendar === undefined || calendar.weekend.length === 0) return []
    const { name, asAt, firstDay, lastDay, weekend } = calendar
    return [
      {
        id,
        name,
        asAt,
        firstYear: Number(firstDay.slice(0, 4)),
        lastYear: Number(lastDay.slice(0, 4)),
        weekend: [...weekend],
        own: kept.filter((change) => change.calendarId === id).length,
        ours: id === calendarId,
      },
    ]
  })
}

function calendarIn(context: EngineContext, open: OpenFile, id: string): WorkingCalendar {
  const calendar = lawOfFile(context, open).calendar(id)
  if (calendar === undefined) throw new Refusal('calendar-unknown', { calendar: id })
  return calendar
}

/** A calendar days can be entered in: one that leaves out weekends at least. */
function changeable(context: EngineContext, open: OpenFile, id: string): WorkingCalendar {
  const calendar = calendarIn(context, open, id)
  if (calendar.weekend.length === 0) throw new Refusal('calendar-counts-all', { calendar: calendar.name })
  return calendar
}

function planned(context: EngineContext, open: OpenFile, { calendarId, spans }: Wanted): PlannedDay[] {
  const kept = readDayChanges(open.file.db).filter((change) => change.calendarId === calendarId)
  return planDays(spans, changeable(context, open, calendarId), kept)
}

function changesOf({ calendarId, source }: Wanted, days: readonly PlannedDay[]): DayChange[] {
  return days
    .filter(({ state }) => state === 'new')
    .map(({ date, kind, name }) => ({ calendarId, date, kind, name, source }))
}

function checkKept(ids: readonly string[], kept: readonly { readonly id: string }[]): void {
  const known = new Set(kept.map(({ id }) => id))
  if (!ids.every((id) => known.has(id))) throw new Refusal('day-change-unknown')
}

/** A newer calendar may list by itself what was entered before it was written. */
function isIdle({ calendarId, date, kind }: DayChange, context: EngineContext): boolean {
  const calendar = context.law().calendar(calendarId)
  if (calendar === undefined || date < calendar.firstDay || date > calendar.lastDay) return true
  const listed = calendar.holidayOn(dayOf(date)) !== undefined
  return kind === 'worked' ? !listed : listed
}

function daysOfYear(calendar: WorkingCalendar, year: number): CalendarDay[] {
  const of = (days: ReadonlyMap<number, FreeDay>, mark: (day: FreeDay) => CalendarDay['mark']) =>
    [...days].map(([day, free]) => ({
      date: dateOf(day),
      mark: mark(free),
      name: free.name,
      source: free.source,
    }))
  return [
    ...of(calendar.holidays, ({ entered }) => (entered ? 'own-holiday' : 'holiday')),
    ...of(calendar.struck, () => 'struck'),
    ...of(calendar.closures, () => 'closed'),
  ]
    .filter(({ date }) => date.startsWith(`${year}-`))
    .toSorted((a, b) => a.date.localeCompare(b.date))
}

/** The dates entered as free before; a struck holiday may be entered again as a closure. */
function enteredIn({ file }: OpenFile, calendarId: string): ReadonlySet<string> {
  const days = readDayChanges(file.db).filter((day) => day.calendarId === calendarId && day.kind !== 'worked')
  return new Set(days.map(({ date }) => date))
}

function foundDay(
  { date, name, timed }: { readonly date: string; readonly name: string; readonly timed: boolean },
  calendar: WorkingCalendar,
  kept: ReadonlySet<string>,
): FoundDay[] {
  if (!isCivilDate(date)) return []
  const outside = date < calendar.firstDay || date > calendar.lastDay
  const holiday = outside ? undefined : calendar.holidayOn(dayOf(date))
  return [
    {
      date,
      name,
      timed,
      weekend: isWeekend(dayOf(date), calendar.weekend),
      listed: holiday === undefined || holiday.entered ? null : holiday.name,
      entered: kept.has(date),
      outside,
    },
  ]
}

async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const chunk of chunks) parts.push(chunk)
  return new Uint8Array(Buffer.concat(parts))
}
