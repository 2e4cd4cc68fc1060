import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { crc32, deflateSync } from 'node:zlib'
import { expect, test, vi } from 'vitest'
import { letterhead } from '#shared/contract/letterhead.ts'
import { letters } from '#shared/contract/letters.ts'
import { TemplateId } from '#shared/domain/ids.ts'
import { barePng, pngOfPixels } from '#engine/letters/png-file.ts'
import { newDesk, type Desk } from '../desk.ts'

vi.setConfig({ testTimeout: 120_000 })

const NOTICE = TemplateId.parse('extension-notice')
const MOST = 1600 * 800

/** A picture of one colour. */
const picture = (width = 60, height = 20) =>
  pngOfPixels(width, height, new Uint8Array(width * height * 4).fill(0x80))

function chunk(type: string, body: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(body.length, 0)
  ends.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)])
}

/** The PNG with another chunk behind its head. */
function withChunk(png: Uint8Array, type: string, body: string): Buffer {
  const bytes = Buffer.from(png)
  return Buffer.concat([bytes.subarray(0, 33), chunk(type, Buffer.from(body)), bytes.subarray(33)])
}

async function finalLetter(desk: Desk) {
  const { record } = await desk.log()
  const { letter } = await desk.ask(letters, 'begin', { caseId: record.id, templateId: NOTICE })
  const values = { extensionGround: 'complex', extensionReason: 'the archive is in two places' }
  await desk.ask(letters, 'fill', { letterId: letter.id, values })
  await desk.ask(letters, 'finalise', { letterId: letter.id })
  const { token, path } = desk.place('letter.pdf')
  await desk.ask(letters, 'savePdf', { letterId: letter.id, token })
  return { letterId: letter.id, path, caseId: record.id }
}

test('a sign is written anew: what was hidden in its file is gone, and its picture is the same', () => {
  const hidden = withChunk(withChunk(picture(), 'tEXt', 'GPS\0at home'), 'eXIf', 'MM\0*camera')
  const bare = barePng(hidden, MOST)
  expect(bare).toMatchObject({ width: 60, height: 20 })
  expect(Buffer.from(bare?.bytes ?? []).equals(Buffer.from(picture()))).toBe(true)
})

test('a file that is no sound picture of the size it claims is refused', () => {
  const sound = Buffer.from(picture())
  const head = Buffer.alloc(13)
  head.writeUInt32BE(60, 0)
  head.writeUInt32BE(20, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const bomb = Buffer.concat([
    sound.subarray(0, 8),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(50_000_000))),
    chunk('IEND', new Uint8Array()),
  ])
  const flipped = Buffer.from(sound)
  flipped[40] = (flipped[40] ?? 0) ^ 1
  for (const odd of [
    Buffer.from('GIF89a'),
    sound.subarray(0, 50),
    flipped,
    bomb,
    Buffer.from('<svg onload="x()"/>'),
    new Uint8Array(),
  ])
    expect(barePng(odd, MOST)).toBeNull()
  expect(barePng(picture(), 100)).toBeNull()
})

test('every letter carries the logo with its text, the sender and the foot, on the paper and to a screen reader', async () => {
  const desk = await newDesk()
  await desk.ask(letterhead, 'set', {
    accent: '#7A1F2B',
    sender: 'Data protection desk\n<b>Wharf 14</b>',
    footer: 'Registered in Leeds, number 01234567\n#bank $x$',
  })
  await desk.ask(letterhead, 'setLogo', { png: withChunk(picture(), 'tEXt', 'secret\0place') })
  const { path } = await finalLetter(desk)
  const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })
  for (const words of ['Data protection desk', '<b>Wharf 14</b>', 'number 01234567', '#bank $x$'])
    expect(text).toContain(words)
  expect(text).not.toContain('Privacy Officer\n14')
  expect(execFileSync('pdfimages', ['-list', path], { encoding: 'utf8' })).toMatch(/image\s+60\s+20/)
  const structure = execFileSync('pdfinfo', ['-struct-text', path], { encoding: 'utf8' })
  expect(structure).toMatch(/Figure/)
  execFileSync('qpdf', ['--check', path])
  expect(await desk.ask(letterhead, 'setLogo', { png: null })).toMatchObject({ logo: null })
  expect(await desk.failure('letterhead.setLogo', { png: new Uint8Array([1, 2, 3]) })).toEqual({
    code: 'logo-unreadable',
  })
})

test('the pages on the screen are the pages that print: as many, of the paper’s shape, and of a final letter its own PDF', async () => {
  const desk = await newDesk()
  const { letterId, path } = await finalLetter(desk)
  const shown = await desk.ask(letters, 'pages', { letterId, scale: 2 })
  const pages = Number(/Pages:\s+(\d+)/.exec(execFileSync('pdfinfo', [path], { encoding: 'utf8' }))?.[1])
  expect(shown).toMatchObject({ count: pages, paper: 'a4' })
  expect(shown.pages).toHaveLength(pages)
  const [first] = shown.pages
  expect((first?.height ?? 0) / (first?.width ?? 1)).toBeCloseTo(297 / 210, 2)
  const page = desk.place('page.png').path
  writeFileSync(page, first?.png ?? new Uint8Array())
  const read = execFileSync('tesseract', [page, '-', '-l', 'eng'], { encoding: 'utf8', stdio: 'pipe' })
  expect(read).toContain('the archive is in two places')
})

test('a batch finalises what is complete, lists what each draft lacks, and writes nothing where the letter does not fit', async () => {
  const desk = await newDesk()
  const one = await desk.log()
  const two = await desk.log({
    kind: 'complaint',
    requests: undefined,
    issues: [{ text: 'Nobody answered.' }],
  })
  const batch = async (caseId: string, templateId: string, finalise: boolean) => {
    const [letter] = await desk.ask(letters, 'batch', { caseIds: [caseId], templateId, finalise } as never)
    return letter
  }
  const done = await batch(one.record.id, 'acknowledgement', true)
  expect(done).toMatchObject({ state: 'final', missing: [], reference: one.record.reference })
  const open = await batch(one.record.id, 'extension-notice', true)
  expect(open).toMatchObject({ state: 'draft', missing: ['Ground', 'Reason'] })
  expect(await batch(one.record.id, 'acknowledgement', false)).toMatchObject({ state: 'draft', missing: [] })
  const unfit = await batch(two.record.id, 'access-cover', true)
  expect(unfit).toMatchObject({ state: 'unfit', letterId: null })
})

test('a name that no font has leaves its letter a draft and stops no batch', async () => {
  const desk = await newDesk()
  const { record } = await desk.log({ person: { name: '\u{13000}\u{13080}' } })
  const input = { caseIds: [record.id], templateId: 'acknowledgement', finalise: true }
  const [done] = await desk.ask(letters, 'batch', input as never)
  expect(done).toMatchObject({ state: 'draft' })
  expect(done?.missing.join()).toContain('U+13000')
})
