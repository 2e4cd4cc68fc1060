import type { LawTarget } from '#shared/contract/deadlines.ts'
import { regimesOf } from '#shared/domain/laws.ts'
import type { LawBook } from '#shared/domain/law-book.ts'
import type { RulePack } from '#shared/domain/rule-pack.ts'
import { whatIfText } from '#shared/text/what-if.ts'
import { namedPlace, regulatorIn } from './law-options.ts'

/** How a column is called. */
export type TargetWords = {
  /** In sentences: "Ireland". */
  readonly name: string
  /** In full: "European Union: GDPR". */
  readonly title: string
  /** What was chosen with it, and whose law it is to enforce. */
  readonly detail: string
}

/** The names of what a column stands under. An id Redress does not know is its own name; the column says so. */
export function targetWords(target: LawTarget, law: LawBook): TargetWords {
  const profile = target.profile === undefined ? undefined : law.profile(target.profile)
  const ids = target.regimes ?? (profile === undefined ? [] : regimesOf(profile, target.place))
  const packs = ids.flatMap((id) => law.regime(id) ?? [])
  const [only] = packs
  const place = placeWords(target, profile === undefined && packs.length === 1 ? only : undefined, law)
  const calendar = calendarWords(target, law)
  if (profile !== undefined) {
    return {
      name: withCalendar([profile.name, place].filter((word) => word !== '').join(', '), calendar),
      title: profile.name,
      detail: joined(place, packs.map(({ short }) => short).join(', '), calendar),
    }
  }
  const known = packs.length > 0 ? packs.map(({ name }) => name).join(' · ') : (target.regimes ?? []).join()
  const name = place === '' ? packs.map(({ name: full }) => full.split(':')[0] ?? full).join(', ') : place
  return {
    name: withCalendar(name === '' ? known : name, calendar),
    title: known,
    detail: joined(place, calendar, only === undefined ? '' : regulatorIn(only, target.place)),
  }
}

/** The place, where the law or the profile gives another date for it. */
function placeWords(target: LawTarget, pack: RulePack | undefined, law: LawBook): string {
  if (target.place === undefined) return ''
  const profile = target.profile === undefined ? undefined : law.profile(target.profile)
  const matters =
    profile === undefined
      ? pack?.calendarByPlace[target.place] !== undefined
      : Object.keys(profile.regimesByPlace).length > 0
  return matters ? namedPlace(law, pack, target.place) : ''
}

/** The calendar chosen instead of the one that would be used anyway. */
function calendarWords({ calendar, profile, regimes, place }: LawTarget, law: LawBook): string {
  if (calendar === undefined) return ''
  const pack = profile === undefined ? law.regime(regimes?.[0] ?? '') : undefined
  const usual =
    profile === undefined
      ? (pack?.calendarByPlace[place ?? ''] ?? pack?.calendar)
      : law.profile(profile)?.calendar
  if (calendar === usual) return ''
  return calendar === 'none'
    ? whatIfText.noHolidays
    : whatIfText.holidaysOf(law.calendar(calendar)?.name ?? calendar)
}

function withCalendar(name: string, calendar: string): string {
  return calendar === '' ? name : `${name} (${calendar})`
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ')
}
