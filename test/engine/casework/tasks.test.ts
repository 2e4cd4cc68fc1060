import { expect, test } from 'vitest'
import { cases } from '#shared/contract/cases.ts'
import { sheets } from '#shared/contract/sheets.ts'
import { tasks } from '#shared/contract/tasks.ts'
import { civilDate } from '#shared/domain/civil-date.ts'
import { RequestId } from '#shared/domain/ids.ts'
import { sheetsOf, type Sheet } from '#shared/domain/sheets/sheet.ts'
import { openEngine, type OpenEngine } from './open-engine.ts'

const RECEIVED = civilDate('2026-06-01')
const STEPS = ['acknowledge', 'chase', 'second-look', 'send']

async function withPlaybook(open: OpenEngine) {
  const view = await open.log({})
  const caseId = view.record.id
  const requestId = RequestId.parse(view.requests[0]?.id)
  await open.ask(tasks, 'start', { caseId, requestId, playbookId: 'access', steps: STEPS })
  const days = async () =>
    Object.fromEntries(
      sheetsOf(await open.ask(sheets, 'ofCase', { caseId }), 'task').map(({ content: { body }, due }) => {
        expect(due).toBe(body.due)
        return [body.from.replace('access/', ''), body.due]
      }),
    )
  return { caseId, requestId, days }
}

function taskOf(all: readonly Sheet[], from: string) {
  const found = sheetsOf(all, 'task').find(({ content }) => content.body.from === from)
  if (found === undefined) throw new Error(`no task ${from}`)
  return found
}

test('the tasks of a playbook fall on days that hang on receipt and on the due date', async () => {
  const open = await openEngine('uk-equipment', RECEIVED)
  const { caseId, requestId, days } = await withPlaybook(open)
  // due Wednesday 1 July 2026; receipt is Monday 1 June
  expect(await days()).toEqual({
    acknowledge: '2026-06-03',
    chase: '2026-06-17',
    'second-look': '2026-06-26',
    send: '2026-06-30',
  })
  await open.ask(tasks, 'start', { caseId, requestId, playbookId: 'access', steps: [...STEPS, 'who'] })
  expect(Object.keys(await days())).toHaveLength(STEPS.length + 1)
})

test('an extension moves the open tasks with the clock, and leaves those done where they were', async () => {
  const open = await openEngine('uk-equipment', RECEIVED)
  const { caseId, requestId, days } = await withPlaybook(open)
  const chase = taskOf(await open.ask(sheets, 'ofCase', { caseId }), 'access/chase')
  await open.ask(sheets, 'change', {
    sheetId: chase.id,
    content: { kind: 'task', body: { ...chase.content.body, doneOn: RECEIVED } },
  })
  open.goTo(civilDate('2026-06-22'))
  await open.ask(cases, 'recordEvent', {
    caseId,
    event: {
      type: 'extension-notified',
      date: civilDate('2026-06-22'),
      until: civilDate('2026-09-01'),
      requestId,
      detail: 'Complex',
    },
  })
  expect(await days()).toEqual({
    acknowledge: '2026-06-03',
    chase: '2026-06-17',
    'second-look': '2026-08-26',
    send: '2026-08-28',
  })
})

test('tasks are offered by kind and profile, with what the case has already marked', async () => {
  const open = await openEngine('nz-imaging', RECEIVED)
  const view = await open.log({})
  const caseId = view.record.id
  await open.ask(tasks, 'start', { caseId, playbookId: 'nz-intermediary', steps: ['subscriber'] })
  const offers = await open.ask(tasks, 'playbooks', { caseId })
  expect(offers.map(({ playbook }) => playbook.id)).toEqual(['nz-intermediary', 'access', 'closing'])
  expect(offers[0]?.steps.map(({ there }) => there)).toEqual([true, false, false])
})

test('tasks kept as a playbook are offered to the next case of the kind, until it is removed', async () => {
  const open = await openEngine('uk-equipment', RECEIVED)
  const { caseId } = await withPlaybook(open)
  await open.ask(sheets, 'add', {
    caseId,
    content: { kind: 'task', body: { title: 'Ring the clinic', due: civilDate('2026-06-08') } },
  })
  const kept = await open.ask(tasks, 'keepPlaybook', { caseId, title: 'Access, our way' })
  expect(kept.steps.at(-1)).toMatchObject({
    title: 'Ring the clinic',
    hangsOn: { clock: 'received', days: 7 },
  })
  open.goTo(civilDate('2026-07-06'))
  const next = await open.log({ received: civilDate('2026-07-06') })
  const offer = (await open.ask(tasks, 'playbooks', { caseId: next.record.id })).find(({ own }) => own)
  expect(offer?.playbook.title).toBe('Access, our way')
  expect(offer?.steps.at(-1)?.due).toBe('2026-07-13')
  await open.ask(tasks, 'removePlaybook', { playbookId: kept.id })
  expect(await open.answer(tasks, 'removePlaybook', { playbookId: kept.id })).toMatchObject({
    failure: { code: 'playbook-unknown' },
  })
  const complaint = await open.log({ kind: 'complaint', requests: [] })
  expect(
    await open.answer(tasks, 'keepPlaybook', { caseId: complaint.record.id, title: 'None' }),
  ).toMatchObject({
    failure: { code: 'no-tasks' },
  })
})

test('what is due stands in the list of all cases until it is done', async () => {
  const open = await openEngine('uk-equipment', RECEIVED)
  const { caseId } = await withPlaybook(open)
  const dueTitles = async () =>
    (await open.ask(sheets, 'due', { by: civilDate('2026-06-20') })).map(({ sheet }) => sheet.due)
  expect(await dueTitles()).toEqual(['2026-06-03', '2026-06-17'])
  const first = taskOf(await open.ask(sheets, 'ofCase', { caseId }), 'access/acknowledge')
  await open.ask(sheets, 'change', {
    sheetId: first.id,
    content: { kind: 'task', body: { ...first.content.body, doneOn: RECEIVED } },
  })
  expect(await dueTitles()).toEqual(['2026-06-17'])
})

test('a playbook is proposed before the case is logged, and started with it on the very days proposed', async () => {
  const open = await openEngine('uk-equipment', RECEIVED)
  const situation = { kind: 'request', kinds: ['access', 'erasure'], received: RECEIVED } as const
  const offers = await open.ask(tasks, 'proposed', { ...situation, kinds: [...situation.kinds] })
  expect(offers.map(({ playbook }) => playbook.id)).toEqual(['access', 'closing', 'erasure'])
  const proposed = offers.find(({ playbook }) => playbook.id === 'erasure')?.steps ?? []
  expect(proposed.every(({ due }) => due !== null)).toBe(true)
  const view = await open.log({
    requests: [{ kind: 'access' }, { kind: 'erasure' }],
    tasks: [{ playbookId: 'erasure' }, { playbookId: 'access', steps: ['send'] }],
  })
  const made = sheetsOf(await open.ask(sheets, 'ofCase', { caseId: view.record.id }), 'task')
  const [access, erasure] = view.requests
  expect(made.filter(({ requestId }) => requestId === erasure?.id).map(({ due }) => due)).toEqual(
    proposed.map(({ due }) => due),
  )
  expect(
    made.filter(({ requestId }) => requestId === access?.id).map(({ content }) => content.body.from),
  ).toEqual(['access/send'])
  const log = await open.ask(cases, 'auditOf', { caseId: view.record.id })
  expect(new Set(log.map(({ call }) => call))).toEqual(new Set(['cases.log']))
})

test('a case whose playbook nobody knows is not logged at all', async () => {
  const open = await openEngine('uk-equipment', RECEIVED)
  const refused = {
    kind: 'request',
    channel: 'e-mail',
    received: RECEIVED,
    person: { name: 'Edda Sallowby' },
  } as const
  expect(
    await open.answer(cases, 'log', {
      ...refused,
      requests: [{ kind: 'access' }],
      tasks: [{ playbookId: 'none-of-ours' }],
    }),
  ).toMatchObject({ failure: { code: 'playbook-unknown' } })
  expect((await open.ask(cases, 'list', {})).total).toBe(0)
})
