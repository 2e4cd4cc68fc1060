import { readFileSync, writeFileSync } from 'node:fs'
import { createHash, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { caseFile } from '#shared/contract/case-file.ts'
import { cases } from '#shared/contract/cases.ts'
import { records } from '#shared/contract/records.ts'
import { sheets } from '#shared/contract/sheets.ts'
import { civilDate } from '#shared/domain/civil-date.ts'
import { openEngine, type OpenEngine } from './open-engine.ts'

const day = civilDate('2026-06-15')
const bytes = randomBytes(3 * 1024 * 1024 + 17)
const sha256 = createHash('sha256').update(bytes).digest('hex')

async function withPolicy() {
  const engine = await openEngine('uk-equipment', day)
  const content = { kind: 'policy', body: { name: 'Privacy policy', version: '5' } } as const
  const { id: sheetId } = await engine.ask(sheets, 'add', { caseId: null, content })
  const path = join(engine.folder, 'policy 5.pdf')
  writeFileSync(path, bytes)
  const attach = (to = sheetId) =>
    engine.answer(records, 'attach', { sheetId: to, token: engine.grant(path, 'open') })
  return { ...engine, sheetId, attach }
}

const filesOf = async ({ ask }: OpenEngine) =>
  (await ask(records, 'list', { kind: 'policy' })).flatMap(({ files }) => files)
const intact = async ({ ask }: OpenEngine) => (await ask(caseFile, 'verify', {})).problems

test('an entry keeps a file byte for byte, and a copy of it is written out', async () => {
  const engine = await withPolicy()
  expect(await engine.attach()).toMatchObject({ ok: true, value: { name: 'policy 5.pdf', sha256 } })
  await engine.lock()
  await engine.unlock()
  const [file] = await filesOf(engine)
  if (file === undefined) throw new Error('no file was kept')
  expect(file).toMatchObject({ size: bytes.length, sha256, mediaType: 'application/pdf' })
  const copy = join(engine.folder, 'copy.pdf')
  await engine.ask(records, 'saveFile', { fileId: file.id, token: engine.grant(copy, 'save') })
  expect(readFileSync(copy).equals(bytes)).toBe(true)
  expect(await intact(engine)).toEqual([])
})

test('a file that is taken out is gone with its bytes, and the trail says that it was there', async () => {
  const engine = await withPolicy()
  await engine.attach()
  const [file] = await filesOf(engine)
  if (file === undefined) throw new Error('no file was kept')
  await engine.ask(records, 'removeFile', { fileId: file.id })
  expect(await filesOf(engine)).toEqual([])
  expect(await engine.answer(records, 'removeFile', { fileId: file.id })).toMatchObject({
    failure: { code: 'attachment-unknown' },
  })
  const trail = await engine.ask(cases, 'auditOf', { caseId: null })
  expect(trail.slice(0, 2).map(({ call, what }) => [call, what])).toEqual([
    ['records.removeFile', 'remove record_file'],
    ['records.attach', 'add record_file'],
  ])
  expect(await intact(engine)).toEqual([])
  // the room its bytes had is free for the next one
  const full = readSize(engine)
  await engine.attach()
  expect(readSize(engine)).toBeLessThan(full + bytes.length / 2)
})

test('an entry that is taken out takes its files along', async () => {
  const engine = await withPolicy()
  await engine.attach()
  await engine.attach()
  expect(await filesOf(engine)).toHaveLength(2)
  await engine.ask(sheets, 'remove', { sheetId: engine.sheetId })
  expect(await filesOf(engine)).toEqual([])
  expect(await intact(engine)).toEqual([])
})

test('what belongs to a case is not kept with a list', async () => {
  const engine = await withPolicy()
  const { record } = await engine.log({})
  const content = { kind: 'task', body: { title: 'Ring the clinic' } } as const
  const { id } = await engine.ask(sheets, 'add', { caseId: record.id, content })
  expect(await engine.attach(id)).toMatchObject({ failure: { code: 'sheet-elsewhere' } })
})

function readSize({ folder }: OpenEngine): number {
  return readFileSync(join(folder, 'cases.redress')).length
}
