import { expect, test, vi } from 'vitest'
import { mailOfLines } from '../builders/mails/message.ts'
import { newDesk } from './run-redress.ts'

vi.setConfig({ testTimeout: 180_000 })

test('a message is read dry, filed where it belongs, and never twice, from the command line', () => {
  const desk = newDesk()
  const pass = desk.secret('pass', 'lantern-orchard-velvet-tide')
  const file = desk.path('f.redress')
  const opening = ['--passphrase-file', pass, '--json', '--today', '2026-06-01']
  expect(
    desk.redress(['create', file, '--profile', 'uk-equipment', '--organisation', 'Quillhaven', ...opening])
      .error,
  ).toBeNull()
  const logged = desk.redress(['log', file, ...opening], {
    kind: 'access',
    received: '2026-05-01',
    channel: 'e-mail',
    person: { name: 'Imogen Sallowby', email: 'imogen@example.org' },
  })
  expect(logged.error).toBeNull()
  const reference = /[A-Z]{2,4}-2026-0001/.exec(logged.stdout)?.[0] ?? ''
  const good = desk.secret('good.eml', mailOfLines({}, 'Send me my data.').toString('latin1'))
  const bad = desk.secret('bad.eml', 'no mail at all')
  const mail = ['mail', file, '--from', good, '--from', bad]

  const dry = desk.redress([...mail, ...opening])
  expect(dry.json).toMatchObject([
    {
      subject: 'My data',
      filed: null,
      filedTo: null,
      suggestions: [{ row: { reference }, reasons: ['person'] }],
    },
    { name: 'bad.eml', failure: { code: 'mail-not-a-mail' } },
  ])
  expect(desk.redress([...mail, '--file-to', 'suggested', ...opening]).json).toMatchObject([
    { filedTo: reference },
    {},
  ])
  expect(desk.redress([...mail, '--file-to', reference, ...opening]).json).toMatchObject([
    { failure: { code: 'mail-filed' } },
    {},
  ])
  expect(desk.redress(['mail', file, '--from', desk.path('none.eml'), ...opening]).error?.code).toBe(
    'file-missing',
  )
  expect(desk.redress([...mail, '--passphrase-file', pass, '--today', '2026-06-01']).stdout).toContain(
    'Nothing was written.',
  )
})
