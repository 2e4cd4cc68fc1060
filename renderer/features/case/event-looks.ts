import type { CaseView } from '#shared/contract/views.ts'
import type { CaseEvent } from '#shared/domain/event.ts'
import { breachBoardText } from '#shared/text/breach-board.ts'
import { caseText } from '#shared/text/case.ts'
import { eventNames } from '#shared/text/words.ts'
import { icons, type Icon } from '#ui/index.ts'

const effects = caseText.timeline.effects

const ICONS: Partial<Record<CaseEvent['type'], Icon>> = {
  received: icons.mailIn,
  aware: icons.breaches,
  'request-dated': icons.date,
  acknowledged: icons.mailOut,
  'identity-requested': icons.question,
  'identity-verified': icons.verified,
  'authority-requested': icons.question,
  'authority-verified': icons.agent,
  'clarification-requested': icons.question,
  'clarification-received': icons.reply,
  'search-began': icons.search,
  'extension-notified': icons.extend,
  decided: icons.check,
  'ready-to-send': icons.send,
  'response-sent': icons.send,
  'progress-sent': icons.send,
  'appeal-received': icons.appeal,
  'appeal-decided': icons.appeal,
  'hold-placed': icons.legalHold,
  closed: icons.done,
  reopened: icons.restore,
}

/** The icon of an event on the timeline. */
export function eventIcon(event: CaseEvent): Icon {
  if (event.correctedBy !== null) return icons.struck
  return ICONS[event.type] ?? icons.flag
}

/**
 * What an event did to a clock of the case, read from the reasons of the dates: the law decides whether an event
 * pauses, never its name.
 */
export function effectOf(view: CaseView, event: CaseEvent): string | null {
  const clocks = view.groups.flatMap((group) => group.clocks)
  if (event.type === 'received' || event.type === 'aware') return clocks.length > 0 ? effects.starts : null
  const met = clocks.some((clock) => clock.metOn?.slice(0, 10) === event.date)
  if (met && ENDS.has(event.type)) return effects.stops
  const pauses = clocks.flatMap((clock) => clock.progress?.pausedDays ?? [])
  if (event.type.endsWith('-requested')) {
    if (pauses.some((pause) => pause.from <= event.date && event.date <= pause.to)) return effects.pauses
    if (clocks.some((clock) => clock.standing === 'waiting')) return effects.waits
    return null
  }
  if (RESUMES.has(event.type)) {
    const resumed = pauses.some((pause) => pause.to === event.date)
    const begun = clocks.some((clock) => clock.progress?.started === event.date)
    return resumed || begun ? effects.resumes : null
  }
  const extended = clocks.some((clock) => clock.extendedDue !== undefined)
  return event.type === 'extension-notified' && extended ? effects.extends : null
}

const ENDS: ReadonlySet<CaseEvent['type']> = new Set([
  'response-sent',
  'acknowledged',
  'progress-sent',
  'appeal-decided',
  'authority-notified',
  'people-told',
  'authority-not-needed',
  'people-not-needed',
  'withdrawn',
  'closed',
  'transferred',
  'redirected',
])

const RESUMES: ReadonlySet<CaseEvent['type']> = new Set([
  'identity-verified',
  'authority-verified',
  'clarification-received',
  'fee-paid',
  'fee-confirmed',
  'fee-waived',
])

/** What an event is called in a case: of a breach, what is decided first is the risk. */
export function eventTitle(view: CaseView, { type }: Pick<CaseEvent, 'type'>): string {
  return view.record.kind === 'breach' && type === 'decided'
    ? breachBoardText.hours.assessed
    : eventNames[type]
}
