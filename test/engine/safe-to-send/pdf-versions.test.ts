import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { fileInspector } from '#engine/safe-to-send/inspect-file.ts'
import { pdfOf } from './planted-files.ts'
import { pdfSavedAgain } from './saved-again.ts'

const inspect = fileInspector({
  own: ['Imogen Sallowby'],
  ownEmails: [],
  strangers: [{ kind: 'other-person', name: 'Torvald Pennick', email: '', reference: 'QH-2026-0002' }],
})
const foundIn = async (name: string, bytes: Uint8Array) =>
  (await inspect(name, bytes, Buffer.alloc(0))).found.map(({ kind, place }) => `${kind} | ${place}`)

test('words that a PDF saved by appending no longer shows are found in the version before, and their names too', async () => {
  const shown = ['Imogen Sallowby hired a lift.', 'Nothing else.']
  const before = [...shown, 'Torvald Pennick complained about her.']
  expect(await foundIn('saved-again.pdf', pdfSavedAgain(before, shown))).toEqual([
    'earlier-version | 5 words that its pages no longer show',
    expect.stringContaining('other-person | '),
  ])
  expect(await foundIn('three.pdf', pdfSavedAgain(shown, before, shown))).toContain(
    'earlier-version | 5 words that its pages no longer show',
  )
  const many = Array.from({ length: 40 }, () => shown)
  expect(await foundIn('often.pdf', pdfSavedAgain(before, ...many))).toContain(
    'earlier-version | 5 words that its pages no longer show',
  )
})

test('a PDF that was only added to, moved about or made for the web raises no alarm', async () => {
  const lines = ['Imogen Sallowby hired a lift.', 'Nothing else.']
  expect(await foundIn('signed.pdf', pdfSavedAgain(lines, [...lines, 'Signed on Monday']))).toEqual([])
  expect(await foundIn('moved.pdf', pdfSavedAgain(lines, lines.toReversed()))).toEqual([])
  const plain = join(mkdtempSync(join(tmpdir(), 'redress-web-')), 'plain.pdf')
  onTestFinished(() => rmSync(dirname(plain), { recursive: true }))
  writeFileSync(plain, await pdfOf())
  execFileSync('qpdf', ['--linearize', '--object-streams=disable', '--replace-input', plain])
  const web = readFileSync(plain)
  expect(web.toString('latin1').match(/%%EOF/g)).toHaveLength(2)
  expect(await foundIn('web.pdf', web)).toEqual([])
})
