import { expect, test } from 'vitest'
import { openInMemory } from '#engine/store/keyed.ts'
import { assertSchema, migrate, readFormat } from '#engine/store/migrate.ts'
import { MIGRATIONS } from '#engine/store/migrations/index.ts'

test('a file from before imports keeps its rows and takes imports from then on', () => {
  const at = MIGRATIONS.findIndex(({ up }) => String(up).includes('import_batch'))
  const native = openInMemory()
  migrate(native, MIGRATIONS.slice(0, at))
  native.exec(`INSERT INTO person VALUES ('p', 'Edda', '', '', '', '', '', '', '', '2026-06-01', x'00')`)
  migrate(native)
  expect(() => assertSchema(native)).not.toThrow()
  expect(readFormat(native)).toBe(MIGRATIONS.length)
  expect(native.prepare('SELECT name FROM person').all()).toEqual([{ name: 'Edda' }])
  expect(native.prepare('SELECT count(*) AS n FROM imported_row').all()).toEqual([{ n: 0 }])
  native.close()
})
