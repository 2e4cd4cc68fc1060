import { existsSync } from 'node:fs'
import PostalMime from 'postal-mime'
import { expect, test } from 'vitest'
import { caseFile } from '#shared/contract/case-file.ts'
import { cases } from '#shared/contract/cases.ts'
import { letters } from '#shared/contract/letters.ts'
import { mail } from '#shared/contract/mail.ts'
import { mailOut, type DraftSource } from '#shared/contract/mail-out.ts'
import { civilDate } from '#shared/domain/civil-date.ts'
import { addressStanding } from '#shared/domain/mail-draft.ts'
import { mailOfLines } from '../builders/mails/message.ts'
import { asSent, draft, letterOf, OWN, ready, sha, taken, TODAY } from './drafting.ts'

test('a letter goes into a draft to the person, from the organisation, with its PDF byte for byte, and the trail says so', async () => {
  const { engine, caseId, reference } = await ready()
  const letterId = await letterOf(engine, caseId)
  const { plan, failure, bytes } = await draft(engine, { kind: 'letter', letterId })
  expect(plan).toMatchObject({ to: 'zoe@example.org', from: OWN, reference, forWhom: 'person', answers: [] })
  expect(plan.subject).toContain(reference)
  expect(failure).toBeNull()
  const view = await engine.ask(cases, 'view', { caseId })
  const email = await PostalMime.parse(bytes())
  expect(email.from).toMatchObject({ name: 'Quillhaven, "Instruments" Ltd', address: OWN })
  expect(email.to).toMatchObject([{ name: 'Zoë Ångström', address: 'zoe@example.org' }])
  expect(email.text).toContain(`quote ${reference}`)
  expect(email.messageId).toMatch(/^<[0-9a-f]{32}@quillhaven\.example>$/)
  const [file] = email.attachments
  expect(file).toMatchObject({ filename: `${reference}-letter.pdf`, mimeType: 'application/pdf' })
  expect(sha(new Uint8Array(file?.content as ArrayBuffer))).toBe(view.letters[0]?.sha256)
  expect((await engine.ask(caseFile, 'verify', {})).problems).toEqual([])
})

test('the sent copy of a draft is known by its identification, and filing it records the letter as sent', async () => {
  const { engine, caseId, reference } = await ready()
  const letterId = await letterOf(engine, caseId)
  const { bytes } = await draft(engine, { kind: 'letter', letterId })
  // not sent yet: nothing is offered
  expect(await taken(engine, 'unsent.eml', bytes())).toMatchObject({ sentCopy: null })
  const sent = await taken(engine, 'sent.eml', asSent(bytes(), 'Tue, 9 Jun 2026 16:20:00 +0100'))
  expect(sent).toMatchObject({
    direction: 'out',
    date: '2026-06-09',
    suggestions: [{ row: { id: caseId }, reasons: expect.arrayContaining(['draft']) as unknown }],
    sentCopy: { caseId, reference, letterId, because: 'draft', pdf: 'same' },
  })
  const { date, time, mailId } = sent
  const filed = await engine.ask(mail, 'file', { mailId, caseId, date, time, letterId })
  expect(filed).toMatchObject({ direction: 'out', files: 0 })
  const view = await engine.ask(cases, 'view', { caseId })
  const [entry] = view.correspondence
  expect(entry).toMatchObject({ direction: 'out', date: '2026-06-09', channel: 'e-mail', letterId })
  // the letter is kept once, beside the message as it went
  expect(entry?.attachments.map(({ name }) => name)).toEqual(['sent.eml', `${reference}-acknowledgement.pdf`])
  // recorded is recorded: another copy of it offers nothing
  const again = await taken(engine, 'again.eml', asSent(bytes(), 'Tue, 9 Jun 2026 16:20:01 +0100'))
  expect(again.sentCopy).toBeNull()
})

test('a program that gives the message another identification is no hindrance: the letter is known by its PDF', async () => {
  const { engine, caseId } = await ready()
  const letterId = await letterOf(engine, caseId)
  const { bytes } = await draft(engine, { kind: 'letter', letterId })
  const other = asSent(bytes(), 'Tue, 9 Jun 2026 16:20:00 +0100', 'other@mailhost.example')
  expect((await taken(engine, 'sent.eml', other)).sentCopy).toMatchObject({
    letterId,
    because: 'pdf',
    pdf: 'same',
  })
  // somebody who sends our letter back to us has not sent it for us
  const back = Buffer.from(
    other.toString('latin1').replace(/^From: .*\r$/m, 'From: thief@example.net\r'),
    'latin1',
  )
  expect((await taken(engine, 'back.eml', back)).sentCopy).toBeNull()
})

test('a mail is filed with the letter of its own case only, and with a final one', async () => {
  const { engine, caseId } = await ready()
  const other = await engine.log({ person: { name: 'Łukasz Żółć' } })
  const letterId = await letterOf(engine, other.record.id)
  const begun = await engine.ask(letters, 'begin', { caseId, templateId: 'acknowledgement' })
  const sent = await taken(
    engine,
    'x.eml',
    mailOfLines({ Subject: 'X', 'Message-ID': '<x@example.org>' }, 'x'),
  )
  for (const each of [letterId, begun.letter.id])
    expect(
      await engine.failure('mail.file', { mailId: sent.mailId, caseId, date: TODAY, letterId: each }),
    ).toMatchObject({ code: 'letter-unknown' })
  const source = { kind: 'letter', letterId: begun.letter.id }
  expect(await engine.failure('mailOut.plan', { source })).toMatchObject({ code: 'draft-not-final' })
})

test('an address is verified when it stood there at the check; one that came later is not, and the verified one is shown', async () => {
  const { engine, caseId, view } = await ready()
  const letterId = await letterOf(engine, caseId)
  const source: DraftSource = { kind: 'letter', letterId }
  const before = await engine.ask(mailOut, 'plan', { source })
  expect(addressStanding(before.to, before.addresses, before.forWhom)).toEqual({ kind: 'unverified' })
  const answered = (type: 'identity-requested' | 'identity-verified', date: string) =>
    engine.ask(cases, 'recordEvent', { caseId, event: { type, date: civilDate(date) } })
  await answered('identity-requested', '2026-06-02')
  await answered('identity-verified', '2026-06-05')
  const then = await engine.ask(mailOut, 'plan', { source })
  expect(addressStanding(then.to, then.addresses, then.forWhom)).toEqual({ kind: 'verified' })
  const partyId = view.parties[0]?.id
  if (partyId === undefined) throw new Error('nobody is in the case')
  await engine.ask(cases, 'setParty', {
    caseId,
    partyId,
    details: { name: 'Zoë Ångström', email: 'new.zoe@example.net' },
  })
  const now = await engine.ask(mailOut, 'plan', { source })
  expect(now.to).toBe('zoe@example.org')
  expect(now.addresses.slice(0, 2)).toMatchObject([
    { address: 'zoe@example.org', verified: true, role: 'subject' },
    { address: 'new.zoe@example.net', verified: false, role: 'subject' },
  ])
  for (const address of ['new.zoe@example.net', 'typed@example.com'])
    expect(addressStanding(address, now.addresses, now.forWhom)).toEqual({
      kind: 'differs',
      verified: 'zoe@example.org',
    })
  expect(addressStanding('ZOE@example.org', now.addresses, 'third-party')).toEqual({ kind: 'not-for-them' })
})

test('an answer to a mail of the case names it and the thread before it', async () => {
  const { engine, caseId } = await ready()
  const letterId = await letterOf(engine, caseId)
  const came = await taken(
    engine,
    'came.eml',
    mailOfLines(
      {
        From: 'Zoe <zoe@example.org>',
        Subject: 'More',
        'Message-ID': '<second@example.org>',
        References: '<first@example.org> <between@example.org>',
      },
      'And the logs.',
    ),
  )
  await engine.ask(mail, 'file', { mailId: came.mailId, caseId, date: TODAY })
  const { plan } = await draft(engine, { kind: 'letter', letterId })
  expect(plan.answers).toMatchObject([{ address: 'zoe@example.org', subject: 'More' }])
  const answers = plan.answers[0]?.correspondenceId
  const { bytes } = await draft(engine, { kind: 'letter', letterId }, { answers })
  const email = await PostalMime.parse(bytes())
  expect(email.inReplyTo).toBe('<second@example.org>')
  expect(email.references).toBe('<first@example.org> <between@example.org> <second@example.org>')
})

test('an address that is none is refused with it, and nothing is written', async () => {
  const { engine, caseId } = await ready({ name: 'Łukasz Żółć' })
  const letterId = await letterOf(engine, caseId)
  const to = { name: '', address: 'a@example.org\r\nBcc: b@example.org' }
  const { plan, path, failure } = await draft(engine, { kind: 'letter', letterId }, { to })
  expect(plan.to).toBe('')
  expect(failure).toMatchObject({ code: 'draft-address' })
  expect(existsSync(path)).toBe(false)
})
