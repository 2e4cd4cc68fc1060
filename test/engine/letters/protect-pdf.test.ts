import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { pdfPasswordFault } from '#shared/domain/pdf-password.ts'
import { protectPdf } from '#engine/letters/protect-pdf.ts'
import { plainLetter, realPrinter } from './letter-bench.ts'

const printer = realPrinter()
let letter: Uint8Array
beforeAll(async () => {
  letter = await printer.letterPdf(
    plainLetter(['Your invoice of March, 王小明.'], { subject: 'Our answer', title: 'Our answer' }),
  )
}, 60_000)

const bytes = (text: string) => new TextEncoder().encode(text)
const AWKWARD = ' 7 brass hérons “x” -- @/etc 王 \\ " \' '

function fileOf(pdf: Uint8Array): string {
  const file = join(mkdtempSync(join(tmpdir(), 'redress-locked-')), 'letter.pdf')
  writeFileSync(file, pdf)
  return file
}
const run = (tool: string, ...args: string[]) => spawnSync(tool, args, { encoding: 'utf8' })

describe('a PDF with a password', () => {
  it.each(['seven brass herons', AWKWARD])(
    'is AES-256 of revision 6 and opens with %s alone',
    async (password) => {
      const file = fileOf(await protectPdf(letter, bytes(password)))
      const shown = run('qpdf', '--show-encryption', `--password=${password}`, file).stdout
      expect(shown).toContain('R = 6')
      expect(shown.match(/encryption method: AESv3/g)).toHaveLength(3)
      expect(shown).toContain('Supplied password is user password')
      for (const wrong of ['', 'seven brass heron', password.trim().slice(1)]) {
        const refused = run('qpdf', '--check', `--password=${wrong}`, file)
        expect(refused.status).not.toBe(0)
        expect(refused.stderr).toContain('invalid password')
      }
    },
  )

  it('is the same letter behind the password: words, tags, title, language', async () => {
    const password = 'seven brass herons'
    const file = fileOf(await protectPdf(letter, bytes(password)))
    expect(run('pdftotext', '-upw', password, file, '-').stdout).toContain('Your invoice of March, 王小明.')
    const info = run('pdfinfo', '-upw', password, file).stdout
    expect(info).toMatch(/Tagged:\s+yes/)
    expect(info).toMatch(/Title:\s+Our answer/)
    expect(run('qpdf', '--check', `--password=${password}`, file).stdout).toContain('No syntax or stream')
  })

  it('shows nothing without it, neither title nor organisation nor a word', async () => {
    const inside = readFileSync(fileOf(await protectPdf(letter, bytes('seven brass herons')))).toString(
      'latin1',
    )
    for (const word of ['Quillhaven', 'Our answer', 'invoice', 'Sallowby', 'qpdf', 'herons']) {
      expect(inside).not.toContain(word)
    }
  })

  it('is another file each time, because its key is drawn anew', async () => {
    const first = await protectPdf(letter, bytes('seven brass herons'))
    expect(await protectPdf(letter, bytes('seven brass herons'))).not.toEqual(first)
  })
})

describe('the password of a PDF', () => {
  it('is overwritten once the PDF is made, and when it is refused', async () => {
    const good = bytes('seven brass herons')
    await protectPdf(letter, good)
    expect([...good].every((byte) => byte === 0)).toBe(true)
    const short = bytes('seven')
    await expect(protectPdf(letter, short)).rejects.toThrow(RangeError)
    expect([...short].every((byte) => byte === 0)).toBe(true)
  })

  it('has at least 12 characters, at most 127 bytes, and no line break that could be read as an option', () => {
    expect(pdfPasswordFault(bytes('elevenchars'))).toBe('short')
    expect(pdfPasswordFault(bytes('王小明王小明王小明王小明'))).toBeNull()
    expect(pdfPasswordFault(bytes('x'.repeat(128)))).toBe('odd')
    expect(pdfPasswordFault(bytes('seven brass\n--decrypt'))).toBe('odd')
    expect(pdfPasswordFault(bytes('seven brass herons'))).toBeNull()
  })

  it('is asked for in vain where the bytes are no PDF: an error, and no word of the password', async () => {
    const failing = protectPdf(bytes('no PDF at all'), bytes('seven brass herons'))
    await expect(failing).rejects.toThrow('could not be encrypted')
    await expect(failing).rejects.not.toThrow('herons')
  })
})
