import exifr from 'exifr'
import { findingPlaces as places } from '#shared/text/safe-to-send.ts'
import { LIMITS, some, Unread, type Found } from './found.ts'
import { tellsAName } from './own-names.ts'
import { openedPdf, pageText } from './pdf-text.ts'
import { earlierVersions, wordsGone } from './pdf-versions.ts'

/** Kinds of annotations that are part of the page and no note of anybody. */
const PART_OF_PAGE = new Set(['Link', 'Widget', 'Popup', 'PrinterMark', 'TrapNet', 'Watermark', 'Screen'])

/** What a PDF holds beside its pages, and what its pages say or said before. */
export type PdfRead = { readonly found: readonly Found[]; readonly text: string }

/** Notes, attachments, scripts, authors, photographs with a place and earlier versions. Throws `Unread`. */
export async function pdfFindings(bytes: Uint8Array, own: ReadonlySet<string>): Promise<PdfRead> {
  const document = await openedPdf(bytes)
  try {
    const { info, metadata } = await document.getMetadata()
    const authors = new Set([
      textOf((info as Record<string, unknown>)['Author']),
      ...listOf(metadata?.get('dc:creator')),
    ])
    const files: unknown = await document.getAttachments()
    const scripts: unknown = await document.getJSActions()
    const found: Found[] = [
      ...[...authors]
        .filter((name) => tellsAName(name, own))
        .map((name): Found => ({ kind: 'author', place: places.author(name.slice(0, 200)) })),
      ...namesIn(files).map((name): Found => ({
        kind: 'embedded-files',
        place: name.slice(0, 200),
      })),
      ...(scripts === null || scripts === undefined
        ? []
        : [{ kind: 'macros', place: places.script } as const]),
    ]
    let text = ''
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number)
      const notes = (await page.getAnnotations({ intent: 'any' })) as {
        subtype?: string
        file?: { filename?: string }
      }[]
      const files = notes.filter(({ subtype }) => subtype === 'FileAttachment')
      for (const { file } of files)
        found.push({ kind: 'embedded-files', place: file?.filename ?? places.page(number) })
      const marks = notes.filter(
        ({ subtype = '' }) => !PART_OF_PAGE.has(subtype) && subtype !== 'FileAttachment',
      )
      found.push(...some('comments', marks.length, (count) => places.commentsOnPage(number, count)))
      text += await pageText(page)
      page.cleanup()
      if (text.length > LIMITS.text) throw new Unread('too-long')
    }
    const earlier = await earlierVersions(bytes)
    const gone = wordsGone(text, earlier)
    found.push(...some('earlier-version', gone, (count) => places.earlierVersion(count)))
    // what was taken out can still be read by whoever cuts the file there, so names are looked for in it too
    if (gone > 0) text += earlier.join('\n')
    return { found: [...found, ...(await photographs(bytes))], text }
  } catch (error) {
    throw error instanceof Unread ? error : new Unread('broken')
  } finally {
    await document.loadingTask.destroy()
  }
}

const EXIF = Buffer.from('Exif\0\0', 'latin1')
const MOST_PHOTOGRAPHS = 200
const LONGEST_HEAD = 131_072

/** Photographs lie in a PDF as the camera wrote them; only a place is told, other facts of them nobody gets at. */
async function photographs(bytes: Uint8Array): Promise<Found[]> {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  let seen = 0
  for (let at = all.indexOf(EXIF); at >= 0 && seen < MOST_PHOTOGRAPHS; at = all.indexOf(EXIF, at + 1)) {
    seen += 1
    const begin = all.lastIndexOf(Buffer.from([0xff, 0xd8]), at)
    if (begin < 0 || at - begin > 4096) continue
    try {
      const read = (await exifr.gps(Buffer.from(all.subarray(begin, begin + LONGEST_HEAD)))) as
        object | undefined
      if (read !== undefined) return [{ kind: 'place', place: places.pdfPicture }]
    } catch {
      // bytes that only look like a photograph
    }
  }
  return []
}

function namesIn(files: unknown): string[] {
  return files instanceof Map ? [...files.keys()].map(String) : Object.keys((files ?? {}) as object)
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : ''
}

function listOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).map(textOf)
}
