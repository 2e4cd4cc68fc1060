import { expect, test } from 'vitest'
import { reindex } from '#engine/casework/rows.ts'
import { breachRows } from '#engine/casework/breach-view.ts'
import { readBreachCounts, readBreachPage } from '#engine/store/breach-register.ts'
import { appendCase } from '#engine/store/cases.ts'
import { appendEvent } from '#engine/store/events.ts'
import { write } from '#engine/store/write.ts'
import { law } from '../domain/shipped-law.ts'
import { intake, newCaseFile, SETTING } from './store/new-file.ts'

const MANY = 600
const QUERY = {
  filter: 'open',
  text: '',
  sort: { by: 'due', descending: false },
  offset: 0,
  limit: 200,
} as const
test('a register of many breaches is read in pages, in order, and every filter counts them right', async () => {
  const { file } = await newCaseFile()
  write(file, 'cases.log', (db) => {
    for (let n = 0; n < MANY; n += 1) {
      const received = `2026-0${1 + (n % 5)}-${10 + (n % 18)}`
      const breach = {
        kind: 'breach',
        received,
        receivedTime: '09:40',
        requests: [],
        person: { name: n === 411 ? 'Parcel' : `Laptop ${n}` },
      }
      const { caseId } = appendCase(db, intake(breach), SETTING)
      if (n % 3 === 0) appendEvent(db, caseId, { type: 'authority-notified', date: SETTING.today })
      if (n % 6 === 0) appendEvent(db, caseId, { type: 'people-told', date: SETTING.today })
      if (n % 10 === 0) appendEvent(db, caseId, { type: 'closed', date: SETTING.today })
      reindex(db, file, law, caseId)
    }
  })
  const counts = readBreachCounts(file.db)
  const { ids, total } = readBreachPage(file.db, QUERY)
  const rows = breachRows(file, law, ids)
  expect(counts).toEqual({
    all: MANY,
    closed: MANY / 10,
    open: MANY - MANY / 10,
    'needs-notice': count((n) => n % 10 !== 0 && n % 6 !== 0),
    notified: count((n) => n % 3 === 0),
  })
  expect([rows.length, total]).toEqual([200, MANY - MANY / 10])
  const due = rows.map(({ authority }) => authority.due ?? '')
  expect(due).toEqual(due.toSorted())
  const last = readBreachPage(file.db, { ...QUERY, filter: 'all', offset: MANY - 50 })
  expect(last.ids).toHaveLength(50)
  expect(readBreachPage(file.db, { ...QUERY, filter: 'all', text: 'parcel' }).total).toBe(1)
})

function count(which: (n: number) => boolean): number {
  return Array.from({ length: MANY }, (_, n) => n).filter(which).length
}
