import { writeFileSync } from 'node:fs'
import { StandardFonts } from 'pdf-lib'
import { expect, test, vi } from 'vitest'
import { caseFile } from '#shared/contract/case-file.ts'
import { cases } from '#shared/contract/cases.ts'
import { disclosure } from '#shared/contract/disclosure.ts'
import type { DisclosurePlan } from '#shared/contract/disclosure.ts'
import { letters } from '#shared/contract/letters.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { createInspectThread } from '#engine/safe-to-send/inspect-thread.ts'
import { newDesk, type Desk } from '../desk.ts'
import { addNote, coverWords, jpeg, pdfOf, withExif, zipOf } from '../safe-to-send/planted-files.ts'

vi.setConfig({ testTimeout: 300_000 })
const password = () => new TextEncoder().encode('correct horse battery')

async function attach(desk: Desk, caseId: CaseId, name: string, bytes: Uint8Array | string) {
  const { token, path } = desk.place(name, 'open')
  writeFileSync(path, bytes)
  return (await desk.ask(cases, 'attach', { caseId, token })).id
}

const found = ({ documents }: DisclosurePlan) =>
  Object.fromEntries(
    documents
      .filter(({ decision, findings }) => decision === 'include' && findings.length > 0)
      .map(({ name, findings }) => [
        name,
        findings.map(({ kind, places }) => `${kind} | ${places.join('; ')}`),
      ]),
  )

/** A final letter with something in every field; the id of its PDF. */
async function writeFinal(desk: Desk, caseId: CaseId, templateId: string) {
  const begun = await desk.ask(letters, 'begin', { caseId, templateId })
  const values = Object.fromEntries(
    begun.problems.flatMap(({ field }) => (field === null ? [] : [[field, 'Our records']])),
  )
  const filled = await desk.ask(letters, 'fill', { letterId: begun.letter.id, values })
  const final = await desk.ask(letters, 'finalise', { letterId: filled.letter.id })
  if (final.letter.pdf === null) throw new Error('no PDF')
  return final.letter.pdf.id
}

const build = (desk: Desk, caseId: CaseId, words = password(), name = 'p.zip') =>
  desk.failure('disclosure.build', { caseId, token: desk.place(name).token, password: words })

test('nothing leaves while a finding is open, in the engine; a reason is kept, audited and shown, and a changed file asks again', async () => {
  const desk = await newDesk()
  await desk.log({ person: { name: 'Torvald Pennick', email: 'torvald@example.net' } })
  const { record } = await desk.log()
  const caseId = record.id
  const clean = await attach(desk, caseId, 'clean.pdf', await pdfOf())
  const boxed = await attach(desk, caseId, 'boxed.pdf', await pdfOf(coverWords))
  const noted = await attach(desk, caseId, 'noted.pdf', await pdfOf(addNote))
  await attach(desk, caseId, 'rota.txt', 'Torvald Pennick, Monday')
  await attach(desk, caseId, 'chair.jpg', withExif(jpeg(), { gps: true, taken: false }))
  await attach(desk, caseId, 'all.zip', await zipOf({ 'inside.pdf': await pdfOf(coverWords) }))

  // the window is not needed for the block: the build looks by itself
  expect(await build(desk, caseId)).toMatchObject({ code: 'findings-open', details: { count: '5 findings' } })
  const plan = await desk.ask(disclosure, 'check', { caseId })
  expect(plan.documents.every(({ checked }) => checked)).toBe(true)
  expect(found(plan)).toEqual({
    'boxed.pdf': ['covered-text | page 1, 2 words'],
    'noted.pdf': ['comments | page 1, 1 note'],
    'rota.txt': [expect.stringMatching(/^other-person \| Torvald Pennick of QH-2026-\d+, 1 place$/)],
    'chair.jpg': ['place | position of the camera'],
    'all.zip': ['covered-text | inside.pdf: page 1, 2 words'],
  })
  expect(await desk.ask(disclosure, 'progress', { caseId })).toBeNull()

  // a box over a page, and pages as pictures, leave nothing to find
  const [page] = (await desk.ask(disclosure, 'pages', { attachmentId: boxed })).sizes
  expect(page?.width).toBe(400)
  await desk.ask(disclosure, 'drawBoxes', {
    attachmentId: boxed,
    ground: { regime: 'uk-gdpr', ground: 'third-party' },
    boxes: [{ page: 1, left: 3000, top: 28_000, width: 18_000, height: 3000 }],
  })
  const after = await desk.ask(disclosure, 'asPictures', { caseId, attachmentId: noted, pictures: true })
  expect(after.documents.find(({ name }) => name === 'noted.pdf')).toMatchObject({
    checked: false,
    findings: [],
  })
  const again = await desk.ask(disclosure, 'check', { caseId })
  expect(Object.keys(found(again)).toSorted()).toEqual(['all.zip', 'chair.jpg', 'rota.txt'])
  expect(
    await desk.failure('disclosure.asPictures', { caseId, attachmentId: clean, pictures: true }),
  ).toBeNull()

  // the rest is left in, with a reason each way it can be asked
  const open = again.documents.flatMap(({ findings }) =>
    findings.map(({ sha256, kind }) => ({ sha256, kind })),
  )
  expect(await desk.failure('disclosure.leaveIn', { caseId, findings: open, reason: ' ' })).toMatchObject({
    code: 'finding-reason-missing',
  })
  const invented = [{ sha256: 'a'.repeat(64), kind: 'macros' }]
  expect(
    await desk.failure('disclosure.leaveIn', { caseId, findings: invented, reason: 'why' }),
  ).toMatchObject({
    code: 'finding-unknown',
  })
  const kept = await desk.ask(disclosure, 'leaveIn', { caseId, findings: open, reason: 'Asked for by name.' })
  expect(
    kept.documents
      .flatMap(({ findings }) => findings)
      .every(({ override }) => override?.reason === 'Asked for by name.'),
  ).toBe(true)

  // the password may stand in none of the files
  const inside = new TextEncoder().encode('Torvald Pennick, Monday')
  expect(await build(desk, caseId, inside)).toMatchObject({
    code: 'password-in-package',
    details: { name: 'rota.txt' },
  })
  const first = open[0]
  if (first === undefined) throw new Error('nothing was open')
  await desk.ask(disclosure, 'askAgain', { caseId, ...first })
  expect(await build(desk, caseId)).toMatchObject({ code: 'findings-open' })
  await desk.ask(disclosure, 'leaveIn', { caseId, findings: [first], reason: 'Asked for by name.' })
  expect(await build(desk, caseId)).toBeNull()
  const { built } = await desk.ask(disclosure, 'plan', { caseId })
  expect(
    built[0]?.contents.leftIn.map(({ name, reason, officerName }) => [name, reason, officerName]).toSorted(),
  ).toEqual(
    ['all.zip', 'chair.jpg', 'rota.txt'].map((name) => [name, 'Asked for by name.', 'Rosalind Achterberg']),
  )
  const trail = await desk.ask(cases, 'auditOf', { caseId })
  expect(JSON.stringify(trail)).toContain('disclosure.leaveIn')
  expect((await desk.ask(caseFile, 'verify', {})).ok).toBe(true)

  // other bytes under the same name are another file
  await attach(desk, caseId, 'rota.txt', 'Torvald Pennick, Tuesday')
  expect(await build(desk, caseId, password(), 'q.zip')).toMatchObject({
    code: 'findings-open',
    details: { count: '1 finding' },
  })
})

test('a letter to an address that is not kept any more, and the password’s own letter, stop the package', async () => {
  const desk = await newDesk()
  const { record, parties } = await desk.log({
    person: { name: 'Imogen Sallowby', email: 'imogen@example.org', address: '1 Quay Street\nLeeds' },
  })
  const caseId = record.id
  await writeFinal(desk, caseId, 'access-cover')
  expect(
    (await desk.ask(disclosure, 'plan', { caseId })).beside.map(({ part, findings }) => [
      part,
      findings.length,
    ]),
  ).toEqual([['letter', 0]])
  const [person] = parties
  if (person === undefined) throw new Error('nobody')
  await desk.ask(cases, 'setParty', {
    caseId,
    partyId: person.id,
    details: { name: 'Imogen Sallowby', address: '2 Mill Lane\nYork' },
  })
  const moved = await desk.ask(disclosure, 'check', { caseId })
  expect(
    moved.beside.flatMap(({ findings }) => findings.map(({ kind, places }) => [kind, ...places])),
  ).toEqual([
    [
      'recipient',
      'letter to Imogen Sallowby, 1 Quay Street, Leeds',
      'kept as Imogen Sallowby, 2 Mill Lane, York',
    ],
  ])
  expect(await build(desk, caseId)).toMatchObject({ code: 'findings-open' })
  // who gets the data without the letter is not stopped by its address
  const controller = { kind: 'controller', name: 'Fernleigh Hire' }
  const place = desk.place('c.zip')
  expect(
    await desk.failure('disclosure.build', {
      caseId,
      token: place.token,
      password: password(),
      recipient: controller,
    }),
  ).toBeNull()

  const secret = await writeFinal(desk, caseId, 'password-letter')
  await desk.ask(disclosure, 'decide', { caseId, attachmentIds: [secret], decision: 'include' })
  const { documents } = await desk.ask(disclosure, 'check', { caseId })
  expect(
    documents.find(({ attachmentId }) => attachmentId === secret)?.findings.map(({ kind }) => kind),
  ).toEqual(['password-letter'])
})

test('a reason for a copy made of pictures holds at the build, because the copy comes out the same', async () => {
  const desk = await newDesk()
  await desk.log({ person: { name: 'Torvald Secretman' } })
  const { record } = await desk.log()
  const caseId = record.id
  const named = await attach(
    desk,
    caseId,
    'named.pdf',
    await pdfOf(async (document) => {
      const font = await document.embedFont(StandardFonts.Helvetica)
      document.getPage(0).drawText('Torvald Secretman', { x: 40, y: 100, size: 14, font })
    }),
  )
  await desk.ask(disclosure, 'asPictures', { caseId, attachmentId: named, pictures: true })
  const { documents } = await desk.ask(disclosure, 'check', { caseId })
  const [finding] = documents[0]?.findings ?? []
  expect(finding?.kind).toBe('other-person')
  if (finding === undefined) return
  const { sha256, kind } = finding
  await desk.ask(disclosure, 'leaveIn', { caseId, findings: [{ sha256, kind }], reason: 'He wrote it.' })
  expect(await build(desk, caseId)).toBeNull()
  const { built } = await desk.ask(disclosure, 'plan', { caseId })
  expect(built[0]?.contents.documents[0]?.sha256).toBe(sha256)
})

test('a check can be stopped, keeps what it saw, and runs once at a time', async () => {
  const desk = await newDesk()
  const { record } = await desk.log()
  const caseId = record.id
  for (const name of ['a.pdf', 'b.pdf', 'c.pdf']) await attach(desk, caseId, name, await pdfOf())
  const checking = desk.failure('disclosure.check', { caseId })
  expect(await desk.failure('disclosure.check', { caseId })).toMatchObject({ code: 'package-under-way' })
  await desk.ask(disclosure, 'cancel', { caseId })
  expect(await checking).toMatchObject({ code: 'package-cancelled' })
  expect((await desk.ask(disclosure, 'check', { caseId })).documents.every(({ checked }) => checked)).toBe(
    true,
  )
})

test('a file that takes too long ends its thread with a sentence, and the next one is looked into', async () => {
  const people = { own: [], ownEmails: [], strangers: [] }
  const slow = createInspectThread(people, 1)
  const said = await slow.inspect('a.pdf', await pdfOf(), new Uint8Array(0))
  expect(said.found).toEqual([{ kind: 'unread', place: 'it took too long' }])
  slow.end()
  const quick = createInspectThread(people)
  expect((await quick.inspect('a.pdf', await pdfOf(), new Uint8Array(0))).found).toEqual([])
  quick.end()
})
