import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { newDesk, type Desk } from './run-redress.ts'

const FIXTURES = join(import.meta.dirname, '../fixtures/calendars')

describe('redress calendar-days', () => {
  let desk: Desk
  let at: string[]
  let file: string
  const days = (...args: string[]) => desk.redress(['calendar-days', file, ...args, ...at])
  const due = () => (desk.redress(['list', file, ...at]).json as { due: string }[]).map((row) => row.due)

  beforeAll(() => {
    desk = newDesk()
    const key = ['--passphrase-file', desk.secret('passphrase.txt', 'seven herons walk the long canal')]
    at = [...key, '--today', '2026-06-20', '--json']
    file = desk.path('a.redress')
    const created = desk.redress([
      ...['create', file, '--profile', 'uk-equipment', '--organisation', 'Quillhaven'],
      ...[...key, '--json'],
    ])
    expect(created.error).toBeNull()
    const intake = {
      kind: 'access',
      channel: 'letter',
      received: '2026-06-08',
      person: { name: 'Oskar Lind' },
    }
    expect(desk.redress(['log', file, ...at], { ...intake, scope: 'My file.' }).error).toBeNull()
  })

  test('previews a one-off holiday without saving, adds it, lists it and takes it back', () => {
    const add = ['--add', '2026-07-08', '--kind', 'public-holiday', '--name', 'Victory holiday']
    expect(days(...add, '--preview').json).toMatchObject({
      days: [{ date: '2026-07-08', state: 'new' }],
      moved: [{ from: '2026-07-08', to: '2026-07-09' }],
    })
    expect(days().json).toEqual([])
    expect(days(...add, '--source', 'Royal proclamation').error).toBeNull()
    expect(due()).toEqual(['2026-07-09'])
    const [kept] = days().json as { id: string; name: string; source: string }[]
    expect(kept).toMatchObject({ name: 'Victory holiday', source: 'Royal proclamation' })
    expect(days('--remove', kept?.id ?? '').json).toMatchObject({ movedTotal: 1 })
    expect([days().json, due()]).toEqual([[], ['2026-07-08']])
  })

  test('imports the whole days of an .ics file that are not free already', () => {
    const run = days('--import', join(FIXTURES, 'google-like.ics'))
    expect(run.json).toMatchObject({
      days: [{ date: '2026-07-08', kind: 'office-closed', state: 'new' }],
      movedTotal: 0,
      leftOut: 4,
    })
    expect(days('--calendar', 'gb-eaw').json).toMatchObject([
      { date: '2026-07-08', name: 'Founders’ day', source: 'google-like.ics' },
    ])
    expect(due()).toEqual(['2026-07-08'])
  })

  test.each([
    [['--add', '2026-02-30', '--kind', 'worked', '--name', 'x'], 'date-unknown'],
    [['--add', '2026-07-10..2026-07-08', '--kind', 'worked', '--name', 'x'], 'date-unknown'],
    [['--add', '2026-07-10', '--kind', 'holiday', '--name', 'x'], 'input-unreadable'],
    [['--add', '2026-07-10', '--kind', 'worked'], 'name-missing'],
    [['--add', '2026-07-10', '--kind', 'worked', '--name', 'x'], 'days-change-nothing'],
    [['--add', '2026-01-01..2027-06-30', '--kind', 'office-closed', '--name', 'x'], 'input-unreadable'],
    [['--remove', 'nothing'], 'input-unreadable'],
    [['--add', '2026-07-10', '--remove', 'x'], 'input-unreadable'],
    [['--calendar', 'atlantis'], 'calendar-unknown'],
    [['--import', join(FIXTURES, 'not-a-calendar.ics')], 'ics-not-calendar'],
    [['--import', join(FIXTURES, 'cut-off.ics')], 'ics-broken'],
  ])('%j is refused in a sentence and changes nothing', (args, code) => {
    const run = days(...args)
    expect([run.code, run.error?.code]).toEqual([1, code])
    expect(run.error?.message).toMatch(/Nothing was changed\./)
  })

  test('what was refused has left nothing behind', () => {
    expect(days().json).toHaveLength(1)
  })
})
