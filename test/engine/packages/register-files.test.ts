import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { civilDate } from '#shared/domain/civil-date.ts'
import { REGISTER_COLUMNS } from '#shared/domain/register-columns.ts'
import { registerRow } from '#shared/domain/register.ts'
import { REGISTER_JSON_VERSION } from '#shared/domain/register-json.ts'
import { readTable } from '#engine/imports/read-table.ts'
import { registerJson } from '#engine/packages/register-json.ts'
import { registerXlsx } from '#engine/packages/register-xlsx.ts'
import { schemaFile, schemaText } from '#engine/packages/schemas.ts'
import { bytesOf, HOSTILE, linesOf, pagesOf, poisonedCases } from './hostile-register.ts'
import { sampleCase } from './sample-case.ts'

const MADE_ON = civilDate('2026-06-24')
const SCHEMAS = join(import.meta.dirname, '../../../resources/schemas')

/** The cells of the only sheet, as another program reads them. */
async function sheetOf(bytes: Buffer): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes as never)
  const [sheet] = workbook.worksheets
  if (sheet === undefined) throw new Error('no sheet')
  return sheet
}

describe('the register as a workbook', () => {
  it('has text as text, days as days and numbers as numbers, a frozen header and a filter', async () => {
    const sheet = await sheetOf(await bytesOf(registerXlsx(linesOf(sampleCase()), MADE_ON).chunks))
    const meant = registerRow(sampleCase())
    const cell = (key: string) =>
      sheet.getRow(2).getCell(REGISTER_COLUMNS.findIndex((each) => each.key === key) + 1)
    expect(sheet.getRow(1).values).toEqual([undefined, ...REGISTER_COLUMNS.map(({ key }) => key)])
    expect(cell('person').value).toBe(meant.person)
    expect(cell('received').value).toEqual(new Date(`${meant.received}T00:00:00Z`))
    expect(cell('days_left_working').value).toBe(Number(meant.days_left_working))
    expect(cell('closed_on').value).toBeNull()
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
    expect(sheet.autoFilter).toMatch(/^A1:[A-Z]+2$/)
  })

  it('names neither program nor author nor any time but the day it was made', async () => {
    const text = (await bytesOf(registerXlsx(linesOf(), MADE_ON).chunks)).toString('latin1')
    expect(text).not.toMatch(/docProps|redress|creator/i)
    expect(await bytesOf(registerXlsx(linesOf(), MADE_ON).chunks)).toEqual(
      await bytesOf(registerXlsx(linesOf(), MADE_ON).chunks),
    )
  })

  it('gives every hostile text back to our own reader and holds no formula or link for another', async () => {
    const views = poisonedCases()
    const bytes = await bytesOf(registerXlsx(linesOf(...views), MADE_ON).chunks)
    const { sheets } = await readTable(bytes)
    const rows = sheets[0]?.rows ?? []
    expect(sheets[0]).toMatchObject({ formulas: 0, errors: 0 })
    expect(rows).toHaveLength(views.length + 1)
    for (const [at, view] of views.entries()) {
      const meant = registerRow(view)
      for (const key of ['person', 'agent', 'their_reference', 'handler', 'outcome_reason'] as const) {
        const found = rows[at + 1]?.[REGISTER_COLUMNS.findIndex((column) => column.key === key)] ?? ''
        // CR LF comes back as LF: a register's words, not its line ends
        expect(found.replaceAll('\r\n', '\n')).toBe(meant[key].replaceAll('\r\n', '\n'))
      }
    }
    const sheet = await sheetOf(bytes)
    sheet.eachRow((row) =>
      row.eachCell((cell) => expect([cell.formula, cell.hyperlink]).toEqual([undefined, undefined])),
    )
  })

  it('cuts a text that no cell can hold, and says so in the cell', async () => {
    const view = sampleCase()
    const long = { ...view, record: { ...view.record, theirReference: 'x'.repeat(40_000) } }
    const sheet = await sheetOf(await bytesOf(registerXlsx(linesOf(long), MADE_ON).chunks))
    const text = String(sheet.getRow(2).getCell(7).value)
    expect(text).toHaveLength(32_767)
    expect(text).toMatch(/\[cut: a cell ends here; the CSV and JSON have all of it\]$/)
  })
})

describe('the register as JSON', () => {
  const meta = {
    made_on: MADE_ON,
    organisation: 'Quillhaven',
    audit: { n: 12, words: '#12 river', hex: 'ab' },
  }

  it('is valid after its published schema for a validator that is not ours, hostile texts included', async () => {
    const json = registerJson(pagesOf(sampleCase(), ...poisonedCases()), meta)
    const run = validated(await bytesOf(json.chunks), schemaText('register'))
    expect(run).toEqual({ valid: true, cases: HOSTILE.length + 1 })
    expect(json.rows()).toBe(HOSTILE.length + 1)
    expect(validated(await bytesOf(registerJson(pagesOf(), meta).chunks), schemaText('register')).valid).toBe(
      true,
    )
  })

  it('is refused by that validator when a number is a text or a key is missing', async () => {
    const good = JSON.parse((await bytesOf(registerJson(pagesOf(sampleCase()), meta).chunks)).toString())
    const [first] = good.cases
    const { reference: _, ...without } = first
    for (const broken of [{ ...first, paused_days: '3' }, without, { ...first, received: '24.06.2026' }])
      expect(
        validated(Buffer.from(JSON.stringify({ ...good, cases: [broken] })), schemaText('register')).valid,
      ).toBe(false)
  })

  it('says of each case what the CSV says', async () => {
    const view = sampleCase()
    const { cases } = JSON.parse((await bytesOf(registerJson(pagesOf(view), meta).chunks)).toString())
    const meant = registerRow(view)
    for (const { key } of REGISTER_COLUMNS.filter((column) => !column.key.startsWith('outcome'))) {
      const value: unknown = cases[0][key]
      expect(
        Array.isArray(value) ? value.filter((each) => each !== '').join('; ') : String(value ?? ''),
      ).toBe(meant[key])
    }
  })
})

it.each(['register', 'case'] as const)(
  'the schema of a %s lies under resources as the program makes it',
  (of) => {
    expect(JSON.parse(readFileSync(join(SCHEMAS, schemaFile(of)), 'utf8'))).toEqual(
      JSON.parse(schemaText(of)),
    )
    expect(schemaFile('register')).toContain(`-${REGISTER_JSON_VERSION}.`)
  },
)

/** What Python's jsonschema says of a file. */
function validated(bytes: Buffer, schema: string): { valid: boolean; cases: number } {
  const script = `
import json, sys, jsonschema
asked = json.load(sys.stdin)
check = jsonschema.Draft202012Validator
check.check_schema(asked["schema"])
found = json.loads(asked["text"])
print(json.dumps({"valid": check(asked["schema"]).is_valid(found), "cases": len(found["cases"])}))`
  const run = spawnSync('python3', ['-c', script], {
    input: JSON.stringify({ schema: JSON.parse(schema) as unknown, text: bytes.toString() }),
    encoding: 'utf8',
  })
  expect(run.stderr).toBe('')
  return JSON.parse(run.stdout) as { valid: boolean; cases: number }
}
