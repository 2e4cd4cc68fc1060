import type { Answer, Handlers } from '#shared/contract/define.ts'
import type { links as group, LinksView } from '#shared/contract/links.ts'
import { isMutual, type CloseReason, type LinkRelation } from '#shared/domain/case-link.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { closedOn } from '#shared/domain/stage.ts'
import { appendWeighed } from '../casework/decide.ts'
import { likeCases, linksView } from '../casework/linked-cases.ts'
import { weighMove } from '../casework/weigh-move.ts'
import { answer, onFile, Refusal, type EngineContext, type OpenFile } from '../context.ts'
import { lawOfFile } from '../law-of-file.ts'
import { today } from '../store/case-file.ts'
import { readCase } from '../store/cases.ts'
import type { WritableDb } from '../store/database.ts'
import { readEvents } from '../store/events.ts'
import { readIssues, replaceFinding } from '../store/issues.ts'
import { likenessFrom, readLinkRows, tellApart } from '../store/like-cases.ts'
import { appendLink, removeLink } from '../store/links.ts'
import { readRequests, replaceOutcome } from '../store/requests.ts'
import { changeCase } from './change-case.ts'
import { checkDay } from './check-intake.ts'

/** Handlers for cases that belong together. */
export function linksHandlers(context: EngineContext): Handlers<typeof group> {
  const change = (
    call: string,
    caseId: CaseId,
    work: (db: WritableDb, open: OpenFile) => void,
  ): Promise<Answer<LinksView>> =>
    changeCase(context, call, caseId, work, (open) =>
      answer(linksView(open.file, lawOfFile(context, open), caseId)),
    )

  return {
    ofCase: ({ caseId }) =>
      onFile(context, (open) => answer(linksView(open.file, lawOfFile(context, open), caseId))),
    like: ({ name, email, theirReference, scope, received }) =>
      onFile(context, (open) => {
        const like = likenessFrom({ name, email, theirReference, scope, received, files: [] })
        return answer(likeCases(open.file, lawOfFile(context, open), like, theirReference))
      }),
    add: ({ caseId, otherCaseId, relation }) =>
      change('links.add', caseId, (db) => link(db, caseId, otherCaseId, relation)),
    remove: ({ caseId, linkId }) =>
      change('links.remove', caseId, (db) => {
        if (!readLinkRows(db, caseId).some((row) => row.linkId === linkId)) throw new Refusal('link-unknown')
        removeLink(db, linkId)
      }),
    tellApart: ({ caseId, otherCaseId }) =>
      change('links.tellApart', caseId, (db) => {
        checkOther(db, caseId, otherCaseId)
        tellApart(db, caseId, otherCaseId)
      }),
    closeAs: ({ caseId, reason, date, note, duplicateOf }) =>
      change('links.closeAs', caseId, (db, open) => {
        checkDay(date, today(open.file))
        if (closedOn(readEvents(db, caseId)) !== null) throw new Refusal('case-closed')
        if (reason === 'duplicate' && duplicateOf !== undefined && !isDuplicateOf(db, caseId, duplicateOf))
          link(db, caseId, duplicateOf, 'duplicate-of')
        settleOpen(db, caseId, reason, note)
        const event = { type: 'closed' as const, date, ...(note === '' ? {} : { detail: note }) }
        const { guards } = weighMove(db, open.file, lawOfFile(context, open), caseId, event)
        appendWeighed(db, caseId, event, guards)
      }),
  }
}

function link(db: WritableDb, caseId: CaseId, otherCaseId: CaseId, relation: LinkRelation): void {
  checkOther(db, caseId, otherCaseId)
  const known = readLinkRows(db, caseId).some(
    (row) => row.caseId === otherCaseId && row.relation === relation && (row.toOther || isMutual(relation)),
  )
  if (known) throw new Refusal('case-linked')
  appendLink(db, caseId, otherCaseId, relation)
}

function checkOther(db: WritableDb, caseId: CaseId, otherCaseId: CaseId): void {
  if (caseId === otherCaseId) throw new Refusal('case-linked')
  if (readCase(db, otherCaseId) === null) throw new Refusal('case-unknown')
}

function isDuplicateOf(db: WritableDb, caseId: CaseId, otherCaseId: CaseId): boolean {
  return readLinkRows(db, caseId).some(
    (row) => row.caseId === otherCaseId && row.relation === 'duplicate-of' && row.toOther,
  )
}

/** What was decided before stays as it was decided; only what is open gets the reason. */
function settleOpen(db: WritableDb, caseId: CaseId, reason: CloseReason, note: string): void {
  for (const request of readRequests(db, caseId))
    if (request.outcome === null) replaceOutcome(db, request.id, reason, note)
  for (const issue of readIssues(db, caseId))
    if (issue.finding === null)
      replaceFinding(db, issue.id, { finding: 'out-of-scope', findingReason: note, remedy: '' })
}
