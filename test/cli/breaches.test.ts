import { beforeAll, describe, expect, test } from 'vitest'
import { clockText } from '#shared/text/clock.ts'
import { newDesk, type Desk } from './run-redress.ts'

describe('breaches on the command line', () => {
  let desk: Desk
  let open: string[]
  let reference: string
  const day = ['--today', '2026-06-24']

  beforeAll(() => {
    desk = newDesk()
    const file = desk.path('care.redress')
    const secret = desk.secret('passphrase.txt', 'seven herons walk the long canal\n')
    open = [file, '--passphrase-file', secret]
    const who = ['--profile', 'uk-equipment', '--organisation', 'Quillhaven Care Equipment', '--prefix', 'QH']
    expect(desk.redress(['create', ...open, ...who, '--officer', 'Rosalind Achterberg']).error).toBeNull()
    const logged = desk.redress(['log', ...open, ...day, '--json'], {
      kind: 'breach',
      channel: 'phone',
      received: '2026-06-23T09:40',
      person: { name: 'Stolen service laptop' },
      scope: 'Van broken into.',
    })
    expect(logged.error).toBeNull()
    reference = (logged.json as { reference: string }).reference
  })

  test('are listed with the hours left, which on another day count from 00:00 and say so', () => {
    const { json } = desk.redress(['breaches', ...open, ...day, '--json'])
    expect(json).toMatchObject([
      {
        reference,
        title: 'Stolen service laptop',
        authority: { state: 'open', due: '2026-06-26T10:00:00+01:00', daysLeft: { hours: 58 } },
      },
    ])
    const { stdout } = desk.redress(['breaches', ...open, ...day])
    expect(stdout).toContain('58 h left')
    expect(stdout).toContain(clockText.fromMidnight)
  })

  test('are listed by what is to be done, and a list that does not exist is named', () => {
    const of = (show: string) => desk.redress(['breaches', ...open, ...day, '--show', show, '--json'])
    expect(of('closed').json).toEqual([])
    expect(of('needs-notice').json).toHaveLength(1)
    expect(of('lost').error?.message).toContain('needs-notice')
  })

  test('are not closed without an assessment, and are with a reason', () => {
    const close = (event: object) =>
      desk.redress(['event', ...open.slice(0, 1), reference, ...open.slice(1), ...day], {
        type: 'closed',
        date: '2026-06-24',
        ...event,
      })
    expect(close({}).error).toMatchObject({ code: 'move-without-effect' })
    expect(close({ overrideReason: 'Logged twice' }).error).toBeNull()
    expect(desk.redress(['breaches', ...open, ...day, '--show', 'closed', '--json']).json).toHaveLength(1)
  })
})
