import { readFileSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { schemaText } from '#engine/packages/schemas.ts'
import { newDesk } from './run-redress.ts'

vi.setConfig({ testTimeout: 180_000 })
const INTAKE = {
  kind: 'request',
  channel: 'e-mail',
  received: '2026-05-28',
  person: { name: 'Imogen Sallowby' },
  requests: [{ kind: 'access' }],
}

test('redress writes the register in three forms, saves a case whole, and reads it back into another file', () => {
  const { path, secret, redress } = newDesk()
  const key = ['--passphrase-file', secret('passphrase.txt', 'seven brass herons wade at noon')]
  const today = ['--today', '2026-06-24']
  const [first, second] = [path('first.redress'), path('second.redress')]
  for (const file of [first, second])
    redress([
      'create',
      file,
      '--profile',
      'uk-equipment',
      '--organisation',
      'Quillhaven',
      '--prefix',
      'QH',
      ...key,
    ])
  const { reference } = redress(['log', first, ...key, ...today, '--json'], INTAKE).json as {
    reference: string
  }

  for (const [name, starts] of [
    ['register.csv', '\uFEFFreference'],
    ['register.xlsx', 'PK'],
    ['register.json', '{\n "$schema": "redress-register-1.schema.json"'],
  ] as const) {
    expect(redress(['register', first, '--out', path(name), ...key, ...today]).code).toBe(0)
    expect(readFileSync(path(name), 'utf8').startsWith(starts)).toBe(true)
  }
  expect(redress(['register', first, '--out', path('x'), '--format', 'pdf', ...key]).error).toMatchObject({
    code: 'input-unreadable',
  })
  expect(redress(['schema', 'case', '--json']).json).toEqual(JSON.parse(schemaText('case')))
  expect(
    redress(['report', first, '2026', '--pdf', path('year.pdf'), '--published', ...key, ...today]).code,
  ).toBe(0)
  expect(readFileSync(path('year.pdf')).subarray(0, 5).toString()).toBe('%PDF-')

  const password = secret('password.txt', 'copper kettles at noon')
  const archive = path('case.zip')
  expect(
    redress(['case-out', first, reference, '--out', archive, '--password-file', password, ...key, ...today])
      .code,
  ).toBe(0)
  expect(redress(['case-in', second, '--from', archive, ...key, ...today]).error).toMatchObject({
    code: 'archive-password-needed',
  })
  const asked = ['--from', archive, '--password-file', password, ...key, ...today]
  const tried = redress(['case-in', second, ...asked, '--dry-run', '--json'])
  expect(tried.json).toMatchObject({ preview: { reference, person: 'Imogen Sallowby', here: null } })
  const { stdout } = redress(['case-in', second, ...asked])
  expect(stdout).toContain(`${reference}: Access, Imogen Sallowby, received 2026-05-28`)
  expect(stdout).toContain(`Read back as ${reference}.`)
  expect(redress(['case-in', second, ...asked]).error).toMatchObject({ code: 'case-here-already' })
  const alone = path('case.json')
  redress(['case-out', second, reference, '--out', alone, ...key, ...today])
  expect(JSON.parse(readFileSync(alone, 'utf8'))).toMatchObject({ schema: 'redress-case', version: 2 })
})
