import type { LawOption } from '#shared/contract/deadlines.ts'
import { CLOCK_KINDS, RIGHT_KINDS, type ClockKind } from '#shared/domain/kind.ts'
import { CONTINENTS, continentNames, continentOf, zoneName } from '#shared/text/places.ts'
import { whatIfText } from '#shared/text/what-if.ts'
import { joinWords, kindNames } from '#shared/text/words.ts'
import type { LawChoice, WhatIfForm } from './form.ts'

const text = whatIfText.form

/** A calendar to choose. */
export type CalendarOption = { readonly id: string; readonly name: string; readonly zone: string }

/** Everything there is to choose from. */
export type Options = {
  readonly profiles: readonly LawOption[]
  readonly regimes: readonly LawOption[]
  readonly calendars: readonly CalendarOption[]
}

type Item = { readonly value: string; readonly label: string }
type ItemGroup = { readonly group: string; readonly items: Item[] }

const byLabel = (a: Item, b: Item) => a.label.localeCompare(b.label, 'en')

/**
 * The list of laws: the profiles first, then each continent. A law that holds in several countries is listed under
 * each of them, so that one can look for "Ireland" without knowing what its law is called.
 */
export function lawGroups({ profiles, regimes }: Options): ItemGroup[] {
  const laws = regimes.flatMap((law) => lawItems(law).map((item) => ({ ...item, place: law.place })))
  return [
    {
      group: text.profiles,
      items: profiles.map(({ id, name }) => ({ value: `profile/${id}`, label: name })),
    },
    ...CONTINENTS.map((continent) => ({
      group: continentNames[continent],
      items: laws
        .filter(({ place }) => continentOf(place) === continent)
        .map(({ value, label }) => ({ value, label }))
        .toSorted(byLabel),
    })),
  ]
}

function lawItems(law: LawOption): Item[] {
  const whole = { value: `regime/${law.id}`, label: law.name }
  if (!inManyCountries(law)) return [whole]
  const title = law.name.split(': ')[1] ?? law.short
  const countries = law.places.filter(({ id }) => id.length === 2)
  return [
    whole,
    ...countries.map(({ id, name }) => ({ value: `${whole.value}@${id}`, label: `${name}: ${title}` })),
  ]
}

function inManyCountries({ place }: LawOption): boolean {
  return place === 'EU'
}

/** The law or profile of a choice; undefined for none, and before the lists are there. */
export function optionOf({ law }: LawChoice, { profiles, regimes }: Options): LawOption | undefined {
  const [sort, id] = law.split('/')
  return (sort === 'profile' ? profiles : regimes).find((option) => option.id === id)
}

/** The value of the list for a choice: the law, or the law in the country of the place. */
export function itemOf(choice: LawChoice, options: Options): string | null {
  const option = optionOf(choice, options)
  if (option === undefined) return choice.law === '' ? null : choice.law
  const country = choice.place.slice(0, 2)
  return inManyCountries(option) && option.places.some(({ id }) => id === country)
    ? `${choice.law}@${country}`
    : choice.law
}

/** A choice as the list gives it: the law, with the country where one was named. */
export function choiceOf(item: string | null, before: LawChoice): LawChoice {
  const [law = '', place = ''] = (item ?? '').split('@')
  return { law, regimes: [], place, calendar: law === before.law ? before.calendar : '' }
}

/** The places to choose for a law; empty where there is nothing to choose. */
export function placeItems(choice: LawChoice, options: Options): Item[] {
  const option = optionOf(choice, options)
  if (option === undefined) return []
  const country = choice.place.slice(0, 2)
  const within = inManyCountries(option)
    ? option.places.filter(({ id }) => id.startsWith(`${country}-`))
    : option.places
  if (within.length === 0 || (inManyCountries(option) && country === '')) return []
  const whole = option.places.find(({ id }) => id === country && inManyCountries(option))
  const none = whole === undefined ? text.anywhere(option.calendar) : text.anywhere(whole.calendar)
  const first = { value: whole?.id ?? '', label: isProfile(choice) ? text.usualState : none }
  return [first, ...within.map(({ id, name }) => ({ value: id, label: name })).toSorted(byLabel)]
}

/** Whether the choice is a handling profile, whose places are the States of the person. */
export function isProfile({ law }: LawChoice): boolean {
  return law.startsWith('profile/')
}

/** The kinds any of the chosen laws has, and the chosen one, each saying where it is not known. */
export function kindGroups({ laws, kind }: WhatIfForm, options: Options): ItemGroup[] {
  const chosen = laws.flatMap((choice) => optionOf(choice, options) ?? [])
  const known = CLOCK_KINDS.filter(
    (each) => each === kind || chosen.some(({ kinds }) => kinds.includes(each)),
  )
  const item = (value: ClockKind) => {
    const without = chosen.filter(({ kinds }) => !kinds.includes(value)).map((law) => shortName(law))
    const names = without.length === 0 ? '' : ` (${text.notIn(joinWords([...new Set(without)]))})`
    return { value, label: `${kindNames[value]}${names}` }
  }
  const rights: readonly string[] = RIGHT_KINDS
  const group = (name: string, fits: (kind: ClockKind) => boolean) => ({
    group: name,
    items: known.filter(fits).map(item),
  })
  return [
    group(text.kinds.rights, (each) => rights.includes(each)),
    group(text.kinds.grievances, (each) => each === 'complaint' || each === 'appeal'),
    group(text.kinds.other, (each) => each === 'transfer'),
    group(text.kinds.breach, (each) => each.startsWith('breach-')),
  ].filter(({ items }) => items.length > 0)
}

/** "California" of "California: CCPA"; the whole name of a profile. */
export function shortName({ name }: LawOption): string {
  return name.split(':')[0] ?? name
}

/** Whether some chosen law counts the kind in hours, so that the time of day matters. */
export function countsHours({ laws, kind }: WhatIfForm, options: Options): boolean {
  return laws.some((choice) => kind !== null && optionOf(choice, options)?.hourKinds.includes(kind) === true)
}

/** The holidays to choose: as usual, none, then every calendar by name. */
export function calendarItems({ calendars }: Options): Item[] {
  return [
    { value: '', label: text.usual },
    { value: 'none', label: text.none },
    ...calendars
      .filter(({ id }) => id !== 'none')
      .map(({ id, name }) => ({ value: id, label: name }))
      .toSorted(byLabel),
  ]
}

/** The zones to choose, by the name of the city; first that of the first law, `usual`. */
export function zoneItems({ calendars, regimes, profiles }: Options, usual: string): Item[] {
  const zones = [...regimes, ...profiles, ...calendars].map(({ zone }) => zone)
  return [
    { value: '', label: text.zoneUsual(zoneName(usual)) },
    ...[...new Set(zones)].map((zone) => ({ value: zone, label: zoneName(zone) })).toSorted(byLabel),
  ]
}
