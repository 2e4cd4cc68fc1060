import { beforeAll, describe, expect, it } from 'vitest'
import { civilDate } from '#shared/domain/civil-date.ts'
import type { RecoveryKitSheet } from '#engine/letters/printable.ts'
import { pdfText, pdfTool, realPrinter } from './letter-bench.ts'

const printer = realPrinter()
beforeAll(() => printer.kitPdf(sheet), 60_000)
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const groups = Array.from({ length: 21 }, (_, index) =>
  [0, 1, 2, 3].map((symbol) => ALPHABET[(index * 7 + symbol * 11) % 32]).join(''),
)
const sheet: RecoveryKitSheet = {
  language: 'en',
  date: civilDate('2026-06-24'),
  fileId: '01979f6a-4c1e-7b52-9d0f-6a3b1c2d4e5f',
  groups,
  keyDerivation: 'PBKDF2-HMAC-SHA512, 256,000 rounds, salt in the first 16 bytes of the file',
  auditHead: { n: 4812, words: 'plum harbour seven lantern copper tide', hex: 'a3f1'.repeat(16) },
}

describe('a recovery kit', () => {
  it('is one tagged A4 page with language and title that names no organisation', async () => {
    const pdf = await printer.kitPdf(sheet)
    const info = pdfTool('pdfinfo', pdf)
    expect(info).toMatch(/Pages:\s+1\n/)
    expect(info).toMatch(/Tagged:\s+yes/)
    expect(info).toMatch(/Title:\s+Recovery kit/)
    expect(info).toMatch(/\(A4\)/)
    expect(info).not.toMatch(/Author:/)
    expect(pdfTool('qpdf', pdf, '--qdf', '--object-streams=disable')).toMatch(/\/Lang \(en\)/)
  })

  it('prints all 21 groups in order, each readable as one word', async () => {
    const words = pdfText(await printer.kitPdf(sheet)).split(' ')
    expect(words.filter((word) => groups.includes(word))).toEqual(groups)
  })

  it('says whose it is, when it was made, how the key follows, where the trail stood, and what is at stake', async () => {
    const text = pdfText(await printer.kitPdf(sheet))
    for (const part of [
      sheet.fileId,
      '24 June 2026',
      sheet.keyDerivation,
      '#4812 plum harbour seven lantern copper tide',
      sheet.auditHead.hex,
      'Without the passphrase or this kit nobody can open the file, including us.',
    ]) {
      expect(text).toContain(part)
    }
  })

  it('sets the symbols at 14 points or more', async () => {
    const boxes = pdfTool('pdftotext', await printer.kitPdf(sheet), '-bbox')
    const heights = [...boxes.matchAll(/yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">([^<]+)</g)]
      .filter((match) => groups.includes(match[3] ?? ''))
      .map((match) => Number(match[2]) - Number(match[1]))
    expect(heights).toHaveLength(21)
    expect(Math.min(...heights)).toBeGreaterThan(14)
  })

  it('is the same to the byte each time', async () => {
    expect(await printer.kitPdf(sheet)).toEqual(await printer.kitPdf(sheet))
  })

  it('is refused for a code of the wrong length or with a symbol that could be misread, without telling the code', async () => {
    await expect(printer.kitPdf({ ...sheet, groups: groups.slice(1) })).rejects.toThrow('21 groups of four')
    const misread = printer.kitPdf({ ...sheet, groups: [...groups.slice(1), 'O0I1'] })
    await expect(misread).rejects.toThrow('21 groups of four')
    await expect(misread).rejects.not.toThrow('O0I1')
  })
})
