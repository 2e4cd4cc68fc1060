import { basename } from 'node:path'
import type { Handlers } from '#shared/contract/define.ts'
import { type cases as group } from '#shared/contract/cases.ts'
import type { CaseIntake } from '#shared/domain/case.ts'
import type { EventIntake } from '#shared/domain/event.ts'
import { newestVersionsOf, versionsText } from '#shared/domain/law-versions.ts'
import { regimesOf } from '#shared/domain/laws.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { attachmentView, caseView } from '../casework/case-view.ts'
import { holdDateMove } from '../casework/date-moves.ts'
import { caseRows, reindex } from '../casework/rows.ts'
import { startPlaybooks } from '../casework/start-playbooks.ts'
import { appendWeighed, chosenGrounds, groundOptions } from '../casework/decide.ts'
import { openingGuards } from '../casework/review-guard.ts'
import { checkReviewDay, decideReview } from './decide-review.ts'
import { weighDecision, weighMove } from '../casework/weigh-move.ts'
import { answer, onFile, Refusal, refuse, type EngineContext, type OpenFile } from '../context.ts'
import { appendAttachment, readAttachment, readAttachmentChunks } from '../store/attachments.ts'
import { readAudit } from '../store/audit.ts'
import { today } from '../store/case-file.ts'
import { appendCase, readCase, readCaseByReference, replaceCase } from '../store/cases.ts'
import { appendCorrespondence } from '../store/correspondence.ts'
import { readEvents } from '../store/events.ts'
import { replaceDecisionGrounds } from '../store/decision-grounds.ts'
import { readIssues, replaceFinding } from '../store/issues.ts'
import { readOfficer } from '../store/officers.ts'
import { readOrganisation } from '../store/organisation.ts'
import { readParties, replacePerson } from '../store/people.ts'
import { readRegister } from '../store/register.ts'
import { readRequests, replaceOutcome } from '../store/requests.ts'
import { appendReview, readReviews } from '../store/reviews.ts'
import { searchCases } from '../store/search.ts'
import type { WritableDb } from '../store/database.ts'
import { write } from '../store/write.ts'
import { lawOfFile } from '../law-of-file.ts'
import { checkDay } from './check-intake.ts'
import { defined, registerFilter } from './register-filter.ts'
import { saveTo } from './save-to.ts'
import { stageFrom } from './stage-from.ts'
import { templatesOf } from '../casework/templates-of.ts'

/** Handlers for logging, seeing and moving cases. */
export function casesHandlers(context: EngineContext): Handlers<typeof group> {
  const view = (open: OpenFile, caseId: CaseId) =>
    answer(caseView(open.file, lawOfFile(context, open), templatesOf(context, open), caseId))

  /** One change of one case: the change, its audit entry and the register's index in one transaction. */
  const change = (call: string, caseId: CaseId, work: (db: WritableDb, open: OpenFile) => void) =>
    onFile(context, (open) => {
      write(open.file, call, (db) => {
        if (readCase(db, caseId) === null) throw new Refusal('case-unknown')
        holdDateMove(db, lawOfFile(context, open), caseId)
        work(db, open)
        reindex(db, open.file, lawOfFile(context, open), caseId)
      })
      return view(open, caseId)
    })

  return {
    log: ({ tasks, ...intake }) =>
      onFile(context, (open) => {
        checkIntake(intake, context, open)
        const caseId = write(open.file, 'cases.log', (db) => {
          const made = appendCase(db, intake, givenFor(intake, context, open))
          startPlaybooks(db, context, open, made.caseId, tasks)
          reindex(db, open.file, lawOfFile(context, open), made.caseId)
          return made.caseId
        })
        return view(open, caseId)
      }),
    view: ({ caseId }) => onFile(context, (open) => view(open, caseId)),
    viewByReference: ({ reference }) =>
      onFile(context, (open) => {
        const record = readCaseByReference(open.file.db, reference)
        return record === null ? refuse('case-unknown') : view(open, record.id)
      }),
    list: ({ filter, sort, offset, limit }) =>
      onFile(context, (open) => {
        const { file } = open
        const register = readRegister(file.db, {
          sort: sort.by,
          descending: sort.descending,
          offset,
          limit,
          filter: registerFilter(context, file, filter),
        })
        const rows = caseRows(
          file,
          lawOfFile(context, open),
          register.rows.map((row) => row.caseId),
        )
        return answer({ rows, total: register.total, hidden: register.all - register.total })
      }),
    find: ({ words, limit }) =>
      onFile(context, (open) => {
        const { file } = open
        const hits = searchCases(file.db, words, limit * 4)
        const ids = [...new Set(hits.map((hit) => hit.caseId))].slice(0, limit)
        return answer(caseRows(file, lawOfFile(context, open), ids))
      }),
    recordEvent: ({ caseId, event }) =>
      change('cases.recordEvent', caseId, (db, open) => {
        checkEvent(db, caseId, event, open)
        const { guards } = weighMove(db, open.file, lawOfFile(context, open), caseId, event)
        appendWeighed(db, caseId, event, guards)
      }),
    weighMove: ({ caseId, event }) =>
      onFile(context, (open) =>
        answer(weighMove(open.file.db, open.file, lawOfFile(context, open), caseId, event)),
      ),
    decide: ({ caseId, requestId, outcome, date, reason, grounds: intake, overrideReason }) =>
      change('cases.decide', caseId, (db, open) => {
        checkDay(date, today(open.file))
        const law = lawOfFile(context, open)
        const grounds = chosenGrounds(groundOptions(db, law, caseId, requestId), intake)
        const decision = { outcome, reason, grounds }
        const guards = weighDecision(db, open.file, law, caseId, requestId, decision)
        replaceOutcome(db, requestId, outcome, reason)
        replaceDecisionGrounds(db, caseId, requestId, grounds)
        const event = { type: 'decided', date: date ?? today(open.file), requestId } as const
        appendWeighed(db, caseId, { ...event, ...defined({ overrideReason }) }, guards)
      }),
    weighDecision: ({ caseId, requestId, outcome, reason, grounds: intake }) =>
      onFile(context, (open) => {
        const { file } = open
        const law = lawOfFile(context, open)
        const grounds = chosenGrounds(groundOptions(file.db, law, caseId, requestId), intake)
        const decision = { outcome, reason, grounds }
        return answer({ guards: weighDecision(file.db, file, law, caseId, requestId, decision) })
      }),
    groundsOf: ({ caseId, requestId }) =>
      onFile(context, ({ file }) => answer(groundOptions(file.db, context.law(), caseId, requestId))),
    settleIssue: ({ caseId, issueId, finding, reason, remedy }) =>
      change('cases.settleIssue', caseId, (db) => {
        if (!readIssues(db, caseId).some((issue) => issue.id === issueId)) throw new Refusal('issue-unknown')
        replaceFinding(db, issueId, { finding, findingReason: reason, remedy })
      }),
    openReview: ({ caseId, received, grounds, requestId, reviewerId, overrideReason }) =>
      change('cases.openReview', caseId, (db, open) => {
        checkDay(received, today(open.file))
        if (
          requestId !== undefined &&
          !readRequests(db, caseId).some((request) => request.id === requestId)
        ) {
          throw new Refusal('request-unknown')
        }
        if (reviewerId !== undefined && readOfficer(db, reviewerId) === null) {
          throw new Refusal('officer-unknown')
        }
        const reviewId = appendReview(db, caseId, {
          received,
          grounds,
          ...defined({ requestId, reviewerId }),
        })
        const event = { type: 'appeal-received', date: received, reviewId } as const
        const guards = openingGuards(db, caseId, requestId ?? null, reviewerId)
        appendWeighed(db, caseId, { ...event, ...defined({ overrideReason }) }, guards)
      }),
    decideReview: ({ caseId, reviewId, overrideReason, ...decision }) =>
      change('cases.decideReview', caseId, (db, open) => {
        const { event, guards } = decideReview(db, open, caseId, reviewId, decision)
        appendWeighed(db, caseId, { ...event, ...defined({ overrideReason }) }, guards)
      }),
    setHandler: ({ caseId, handlerId }) =>
      change('cases.setHandler', caseId, (db) => {
        if (handlerId !== null && readOfficer(db, handlerId) === null) throw new Refusal('officer-unknown')
        replaceCase(db, caseId, { handlerId })
      }),
    setParty: ({ caseId, partyId, details }) =>
      change('cases.setParty', caseId, (db) => {
        const party = readParties(db, caseId).find((each) => each.id === partyId)
        if (party === undefined) throw new Refusal('case-unknown')
        replacePerson(db, party.personId, defined(details))
      }),
    addCorrespondence: (intake) =>
      change('cases.addCorrespondence', intake.caseId, (db, open) => {
        checkDay(intake.date, today(open.file))
        checkDay(intake.dated, today(open.file))
        for (const id of intake.attachmentIds) {
          if (readAttachment(db, id) === null) throw new Refusal('attachment-unknown')
        }
        appendCorrespondence(db, intake)
      }),
    attach: ({ caseId, token }) =>
      onFile(context, async (open) => {
        const grant = context.grants.take(token, ['open'])
        if (!grant.ok) return grant
        if (readCase(open.file.db, caseId) === null) return refuse('case-unknown')
        const staged = await stageFrom(open.file, grant.value.path)
        if (!staged.ok) return staged
        const id = write(open.file, 'cases.attach', (db) => appendAttachment(db, caseId, staged.value))
        const kept = readAttachment(open.file.db, id)
        return kept === null ? refuse('attachment-unknown') : answer(attachmentView(kept))
      }),
    saveAttachment: ({ attachmentId, token }) =>
      onFile(context, async (open) => {
        const { file } = open
        const grant = context.grants.take(token, ['save'])
        if (!grant.ok) return grant
        if (readAttachment(file.db, attachmentId) === null) return refuse('attachment-unknown')
        const written = await saveTo(open, grant.value, readAttachmentChunks(file.db, attachmentId))
        return written.ok ? answer({ name: basename(grant.value.path) }) : refuse(written.failure)
      }),
    auditOf: ({ caseId, before }) =>
      onFile(context, ({ file }) =>
        answer(
          readAudit(file.db, {
            ...(caseId === null ? {} : { caseId }),
            ...defined({ before }),
            limit: 200,
          }).map((row) => ({
            n: row.place,
            at: row.at,
            officer: row.officerName,
            call: row.call,
            what: [row.op, row.table, ...row.fields].join(' '),
            hash: row.hash,
          })),
        ),
      ),
  }
}

function checkIntake(intake: CaseIntake, context: EngineContext, { file }: OpenFile): void {
  const day = today(file)
  checkDay(intake.received, day)
  checkDay(intake.dated, day)
  if (intake.kind === 'request' && intake.requests.length === 0) throw new Refusal('nothing-asked')
  for (const regime of intake.regimes ?? []) {
    if (context.law().regime(regime) === undefined) throw new Refusal('regime-unknown', { regime })
  }
  if (intake.handlerId !== undefined && readOfficer(file.db, intake.handlerId) === null) {
    throw new Refusal('officer-unknown')
  }
}

function givenFor(intake: CaseIntake, context: EngineContext, { file }: OpenFile) {
  const organisation = readOrganisation(file.db)
  const law = context.law()
  const place = intake.place ?? organisation.place
  const profile = law.profile(organisation.profileId)
  const regimes = [...(intake.regimes ?? (profile === undefined ? [] : regimesOf(profile, place)))]
  const { profileId, calendarId } = organisation
  const fresh = { regimes, profileId, place, packVersion: '' }
  const packVersion = versionsText(newestVersionsOf(law, fresh))
  return { today: today(file), calendarId, ...fresh, packVersion }
}

function checkEvent(db: WritableDb, caseId: CaseId, event: EventIntake, { file }: OpenFile): void {
  checkDay(event.date, today(file))
  if (
    event.requestId !== undefined &&
    !readRequests(db, caseId).some((each) => each.id === event.requestId)
  ) {
    throw new Refusal('request-unknown')
  }
  if (event.reviewId !== undefined) {
    const review = readReviews(db, caseId).find((each) => each.id === event.reviewId)
    if (review === undefined) throw new Refusal('review-unknown')
    if (event.type === 'appeal-decided') checkReviewDay(event.date, review)
  }
  if (event.corrects === undefined) return
  const corrected = readEvents(db, caseId).find((each) => each.id === event.corrects)
  if (corrected === undefined) throw new Refusal('event-unknown')
  if (corrected.correctedBy !== null) throw new Refusal('event-corrected')
}
