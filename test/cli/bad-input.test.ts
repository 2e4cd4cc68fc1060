import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { newDesk, type Desk } from './run-redress.ts'

const INTAKE = {
  kind: 'access',
  channel: 'letter',
  received: '2026-06-01',
  person: { name: 'Oskar Lindenmoor' },
  scope: 'My file.',
}

describe('bad input gets a clear sentence and loses nothing', () => {
  let desk: Desk
  let key: string[]
  let file: string
  const at = ['--today', '2026-06-20', '--json']
  const create = (path: string, profile = 'ie-erp') =>
    desk.redress(['create', path, '--profile', profile, '--organisation', 'Lagan Ledger', ...key, '--json'])

  beforeAll(() => {
    desk = newDesk()
    key = ['--passphrase-file', desk.secret('passphrase.txt', 'seven herons walk the long canal')]
    file = desk.path('a.redress')
    expect(create(file).error).toBeNull()
  })

  const rows = () => desk.redress(['list', file, '--all', ...key, ...at]).json

  test.each([
    ['a missing received date', { ...INTAKE, received: undefined }, 'date-missing'],
    ['a date in the future', { ...INTAKE, received: '2026-06-21' }, 'date-in-future'],
    ['a date before 1990', { ...INTAKE, received: '1989-12-31' }, 'date-too-early'],
    ['a day that does not exist', { ...INTAKE, received: '2026-02-29' }, 'date-unknown'],
    ['no name', { ...INTAKE, person: { name: ' ' } }, 'name-missing'],
    ['nothing asked', { ...INTAKE, kind: undefined, requests: [] }, 'nothing-asked'],
    ['a field of 50 MB', { ...INTAKE, scope: 'x'.repeat(50_000_000) }, 'text-too-long'],
    ['an unknown field', { ...INTAKE, colour: 'green' }, 'input-unreadable'],
    ['a law nobody knows', { ...INTAKE, regimes: ['atlantis'] }, 'regime-unknown'],
  ])('%s is refused and nothing is logged', (_, intake, code) => {
    const run = desk.redress(['log', file, ...key, ...at], intake)
    expect(run.code).toBe(1)
    expect(run.error?.code).toBe(code)
    expect(run.error?.message).toMatch(/Nothing was changed\./)
    expect(rows()).toEqual([])
  })

  test('text that is not JSON is refused', () => {
    expect(desk.redress(['log', file, ...key, ...at], 'not json').error?.code).toBe('input-unreadable')
  })

  test('a wrong passphrase is told apart from nothing it could not know', () => {
    const wrong = ['--passphrase-file', desk.secret('wrong.txt', 'seven herons walk the long road')]
    const run = desk.redress(['list', file, ...wrong, ...at])
    expect(run.error?.code).toBe('passphrase-wrong-or-file-damaged')
    expect(run.error?.message).toContain('damaged')
  })

  test('a foreign file is not opened and not touched', () => {
    const foreign = desk.path('notes.redress')
    writeFileSync(foreign, 'just notes')
    expect(['file-foreign', 'passphrase-wrong-or-file-damaged', 'file-damaged']).toContain(
      desk.redress(['list', foreign, ...key, ...at]).error?.code,
    )
    expect(readFileSync(foreign, 'utf8')).toBe('just notes')
  })

  test('a damaged file is not opened and not touched', () => {
    const damaged = desk.path('damaged.redress')
    const bytes = readFileSync(file)
    bytes.fill(0, 8192, 12288)
    writeFileSync(damaged, bytes)
    const run = desk.redress(['verify', damaged, ...key, ...at])
    expect(run.code).toBe(1)
    expect(run.error?.message).toContain('not touched')
    expect(readFileSync(damaged).equals(bytes)).toBe(true)
  })

  test('a file that is not there is said to be missing', () => {
    expect(desk.redress(['list', desk.path('gone.redress'), ...key, ...at]).error?.code).toBe('file-missing')
    expect(existsSync(desk.path('gone.redress'))).toBe(false)
  })

  test('an existing file is never overwritten by create', () => {
    const before = readFileSync(file)
    expect(create(file).error?.code).toBe('file-exists')
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  test('an unknown profile is refused and the known ones are named', () => {
    const run = create(desk.path('b.redress'), 'atlantis')
    expect(run.error?.code).toBe('profile-unknown')
    expect(run.error?.message).toContain('uk-equipment')
    expect(existsSync(desk.path('b.redress'))).toBe(false)
  })

  test('a passphrase of fewer than 15 characters makes no file', () => {
    const short = ['--passphrase-file', desk.secret('short.txt', 'fourteen chars')]
    const path = desk.path('c.redress')
    const run = desk.redress([
      'create',
      path,
      '--profile',
      'ie-erp',
      '--organisation',
      'Lagan',
      ...short,
      '--json',
    ])
    expect(run.error?.code).toBe('passphrase-too-short')
    expect(existsSync(path)).toBe(false)
  })

  test('a passphrase longer than Redress can take is called too long, not too short', () => {
    const long = ['--passphrase-file', desk.secret('long.txt', 'seven herons walk '.repeat(112))]
    const path = desk.path('e.redress')
    const run = desk.redress([
      'create',
      path,
      '--profile',
      'ie-erp',
      '--organisation',
      'Lagan',
      ...long,
      '--json',
    ])
    expect(run.error?.code).toBe('passphrase-too-long')
    expect(existsSync(path)).toBe(false)
  })

  test('a folder that is not there gets a sentence, not a crash', () => {
    const run = create(desk.path('no/such/folder/d.redress'))
    expect(run.code).toBe(1)
    expect(run.error?.message).not.toMatch(/ENOENT|SQLITE/)
  })

  test('the case file is readable and writable by its owner alone, and so are its copies of the device id', () => {
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(statSync(desk.path('user-data')).mode & 0o777).toBe(0o700)
  })

  test('an event of an unknown case is refused by name', () => {
    const run = desk.redress(['event', file, 'LL-2026-0999', ...key, ...at], {
      type: 'note',
      date: '2026-06-01',
    })
    expect(run.error?.code).toBe('case-unknown')
  })

  test('an unknown command and a missing option end with 2 and a usage line', () => {
    expect(desk.redress(['frobnicate']).code).toBe(2)
    const run = desk.redress(['register', file])
    expect(run.code).toBe(2)
    expect(run.error?.message).toContain('--out')
  })

  test('an extension after its limit is refused without a reason and kept with one', () => {
    const logged = desk.redress(['log', file, ...key, ...at], { ...INTAKE, received: '2026-04-01' })
    const { reference } = logged.json as { reference: string }
    const late = { type: 'extension-notified', date: '2026-06-10' }
    const refused = desk.redress(['event', file, reference, ...key, ...at], late)
    expect(refused.error?.code).toBe('move-without-effect')
    const kept = desk.redress(['event', file, reference, ...key, ...at], {
      ...late,
      overrideReason: 'told by phone in April',
    })
    expect(kept.error).toBeNull()
    expect(kept.json).toMatchObject({ headline: { standing: 'late' } })
    const again = { ...late, date: '2026-06-11' }
    const optioned = desk.redress(
      ['event', file, reference, '--override', 'told by letter too', ...key, ...at],
      again,
    )
    expect(optioned.error).toBeNull()
    expect(optioned.json).toMatchObject({
      overrides: [
        { code: 'extension-too-late', reason: 'told by phone in April' },
        { code: 'extension-too-late', reason: 'told by letter too' },
      ],
    })
  })

  describe('a document that cannot be attached is refused before anything is kept', () => {
    let reference: string
    const kept = () =>
      (desk.redress(['show', file, reference, ...key, ...at]).json as { attachments: unknown[] }).attachments
    const attach = (path: string) =>
      desk.redress(['attach', file, reference, '--in', path, ...key, ...at]).error

    beforeAll(() => {
      const logged = desk.redress(['log', file, ...key, ...at], INTAKE)
      reference = (logged.json as { reference: string }).reference
    })

    test.each([
      ['a document that is not there', () => desk.path('gone.pdf'), 'file-missing'],
      ['a folder', () => folderAt(desk.path('folder.pdf')), 'attachment-no-file'],
      ['a device', () => '/dev/zero', 'attachment-no-file'],
      ['a document of one byte over 256 MiB', () => hugeAt(desk.path('huge.bin')), 'attachment-too-large'],
    ])('%s', (_, path, code) => {
      const before = statSync(file).size
      const error = attach(path())
      expect(error?.code).toBe(code)
      expect(error?.message).toMatch(/Nothing was (changed|written)\./)
      expect(kept()).toEqual([])
      expect(statSync(file).size).toBe(before)
    })

    test('an empty document is a document', () => {
      writeFileSync(desk.path('empty.txt'), '')
      expect(attach(desk.path('empty.txt'))).toBeNull()
      expect(kept()).toMatchObject([{ name: 'empty.txt', size: 0 }])
    })
  })

  test('an event that was corrected is not corrected a second time', () => {
    const logged = desk.redress(['log', file, ...key, ...at], INTAKE)
    const { reference } = logged.json as { reference: string }
    const record = (input: object) => desk.redress(['event', file, reference, ...key, ...at], input)
    const note = record({ type: 'note', date: '2026-06-02', detail: 'first' })
    const corrects = (note.json as { events: { id: string; type: string }[] }).events.find(
      (each) => each.type === 'note',
    )?.id
    expect(record({ type: 'note', date: '2026-06-02', detail: 'second', corrects }).error).toBeNull()
    const again = record({ type: 'note', date: '2026-06-02', detail: 'third', corrects })
    expect(again.error?.code).toBe('event-corrected')
    expect(again.error?.message).toContain('Nothing was changed.')
  })

  test('a copy of the file opens as it is: nothing lives outside it', () => {
    const copy = desk.path('copy.redress')
    copyFileSync(file, copy)
    chmodSync(copy, 0o600)
    expect(desk.redress(['verify', copy, ...key, ...at]).error).toBeNull()
  })
})

function folderAt(path: string): string {
  mkdirSync(path)
  return path
}

/** A file of 256 MiB and one byte that takes no room on the disk. */
function hugeAt(path: string): string {
  writeFileSync(path, '')
  truncateSync(path, 256 * 1024 * 1024 + 1)
  return path
}
