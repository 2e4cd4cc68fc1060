import type { CaseRecord, CaseRequest } from '#shared/domain/case.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import type { CaseEvent } from '#shared/domain/event.ts'
import type { CaseId, EventId, OfficerId, Reference, RequestId } from '#shared/domain/ids.ts'
import type { CaseDraft } from '#shared/domain/import/draft.ts'
import { newestVersionsOf, versionsText } from '#shared/domain/law-versions.ts'
import { regimesOf } from '#shared/domain/laws.ts'
import type { LawBook } from '#shared/domain/law-book.ts'
import { clockGroupsOf, type CaseFacts } from '../casework/clocks.ts'
import { headlineOf } from '../casework/headline.ts'
import { today, type CaseFile } from '../store/case-file.ts'
import type { CaseSetting } from '../store/cases.ts'
import { eventsOf } from '../store/imported-case.ts'
import { readOrganisation } from '../store/organisation.ts'

/** What every draft of a run is judged under: read once. */
export type DraftRules = {
  readonly law: LawBook
  readonly today: CivilDate
  readonly zone: string
  readonly settingFor: (draft: CaseDraft) => CaseSetting
}

/** The law, the calendar and today of the open file. */
export function draftRules(file: CaseFile, law: LawBook): DraftRules {
  const organisation = readOrganisation(file.db)
  const profile = law.profile(organisation.profileId)
  const day = today(file)
  // the same few places and laws stand in thousands of rows
  const known = new Map<string, CaseSetting>()
  return {
    law,
    today: day,
    zone: organisation.zone,
    settingFor: (draft) => {
      const place = draft.place === '' ? organisation.place : draft.place
      const key = `${place} ${draft.regimes?.join(' ') ?? '-'}`
      const before = known.get(key)
      if (before !== undefined) return before
      const regimes = draft.regimes ?? (profile === undefined ? [] : regimesOf(profile, place))
      const fresh = { profileId: organisation.profileId, regimes: [...regimes], place }
      const setting = {
        today: day,
        ...fresh,
        calendarId: organisation.calendarId,
        packVersion: versionsText(newestVersionsOf(law, { ...fresh, packVersion: '' })),
      }
      known.set(key, setting)
      return setting
    },
  }
}

const NO_ID = '00000000-0000-7000-8000-000000000000'

/** A draft as the clocks see a case, without writing it first. Ids are those given, or none. */
export function factsOfDraft(
  draft: CaseDraft,
  setting: CaseSetting,
  ids: { readonly caseId: string; readonly reference: string; readonly requestIds: readonly string[] } = {
    caseId: NO_ID,
    reference: '',
    requestIds: [],
  },
): CaseFacts {
  const caseId = ids.caseId as CaseId
  const record: CaseRecord = {
    id: caseId,
    reference: ids.reference as Reference,
    kind: draft.kind,
    channel: draft.channel,
    profileId: setting.profileId,
    regimes: [...setting.regimes],
    calendarId: setting.calendarId,
    place: setting.place ?? '',
    theirReference: draft.theirReference,
    scope: '',
    handlerId: null,
    handlerName: '',
    loggedAt: '',
    packVersion: setting.packVersion,
  }
  const requests = draft.rights.map((kind, index): CaseRequest => {
    const id = (ids.requestIds[index] ?? NO_ID.slice(0, -2) + String(index).padStart(2, '0')) as RequestId
    return { id, caseId, position: index + 1, kind, scope: '', outcome: null, outcomeReason: '' }
  })
  const events = eventsOf(draft, { today: setting.today, note: '' }).map((event, index): CaseEvent => ({
    id: NO_ID as EventId,
    caseId,
    requestId: null,
    reviewId: null,
    type: event.type,
    date: event.date,
    time: event.time ?? null,
    until: null,
    detail: '',
    overrideReason: '',
    recordedAt: '',
    officerId: NO_ID as OfficerId,
    officerName: '',
    device: '',
    n: index + 1,
    corrects: null,
    correctedBy: null,
  }))
  return { record, requests, reviews: [], events }
}

/** What Redress would show as due for an open case, and why there is no date where the law has none. */
export function dueOfDraft(
  draft: CaseDraft,
  rules: DraftRules,
): { readonly due: string; readonly failure: string } {
  const facts = factsOfDraft(draft, rules.settingFor(draft))
  const groups = clockGroupsOf(facts, rules.law, rules.zone, rules.today, 'dates')
  const failure = groups.find((each) => each.failure !== null)?.failure?.message ?? ''
  return { due: headlineOf(groups, draft.closedOn).due?.slice(0, 10) ?? '', failure }
}
