import { describe, expect, it } from 'vitest'
import { civilDate } from '#shared/domain/civil-date.ts'
import { dropStaged, stageAttachment } from '#engine/store/attachments.ts'
import { readBreach, replaceBreach } from '#engine/store/breaches.ts'
import { chooseOfficer } from '#engine/store/case-file.ts'
import { readCase, readCases, replaceCase } from '#engine/store/cases.ts'
import {
  appendCorrespondence,
  readCorrespondence,
  readOneCorrespondence,
} from '#engine/store/correspondence.ts'
import { readCount } from '#engine/store/database.ts'
import { readDrafts, replaceDraft } from '#engine/store/drafts.ts'
import { appendEvent, readEvents, readEventsOf } from '#engine/store/events.ts'
import { readIssues, replaceFinding } from '#engine/store/issues.ts'
import { appendLink, readLinks, removeLink } from '#engine/store/links.ts'
import { appendOfficer, readOfficer, readOfficers, replaceOfficer } from '#engine/store/officers.ts'
import { readOrganisation, replaceOrganisation } from '#engine/store/organisation.ts'
import { readParties, readPerson, replaceAuthority } from '#engine/store/people.ts'
import { readRequests, replaceOutcome } from '#engine/store/requests.ts'
import { appendReview, readReviews, replaceReviewOutcome } from '#engine/store/reviews.ts'
import { readSetting, readSettings, replaceSetting } from '#engine/store/settings.ts'
import { sql } from '#engine/store/sql.ts'
import { verifyCaseFile } from '#engine/store/verify.ts'
import { write } from '#engine/store/write.ts'
import { CorrespondenceIntake } from '#shared/domain/case.ts'
import { logCase, newCaseFile, good } from './new-file.ts'

describe('what a case file keeps', () => {
  it('about the organisation can change, all but the prefix of its references', async () => {
    const { file } = await newCaseFile()
    write(file, 'organisation.change', (db) =>
      replaceOrganisation(db, { address: '1 Quay\nTauranga', role: 'processor' }),
    )
    expect(readOrganisation(file.db)).toMatchObject({
      name: 'Fernleigh Images Limited',
      address: '1 Quay\nTauranga',
      role: 'processor',
      prefix: 'FI',
    })
    write(file, 'settings.change', (db) => replaceSetting(db, 'idle-minutes', '5'))
    write(file, 'settings.change', (db) => replaceSetting(db, 'idle-minutes', '10'))
    expect([readSetting(file.db, 'idle-minutes'), readSetting(file.db, 'other')]).toEqual(['10', null])
    expect(readSettings(file.db)).toEqual({ 'idle-minutes': '10' })
    expect(await verifyCaseFile(file)).toMatchObject({ ok: true })
  })

  it('says which officer did what, and nobody acts as one who left', async () => {
    const { file } = await newCaseFile()
    const first = file.officerId
    const id = write(file, 'officers.add', (db) => appendOfficer(db, { name: 'Rua Ihaka', title: 'Deputy' }))
    chooseOfficer(file, id)
    const { caseId } = logCase(file)
    expect(readEvents(file.db, caseId)).toMatchObject([{ officerId: id, officerName: 'Rua Ihaka' }])
    expect(readCase(file.db, caseId)?.handlerName).toBe('Rua Ihaka')
    write(file, 'officers.change', (db) => replaceOfficer(db, first, { active: false }))
    expect(readOfficers(file.db).map((officer) => [officer.name, officer.active])).toEqual([
      ['Rua Ihaka', true],
      ['Ngaire Tamatea', false],
    ])
    expect(readOfficer(file.db, first)?.active).toBe(false)
    expect(() => chooseOfficer(file, first)).toThrow('row-unknown')
  })

  it('about a case: handler, outcome, events in order, links from both sides', async () => {
    const { file } = await newCaseFile()
    const one = logCase(file)
    const other = logCase(file)
    write(file, 'cases.change', (db) =>
      replaceCase(db, one.caseId, { handlerId: null, regimes: ['nz-privacy', 'uk-gdpr'] }),
    )
    expect(readCase(file.db, one.caseId)).toMatchObject({
      handlerId: null,
      handlerName: '',
      regimes: ['nz-privacy', 'uk-gdpr'],
    })
    expect(readCases(file.db).map((each) => each.id)).toEqual([one.caseId, other.caseId])
    const [request] = readRequests(file.db, one.caseId)
    if (!request) throw new Error('no request')
    write(file, 'requests.decide', (db) => replaceOutcome(db, request.id, 'granted-in-part', 'third parties'))
    expect(readRequests(file.db, one.caseId)).toMatchObject([
      { outcome: 'granted-in-part', outcomeReason: 'third parties' },
    ])
    write(file, 'events.record', (db) =>
      appendEvent(db, one.caseId, {
        type: 'acknowledged',
        date: civilDate('2026-05-29'),
        requestId: request.id,
      }),
    )
    const events = readEventsOf(file.db, [one.caseId, other.caseId])
    expect(events.get(one.caseId)?.map((event) => [event.type, event.requestId])).toEqual([
      ['received', null],
      ['acknowledged', request.id],
    ])
    expect(events.get(other.caseId)).toHaveLength(1)
    const link = write(file, 'cases.link', (db) => appendLink(db, one.caseId, other.caseId, 'same-person'))
    expect(readLinks(file.db, other.caseId)).toEqual([
      { id: link, caseId: one.caseId, reference: one.reference, relation: 'same-person' },
    ])
    write(file, 'cases.unlink', (db) => removeLink(db, link))
    expect(readLinks(file.db, one.caseId)).toEqual([])
  })

  it('about a complaint, a review and a breach', async () => {
    const { file } = await newCaseFile()
    const complaint = logCase(file, {
      kind: 'complaint',
      requests: [],
      issues: [{ text: 'Photo published' }, { text: 'No reply' }],
    })
    const issues = readIssues(file.db, complaint.caseId)
    expect(issues.map((issue) => [issue.position, issue.text, issue.finding])).toEqual([
      [1, 'Photo published', null],
      [2, 'No reply', null],
    ])
    const [issue] = issues
    if (!issue) throw new Error('no issue')
    write(file, 'issues.decide', (db) =>
      replaceFinding(db, issue.id, { finding: 'upheld', remedy: 'taken down' }),
    )
    expect(readIssues(file.db, complaint.caseId)[0]).toMatchObject({
      finding: 'upheld',
      findingReason: '',
      remedy: 'taken down',
    })
    const appeal = { received: civilDate('2026-06-10'), grounds: 'Not enough', reviewerId: file.officerId }
    const review = write(file, 'reviews.log', (db) => appendReview(db, complaint.caseId, appeal))
    write(file, 'reviews.decide', (db) => replaceReviewOutcome(db, review, 'changed', 'More was due'))
    expect(readReviews(file.db, complaint.caseId)).toMatchObject([
      { id: review, reviewerName: 'Ngaire Tamatea', outcome: 'changed', requestId: null },
    ])
    const breach = logCase(file, {
      kind: 'breach',
      requests: [],
      received: '2026-05-30',
      receivedTime: '09:00',
    })
    expect(readEvents(file.db, breach.caseId)).toMatchObject([
      { type: 'aware', date: '2026-05-30', time: '09:00' },
    ])
    write(file, 'breaches.change', (db) =>
      replaceBreach(db, breach.caseId, { cause: 'lost stick', peopleAffected: 12 }),
    )
    expect(readBreach(file.db, breach.caseId)).toMatchObject({
      cause: 'lost stick',
      peopleAffected: 12,
      recordsAffected: null,
    })
    expect(readBreach(file.db, complaint.caseId)).toBeNull()
    expect(await verifyCaseFile(file)).toMatchObject({ ok: true })
  })

  it('about people: their authority in a case, and correspondence one by one', async () => {
    const { file } = await newCaseFile()
    const { caseId } = logCase(file, { agent: { name: 'Ari Poole', organisation: 'Poole & Co' } })
    const [subject, agent] = readParties(file.db, caseId)
    if (!subject || !agent) throw new Error('no parties')
    write(file, 'people.authority', (db) => replaceAuthority(db, agent.id, 'power of attorney of 3 May'))
    expect(readParties(file.db, caseId)[1]).toMatchObject({
      role: 'agent',
      organisation: 'Poole & Co',
      authority: 'power of attorney of 3 May',
    })
    expect(readPerson(file.db, subject.personId)).toMatchObject({ name: 'Hana Sallowby', phone: '' })
    const mail = CorrespondenceIntake.parse({
      caseId,
      direction: 'out',
      channel: 'letter',
      date: '2026-05-29',
      to: 'Hana',
    })
    const id = write(file, 'correspondence.add', (db) => appendCorrespondence(db, mail))
    expect(readOneCorrespondence(file.db, id)).toEqual(readCorrespondence(file.db, caseId)[0])
  })

  it('while something is being typed or dropped in', async () => {
    const { file } = await newCaseFile()
    write(file, 'drafts.save', (db) => replaceDraft(db, { form: 'event', subject: 'a', body: '1' }))
    write(file, 'drafts.save', (db) => replaceDraft(db, { form: 'event', subject: 'b', body: '2' }))
    expect(
      readDrafts(file.db, file.officerId)
        .map((draft) => draft.subject)
        .toSorted(),
    ).toEqual(['a', 'b'])
    const staged = good(await stageAttachment(file, { name: 'a', mediaType: 'b' }, [Buffer.from('abc')]))
    dropStaged(file, staged)
    expect(readCount(file.db, sql`SELECT count(*) FROM attachment_chunk`)).toBe(0)
  })
})
