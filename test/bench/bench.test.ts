import { describe, expect, it } from 'vitest'
import { deadlinesOf, dueDatesOf } from '#shared/domain/deadline.ts'
import { nativeOf } from '#engine/store/database.ts'
import { readRegister } from '#engine/store/register.ts'
import { law } from '../domain/shipped-law.ts'
import { newCaseFile } from '../engine/store/new-file.ts'
import {
  bare,
  explained,
  monthsOurs,
  monthsTheirs,
  seededCases,
  seededDates,
  workingDaysOurs,
  workingDaysTheirs,
} from './deadline-work.ts'
import { narrowedPlainly } from './finding-rows.ts'
import { fillWithCases } from './many-cases.ts'

/** No time is measured here: a busy machine says nothing about the program. */
describe('the speed table compares like with like', () => {
  const dates = seededDates(2000)

  it('one month, moved to a working day, is the date date-fns counts to', () => {
    expect(monthsOurs(dates)).toEqual(monthsTheirs(dates))
  })

  it('twenty working days are the date date-fns counts to', () => {
    expect(workingDaysOurs(dates)).toEqual(workingDaysTheirs(dates))
  })

  it('the cases have the same dates with and without reasons, and reasons indeed', () => {
    const cases = seededCases(500)
    for (const each of cases) {
      const full = deadlinesOf(each, law)
      const plain = dueDatesOf(each, law)
      const due = (found: typeof full) => (found.ok ? found.value.map((clock) => clock.due) : found.failure)
      expect(due(full)).toEqual(due(plain))
    }
    expect(bare(cases)).toBeGreaterThan(400)
    expect(explained(cases)).toBeGreaterThan(bare(cases) * 2)
  })

  it('the register narrowed by words has the rows, the order and the count that plain SQL finds', async () => {
    const { file } = await newCaseFile()
    const setting = { profileId: 'nz-imaging', regimes: ['nz-privacy'], calendarId: 'nz', packVersion: '' }
    fillWithCases(file, law, setting, 120)
    for (const text of ['please', 'zibeline', 'sal', 'lukasz teapot', 'xylophonist', '"please account"'])
      for (const filter of [{ text }, { text, closed: true }, { text, closed: false }]) {
        const { rows, total } = readRegister(file.db, { filter, limit: 40 })
        expect({ ids: rows.map(({ caseId }) => caseId), total }).toEqual(
          narrowedPlainly(nativeOf(file.db), { ...filter, limit: 40 }),
        )
      }
  })
})
