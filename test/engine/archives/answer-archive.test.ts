import { writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { caseArchive } from '#shared/contract/case-archive.ts'
import { caseFile } from '#shared/contract/case-file.ts'
import { cases } from '#shared/contract/cases.ts'
import { disclosure } from '#shared/contract/disclosure.ts'
import { letters } from '#shared/contract/letters.ts'
import { mail } from '#shared/contract/mail.ts'
import { templates } from '#shared/contract/templates.ts'
import { civilDate } from '#shared/domain/civil-date.ts'
import { openEngine } from '../casework/open-engine.ts'
import { newDesk } from '../desk.ts'
import { saidOfCase } from './round-trip.ts'
import { DAY, found, fullCase, PASSWORD, saved, type Office } from './saved-case.ts'

/** An engine that prints, for what goes out with a covering letter. */
async function printingOffice(): Promise<Office> {
  const desk = await newDesk({ today: DAY })
  return {
    ask: desk.ask,
    grant: (path, mode) => desk.place(basename(path), mode).token,
    folder: dirname(desk.place('nothing').path),
    log: (intake) => desk.log({ received: DAY, ...intake }),
  }
}

test('calls, threads of mail, and what was decided and sent of documents come along', async () => {
  const engine = await printingOffice()
  const caseId = await fullCase(engine)
  const [first, second] = (await engine.ask(cases, 'view', { caseId })).attachments
  if (first === undefined || second === undefined) throw new Error('two documents')
  await engine.ask(cases, 'addCorrespondence', {
    ...{ caseId, direction: 'in', channel: 'phone', date: DAY, from: 'Imogen Sallowby', to: '' },
    ...{ subject: 'Asked how long it takes', body: 'Told her the day.' },
    contact: { number: '01632 960 118', identity: 'verified', asked: 'date of the last order' },
  })
  const message = join(engine.folder, 'thread.eml')
  writeFileSync(
    message,
    'From: imogen@example.org\r\nTo: privacy@example.com\r\nSubject: My data\r\nMessage-ID: <one@example.org>\r\n' +
      'In-Reply-To: <nought@example.com>\r\nDate: Mon, 1 Jun 2026 09:00:00 +0000\r\n\r\nAny news?\r\n',
  )
  const { mails } = await engine.ask(mail, 'gather', { tokens: [engine.grant(message, 'open')] })
  const { mailId, date, time } = await engine.ask(mail, 'read', { mailId: mails[0]?.mailId ?? '' })
  await engine.ask(mail, 'file', { mailId, caseId, date, time, again: false })
  await engine.ask(disclosure, 'decide', {
    ...{ caseId, attachmentIds: [second.id], decision: 'withhold' },
    ground: { regime: 'uk-gdpr', ground: 'legal-privilege' },
  })
  const unread = join(engine.folder, 'notes.rtf')
  writeFileSync(unread, '{\\rtf1 Notes of the counter}')
  await engine.ask(cases, 'attach', { caseId, token: engine.grant(unread, 'open') })
  const { documents } = await engine.ask(disclosure, 'check', { caseId })
  const [finding] = documents.flatMap(({ findings }) => findings)
  if (finding === undefined) throw new Error('a file that is not read')
  const { sha256, kind } = finding
  await engine.ask(disclosure, 'leaveIn', { caseId, findings: [{ sha256, kind }], reason: 'Read by me.' })
  await engine.ask(disclosure, 'planRelease', { caseId, number: 2, plannedOn: civilDate('2026-07-20') })
  await engine.ask(disclosure, 'build', {
    ...{ caseId, token: engine.grant(join(engine.folder, 'part.zip'), 'save') },
    password: new TextEncoder().encode(PASSWORD),
  })

  const other = await openEngine('uk-equipment', DAY)
  const { readId } = await found(other, await saved(engine, caseId, 'zip'))
  await other.ask(caseArchive, 'run', { readId })
  expect(await saidOfCase(other, caseId)).toEqual(await saidOfCase(engine, caseId))
  // looked into again, because what a check found is never taken from a file; what was left in with a reason stays so
  expect((await other.ask(disclosure, 'check', { caseId })).documents).toEqual(
    (await engine.ask(disclosure, 'plan', { caseId })).documents,
  )
  const again = await other.ask(mail, 'gather', { tokens: [other.grant(message, 'open')] })
  const known = await other.ask(mail, 'read', { mailId: again.mails[0]?.mailId ?? '' })
  expect(known).toMatchObject({ filed: { caseId, same: 'file' } })
  expect(await other.ask(caseFile, 'verify', {})).toMatchObject({ ok: true, problems: [] })
})

test('a letter on a template that only the other file has keeps its words', async () => {
  const engine = await openEngine('uk-equipment', DAY)
  const caseId = await fullCase(engine)
  const copy = await engine.ask(templates, 'duplicate', {
    id: 'acknowledgement',
    title: 'Our acknowledgement',
  })
  await engine.ask(letters, 'begin', { caseId, templateId: copy.id })
  const other = await openEngine('uk-equipment', DAY)
  const { readId } = await found(other, await saved(engine, caseId, 'zip'))
  await other.ask(caseArchive, 'run', { readId })
  const written = await other.ask(cases, 'view', { caseId })
  expect(written.letters).toHaveLength(1)
  const [draft] = written.letters
  if (draft === undefined) throw new Error('one draft')
  expect(draft).toMatchObject({ templateId: 'acknowledgement', title: 'Acknowledgement of a request' })
  const before = await engine.ask(letters, 'view', { letterId: draft.id })
  const letter = await other.ask(letters, 'view', { letterId: draft.id })
  expect(letter.writing?.own).toBe(true)
  expect(letter.writing?.wording).toEqual(before.writing?.wording)
})
