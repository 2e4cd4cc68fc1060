import type { CaseView } from '#shared/contract/views.ts'
import type { EventType } from '#shared/domain/event.ts'
import { caseText } from '#shared/text/case.ts'
import { eventNames } from '#shared/text/words.ts'

const groups = caseText.event.groups

const ANSWERING: readonly EventType[] = ['acknowledged', 'progress-sent', 'ready-to-send', 'response-sent']
const IDENTITY: readonly EventType[] = [
  'identity-requested',
  'identity-verified',
  'identity-not-verified',
  'authority-requested',
  'authority-verified',
]
const QUESTIONS: readonly EventType[] = [
  'clarification-requested',
  'clarification-received',
  'fee-requested',
  'fee-paid',
  'fee-confirmed',
  'fee-waived',
]
const WORK: readonly EventType[] = ['search-began', 'review-began', 'investigation-began', 'decided', 'note']
const OTHERS: readonly EventType[] = [
  'third-party-consulted',
  'third-party-answered',
  'controller-received',
  'forwarded-to-controller',
  'transferred',
  'redirected',
  'regulator-contacted',
]
const BREACH: readonly EventType[] = ['authority-notified', 'people-told', 'contained', 'note']
const ENDING: readonly EventType[] = ['withdrawn', 'closed', 'reopened', 'hold-placed', 'hold-lifted']

/** The events an officer can record in a case of this kind, grouped as the list shows them. */
export function eventChoices(kind: CaseView['record']['kind']) {
  const option = (value: EventType) => ({ value, label: eventNames[value] })
  const group = (name: string, types: readonly EventType[]) => ({ group: name, items: types.map(option) })
  if (kind === 'breach') {
    return [
      group(groups.breach, BREACH),
      group(groups.others, ['regulator-contacted']),
      group(groups.end, ENDING),
    ]
  }
  return [
    group(groups.answer, ANSWERING),
    group(groups.identity, IDENTITY),
    group(groups.clarify, QUESTIONS),
    group(groups.extend, ['extension-notified']),
    group(groups.work, WORK),
    group(groups.others, OTHERS),
    group(groups.end, ENDING),
  ]
}
