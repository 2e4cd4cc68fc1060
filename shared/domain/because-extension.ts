import type { Step } from './clock.ts'
import { lengthWords } from './clock-words.ts'
import { dayWords } from './date-words.ts'
import { checkedAs } from './confidence.ts'
import { dateOf } from './day-number.ts'
import type { DayNumber } from './day-number.ts'
import type { ExtensionOutcome } from './extending.ts'
import type { Told } from './told.ts'

/** The step of a notice of extension that came in time. */
export function extensionStep({ clause, calendar }: Told, extension: ExtensionOutcome, due: DayNumber): Step {
  const { notice, noticeBy, rule } = extension
  const base = {
    clause: clause.id,
    citation: rule.citation,
    ...checkedAs(clause, rule),
    before: dateOf(due),
  }
  const limit = noticeBy === undefined ? '' : `, the last day for it being ${dayWords(noticeBy)}`
  const sent = notice === undefined ? '' : `The notice went out on ${dayWords(notice.day)}${limit}.`
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
    sentence: `${sent} ${reachWords(extension, extension.due)}`,
    ...base,
    citation:
      extension.unrolled === extension.due ? rule.citation : `${rule.citation} · Calendar: ${calendar.name}`,
    after: dateOf(extension.due),
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

function reachWords({ rule, unrolled, capped, notice, latest }: ExtensionOutcome, due: DayNumber): string {
  if (unrolled === undefined) return `It names ${dayWords(due)} as the new date.`
  const total = rule.total === undefined ? '' : lengthWords(rule.total)
  const named =
    capped && notice?.until !== undefined
      ? `It names ${dayWords(notice.until)}, which is later than the law allows. `
      : ''
  const end = `${named}${total} from the original start, not from the first due date, reach ${dayWords(unrolled)}`
  return unrolled === latest
    ? `${end}.`
    : `${end}; that is not a working day, so the end moves to ${dayWords(due)}.`
}
