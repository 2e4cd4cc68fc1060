import { expect, test } from 'vitest'
import { newDesk } from './run-redress.ts'

const TODAY = ['--today', '2026-07-10', '--json']

test('retention lists, destroy says what would go and destroys only what is confirmed, records lists', () => {
  const desk = newDesk()
  const file = desk.path('care.redress')
  const key = ['--passphrase-file', desk.secret('passphrase.txt', 'seven herons walk the long canal\n')]
  const run = (...args: string[]) => desk.redress([...args, ...key, ...TODAY])
  const event = (reference: string, type: string, date: string) =>
    desk.redress(['event', file, reference, ...key, ...TODAY], { type, date })
  const made = ['--profile', 'uk-equipment', '--organisation', 'Quillhaven', '--prefix', 'QH']
  expect(desk.redress(['create', file, ...made, ...key, '--json']).code).toBe(0)
  for (const name of ['Imogen Sallowby', 'Gethin Maelor']) {
    const intake = {
      kind: 'access',
      channel: 'e-mail',
      received: '2020-06-22',
      person: { name },
      scope: 'All.',
    }
    expect(desk.redress(['log', file, ...key, ...TODAY], intake).code).toBe(0)
  }
  expect(event('QH-2026-0001', 'closed', '2020-07-01').code).toBe(0)
  expect(event('QH-2026-0002', 'closed', '2020-07-01').code).toBe(0)
  expect(event('QH-2026-0002', 'hold-placed', '2020-07-02').code).toBe(0)
  expect(run('retention', file).json).toMatchObject([
    { reference: 'QH-2026-0001', state: 'no-rule' },
    { reference: 'QH-2026-0002', state: 'held' },
  ])
  expect(run('destroy', file).json).toEqual({ dryRun: true, cases: [] })
  expect(run('destroy', file, '--case', 'qh-2026-0001,QH-2026-0002').json).toMatchObject({
    dryRun: true,
    cases: [{ reference: 'QH-2026-0001' }],
    blocked: [{ reference: 'QH-2026-0002', why: 'held' }],
    people: 1,
  })
  expect(run('destroy', file, '--confirm', 'QH-2026-0001').error?.code).toBe('input-unreadable')
  const both = ['--confirm', 'QH-2026-0001', '--confirm', 'QH-2026-0002', '--reason', 'Time is over']
  expect(run('destroy', file, ...both).error?.code).toBe('case-held')
  const one = ['--confirm', 'QH-2026-0001', '--reason', 'Time is over']
  expect(run('destroy', file, ...one).json).toMatchObject([{ reference: 'QH-2026-0001', people: 1 }])
  expect(run('show', file, 'QH-2026-0001').error?.code).toBe('case-unknown')
  expect(run('records', file, 'system').json).toEqual([])
  expect(run('records', file, 'anything').error?.code).toBe('input-unreadable')
  expect(run('verify', file).json).toMatchObject({ ok: true })
}, 240_000)
