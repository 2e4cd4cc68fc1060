import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { newDesk } from './run-redress.ts'

vi.setConfig({ testTimeout: 180_000 })

const REGISTER = readFileSync(join(import.meta.dirname, '../fixtures/registers/semicolons.csv'), 'utf8')

test('a register is looked at, mapped, imported and taken back from the command line', () => {
  const desk = newDesk()
  const pass = desk.secret('pass', 'lantern-orchard-velvet-tide')
  const file = desk.path('f.redress')
  const list = desk.secret('list.csv', REGISTER)
  const opening = ['--passphrase-file', pass, '--json', '--today', '2026-06-01']
  const made = desk.redress([
    'create',
    file,
    '--profile',
    'uk-equipment',
    '--organisation',
    'Quillhaven',
    ...opening,
  ])
  expect(made.error).toBeNull()

  const looked = desk.redress(['import', file, '--from', list, '--dry-run', ...opening])
  expect(looked.json).toMatchObject({ counts: { rows: 3, ready: 1, errors: 2 } })
  const { mapping } = looked.json as { mapping: object }
  const changed = desk.path('mapping.json')
  writeFileSync(changed, JSON.stringify({ ...mapping, values: { kind: { grumble: 'objection' } } }))
  const wanted = ['import', file, '--from', list, '--mapping', changed]
  expect(desk.redress([...wanted, ...opening]).error?.code).toBe('import-has-errors')
  const done = desk.redress([...wanted, '--leave-out-errors', ...opening])
  expect(done.json).toMatchObject({ batch: { imported: 2 } })
  expect(desk.redress([...wanted, '--leave-out-errors', ...opening]).error?.code).toBe('import-nothing')

  const out = desk.path('register.csv')
  desk.redress(['register', file, '--out', out, ...opening])
  expect(readFileSync(out, 'utf8')).toContain('Maud Quarmby')
  const { batch } = done.json as { batch: { id: string } }
  expect(desk.redress(['import', file, '--undo', batch.id, ...opening]).json).toEqual({ removed: 2 })
  expect(desk.redress(['list', file, '--all', ...opening]).json).toEqual([])
  expect(desk.redress(['verify', file, ...opening]).json).toMatchObject({ ok: true })
  expect(desk.redress(['import', file, ...opening]).error?.code).toBe('input-unreadable')
})
