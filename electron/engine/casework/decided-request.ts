import type { CaseRequest } from '#shared/domain/case.ts'
import { countingEvents } from '#shared/domain/event.ts'
import type { DecidedRequest } from '#shared/domain/move.ts'
import type { LawBook } from '#shared/domain/law-book.ts'
import { docText, eachBlock } from '#shared/domain/letter-text.ts'
import { sentEventOf } from '#shared/domain/sent-events.ts'
import { readCorrespondence } from '../store/correspondence.ts'
import type { ReadableDb } from '../store/database.ts'
import { readDecisionGrounds } from '../store/decision-grounds.ts'
import { readLetters } from '../store/letters.ts'
import type { CaseFacts } from './clocks.ts'
import { frozenWords } from './frozen-words.ts'

/** Required paragraphs that tell a person where to turn, by their names in the letters. */
export const REMEDY_PARAGRAPHS: readonly string[] = [
  'complaint-right',
  'refusal-complaint',
  'appeal',
  'court',
]

/** A request as decided, with what the file holds of grounds, remedies told and notice; `decision` as it is about to be. */
export function decidedRequest(
  db: ReadableDb,
  facts: CaseFacts,
  request: CaseRequest,
  law: LawBook,
  decision?: Pick<DecidedRequest, 'outcome' | 'reason' | 'grounds'>,
): DecidedRequest {
  return {
    kind: request.kind,
    outcome: request.outcome,
    reason: request.outcomeReason,
    grounds: readDecisionGrounds(db, facts.record.id).filter((each) => each.requestId === request.id),
    ...decision,
    remediesTold: remediesTold(db, facts, request, law),
    noticeRecorded: isToldOf(facts, request),
  }
}

/** Whether an answer to the request is recorded as sent. */
export function isToldOf({ events }: CaseFacts, request: CaseRequest): boolean {
  return countingEvents(events).some(
    ({ type, requestId, reviewId }) =>
      type === 'response-sent' && reviewId === null && (requestId === null || requestId === request.id),
  )
}

/** A finalised answer that names the remedies, or a message we sent that names the regulator. */
function remediesTold(db: ReadableDb, { record }: CaseFacts, request: CaseRequest, law: LawBook): boolean {
  const regulators = record.regimes.flatMap((id) => law.regime(id)?.regulator.name ?? [])
  const names = (text: string) => regulators.some((name) => text.includes(name))
  const inLetter = readLetters(db, record.id).some(({ state, templateId, requestId, content }) => {
    if (state !== 'final' || sentEventOf(templateId, [request.outcome]) !== 'response-sent') return false
    if (requestId !== null && requestId !== request.id) return false
    const { doc } = frozenWords(content)
    let found = names(docText(doc))
    eachBlock(doc, (block) => {
      if (block.type === 'required' && REMEDY_PARAGRAPHS.includes(block.attrs.clause)) found = true
    })
    return found
  })
  return (
    inLetter ||
    readCorrespondence(db, record.id).some(({ direction, body }) => direction === 'out' && names(body))
  )
}
