import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, writeFileSync } from 'node:fs'
import PostalMime from 'postal-mime'
import { expect, test } from 'vitest'
import { cases } from '#shared/contract/cases.ts'
import { disclosure } from '#shared/contract/disclosure.ts'
import { letters } from '#shared/contract/letters.ts'
import type { DraftSource } from '#shared/contract/mail-out.ts'
import { MAIL_ATTACHMENT_LIMIT } from '#shared/domain/mail-draft.ts'
import { draft, letterOf, PASSWORD, ready, secret, sha } from './drafting.ts'

test('a letter with a password goes as the locked copy alone, and the password is nowhere in the draft', async () => {
  const { engine, caseId } = await ready({ name: '王小明', email: 'xm@example.org' })
  const letterId = await letterOf(engine, caseId)
  const source: DraftSource = { kind: 'letter', letterId }
  const told = await draft(engine, source, { password: secret(), body: `It opens with ${PASSWORD}.` })
  expect(told.failure).toMatchObject({ code: 'draft-holds-password' })
  expect(existsSync(told.path)).toBe(false)
  const { bytes, path } = await draft(engine, source, { password: secret() })
  const email = await PostalMime.parse(bytes())
  expect(email.attachments).toHaveLength(1)
  const pdf = `${path}.pdf`
  writeFileSync(pdf, new Uint8Array(email.attachments[0]?.content as ArrayBuffer))
  expect(() => execFileSync('pdftotext', [pdf, '-'], { stdio: 'pipe' })).toThrow(/password/i)
  expect(execFileSync('pdftotext', ['-upw', PASSWORD, pdf, '-'], { encoding: 'utf8' })).toContain('王小明')
  expect(`${bytes().toString('latin1')}${email.text ?? ''}${email.subject ?? ''}`).not.toContain(PASSWORD)
  // the open copy goes without, and then the same words may not follow either
  const later = await draft(engine, source, { subject: PASSWORD })
  expect(later.failure).toMatchObject({ code: 'draft-holds-password' })
})

test('a package goes alone: no other file, no password in the words, and never beside the letter that opens it', async () => {
  const { engine, caseId, reference } = await ready({ name: 'محمد', email: 'm@example.org' })
  const big = engine.place('recording.bin', 'open')
  writeFileSync(big.path, randomBytes(MAIL_ATTACHMENT_LIMIT + 1))
  await engine.ask(cases, 'attach', { caseId, token: big.token })
  // a recording cannot be looked into; somebody who heard it answers for it
  const { documents } = await engine.ask(disclosure, 'check', { caseId })
  const findings = documents.flatMap((each) => each.findings.map(({ sha256, kind }) => ({ sha256, kind })))
  await engine.ask(disclosure, 'leaveIn', { caseId, findings, reason: 'Heard to the end.' })
  const { token } = engine.place('package.zip')
  const built = await engine.ask(disclosure, 'build', { caseId, token, password: secret() })
  const opened = (name: string) => engine.place(name, 'open').token
  const source: DraftSource = { kind: 'package', caseId, sha256: built.sha256 }
  const passwordLetter = await letterOf(engine, caseId, 'password-letter')
  const wrongFile = engine.place('password-letter.pdf')
  await engine.ask(letters, 'savePdf', { letterId: passwordLetter, token: wrongFile.token })

  const wrong = await draft(engine, source, { packageToken: opened('password-letter.pdf') })
  expect(wrong.failure).toMatchObject({ code: 'draft-other-file' })
  expect(existsSync(wrong.path)).toBe(false)
  expect((await draft(engine, source)).failure).toMatchObject({ code: 'draft-no-file' })
  for (const words of [{ body: `Use ${PASSWORD}` }, { subject: `Use ${PASSWORD}` }])
    expect(
      (await draft(engine, source, { ...words, packageToken: opened('package.zip') })).failure,
    ).toMatchObject({ code: 'draft-holds-password' })

  // above what mail servers take: said, and written all the same
  const { plan, bytes, failure } = await draft(engine, source, { packageToken: opened('package.zip') })
  expect(plan.attachment).toMatchObject({ large: true, bytes: built.bytes })
  expect(failure).toBeNull()
  const email = await PostalMime.parse(bytes())
  expect(email.attachments.map(({ filename }) => filename)).toEqual([`${reference}-package.zip`])
  expect(email.attachments.map(({ content }) => sha(new Uint8Array(content as ArrayBuffer)))).toEqual([
    built.sha256,
  ])
  // whoever reads that mailbox has the package: its password must not come the same way
  const letter: DraftSource = { kind: 'letter', letterId: passwordLetter }
  expect(await engine.failure('mailOut.plan', { source: letter })).toMatchObject({
    code: 'draft-password-same-way',
  })
  const without = await draft(engine, source, { attach: false })
  expect((await PostalMime.parse(without.bytes())).attachments).toEqual([])
})

test('once the password letter is drafted as a mail, the package is refused as one', async () => {
  const { engine, caseId } = await ready()
  const built = await engine.ask(disclosure, 'build', {
    caseId,
    token: engine.place('p.zip').token,
    password: secret(),
  })
  const letterId = await letterOf(engine, caseId, 'password-letter')
  expect((await draft(engine, { kind: 'letter', letterId })).failure).toBeNull()
  const source = { kind: 'package', caseId, sha256: built.sha256 } as const
  expect(await engine.failure('mailOut.plan', { source })).toMatchObject({ code: 'draft-password-same-way' })
})
