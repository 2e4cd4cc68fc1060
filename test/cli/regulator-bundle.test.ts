import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { newDesk } from './run-redress.ts'

const TODAY = ['--today', '2026-07-10', '--json']

test('regulator-bundle writes the ZIP or its PDF, with and without the parts that are named', () => {
  const desk = newDesk()
  const file = desk.path('care.redress')
  const key = ['--passphrase-file', desk.secret('passphrase.txt', 'seven herons walk the long canal\n')]
  const run = (...args: string[]) => desk.redress([...args, ...key, ...TODAY])
  const made = ['--profile', 'uk-equipment', '--organisation', 'Quillhaven', '--prefix', 'QH']
  expect(desk.redress(['create', file, ...made, ...key, '--json']).code).toBe(0)
  const intake = {
    kind: 'access',
    channel: 'e-mail',
    received: '2026-06-22',
    person: { name: 'Imogen Sallowby' },
    scope: 'All.',
  }
  expect(desk.redress(['log', file, ...key, ...TODAY], intake).code).toBe(0)
  const note = { type: 'note', date: '2026-06-23', detail: 'For ourselves only.' }
  expect(desk.redress(['event', file, 'QH-2026-0001', ...key, ...TODAY], note).code).toBe(0)

  const bundle = (out: string, ...more: string[]) =>
    run('regulator-bundle', file, 'QH-2026-0001', '--out', desk.path(out), ...more)
  const words = (pdf: string) => execFileSync('pdftotext', [desk.path(pdf), '-'], { encoding: 'utf8' })
  expect(bundle('all.zip').json).toMatchObject({ name: 'all.zip', files: 5 })
  const names = execFileSync('python3', ['-m', 'zipfile', '-l', desk.path('all.zip')], { encoding: 'utf8' })
  expect(names).toMatch(/01-bundle\.pdf[^]*chronology\.csv[^]*chronology\.json[^]*manifest\.json/)
  expect(bundle('alone.pdf', '--pdf').json).toMatchObject({ name: 'alone.pdf' })
  expect(words('alone.pdf')).not.toContain('For ourselves only.')
  expect(bundle('notes.pdf', '--pdf', '--with', 'notes', '--without', 'audit').code).toBe(0)
  expect(words('notes.pdf')).toContain('For ourselves only.')
  expect(words('notes.pdf')).not.toContain('How to check it without us')
  const secret = ['--password-file', desk.secret('password.txt', 'river amber harbour\n')]
  expect(bundle('locked.zip', ...secret).code).toBe(0)
  expect(execFileSync('7z', ['l', '-slt', desk.path('locked.zip')], { encoding: 'utf8' })).toContain(
    'AES-256',
  )
  // a PDF cannot be encrypted, and must not be mistaken for one that is
  expect(bundle('open.pdf', '--pdf', ...secret).error?.code).toBe('input-unreadable')
  expect(bundle('no.zip', '--with', 'gossip').error?.code).toBe('input-unreadable')
  expect(run('regulator-bundle', file, 'QH-2026-0001').error?.code).toBe('input-unreadable')
}, 120_000)
