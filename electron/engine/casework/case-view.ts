import type { LawBook } from '#shared/domain/law-book.ts'
import { lawOfCase } from '#shared/domain/law-versions.ts'
import { countingEvents } from '#shared/domain/event.ts'
import type { ContactDetails } from '#shared/domain/contact.ts'
import { closedOn, stageOf } from '#shared/domain/stage.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import type { AttachmentView, CaseView, CorrespondenceView, LetterSummary } from '#shared/contract/views.ts'
import { Refusal } from '../context.ts'
import type { LetterTemplates } from '../letters/templates.ts'
import { nowOf, today, type CaseFile } from '../store/case-file.ts'
import { readAttachments, type Attachment } from '../store/attachments.ts'
import { readContacts } from '../store/contacts.ts'
import { readCorrespondence, type Correspondence } from '../store/correspondence.ts'
import { readDecisionGrounds } from '../store/decision-grounds.ts'
import { readIssues } from '../store/issues.ts'
import { readLetters, type Letter } from '../store/letters.ts'
import { readOrganisation } from '../store/organisation.ts'
import { readOverrides } from '../store/overrides.ts'
import { readEarlierCases, readParties } from '../store/people.ts'
import { clockGroupsOf, receivedOf } from './clocks.ts'
import { headlineOf } from './headline.ts'
import { readFacts } from './rows.ts'

/** Everything the case screen shows, computed now. Throws a `case-unknown` refusal when there is no such case. */
export function caseView(file: CaseFile, law: LawBook, templates: LetterTemplates, caseId: CaseId): CaseView {
  const { db } = file
  const facts = readFacts(db, caseId)
  if (facts === null) throw new Refusal('case-unknown')
  const { record, requests, reviews, events } = facts
  const received = receivedOf(events)
  if (received === null) throw new Refusal('date-missing')
  const groups = clockGroupsOf(facts, law, readOrganisation(db).zone, today(file), 'reasons', nowOf(file))
  const closed = closedOn(events)
  const parties = readParties(db, caseId)
  const subject = parties.find((party) => party.role === 'subject')
  const attachments = readAttachments(db, caseId)
  const letters = readLetters(db, caseId)
  const contacts = readContacts(db, caseId)
  return {
    record,
    received: { date: received.date, time: received.time },
    dated: countingEvents(events).find((event) => event.type === 'request-dated')?.date ?? null,
    stage: stageOf(record.kind, events),
    closedOn: closed,
    headline: headlineOf(groups, closed),
    groups,
    parties,
    requests: [...requests],
    issues: readIssues(db, caseId),
    reviews: [...reviews],
    grounds: readDecisionGrounds(db, caseId),
    overrides: readOverrides(db, caseId),
    events: [...events],
    correspondence: readCorrespondence(db, caseId).map((entry) =>
      correspondenceView(entry, attachments, letters, contacts.get(entry.id)),
    ),
    attachments: attachments.map(attachmentView),
    letters: letters.map((letter) => letterSummary(letter, templates, attachments)),
    lawName: lawNameOf(record.regimes, record.profileId, lawOfCase(law, record)),
    calendarName: law.calendar(record.calendarId)?.name ?? '',
    earlier:
      subject === undefined
        ? []
        : readEarlierCases(db, { name: subject.name, email: subject.email })
            .filter((earlier) => earlier.caseId !== caseId)
            .map((earlier) => ({ id: earlier.caseId, reference: earlier.reference, why: earlier.because })),
  }
}

/** An attachment as the contract shows it. */
export function attachmentView(attachment: Attachment): AttachmentView {
  const { id, name, mediaType, size, sha256, addedAt } = attachment
  return { id, name, mediaType, size, sha256, addedAt }
}

/** A letter as the contract shows it, without content. */
export function letterSummary(
  letter: Letter,
  templates: LetterTemplates,
  attachments: readonly Attachment[],
): LetterSummary {
  const pdf = attachments.find((attachment) => attachment.id === letter.attachmentId)
  return {
    id: letter.id,
    templateId: letter.templateId,
    templateVersion: letter.templateVersion,
    title: templates.byId(letter.templateId, letter.language)?.title ?? letter.templateId,
    language: letter.language,
    requestId: letter.requestId,
    status: letter.state,
    savedAt: letter.savedAt,
    finalisedAt: letter.finalisedAt,
    sha256: letter.sha256,
    pdf: pdf === undefined ? null : attachmentView(pdf),
  }
}

function correspondenceView(
  entry: Correspondence,
  kept: readonly Attachment[],
  letters: readonly Letter[],
  contact: ContactDetails | undefined,
): CorrespondenceView {
  return {
    id: entry.id,
    direction: entry.direction,
    channel: entry.channel,
    date: entry.date,
    time: entry.time,
    dated: entry.dated,
    from: entry.from,
    to: entry.to,
    subject: entry.subject,
    body: entry.body,
    attachments: entry.attachments.flatMap(({ id }) =>
      kept.filter((each) => each.id === id).map(attachmentView),
    ),
    ...(contact === undefined ? {} : { contact }),
    // a letter that went out is known by its PDF
    letterId:
      letters.find((letter) => entry.attachments.some(({ id }) => id === letter.attachmentId))?.id ?? null,
    recordedAt: entry.recordedAt,
    officerName: entry.officerName,
  }
}

/** The law's name for people: the regimes of the case, or the profile's words where no law sets a clock. */
function lawNameOf(regimes: readonly string[], profileId: string, law: LawBook): string {
  const names = regimes.map((id) => law.regime(id)?.short ?? id)
  return names.length > 0 ? names.join(' · ') : (law.profile(profileId)?.name ?? profileId)
}
