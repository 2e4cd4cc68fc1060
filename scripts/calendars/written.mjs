import { AUSTRALIA } from './australia.mjs'
import { BRITAIN_IRELAND } from './britain-ireland.mjs'
import { CANADA } from './canada.mjs'
import { EUROPE } from './europe.mjs'
import { GERMANY_FRANCE } from './germany-france.mjs'
import { NEW_ZEALAND } from './new-zealand.mjs'
import { OTHERS } from './others.mjs'
import { FIRST_YEAR, LAST_YEAR, iso } from './rules.mjs'
import { SWITZERLAND } from './switzerland.mjs'
import { UNITED_STATES } from './united-states.mjs'

const AS_AT = '2026-11-21'
const PLACES = [
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

/** The text of every calendar file by its id. */
export const calendarTexts = () => new Map(PLACES.map((place) => [place.id, written(place)]))

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
    .map(({ at, name: words, source }) => ({ date: iso(at), name: words, source }))
  const used = Object.entries(sources).filter(([key]) => days.some(({ source }) => source === key))
  const head = {
    id,
    name,
    zone,
    weekend,
    asAt: AS_AT,
    firstYear: first,
    lastYear: last,
    sources: Object.fromEntries(used),
    ...(note === undefined ? {} : { note }),
  }
  const top = JSON.stringify(head, null, 2).replace(/\n}$/, '')
  const lines = [...new Set(days.map((line) => JSON.stringify(line)))].map((line) => `\n    ${line}`)
  return `${top},\n  "days": [${lines.join(',')}${lines.length === 0 ? '' : '\n  '}]\n}\n`
}
