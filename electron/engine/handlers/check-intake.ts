import type { CivilDate } from '#shared/domain/civil-date.ts'
import { Refusal } from '../context.ts'

/** The first year a received date is believed in; earlier ones are slips of the keyboard. */
const FIRST_DAY = '1990-01-01'

/** Refuses a day that has not come yet or lies before 1990; nothing recorded can have happened then. */
export function checkDay(date: CivilDate | undefined, today: CivilDate): void {
  if (date === undefined) return
  if (date > today) throw new Refusal('date-in-future', { date })
  if (date < FIRST_DAY) throw new Refusal('date-too-early', { date })
}
