import type { LawOption } from '#shared/contract/deadlines.ts'
import type { Clause } from '#shared/domain/clause.ts'
import type { HandlingProfile } from '#shared/domain/handling-profile.ts'
import { CLOCK_KINDS } from '#shared/domain/kind.ts'
import { regimesOf } from '#shared/domain/laws.ts'
import type { LawBook } from '#shared/domain/law-book.ts'
import type { RulePack } from '#shared/domain/rule-pack.ts'
import { placeName } from '#shared/text/places.ts'

/** Every law Redress knows, with what one has to choose to ask it for a date. */
export function regimeOptions(law: LawBook): LawOption[] {
  return law.regimes.map((pack) => ({
    id: pack.id,
    name: pack.name,
    version: pack.version,
    short: pack.short,
    place: pack.place,
    zone: pack.zone,
    calendarId: pack.calendar,
    calendar: calendarName(law, pack.calendar),
    regulator: regulatorIn(pack, undefined),
    ...kindsOf(pack.clauses),
    places: Object.entries(pack.calendarByPlace).map(([id, calendar]) => placeOption(law, id, calendar)),
  }))
}

/** The same for the handling profiles. Its kinds are those of its promises and of every law it may answer under. */
export function profileOptions(law: LawBook): LawOption[] {
  return law.profiles.map((profile) => ({
    id: profile.id,
    name: profile.name,
    version: profile.version,
    short: profile.summary,
    place: profile.place,
    zone: profile.zone,
    calendarId: profile.calendar,
    calendar: calendarName(law, profile.calendar),
    regulator: '',
    ...kindsOf([...profile.commitments, ...lawsOfProfile(profile, law).flatMap((pack) => pack.clauses)]),
    places: placesOf(profile, law),
  }))
}

/**
 * The authority of a law. The European Union has one in each country; the pack names that of Ireland, so for any
 * other place none is named.
 */
export function regulatorIn(pack: RulePack, place: string | undefined): string {
  if (pack.place === 'EU' && place !== 'IE') return ''
  const { name } = pack.regulator
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** The name of a place of a law or profile; the id itself for one it does not know. */
export function namedPlace(law: LawBook, pack: RulePack | undefined, place: string): string {
  const calendar = pack?.calendarByPlace[place]
  return placeName(place, calendar === undefined ? '' : calendarName(law, calendar))
}

function placeOption(law: LawBook, id: string, calendar: string): LawOption['places'][number] {
  const name = calendarName(law, calendar)
  return { id, name: placeName(id, name), calendar: name }
}

/** The States whose laws a profile tells apart, and last, as the bare country, any other. */
function placesOf(profile: HandlingProfile, law: LawBook): LawOption['places'] {
  const calendar = calendarName(law, profile.calendar)
  return Object.keys(profile.regimesByPlace)
    .map((id) => (id === '*' ? profile.place.slice(0, 2) : id))
    .map((id) => ({ id, name: placeName(id, ''), calendar }))
}

function lawsOfProfile(profile: HandlingProfile, law: LawBook): RulePack[] {
  const ids = [...regimesOf(profile, undefined), ...Object.values(profile.regimesByPlace).flat()]
  return [...new Set(ids)].flatMap((id) => law.regime(id) ?? [])
}

function kindsOf(clauses: readonly Clause[]): Pick<LawOption, 'kinds' | 'hourKinds'> {
  const kinds = new Set(clauses.flatMap((clause) => clause.kinds))
  const inHours = new Set(
    clauses.filter(({ length }) => length.unit === 'hours').flatMap((clause) => clause.kinds),
  )
  return {
    kinds: CLOCK_KINDS.filter((kind) => kinds.has(kind)),
    hourKinds: CLOCK_KINDS.filter((kind) => inHours.has(kind)),
  }
}

function calendarName(law: LawBook, id: string): string {
  return law.calendar(id)?.name ?? id
}
