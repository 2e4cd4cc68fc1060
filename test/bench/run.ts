/**
 * Measures every row beside its peer, prints the table and writes it to bench/. `--small`: a tenth of the work. Times are
 * processor time where the work is the processor's, and the clock's where the disk or another program is waited for.
 * A goal missed makes it end with 1.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { closeBenchFiles } from './bench-file.ts'
import { deadlineRows } from './deadline-rows.ts'
import { findingRows } from './finding-rows.ts'
import { importRowsGroup } from './import-rows.ts'
import { letterRows } from './letter-rows.ts'
import { registerRows } from './register-rows.ts'
import { reportRows } from './report-rows.ts'
import { savingRows } from './saving-rows.ts'
import { windowRows } from './window-rows.ts'
import type { Row, RowGroup } from './row.ts'
import { zipRows } from './zip-rows.ts'

const GROUPS: readonly RowGroup[] = [
  deadlineRows,
  findingRows,
  registerRows,
  reportRows,
  savingRows,
  importRowsGroup,
  letterRows,
  windowRows,
  zipRows,
]
const small = process.argv.includes('--small')
const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const rows: Row[] = []
for (const group of GROUPS) {
  if (asked.length === 0 || asked.includes(group.name)) rows.push(...(await group.rows(small ? 0.1 : 1)))
}

await closeBenchFiles()
const table = tableOf(rows)
const folder = join(import.meta.dirname, '..', '..', 'bench')
const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.versions.node}`
const name = small ? 'small' : 'full'
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, `${name}.json`), `${JSON.stringify({ machine, small, rows }, null, 2)}\n`)
writeFileSync(join(folder, `${name}.md`), `${table}\n\n${machine}\n`)
console.log(`${table}\n\n${machine}; written to bench/${name}.md and bench/${name}.json`)
process.exitCode = rows.every(({ met }) => met) ? 0 : 1

function tableOf(measured: readonly Row[]): string {
  const head = ['work', 'peer', 'peer takes', 'ours takes', 'ratio', 'goal', 'met']
  const cells = measured.map((row) => [
    row.work,
    row.peer,
    figure(row.peerSeconds, row.unit),
    figure(row.ours, row.unit),
    ratioOf(row),
    row.goal,
    row.met ? 'yes' : 'NO',
  ])
  const widths = head.map((title, at) =>
    Math.max(title.length, ...cells.map((line) => line[at]?.length ?? 0)),
  )
  const line = (texts: readonly string[]) =>
    `| ${texts.map((text, at) => text.padEnd(widths[at] ?? 0)).join(' | ')} |`
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...cells.map(line)].join('\n')
}

function ratioOf({ ratio, means }: Row): string {
  if (Number.isNaN(ratio)) return '–'
  return `${ratio.toLocaleString('en', { maximumFractionDigits: ratio < 100 ? 1 : 0 })}x ${means}`
}

function figure(value: number, unit = 's'): string {
  return Number.isNaN(value) ? '–' : `${value.toLocaleString('en', { maximumSignificantDigits: 3 })} ${unit}`
}
