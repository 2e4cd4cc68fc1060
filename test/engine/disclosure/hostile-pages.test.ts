import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { PDFDocument } from 'pdf-lib'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { createPageThread } from '#engine/renditions/page-thread.ts'
import { pngOf } from '#engine/renditions/png.ts'

vi.setConfig({ testTimeout: 180_000 })
const thread = createPageThread()
afterAll(() => thread.end())

const open = (bytes: Uint8Array | Buffer) => thread.ask('open', { bytes: new Uint8Array(bytes) })

/** A PDF from its objects, the first of them its catalogue. */
function pdfOf(objects: readonly string[]): Buffer {
  let text = '%PDF-1.7\n'
  const offsets = objects.map((object, index) => {
    const at = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const head = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`
  return Buffer.from(
    `${text}${head}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF`,
  )
}

const page = (box: string, more = '') => [
  '<</Type/Catalog/Pages 2 0 R>>',
  '<</Type/Pages/Kids[3 0 R]/Count 1>>',
  `<</Type/Page/Parent 2 0 R/MediaBox[${box}]${more}>>`,
]

describe('documents from outside', () => {
  it('with a hundred thousand pages are refused before one is drawn', async () => {
    const kids = Array.from({ length: 100_000 }, () => '3 0 R').join(' ')
    const many = [
      '<</Type/Catalog/Pages 2 0 R>>',
      `<</Type/Pages/Kids[${kids}]/Count 100000>>`,
      page('0 0 9 9')[2] ?? '',
    ]
    expect(await open(pdfOf(many))).toEqual({ ok: false, failure: 'pages-too-many' })
  })

  it('with a page of a kilometre are refused', async () => {
    expect(await open(pdfOf(page('0 0 2834645 2834645')))).toEqual({ ok: false, failure: 'pages-too-large' })
  })

  it('whose tree of pages is a hundred thousand deep, or bites its own tail, end and hang nothing', async () => {
    const deep = ['<</Type/Catalog/Pages 2 0 R>>']
    for (let at = 2; at < 100_000; at += 1) deep.push(`<</Type/Pages/Kids[${at + 1} 0 R]/Count 1>>`)
    deep.push('<</Type/Page/MediaBox[0 0 9 9]>>')
    expect((await open(pdfOf(deep))).ok).toBe(false)
    const circle = ['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[2 0 R]/Count 1>>']
    expect((await open(pdfOf(circle))).ok).toBe(false)
  })

  it('that unpack to gigabytes of picture are ended, and the next document opens', async () => {
    const row = deflateSync(Buffer.alloc(60_000_000))
    const size = 30_000
    const image = `<</Type/XObject/Subtype/Image/Width ${size}/Height ${size}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/FlateDecode/Length ${row.length}>>\nstream\n${row.toString('latin1')}\nendstream`
    const content = 'q 90 0 0 90 0 0 cm /I Do Q'
    const bomb = Buffer.from(
      pdfOf([
        ...page('0 0 90 90', '/Resources<</XObject<</I 4 0 R>>>>/Contents 5 0 R'),
        image,
        `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
      ]).toString('utf8'),
      'latin1',
    )
    await open(bomb)
    const before = process.memoryUsage().rss
    await thread.ask('draw', { page: 0, scale: 1 })
    expect(process.memoryUsage().rss - before).toBeLessThan(900 * 1024 * 1024)
    const plain = await PDFDocument.create()
    plain.addPage([100, 100])
    expect((await open(await plain.save())).ok).toBe(true)
  })

  it('that say they are pictures of 65,535 pixels a side, or unpack to more than they say, are refused', async () => {
    const small = Buffer.from(pngOf({ width: 4, height: 4, channels: 1, bytes: new Uint8Array(16), calm: 1 }))
    const wide = Buffer.from(small)
    wide.writeUInt32BE(65_535, 16)
    wide.writeUInt32BE(65_535, 20)
    expect(await open(wide)).toEqual({ ok: false, failure: 'pages-too-large' })
    const packed = deflateSync(Buffer.alloc(60_000_000))
    const length = Buffer.alloc(4)
    length.writeUInt32BE(packed.length)
    const bomb = Buffer.concat([small.subarray(0, 33), length, Buffer.from('IDAT'), packed, Buffer.alloc(4)])
    expect(await open(bomb)).toEqual({ ok: false, failure: 'pages-too-large' })
  })

  it('that want a password, are cut off, or are something else, each say so', async () => {
    const plain = await PDFDocument.create()
    plain.addPage([100, 100])
    const bytes = await plain.save({ useObjectStreams: false })
    const path = join(mkdtempSync(join(tmpdir(), 'redress-locked-')), 'plain.pdf')
    writeFileSync(path, bytes)
    const locked = spawnSync('qpdf', ['--encrypt', 'user', 'owner', '256', '--', path, '-']).stdout
    rmSync(dirname(path), { recursive: true })
    expect(await open(locked)).toEqual({ ok: false, failure: 'pages-password' })
    expect(await open(bytes.slice(0, 40))).toEqual({ ok: false, failure: 'pages-broken' })
    expect(await open(Buffer.from('PK\u0003\u0004 a table'))).toEqual({
      ok: false,
      failure: 'pages-kind-unknown',
    })
    expect(await open(Buffer.from('%PDF-1.7 and nothing else'))).toEqual({
      ok: false,
      failure: 'pages-broken',
    })
  })

  it('that take longer than five seconds are ended with a sentence of their own', async () => {
    const short = createPageThread(1)
    const plain = await PDFDocument.create()
    for (let at = 0; at < 400; at += 1) plain.addPage([100, 100])
    const answer = await short.ask('open', { bytes: await plain.save() })
    short.end()
    expect(answer).toEqual({ ok: false, failure: 'pages-too-slow' })
  })
})
