import { PDFDocument, PDFName, StandardFonts, rgb } from 'pdf-lib'
import { expect, test } from 'vitest'
import { createPageThread } from '#engine/renditions/page-thread.ts'
import { coverWords, pdfOf } from './planted-files.ts'

const thread = createPageThread()
const good = <Value>(answer: { ok: true; value: Value } | { ok: false; failure: string }): Value => {
  if (!answer.ok) throw new Error(answer.failure)
  return answer.value
}
async function hiddenIn(bytes: Uint8Array) {
  good(await thread.ask('open', { bytes }))
  return good(await thread.ask('hidden', { page: 0 }))
}

/** A scan as a machine with text recognition leaves it: a picture, and unseen text where its words are. */
async function scanOf(bytes: Uint8Array): Promise<Uint8Array> {
  good(await thread.ask('open', { bytes }))
  const parts = [
    good(await thread.ask('begin', { label: 'Box' })),
    good(await thread.ask('burn', { page: 0, boxes: [] })),
    good(await thread.ask('end', {})),
  ]
  return Buffer.concat(parts)
}

test('the text under a scan is no alarm; under a box drawn over it, and blank paper, it is', async () => {
  expect(await hiddenIn(await pdfOf())).toEqual({ covered: 0, unseen: 0 })
  expect(await hiddenIn(await pdfOf(coverWords))).toEqual({ covered: 2, unseen: 0 })

  const scan = await scanOf(await pdfOf())
  expect(await hiddenIn(scan)).toEqual({ covered: 0, unseen: 0 })
  for (const [shade, found] of [
    [0, { covered: 5, unseen: 0 }],
    [1, { covered: 0, unseen: 5 }],
  ] as const) {
    const boxed = await PDFDocument.load(scan)
    boxed.getPage(0).drawRectangle({ x: 30, y: 312, width: 260, height: 24, color: rgb(shade, shade, shade) })
    expect(await hiddenIn(await boxed.save())).toEqual(found)
  }
}, 60_000)

test('a black mark laid over words, white words on white and words beyond the edge are found', async () => {
  const bytes = await pdfOf(async (document) => {
    const font = await document.embedFont(StandardFonts.Helvetica)
    const page = document.getPage(0)
    page.drawText('Whitewords here', { x: 40, y: 150, size: 12, font, color: rgb(1, 1, 1) })
    page.drawText('Beyond', { x: 500, y: 150, size: 12, font })
    page.drawText('Marked', { x: 40, y: 60, size: 12, font })
    const { context } = document
    const mark = context.obj({
      Type: 'Annot',
      Subtype: 'Square',
      Rect: [35, 50, 120, 80],
      IC: [0, 0, 0],
      C: [0, 0, 0],
    })
    const look = context.stream('0 g 0 0 85 30 re f', {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, 85, 30],
    })
    mark.set(PDFName.of('AP'), context.obj({ N: context.register(look) }))
    page.node.set(PDFName.of('Annots'), context.obj([context.register(mark)]))
  })
  expect(await hiddenIn(bytes)).toEqual({ covered: 1, unseen: 3 })
}, 60_000)
