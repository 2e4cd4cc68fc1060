import type { CalendarDate, CalendarEntry } from '#shared/contract/calendar.ts'
import { calendarText } from '#shared/text/calendar.ts'
import { clockNames, kindNames, wordFor } from '#shared/text/words.ts'
import { leftWords, timeOf } from '#bridge/clock-words.ts'
import { surnameOf } from '#bridge/person-words.ts'
import { go } from '#bridge/place.ts'
import { sheetTitle, sheetWords } from '#bridge/sheet-words.ts'
import { icons, type Icon } from '#ui/icons.ts'

const words = calendarText

/** Whose it is, or what is to be done. */
export function nameOf({ sheet, person, reference }: CalendarEntry): string {
  if (sheet !== null) return sheetTitle(sheet)
  return person === '' ? reference : person
}

/** The same where there is room for one word; a task keeps its title. */
export function shortNameOf(entry: CalendarEntry): string {
  return entry.sheet === null && entry.area !== 'breach' ? surnameOf(nameOf(entry)) : nameOf(entry)
}

/** What is due: "Erasure, answer", "Tell the authority by 10:00", "Task". */
export function whatOf({ sheet, kind, clock, area, moment }: CalendarEntry): string {
  if (sheet !== null)
    return sheet.content.kind === 'task' ? words.what.sheet : sheetWords(sheet.content.kind).name
  const name = wordFor(kindNames, kind)
  const time = timeOf(moment)
  const by = time === null ? '' : ` ${words.at(time)}`
  if (area === 'breach') return `${name}${by}`
  return clock === 'respond' ? words.what.answer(name) : words.what.duty(name, wordFor(clockNames, clock))
}

/** "2 days late", "3 days left", "43 hours left". */
export function leftOf({ daysLeft }: CalendarEntry): string {
  return daysLeft === null ? '' : leftWords(daysLeft)
}

/** The icon that stands in for the glyph: only a breach has one, as everywhere. */
export function iconOf({ area }: CalendarEntry): Icon | undefined {
  return area === 'breach' ? icons.breaches : undefined
}

/** Why a day is no ordinary one, in words; empty for a working day. */
export function freeWords(free: CalendarDate['free']): string {
  if (free === null) return ''
  if (free.mark === 'weekend') return words.weekend
  return free.mark === 'closed' ? words.closed(free.name) : free.name
}

/** Goes to the case, or to the list an entry stands in. */
export function openEntry({ caseId, sheet }: CalendarEntry): void {
  if (caseId !== null) go({ screen: 'case', caseId })
  else if (sheet !== null) go({ screen: 'records', kind: sheet.content.kind })
}
