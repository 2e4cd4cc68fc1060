import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import ical, {
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventClass,
  ICalEventTransparency,
} from 'ical-generator'
import type { CalendarArea } from '#shared/contract/calendar.ts'
import { civilDate, type CivilDate } from '#shared/domain/civil-date.ts'
import { calendarIcs } from '#shared/text/calendar-file.ts'
import { readCaseNames, readDuties } from '../store/case-duties.ts'
import { today, type CaseFile } from '../store/case-file.ts'
import { readSheetsBetween } from '../store/sheets.ts'
import { isDutyArea } from './month-duties.ts'

const FIRST_DAY = civilDate('1900-01-01')
const LAST_DAY = civilDate('9999-12-31')

/** Entries written in one go: some 20 ms. */
const AT_ONCE = 50
const END = 'END:VCALENDAR'

/** What is due, as a calendar program gets it: nothing of it names a person or says what a case is about. */
type Due = { readonly key: string; readonly summary: string; readonly moment: string }

/**
 * Everything that is open and has a day as one iCalendar file, in UTF-8, some entries at a time, so that others get in
 * between. An entry keeps its UID as long as the same thing is due in the same case, wherever its day moves; all are
 * stamped with the day the file was written. What is due is read before the first byte.
 */
export function calendarFile(
  file: CaseFile,
  areas: readonly CalendarArea[],
): { readonly chunks: AsyncIterable<Uint8Array>; readonly entries: number } {
  const due = [...dutiesOf(file, areas), ...sheetsOf(file, areas)].toSorted((a, b) =>
    a.moment.localeCompare(b.moment),
  )
  return { chunks: written(withUids(due, file.fileId), today(file)), entries: due.length }
}

async function* written(
  due: readonly (Due & { readonly uid: string })[],
  stamp: string,
): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder()
  const frame = emptyCalendar().toString()
  const end = frame.lastIndexOf(END)
  yield bytes.encode(frame.slice(0, end))
  for (let at = 0; at < due.length; at += AT_ONCE) {
    const part = emptyCalendar()
    for (const { uid, summary, moment } of due.slice(at, at + AT_ONCE)) {
      const allDay = moment.length === 10
      part.createEvent({
        id: uid,
        stamp: utc(stamp),
        start: allDay ? utc(moment) : new Date(moment),
        allDay,
        summary,
        transparency: ICalEventTransparency.TRANSPARENT,
        busystatus: ICalEventBusyStatus.FREE,
        class: ICalEventClass.PRIVATE,
      })
    }
    const text = part.toString()
    // the frame stands in the file once; the library writes it round every part
    yield bytes.encode(text.slice(end, text.lastIndexOf(END)))
    await setImmediate()
  }
  yield bytes.encode(`${END}\r\n`)
}

function emptyCalendar() {
  return ical({
    name: calendarIcs.name,
    prodId: { company: 'Redress', product: 'Calendar', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  })
}

/** Two appeals of one case are due under the same words: the second has an id of its own. */
function withUids(due: readonly Due[], fileId: string): (Due & { readonly uid: string })[] {
  const seen = new Map<string, number>()
  return due.map((each) => {
    const nth = (seen.get(each.key) ?? 0) + 1
    seen.set(each.key, nth)
    return { ...each, uid: uidOf(fileId, nth === 1 ? each.key : `${each.key}/${nth}`) }
  })
}

/** The ids of a case file stay inside it: outside they would tie two exports of different people together. */
function uidOf(fileId: string, key: string): string {
  return `${createHash('sha256').update(`${fileId}/${key}`).digest('hex').slice(0, 32)}@redress.invalid`
}

/** A whole day has no zone; at midnight UTC the library writes the very day. */
function utc(day: string): Date {
  return new Date(`${day.slice(0, 10)}T00:00:00Z`)
}

function dutiesOf(file: CaseFile, areas: readonly CalendarArea[]): Due[] {
  const wanted = areas.filter(isDutyArea)
  if (wanted.length === 0) return []
  const duties = readDuties(file.db, { from: FIRST_DAY, to: LAST_DAY, areas: wanted })
  const names = readCaseNames(file.db, [...new Set(duties.map(({ caseId }) => caseId))])
  return duties.map(({ caseId, kind, clock, moment }) => ({
    key: `${caseId}/${kind}/${clock}`,
    summary: calendarIcs.duty(names.get(caseId)?.reference ?? '', kind, clock),
    moment,
  }))
}

function sheetsOf(file: CaseFile, areas: readonly CalendarArea[]): Due[] {
  const sheets = (['task', 'record'] as const).flatMap((area) =>
    areas.includes(area) ? readSheetsBetween(file.db, FIRST_DAY, LAST_DAY, area === 'task') : [],
  )
  const names = readCaseNames(
    file.db,
    sheets.flatMap(({ caseId }) => caseId ?? []),
  )
  return sheets.flatMap(({ id, caseId, due, content }) =>
    due === null
      ? []
      : [
          {
            key: id,
            summary: calendarIcs.sheet(
              caseId === null ? '' : (names.get(caseId)?.reference ?? ''),
              content.kind,
            ),
            moment: due satisfies CivilDate,
          },
        ],
  )
}
