import { expect, it } from 'vitest'
import { CARRIED_TABLES, columnsOfTable, LEFT_BEHIND, REFERENCES } from '#shared/domain/case-rows.ts'
import { nativeOf } from '#engine/store/database.ts'
import { tablesOfCases } from '#engine/store/purge.ts'
import { newCaseFile } from './new-file.ts'

type Column = { readonly name: string; readonly pk: number }
type ForeignKey = { readonly from: string; readonly table: string }

/** Tables that are no rows of one case: what the file knows of people, officers and devices. */
const OF_THE_FILE = ['officer', 'person', 'case']

it('every table of a case comes along when it is saved whole, or stays behind for a reason', async () => {
  const { file } = await newCaseFile()
  const listed = [
    ...CARRIED_TABLES.filter((table) => !OF_THE_FILE.includes(table)),
    ...Object.keys(LEFT_BEHIND),
  ]
  expect(tablesOfCases(file.db).toSorted()).toEqual(listed.toSorted())
})

it('a carried row has every column of its table but the salt', async () => {
  const { file } = await newCaseFile()
  for (const table of CARRIED_TABLES.filter((each) => each !== 'officer')) {
    const columns = nativeOf(file.db).pragma(`table_info("${table}")`) as Column[]
    const names = columns.map(({ name }) => name).filter((name) => name !== 'salt')
    expect([table, columnsOfTable(table).toSorted()]).toEqual([table, names.toSorted()])
  }
})

it('every id of another row that a carried row has is looked up among the rows', async () => {
  const { file } = await newCaseFile()
  for (const table of CARRIED_TABLES) {
    const keys = nativeOf(file.db).pragma(`foreign_key_list("${table}")`) as ForeignKey[]
    const named = keys
      .filter(({ table: target }) => target !== 'case' && target !== 'device')
      .map(({ from, table: target }) => [from, target])
    expect([table, Object.entries(REFERENCES[table] ?? {}).toSorted()]).toEqual([table, named.toSorted()])
  }
})
