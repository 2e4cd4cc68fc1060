import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { civilDate } from '#shared/domain/civil-date.ts'
import type { PackageDocument } from '#shared/domain/disclosure.ts'
import { PartyId } from '#shared/domain/ids.ts'
import { SheetContent } from '#shared/domain/sheets/sheet.ts'
import { appendAttachmentBytes } from '#engine/store/attachments.ts'
import type { CaseFile } from '#engine/store/case-file.ts'
import { appendRow } from '#engine/store/change.ts'
import { nativeOf, readAll } from '#engine/store/database.ts'
import { replaceDraft } from '#engine/store/drafts.ts'
import { appendEvent, readEvents } from '#engine/store/events.ts'
import { keepAsPictures, keepFindingOverride } from '#engine/store/finding-overrides.ts'
import { appendLink } from '#engine/store/links.ts'
import { newId } from '#engine/store/new-id.ts'
import { replacePerson, readParties } from '#engine/store/people.ts'
import { keepPackageDocument, keepRelease } from '#engine/store/package-documents.ts'
import { appendPackageBuilt } from '#engine/store/packages-built.ts'
import { appendRedaction } from '#engine/store/redactions.ts'
import { closeCaseFile } from '#engine/store/open.ts'
import { dropSearchText, purgeCase, purgeCases, tablesHolding } from '#engine/store/purge.ts'
import { searchCases } from '#engine/store/search.ts'
import { appendSheet } from '#engine/store/sheets.ts'
import { listOf, sql } from '#engine/store/sql.ts'
import { AUDITED_TABLES, UNAUDITED_TABLES } from '#engine/store/tables.ts'
import { verifyCaseFile } from '#engine/store/verify.ts'
import { write } from '#engine/store/write.ts'
import { logCase, newCaseFile, PASSPHRASE, reopen, good } from './new-file.ts'

const READER = join(import.meta.dirname, '../../independent/read_case_file.py')
const SECRET = 'Quetzalcoatlus'

async function fileWithTwoCases() {
  const made = await newCaseFile()
  const { file } = made
  const gone = logCase(file, { person: { name: `${SECRET} Sallowby` }, scope: `All about ${SECRET}` })
  const kept = logCase(file, { person: { name: 'Edda Kettleby' } })
  write(file, 'test.fill', (db) => {
    const first = appendEvent(db, gone.caseId, {
      type: 'note',
      date: civilDate('2026-05-30'),
      detail: SECRET,
    })
    appendEvent(db, gone.caseId, {
      type: 'note',
      date: civilDate('2026-05-31'),
      corrects: first,
      detail: SECRET,
    })
    appendSheet(
      db,
      { caseId: gone.caseId, requestId: null },
      SheetContent.parse({ kind: 'search', body: { system: SECRET, terms: SECRET } }),
    )
    const scan = appendAttachmentBytes(
      db,
      gone.caseId,
      { name: `${SECRET}.txt`, mediaType: 'text/plain' },
      Buffer.from(SECRET.repeat(500)),
    )
    const ground = { regime: '', ground: '', title: SECRET, citation: SECRET, confidence: 'memory' } as const
    const standing: PackageDocument = {
      attachmentId: scan.id,
      shownAs: null,
      position: 1,
      decision: 'withhold',
      ground,
      foundIn: SECRET,
      thirdParty: 'named',
      release: 1,
      note: SECRET,
    }
    keepPackageDocument(db, gone.caseId, standing, {})
    keepPackageDocument(db, gone.caseId, standing, { note: `${SECRET}, changed` })
    keepFindingOverride(db, gone.caseId, { sha256: 'a'.repeat(64), kind: 'comments' }, SECRET)
    keepAsPictures(db, gone.caseId, scan.id, true)
    keepRelease(db, gone.caseId, { number: 1, plannedOn: null, note: SECRET })
    appendRedaction(
      db,
      { caseId: gone.caseId, attachmentId: scan.id },
      { page: 1, left: 0, top: 0, width: 100, height: 100, ground, note: SECRET },
    )
    appendPackageBuilt(db, gone.caseId, 1, {
      recipient: { kind: 'controller', name: SECRET },
      name: `${SECRET}.zip`,
      bytes: 1,
      sha256: '',
      files: 1,
      documents: [],
      withheld: 0,
      redactions: 0,
      leftIn: [],
    })
    appendLink(db, kept.caseId, gone.caseId, 'same-person')
    replaceDraft(db, { form: 'letter', subject: 'x', body: SECRET, caseId: gone.caseId })
    const [party] = readParties(db, gone.caseId)
    if (party !== undefined) replacePerson(db, party.personId, { name: `${SECRET} Sallowby-Marsh` })
  })
  return { ...made, gone, kept }
}

describe('a purge', () => {
  it('leaves no word of the case in any table, and the other case as it was', async () => {
    const { file, gone, kept } = await fileWithTwoCases()
    const before = readEvents(file.db, kept.caseId)
    const purged = write(file, 'retention.purge', (db) => purgeCase(db, gone.caseId))
    expect(purged).toMatchObject({ attachments: 1, bytes: SECRET.length * 500, people: 1 })
    expect(purged.rows).toBeGreaterThan(7)
    for (const table of [...AUDITED_TABLES, ...UNAUDITED_TABLES]) {
      const rows = JSON.stringify(nativeOf(file.db).prepare(`SELECT * FROM "${table}"`).all())
      expect(rows.includes(SECRET), table).toBe(false)
    }
    expect(searchCases(file.db, SECRET, 10)).toEqual([])
    expect(readEvents(file.db, kept.caseId)).toEqual(before)
  })

  it('leaves a trail that still proves every row that is left', async () => {
    const { file, gone } = await fileWithTwoCases()
    write(file, 'retention.purge', (db) => purgeCase(db, gone.caseId))
    const report = await verifyCaseFile(file)
    expect(report).toMatchObject({ ok: true })
    const removed = readAll(
      file.db,
      sql`SELECT count(*) AS n FROM audit WHERE op = 'remove' AND case_id = ${gone.caseId}`,
    )
    expect(Number(removed[0]?.['n'])).toBeGreaterThan(7)
  })

  it('overwrites the pages: a decrypted copy of every page, free ones too, holds no word of the case', async () => {
    const { file, gone, path } = await fileWithTwoCases()
    expect(decrypted(file, path, 'before').includes(Buffer.from(SECRET))).toBe(true)
    const opened = good(await reopen(path))
    write(opened, 'retention.purge', (db) => purgeCase(db, gone.caseId))
    expect(decrypted(opened, path, 'after').includes(Buffer.from(SECRET))).toBe(false)
  })

  it('keeps a person who is in another case', async () => {
    const { file, gone, kept } = await fileWithTwoCases()
    const [party] = readParties(file.db, gone.caseId)
    if (party === undefined) throw new Error('no party')
    write(file, 'test.share', (db) =>
      appendRow(db, 'party', {
        id: newId(PartyId),
        case_id: kept.caseId,
        person_id: party.personId,
        role: 'third-party',
        authority: '',
        position: 2,
      }),
    )
    const purged = write(file, 'retention.purge', (db) => purgeCase(db, gone.caseId))
    expect(purged.people).toBe(0)
    expect(readParties(file.db, kept.caseId)).toHaveLength(2)
    expect((await verifyCaseFile(file)).ok).toBe(true)
  })

  it('of many cases at once leaves no word of them in any page of the file, and finds the others as before', async () => {
    const { file, path } = await newCaseFile()
    const kept = logCase(file, { person: { name: 'Edda Kettleby' } })
    const gone = Array.from({ length: 25 }, (_, n) =>
      logCase(file, { person: { name: `${SECRET} ${n % 2 === 0 ? 'Brobdingnag' : 'Sallowby'}` } }),
    ).map(({ caseId }) => caseId)
    write(file, 'imports.undo', (db) => {
      const tables = tablesHolding(db, gone)
      dropSearchText(db, gone)
      for (const some of [gone.slice(0, 10), gone.slice(10)]) purgeCases(db, some, tables)
    })
    expect(searchCases(file.db, 'kettleby').map(({ caseId }) => caseId)).toEqual([kept.caseId])
    expect(searchCases(file.db, SECRET)).toEqual([])
    nativeOf(file.db).exec(`INSERT INTO search (search, rank) VALUES ('integrity-check', 1)`)
    expect(readAll(file.db, sql`SELECT v FROM search_config WHERE k = 'secure-delete'`)).toEqual([{ v: 1 }])
    expect(() => write(file, 'imports.undo', (db) => purgeCases(db, gone))).toThrow('row-unknown')
    expect(await verifyCaseFile(file)).toMatchObject({ ok: true })
    const pages = decrypted(file, path, 'many').toString('latin1').toLowerCase()
    // the full-text index keeps of a word only what its neighbour does not begin with
    for (const word of [SECRET, 'Brobdingnag', 'Sallowby'])
      expect(pages.includes(word.slice(3).toLowerCase()), word).toBe(false)
  })

  it('finds every row that points to one it takes through an index, however large the file is', async () => {
    const { file } = await newCaseFile()
    const taken = [
      'case',
      'request',
      'review',
      'event',
      'person',
      'attachment',
      'correspondence',
      'letter',
      'sheet',
    ]
    const unindexed = readAll(
      file.db,
      sql`SELECT m.name || '.' || k."from" AS place FROM sqlite_schema m JOIN pragma_foreign_key_list(m.name) k
          WHERE m.type = 'table' AND k."table" IN ${listOf(taken)} AND NOT EXISTS (
            SELECT 1 FROM pragma_index_list(m.name) i JOIN pragma_index_info(i.name) c
            WHERE c.seqno = 0 AND c.name = k."from")`,
    )
    expect(unindexed.map(({ place }) => place)).toEqual([])
  })
})

/** The plain bytes of every page of the file, as a program in another language reads them; closes the file. */
function decrypted(file: CaseFile, path: string, name: string): Buffer {
  closeCaseFile(file)
  const secret = join(dirname(path), 'passphrase.txt')
  writeFileSync(secret, `${PASSPHRASE}\n`)
  const plain = join(dirname(path), `${name}.db`)
  const run = spawnSync('python3', [READER, path, '--passphrase-file', secret, '--out', plain])
  expect(run.status).toBe(0)
  return readFileSync(plain)
}
