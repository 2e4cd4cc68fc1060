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
