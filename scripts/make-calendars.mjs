/**
 * Writes resources/calendars/*.json: the actual non-working days of each place, 2019 to 2030, from the rules in
 * scripts/calendars. Run it with `node scripts/make-calendars.mjs` after changing a rule, look at the difference, and
 * commit both. At run time nothing is computed: the program reads the dates.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { AUSTRALIA } from './calendars/australia.mjs'
import { BRITAIN_IRELAND } from './calendars/britain-ireland.mjs'
import { CANADA } from './calendars/canada.mjs'
import { EUROPE } from './calendars/europe.mjs'
import { GERMANY_FRANCE } from './calendars/germany-france.mjs'
import { NEW_ZEALAND } from './calendars/new-zealand.mjs'
import { OTHERS } from './calendars/others.mjs'
import { FIRST_YEAR, LAST_YEAR, iso } from './calendars/rules.mjs'
import { SWITZERLAND } from './calendars/switzerland.mjs'
import { UNITED_STATES } from './calendars/united-states.mjs'

const AS_AT = '2026-11-21'
const folder = new URL('../resources/calendars/', import.meta.url)
const places = [
  ...BRITAIN_IRELAND,
  ...NEW_ZEALAND,
  ...UNITED_STATES,
  ...EUROPE,
  ...GERMANY_FRANCE,
  ...AUSTRALIA,
  ...CANADA,
  ...SWITZERLAND,
  ...OTHERS,
]

mkdirSync(folder, { recursive: true })
for (const place of places) writeFileSync(new URL(`${place.id}.json`, folder), written(place))
console.log(`${places.length} calendars written`)

function written({
  id,
  name,
  zone,
  weekend = ['saturday', 'sunday'],
  sources,
  note,
  rules,
  firstYear,
  lastYear,
}) {
  const first = firstYear ?? FIRST_YEAR
  const last = lastYear ?? LAST_YEAR
  const years = Array.from({ length: rules.length === 0 ? 0 : last - first + 1 }, (_, at) => first + at)
  const days = years
    .flatMap((year) => rules.flatMap((rule) => rule(year)))
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, name: words, source }) => JSON.stringify({ date: iso(at), name: words, source }))
  const used = Object.fromEntries(
    Object.entries(sources).filter(([key]) => days.some((day) => day.endsWith(`"source":"${key}"}`))),
  )
  const head = {
    id,
    name,
    zone,
    weekend,
    asAt: AS_AT,
    firstYear: first,
    lastYear: last,
    sources: used,
    ...(note === undefined ? {} : { note }),
  }
  const top = JSON.stringify(head, null, 2).replace(/\n}$/, '')
  return `${top},\n  "days": [${[...new Set(days)].map((line) => `\n    ${line}`).join(',')}${days.length === 0 ? '' : '\n  '}]\n}\n`
}
