import { expect, test } from 'vitest'
import { cases } from '#shared/contract/cases.ts'
import { caseFile } from '#shared/contract/case-file.ts'
import { sheets } from '#shared/contract/sheets.ts'
import { signOff } from '#shared/contract/sign-off.ts'
import { civilDate } from '#shared/domain/civil-date.ts'
import { openEngine } from './open-engine.ts'

const day = civilDate('2026-06-15')
const sent = { type: 'response-sent', date: day } as const

test('no file asks for a second reader until somebody says so, and the rule is kept in the file', async () => {
  const { ask } = await openEngine('us-collaboration', day)
  expect(await ask(signOff, 'rule', {})).toEqual({ rule: 'never' })
  await ask(signOff, 'setRule', { rule: 'always' })
  expect(await ask(signOff, 'rule', {})).toEqual({ rule: 'always' })
})

test('where the organisation asks for it, an answer goes out only once another officer has signed the decision', async () => {
  const { ask, answer, log } = await openEngine('us-collaboration', day)
  await ask(signOff, 'setRule', { rule: 'always' })
  const { officers } = await ask(caseFile, 'addOfficer', { name: 'Imre Vadas' })
  const second = officers.find(({ name }) => name === 'Imre Vadas')
  const { record, requests } = await log({ received: day, place: 'US-VA' })
  const [request] = requests
  if (request === undefined || second === undefined) throw new Error('nothing to decide')
  const caseId = record.id
  await ask(cases, 'decide', { caseId, requestId: request.id, outcome: 'granted' })
  const { guards } = await ask(cases, 'weighMove', { caseId, event: sent })
  expect(guards.map(({ code }) => code)).toEqual(['sign-off-missing'])
  expect(await answer(cases, 'recordEvent', { caseId, event: sent })).toMatchObject({
    failure: { code: 'move-without-effect' },
  })
  const body = { readerId: second.id, result: 'agreed', on: day } as const
  await ask(sheets, 'add', { caseId, requestId: request.id, content: { kind: 'sign-off', body } })
  const view = await ask(cases, 'recordEvent', { caseId, event: sent })
  expect([view.stage, view.overrides]).toEqual(['sent', []])
})

test('going on without a second reader needs a reason, which is kept', async () => {
  const { ask, log } = await openEngine('us-collaboration', day)
  await ask(signOff, 'setRule', { rule: 'always' })
  const { record } = await log({ received: day, place: 'US-VA' })
  const view = await ask(cases, 'recordEvent', {
    caseId: record.id,
    event: { ...sent, overrideReason: 'Nobody else is in the office this week.' },
  })
  expect(view.overrides.map(({ code, reason }) => [code, reason])).toEqual([
    ['sign-off-missing', 'Nobody else is in the office this week.'],
  ])
})

async function complained(rule: 'refusals' | 'always') {
  const engine = await openEngine('uk-equipment', day)
  await engine.ask(signOff, 'setRule', { rule })
  const { officers } = await engine.ask(caseFile, 'addOfficer', { name: 'Imre Vadas' })
  const readerId = officers.find(({ name }) => name === 'Imre Vadas')?.id
  const { record, issues } = await engine.log({ kind: 'complaint', requests: [], issues: [{ text: 'Late' }] })
  const issueId = issues[0]?.id
  if (issueId === undefined || readerId === undefined) throw new Error('nothing to settle')
  const caseId = record.id
  return {
    ...engine,
    settle: (finding: 'upheld' | 'not-upheld', reason: string) =>
      engine.ask(cases, 'settleIssue', { caseId, issueId, finding, reason }),
    read: () => {
      const body = { readerId, result: 'agreed', on: day } as const
      return engine.ask(sheets, 'add', { caseId, content: { kind: 'sign-off', body } })
    },
    codes: async () =>
      (await engine.ask(cases, 'weighMove', { caseId, event: sent })).guards.map(({ code }) => code),
    send: () => engine.answer(cases, 'recordEvent', { caseId, event: sent }),
  }
}

test('what is found against a complaint goes out only once another officer has read it', async () => {
  const { settle, read, codes, send } = await complained('refusals')
  await settle('upheld', 'The answer came late.')
  expect(await codes()).toEqual([])
  await settle('not-upheld', 'It came in time.')
  expect(await codes()).toEqual(['sign-off-missing'])
  expect(await send()).toMatchObject({ failure: { code: 'move-without-effect' } })
  await read()
  expect(await codes()).toEqual([])
  // what was changed after it was read was not read
  await settle('not-upheld', 'It came in time, as the postmark shows.')
  expect(await codes()).toEqual(['sign-off-missing'])
  await read()
  expect(await send()).toMatchObject({ ok: true })
})

test('whoever made a finding is no second reader of it', async () => {
  const { settle, codes, ask } = await complained('always')
  const { officerId } = await ask(caseFile, 'view', {})
  expect(await codes()).toEqual(['sign-off-missing'])
  const { caseId } = (await settle('upheld', 'The answer came late.')).issues[0] ?? {}
  if (caseId === undefined) throw new Error('no issue')
  const body = { readerId: officerId, result: 'agreed', on: day } as const
  await ask(sheets, 'add', { caseId, content: { kind: 'sign-off', body } })
  expect(await codes()).toEqual(['sign-off-by-the-same'])
})
