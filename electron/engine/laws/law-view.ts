import type { CivilDate } from '#shared/domain/civil-date.ts'
import type { LawBook } from '#shared/domain/law-book.ts'
import type { RulePack } from '#shared/domain/rule-pack.ts'
import type { LawView } from '#shared/contract/laws.ts'
import { clauseView } from './clause-view.ts'

/** A whole law in plain words, what is in force on the day first. */
export function lawView(pack: RulePack, law: LawBook, today: CivilDate, ours: boolean): LawView {
  const nameOf = (calendar: string) => law.calendar(calendar)?.name ?? calendar
  const clauses = pack.clauses.map((clause) => clauseView(clause, pack.calendar, law, today))
  return {
    id: pack.id,
    name: pack.name,
    short: pack.short,
    place: pack.place,
    version: pack.version,
    asAt: pack.asAt,
    ours,
    calendar: nameOf(pack.calendar),
    calendars: Object.entries(pack.calendarByPlace).map(([place, calendar]) => ({
      place,
      calendar: nameOf(calendar),
    })),
    regulator: pack.regulator,
    remedies: pack.remedies,
    fees: pack.fees,
    grounds: pack.grounds,
    clauses: [
      ...clauses.filter(({ force }) => force !== 'ended'),
      ...clauses.filter(({ force }) => force === 'ended'),
    ],
    changes: pack.changes,
  }
}
