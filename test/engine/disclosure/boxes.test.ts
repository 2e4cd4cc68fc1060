import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { PDFDocument, StandardFonts } from 'pdf-lib'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { boxesTouch, type PageBox } from '#shared/domain/disclosure.ts'
import { answerPages } from '#engine/renditions/answer-pages.ts'
import { openPdf } from '#engine/renditions/open-pdf.ts'
import { wordsOf, type PageWord } from '#engine/renditions/page-words.ts'
import { startPdfium, type Pdfium } from '#engine/renditions/pdfium.ts'

vi.setConfig({ testTimeout: 120_000 })
const wasm = new Uint8Array(
  readFileSync(createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm')),
)
const folder = mkdtempSync(join(tmpdir(), 'redress-boxes-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let answer: Awaited<ReturnType<typeof answerPages>>
let words: readonly PageWord[]
let pdfium: Pdfium

/** A page of sixty words that each stand once, in three sizes, some of them turned. */
async function pageOfWords(): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.TimesRomanItalic)
  const page = document.addPage([400, 300])
  for (let index = 0; index < 60; index += 1) {
    const [x, y] = [20 + (index % 6) * 62, 270 - Math.floor(index / 6) * 26]
    page.drawText(`w${index}x`, { x, y, size: 9 + (index % 3) * 4, font })
  }
  return document.save()
}

beforeAll(async () => {
  const bytes = await pageOfWords()
  answer = await answerPages(wasm)
  await answer({ number: 0, name: 'open', bytes })
  pdfium = await startPdfium(wasm)
  const pdf = openPdf(pdfium, bytes)
  words = pdf.withPage(0, (page) => wordsOf(pdfium, page, pdf.sizeOf(0)))
})

/** The words of a copy with these boxes, as another program reads them. */
async function textWith(boxes: readonly PageBox[]): Promise<string[]> {
  const numbered = boxes.map((box, index) => ({ ...box, number: index + 1 }))
  const parts = [
    await answer({ number: 1, name: 'begin', label: 'Place' }),
    await answer({ number: 2, name: 'burn', page: 0, boxes: numbered }),
    await answer({ number: 3, name: 'end' }),
  ]
  const path = join(folder, 'copy.pdf')
  writeFileSync(path, Buffer.concat(parts as Uint8Array[]))
  return spawnSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' }).stdout.split(/\s+/).filter(Boolean)
}

const box = fc.record({
  left: fc.integer({ min: -2000, max: 40_000 }),
  top: fc.integer({ min: -2000, max: 30_000 }),
  width: fc.integer({ min: 1, max: 15_000 }),
  height: fc.integer({ min: 1, max: 9000 }),
})

describe('boxes on a page', () => {
  it('every word of the page is in the copy when nothing is blacked out', async () => {
    expect(words).toHaveLength(60)
    expect((await textWith([])).toSorted()).toEqual(words.map(({ text }) => text).toSorted())
  })

  it('no character that a box touches is in the text of the copy, and every word that none touches is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(box, { minLength: 1, maxLength: 5 }), async (boxes) => {
        const found = new Set(await textWith(boxes))
        for (const { text, chars } of words) {
          const touched = chars.some((char) => boxes.some((each) => boxesTouch(each, char.box)))
          if (touched) expect(found).not.toContain(text)
        }
        for (const { text, box: around } of words)
          if (!boxes.some((each) => boxesTouch(each, around))) expect(found).toContain(text)
      }),
      { numRuns: 25 },
    )
  })

  it('a picture has the black in its pixels and nothing of the letters below', async () => {
    const first = words[0]?.box
    if (first === undefined) throw new Error('no words')
    await textWith([first])
    const png = join(folder, 'copy')
    spawnSync('pdfimages', ['-png', join(folder, 'copy.pdf'), png])
    const opened = await answerPages(wasm)
    await opened({ number: 0, name: 'open', bytes: new Uint8Array(readFileSync(`${png}-000.png`)) })
    const drawn = (await opened({ number: 1, name: 'draw', page: 0, scale: 1 })) as {
      width: number
      pixels: Uint8Array
    }
    const dpi = 200 / 7200
    const inside = new Set<number>()
    for (let y = Math.ceil(first.top * dpi) + 1; y < (first.top + first.height) * dpi - 1; y += 1)
      for (
        let x = Math.ceil((first.left + first.width / 2) * dpi);
        x < (first.left + first.width) * dpi - 1;
        x += 1
      )
        inside.add(drawn.pixels[(y * drawn.width + x) * 4] ?? -1)
    expect([...inside]).toEqual([0])
  })
})
