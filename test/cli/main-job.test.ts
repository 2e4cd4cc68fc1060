import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { newDesk, type Desk } from './run-redress.ts'

const PASSPHRASE = 'seven herons walk the long canal'
const PERSON = { name: 'Zoë Ångström', email: 'zoe@example.org', address: '3 Invented Row\nLeeds LS1 0AA' }

describe('the whole job on the command line', () => {
  let desk: Desk
  let key: string[]
  let file: string
  let reference: string
  const at = ['--today', '2026-06-20', '--json']

  beforeAll(() => {
    desk = newDesk()
    file = desk.path('care.redress')
    key = ['--passphrase-file', desk.secret('passphrase.txt', `${PASSPHRASE}\n`)]
    const made = desk.redress([
      'create',
      file,
      '--profile',
      'uk-equipment',
      '--organisation',
      'Quillhaven Care Equipment',
      '--officer',
      'Rosalind Achterberg',
      '--prefix',
      'QH',
      ...key,
      '--json',
    ])
    expect(made.error).toBeNull()
    const logged = desk.redress(['log', file, ...key, ...at], {
      kind: 'access',
      channel: 'e-mail',
      received: '2026-06-01',
      person: PERSON,
      scope: 'Everything about the repair of my chair.',
    })
    expect(logged.error).toBeNull()
    reference = (logged.json as { reference: string }).reference
  })

  test('log prints the reference of the logging year', () => {
    expect(reference).toMatch(/^QH-2026-0001$/)
  })

  test('a clarification pauses a UK access request, both ends included', () => {
    for (const event of [
      { type: 'clarification-requested', date: '2026-06-04' },
      { type: 'clarification-received', date: '2026-06-11' },
    ]) {
      expect(desk.redress(['event', file, reference, ...key, ...at], event).error).toBeNull()
    }
    const view = desk.redress(['show', file, reference, ...key, ...at]).json as {
      groups: { clocks: { clock: string; due: string; safe: string }[] }[]
    }
    const respond = view.groups[0]?.clocks.find((clock) => clock.clock === 'respond')
    expect(respond).toMatchObject({ due: '2026-07-09', safe: '2026-07-08' })
  })

  test('list shows the open case with its due date', () => {
    const rows = desk.redress(['list', file, ...key, ...at]).json as { reference: string; due: string }[]
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ reference, due: '2026-07-09', person: 'Zoë Ångström' })
  })

  test('due sorts the case into a group and names the day', () => {
    const view = desk.redress(['due', file, ...key, ...at]).json as { today: string; later: unknown[] }
    expect(view).toMatchObject({ today: '2026-06-20' })
    expect(view.later).toHaveLength(1)
  })

  test('explain says why, in words, with the citation', () => {
    const text = desk.redress(['explain', file, reference, ...key, '--today', '2026-06-20']).stdout
    expect(text).toContain('Art. 12A')
    expect(text).toContain('9 July 2026')
  })

  test('explain says how the provisions were checked, and the safe date beside the text for a letter', () => {
    const text = desk.redress(['explain', file, reference, ...key, '--today', '2026-06-20']).stdout
    expect(text).toContain('Checked: ')
    expect(text).toMatch(/^Safe date: .* 8 July 2026\.$/m)
    const { json } = desk.redress(['explain', file, reference, ...key, ...at])
    expect(json).toMatchObject({
      groups: [{ clocks: [{ confidence: expect.any(String), because: expect.any(Array) }] }],
    })
  })

  test('explain --pdf writes the annex, tagged, and says its hash', () => {
    const out = desk.path('annex.pdf')
    const run = desk.redress(['explain', file, reference, '--pdf', out, ...key, ...at])
    expect(run.error).toBeNull()
    expect(run.json).toMatchObject({ file: 'annex.pdf', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) })
    const text = execFileSync('pdftotext', ['-layout', out, '-'], { encoding: 'utf8' }).replaceAll(
      /\s+/g,
      ' ',
    )
    expect(text).toContain('The answer is due by the end of Thursday 9 July 2026.')
    expect(execFileSync('pdfinfo', [out], { encoding: 'utf8' })).toMatch(/Tagged:\s+yes/)
  })

  test('a letter in which nothing is missing is final, tagged, and says the name', () => {
    const out = desk.path('ack.pdf')
    const written = desk.redress([
      'letter',
      file,
      reference,
      '--template',
      'acknowledgement',
      '--out',
      out,
      ...key,
      ...at,
    ])
    expect(written.error).toBeNull()
    expect(written.json).toMatchObject({ status: 'final', problems: [] })
    expect(execFileSync('pdfinfo', [out], { encoding: 'utf8' })).toMatch(/Tagged:\s+yes/)
    const text = execFileSync('pdftotext', ['-layout', out, '-'], { encoding: 'utf8' })
    expect(text).toContain('Zoë Ångström')
    expect(text).toContain(reference)
    expect(text).toContain('Quillhaven Care Equipment')
  })

  test('a letter may be written as a PDF that only its password opens', () => {
    const out = desk.path('locked.pdf')
    const secret = desk.secret('pdf-password', 'seven brass herons\n')
    const args = ['letter', file, reference, '--template', 'access-cover', '--out', out, ...key, ...at]
    const short = desk.redress([...args, '--password-file', desk.secret('short', 'brass\n')])
    expect(short.error?.code).toBe('password-too-short')
    expect(existsSync(out)).toBe(false)
    expect(desk.redress([...args, '--password-file', secret]).code).toBe(0)
    const asked = (password: string) =>
      spawnSync('qpdf', ['--requires-password', `--password=${password}`, out]).status
    // 3: encrypted, and this password is right; 0: another one is needed
    expect([asked('seven brass herons'), asked('seven brass heron')]).toEqual([3, 0])
    const shown = spawnSync('qpdf', ['--show-encryption', '--password=seven brass herons', out])
    expect(String(shown.stdout)).toContain('AESv3')
    expect(desk.redress([...args, '--protect']).error?.code).toBe('input-unreadable')
  })

  test('a letter with something missing is a draft that says what is missing, and --final refuses it', () => {
    const out = desk.path('cover.pdf')
    const args = ['letter', file, reference, '--template', 'access-cover', '--out', out, ...key, ...at]
    const draft = desk.redress(args)
    expect(draft.json).toMatchObject({ status: 'draft', sha256: null })
    expect((draft.json as { problems: unknown[] }).problems.length).toBeGreaterThan(0)
    expect(desk.redress([...args, '--final']).error?.code).toBe('letter-unfinished')
  })

  test('register writes a CSV another program reads', () => {
    const out = desk.path('register.csv')
    expect(desk.redress(['register', file, '--out', out, ...key, ...at]).json).toMatchObject({ rows: 1 })
    const rows = execFileSync(
      'python3',
      [
        '-c',
        'import csv,json,sys; print(json.dumps(list(csv.DictReader(open(sys.argv[1], encoding="utf-8-sig", newline="")))))',
        out,
      ],
      { encoding: 'utf8' },
    )
    expect(JSON.parse(rows)).toMatchObject([
      { reference, person: 'Zoë Ångström', due: '2026-07-09', received: '2026-06-01' },
    ])
  })

  test('package writes an AES-256 ZIP that 7z opens with the password and refuses without it', () => {
    const out = desk.path('package.zip')
    const note = desk.path('repair.txt')
    writeFileSync(note, 'The chair was repaired in October.')
    expect(desk.redress(['attach', file, reference, '--in', note, ...key, ...at]).error).toBeNull()
    const password = desk.secret('password.txt', 'a package password\n')
    const made = desk.redress([
      'package',
      file,
      reference,
      '--out',
      out,
      '--password-file',
      password,
      ...key,
      ...at,
    ])
    expect(made.error).toBeNull()
    expect(execFileSync('7z', ['t', '-pa package password', out], { encoding: 'utf8' })).toContain(
      'Everything is Ok',
    )
    expect(execFileSync('7z', ['l', '-slt', '-pa package password', out], { encoding: 'utf8' })).toMatch(
      /Method = AES-256/,
    )
    expect(() => execFileSync('7z', ['t', '-pwrong', out], { stdio: 'pipe' })).toThrow()
  })

  test('recovery-kit writes a tagged PDF that only the user may read', () => {
    const out = desk.path('kit.pdf')
    expect(desk.redress(['recovery-kit', file, '--out', out, ...key, ...at]).error).toBeNull()
    expect(execFileSync('pdfinfo', [out], { encoding: 'utf8' })).toMatch(/Tagged:\s+yes/)
    expect(statSync(out).mode & 0o777).toBe(0o600)
  })

  test('verify finds the file intact after all that', () => {
    const report = desk.redress(['verify', file, ...key, ...at]).json as { ok: boolean; entries: number }
    expect(report.ok).toBe(true)
    expect(report.entries).toBeGreaterThan(8)
  })

  test('nothing of the case is readable in the file', () => {
    const bytes = readFileSync(file)
    for (const word of ['Zoë', 'Quillhaven', 'repair of my chair']) expect(bytes.includes(word)).toBe(false)
  })
})
