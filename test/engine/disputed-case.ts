import { writeFileSync } from 'node:fs'
import { cases } from '#shared/contract/cases.ts'
import { letters } from '#shared/contract/letters.ts'
import { sheets } from '#shared/contract/sheets.ts'
import type { CaseView } from '#shared/contract/views.ts'
import type { Desk } from './desk.ts'

/** Words that must stay out of a bundle as it is proposed: what was written for ourselves, and another case. */
export const OURS = ['legal counsel warned us', 'Nuala Fennimoor', 'advice of counsel', 'The bank objected']

/** A case as it comes before a regulator: paused, extended, refused in part, moved against the law, appealed. */
export async function disputedCase(desk: Desk): Promise<CaseView> {
  await desk.log({ received: '2026-03-02', person: { name: 'Nuala Fennimoor' } })
  const logged = await desk.log({
    received: '2026-03-02',
    theirReference: 'IS/77',
    agent: { name: 'Gethin Maelor', organisation: 'Maelor & Daughters', authority: 'Signed 1 March 2026' },
    requests: [
      {
        kind: 'access',
        scope: 'Everything since 2023, *also* #panic("notes") about my hoist 🦽 from Ꮳ, as محمد said.',
      },
      { kind: 'erasure', scope: 'The recordings of my calls.' },
    ],
  })
  const caseId = logged.record.id
  const [access, erasure] = logged.requests
  const event = (type: string, date: string, more: object = {}) =>
    desk.ask(cases, 'recordEvent', { caseId, event: { type, date, ...more } } as never)
  const sheet = (kind: string, body: object) =>
    desk.ask(sheets, 'add', { caseId, requestId: access?.id ?? null, content: { kind, body } } as never)
  const attach = async (name: string, words: string) => {
    const { token, path } = desk.place(name, 'open')
    writeFileSync(path, words)
    return (await desk.ask(cases, 'attach', { caseId, token })).id
  }
  const file = (fields: object) => desk.ask(cases, 'addCorrespondence', { caseId, ...fields } as never)

  const came = await attach('Sallowby letter.pdf', 'what Imogen Sallowby wrote')
  await file({
    direction: 'in',
    channel: 'e-mail',
    date: '2026-03-02',
    time: '08:15',
    from: 'Gethin Maelor',
    subject: 'Request for access',
    body: 'Attached.',
    attachmentIds: [came],
  })
  const wrong = await event('acknowledged', '2026-03-05')
  const mistaken = wrong.events.find(({ type }) => type === 'acknowledged')
  await event('acknowledged', '2026-03-04', { corrects: mistaken?.id, detail: 'By e-mail, the same week.' })
  await event('clarification-requested', '2026-03-06', { requestId: access?.id })
  await event('clarification-received', '2026-03-11', { requestId: access?.id })
  await event('extension-notified', '2026-03-20', { requestId: access?.id, detail: 'Four archives.' })
  await event('clarification-requested', '2026-03-12', {
    requestId: erasure?.id,
    overrideReason: 'The recordings were named by no date.',
  })
  await event('note', '2026-03-13', { detail: 'legal counsel warned us' })
  const advice = await attach('advice of counsel.txt', 'advice of counsel')
  await file({
    direction: 'internal',
    channel: 'e-mail',
    date: '2026-03-13',
    subject: 'legal counsel warned us',
    attachmentIds: [advice],
  })
  await file({
    direction: 'out',
    channel: 'phone',
    date: '2026-03-25',
    to: 'Gethin Maelor',
    subject: 'Where the search stands',
    body: 'Told that two of four archives are searched.\nThe rest follows in April.',
  })
  await attach('screen of the ticket system.png', 'picture')
  await sheet('search', {
    system: 'Support desk',
    who: 'Pia Lindqvist',
    terms: 'sallowby OR 4711',
    askedOn: '2026-03-12',
    searchedOn: '2026-03-16',
    result: 'found',
    found: 'Fourteen tickets',
    items: 14,
    minutes: 35,
  })
  await sheet('search', { system: 'Payroll', searchedOn: '2026-03-17', result: 'none', minutes: 10 })
  await sheet('consultation', { name: 'Harbour Bank', about: 'Two letters', view: 'The bank objected' })
  await sheet('withheld', {
    what: 'Advice our solicitor gave us',
    documents: 'Documents 11 and 12',
    grounds: ['uk-gdpr/legal-privilege'],
    why: 'Written for the claim of 2025.',
  })
  await desk.ask(cases, 'decide', {
    caseId,
    requestId: access?.id,
    outcome: 'granted-in-part',
    reason: 'All but the advice of our solicitor.',
    grounds: [{ regime: 'uk-gdpr', ground: 'legal-privilege', facts: 'Written for the claim of 2025.' }],
  } as never)
  await desk.ask(cases, 'decide', { caseId, requestId: erasure?.id, outcome: 'granted' } as never)
  const begun = await desk.ask(letters, 'begin', {
    caseId,
    templateId: 'refusal',
    requestId: access?.id,
  } as never)
  const final = await desk.ask(letters, 'finalise', { letterId: begun.letter.id })
  await file({
    direction: 'out',
    channel: 'e-mail',
    date: '2026-05-20',
    to: 'Gethin Maelor',
    subject: 'Our answer',
    attachmentIds: [final.letter.pdf?.id],
  })
  await event('response-sent', '2026-05-20')
  await sheet('lateness', { cause: 'search-slow', words: 'One archive was on tape.' })
  const appealed = await desk.ask(cases, 'openReview', {
    caseId,
    requestId: access?.id,
    received: '2026-05-27',
    grounds: 'Privilege does not cover the invoices.',
  } as never)
  await desk.ask(cases, 'decideReview', {
    caseId,
    reviewId: appealed.reviews[0]?.id,
    overrideReason: 'There is nobody else in the office who could look at it.',
    outcome: 'changed',
    reason: 'The invoices are handed over.',
  } as never)
  await event('regulator-contacted', '2026-06-10', { detail: 'The authority opened a case.' })
  await sheet('regulator-case', {
    regulator: 'Information Commissioner',
    contact: 'Case officer, team 4',
    theirReference: 'IC-123456-X7',
    openedOn: '2026-06-10',
    about: 'Whether privilege was claimed rightly',
    answerDue: '2026-07-08',
  })
  return desk.ask(cases, 'view', { caseId })
}
