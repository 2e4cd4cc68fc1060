import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { caseArchive } from '#shared/contract/case-archive.ts'
import { caseFile } from '#shared/contract/case-file.ts'
import { cases } from '#shared/contract/cases.ts'
import { out } from '#shared/contract/out.ts'
import { sheets } from '#shared/contract/sheets.ts'
import { civilDate } from '#shared/domain/civil-date.ts'
import { openArchive } from '#engine/archives/archive-thread.ts'
import { entryOfBytes, type ZipEntry } from '#engine/packages/aes-zip.ts'
import { plainZip } from '#engine/packages/plain-zip.ts'
import { openEngine, type OpenEngine } from '../casework/open-engine.ts'
import { bytesOf } from '../packages/hostile-register.ts'

const DAY = civilDate('2026-06-01')
type Rows = Record<string, Record<string, unknown>[]>
type Json = { rows: Rows; version: number; case: unknown }

/** A case's JSON with something in it changed by hand. */
function changedJson(text: string, change: (json: Json) => void): Buffer {
  const json = JSON.parse(text) as Json
  change(json)
  return Buffer.from(JSON.stringify(json))
}

const first = (rows: Rows, table: string): Record<string, unknown> => rows[table]?.[0] ?? {}

/** What somebody might do to a case's JSON, with the code it is refused by. */
const TAMPERED: readonly (readonly [what: string, code: string, change: (json: Json) => void])[] = [
  ['another form', 'archive-version', (json) => (json.version = 1)],
  ['a form to come', 'archive-version', (json) => (json.version = 3)],
  ['a table that is none', 'archive-unfit', ({ rows }) => (rows['audit'] = [])],
  ['a column that is none', 'archive-unfit', ({ rows }) => (first(rows, 'event')['salt'] = 'x')],
  ['a word for a date', 'archive-unfit', ({ rows }) => (first(rows, 'event')['date'] = 'June')],
  [
    'an event that does not exist',
    'archive-unfit',
    ({ rows }) => (first(rows, 'event')['type'] = 'pardoned'),
  ],
  ['an officer nobody names', 'archive-unfit', ({ rows }) => (rows['officer'] = [])],
  ['nobody it is about', 'archive-unfit', ({ rows }) => (rows['party'] = [])],
  ['no day of receipt', 'archive-unfit', ({ rows }) => (rows['event'] = [])],
  ['a row twice', 'archive-unfit', ({ rows }) => rows['event']?.push(first(rows, 'event'))],
  ['two cases', 'archive-unfit', ({ rows }) => rows['case']?.push(first(rows, 'case'))],
  [
    'a row of another case',
    'archive-unfit',
    ({ rows }) => (first(rows, 'event')['case_id'] = '01900000-0000-7000-8000-000000000001'),
  ],
  [
    'a request of another case',
    'archive-unfit',
    ({ rows }) => (first(rows, 'event')['request_id'] = '01900000-0000-7000-8000-000000000001'),
  ],
  [
    'an event that corrects itself',
    'archive-unfit',
    ({ rows }) => (first(rows, 'event')['corrects'] = first(rows, 'event')['id']),
  ],
  ['a sheet of no known kind', 'archive-unfit', ({ rows }) => (first(rows, 'sheet')['kind'] = 'verdict')],
  ['a sheet with half a body', 'archive-unfit', ({ rows }) => (first(rows, 'sheet')['body'] = '{"done":')],
  [
    'a text beyond all measure',
    'archive-unfit',
    ({ rows }) => (first(rows, 'case')['scope'] = 'x'.repeat(2 ** 20 + 1)),
  ],
  [
    'a reference that is none',
    'archive-unfit',
    ({ rows }) => (first(rows, 'case')['reference'] = "'; DROP TABLE"),
  ],
  ['a case inside out', 'archive-unfit', ({ rows }) => (first(rows, 'case')['kind'] = 'breach')],
]

async function withCase(engine: OpenEngine): Promise<{ text: string; caseId: string }> {
  const { record } = await engine.log({})
  const document = join(engine.folder, 'document.txt')
  writeFileSync(document, 'What the till recorded')
  await engine.ask(cases, 'attach', { caseId: record.id, token: engine.grant(document, 'open') })
  await engine.ask(sheets, 'add', {
    caseId: record.id,
    content: { kind: 'search', body: { system: 'Till' } },
  })
  const path = join(engine.folder, 'case.json')
  await engine.ask(out, 'caseJson', { caseId: record.id, token: engine.grant(path, 'save') })
  return { text: readFileSync(path, 'utf8'), caseId: record.id }
}

async function zipOf(entries: readonly ZipEntry[]): Promise<Buffer> {
  return bytesOf(plainZip(entries, DAY))
}

/** A file of that size in zeros, packed to almost nothing, that claims to unpack to `size`. */
function bomb(name: string, bytes: number, size: number): ZipEntry {
  const packed = deflateRawSync(Buffer.alloc(bytes))
  return {
    ...entryOfBytes(name, Buffer.alloc(1)),
    packing: 'deflated',
    size,
    length: packed.length,
    chunks: () => [packed],
  }
}

test('whatever was done to a file, it is refused by name, within limits, and nothing comes in', async () => {
  const writer = await openEngine('uk-equipment', DAY)
  const { text } = await withCase(writer)
  const reader = await openEngine('uk-equipment', DAY)
  const before = (await reader.ask(caseFile, 'view', {})).audit.hex
  const refused = async (what: string, bytes: Uint8Array, code: string | RegExp) => {
    const path = join(reader.folder, 'hostile.bin')
    writeFileSync(path, bytes)
    const at = performance.now()
    const opened = await reader.answer(caseArchive, 'open', { token: reader.grant(path, 'open') })
    const end = opened.ok ? await reader.answer(caseArchive, 'run', { readId: opened.value.readId }) : opened
    expect([what, end.ok ? 'came in' : end.failure.code]).toEqual([what, expect.stringMatching(code)])
    expect(performance.now() - at).toBeLessThan(60_000)
  }
  for (const [what, code, change] of TAMPERED) await refused(what, changedJson(text, change), code)

  await refused('nothing', Buffer.alloc(0), 'archive-not-a-case')
  await refused('chance', randomBytes(5000), 'archive-not-a-case')
  await refused('another JSON', Buffer.from('{"schema":"redress-register","cases":[]}'), 'archive-not-a-case')
  await refused('deep nesting', Buffer.from('['.repeat(2_000_000)), 'archive-not-a-case')
  await refused('bad letters', Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), 'archive-not-a-case')
  await refused('a flood', Buffer.alloc(33 * 1024 * 1024, 0x20), 'archive-too-large')

  const good = [entryOfBytes('case.json', Buffer.from(text))]
  const document = entryOfBytes('attachments/0001.bin', Buffer.from('What the till recorded'))
  const whole = await zipOf([...good, document])
  await refused('half a ZIP', whole.subarray(0, whole.length / 2), 'archive-broken')
  await refused('a ZIP of something else', await zipOf([document]), 'archive-not-a-case')
  await refused('a case twice', await zipOf([...good, ...good]), 'archive-broken')
  await refused(
    'another document under the name',
    await zipOf([...good, entryOfBytes('attachments/0001.bin', Buffer.from('What the till recordet'))]),
    'archive-unfit',
  )
  await refused(
    'a document longer than its row says',
    await zipOf([...good, bomb('attachments/0001.bin', 300_000_000, 22)]),
    /archive-(too-large|broken)/,
  )
  await refused(
    'a bomb for a case',
    await zipOf([bomb('case.json', 300_000_000, 100)]),
    /archive-(too-large|broken)/,
  )

  const view = await reader.ask(caseFile, 'view', {})
  expect([view.counts.open, view.audit.hex]).toEqual([0, before])
  expect(await reader.ask(caseFile, 'verify', {})).toMatchObject({ ok: true, problems: [] })
})

test('the open case file itself is never opened a second time', async () => {
  const engine = await openEngine('uk-equipment', DAY)
  const path = join(engine.folder, 'cases.redress')
  expect(await engine.answer(caseArchive, 'open', { token: engine.grant(path, 'open') })).toMatchObject({
    failure: { code: 'file-in-use' },
  })
  await engine.log({})
})

test('a file that takes too long to read is let go, and the next one is read', async () => {
  const engine = await openEngine('uk-equipment', DAY)
  const { text } = await withCase(engine)
  const path = join(engine.folder, 'case.json')
  // long enough to read that no thread has it before the clock is asked
  writeFileSync(path, text + ' '.repeat(16_000_000))
  expect(await openArchive(path, null, 0)).toMatchObject({ ok: false, failure: { code: 'archive-too-slow' } })
  const read = await openArchive(path, null)
  expect(read.ok).toBe(true)
  if (read.ok) await read.value.end()
})
