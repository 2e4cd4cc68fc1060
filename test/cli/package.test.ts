import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { writeFileSync } from 'node:fs'
import { PDFDocument, StandardFonts } from 'pdf-lib'
import { expect, test } from 'vitest'
import { cases } from '#shared/contract/cases.ts'
import { disclosure } from '#shared/contract/disclosure.ts'
import { civilDate } from '#shared/domain/civil-date.ts'
import { openEngine } from '../engine/casework/open-engine.ts'
import { newDesk } from './run-redress.ts'

test('package packs what was decided in the window: withheld stays out, boxes are burnt in, findings stop it without a reason', async () => {
  const engine = await openEngine('uk-equipment', civilDate('2026-06-24'))
  const { record } = await engine.log({})
  const document = await PDFDocument.create()
  document.addPage([300, 300]).drawText('Pennick and a bicycle', {
    x: 30,
    y: 200,
    font: await document.embedFont(StandardFonts.Helvetica),
  })
  const attach = async (name: string, bytes: Uint8Array | string) => {
    writeFileSync(join(engine.folder, name), bytes)
    const token = engine.grant(join(engine.folder, name), 'open')
    return (await engine.ask(cases, 'attach', { caseId: record.id, token })).id
  }
  await engine.log({ person: { name: 'Torvald Grey' } })
  const log = await attach('log.pdf', await document.save())
  const advice = await attach('advice.txt', 'privileged')
  await engine.ask(disclosure, 'decide', {
    caseId: record.id,
    attachmentIds: [advice],
    decision: 'withhold',
    ground: { regime: 'uk-gdpr', ground: 'legal-privilege' },
  })
  const [hit] = await engine.ask(disclosure, 'find', { attachmentId: log, words: 'pennick' })
  await engine.ask(disclosure, 'drawBoxes', {
    attachmentId: log,
    ground: { regime: 'uk-gdpr', ground: 'third-party' },
    boxes: (hit?.boxes ?? []).map((box) => ({ ...box, page: 1 })),
  })
  await attach('rota.txt', 'Torvald Grey, Monday')
  await engine.lock()

  const desk = newDesk()
  const key = ['--passphrase-file', desk.secret('passphrase.txt', 'lantern-orchard-velvet-tide\n')]
  const secret = ['--password-file', desk.secret('password.txt', 'river amber harbour\n')]
  const file = join(engine.folder, 'cases.redress')
  const pack = (out: string, ...more: string[]) =>
    desk.redress([
      'package',
      file,
      record.reference,
      '--out',
      desk.path(out),
      ...secret,
      ...key,
      '--json',
      ...more,
    ])
  expect(pack('p.zip').error).toMatchObject({
    code: 'findings-open',
    message: expect.stringMatching(
      /^rota\.txt: A person of another case is named \(Torvald Grey of /,
    ) as string,
  })
  expect(pack('p.zip', '--override', 'His own rota.').json).toMatchObject({
    documents: 2,
    redactions: 1,
    withheld: 1,
    leftIn: [{ name: 'rota.txt', kind: 'other-person', reason: 'His own rota.' }],
  })
  execFileSync('7z', ['x', '-priver amber harbour', `-o${desk.path('out')}`, desk.path('p.zip')], {
    stdio: 'ignore',
  })
  const text = execFileSync('pdftotext', [join(desk.path('out'), 'documents/001-document.pdf'), '-'], {
    encoding: 'utf8',
  })
  expect(text.trim()).toBe('and a bicycle')
  expect(pack('c.zip', '--controller', 'Fernleigh Hire').json).toMatchObject({
    recipient: { kind: 'controller', name: 'Fernleigh Hire' },
  })
  expect(pack('n.zip', '--release', 'two').error?.code).toBe('input-unreadable')
}, 240_000)
