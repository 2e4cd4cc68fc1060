import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { deadlinesOf } from '#shared/domain/deadline.ts'
import type { Clock } from '#shared/domain/deadline.ts'
import { lawBookOf } from '#shared/domain/law-book.ts'
import { Situation } from '#shared/domain/situation.ts'

const resources = fileURLToPath(new URL('../../resources', import.meta.url))

/** Any file of `resources/` as parsed JSON. */
export function readResource(path: string): unknown {
  return JSON.parse(readFileSync(join(resources, path), 'utf8'))
}

/** Names of the folders in a part of `resources/` that hold the file. */
export function foldersWith(part: string, file: string): string[] {
  return readdirSync(join(resources, part)).filter((id) => existsSync(join(resources, part, id, file)))
}

/** Ids of the shipped calendars. */
export const calendarIds = readdirSync(join(resources, 'calendars'))
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -5))

/** Paths of the earlier versions in a part of `resources/`, `regimes/uk-gdpr/earlier/2026.1.json`. */
export function earlierIn(part: string): string[] {
  return foldersWith(part, 'earlier').flatMap((id) =>
    readdirSync(join(resources, part, id, 'earlier')).map((name) => `${part}/${id}/earlier/${name}`),
  )
}

const earlier = [...earlierIn('regimes'), ...earlierIn('profiles')]

/** The law as it ships, read from disk once. */
export const law = lawBookOf({
  regimes: foldersWith('regimes', 'pack.json').map((id) => readResource(`regimes/${id}/pack.json`)),
  profiles: foldersWith('profiles', 'profile.json').map((id) => readResource(`profiles/${id}/profile.json`)),
  earlier: Object.fromEntries(earlier.map((path) => [path, readResource(path)])),
  calendars: calendarIds.map((id) => readResource(`calendars/${id}.json`)),
  zones: readResource('zones.json'),
})

/** An event as tests write it: `['fee-paid', '2026-05-20']`, with the date an extension names as third. */
export type Happened = readonly [type: string, date: string, until?: string]

/** A situation with events in short form; anything else as the situation has it. */
export function situation(base: Record<string, unknown>, events: readonly Happened[] = []): Situation {
  return Situation.parse({
    ...base,
    events: events.map(([type, date, until]) => ({ type, date, ...(until === undefined ? {} : { until }) })),
  })
}

/** The clocks of a situation; throws its failure. */
export function clocksOf(base: Record<string, unknown>, events: readonly Happened[] = []): Clock[] {
  const found = deadlinesOf(situation(base, events), law)
  if (!found.ok) throw new Error(`${found.failure.code}: ${found.failure.message}`)
  return found.value
}

/** The main clock of a situation; throws its failure. */
export function respond(base: Record<string, unknown>, events: readonly Happened[] = []): Clock {
  const clock = clocksOf(base, events).find(({ clock: id }) => id === 'respond')
  if (clock === undefined) throw new Error('no respond clock')
  return clock
}

/** The code a situation fails with, or null. */
export function failureCode(base: Record<string, unknown>): string | null {
  const found = deadlinesOf(situation(base), law)
  return found.ok ? null : found.failure.code
}
