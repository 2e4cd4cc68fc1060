import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { caseFile } from '#shared/contract/case-file.ts'
import { cases } from '#shared/contract/cases.ts'
import { drafts } from '#shared/contract/drafts.ts'
import { imports } from '#shared/contract/imports.ts'
import { civilDate } from '#shared/domain/civil-date.ts'
import type { ImportMapping } from '#shared/domain/import/mapping.ts'
import { openEngine, type OpenEngine } from '../casework/open-engine.ts'

const TODAY = civilDate('2026-06-01')
const THREE = readFileSync(join(import.meta.dirname, '../../fixtures/registers/three-cases.csv'), 'utf8')
const [HEADER = '', ...ROWS] = THREE.split('\n')

async function read(engine: OpenEngine, rows: readonly string[], change: Partial<ImportMapping> = {}) {
  const path = join(engine.folder, 'old register.csv')
  writeFileSync(path, [HEADER, ...rows].join('\n'))
  const { importId, sheet } = await engine.ask(imports, 'open', { token: engine.grant(path, 'open') })
  const look = await engine.ask(imports, 'look', { importId, sheet })
  const mapping = { ...look.mapping, ...change }
  const preview = await engine.ask(imports, 'preview', { importId, sheet, mapping })
  return { importId, sheet, look, mapping, preview }
}
const list = ({ ask }: OpenEngine) =>
  ask(cases, 'list', { filter: { status: 'all' }, sort: { by: 'reference' } })

test('an import makes cases with their dates, their outcome and a note that says where they come from', async () => {
  const engine = await openEngine('uk-equipment', TODAY)
  const { importId } = await read(engine, ROWS)
  await engine.ask(imports, 'run', { importId })
  const { rows } = await list(engine)
  expect(rows.map(({ person, received, closedOn }) => [person, received, closedOn])).toEqual([
    ['Imogen Sallowby', '2026-05-20', null],
    ['Nuala Fennimoor', '2025-03-04', '2025-03-20'],
    ['Maud Quarmby', '2026-05-25', null],
  ])
  const view = await engine.ask(cases, 'view', { caseId: rows[0]?.id ?? '' })
  expect(view.events.at(-1)?.detail).toBe(
    'Imported from old register.csv, row 2.\nReference there: DSR-1\nDue as recorded there: 2026-06-01',
  )
  expect(view.record.theirReference).toBe('')
  const found = await engine.ask(cases, 'find', { words: 'ab77' })
  expect(found.map(({ person }) => person)).toEqual(['Nuala Fennimoor'])
})

test('the due date is computed by Redress, and the preview says where the officer had another', async () => {
  const engine = await openEngine('uk-equipment', TODAY)
  const { importId } = await read(engine, ROWS)
  const { rows } = await engine.ask(imports, 'rows', { importId, state: 'warning' })
  expect(rows[0]?.problems[0]).toMatchObject({
    code: 'due-differs',
    details: { theirs: '2026-06-01', ours: rows[0]?.due },
  })
  await engine.ask(imports, 'run', { importId })
  expect((await list(engine)).rows[0]?.due).toBe(rows[0]?.due)
})

test('the same register again, shuffled and with its columns turned, brings nothing new', async () => {
  const engine = await openEngine('uk-equipment', TODAY)
  const first = await read(engine, ROWS)
  await engine.ask(imports, 'run', { importId: first.importId })
  const again = await read(engine, [ROWS[2] ?? '', '', ROWS[0] ?? '', ROWS[1] ?? ''])
  expect(again.preview.counts).toMatchObject({ ready: 0, warnings: 0, twins: 3, blank: 1 })
})

test('a case logged by hand is noticed by person, day and kind', async () => {
  const engine = await openEngine('uk-equipment', TODAY)
  const own = await engine.log({ person: { name: 'IMOGEN SALLOWBY' }, received: civilDate('2026-05-20') })
  const { importId, preview } = await read(engine, ROWS)
  expect(preview.counts.twins).toBe(1)
  const { rows } = await engine.ask(imports, 'rows', { importId, state: 'twin' })
  expect(rows[0]?.problems).toMatchObject([
    { code: 'known-person-day-kind', details: { reference: own.record.reference } },
  ])
})

test('undo is refused once anything happened to one of the cases, and says to which', async () => {
  const engine = await openEngine('uk-equipment', TODAY)
  const { ask, answer } = engine
  const { importId } = await read(engine, ROWS)
  const { id } = await ask(imports, 'run', { importId })
  const { rows } = await list(engine)
  const caseId = rows[0]?.id ?? ''
  await ask(drafts, 'keep', { form: 'note', subject: caseId, body: '{}' })
  const refused = {
    failure: { code: 'import-changed-since', details: { count: 1, references: rows[0]?.reference } },
  }
  expect(await answer(imports, 'undo', { batchId: id })).toMatchObject(refused)
  await ask(drafts, 'drop', { form: 'note', subject: caseId })
  await ask(cases, 'recordEvent', { caseId, event: { type: 'acknowledged', date: TODAY } })
  expect(await answer(imports, 'undo', { batchId: id })).toMatchObject(refused)
  expect((await list(engine)).total).toBe(3)
})

test('an import that is stopped leaves nothing, and others who asked meanwhile get their answer', async () => {
  const engine = await openEngine('uk-equipment', TODAY)
  const { ask, answer } = engine
  const many = Array.from({ length: 1500 }, (_, n) => `DSR-${n},2025-03-04,Person ${n},SAR,,2025-03-20`)
  const { importId } = await read(engine, many)
  const before = (await ask(caseFile, 'view', {})).audit
  const running = answer(imports, 'run', { importId })
  await new Promise((resolve) => setTimeout(resolve, 150))
  const meanwhile = list(engine)
  expect(await ask(imports, 'progress', { id: importId })).toMatchObject({ phase: 'writing', total: 1500 })
  await ask(imports, 'cancel', { id: importId })
  expect(await running).toMatchObject({ failure: { code: 'import-cancelled' } })
  expect((await meanwhile).total).toBe(0)
  expect((await ask(caseFile, 'view', {})).audit).toEqual(before)
  await ask(imports, 'run', { importId })
  expect((await list(engine)).total).toBe(1500)
})

test('a mapping that is kept is offered for the same headings, with what its words became', async () => {
  const engine = await openEngine('uk-equipment', TODAY)
  const rows = ['DSR-9,2026-05-20,Imogen Sallowby,Grumble,,']
  const first = await read(engine, rows, { values: { kind: { grumble: 'objection' } } })
  expect(first.preview.counts.ready).toBe(1)
  const { importId, sheet, mapping } = first
  await engine.ask(imports, 'keepMapping', { importId, sheet, name: 'Ours', mapping })
  const again = await read(engine, rows)
  expect(again.look.kept).toMatchObject([
    { name: 'Ours', mapping: { values: { kind: { grumble: 'objection' } } } },
  ])
  expect(again.preview.counts.errors).toBe(1)
})

test('a kept mapping is renamed, never to the name of another, and removed', async () => {
  const engine = await openEngine('uk-equipment', TODAY)
  const { importId, sheet, mapping } = await read(engine, ROWS)
  for (const name of ['Ours', 'Theirs'])
    await engine.ask(imports, 'keepMapping', { importId, sheet, name, mapping })
  const [theirs, ours] = await engine.ask(imports, 'mappings', {})
  if (theirs === undefined || ours === undefined) throw new Error('nothing was kept')
  expect([theirs.name, ours.name, ours.columns]).toEqual(['Theirs', 'Ours', 6])
  expect(await engine.answer(imports, 'renameMapping', { id: ours.id, name: 'Theirs' })).toMatchObject({
    failure: { code: 'mapping-name-taken' },
  })
  await engine.ask(imports, 'renameMapping', { id: ours.id, name: ' Sheet of 2025 ' })
  await engine.ask(imports, 'removeMapping', { id: theirs.id })
  expect((await read(engine, ROWS)).look.kept.map(({ name }) => name)).toEqual(['Sheet of 2025'])
  expect(await engine.answer(imports, 'removeMapping', { id: theirs.id })).toMatchObject({
    failure: { code: 'mapping-unknown' },
  })
})

test('locking in the middle of an import takes all of it back', async () => {
  const engine = await openEngine('uk-equipment', TODAY)
  const many = Array.from({ length: 600 }, (_, n) => `DSR-${n},2025-03-04,Person ${n},SAR,,2025-03-20`)
  const { importId } = await read(engine, many)
  const running = engine.answer(imports, 'run', { importId })
  await new Promise((resolve) => setTimeout(resolve, 100))
  await engine.lock()
  expect(await running).toMatchObject({ ok: false, failure: { code: 'locked' } })
  await engine.unlock()
  expect((await list(engine)).total).toBe(0)
})

test('an imported case is under the newest version of its law and of its profile, like one that is logged', async () => {
  const engine = await openEngine('uk-equipment', TODAY)
  const { importId } = await read(engine, ROWS)
  await engine.ask(imports, 'run', { importId })
  const logged = await engine.log({})
  const imported = (await list(engine)).rows.find(({ person }) => person === 'Imogen Sallowby')
  const view = await engine.ask(cases, 'view', { caseId: imported?.id ?? '' })
  expect(view.record.packVersion).toBe(logged.record.packVersion)
  expect(view.record.packVersion).toContain('uk-equipment')
})

test('the sidebar counts every late case, also the hundred-and-first', async () => {
  const engine = await openEngine('uk-equipment', TODAY)
  const late = Array.from({ length: 230 }, (_, n) => `L-${n},2025-03-13,Person ${n},SAR,,`)
  const { importId } = await read(engine, [...late, ...ROWS])
  await engine.ask(imports, 'run', { importId, leaveOutErrors: true })
  const { counts } = await engine.ask(caseFile, 'view', {})
  expect(counts).toMatchObject({ open: 232, overdue: 230 })
})
