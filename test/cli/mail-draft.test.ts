import { readFileSync } from 'node:fs'
import PostalMime from 'postal-mime'
import { expect, test, vi } from 'vitest'
import { newDesk } from './run-redress.ts'

vi.setConfig({ testTimeout: 180_000 })

test('a letter and a package become drafts of mail from the command line, with a warning for an address nobody verified', async () => {
  const desk = newDesk()
  const pass = desk.secret('pass', 'lantern-orchard-velvet-tide')
  const file = desk.path('f.redress')
  const opening = ['--passphrase-file', pass, '--json', '--today', '2026-06-01']
  desk.redress(['create', file, '--profile', 'uk-equipment', '--organisation', 'Quillhaven', ...opening])
  const logged = desk.redress(['log', file, ...opening], {
    kind: 'access',
    received: '2026-05-01',
    channel: 'e-mail',
    person: { name: 'Łukasz Żółć', email: 'lukasz@example.org' },
  })
  const reference = /[A-Z]{2,4}-2026-0001/.exec(logged.stdout)?.[0] ?? ''
  const draft = (name: string, ...more: string[]) =>
    desk.redress(['mail-draft', file, reference, '--out', desk.path(name), ...more, ...opening])

  expect(draft('none.eml', '--letter', 'acknowledgement').error?.code).toBe('letter-unknown')
  const letter = desk.redress([
    ...['letter', file, reference, '--template', 'acknowledgement', '--out', desk.path('l.pdf')],
    ...opening,
  ])
  expect(letter.json).toMatchObject({ status: 'final' })
  expect(draft('letter.eml', '--letter', 'acknowledgement').json).toMatchObject({
    name: 'letter.eml',
    to: 'lukasz@example.org',
    attachment: `${reference}-letter.pdf`,
    warnings: [expect.stringContaining('Nobody verified this address')],
  })
  const email = await PostalMime.parse(readFileSync(desk.path('letter.eml')))
  expect(email.to).toMatchObject([{ name: 'Łukasz Żółć', address: 'lukasz@example.org' }])
  expect(Buffer.from(email.attachments[0]?.content as ArrayBuffer)).toEqual(readFileSync(desk.path('l.pdf')))
  expect(draft('bad.eml', '--letter', 'acknowledgement', '--to', 'a b').error?.code).toBe('draft-address')

  const password = desk.secret('password', 'copper kettle over the weir')
  const zip = desk.path('p.zip')
  expect(draft('early.eml', '--package', zip).error?.code).toBe('draft-no-package')
  desk.redress(['package', file, reference, '--out', zip, '--password-file', password, ...opening])
  expect(draft('wrong.eml', '--package', desk.path('l.pdf')).error?.code).toBe('draft-other-file')
  expect(draft('package.eml', '--package', zip).json).toMatchObject({
    attachment: `${reference}-package.zip`,
  })
  const carried = await PostalMime.parse(readFileSync(desk.path('package.eml')))
  expect(Buffer.from(carried.attachments[0]?.content as ArrayBuffer)).toEqual(readFileSync(zip))
})
