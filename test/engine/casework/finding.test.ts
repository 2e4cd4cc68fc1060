import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import type { z } from 'zod'
import { cases, type CaseFilter } from '#shared/contract/cases.ts'
import { register } from '#shared/contract/register.ts'
import { search } from '#shared/contract/search.ts'
import { sheets } from '#shared/contract/sheets.ts'
import { civilDate } from '#shared/domain/civil-date.ts'
import { RequestId, type CaseId } from '#shared/domain/ids.ts'
import { openEngine, type OpenEngine } from './open-engine.ts'

const day = civilDate
const TODAY = day('2026-06-15')

async function attach(
  { grant, ask, folder }: OpenEngine,
  caseId: CaseId,
  name: string,
  content: string,
): Promise<void> {
  const path = join(folder, name)
  writeFileSync(path, content)
  await ask(cases, 'attach', { caseId, token: grant(path, 'open') })
}

test('words are found in people, messages, notes and documents, each named, the words marked', async () => {
  const engine = await openEngine('uk-equipment', TODAY)
  const { log, ask } = engine
  const { record } = await log({
    person: { name: 'Łukasz Żółć' },
    requests: [{ kind: 'access', scope: 'Anna Straße' }],
  })
  await log({ person: { name: '王小明' } })
  await ask(cases, 'addCorrespondence', {
    caseId: record.id,
    direction: 'in',
    channel: 'e-mail',
    date: TODAY,
    subject: 'Teapots',
    body: 'It was <b>mauve</b> and stood in the hall.',
  })
  await ask(sheets, 'add', {
    caseId: record.id,
    content: { kind: 'search', body: { system: 'Mail archive', terms: 'kettle OR lamp' } },
  })
  await attach(engine, record.id, 'list.csv', 'what;where\nzibeline;cellar')
  await vi.waitFor(async () => expect(await ask(search, 'state', {})).toEqual({ waiting: 0, unread: 0 }), {
    timeout: 60_000,
    interval: 100,
  })
  const found = async (words: string) =>
    (await ask(search, 'find', { words })).map(({ part, row, snippet }) => [
      part,
      row.person,
      snippet
        .filter(({ marked }) => marked)
        .map(({ text }) => text)
        .join('|'),
    ])
  expect(await found('lukasz')).toEqual([['person', 'Łukasz Żółć', 'Łukasz']])
  expect(await found('strasse')).toEqual([['request', 'Łukasz Żółć', 'Straße']])
  expect(await found('小明')).toEqual([['person', '王小明', '小明']])
  expect(await found('mauve')).toEqual([['message', 'Łukasz Żółć', 'mauve']])
  expect(await found('kettle')).toEqual([['sheet', 'Łukasz Żółć', 'kettle']])
  expect(await found('zibel')).toEqual([['document', 'Łukasz Żółć', 'zibeline']])
  const [hit] = await ask(search, 'find', { words: 'mauve' })
  expect(hit?.snippet.map(({ text }) => text).join('')).toBe('It was <b>mauve</b> and stood in the hall.')
})

test('all words must be there, spread over the case if need be; quotation marks keep words together', async () => {
  const { log, ask } = await openEngine('uk-equipment', TODAY)
  const { record } = await log({ person: { name: 'Odalys Greenmantle' } })
  await ask(cases, 'addCorrespondence', {
    caseId: record.id,
    direction: 'in',
    channel: 'e-mail',
    date: TODAY,
    subject: 'Repair',
    body: 'the kettle and the lamp',
  })
  await log({ person: { name: 'Odalys Other' } })
  const found = async (words: string) => (await ask(search, 'find', { words })).map(({ row }) => row.person)
  expect(await found('odalys lamp')).toEqual(['Odalys Greenmantle'])
  expect(await found('"the lamp"')).toEqual(['Odalys Greenmantle'])
  expect(await found('"lamp the"')).toEqual([])
  expect(await found('kett lamp')).toEqual([])
  expect(await found('lamp kett')).toEqual(['Odalys Greenmantle'])
  const list = await ask(cases, 'list', { filter: { text: 'odalys lamp' } })
  expect(list.rows.map(({ person }) => person)).toEqual(['Odalys Greenmantle'])
})

test('each filter lets through what it says, and filters of different things all hold', async () => {
  const { log, ask } = await openEngine('uk-equipment', TODAY)
  const late = await log({ person: { name: 'Late' }, received: day('2026-04-01'), channel: 'letter' })
  const soon = await log({ person: { name: 'Soon' }, received: day('2026-05-18') })
  await log({ person: { name: 'Far' }, requests: [{ kind: 'erasure' }] })
  const asked = await log({ person: { name: 'Asked' } })
  await ask(cases, 'recordEvent', {
    caseId: asked.record.id,
    event: { type: 'identity-requested', date: TODAY },
  })
  const closed = await log({
    person: { name: 'Closed' },
    kind: 'complaint',
    requests: [],
    issues: [{ text: 'x' }],
  })
  await ask(cases, 'recordEvent', { caseId: closed.record.id, event: { type: 'closed', date: TODAY } })
  await ask(cases, 'setHandler', { caseId: soon.record.id, handlerId: null })
  await ask(cases, 'decide', {
    caseId: late.record.id,
    requestId: RequestId.parse(late.requests[0]?.id),
    outcome: 'refused',
  })
  const names = async (filter: z.input<typeof CaseFilter>) =>
    (await ask(cases, 'list', { filter, sort: { by: 'person' } })).rows.map((row) => row.person)
  expect(await names({ standing: ['late'] })).toEqual(['Late'])
  expect(await names({ standing: ['soon'] })).toEqual(['Soon'])
  expect(await names({ standing: ['late', 'soon'] })).toEqual(['Late', 'Soon'])
  expect(await names({ waitingOn: ['person'] })).toEqual(['Asked'])
  expect(await names({ kinds: ['erasure', 'complaint'], status: 'all' })).toEqual(['Closed', 'Far'])
  expect(await names({ channels: ['letter'] })).toEqual(['Late'])
  expect(await names({ handlerId: null })).toEqual(['Soon'])
  expect(await names({ mine: true })).toEqual(['Asked', 'Far', 'Late'])
  expect(await names({ outcomes: ['refused', 'granted'] })).toEqual(['Late'])
  expect(
    await names({ laws: ['uk-gdpr'], receivedSince: day('2026-05-01'), receivedUntil: day('2026-05-31') }),
  ).toEqual(['Soon'])
  expect(await names({ status: 'closed', closedThisYear: true })).toEqual(['Closed'])
  expect(await names({ channels: ['letter'], standing: ['soon'] })).toEqual([])
  expect(await names({ ids: [late.record.id, closed.record.id], status: 'all' })).toEqual(['Closed', 'Late'])
  const { counts, laws } = await ask(register, 'counts', {})
  expect(counts).toEqual({ open: 4, overdue: 1, soon: 1, mine: 3, waiting: 1, closed: 1, all: 5 })
  expect(laws.map(({ id }) => id)).toEqual(['uk-gdpr'])
})

test('an officer keeps views and columns, and each view is counted', async () => {
  const { log, ask } = await openEngine('uk-equipment', TODAY)
  await log({ channel: 'letter' })
  await log({})
  const view = {
    id: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
    name: 'Letters',
    base: 'open' as const,
    chips: { channels: ['letter'] },
    sort: { by: 'received' as const, descending: true },
  }
  await ask(register, 'arrange', { views: [view], columns: ['law'] })
  expect(await ask(register, 'desk', {})).toEqual({ views: [view], columns: ['law'], format: 'csv' })
  expect((await ask(register, 'counts', {})).counts[view.id]).toBe(1)
})
