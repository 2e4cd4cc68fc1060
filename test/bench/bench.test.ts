import { describe, expect, it } from 'vitest'
import { deadlinesOf, dueDatesOf } from '#shared/domain/deadline.ts'
import { law } from '../domain/shipped-law.ts'
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
})
