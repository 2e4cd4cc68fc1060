import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stripGuard } from '#shared/domain/register-csv.ts'
import { buildPackage } from '#engine/packages/access-package.ts'
import { writeNewFile } from '#engine/write-file.ts'
import { SECRETS } from './sample-case.ts'
import { HOSTILE, hostile, PASSWORD, sampleInput } from './sample-package.ts'
import { filesUnder, listed, run } from './unpack.ts'

const folder = mkdtempSync(join(tmpdir(), 'redress-package-'))
const out = join(folder, 'out')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const zip = join(folder, 'package.zip')
const at = (name: string) => readFileSync(join(out, name), 'utf8')

beforeAll(async () => {
  const built = buildPackage(sampleInput())
  const written = await writeNewFile(zip, built.chunks)
  expect(written).toMatchObject({ ok: true, value: { bytes: statSync(zip).size } })
  mkdirSync(out)
  const unpacked = run('7z', ['x', `-p${PASSWORD}`, zip], out)
  expect(unpacked.output).toContain('Everything is Ok')
})

describe('the package as others see it', () => {
  it('is tested and listed by 7z with AES-256 on every entry and ZipCrypto on none', () => {
    const entries = listed(zip, folder)
    expect(entries.length).toBe(buildPackage(sampleInput()).files)
    for (const entry of entries) {
      expect(entry['Method']).toMatch(/^AES-256 (Store|Deflate)$/)
      expect(entry['Encrypted']).toBe('+')
      expect(entry['Modified']).toMatch(/^2026-06-24 00:00:00/)
      expect(entry['CRC'] ?? '').toBe('')
    }
    expect(run('7z', ['t', `-p${PASSWORD}`, zip], folder).output).toContain('Everything is Ok')
  })

  it('refuses a wrong password', () => {
    const wrong = run('7z', ['t', '-pcorrect horse batterz', zip], folder)
    expect(wrong.code).not.toBe(0)
    expect(wrong.output).toContain('Wrong password')
  })

  it('shows neutral names only, in a fixed order', () => {
    const names = listed(zip, folder).map((entry) => entry['Path'])
    expect(names).toEqual([
      'START-HERE.html',
      '01-letter.pdf',
      'data.json',
      'data.schema.json',
      'tables/person.csv',
      'tables/requests.csv',
      'tables/issues.csv',
      'tables/dates.csv',
      'tables/correspondence.csv',
      'tables/letters.csv',
      'tables/documents.csv',
      'documents/001-document.txt',
      'documents/002-document.pdf',
      'documents/003-document.pdf',
      'documents/004-file.bin',
      'documents/005-file.bin',
      'documents/006-picture.png',
      'documents/007-document.pdf',
      'documents/008-document.pdf',
      'documents/009-document.pdf',
      'documents/010-picture.jpg',
      'documents/011-document.docx',
      'documents/012-file.bin',
      'documents/013-file.bin',
      'manifest.json',
      'manifest.sha256',
    ])
  })

  it('holds no word of the case in the clear', () => {
    const raw = readFileSync(zip)
    for (const word of [
      'Imogen',
      'Sallowby',
      'QH-2026',
      'Pennick',
      'dismissal',
      'Quillhaven',
      'river amber',
    ]) {
      expect(raw.includes(word)).toBe(false)
    }
  })
})

describe('the package unpacked', () => {
  it('stays inside its folder, whatever the documents were called', () => {
    expect(filesUnder(folder).filter((name) => !name.startsWith('out/'))).toEqual(['package.zip'])
    expect(filesUnder(out)).toHaveLength(26)
  })

  it('holds every document byte for byte', () => {
    const names = filesUnder(join(out, 'documents'))
    expect(names).toHaveLength(hostile.length)
    hostile.forEach(({ bytes }, index) => {
      expect(Buffer.compare(readFileSync(join(out, 'documents', names[index] ?? '')), bytes)).toBe(0)
    })
  })

  it('is proved by sha256sum, and one flipped byte is found', () => {
    const check = run('sha256sum', ['-c', '--strict', 'manifest.sha256'], out)
    expect(check).toMatchObject({ code: 0 })
    expect(check.output.trim().split('\n')).toHaveLength(25)
    for (const name of ['data.json', 'documents/003-document.pdf', 'manifest.json', 'START-HERE.html']) {
      run('sh', ['-c', 'cp "$0" kept && printf "~" | dd of="$0" bs=1 seek=3 conv=notrunc', name], out)
      expect(run('sha256sum', ['-c', '--quiet', 'manifest.sha256'], out).output).toContain(`${name}: FAILED`)
      run('mv', ['kept', name], out)
    }
  })

  it('holds data that a validator which is not ours finds to fit the schema beside it, and to break it when changed', () => {
    const check = [
      'import json, jsonschema, sys',
      'schema = json.load(open("data.schema.json"))',
      'jsonschema.Draft202012Validator.check_schema(schema)',
      'jsonschema.Draft202012Validator(schema).validate(json.load(open(sys.argv[1])))',
    ].join('\n')
    expect(run('python3', ['-c', check, 'data.json'], out)).toEqual({ code: 0, output: '' })
    const data = JSON.parse(at('data.json'))
    data.documents[0].sha256 = 'none'
    writeFileSync(join(folder, 'broken.json'), JSON.stringify(data))
    const broken = run('python3', ['-c', check, join(folder, 'broken.json')], out)
    rmSync(join(folder, 'broken.json'))
    expect(broken.code).not.toBe(0)
    expect(broken.output).toContain('ValidationError')
  })

  it('holds the schema that is published, word for word', () => {
    const published = readFileSync(
      join(import.meta.dirname, '../../../resources/schemas/disclosure-1.json'),
      'utf8',
    )
    expect(at('data.schema.json')).toBe(published)
  })

  it('names in manifest.json each file with size and SHA-256, the name it had, and the audit head', () => {
    const manifest = JSON.parse(at('manifest.json'))
    expect(manifest).toMatchObject({ schema: 'redress-manifest', version: 1, reference: 'QH-2026-0127' })
    expect(manifest.audit.hex).toBe('ab'.repeat(32))
    for (const { file, size, sha256 } of manifest.files) {
      const bytes = readFileSync(join(out, file))
      expect([bytes.length, createHash('sha256').update(bytes).digest('hex')]).toEqual([size, sha256])
    }
    const names = manifest.files.map((file: { name?: string }) => file.name).filter(Boolean)
    expect(names).toEqual(HOSTILE)
  })

  it('never holds what is ours alone, a third party, another case or a draft', () => {
    const chosen = sampleInput()
      .documents.map(({ attachment }) => attachment.name)
      .join()
    for (const name of filesUnder(out)) {
      const text = readFileSync(join(out, name), 'utf8')
      for (const secret of SECRETS)
        if (!chosen.includes(secret)) expect([name, text.includes(secret)]).toEqual([name, false])
    }
  })

  it('holds what the person may have, under a named and numbered schema', () => {
    const data = JSON.parse(at('data.json'))
    expect(data).toMatchObject({
      schema: 'redress-disclosure',
      version: 1,
      made_on: '2026-06-24',
      case: { reference: 'QH-2026-0127', received: '2026-05-28', dated: '2026-05-27', law: 'UK GDPR' },
      person: { name: 'Imogen Sallowby', email: 'i.sallowby@mail.example' },
      agents: [{ name: 'Ola Brandt', organisation: 'Brandt & Co' }],
      requests: [{ right: 'access', outcome: 'granted-in-part' }],
      complaint_issues: [{ issue: 'Nobody answered', finding: null }],
      dates: [{ event: 'received' }, { event: 'acknowledged' }],
      letters: [{ title: 'Your data' }],
    })
    expect(data.correspondence.map((item: { direction: string }) => item.direction)).toEqual([
      'from-you',
      'to-you',
    ])
    expect(data.correspondence[0].attachments[0]).toMatchObject({ file: 'documents/001-document.txt' })
  })

  it('has tables with the texts of data.json, guarded so that no cell is a formula', () => {
    const rows = Papa.parse<Record<string, string>>(at('tables/correspondence.csv'), {
      header: true,
      skipEmptyLines: true,
    }).data
    expect(rows).toHaveLength(2)
    const data = JSON.parse(at('data.json'))
    rows.forEach((row, index) => {
      expect(stripGuard(row['text'] ?? '')).toBe(data.correspondence[index].text)
      expect(stripGuard(row['subject'] ?? '')).toBe(data.correspondence[index].subject)
      for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@]/)
    })
  })

  it('has a start page without script, loaded parts or raw text from the case', () => {
    const html = at('START-HERE.html')
    expect(html).not.toMatch(
      /<script|<img|<link|<iframe|<object|<form|javascript:|@import|url\(|\son\w+\s*=\s*["']/i,
    )
    expect(
      [...html.matchAll(/(?:href|src)="([^"]*)"/g)]
        .map((m) => m[1])
        .every((link) => /^[\w./-]+$/.test(link ?? '') && !link?.startsWith('/')),
    ).toBe(true)
    expect(html).toContain('&#60;img src=x onerror=alert(1)&#62;.png')
    expect(html).toContain('Quillhaven &#38; Sons &#60;Ltd&#62;')
    expect(html).toContain('<html lang="en">')
    expect(html).not.toMatch(/[\u202E\0]/)
    expect(html).toContain('<span class="unseen">U+202E</span>')
    for (const words of [
      'Anybody who holds the ZIP file can read the names',
      'right to complain',
      'The Authority',
      'Privacy Officer',
      '#4812 river amber',
    ])
      expect(html).toContain(words)
  })

  it('lists on the start page every file it explains, with its SHA-256', () => {
    const html = at('START-HERE.html')
    for (const { file, sha256 } of JSON.parse(at('manifest.json')).files) {
      if (file === 'START-HERE.html') continue
      expect(html).toContain(`href="${file}"`)
      expect(html).toContain(sha256)
    }
  })
})
