import type { Step } from './clock.ts'
import { lengthWords } from './clock-words.ts'
import { checkedAs } from './confidence.ts'
import { freeDays } from './counting.ts'
import { countWords, dayWords } from './date-words.ts'
import { dateOf } from './day-number.ts'
import type { DayNumber } from './day-number.ts'
import type { ExtensionOutcome } from './extending.ts'
import { namedDays, skippedWords } from './free-day-words.ts'
import type { Told } from './told.ts'

/** The step of a notice of extension that came in time. */
export function extensionStep(told: Told, extension: ExtensionOutcome, due: DayNumber): Step {
  const { clause } = told
  const { notice, noticeBy, rule } = extension
  const base = {
    clause: clause.id,
    citation: rule.citation,
    ...checkedAs(clause, rule),
    before: dateOf(due),
  }
  const limit = noticeBy === undefined ? '' : `, the last day for it being ${dayWords(noticeBy)}`
  const sent = notice === undefined ? '' : `The notice went out on ${dayWords(notice.day)}${limit}.`
  if (extension.needless) {
    return {
      step: 'note',
      title: 'Notice of extension names no later date',
      sentence: `${sent} It names ${dayWords(notice?.until ?? due)}, which is no later than the ordinary end. The due date stays.`,
      ...base,
      after: dateOf(due),
    }
  }
  if (extension.due === undefined) {
    return {
      step: 'note',
      title: 'Extended without a date',
      sentence: `${sent} It names no new date; this law sets none, so the notice has to.`,
      ...base,
      after: dateOf(due),
    }
  }
  return {
    step: 'extension',
    title: `Extended to ${dayWords(extension.due)}`,
    sentence: `${sent} ${laterRounds(told, extension)}${reachWords(told, extension, extension.due)}`,
    ...base,
    ...rolledOver(told, extension),
    after: dateOf(extension.due),
  }
}

/** The step of a valid notice while a question asked since keeps the end of the extended period open. */
export function openExtensionStep(
  { clause }: Told,
  { notice, open, rule }: ExtensionOutcome,
  due: DayNumber,
): Step {
  const sent = notice === undefined ? '' : `The notice of extension went out on ${dayWords(notice.day)}. `
  const asked = open === undefined ? '' : `We asked for ${open.pause.what} on ${dayWords(open.asked)}`
  return {
    step: 'pause',
    title: `Extended, and paused until ${open?.pause.what ?? 'the answer'} arrives`,
    sentence: `${sent}${asked} and have no answer yet. The days until it comes are left out of the extended period too, so its end is not known.`,
    clause: clause.id,
    citation: open?.pause.citation ?? rule.citation,
    ...checkedAs(clause, open?.pause ?? rule),
    before: dateOf(due),
    after: null,
  }
}

/** The step of a notice that came after its limit. */
export function lateNoticeStep(
  { clause }: Told,
  { late, noticeBy, rule }: ExtensionOutcome,
  due: DayNumber,
): Step {
  return {
    step: 'note',
    title: 'Notice of extension without effect',
    sentence: `The notice of ${late === undefined ? 'extension' : dayWords(late.day)} came after ${noticeBy === undefined ? 'its limit' : dayWords(noticeBy)}, the last day for it. The due date stays.`,
    clause: clause.id,
    citation: rule.citation,
    ...checkedAs(clause, rule),
    before: dateOf(due),
    after: dateOf(due),
  }
}

/** The questions that only the extended period was paused by; the others are steps of their own. */
function laterRounds({ reckoning }: Told, { pausing, unrolled }: ExtensionOutcome): string {
  if (unrolled === undefined) return ''
  const told = new Set(reckoning.pausing.spans.map((span) => span.asked))
  const later = pausing.spans.filter((span) => !told.has(span.asked) && span.to >= span.from)
  return later
    .map(
      ({ pause, asked, answered }) =>
        `Within it we asked for ${pause.what} on ${dayWords(asked)} and had the answer on ${dayWords(answered)}. `,
    )
    .join('')
}

/** The free days an extended end was moved off, and the calendar that says so. */
function rolledOver({ clause, calendar }: Told, { due, unrolled, rule }: ExtensionOutcome): Partial<Step> {
  if (due === undefined || unrolled === undefined || unrolled === due) return {}
  const free = freeDays(calendar.view(clause.roll?.weekend), unrolled, due - 1)
  return {
    citation: `${rule.citation} · Calendar: ${calendar.name}`,
    ...(free.length === 0 ? {} : { days: namedDays(free, calendar) }),
  }
}

function reachWords(
  { clause, calendar }: Told,
  { rule, unrolled, end, capped, notice, pausing }: ExtensionOutcome,
  due: DayNumber,
): string {
  if (unrolled === undefined || end === undefined) return `It names ${dayWords(due)} as the new date.`
  const total = rule.total === undefined ? '' : lengthWords(rule.total)
  const named =
    capped && notice?.until !== undefined
      ? `It names ${dayWords(notice.until)}, which is later than the law allows. `
      : ''
  const reach = `${named}${total} from the original start, not from the first due date, reach ${dayWords(end)}`
  const left =
    pausing.days === 0 ? '' : `; with the ${countWords(pausing.days, 'day')} left out, ${dayWords(unrolled)}`
  if (unrolled === due) return `${reach}${left}.`
  const skipped = skippedWords(freeDays(calendar.view(clause.roll?.weekend), unrolled, due - 1), calendar)
  return `${reach}${left}. It may not end on ${skipped.length === 1 ? skipped[0] : `these days: ${skipped.join('; ')}`}, so the end moves to ${dayWords(due)}.`
}
