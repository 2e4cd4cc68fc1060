import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { clockOn, fixedClock, isZone, systemClock } from '#engine/clock.ts'
import { canonicalJson, contentHash } from '#engine/store/canonical.ts'
import { keepCopyBefore, readBack } from '#engine/store/copy.ts'
import { nativeOf } from '#engine/store/database.ts'
import { insideOf } from '#engine/store/case-file.ts'
import { openInMemory } from '#engine/store/keyed.ts'
import { assertSchema, FORMAT, migrate, readFormat } from '#engine/store/migrate.ts'
import { MIGRATIONS } from '#engine/store/migrations/index.ts'
import { newUuid } from '#engine/store/new-id.ts'
import { searchCases } from '#engine/store/search.ts'
import type { Migration } from '#engine/store/sql.ts'
import { identifier, isSql, joined, listOf, sql } from '#engine/store/sql.ts'
import { civilDate } from '#shared/domain/civil-date.ts'
import frozen from './frozen-migrations.json' with { type: 'json' }
import { logCase, newCaseFile } from './new-file.ts'

const STORE = join(import.meta.dirname, '../../../electron/engine/store')

describe('migrations', () => {
  it('have one file each, numbered without gaps, and released ones are as they were released', () => {
    const files = readdirSync(join(STORE, 'migrations')).filter((name) => /^\d{4}-/.test(name))
    expect(files.map((name) => Number(name.slice(0, 4)))).toEqual(MIGRATIONS.map(({ version }) => version))
    expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, index) => index + 1))
    for (const [name, hash] of Object.entries(frozen)) {
      const text = readFileSync(join(STORE, 'migrations', name))
      expect([name, createHash('sha256').update(text).digest('hex')]).toEqual([name, hash])
    }
  })

  it('import nothing but the types of sql.ts', () => {
    for (const name of readdirSync(join(STORE, 'migrations'))) {
      if (name === 'index.ts') continue
      const imports = readFileSync(join(STORE, 'migrations', name), 'utf8').match(/^import .*$/gm)
      expect(imports).toEqual(["import type { Migration } from '../sql.ts'"])
    }
  })

  it('that fail leave the old format, and a gap is refused', () => {
    const native = openInMemory()
    migrate(native)
    const next = MIGRATIONS.length + 1
    const broken: Migration = {
      version: next,
      up: (db) => db.exec('CREATE TABLE extra (x) STRICT; nonsense'),
    }
    expect(() => migrate(native, [...MIGRATIONS, broken])).toThrow()
    expect(readFormat(native)).toBe(FORMAT)
    expect(() => assertSchema(native)).not.toThrow()
    expect(() => migrate(native, [...MIGRATIONS, { version: next + 2, up: () => undefined }])).toThrow(
      `migration ${next} is missing`,
    )
    native.close()
  })

  it('run on a file with rows, after a verified copy was kept beside it', async () => {
    const { file, path } = await newCaseFile()
    logCase(file, { person: { name: 'Łukasz' } })
    const { descriptor, keyAndSalt } = insideOf(file)
    await keepCopyBefore({ native: nativeOf(file.db), descriptor, keyAndSalt, path })
    const kept = readdirSync(dirname(path)).find((name) => name.includes('.format-'))
    expect(kept).toBe(`cases.redress.format-${FORMAT}`)
    expect(await readBack(join(dirname(path), kept ?? ''), keyAndSalt)).toMatchObject({ cases: 1 })
    expect((statSync(join(dirname(path), kept ?? '')).mode & 0o777).toString(8)).toBe('600')
    const second: Migration = {
      version: FORMAT + 1,
      up: (db) => db.exec('CREATE TABLE extra (id TEXT PRIMARY KEY) STRICT'),
    }
    const next = [...MIGRATIONS, second]
    migrate(nativeOf(file.db), next)
    expect(() => assertSchema(nativeOf(file.db), next)).not.toThrow()
    expect(() => assertSchema(nativeOf(file.db))).toThrow('file-altered')
    expect(() => readFormat(nativeOf(file.db))).toThrow('file-newer')
    expect(searchCases(file.db, 'lukasz')).toHaveLength(1)
  })

  it('make only STRICT tables', () => {
    const native = openInMemory()
    migrate(native)
    const loose = native
      .prepare(
        `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT GLOB 'sqlite_*'`,
      )
      .pluck()
      .all()
    expect(loose).toEqual([])
    native.close()
  })
})

describe('the only doors', () => {
  it('to SQL that changes rows are change.ts and database.ts, and no text is built beside the sql tag', () => {
    for (const name of readdirSync(STORE).filter((each) => each.endsWith('.ts'))) {
      const text = readFileSync(join(STORE, name), 'utf8')
      if (!['change.ts', 'database.ts'].includes(name))
        expect([name, text.includes('runChange')]).toEqual([name, false])
      if (
        [
          'organisation.ts',
          'cases.ts',
          'people.ts',
          'events.ts',
          'letters.ts',
          'register.ts',
          'search.ts',
        ].includes(name)
      )
        expect([name, /\.(prepare|exec)\(/.test(text)]).toEqual([name, false])
    }
  })

  it('turn values into parameters, whatever they hold', () => {
    const nasty = `'; DROP TABLE person; --`
    const query = sql`SELECT ${nasty} FROM ${identifier('person')} WHERE id IN ${listOf([nasty, 'b'])} AND ${joined([sql`a = ${1}`, sql`b = ${null}`], sql` OR `)}`
    expect(query.text).toBe(
      'SELECT ? FROM "person" WHERE id IN (SELECT value FROM json_each(?)) AND a = ? OR b = ?',
    )
    expect(query.values).toEqual([nasty, JSON.stringify([nasty, 'b']), 1, null])
    for (const name of ['a"b', 'A', '', 'a;b', 'a b'])
      expect(() => identifier(name)).toThrow('not an identifier')
    expect(isSql({ text: 'DROP TABLE person', values: [] })).toBe(false)
  })
})

describe('a row as text', () => {
  it('has sorted keys, integers as decimal text, blobs as their hash, and an own salt in its hash', () => {
    const row = { b: 'x"\u0001', a: 12, d: null, c: Buffer.from('abc') }
    expect(canonicalJson(row)).toBe(
      `{"a":"12","b":"x\\"\\u0001","c":"${createHash('sha256').update('abc').digest('hex')}","d":null}`,
    )
    expect(contentHash(Buffer.alloc(16), '{}').equals(contentHash(Buffer.alloc(16, 1), '{}'))).toBe(false)
    expect(() => canonicalJson({ a: 1.5 })).toThrow('only integers')
  })
})

describe('ids', () => {
  it('are UUIDs of version 7 that sort in the order they were made', () => {
    const ids = Array.from({ length: 10_000 }, () => newUuid())
    expect(ids.toSorted()).toEqual(ids)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })
})

describe('the clock', () => {
  it('gives the civil date of the zone, and lets today be another day without moving instants', () => {
    const clock = fixedClock('2026-06-01T11:59:59.000Z')
    expect([
      clock.today('Pacific/Auckland'),
      clock.today('Europe/London'),
      clock.today('America/New_York'),
    ]).toEqual(['2026-06-01', '2026-06-01', '2026-06-01'])
    expect(fixedClock('2026-06-01T12:00:00.000Z').today('Pacific/Auckland')).toBe('2026-06-02')
    const asked = clockOn(civilDate('2020-02-29'))
    expect(asked.today('Europe/Dublin')).toBe('2020-02-29')
    expect(Math.abs(Date.parse(asked.instant()) - Date.parse(systemClock.instant()))).toBeLessThan(5000)
    expect([isZone('Europe/Dublin'), isZone('Europe/Atlantis')]).toEqual([true, false])
  })
})
