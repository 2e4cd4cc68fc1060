import { readdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readAudit } from '#engine/store/audit.ts'
import { nativeOf } from '#engine/store/database.ts'
import { appendDayChange, readDayChanges, removeDayChange } from '#engine/store/day-changes.ts'
import { openInMemory } from '#engine/store/keyed.ts'
import { migrate, readFormat } from '#engine/store/migrate.ts'
import { MIGRATIONS } from '#engine/store/migrations/index.ts'
import { closeCaseFile } from '#engine/store/open.ts'
import { searchCases } from '#engine/store/search.ts'
import { verifyCaseFile } from '#engine/store/verify.ts'
import { write } from '#engine/store/write.ts'
import { DayChange } from '#shared/domain/day-change.ts'
import { good, logCase, newCaseFile, reopen } from './new-file.ts'

const closure = (fields: Record<string, unknown> = {}) =>
  DayChange.parse({
    calendarId: 'nz',
    date: '2026-07-03',
    kind: 'office-closed',
    name: 'Matariki of the house',
    source: 'Board minute 7',
    ...fields,
  })

describe('days the organisation changed', () => {
  it('are kept with who entered them, and taken back as a recorded change', async () => {
    const { file } = await newCaseFile()
    const id = write(file, 'calendars.add', (db) => appendDayChange(db, closure()))
    expect(readDayChanges(file.db)).toMatchObject([
      { ...closure(), id, officerName: 'Ngaire Tamatea', addedAt: '2026-06-01T09:30:00.000Z' },
    ])
    write(file, 'calendars.remove', (db) => removeDayChange(db, id))
    expect(readDayChanges(file.db)).toEqual([])
    expect(readAudit(file.db, { limit: 2 }).map(({ call, table, op }) => [call, table, op])).toEqual([
      ['calendars.remove', 'day_change', 'remove'],
      ['calendars.add', 'day_change', 'add'],
    ])
    expect(() => write(file, 'calendars.remove', (db) => removeDayChange(db, id))).toThrow('row-unknown')
    expect(await verifyCaseFile(file)).toMatchObject({ ok: true })
  })

  it('are one a kind for each date of a calendar, and all of a batch or none', async () => {
    const { file } = await newCaseFile()
    write(file, 'calendars.add', (db) => appendDayChange(db, closure()))
    expect(() =>
      write(file, 'calendars.add', (db) => {
        appendDayChange(db, closure({ date: '2026-07-06' }))
        appendDayChange(db, closure({ name: 'Again' }))
      }),
    ).toThrow()
    write(file, 'calendars.add', (db) => appendDayChange(db, closure({ kind: 'public-holiday' })))
    expect(readDayChanges(file.db).map(({ date, kind }) => `${date} ${kind}`)).toEqual([
      '2026-07-03 office-closed',
      '2026-07-03 public-holiday',
    ])
  })

  it('altered behind the trail are found', async () => {
    const { file } = await newCaseFile()
    write(file, 'calendars.add', (db) => appendDayChange(db, closure()))
    nativeOf(file.db).exec(`UPDATE day_change SET date = '2026-07-06'`)
    expect((await verifyCaseFile(file)).problems).toMatchObject([{ code: 'row-differs' }])
  })
})

describe('migration 2', () => {
  it('opens a file of format 1 with all its rows, after a copy was kept beside it', async () => {
    const { file, path } = await newCaseFile()
    logCase(file, { person: { name: 'Hana Sallowby' } })
    backToFirstFormat(nativeOf(file.db))
    closeCaseFile(file)
    const opened = good(await reopen(path))
    expect(opened.notices).toContain('copy-kept-before-update')
    expect(readdirSync(dirname(path))).toContain('cases.redress.format-1')
    expect(searchCases(opened.db, 'sallowby')).toHaveLength(1)
    expect(readDayChanges(opened.db)).toEqual([])
    write(opened, 'calendars.add', (db) => appendDayChange(db, closure()))
    expect(readDayChanges(opened.db)).toHaveLength(1)
    expect(await verifyCaseFile(opened)).toMatchObject({ ok: true })
  })

  it('adds its table and leaves those of format 1 as they are', () => {
    const schema = (count: number) => {
      const native = openInMemory()
      migrate(native, MIGRATIONS.slice(0, count))
      const rows = native
        .prepare(`SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name`)
        .all()
      native.close()
      return rows as { name: string; sql: string }[]
    }
    const before = schema(1)
    const after = schema(2)
    expect(after).toEqual(expect.arrayContaining(before))
    expect(
      after.filter(({ name }) => !before.some((old) => old.name === name)).map(({ name }) => name),
    ).toEqual(['day_change', 'day_change_by_day'])
  })

  it('a program that knows format 1 only refuses the file as newer', async () => {
    const { file } = await newCaseFile()
    expect(() => readFormat(nativeOf(file.db), 1)).toThrow('file-newer')
  })
})

/** Takes out of the file what later formats added, so that it is as a program of format 1 left it. */
function backToFirstFormat(native: ReturnType<typeof nativeOf>): void {
  const first = openInMemory()
  migrate(first, MIGRATIONS.slice(0, 1))
  const known = new Set(first.prepare('SELECT name FROM sqlite_schema').pluck().all())
  first.close()
  native.pragma('foreign_keys = OFF')
  const added = native.prepare(
    `SELECT type, name FROM sqlite_schema WHERE sql IS NOT NULL AND type IN ('table', 'trigger')`,
  )
  for (const { type, name } of added.all() as { type: string; name: string }[])
    if (!known.has(name)) native.exec(`DROP ${type} IF EXISTS "${name}"`)
  dropLaterColumns(native)
  native.exec('PRAGMA user_version = 1')
  native.pragma('foreign_keys = ON')
}

/** The register's index is the one table of format 1 that grew; what was added goes with the indexes over it. */
function dropLaterColumns(native: ReturnType<typeof nativeOf>): void {
  const first = openInMemory()
  migrate(first, MIGRATIONS.slice(0, 1))
  const columns = (db: typeof native) =>
    db.prepare(`SELECT name FROM pragma_table_info('case_index')`).pluck().all()
  const indexes = (db: typeof native) =>
    db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL`).pluck().all()
  const known = { columns: columns(first), indexes: indexes(first) }
  first.close()
  for (const name of indexes(native))
    if (!known.indexes.includes(name)) native.exec(`DROP INDEX "${String(name)}"`)
  for (const name of columns(native))
    if (!known.columns.includes(name)) native.exec(`ALTER TABLE case_index DROP COLUMN "${String(name)}"`)
}
