import { LIMITS, Unread } from './found.ts'
import { openedPdf, pageText } from './pdf-text.ts'

const END = Buffer.from('%%EOF')
/** Of a file saved more often the first and the last versions are looked at: what was taken out stood in one of them. */
const MOST_OF_EITHER_END = 4

/**
 * The words of earlier versions of a PDF. A program that saves by appending leaves every version before in the file
 * (ISO 32000-2, 7.5.6), and whoever cuts the file at the end of one has it back.
 */
export async function earlierVersions(bytes: Uint8Array): Promise<string[]> {
  const ends = endsOfVersions(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)).slice(0, -1)
  const texts: string[] = []
  for (const [at, end] of ends.entries())
    if (at < MOST_OF_EITHER_END || at >= ends.length - MOST_OF_EITHER_END)
      texts.push(await textUpTo(bytes, end))
  return texts
}

/** How many words the versions before had that the present one has no more; of several the most. */
export function wordsGone(now: string, earlier: readonly string[]): number {
  const present = wordCounts(now)
  const gone = earlier.map((text) =>
    [...wordCounts(text)].reduce(
      (sum, [word, count]) => sum + Math.max(0, count - (present.get(word) ?? 0)),
      0,
    ),
  )
  return Math.max(0, ...gone)
}

/** Where each version ends. The first part of a file made for the web ends too, but begins no version: it points nowhere. */
function endsOfVersions(all: Buffer): number[] {
  const ends: number[] = []
  for (let at = all.indexOf(END); at >= 0; at = all.indexOf(END, at + END.length)) {
    const before = all.subarray(Math.max(0, at - 40), at).toString('latin1')
    if (!/startxref\s+0\s*$/.test(before)) ends.push(at + END.length)
  }
  return ends
}

async function textUpTo(bytes: Uint8Array, end: number): Promise<string> {
  let text = ''
  try {
    const document = await openedPdf(bytes.subarray(0, end))
    try {
      for (let number = 1; number <= document.numPages; number += 1) {
        const page = await document.getPage(number)
        text += await pageText(page)
        page.cleanup()
        if (text.length > LIMITS.text) throw new Unread('too-long')
      }
    } finally {
      await document.loadingTask.destroy()
    }
  } catch (error) {
    if (error instanceof Unread && error.reason === 'too-long') throw error
    // what cannot be opened is no version: the mark stood in a file inside the file, or in its words
  }
  return text
}

function wordCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [word] of text.matchAll(/[\p{L}\p{N}]{2,}/gu)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
