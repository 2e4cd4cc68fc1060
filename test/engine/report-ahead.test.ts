import { join } from 'node:path'
import { expect, test } from 'vitest'
import { civilDate } from '#shared/domain/civil-date.ts'
import { casesOf, reportCases } from '#engine/casework/report-cases.ts'
import { readLawBook } from '#engine/resources.ts'
import { appendEvent } from '#engine/store/events.ts'
import { readCasesSince } from '#engine/store/figure-sources.ts'
import { purgeCase } from '#engine/store/purge.ts'
import { write } from '#engine/store/write.ts'
import { fillWithCases } from '../bench/many-cases.ts'
import { newCaseFile, TODAY } from './store/new-file.ts'

const SINCE = civilDate('2022-01-01')
const SETTING = { profileId: 'nz-imaging', regimes: ['nz-privacy'], calendarId: 'nz', packVersion: '' }

test('figures prepared ahead are right although cases change and go while they are being prepared', async () => {
  const law = readLawBook(join(import.meta.dirname, '../../resources'))
  const { file } = await newCaseFile()
  fillWithCases(file, law, SETTING, 320)
  const ids = readCasesSince(file.db, SINCE)
  expect(ids.length).toBeGreaterThan(200)
  let turns = 0
  const change = async () => {
    turns += 1
    write(file, 'cases.recordEvent', (db) => {
      for (const caseId of [ids[turns], ids.at(-1 - turns)])
        if (caseId !== undefined) appendEvent(db, caseId, { type: 'withdrawn', date: TODAY })
      const gone = ids.at(-20 - turns)
      if (gone !== undefined) purgeCase(db, gone)
    })
    return Promise.resolve()
  }
  await reportCases(file, law, SINCE, change)
  expect(turns).toBeGreaterThan(1)
  const now = readCasesSince(file.db, SINCE)
  expect(now).toHaveLength(ids.length - turns)
  expect(await reportCases(file, law, SINCE)).toEqual([...casesOf(file, law, now).values()])
})
