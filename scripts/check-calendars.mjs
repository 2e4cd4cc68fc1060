/**
 * Compares every place of resources/calendars with the date-holidays package, year by year, and explains each
 * difference from the reviewed list in calendars/differences.json. A difference without a reason, and a reason without
 * a difference, is printed and makes the script end with 1. Nothing of the package's data is kept.
 *
 * Compared are the days that can move a deadline: Monday to Friday, and the Saturday where the place's own law works
 * on Saturdays. `node scripts/check-calendars.mjs` lists the reasons too.
 */
import { readFileSync, readdirSync } from 'node:fs'
import Holidays from 'date-holidays'
import { SAT, SUN, dayOfIso, easter, iso, weekday } from './calendars/rules.mjs'

const calendars = new URL('../resources/calendars/', import.meta.url)
const REASONS = JSON.parse(readFileSync(new URL('calendars/differences.json', import.meta.url), 'utf8'))
/** Places whose law does not move a last day off a Saturday. */
const SATURDAYS = new Set(['br', 'ca', 'ca-qc', 'sg', 'za'])
/** Where the package calls a place otherwise than by our id. */
const THEIR_NAMES = {
  'gb-eaw': ['GB', 'ENG'],
  'nz-privacy-act': ['NZ'],
  'nz-auckland': ['NZ', 'AUK'],
  'nz-canterbury': ['NZ', 'CAN'],
  'nz-chatham-islands': ['NZ', 'CIT'],
  'nz-hawkes-bay': ['NZ', 'HKB'],
  'nz-marlborough': ['NZ', 'MBH'],
  'nz-nelson': ['NZ', 'NSN'],
  'nz-northland': ['NZ', 'NTL'],
  'nz-otago': ['NZ', 'OTA'],
  'nz-south-canterbury': ['NZ'],
  'nz-southland': ['NZ', 'STL'],
  'nz-taranaki': ['NZ', 'TKI'],
  'nz-wellington': ['NZ', 'WGN'],
  'nz-westland': ['NZ', 'WTC'],
  'us-federal': ['US'],
}

const used = new Set()
let days = 0
let explained = 0
const unexplained = []
const files = readdirSync(calendars).filter((file) => file !== 'none.json')
for (const file of files) {
  const calendar = JSON.parse(readFileSync(new URL(file, calendars), 'utf8'))
  for (const difference of differencesOf(calendar)) {
    const reason = REASONS.find((each) => explains(each, difference))
    if (reason === undefined) unexplained.push(difference)
    else {
      explained += 1
      used.add(reason)
    }
  }
}
const idle = REASONS.filter((reason) => !used.has(reason))
for (const { places, only, reason } of used) console.log(`${places.join(', ')} (only ${only}): ${reason}`)
console.log(`\n${files.length} places, ${days} days compared, ${explained} differences explained`)
for (const { id, date, only, name } of unexplained) console.log(`✗ ${id} ${date}: only ${only}: ${name}`)
for (const { places, reason } of idle) console.log(`✗ explains nothing: ${places.join(', ')}: ${reason}`)
process.exitCode = unexplained.length + idle.length === 0 ? 0 : 1

function differencesOf(calendar) {
  const ours = new Map(calendar.days.map(({ date, name }) => [date, name]))
  const theirs = new Map()
  const peer = new Holidays(...theirName(calendar.id))
  for (let year = calendar.firstYear; year <= calendar.lastYear; year++) {
    for (const holiday of peer.getHolidays(year)) {
      if (holiday.type === 'public') for (const date of datesOf(holiday, year)) theirs.set(date, holiday.name)
    }
  }
  days += ours.size
  return [...new Set([...ours.keys(), ...theirs.keys()])]
    .filter((date) => ours.has(date) !== theirs.has(date) && matters(calendar.id, date))
    .map((date) => ({
      id: calendar.id,
      date,
      only: ours.has(date) ? 'ours' : 'theirs',
      name: ours.get(date) ?? theirs.get(date),
    }))
}

function theirName(id) {
  return THEIR_NAMES[id] ?? id.toUpperCase().split('-')
}

/** A holiday of several days is one entry over there. */
function datesOf({ date, start, end }, year) {
  const first = dayOfIso(date.slice(0, 10))
  const count = Math.max(1, Math.round((end - start) / 86_400_000))
  return Array.from({ length: count }, (_, at) => iso(first + at)).filter((text) =>
    text.startsWith(String(year)),
  )
}

function matters(id, date) {
  const at = weekday(dayOfIso(date))
  return at < SAT || (at !== SUN && SATURDAYS.has(id))
}

/** `on`: dates, month-days or days from Easter; `name`: how our name of the day begins. */
function explains({ places, only, on, name }, difference) {
  if (only !== difference.only || !places.some((place) => isPlace(place, difference.id))) return false
  if (name !== undefined && !difference.name.startsWith(name)) return false
  return on === undefined || on.some((when) => isOn(when, difference.date))
}

function isPlace(pattern, id) {
  return pattern.endsWith('*') ? id.startsWith(pattern.slice(0, -1)) : id === pattern
}

function isOn(when, date) {
  if (!when.startsWith('easter')) return when === date || when === date.slice(5)
  return iso(easter(Number(date.slice(0, 4))) + Number(when.slice(6))) === date
}
