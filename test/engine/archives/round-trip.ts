import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { caseArchive } from '#shared/contract/case-archive.ts'
import { caseFile } from '#shared/contract/case-file.ts'
import { cases } from '#shared/contract/cases.ts'
import { out } from '#shared/contract/out.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import type { OpenEngine } from '../casework/open-engine.ts'

type Engine = Pick<OpenEngine, 'ask' | 'grant' | 'folder'>

/** Everything a case's JSON says but what belongs to the file it was written from. */
export async function saidOfCase(engine: Engine, caseId: CaseId): Promise<unknown> {
  const path = join(engine.folder, 'whole.json')
  await engine.ask(out, 'caseJson', { token: engine.grant(path, 'save'), caseId })
  const {
    audit: _,
    madeOn: __,
    program: ___,
    organisation: ____,
    ...said
  } = JSON.parse(readFileSync(path, 'utf8'))
  // that it was written out is recorded in the case, once for each time
  return { ...said, rows: { ...said.rows, export: [], officer: officersOf(said.rows.officer) } }
}

/** In whatever order: the officers of a file stand in the order it came to know them. */
function officersOf(rows: readonly { id: string }[]): unknown {
  return rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/** Saves every case of a file as archive, reads each into another file, and compares what both say. Answers how many. */
export async function roundTrips(from: Engine, into: Engine): Promise<number> {
  const { rows } = await from.ask(cases, 'list', {
    filter: { status: 'all' },
    sort: { by: 'reference', descending: false },
    limit: 1000,
  })
  for (const { id, reference } of rows) {
    const path = join(from.folder, `${reference}.zip`)
    await from.ask(caseArchive, 'save', { token: from.grant(path, 'save'), caseId: id })
    const found = await into.ask(caseArchive, 'open', { token: into.grant(path, 'open') })
    expect(found.preview).toMatchObject({ reference, keepsReference: true, here: null, absentCount: 0 })
    const taken = await into.ask(caseArchive, 'run', { readId: found.readId })
    expect(taken).toMatchObject({ caseId: id, reference, absent: 0 })
    expect(await saidOfCase(into, id)).toEqual(await saidOfCase(from, id))
  }
  expect(await into.ask(caseFile, 'verify', {})).toMatchObject({ ok: true, problems: [] })
  return rows.length
}
