import { z } from 'zod'
import { unreachable } from './result.ts'
import { countingEvents, type EventFacts, type EventType } from './event.ts'
import type { CaseKind } from './kind.ts'

/** Where a clock stands. */
export const Standing = z.enum(['waiting', 'running', 'paused', 'met', 'late', 'soft'])
export type Standing = z.infer<typeof Standing>

/** How far a case has come; paused, extended, transferred, held and overdue lie over these and are no stages. */
export const STAGES = [
  'logged',
  'acknowledged',
  'verifying',
  'clarifying',
  'fee',
  'searching',
  'reviewing',
  'consulting',
  'investigating',
  'deciding',
  'ready-to-send',
  'sent',
  'appeal',
  'regulator',
  'suspected',
  'assessing',
  'authority-notified',
  'people-told',
  'contained',
  'transferred',
  'closed',
] as const
export const StageId = z.enum(STAGES)
export type StageId = z.infer<typeof StageId>

/** The stage of a case: the last one that an event which still counts has brought it to. */
export function stageOf(kind: CaseKind, events: readonly EventFacts[]): StageId {
  const counting = countingEvents(events)
  const first: StageId = kind === 'breach' ? 'assessing' : 'logged'
  return counting.reduce<StageId>(
    (stage, event, at) =>
      isAfterthought(event, counting.slice(0, at)) ? stage : stageAfter(stage, kind, event.type, counting),
    first,
  )
}

/** A decision written down or changed after its answer went out brings the case nowhere it has not been. */
function isAfterthought({ type, requestId }: EventFacts, before: readonly EventFacts[]): boolean {
  if (type !== 'decided') return false
  const since = before.slice(before.findLastIndex((event) => event.type === 'reopened') + 1)
  return since.some(
    (event) =>
      event.type === 'closed' ||
      (event.type === 'response-sent' && (event.requestId === null || event.requestId === requestId)),
  )
}

/** What opens a closed case again. An appeal or the regulator does so without wanting the answer a second time. */
const OPENING: readonly EventType[] = ['reopened', 'appeal-received', 'regulator-contacted']

/** The day the case was closed, null while it is open. */
export function closedOn(events: readonly EventFacts[]): EventFacts['date'] | null {
  const last = countingEvents(events).findLast(({ type }) => type === 'closed' || OPENING.includes(type))
  return last?.type === 'closed' ? last.date : null
}

function stageAfter(stage: StageId, kind: CaseKind, type: EventType, all: readonly EventFacts[]): StageId {
  switch (type) {
    case 'acknowledged':
      return stage === 'logged' ? 'acknowledged' : stage
    case 'identity-requested':
    case 'authority-requested':
      return 'verifying'
    case 'identity-verified':
    case 'identity-not-verified':
    case 'authority-verified':
    case 'fee-paid':
    case 'fee-confirmed':
    case 'fee-waived':
    case 'clarification-received':
      return acknowledgedOrLogged(stage, all)
    case 'clarification-requested':
      return 'clarifying'
    case 'fee-requested':
      return 'fee'
    case 'search-began':
      return 'searching'
    case 'review-began':
    case 'third-party-answered':
      return kind === 'complaint' ? 'investigating' : 'reviewing'
    case 'third-party-consulted':
      return 'consulting'
    case 'investigation-began':
    case 'progress-sent':
      return 'investigating'
    case 'decided':
      // of a breach the risk is decided first; what follows are the notices
      return kind === 'breach' ? stage : 'deciding'
    case 'appeal-decided':
      return 'deciding'
    case 'ready-to-send':
      return 'ready-to-send'
    case 'response-sent':
      return 'sent'
    case 'transferred':
    case 'redirected':
      return 'transferred'
    case 'appeal-received':
      return 'appeal'
    case 'regulator-contacted':
      return 'regulator'
    case 'authority-notified':
      return 'authority-notified'
    case 'people-told':
      return 'people-told'
    case 'contained':
      return 'contained'
    case 'closed':
      return 'closed'
    case 'reopened':
      return acknowledgedOrLogged('logged', all)
    case 'withdrawn':
    case 'received':
    case 'aware':
    case 'request-dated':
    case 'controller-received':
    case 'forwarded-to-controller':
    case 'extension-notified':
    case 'authority-not-needed':
    case 'people-not-needed':
    case 'hold-placed':
    case 'hold-lifted':
    case 'note':
      return stage
    default:
      return unreachable(type)
  }
}

/** After an answer to our question the case goes on where it stood before the question. */
function acknowledgedOrLogged(stage: StageId, all: readonly EventFacts[]): StageId {
  if (stage !== 'verifying' && stage !== 'clarifying' && stage !== 'fee' && stage !== 'logged') return stage
  return all.some((event) => event.type === 'acknowledged') ? 'acknowledged' : 'logged'
}
