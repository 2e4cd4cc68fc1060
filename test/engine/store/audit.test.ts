import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { civilDate } from '#shared/domain/civil-date.ts'
import { headWords, readHead } from '#engine/store/audit-chain.ts'
import { readAudit } from '#engine/store/audit.ts'
import { replaceCase } from '#engine/store/cases.ts'
import { appendRow, replaceRow, runUnrecorded } from '#engine/store/change.ts'
import type { WritableDb } from '#engine/store/database.ts'
import { nativeOf, readAll, readCount } from '#engine/store/database.ts'
import { appendEvent, readEvents } from '#engine/store/events.ts'
import { StoreError } from '#engine/store/failure.ts'
import { closeCaseFile } from '#engine/store/open.ts'
import { replacePerson, readParties } from '#engine/store/people.ts'
import { replaceSetting } from '#engine/store/settings.ts'
import { sql } from '#engine/store/sql.ts'
import { AUDITED_TABLES, UNAUDITED_TABLES } from '#engine/store/tables.ts'
import { verifyCaseFile } from '#engine/store/verify.ts'
import { write } from '#engine/store/write.ts'
import { good, logCase, newCaseFile, reopen } from './new-file.ts'

describe('the audit trail', () => {
  it('has one entry for every changed row, in one transaction with it', async () => {
    const { file } = await newCaseFile()
    const before = readAudit(file.db, { limit: 1000 }).length
    const { caseId, reference } = logCase(file)
    const added = readAudit(file.db, { caseId })
    expect(added.map((entry) => [entry.op, entry.table, entry.call, entry.caseReference])).toEqual([
      ['add', 'event', 'cases.log', reference],
      ['add', 'request', 'cases.log', reference],
      ['add', 'party', 'cases.log', reference],
      ['add', 'case', 'cases.log', reference],
    ])
    write(file, 'cases.change', (db) => replaceCase(db, caseId, { theirReference: 'T-1', scope: 'More.' }))
    write(file, 'cases.change', (db) => replaceCase(db, caseId, { theirReference: 'T-1' }))
    expect(readAudit(file.db, { limit: 1 })).toMatchObject([
      { op: 'change', fields: ['scope', 'their_reference'] },
    ])
    expect(readAudit(file.db, { limit: 1000 })).toHaveLength(before + 6)
  })

  it('leaves neither rows nor entries when the work fails', async () => {
    const { file } = await newCaseFile()
    const count = () =>
      readCount(file.db, sql`SELECT (SELECT count(*) FROM audit) * 1000 + (SELECT count(*) FROM "case")`)
    const before = count()
    const half = (db: WritableDb) => {
      replaceSetting(db, 'idle-minutes', '5')
      throw new StoreError('row-unknown')
    }
    expect(() => write(file, 'cases.log', half)).toThrow('row-unknown')
    expect(() => write(file, 'cases.log', () => Promise.resolve())).toThrow('synchronous')
    expect(count()).toBe(before)
    expect(readCount(file.db, sql`SELECT count(*) FROM setting`)).toBe(0)
  })

  it('cannot be gone around: not by a read, not by the unrecorded door, not by a handle kept from before', async () => {
    const { file } = await newCaseFile()
    expect(() => readAll(file.db, sql`DELETE FROM person`)).toThrow('a read cannot change rows')
    let kept: WritableDb | null = null
    write(file, 'test', (db) => {
      kept = db
      expect(() => runUnrecorded(db, sql`UPDATE person SET name = 'x'`)).toThrow('audit trail only')
      expect(() => runUnrecorded(db, sql`WITH x AS (SELECT 1) DELETE FROM person`)).toThrow(
        'audit trail only',
      )
    })
    const late = kept as unknown as WritableDb
    expect(() => appendRow(late, 'setting', { id: 'a', value: 'b' })).toThrow('locked')
    expect(() => replaceRow(file.db as WritableDb, 'setting', 'a', { value: 'b' })).toThrow('inside write()')
  })

  it('lists every table of the file as recorded or as not, with a salt on each recorded one', async () => {
    const { file } = await newCaseFile()
    const tables = readAll(
      file.db,
      sql`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'search_*'`,
    )
    const known: string[] = [...AUDITED_TABLES, ...UNAUDITED_TABLES].filter((name) => name !== 'search_text')
    expect(tables.map((row) => String(row['name'])).toSorted()).toEqual(known.toSorted())
    for (const table of AUDITED_TABLES) {
      const columns = nativeOf(file.db).pragma(`table_info("${table}")`) as { name: string }[]
      expect(columns.map((column) => column.name)).toEqual(expect.arrayContaining(['id', 'salt']))
    }
  })

  it('refuses to change or remove events and entries, with REPLACE too', async () => {
    const { file } = await newCaseFile()
    const { caseId } = logCase(file)
    const native = nativeOf(file.db)
    for (const statement of [
      `UPDATE event SET date = '2020-01-01'`,
      `DELETE FROM event`,
      `INSERT OR REPLACE INTO event SELECT * FROM event`,
      `UPDATE audit SET at = ''`,
      `DELETE FROM audit`,
      `INSERT OR REPLACE INTO audit SELECT * FROM audit`,
      `DELETE FROM audit WHERE n = (SELECT max(n) FROM audit)`,
      `UPDATE reference_counter SET last = 0`,
      `DELETE FROM reference_counter`,
    ])
      expect(() => native.exec(statement), statement).toThrow('history-fixed')
    expect(readEvents(file.db, caseId)).toHaveLength(1)
    expect((await verifyCaseFile(file)).ok).toBe(true)
  })

  it('lets events go only under a purge permit for their case, and no permit outlives its transaction', async () => {
    const { file } = await newCaseFile()
    const one = logCase(file)
    const other = logCase(file)
    const native = nativeOf(file.db)
    native.exec('BEGIN')
    native.prepare('INSERT INTO purge_permit (case_id) VALUES (?)').run(one.caseId)
    native.prepare('DELETE FROM event WHERE case_id = ?').run(one.caseId)
    expect(() => native.prepare('DELETE FROM event WHERE case_id = ?').run(other.caseId)).toThrow(
      'history-fixed',
    )
    expect(() => native.exec('COMMIT')).toThrow('FOREIGN KEY')
    native.exec('DELETE FROM purge_permit; COMMIT')
    expect(readEvents(file.db, one.caseId)).toEqual([])
    expect(readEvents(file.db, other.caseId)).toHaveLength(1)
  })

  it('keeps a corrected event visible and lets it be corrected once', async () => {
    const { file } = await newCaseFile()
    const { caseId } = logCase(file)
    const [wrong] = readEvents(file.db, caseId)
    if (!wrong) throw new Error('no event')
    const correction = { type: 'received', date: civilDate('2026-05-27'), corrects: wrong.id } as const
    const id = write(file, 'events.correct', (db) => appendEvent(db, caseId, correction))
    expect(readEvents(file.db, caseId).map((event) => [event.date, event.correctedBy])).toEqual([
      ['2026-05-27', null],
      ['2026-05-28', id],
    ])
    expect(() => write(file, 'events.correct', (db) => appendEvent(db, caseId, correction))).toThrow(
      'history-fixed',
    )
  })
})

describe('verifying', () => {
  it('finds a row changed, added or removed beside the trail, and names the case', async () => {
    const { file } = await newCaseFile()
    const { caseId, reference } = logCase(file)
    const native = nativeOf(file.db)
    native.prepare('UPDATE request SET scope = ? WHERE case_id = ?').run('nothing', caseId)
    expect((await verifyCaseFile(file)).problems).toMatchObject([
      { code: 'row-differs', table: 'request', caseReference: reference },
    ])
    native.prepare('UPDATE party SET role = ?').run('witness')
    native.exec(`INSERT INTO setting VALUES ('planted', 'x', zeroblob(16))`)
    native.exec(`DELETE FROM request`)
    const codes = (await verifyCaseFile(file)).problems.map((problem) => `${problem.code} ${problem.table}`)
    expect(codes.toSorted()).toEqual([
      'row-differs party',
      'row-missing request',
      'row-without-entry setting',
    ])
  })

  it('finds the first entry that was changed, and a missing one', async () => {
    const { file } = await newCaseFile()
    logCase(file)
    const native = nativeOf(file.db)
    native.exec(`DROP TRIGGER audit_changed; DROP TRIGGER audit_removed`)
    native.exec(`UPDATE audit SET at = '2020-01-01T00:00:00.000Z' WHERE n = 4`)
    expect((await verifyCaseFile(file)).problems).toMatchObject([{ code: 'entry-differs', entry: 4 }])
    native.exec(`DELETE FROM audit WHERE n = 3`)
    expect((await verifyCaseFile(file)).problems[0]).toMatchObject({ code: 'entry-missing', entry: 3 })
  })

  it('finds an earlier version that was rewritten', async () => {
    const { file } = await newCaseFile()
    const { caseId } = logCase(file)
    const [party] = readParties(file.db, caseId)
    if (!party) throw new Error('no party')
    write(file, 'people.change', (db) => replacePerson(db, party.personId, { name: 'Hana Smith' }))
    expect((await verifyCaseFile(file)).ok).toBe(true)
    nativeOf(file.db).exec(
      `DROP TRIGGER row_version_changed; UPDATE row_version SET body = replace(body, 'Hana', 'Hona')`,
    )
    expect((await verifyCaseFile(file)).problems).toMatchObject([
      { code: 'version-differs', table: 'person' },
    ])
  })

  it('finds a page that was rolled back to an older version of the same file', async () => {
    const { file, path } = await newCaseFile()
    const { caseId } = logCase(file)
    for (let index = 0; index < 12; index += 1) logCase(file, { scope: 'x'.repeat(3000) })
    const pageOf = Number(
      nativeOf(file.db).prepare(`SELECT rootpage FROM sqlite_schema WHERE name = 'request'`).pluck().get(),
    )
    closeCaseFile(file)
    const older = readFileSync(path)
    const again = good(await reopen(path))
    nativeOf(again.db).prepare('SELECT 1').get()
    const [request] = readAll(again.db, sql`SELECT id FROM request WHERE case_id = ${caseId}`)
    write(again, 'requests.decide', (db) =>
      replaceRow(db, 'request', String(request?.['id']), { outcome: 'refused' }),
    )
    closeCaseFile(again)
    const newer = readFileSync(path)
    older.copy(newer, (pageOf - 1) * 4096, (pageOf - 1) * 4096, pageOf * 4096)
    writeFileSync(path, newer)
    const spliced = good(await reopen(path))
    expect(nativeOf(spliced.db).pragma('integrity_check', { simple: true })).toBe('ok')
    const { problems } = await verifyCaseFile(spliced)
    expect(problems).toMatchObject([{ code: 'row-differs', table: 'request', caseReference: 'FI-2026-0001' }])
  })

  it('names the page whose bytes were damaged', async () => {
    const { file, path } = await newCaseFile()
    logCase(file, { scope: 'x'.repeat(900_000) })
    closeCaseFile(file)
    const content = readFileSync(path)
    const page = Math.floor(content.length / 4096) - 20
    content.fill(7, (page - 1) * 4096 + 50, (page - 1) * 4096 + 60)
    writeFileSync(path, content)
    const damaged = good(await reopen(path))
    const report = await verifyCaseFile(damaged)
    expect(report.ok).toBe(false)
    expect(report.problems).toContainEqual({ code: 'page-damaged', page })
  })
})

describe('the audit head', () => {
  it('is the number and six words for the first 66 bits', async () => {
    const { file } = await newCaseFile()
    const head = readHead(file.db)
    expect(head?.words).toMatch(/^#\d+( [a-z]+){6}$/)
    expect(head?.words).toBe(`#${head?.n} ${headWords(Buffer.from(head?.hex ?? '', 'hex'))}`)
    expect(headWords(Buffer.alloc(32))).toBe('abandon abandon abandon abandon abandon abandon')
    expect(headWords(Buffer.alloc(32, 0xff))).toBe('zoo zoo zoo zoo zoo zoo')
  })

  it('of a second device binds the chain of the first', async () => {
    const { file, path } = await newCaseFile()
    const before = readHead(file.db)
    closeCaseFile(file)
    const again = good(await reopen(path, undefined, '0197f1c0-0000-7000-8000-000000000002'))
    const { reference } = logCase(again)
    expect(reference).toBe('FI-2026-0001B')
    expect(readAll(again.db, sql`SELECT other_heads FROM device WHERE number = 2`)[0]?.['other_heads']).toBe(
      `${before?.device}:${before?.n}:${before?.hex}`,
    )
    expect(readHead(again.db)).toMatchObject({ device: again.deviceId })
    expect(await verifyCaseFile(again)).toMatchObject({ ok: true })
  })
})
