import { expect, it } from 'vitest'
import { oneLine, pdfText, pdfTool, realPrinter } from '../engine/letters/letter-bench.ts'
import { letterDocument, letterFoot, letterHtml } from './letter-peers.ts'
import { seededLetters } from './letter-work.ts'

it('the letter that is timed is one tagged page, and says to its peers word for word what it says itself', async () => {
  const [letter] = seededLetters(1)
  if (letter === undefined) throw new Error('no letter')
  const pdf = await realPrinter().letterPdf(letter)
  expect(pdfTool('pdfinfo', pdf)).toMatch(/Tagged:\s+yes[\s\S]*Pages:\s+1\n/)
  const words = (text: string) => new Set(oneLine(text).split(' '))
  const ours = words(pdfText(pdf).replaceAll('1 / 1', '1/1'))
  // the page number is the compiler's own
  ours.delete('1/1')
  const readAs = (page: string) => words(page.replace(/<style>[^<]*<\/style>/g, '').replace(/<[^>]*>/g, ' '))
  const page = readAs(letterHtml(letter) + letterFoot(letter))
  expect([...ours].filter((word) => !page.has(word))).toEqual([])
  const document = readAs(letterDocument(letter))
  expect([...ours].filter((word) => !document.has(word))).toEqual([])
})
