import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { expect, test, vi } from 'vitest'
import { caseFile } from '#shared/contract/case-file.ts'
import { imports } from '#shared/contract/imports.ts'
import { out } from '#shared/contract/out.ts'
import { civilDate } from '#shared/domain/civil-date.ts'
import { stripGuard } from '#shared/domain/register-csv.ts'
import { openEngine, type OpenEngine } from '../casework/open-engine.ts'
import { messyCsv, messyRegister, messyXlsx, type MessyRegister } from './messy-register.ts'

vi.setConfig({ testTimeout: 900_000 })

const TODAY = civilDate('2026-06-01')
const COUNT = Number(process.env['REDRESS_IMPORT_ROWS'] ?? '10000')

/** Looks at a file, completes nothing, and previews it. */
async function previewed(engine: OpenEngine, path: string) {
  const { ask, grant } = engine
  const file = await ask(imports, 'open', { token: grant(path, 'open') })
  const { importId, sheet } = file
  const { mapping } = await ask(imports, 'look', { importId, sheet })
  const preview = await ask(imports, 'preview', { importId, sheet, mapping })
  return { file, mapping, preview, importId, sheet }
}

/** The register as it is exported now, without its guard. */
async function exported(engine: OpenEngine, name: string): Promise<Record<string, string>[]> {
  const path = join(engine.folder, `${name}.csv`)
  await engine.ask(out, 'registerCsv', { token: engine.grant(path, 'save') })
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true })
  return data.map((row) =>
    Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, stripGuard(cell)])),
  )
}

function differences(register: MessyRegister, rows: readonly Record<string, string>[]): string[] {
  const seen = new Set<string>()
  const found = rows.flatMap((row) => {
    const reference = row['earlier_reference'] ?? ''
    seen.add(reference)
    const expected = register.expected.get(reference)
    if (expected === undefined) return [`${reference} was not to be imported`]
    return Object.entries(expected).flatMap(([key, value]) =>
      row[key] === value
        ? []
        : [`${reference} ${key}: ${JSON.stringify(row[key])} instead of ${JSON.stringify(value)}`],
    )
  })
  for (const reference of register.expected.keys())
    if (!seen.has(reference)) found.push(`${reference} is missing`)
  return found
}

test('a messy register of UTF-16 with semicolons is explained, imported, exported without a difference, and undone', async () => {
  const engine = await openEngine('uk-equipment', TODAY)
  const { ask, answer, folder } = engine
  const own = await engine.log({ person: { name: 'Edda Own' }, received: civilDate('2026-05-04') })
  const before = await exported(engine, 'before')
  const register = messyRegister({ count: COUNT, seed: 7 })
  const path = join(folder, 'register.csv')
  writeFileSync(path, Buffer.from(`\uFEFF${messyCsv(register, ';')}`, 'utf16le'))

  let at = performance.now()
  const { file, preview, importId } = await previewed(engine, path)
  const looked = performance.now() - at
  expect(file).toMatchObject({ format: 'csv', encoding: 'utf-16le', delimiter: ';' })
  expect(preview.counts).toMatchObject({
    blank: register.blank,
    errors: register.errors,
    twins: register.twins,
  })
  const { rows: wrong } = await ask(imports, 'rows', { importId, state: 'error', limit: 1000 })
  expect(wrong).toHaveLength(register.errors)
  expect(new Set(wrong.flatMap(({ problems }) => problems.map(({ code }) => code)))).toEqual(
    new Set(['date-no-such-day', 'date-unreadable', 'received-missing']),
  )
  expect(await answer(imports, 'run', { importId })).toMatchObject({ failure: { code: 'import-has-errors' } })

  at = performance.now()
  const batch = await ask(imports, 'run', { importId, leaveOutErrors: true })
  const wrote = performance.now() - at
  expect(batch.imported).toBe(register.expected.size)
  const rows = (await exported(engine, 'after')).filter((row) => row['reference'] !== own.record.reference)
  expect(differences(register, rows)).toEqual([])

  const again = await previewed(engine, path)
  expect(again.preview.counts).toMatchObject({
    ready: 0,
    warnings: 0,
    twins: register.expected.size + register.twins,
  })
  expect(await answer(imports, 'run', { importId: again.importId, leaveOutErrors: true })).toMatchObject({
    failure: { code: 'import-nothing' },
  })

  at = performance.now()
  expect(await ask(imports, 'undo', { batchId: batch.id })).toEqual({ removed: register.expected.size })
  const undid = performance.now() - at
  expect(await exported(engine, 'undone')).toEqual(before)
  expect(await ask(caseFile, 'verify', {})).toMatchObject({ ok: true, problems: [] })
  expect(await answer(imports, 'undo', { batchId: batch.id })).toMatchObject({
    failure: { code: 'import-undone' },
  })
  console.log(JSON.stringify({ rows: COUNT, looked, wrote, undid }))
})

test('the same register comes out the same from Windows-1252 with commas and from a workbook with days and formulas', async () => {
  const count = Math.min(COUNT, 1000)
  const register = messyRegister({ count, seed: 11, plain: true })
  const csv = Buffer.from(messyCsv(register, ','), 'latin1')
  // Windows-1252 has the dash of the title where Latin-1 has none
  const dashes = Buffer.from(messyCsv(register, ',').replaceAll('–', '\u0096'), 'latin1')
  expect(dashes.length).toBe(csv.length)
  for (const [name, bytes] of [
    ['register.csv', dashes],
    ['register.xlsx', await messyXlsx(register)],
  ] as const) {
    const engine = await openEngine('uk-equipment', TODAY)
    const path = join(engine.folder, name)
    writeFileSync(path, bytes)
    const { file, importId, preview } = await previewed(engine, path)
    expect(preview.counts).toMatchObject({ errors: register.errors, twins: register.twins })
    if (name === 'register.csv')
      expect(file).toMatchObject({ encoding: 'windows-1252', notes: ['encoding-guessed'] })
    else
      expect(file.sheets[1]).toMatchObject({ name: 'Register', merged: 1, hiddenRows: 1, formulasEmpty: 0 })
    await engine.ask(imports, 'run', { importId, leaveOutErrors: true })
    expect(differences(register, await exported(engine, 'after'))).toEqual([])
  }
})
