import { writeFileSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { caseFile } from '#shared/contract/case-file.ts'
import { cases } from '#shared/contract/cases.ts'
import { disclosure } from '#shared/contract/disclosure.ts'
import type { DisclosurePlan } from '#shared/contract/disclosure.ts'
import type { CaseId } from '#shared/domain/ids.ts'
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
