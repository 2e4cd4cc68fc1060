import type { z } from 'zod'
import type { deadlines, LawOption, LawTarget } from '#shared/contract/deadlines.ts'
import { CivilTime, isCivilDate, type CivilDate } from '#shared/domain/civil-date.ts'
import { EVENT_TYPES } from '#shared/domain/event.ts'
import { ClockKind } from '#shared/domain/kind.ts'
import { momentOf } from '#shared/domain/zones.ts'
import { whatIfText } from '#shared/text/what-if.ts'
import { textOption, type CommandInput } from './command.ts'
import { CommandFailure } from './command-failure.ts'

const text = whatIfText.cli

/** What `deadlines.compare` is asked. */
export type Question = z.input<typeof deadlines.calls.compare.input>

/** What there is to choose from. */
export type Known = {
  readonly regimes: readonly LawOption[]
  readonly profiles: readonly LawOption[]
  readonly calendars: readonly { readonly id: string; readonly zone: string }[]
}

/** The question the options ask. Throws a sentence that names what cannot be understood and what could be. */
export function situationAsked(input: CommandInput, known: Known): Question {
  const calendar = textOption(input, 'calendar')
  if (calendar !== '' && !known.calendars.some(({ id }) => id === calendar))
    throw new CommandFailure('calendar-unknown', text.calendarUnknown(calendar))
  const today = textOption(input, 'today')
  return {
    targets: targetsOf(input, known, calendar),
    kind: kindOf(textOption(input, 'kind')),
    ...receivedOf(textOption(input, 'received')),
    ...zoneOf(textOption(input, 'zone'), known),
    events: listOption(input, 'event').map(eventOf),
    ...(isCivilDate(today) ? { today } : {}),
  }
}

function listOption(input: CommandInput, name: string): readonly string[] {
  const value = input.options[name]
  return Array.isArray(value) ? (value as readonly string[]) : []
}

function targetsOf(input: CommandInput, known: Known, calendar: string): LawTarget[] {
  const all = [...known.regimes, ...known.profiles]
  const names = all.map(({ id }) => id).join(', ')
  const laws = listOption(input, 'law')
  if (laws.length === 0) throw new CommandFailure('input-unreadable', text.lawMissing(names))
  if (laws.length > 4) throw new CommandFailure('input-unreadable', text.tooMany)
  const chosen = laws.map((word) => {
    const [id = '', place = ''] = word.split('@')
    const option = all.find((each) => each.id === id)
    if (option === undefined) throw new CommandFailure('regime-unknown', text.lawUnknown(id, names))
    return { option, place: place.toUpperCase() }
  })
  const options = chosen.map(({ option }) => option)
  const places = listOption(input, 'place').map((place) => place.toUpperCase())
  for (const place of places) checkPlace(place, options)
  for (const { option, place } of chosen) if (place !== '') checkPlace(place, [option])
  return chosen.map(({ option, place }) => {
    const own = place === '' ? places.find((each) => knows(option, each)) : place
    return {
      ...(known.profiles.includes(option) ? { profile: option.id } : { regimes: [option.id] }),
      ...(own === undefined ? {} : { place: own }),
      ...(calendar === '' ? {} : { calendar }),
    }
  })
}

/** A State without a law of its own is a place of a profile too. */
function knows({ places }: LawOption, place: string): boolean {
  return places.some(({ id }) => id === place || place.startsWith(`${id}-`))
}

function checkPlace(place: string, options: readonly LawOption[]): void {
  if (options.some((option) => knows(option, place))) return
  const names = options.flatMap(({ places }) => places.map(({ id }) => id))
  throw new CommandFailure('input-unreadable', text.placeUnknown(place, names.join(', ')))
}

function kindOf(word: string): ClockKind {
  const kind = ClockKind.safeParse(word)
  if (kind.success) return kind.data
  throw new CommandFailure('kind-not-in-law', text.kindUnknown(word, ClockKind.options.join(', ')))
}

/** A day, a date-time with offset, or a day with a wall-clock time. */
function receivedOf(word: string): Pick<Question, 'received' | 'time'> {
  if (isCivilDate(word) || momentOf(word) !== undefined) return { received: word }
  const [day = '', time = ''] = word.split(/[T ]/)
  const clock = CivilTime.safeParse(time)
  if (isCivilDate(day) && clock.success) return { received: day, time: clock.data }
  // an offset without seconds and with a stray space is common enough to be told apart from a day that is none
  const whole = word.replace(' ', 'T')
  if (momentOf(whole) !== undefined) return { received: whole }
  throw new CommandFailure('date-unknown', text.receivedUnknown(word))
}

function zoneOf(zone: string, known: Known): Pick<Question, 'zone'> {
  if (zone === '') return {}
  const zones = [...known.regimes, ...known.profiles, ...known.calendars].map((each) => each.zone)
  if (zones.includes(zone)) return { zone }
  throw new CommandFailure('zone-unknown', text.zoneUnknown(zone, [...new Set(zones)].toSorted().join(', ')))
}

function eventOf(word: string): NonNullable<Question['events']>[number] {
  const found = /^([a-z-]+)=([^,]+)(?:,until=(.+))?$/.exec(word)
  const [, type = '', at = '', until] = found ?? []
  if (found === null) throw new CommandFailure('input-unreadable', text.eventUnreadable(word))
  const known: readonly string[] = EVENT_TYPES
  if (!known.includes(type))
    throw new CommandFailure('input-unreadable', text.eventUnknown(type, known.join(', ')))
  const [day = '', time = ''] = at.split(/[T ]/)
  const clock = CivilTime.safeParse(time)
  if (time !== '' && !clock.success) throw new CommandFailure('input-unreadable', text.eventUnreadable(word))
  return {
    type,
    date: dayIn(day),
    ...(clock.success ? { time: clock.data } : {}),
    ...(until === undefined ? {} : { until: dayIn(until) }),
  }
}

function dayIn(word: string): CivilDate {
  if (isCivilDate(word)) return word
  throw new CommandFailure('date-unknown', text.dayUnknown(word))
}
