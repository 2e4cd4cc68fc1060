import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import type { z } from 'zod'
import { cases } from '#shared/contract/cases.ts'
import { letters, type LetterView } from '#shared/contract/letters.ts'
import { records } from '#shared/contract/records.ts'
import { sheets } from '#shared/contract/sheets.ts'
import { civilDate } from '#shared/domain/civil-date.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { blockText } from '#shared/domain/letter-text.ts'
import { newDesk } from '../desk.ts'
import { openEngine, type OpenEngine } from './open-engine.ts'

type Content = z.input<typeof sheets.calls.add.input>['content']

const breach = {
  kind: 'breach' as const,
  person: { name: 'Stolen service laptop' },
  requests: [],
  received: '2026-06-23',
  receivedTime: '09:40',
}

function at(engine: OpenEngine, caseId: CaseId) {
  return {
    write: (content: Content) => engine.ask(sheets, 'add', { caseId, content }),
    begin: (templateId: string) => engine.ask(letters, 'begin', { caseId, templateId }),
    offered: () => engine.ask(letters, 'options', { caseId }),
  }
}
const words = (view: LetterView) => view.doc.content.map(blockText).join('\n')
const value = (view: LetterView, name: string) => view.fields.find((field) => field.name === name)?.value
const problems = (view: LetterView) => view.problems.map(({ field, title }) => field ?? title)

async function stolenLaptop(profile: string, today: ReturnType<typeof civilDate>) {
  const engine = await openEngine(profile, today)
  const { record } = await engine.log(breach)
  const desk = at(engine, record.id)
  await desk.write({
    kind: 'breach-facts',
    body: {
      happened: 'A laptop was stolen from a van.',
      happenedOn: '2026-06-22',
      data: 'Names and addresses',
      people: 'customers',
      peopleCount: 1250,
      consequences: 'Somebody could learn who lives alone.',
      contact: 'Rosalind Achterberg',
    },
  })
  await desk.write({ kind: 'measure', body: { what: 'Access revoked', doneOn: '2026-06-23' } })
  return { engine, record, ...desk }
}

test('a breach notice takes what it says from the record of the breach, and names what nobody knows yet', async () => {
  const { begin } = await stolenLaptop('uk-equipment', civilDate('2026-06-24'))
  const view = await begin('breach-notice-authority')
  expect(view.recipient).toEqual(
    expect.arrayContaining(['Information Commissioner’s Office', 'Wycliffe House']),
  )
  expect(value(view, 'breachAware')).toBe('Tuesday 23 June 2026, 09:40')
  expect(value(view, 'breachPeopleCount')).toBe('1,250')
  expect(value(view, 'breachRecordCount')).toBe('not known yet')
  expect(value(view, 'breachMeasures')).toBe('Access revoked · done on Tuesday 23 June 2026')
  expect(view.fields.find(({ name }) => name === 'breachData')?.source).toBe('breach')
  expect(words(view)).not.toContain('comes late')
  expect(problems(view)).toEqual([])
})

test('after its time the notice wants the reasons for the delay, by name of the provision', async () => {
  const { begin, engine } = await stolenLaptop('uk-equipment', civilDate('2026-06-27'))
  const view = await begin('breach-notice-authority')
  expect(problems(view)).toEqual(['delayReason'])
  expect(view.citations['delay']).toBe('UK GDPR Art. 33(1)')
  const values = { delayReason: 'The supplier named the machine on Friday.' }
  const filled = await engine.ask(letters, 'fill', { letterId: view.letter.id, values })
  expect(filled.problems).toEqual([])
  expect(words(filled)).toContain('Why this notice comes late')
})

test('the second notice is a follow-up that names the day of the first and asks what is new', async () => {
  const { begin, write } = await stolenLaptop('uk-equipment', civilDate('2026-06-25'))
  await write({
    kind: 'breach-notice',
    body: { to: 'authority', phase: 'initial', sentOn: '2026-06-24', sentTime: '10:00' },
  })
  const view = await begin('breach-notice-authority')
  expect(value(view, 'firstNoticeDate')).toBe('Wednesday 24 June 2026, 10:00')
  expect(problems(view)).toEqual(['breachNews'])
})

test('in New Zealand people are told that the Commissioner knows, so the Commissioner is told first; nothing of it is locked', async () => {
  const { begin, write, engine } = await stolenLaptop('nz-imaging', civilDate('2026-06-24'))
  const before = await begin('breach-notice-people')
  expect(problems(before)).toEqual(expect.arrayContaining(['stepsForPeople', 'authorityTold']))
  await write({ kind: 'breach-notice', body: { to: 'authority', phase: 'initial', sentOn: '2026-06-24' } })
  const view = await engine.ask(letters, 'view', { letterId: before.letter.id })
  expect(value(view, 'authorityTold')).toBe('Wednesday 24 June 2026')
  expect(words(view)).toContain('the right to complain to the Privacy Commissioner')
  expect(view.citations).toEqual({})
  expect(view.recipient).toEqual([])
})

test('a processor tells its customer: the notice is addressed there and speaks of no authority', async () => {
  const engine = await openEngine('processor-marketing', civilDate('2026-06-24'))
  const { record } = await engine.log({
    ...breach,
    controller: {
      name: 'Privacy team',
      organisation: 'Brightwater Cycles',
      address: '8 Invented Quay\nBristol',
    },
  })
  const view = await at(engine, record.id).begin('breach-notice-authority')
  expect(view.recipient).toEqual(['Brightwater Cycles', '8 Invented Quay', 'Bristol'])
  expect(words(view)).toContain('on your instructions')
  expect(view.fields.map(({ name }) => name)).not.toContain('regulatorName')
})

test('a breach under California’s law is not addressed to the agency that takes complaints', async () => {
  const engine = await openEngine('us-collaboration', civilDate('2026-06-24'))
  const { record } = await engine.log({ ...breach, place: 'US-CA', regimes: ['us-ca'] })
  const view = await at(engine, record.id).begin('breach-notice-authority')
  expect(value(view, 'regulatorName')).toBe('')
  expect(problems(view)).toContain('regulatorName')
})

test('a recall repeats nothing of the case: neither the person, nor their words, nor their reference', async () => {
  const engine = await openEngine('uk-equipment', civilDate('2026-06-24'))
  const { record } = await engine.log({
    person: { name: 'Imogen Sallowby', address: '3 Invented Row' },
    theirReference: 'IS/7',
    requests: [{ kind: 'access', scope: 'My hoist and my back' }],
    received: '2026-06-01',
  })
  const view = await at(engine, record.id).begin('mis-sent-reply-recall')
  const values = {
    wrongRecipient: 'Gethin Maelor',
    wrongRecipientAddress: '9 Other Street\nLeeds',
    misSentOn: 'Tuesday 23 June 2026',
    misSentWhat: 'an e-mail with attachments',
    answerBy: 'Tuesday 30 June 2026',
  }
  const filled = await engine.ask(letters, 'fill', { letterId: view.letter.id, values })
  expect(filled.problems).toEqual([])
  expect(filled.recipient).toEqual(['Gethin Maelor', '9 Other Street', 'Leeds'])
  const text = JSON.stringify([filled.doc, filled.subject, filled.recipient, filled.theirReference])
  for (const told of ['Sallowby', 'Invented Row', 'IS/7', 'hoist', 'access']) expect(text).not.toContain(told)
})

test('the password letter has no field for the password: nothing of it can be kept in the file', async () => {
  const { ask, log } = await newDesk()
  const { record } = await log()
  const view = await ask(letters, 'begin', { caseId: record.id, templateId: 'password-letter' })
  expect(view.problems).toEqual([])
  expect(view.fields.filter(({ source }) => source === 'typed')).toEqual([])
  const filled = await ask(letters, 'fill', {
    letterId: view.letter.id,
    values: { password: 'seven brass herons' },
  })
  const final = await ask(letters, 'finalise', { letterId: filled.letter.id })
  expect(JSON.stringify(final)).not.toContain('herons')
})

test('a progress letter sorts the points of a complaint by what is settled and what is open', async () => {
  const engine = await openEngine('uk-equipment', civilDate('2026-07-10'))
  const { record, issues } = await engine.log({
    kind: 'complaint',
    person: { name: 'Imogen Sallowby' },
    requests: [],
    issues: [{ text: 'You wrote to my old address.' }, { text: 'Nobody called back.' }],
    received: '2026-06-22',
  })
  const desk = at(engine, record.id)
  await engine.ask(cases, 'recordEvent', {
    caseId: record.id,
    event: { type: 'acknowledged', date: '2026-06-23' },
  })
  await engine.ask(cases, 'settleIssue', {
    caseId: record.id,
    issueId: issues[0]?.id ?? '',
    finding: 'upheld',
    reason: 'It was entered in one system only.',
    remedy: '',
  } as never)
  const offered = await desk.offered()
  expect(offered.find(({ id }) => id === 'complaint-progress')?.suggested).toBe(true)
  const view = await desk.begin('complaint-progress')
  expect(value(view, 'openIssues')).toBe('Nobody called back.')
  expect(value(view, 'settledIssues')).toBe('You wrote to my old address. · We uphold this.')
  expect(problems(view)).toEqual(['progressDone'])
  expect(view.citations['progress']).toBe('Data Protection Act 2018 s 164A(5)')
})

test('a reply to the regulator goes to it under its own reference, with what happened in order', async () => {
  const engine = await openEngine('uk-equipment', civilDate('2026-06-24'))
  const { record } = await engine.log({
    person: { name: 'Imogen Sallowby' },
    theirReference: 'IS/7',
    received: '2026-06-01',
  })
  const desk = at(engine, record.id)
  await desk.write({
    kind: 'regulator-case',
    body: { regulator: 'ICO', contact: 'Case officer 4', theirReference: 'IC-1', openedOn: '2026-06-15' },
  })
  await desk.write({ kind: 'lesson', body: { lesson: 'Late', action: 'A warning comes earlier.' } })
  const view = await desk.begin('regulator-reply')
  expect(view.recipient.slice(0, 2)).toEqual(['Information Commissioner’s Office', 'Case officer 4'])
  expect(view.theirReference).toBe('IC-1')
  expect(value(view, 'regulatorLetterDate')).toBe('Monday 15 June 2026')
  expect(value(view, 'chronology')).toBe(
    '1 June 2026 · Reached us\n15 June 2026 · Regulator wrote or was written to',
  )
  expect(value(view, 'lessons')).toBe('A warning comes earlier.')
  expect(problems(view)).toEqual(['replySummary'])
})

test('the announcement of a policy belongs to no case: it is printed from its entry, once that says what and when', async () => {
  const { ask, log, failure, place } = await newDesk({ profile: 'processor-marketing' })
  const { record } = await log()
  const offered = await ask(letters, 'options', { caseId: record.id })
  expect(offered.map(({ id }) => id as string)).not.toContain('policy-change-notice')
  expect(
    await failure('letters.begin', { caseId: record.id, templateId: 'policy-change-notice' }),
  ).toMatchObject({ code: 'template-unknown' })
  const body = { name: 'Privacy policy', version: '5', effectiveOn: '2026-07-06' }
  const entry = await ask(sheets, 'add', { caseId: null, content: { kind: 'policy', body } })
  const { token, path } = place('announcement.pdf')
  const order = { token, sheetId: entry.id }
  expect(await failure('records.policyNotice', order)).toMatchObject({ code: 'letter-unfinished' })
  const content = { kind: 'policy', body: { ...body, change: 'Logs are kept for 60 days.' } } as const
  await ask(sheets, 'change', { sheetId: entry.id, content })
  await ask(records, 'policyNotice', order)
  const text = spawnSync('pdftotext', [path, '-'], { encoding: 'utf8' }).stdout
  expect(text).toContain('Logs are kept for 60 days.')
  expect(text).toContain('Monday 6 July 2026')
  expect(text).not.toContain('Sallowby')
})
