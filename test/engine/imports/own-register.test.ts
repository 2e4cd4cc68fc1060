import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { imports } from '#shared/contract/imports.ts'
import { out } from '#shared/contract/out.ts'
import { civilDate } from '#shared/domain/civil-date.ts'
import { stripGuard } from '#shared/domain/register-csv.ts'
import { openEngine, type OpenEngine } from '../casework/open-engine.ts'
import { messyRegister, messyXlsx } from './messy-register.ts'

const TODAY = civilDate('2026-06-01')
/** What is of the file a case is in: its number there, and when it came in. */
const OF_THE_FILE = ['reference', 'logged_at', 'earlier_reference']

async function imported(engine: OpenEngine, path: string): Promise<number> {
  const { importId, sheet } = await engine.ask(imports, 'open', { token: engine.grant(path, 'open') })
  const { mapping } = await engine.ask(imports, 'look', { importId, sheet })
  await engine.ask(imports, 'preview', { importId, sheet, mapping })
  return (await engine.ask(imports, 'run', { importId, leaveOutErrors: true })).imported
}

async function register(engine: OpenEngine, call: 'registerCsv' | 'registerXlsx', ending: string) {
  const path = join(engine.folder, `register.${ending}`)
  await engine.ask(out, call, { token: engine.grant(path, 'save') })
  return path
}

async function linesOf(engine: OpenEngine): Promise<Record<string, string>[]> {
  const text = readFileSync(await register(engine, 'registerCsv', 'csv'), 'utf8').replace(/^\uFEFF/, '')
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true })
  return data.map((row) =>
    Object.fromEntries(
      Object.entries(row).flatMap(([key, cell]) =>
        OF_THE_FILE.includes(key) ? [] : [[key, stripGuard(cell)]],
      ),
    ),
  )
}

test('a register that Redress wrote comes back without a difference, as CSV and as a workbook', async () => {
  const first = await openEngine('uk-equipment', TODAY)
  const messy = join(first.folder, 'messy.xlsx')
  writeFileSync(messy, await messyXlsx(messyRegister({ count: 300, seed: 5 })))
  const count = await imported(first, messy)
  expect(count).toBeGreaterThan(200)
  await first.log({ person: { name: '=HYPERLINK("http://evil.example")' }, theirReference: "'=1+1" })
  const before = await linesOf(first)
  for (const [call, ending] of [
    ['registerCsv', 'csv'],
    ['registerXlsx', 'xlsx'],
  ] as const) {
    const path = await register(first, call, ending)
    const second = await openEngine('uk-equipment', TODAY)
    expect(await imported(second, path)).toBe(count + 1)
    expect(await linesOf(second)).toEqual(before)
  }
})
