/** Parts of the world under which laws are grouped, in the order of the list. */
export const CONTINENTS = ['europe', 'north-america', 'oceania', 'asia', 'south-america', 'africa'] as const
export type Continent = (typeof CONTINENTS)[number]

/** Their names as headings of a list. */
export const continentNames: Readonly<Record<Continent, string>> = {
  europe: 'Europe',
  'north-america': 'North America',
  oceania: 'Oceania',
  asia: 'Asia',
  'south-america': 'South America',
  africa: 'Africa',
}

const elsewhere: Readonly<Record<string, Continent>> = {
  US: 'north-america',
  CA: 'north-america',
  NZ: 'oceania',
  AU: 'oceania',
  IN: 'asia',
  SG: 'asia',
  BR: 'south-america',
  ZA: 'africa',
}

/** The continent of an ISO 3166 place, `US-CA` for one; Europe for what is not named, where most laws are. */
export function continentOf(place: string): Continent {
  return elsewhere[place.slice(0, 2)] ?? 'europe'
}

/** Places that are not called like the calendar of their holidays. */
const placeNames: Readonly<Record<string, string>> = {
  'GB-ENG': 'England',
  'GB-WLS': 'Wales',
  'GB-SCT': 'Scotland',
  'GB-NIR': 'Northern Ireland',
  DE: 'Germany',
  ES: 'Spain',
  'US-CA': 'California',
  'US-VA': 'Virginia',
  'US-CO': 'Colorado',
  'US-CT': 'Connecticut',
  'US-TX': 'Texas',
  US: 'Another State',
}

/** The name of a place; `calendar` is the name of its calendar, which mostly is the same. */
export function placeName(place: string, calendar: string): string {
  return placeNames[place] ?? (calendar === '' ? place : calendar)
}

/** A place inside a sentence: "the United Kingdom", "Ireland". */
export function placeInSentence(name: string): string {
  return /^(United|European|Netherlands)\b/.test(name) ? `the ${name}` : name
}

/** An IANA zone as people call it: "London" for `Europe/London`. */
export function zoneName(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
}
