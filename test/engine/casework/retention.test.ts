import { expect, test } from 'vitest'
import { caseFile } from '#shared/contract/case-file.ts'
import { cases } from '#shared/contract/cases.ts'
import { retention } from '#shared/contract/retention.ts'
import { sheets } from '#shared/contract/sheets.ts'
import { civilDate } from '#shared/domain/civil-date.ts'
import { openEngine, type OpenEngine } from './open-engine.ts'

const day = civilDate

async function closedCase({ log, ask, goTo }: OpenEngine, received: string, closed: string) {
  goTo(day(closed))
  const { record } = await log({ received: day(received), person: { name: 'Edda Sallowby' } })
  const caseId = record.id
  await ask(cases, 'recordEvent', { caseId, event: { type: 'response-sent', date: day(closed) } })
  await ask(cases, 'recordEvent', { caseId, event: { type: 'closed', date: day(closed) } })
  return record
}

const threeYears = {
  kind: 'retention-rule',
  body: { name: 'Closed requests', count: 3, unit: 'years', action: 'destroy' },
} as const

test('a case whose time is over comes up first, and nothing is destroyed by itself', async () => {
  const engine = await openEngine('uk-equipment', day('2020-01-06'))
  const old = await closedCase(engine, '2020-01-06', '2020-01-20')
  const young = await closedCase(engine, '2026-01-05', '2026-01-20')
  engine.goTo(day('2026-11-22'))
  await engine.ask(sheets, 'add', { caseId: null, content: threeYears })
  const queue = await engine.ask(retention, 'queue', {})
  expect(queue.map(({ reference, state, until }) => [reference, state, until])).toEqual([
    [old.reference, 'destroy', '2023-01-20'],
    [young.reference, 'keep', '2029-01-20'],
  ])
})

test('a destroyed case leaves a certificate without a name, its numbers, and a trail that proves the rest', async () => {
  const engine = await openEngine('uk-equipment', day('2020-01-06'))
  const { ask } = engine
  const old = await closedCase(engine, '2020-01-06', '2020-01-20')
  const [certificate] = await ask(retention, 'destroy', {
    caseIds: [old.id],
    reason: 'Three years are over',
    keepNumbers: true,
  })
  expect(certificate).toMatchObject({ reference: old.reference, reason: 'Three years are over', people: 1 })
  expect(JSON.stringify(certificate)).not.toContain('Sallowby')
  expect(await engine.answer(cases, 'view', { caseId: old.id })).toMatchObject({
    failure: { code: 'case-unknown' },
  })
  expect(await ask(cases, 'find', { words: 'Sallowby' })).toEqual([])
  expect((await ask(cases, 'list', { filter: { status: 'all' } })).total).toBe(0)
  expect(await ask(retention, 'certificates', {})).toHaveLength(1)
  expect(await ask(caseFile, 'verify', {})).toMatchObject({ ok: true })
})

test('a case on hold is never destroyed, and with it none of the others chosen', async () => {
  const engine = await openEngine('uk-equipment', day('2020-01-06'))
  const free = await closedCase(engine, '2020-01-06', '2020-01-20')
  const held = await closedCase(engine, '2020-02-03', '2020-02-20')
  await engine.ask(cases, 'recordEvent', {
    caseId: held.id,
    event: { type: 'hold-placed', date: day('2020-02-20') },
  })
  const refused = await engine.answer(retention, 'destroy', {
    caseIds: [free.id, held.id],
    reason: 'Time is over',
    keepNumbers: false,
  })
  expect(refused).toMatchObject({ failure: { code: 'case-held', details: { reference: held.reference } } })
  expect((await engine.ask(cases, 'list', { filter: { status: 'all' } })).total).toBe(2)
})

test('an open case is not destroyed', async () => {
  const engine = await openEngine('uk-equipment', day('2020-01-06'))
  const { record } = await engine.log({})
  const refused = await engine.answer(retention, 'destroy', {
    caseIds: [record.id],
    reason: 'A slip',
    keepNumbers: false,
  })
  expect(refused).toMatchObject({ failure: { code: 'case-open' } })
})
