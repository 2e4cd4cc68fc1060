import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { caseFile } from '#shared/contract/case-file.ts'
import { cases } from '#shared/contract/cases.ts'
import { reports } from '#shared/contract/reports.ts'
import { retention } from '#shared/contract/retention.ts'
import { sheets } from '#shared/contract/sheets.ts'
import { civilDate } from '#shared/domain/civil-date.ts'
import { REPORT_PARTS } from '#shared/domain/report/parts.ts'
import { openEngine, type OpenEngine } from '../casework/open-engine.ts'

const day = civilDate
const year = { year: 2026 }

async function answered({ log, ask }: OpenEngine, received: string, sent: string, more: object = {}) {
  const { record } = await log({ received: day(received), ...more })
  const caseId = record.id
  for (const type of ['response-sent', 'closed'] as const)
    await ask(cases, 'recordEvent', { caseId, event: { type, date: day(sent) } })
  return record
}

async function csvOf(engine: OpenEngine, part: (typeof REPORT_PARTS)[number] | 'numbers'): Promise<string[]> {
  const path = join(engine.folder, `${part}.csv`)
  const { rows } = await engine.ask(reports, 'csv', { ...year, part, token: engine.grant(path, 'save') })
  const lines = readFileSync(path, 'utf8').trim().split('\r\n')
  expect(lines).toHaveLength(rows + 1)
  return lines
}

test('a year tells what came in, what went out on time and late and why, beside the year before', async () => {
  const engine = await openEngine('uk-equipment', day('2026-11-20'))
  await answered(engine, '2025-03-03', '2025-03-20')
  await answered(engine, '2026-02-02', '2026-02-20')
  const late = await answered(engine, '2026-03-02', '2026-05-04')
  await engine.ask(sheets, 'add', {
    caseId: late.id,
    content: { kind: 'lateness', body: { cause: 'staff' } },
  })
  await engine.log({ received: day('2026-09-01') })
  const view = await engine.ask(reports, 'year', year)
  expect(view.report.numbers).toMatchObject({ received: 3, answered: 2, original: 1, late: 1, open: 1 })
  expect(view.report.lateReasons).toEqual([{ key: 'staff', count: 1 }])
  expect(view.report.months.find(({ month }) => month === '2026-05')).toMatchObject({ answered: 1, late: 1 })
  expect(view).toMatchObject({ before: { received: 1, answered: 1 }, overdue: 1, years: [2025, 2026] })
  expect(view.names['uk-gdpr']).toMatch(/GDPR/)
  const only = await engine.ask(reports, 'year', { ...year, kinds: ['erasure'] })
  expect(only.report.numbers.received).toBe(0)
})

test('a report is right after every change, although what did not change is not computed again', async () => {
  const engine = await openEngine('uk-equipment', day('2026-11-20'))
  const { ask } = engine
  const numbers = async () => (await ask(reports, 'year', year)).report.numbers
  const { record } = await engine.log({ received: day('2026-10-01') })
  expect(await numbers()).toMatchObject({ received: 1, answered: 0 })
  const event = { type: 'response-sent', date: day('2026-10-20') } as const
  const sent = await ask(cases, 'recordEvent', { caseId: record.id, event })
  expect(await numbers()).toMatchObject({ answered: 1, original: 1 })
  const corrects = sent.events.at(-1)?.id
  await ask(cases, 'recordEvent', {
    caseId: record.id,
    event: { ...event, date: day('2026-11-15'), ...(corrects === undefined ? {} : { corrects }) },
  })
  expect(await numbers()).toMatchObject({ answered: 1, original: 0, late: 1 })
  await engine.log({ received: day('2026-10-16') })
  expect((await ask(reports, 'year', year)).overdue).toBe(1)
  engine.goTo(day('2026-11-10'))
  expect((await ask(reports, 'year', year)).overdue).toBe(0)
})

test('a destroyed case goes on counting exactly as before where its numbers were kept, and nowhere else', async () => {
  const engine = await openEngine('uk-equipment', day('2026-11-20'))
  const kept = await answered(engine, '2026-03-02', '2026-05-04')
  await engine.ask(sheets, 'add', {
    caseId: kept.id,
    content: { kind: 'lateness', body: { cause: 'volume' } },
  })
  await engine.ask(cases, 'openReview', { caseId: kept.id, received: day('2026-05-20') })
  await engine.ask(cases, 'recordEvent', {
    caseId: kept.id,
    event: { type: 'closed', date: day('2026-05-22'), overrideReason: 'Settled on the phone' },
  })
  const breach = await engine.log({ kind: 'breach', received: day('2026-06-01'), requests: [] })
  for (const [type, date] of [
    ['authority-notified', '2026-06-02'],
    ['closed', '2026-07-01'],
  ] as const)
    await engine.ask(cases, 'recordEvent', {
      caseId: breach.record.id,
      event: { type, date: day(date), overrideReason: 'Written up elsewhere' },
    })
  const gone = await answered(engine, '2026-04-01', '2026-04-10')
  const destroy = (caseIds: (typeof gone.id)[], keepNumbers: boolean) =>
    engine.ask(retention, 'destroy', { caseIds, reason: 'Time is over', keepNumbers })
  await destroy([gone.id], false)
  const before = await engine.ask(reports, 'year', year)
  expect(before.report).toMatchObject({
    numbers: { received: 2, late: 1 },
    lateReasons: [{ key: 'volume', count: 1 }],
    appeals: { received: 1, open: 1 },
    breaches: { known: 1 },
    destroyed: 0,
  })
  await destroy([kept.id, breach.record.id], true)
  const after = await engine.ask(reports, 'year', year)
  expect(after).toEqual({ ...before, report: { ...before.report, destroyed: 2 } })
  expect(await csvOf(engine, 'late')).toContainEqual(
    expect.stringMatching(/^destroyed,request,access,.*,2026-05,/),
  )
  expect(await engine.ask(caseFile, 'verify', {})).toMatchObject({ ok: true })
})

test('the CSV behind a number has one line a case, names nobody, and runs no formula', async () => {
  const engine = await openEngine('uk-equipment', day('2026-11-20'))
  const record = await answered(engine, '2026-02-02', '2026-02-20', { person: { name: '=Sallowby()' } })
  const [header, line] = await csvOf(engine, 'answered')
  expect(header).toMatch(/^reference,kind,rights,laws,channel,received,answered,closed,original_due,due,days/)
  expect(line).toMatch(new RegExp(`^${record.reference},request,access,uk-gdpr,e-mail,2026-02-02,2026-02-20`))
  for (const part of REPORT_PARTS)
    expect((await csvOf(engine, part)).join()).not.toMatch(/Sallowby|(^|,)[=+@-]/)
  expect(await csvOf(engine, 'numbers')).toContain('period,2026-01 2026-12,received,1,yes')
})

test('it does not matter in which order an officer wrote down what happened', async () => {
  const told = [
    ['acknowledged', '2026-02-03'],
    ['extension-notified', '2026-02-20'],
    ['response-sent', '2026-04-20'],
    ['closed', '2026-04-24'],
  ] as const
  const reported = async (events: readonly (typeof told)[number][]) => {
    const engine = await openEngine('uk-equipment', day('2026-11-20'))
    const { record } = await engine.log({ received: day('2026-02-02') })
    for (const [type, date] of events) {
      const event = { type, date: day(date), overrideReason: 'Written down afterwards' }
      await engine.ask(cases, 'recordEvent', { caseId: record.id, event })
    }
    return engine.ask(reports, 'year', year)
  }
  const inOrder = await reported(told)
  expect(inOrder.report.numbers).toMatchObject({ answered: 1, extension: 1, extended: 1, late: 0 })
  expect(await reported(told.toReversed())).toEqual(inOrder)
})
