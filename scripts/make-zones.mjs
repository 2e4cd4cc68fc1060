/**
 * Writes resources/zones.json: the offset changes, 2019 to 2031, of every zone a regime, profile or calendar names.
 * Run it with `node scripts/make-zones.mjs` after adding a place. The table comes from the time-zone data of the
 * machine through temporal-polyfill; a test compares every change with it again.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { Temporal } from 'temporal-polyfill'

const FROM = Temporal.Instant.from('2019-01-01T00:00:00Z')
const TO = Temporal.Instant.from('2032-01-01T00:00:00Z')
const resources = new URL('../resources/', import.meta.url)

const zones = {}
for (const id of [...new Set(namedZones())].toSorted()) zones[id] = rowOf(id)
const lines = Object.entries(zones).map(([id, row]) => `    ${JSON.stringify(id)}: ${JSON.stringify(row)}`)
const head = JSON.stringify(
  {
    asAt: '2026-11-21',
    from: FROM.toString(),
    to: TO.toString(),
    source: 'IANA time zone database, read through temporal-polyfill by scripts/make-zones.mjs',
  },
  null,
  2,
).replace(/\n}$/, '')
writeFileSync(new URL('zones.json', resources), `${head},\n  "zones": {\n${lines.join(',\n')}\n  }\n}\n`)

function* namedZones() {
  for (const file of readdirSync(new URL('calendars/', resources))) yield zoneIn(`calendars/${file}`)
  for (const id of readdirSync(new URL('regimes/', resources)))
    if (!id.includes('.')) yield zoneIn(`regimes/${id}/pack.json`)
  for (const id of readdirSync(new URL('profiles/', resources)))
    if (!id.includes('.')) yield zoneIn(`profiles/${id}/profile.json`)
}

function zoneIn(path) {
  return JSON.parse(readFileSync(new URL(path, resources), 'utf8')).zone
}

function rowOf(id) {
  let at = FROM.toZonedDateTimeISO(id)
  const start = minutesOf(at)
  const changes = []
  for (;;) {
    const next = at.getTimeZoneTransition('next')
    if (next === null || Temporal.Instant.compare(next.toInstant(), TO) >= 0) return { start, changes }
    if (minutesOf(next) !== minutesOf(at)) changes.push([next.toInstant().toString(), minutesOf(next)])
    at = next
  }
}

function minutesOf(zoned) {
  return zoned.offsetNanoseconds / 60_000_000_000
}
