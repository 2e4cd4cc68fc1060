import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { civilDate } from '#shared/domain/civil-date.ts'
import { csvChunks } from '#engine/packages/csv.ts'
import { registerCsv } from '#engine/packages/register-csv.ts'
import { registerXlsx } from '#engine/packages/register-xlsx.ts'
import { bytesOf, HOSTILE, linesOf, poisonedCases } from './hostile-register.ts'

/** Comma and semicolon both part cells, as where the system's list separator is a semicolon. */
const BOTH = '44/59,34,76,1,,0,false,true,false,false,0,true'
const COMMA = '44,34,76,1,,0,false,true,false,false,0,true'

const folder = mkdtempSync(join(tmpdir(), 'redress-office-'))
const place = (name: string) => join(folder, name)

/** LibreOffice opens the files and writes each as flat OpenDocument. */
function opened(names: readonly string[], filter?: string): void {
  const run = spawnSync(
    'soffice',
    [
      `-env:UserInstallation=file://${place('profile')}`,
      '--headless',
      '--norestore',
      ...(filter === undefined ? [] : [`--infilter=Text - txt - csv (StarCalc):${filter}`]),
      '--convert-to',
      'fods',
      '--outdir',
      folder,
      ...names.map(place),
    ],
    { encoding: 'utf8', timeout: 170_000, env: { ...process.env, HOME: folder } },
  )
  expect(run.status, run.stderr).toBe(0)
}

/** What an opened sheet has that could compute, load or be clicked, and how many cells hold text. */
function lookedAt(name: string): { formulas: number; links: number; cells: number } {
  const xml = readFileSync(place(name), 'utf8')
  const count = (pattern: RegExp) => [...xml.matchAll(pattern)].length
  return {
    formulas: count(/table:formula="/g),
    links: count(/xlink:href="|<table:dde-link|<text:a /g),
    cells: count(/office:value-type="string"/g),
  }
}

describe('what LibreOffice makes of a hostile register', () => {
  beforeAll(async () => {
    const views = poisonedCases()
    const csv = await bytesOf(registerCsv(linesOf(...views)).chunks)
    for (const name of ['comma.csv', 'both.csv']) writeFileSync(place(name), csv)
    writeFileSync(
      place('workbook.xlsx'),
      await bytesOf(registerXlsx(linesOf(...views), civilDate('2026-06-24')).chunks),
    )
    // the same texts as they would leave without the guard: that this finds formulas shows that the look is one
    writeFileSync(place('control.csv'), HOSTILE.map((text) => `"${text.replaceAll('"', '""')}"\r\n`).join(''))
    writeFileSync(
      place('plain.csv'),
      await bytesOf(
        csvChunks(
          ['a'],
          HOSTILE.map((text) => [text]),
        ),
      ),
    )
    opened(['comma.csv', 'control.csv', 'plain.csv'], COMMA)
    opened(['both.csv'], BOTH)
    opened(['workbook.xlsx'])
  }, 200_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('runs formulas of texts that nothing guards, so that finding none means something', () => {
    const xml = readFileSync(place('control.fods'), 'utf8')
    for (const start of ['=1+1', '=HYPERLINK', '=COM.MICROSOFT.WEBSERVICE', '=DDE', '=cmd|'])
      expect(xml).toContain(`table:formula="of:${start}`)
  })

  it.each(['comma.fods', 'both.fods', 'plain.fods', 'workbook.fods'])(
    'has no formula, no link and no exchange of data in %s',
    (name) => {
      const { cells, ...dangers } = lookedAt(name)
      expect(dangers).toEqual({ formulas: 0, links: 0 })
      expect(cells).toBeGreaterThan(HOSTILE.length)
    },
  )

  it('has the days of the workbook as days and its numbers as numbers', () => {
    const xml = readFileSync(place('workbook.fods'), 'utf8')
    expect(xml).toMatch(/office:value-type="date" office:date-value="2026-\d\d-\d\d"/)
    expect(xml).toMatch(/office:value-type="float"/)
  })
})
