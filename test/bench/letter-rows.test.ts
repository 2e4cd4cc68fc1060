import { expect, it } from 'vitest'
import { oneLine, pdfText, pdfTool, realPrinter } from '../engine/letters/letter-bench.ts'
import { letterDocument, letterHtml, seededLetters } from './letter-work.ts'

it('the letter that is timed is one tagged page, and says to its peers word for word what it says itself', async () => {
  const [letter] = seededLetters(1)
  if (letter === undefined) throw new Error('no letter')
  const pdf = await realPrinter().letterPdf(letter)
  expect(pdfTool('pdfinfo', pdf)).toMatch(/Tagged:\s+yes[\s\S]*Pages:\s+1\n/)
  const words = (text: string) => new Set(oneLine(text).split(' '))
  const ours = words(pdfText(pdf).replaceAll('1 / 1', '1/1'))
  // the page number is the compiler's own
  ours.delete('1/1')
  const readAs = (page: string) =>
    words(page.replace(/^[\s\S]*<(\/style|office:text)>/, '').replace(/<[^>]*>/g, ' '))
  expect([...ours].filter((word) => !readAs(letterHtml(letter)).has(word))).toEqual([])
  expect([...ours].filter((word) => !readAs(letterDocument(letter)).has(word))).toEqual([])
})
