import { createHash } from 'node:crypto'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { caseFile } from '#shared/contract/case-file.ts'
import { cases } from '#shared/contract/cases.ts'
import { mail } from '#shared/contract/mail.ts'
import { search } from '#shared/contract/search.ts'
import { civilDate } from '#shared/domain/civil-date.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { mailOfLines, parts } from '../builders/mails/message.ts'
import { openEngine, type OpenEngine } from '../engine/casework/open-engine.ts'

const TODAY = civilDate('2026-06-10')
const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const ID = { 'Message-ID': '<first@example.org>' }

async function taken(engine: OpenEngine, name: string, bytes: Uint8Array) {
  const path = join(engine.folder, name)
  writeFileSync(path, bytes)
  const { mails } = await engine.ask(mail, 'gather', { tokens: [engine.grant(path, 'open')] })
  return engine.ask(mail, 'read', { mailId: mails[0]?.mailId ?? '' })
}

async function dropped(engine: OpenEngine, name: string, bytes: Uint8Array) {
  const { mailId } = await engine.ask(mail, 'begin', { name, size: bytes.length })
  for (let at = 0; at < bytes.length; at += 1000)
    await engine.ask(mail, 'add', { mailId, bytes: Uint8Array.from(bytes.subarray(at, at + 1000)) })
  return engine.ask(mail, 'read', { mailId })
}

const file = (
  engine: OpenEngine,
  view: { mailId: string; date: string; time: string | null },
  caseId: CaseId,
  again = false,
) => engine.answer(mail, 'file', { mailId: view.mailId, caseId, date: view.date, time: view.time, again })

test('a mail is filed with its original byte for byte, its files, its dates, and is found by its words', async () => {
  const engine = await openEngine('uk-equipment', TODAY)
  const { record } = await engine.log({ person: { name: 'Imogen Sallowby', email: 'Imogen@Example.org' } })
  const bytes = mailOfLines(
    {
      ...ID,
      Received: 'from mx.example.net by mail.quillhaven.example; Mon, 4 May 2026 23:45:10 +0000',
      'Content-Type': 'multipart/mixed; boundary=m',
    },
    parts(
      'm',
      ['Content-Type: text/plain', '', 'I also want the zibeline records.'],
      ['Content-Type: text/csv; name=list.csv', 'Content-Disposition: attachment', '', 'kettle;1'],
    ),
  )
  const view = await taken(engine, 'from imogen.eml', bytes)
  expect(view).toMatchObject({
    direction: 'in',
    dated: '2026-05-04',
    date: '2026-05-05',
    time: '00:45',
    dateFrom: 'server',
  })
  expect(view.suggestions).toMatchObject([{ row: { reference: record.reference }, reasons: ['person'] }])
  const filed = await file(engine, view, record.id)
  expect(filed).toMatchObject({ ok: true, value: { reference: record.reference, files: 1, direction: 'in' } })
  const now = await engine.ask(cases, 'view', { caseId: record.id })
  expect(now.correspondence).toMatchObject([
    {
      direction: 'in',
      channel: 'e-mail',
      date: '2026-05-05',
      time: '00:45',
      dated: '2026-05-04',
      from: 'Imogen Sallowby <imogen@example.org>',
      subject: 'My data',
      body: 'I also want the zibeline records.',
    },
  ])
  const [original, list] = now.correspondence[0]?.attachments ?? []
  expect(original).toMatchObject({
    name: 'from imogen.eml',
    mediaType: 'message/rfc822',
    sha256: sha(bytes),
    size: bytes.length,
  })
  expect(list).toMatchObject({ name: 'list.csv', sha256: sha(Buffer.from('kettle;1')) })
  const found = await engine.ask(search, 'find', { words: 'zibeline' })
  expect(found.map(({ row }) => row.reference)).toContain(record.reference)
})

test('the same mail is filed once: by its bytes, and by its identification unless the officer says so', async () => {
  const engine = await openEngine('uk-equipment', TODAY)
  const { record } = await engine.log({})
  const other = (await engine.log({})).record
  const bytes = mailOfLines(ID, 'once')
  const first = await taken(engine, 'a.eml', bytes)
  expect(await file(engine, first, record.id)).toMatchObject({ ok: true })

  const again = await dropped(engine, 'copy.eml', bytes)
  expect(again.filed).toMatchObject({ reference: record.reference, same: 'file' })
  const refused = { ok: false, failure: { code: 'mail-filed', details: { reference: record.reference } } }
  expect(await file(engine, again, other.id)).toEqual(refused)
  expect(await file(engine, again, other.id, true)).toEqual(refused)

  const alike = await dropped(engine, 'forged.eml', mailOfLines(ID, 'once, but not the same'))
  expect(alike.filed).toMatchObject({ same: 'message-id' })
  expect(await file(engine, alike, other.id)).toEqual(refused)
  expect(await file(engine, alike, other.id, true)).toMatchObject({ ok: true })
  expect((await engine.ask(cases, 'view', { caseId: record.id })).attachments).toHaveLength(1)
})

test('a case is suggested by thread, reference, person and agent, the strongest first, and nothing is filed by itself', async () => {
  const engine = await openEngine('uk-equipment', TODAY)
  const byThread = (await engine.log({ person: { name: 'Thread' } })).record
  const byReference = (await engine.log({ person: { name: 'Reference' } })).record
  const byPerson = (await engine.log({ person: { name: 'Imogen', email: 'imogen@example.org' } })).record
  const byAgent = (
    await engine.log({ person: { name: 'Somebody' }, agent: { name: 'Imogen', email: 'imogen@example.org' } })
  ).record
  const opening = await taken(engine, 'a.eml', mailOfLines({ ...ID, From: 'x@example.net' }, 'first'))
  await file(engine, opening, byThread.id)
  const reply = await taken(
    engine,
    'b.eml',
    mailOfLines(
      {
        'Message-ID': '<second@example.org>',
        'In-Reply-To': '<first@example.org>',
        Subject: `Re: ${byReference.reference.toLowerCase()}`,
      },
      'about it',
    ),
  )
  expect(reply.suggestions.map(({ row, reasons }) => [row.reference, ...reasons])).toEqual([
    [byThread.reference, 'thread'],
    [byReference.reference, 'reference-in-subject'],
    [byPerson.reference, 'person'],
    [byAgent.reference, 'agent'],
  ])
  for (const { id } of [byReference, byPerson, byAgent])
    expect((await engine.ask(cases, 'view', { caseId: id })).correspondence).toEqual([])
  // what stands in another reference is no reference of ours
  const none = await taken(
    engine,
    'c.eml',
    mailOfLines({ From: 'y@example.net', Subject: `X${byReference.reference}9` }, 'QH-1999-0001'),
  )
  expect(none.suggestions).toEqual([])
})

test('the sent copy of what we wrote is recorded as sent on its own date', async () => {
  const engine = await openEngine('uk-equipment', TODAY)
  const view = await engine.ask(caseFile, 'view', {})
  await engine.ask(caseFile, 'setOrganisation', {
    ...view.organisation,
    email: 'Privacy@Quillhaven.example',
  })
  const { record } = await engine.log({ person: { name: 'Imogen', email: 'imogen@example.org' } })
  const sent = await taken(
    engine,
    'sent.eml',
    mailOfLines(
      {
        From: 'Privacy Team <privacy@quillhaven.example>',
        To: 'imogen@example.org',
        Date: 'Tue, 9 Jun 2026 23:30:00 -0500',
        Received: 'by x; Wed, 10 Jun 2026 09:00:00 +0000',
      },
      'Our answer',
    ),
  )
  expect(sent).toMatchObject({
    direction: 'out',
    dated: '2026-06-09',
    date: '2026-06-10',
    time: '05:30',
    dateFrom: 'mail',
  })
  expect(sent.suggestions).toMatchObject([{ row: { reference: record.reference }, reasons: ['person'] }])
  expect(await file(engine, sent, record.id)).toMatchObject({ ok: true, value: { direction: 'out' } })
  const now = await engine.ask(cases, 'view', { caseId: record.id })
  expect(now.correspondence).toMatchObject([
    { direction: 'out', to: 'imogen@example.org', date: '2026-06-10' },
  ])
})

test('a folder stands for its mails; links, other files and a folder without mail are told', async () => {
  const engine = await openEngine('uk-equipment', TODAY)
  const folder = join(engine.folder, 'mails')
  mkdirSync(join(folder, 'deeper'), { recursive: true })
  writeFileSync(join(folder, 'b.EML'), mailOfLines(ID, 'b'))
  writeFileSync(join(folder, 'deeper', 'a.msg'), 'no message')
  writeFileSync(join(folder, 'notes.txt'), 'no mail')
  symlinkSync('/etc/hostname', join(folder, 'link.eml'))
  const { mails, leftOut } = await engine.ask(mail, 'gather', { tokens: [engine.grant(folder, 'open')] })
  expect([mails.map(({ name }) => name), leftOut]).toEqual([['b.EML', 'a.msg'], 0])
  expect(await engine.answer(mail, 'read', { mailId: mails[1]?.mailId ?? '' })).toEqual({
    ok: false,
    failure: { code: 'mail-not-a-mail' },
  })
  const empty = join(engine.folder, 'empty')
  mkdirSync(empty)
  const none = await engine.answer(mail, 'gather', { tokens: [engine.grant(empty, 'open')] })
  expect(none).toEqual({ ok: false, failure: { code: 'mail-none' } })
})

test('a mail that changed since it was read, was forgotten, or came whole only in part is not filed', async () => {
  const engine = await openEngine('uk-equipment', TODAY)
  const { record } = await engine.log({})
  const view = await taken(engine, 'a.eml', mailOfLines(ID, 'as read'))
  writeFileSync(join(engine.folder, 'a.eml'), mailOfLines(ID, 'as changed'))
  expect(await file(engine, view, record.id)).toEqual({ ok: false, failure: { code: 'mail-changed' } })
  await engine.ask(mail, 'forget', { mailIds: [view.mailId] })
  expect(await file(engine, view, record.id)).toEqual({ ok: false, failure: { code: 'mail-gone' } })
  const { mailId } = await engine.ask(mail, 'begin', { name: 'half.eml', size: 100 })
  await engine.ask(mail, 'add', { mailId, bytes: new Uint8Array(60) })
  expect(await engine.answer(mail, 'add', { mailId, bytes: new Uint8Array(60) })).toEqual({
    ok: false,
    failure: { code: 'mail-too-large' },
  })
  expect(await engine.answer(mail, 'read', { mailId })).toEqual({ ok: false, failure: { code: 'mail-gone' } })
  expect(await engine.answer(mail, 'begin', { name: 'huge.eml', size: 101 * 1024 * 1024 })).toEqual({
    ok: false,
    failure: { code: 'mail-too-large' },
  })
  expect((await engine.ask(cases, 'view', { caseId: record.id })).attachments).toEqual([])
  await engine.lock()
  await engine.unlock()
  expect(await engine.answer(mail, 'read', { mailId })).toEqual({ ok: false, failure: { code: 'mail-gone' } })
})

test('a thousand files in a mail: the first 99 are filed, the rest stay in the original and are told', async () => {
  const engine = await openEngine('uk-equipment', TODAY)
  const { record } = await engine.log({})
  const many = Array.from({ length: 1000 }, (_, at) => [
    `Content-Type: text/csv; name=${at}.csv`,
    '',
    String(at),
  ])
  const view = await dropped(
    engine,
    'many.eml',
    mailOfLines({ 'Content-Type': 'multipart/mixed; boundary=p' }, parts('p', ...many)),
  )
  expect(view.notes).toContainEqual({ code: 'files-left', count: 901 })
  expect(await file(engine, view, record.id)).toMatchObject({ ok: true, value: { files: 99 } })
})

test('a call, a visit and a piece of post keep their own facts and no others, and are found by them', async () => {
  const engine = await openEngine('uk-equipment', TODAY)
  const { record } = await engine.log({})
  const contact = {
    number: '+44 20 7946 0990',
    identity: 'verified',
    asked: 'Which device was last repaired',
  } as const
  const entry = { caseId: record.id, direction: 'in', date: TODAY, body: 'Asked how far it is.' } as const
  await engine.ask(cases, 'addCorrespondence', { ...entry, channel: 'phone', contact })
  await engine.ask(cases, 'addCorrespondence', {
    ...entry,
    channel: 'letter',
    contact: { trackedNumber: 'RB 123 456 785 GB', deliveredOn: TODAY },
  })
  const { correspondence } = await engine.ask(cases, 'addCorrespondence', { ...entry, channel: 'e-mail' })
  expect(correspondence.map((each) => each.contact)).toEqual([
    { ...contact, address: '', trackedNumber: '', deliveredOn: null },
    {
      number: '',
      address: '',
      identity: 'not-asked',
      asked: '',
      trackedNumber: 'RB 123 456 785 GB',
      deliveredOn: TODAY,
    },
    undefined,
  ])
  const found = await engine.ask(search, 'find', { words: '7946 0990' })
  expect(found.map(({ part }) => part)).toEqual(['message'])
})
