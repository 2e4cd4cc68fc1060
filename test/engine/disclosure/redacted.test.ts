import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { cases } from '#shared/contract/cases.ts'
import { disclosure } from '#shared/contract/disclosure.ts'
import type { PageBox } from '#shared/domain/disclosure.ts'
import { newDesk } from '../desk.ts'
import { filesUnder, run } from '../packages/unpack.ts'
import { leakyPdf } from './leaky-pdf.ts'
import { leakyPicture, pictureInPdf } from './leaky-pictures.ts'
import { PLANTED, planted } from './planted-words.ts'
import { everythingIn } from './read-everything.ts'

vi.setConfig({ testTimeout: 300_000 })
const PASSWORD = 'correct horse battery'

test('a redacted package holds none of fifty planted words, and every word that was to stay', async () => {
  const desk = await newDesk()
  const { record } = await desk.log()
  const caseId = record.id
  const folder = dirname(desk.place('x').path)
  const leaky = await leakyPdf()
  writeFileSync(join(folder, 'leaky.pdf'), leaky.bytes)
  const pictures = [
    await leakyPicture(folder, 'png'),
    await leakyPicture(folder, 'jpeg'),
    await pictureInPdf(folder),
  ]
  expect(planted()).toBe(PLANTED.length)

  // the readers below have to find each word in what comes in, or finding none in what goes out would prove nothing
  const before = ['leaky.pdf', ...pictures.map(({ path }) => path.slice(folder.length + 1))]
    .map((name) => everythingIn(join(folder, name)))
    .join('\n')
  expect(PLANTED.filter((word) => !before.includes(word.toLowerCase()))).toEqual([])

  const attach = async (path: string) => {
    const { token } = desk.place(path.slice(folder.length + 1), 'open')
    return (await desk.ask(cases, 'attach', { caseId, token })).id
  }
  const ground = { regime: 'uk-gdpr', ground: 'third-party' }
  const pdf = await attach(join(folder, 'leaky.pdf'))
  for (const word of leaky.toBlack) {
    const hits = await desk.ask(disclosure, 'find', { attachmentId: pdf, words: word })
    expect(hits.length, word).toBeGreaterThan(0)
    const boxes = hits.flatMap(({ page, boxes: found }) => found.map((box) => ({ ...box, page })))
    await desk.ask(disclosure, 'drawBoxes', { attachmentId: pdf, ground, boxes })
  }
  for (const picture of pictures) {
    const attachmentId = await attach(picture.path)
    const boxes = picture.toBlack.map((box: PageBox) => ({ ...box, page: 1 }))
    await desk.ask(disclosure, 'drawBoxes', { attachmentId, ground, boxes })
  }
  const { token, path } = desk.place('package.zip')
  const built = await desk.ask(disclosure, 'build', {
    caseId,
    token,
    password: new TextEncoder().encode(PASSWORD),
  })
  expect(built.redactions).toBe(leaky.toBlack.length + 6)

  const unpacked = join(folder, 'unpacked')
  mkdirSync(unpacked)
  expect(run('7z', ['x', `-p${PASSWORD}`, `-o${unpacked}`, path], folder).code).toBe(0)
  const found = filesUnder(unpacked).map((name) => [name, everythingIn(join(unpacked, name))] as const)
  const leaks = found.flatMap(([name, all]) =>
    PLANTED.filter((word) => all.includes(word.toLowerCase())).map((word) => `${word} in ${name}`),
  )
  expect(leaks).toEqual([])
  const documents = found.filter(([name]) => name.startsWith('documents/')).map(([, all]) => all)
  expect(documents).toHaveLength(4)
  for (const word of [...leaky.toKeep, ...pictures.map(({ toKeep }) => toKeep)])
    expect(
      documents.some((all) => all.includes(word.toLowerCase())),
      word,
    ).toBe(true)
  const text = run('pdftotext', ['-raw', join(unpacked, 'documents/001-document.pdf'), '-'], folder).output
  for (const word of leaky.toKeep) expect(text, word).toContain(word)
  // what holds nothing but pictures has no other way to hold anything
  const qdf = run('qpdf', ['--qdf', join(unpacked, 'documents/001-document.pdf'), '-'], folder).output
  expect(qdf).not.toMatch(
    /\/(Annots|Outlines|EmbeddedFiles|JavaScript|JS|AcroForm|OpenAction|Metadata|Info|OCProperties)\b/,
  )
})
