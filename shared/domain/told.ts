import type { Clause, CountedLength } from './clause.ts'
import type { Facts } from './facts.ts'
import type { ClockKind } from './kind.ts'
import type { Reckoning } from './reckoning.ts'
import type { DayNumber } from './day-number.ts'
import type { FreeDay, WorkingCalendar } from './working-calendar.ts'

/** What the reasons of a day clock are told from. */
export type Told = {
  readonly clause: Clause
  readonly length: CountedLength
  readonly kind: ClockKind
  readonly facts: Facts
  readonly reckoning: Reckoning
  readonly calendar: WorkingCalendar
  /** Days on which the office is closed and which the calendar above does not leave out. */
  readonly closures: ReadonlyMap<DayNumber, FreeDay>
}
