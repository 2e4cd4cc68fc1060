import { spawnSync } from 'node:child_process'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { REGISTER_COLUMNS } from '#shared/domain/register-columns.ts'
import { stripGuard } from '#shared/domain/register-csv.ts'
import { registerLine } from '#shared/domain/register.ts'
import { csvChunks } from '#engine/packages/csv.ts'
import { registerCsv } from '#engine/packages/register-csv.ts'
import { bytesOf, linesOf, poisonedCases } from './hostile-register.ts'
import { sampleCase } from './sample-case.ts'

describe('the register as CSV', () => {
  it('is UTF-8 with a byte order mark, CR LF after every record, header first', async () => {
    const csv = registerCsv(linesOf(sampleCase()))
    const bytes = await bytesOf(csv.chunks)
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const text = bytes.subarray(3).toString('utf8')
    expect(text.startsWith('reference,kind,rights,person,agent,')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(text.endsWith('\r\n')).toBe(true)
    expect(csv.rows()).toBe(1)
  })

  it('has a header even when there is no case', async () => {
    const { data } = Papa.parse<string[]>((await bytesOf(registerCsv(linesOf()).chunks)).toString().trim())
    expect(data).toEqual([REGISTER_COLUMNS.map(({ key }) => key)])
  })

  it("is read by Python's csv module cell for cell, no cell begins with a trigger, and every text comes back", async () => {
    const views = poisonedCases()
    const bytes = await bytesOf(registerCsv(linesOf(...views)).chunks)
    const python =
      'import csv,json,sys,io; t=io.TextIOWrapper(sys.stdin.buffer,"utf-8-sig",newline=""); print(json.dumps(list(csv.reader(t,strict=True))))'
    const run = spawnSync('python3', ['-c', python], { input: bytes, encoding: 'utf8', maxBuffer: 1 << 26 })
    expect(run.stderr).toBe('')
    const [header, ...rows] = JSON.parse(run.stdout) as string[][]
    expect(header).toEqual(REGISTER_COLUMNS.map(({ key }) => key))
    expect(rows).toHaveLength(views.length)
    rows.forEach((row, index) => {
      for (const cell of row) expect(cell).not.toMatch(/^[=+\-@＝＋－＠\t\r\n\0]/)
      expect(row.map(stripGuard)).toEqual(registerLine(views[index] ?? sampleCase()))
    })
  })

  it('takes its lines a page at a time, and none before somebody reads', async () => {
    let taken = 0
    async function* pages() {
      for (let n = 0; n < 3; n++) {
        taken += 1
        yield [registerLine(sampleCase())]
      }
    }
    const csv = registerCsv(pages())
    expect(taken).toBe(0)
    expect((await bytesOf(csv.chunks)).toString().match(/QH-2026-0127/g)).toHaveLength(3)
    expect(csv.rows()).toBe(3)
  })

  it('comes in chunks of bounded size however many rows there are', async () => {
    function* rows() {
      for (let n = 0; n < 100_000; n++) yield [`QH-2026-${n}`, 'Imogen Sallowby', '=1+1', '2026-07-06']
    }
    let bytes = 0
    let largest = 0
    for await (const chunk of csvChunks(['a', 'b', 'c', 'd'], rows())) {
      bytes += chunk.length
      largest = Math.max(largest, chunk.length)
    }
    expect(bytes).toBeGreaterThan(4_000_000)
    expect(largest).toBeLessThan(70_000)
  })
})
