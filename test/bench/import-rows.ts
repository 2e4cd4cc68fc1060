import { join } from 'node:path'
import { headerRowOf, proposeMapping } from '#shared/domain/import/proposal.ts'
import { draftRules } from '#engine/imports/draft-facts.ts'
import { knownCases, knownNames } from '#engine/imports/known-cases.ts'
import type { Prepared } from '#engine/imports/open-imports.ts'
import { prepareRows } from '#engine/imports/prepare.ts'
import { readTable } from '#engine/imports/read-table.ts'
import { importRows, removeImported } from '#engine/imports/run-import.ts'
import type { Table } from '#engine/imports/table.ts'
import { today, type CaseFile } from '#engine/store/case-file.ts'
import { closeCaseFile } from '#engine/store/open.ts'
import { inSlices } from '#engine/store/slices.ts'
import { writeInSlices } from '#engine/store/write-slices.ts'
import { messyCsv, messyRegister, messyXlsx } from '../engine/imports/messy-register.ts'
import { law, newFileAt, scratch } from './bench-file.ts'
import { processorSecondsUntil } from './row.ts'
import type { Row, RowGroup } from './row.ts'

const ROUNDS = 4

/** A register somebody kept in a spreadsheet: read, checked, imported, taken out again. */
export const importRowsGroup: RowGroup = {
  name: 'imports',
  rows: async (share) => {
    const count = 10_000 * share
    const register = messyRegister({ count, seed: 7, plain: true })
    const file = await newFileAt(join(scratch('imports'), 'empty.redress'))
    try {
      const workbook = await messyXlsx(register)
      const text = new TextEncoder().encode(messyCsv(register, ','))
      return [
        await checking(file, workbook, `a workbook of ${count.toLocaleString('en')} rows`),
        await checking(file, text, `the same as CSV`),
        await undoing(file, text, count),
      ]
    } finally {
      closeCaseFile(file)
    }
  },
}

/** Reading with every check: words, dates, deadlines, twins; the best of the rounds. */
async function checking(file: CaseFile, bytes: Uint8Array, what: string): Promise<Row> {
  let peerSeconds = Infinity
  let checks = Infinity
  for (let round = 0; round <= ROUNDS; round += 1) {
    let table: Table | undefined
    const read = await processorSecondsUntil(async () => (table = await readTable(bytes.slice())))
    const found = table
    if (found === undefined) throw new Error('nothing was read')
    const check = await processorSecondsUntil(() => prepared(file, found))
    if (round === 0) continue
    peerSeconds = Math.min(peerSeconds, read)
    checks = Math.min(checks, check)
  }
  const ours = peerSeconds + checks
  const ratio = ours / peerSeconds
  return {
    work: `${what} read and every row checked: words, dates, deadlines, twins`,
    peer: 'reading it with the same parser, no checks',
    ...{ peerSeconds, ours, ratio, means: 'longer' },
    goal: '≤ 3x as long',
    met: ratio <= 3,
  }
}

async function undoing(file: CaseFile, bytes: Uint8Array, count: number): Promise<Row> {
  const table = await readTable(bytes.slice())
  const ready = await prepared(file, table)
  const read = {
    id: 'bench',
    name: 'register.csv',
    bytes: bytes.length,
    sha256: new Uint8Array(32),
    table,
    prepared: ready,
  }
  const watch = { onProgress: () => undefined, onCommit: () => undefined }
  let batchId = ''
  const peerSeconds = await processorSecondsUntil(async () => {
    batchId = await writeInSlices(
      file,
      'imports.run',
      (db) => importRows(db, read, ready, draftRules(file, law)),
      watch,
    )
  })
  const ours = await processorSecondsUntil(() =>
    writeInSlices(file, 'imports.undo', (db) => removeImported(db, batchId), watch),
  )
  const ratio = peerSeconds / ours
  return {
    work: `taking the ${count.toLocaleString('en')} rows out again: cases, people, search text, every entry in the trail`,
    peer: 'importing them',
    ...{ peerSeconds, ours, ratio, means: 'faster' },
    goal: '≥ 1x and ≤ 5 s for 10,000',
    met: ratio >= 1 && ours <= (5 * count) / 10_000,
  }
}

function prepared(file: CaseFile, table: Table): Promise<Prepared> {
  const sheet = fullestSheet(table)
  const rows = table.sheets[sheet]?.rows ?? []
  const { mapping } = proposeMapping(rows, headerRowOf(rows), today(file))
  return inSlices(
    prepareRows({
      table,
      sheet,
      mapping,
      names: knownNames(file.db, law),
      cases: knownCases(file.db),
      rules: draftRules(file, law),
      today: today(file),
    }),
  )
}

/** A workbook begins with a page of notes. */
function fullestSheet({ sheets }: Table): number {
  return sheets.reduce(
    (best, { rows }, at) => (rows.length > (sheets[best]?.rows.length ?? 0) ? at : best),
    0,
  )
}
