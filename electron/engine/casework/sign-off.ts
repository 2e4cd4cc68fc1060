import type { EventIntake } from '#shared/domain/event.ts'
import { countingEvents } from '#shared/domain/event.ts'
import type { CaseRequest } from '#shared/domain/case.ts'
import {
  isTurnedDown,
  readingObjection,
  signOffObjection,
  SignOffRule,
  type Decider,
} from '#shared/domain/guard-sign-off.ts'
import type { DecidedRequest, Guard } from '#shared/domain/move.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { sheetsOf, type SheetOf } from '#shared/domain/sheets/sheet.ts'
import type { ReadableDb, WritableDb } from '../store/database.ts'
import { readSetting, replaceSetting } from '../store/settings.ts'
import { readLastChange } from '../store/audit.ts'
import { readIssues } from '../store/issues.ts'
import { readSheets } from '../store/sheets.ts'
import type { CaseFacts } from './clocks.ts'

const KEY = 'sign-off-rule'

/** The organisation's rule on second readers; none until somebody sets one. */
export function readSignOffRule(db: ReadableDb): SignOffRule {
  return SignOffRule.catch('never').parse(readSetting(db, KEY))
}

/** Sets the organisation's rule on second readers. */
export function writeSignOffRule(db: WritableDb, rule: SignOffRule): void {
  replaceSetting(db, KEY, rule)
}

/** What the rule on second readers says against sending the answer to each request, or to the complaint, it is about. */
export function signOffGuards(
  db: ReadableDb,
  facts: CaseFacts,
  event: Pick<EventIntake, 'type' | 'requestId'>,
  decidedOf: (request: CaseRequest) => Pick<DecidedRequest, 'outcome'>,
): Guard[] {
  const rule = readSignOffRule(db)
  if (rule === 'never' || event.type !== 'response-sent') return []
  const signOffs = sheetsOf(readSheets(db, facts.record.id), 'sign-off')
  if (facts.record.kind === 'complaint') return complaintGuards(db, rule, facts.record.id, signOffs)
  return facts.requests
    .filter(({ id }) => event.requestId === undefined || event.requestId === id)
    .flatMap((request) => {
      const read = signOffs.filter(({ requestId }) => requestId === null || requestId === request.id)
      const bodies = read.map(({ content }) => content.body)
      return signOffObjection(rule, decidedOf(request).outcome, deciderOf(facts, request), bodies) ?? []
    })
}

/**
 * Findings have no day of their own, so the trail tells what came first: only a reading written down after the last
 * change of a finding has read it. Whoever last changed a finding decided it.
 */
function complaintGuards(
  db: ReadableDb,
  rule: SignOffRule,
  caseId: CaseId,
  signOffs: readonly SheetOf<'sign-off'>[],
): Guard[] {
  const issues = readIssues(db, caseId).filter(({ finding }) => finding !== null)
  const found = issues.flatMap(({ id }) => readLastChange(db, 'issue', id) ?? [])
  const latest = Math.max(0, ...found.map(({ place }) => place))
  const read = signOffs.filter(({ id }) => (readLastChange(db, 'sheet', id)?.place ?? 0) > latest)
  const bodies = read.map(({ content }) => content.body)
  const refuses = isTurnedDown(issues.map(({ finding }) => finding))
  const deciders = found.map(({ officerId, officerName }) => ({ officerId, name: officerName }))
  return [readingObjection(rule, refuses, deciders, bodies) ?? []].flat()
}

function deciderOf({ events }: CaseFacts, { id }: CaseRequest): Decider | null {
  const decided = countingEvents(events).findLast(
    ({ type, requestId }) => type === 'decided' && (requestId === null || requestId === id),
  )
  return decided === undefined
    ? null
    : { officerId: decided.officerId, name: decided.officerName, on: decided.date }
}
