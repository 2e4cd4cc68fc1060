import type { z } from 'zod'
import type { Clause } from './clause.ts'
import { editionsOf } from './editions.ts'
import type { EarlierFile } from './editions.ts'
import { HandlingProfile } from './handling-profile.ts'
import { RulePack } from './rule-pack.ts'
import { CalendarFile, workingCalendarOf } from './working-calendar.ts'
import type { WorkingCalendar } from './working-calendar.ts'
import { ZoneFile, zoneTableOf } from './zones.ts'
import type { ZoneTable } from './zones.ts'

/** Everything a deadline is computed from, read and checked once. */
export type LawBook = {
  /** The newest version, or in a book of `lawAt` the version named there. */
  readonly regime: (id: string) => RulePack | undefined
  readonly profile: (id: string) => HandlingProfile | undefined
  /** All versions of a law, oldest first; none for a law nobody knows. */
  readonly regimeEditions: (id: string) => readonly RulePack[]
  readonly profileEditions: (id: string) => readonly HandlingProfile[]
  readonly calendar: (id: string) => WorkingCalendar | undefined
  readonly zones: ZoneTable
  readonly regimes: readonly RulePack[]
  readonly profiles: readonly HandlingProfile[]
}

/** The JSON of `resources/`. Calendars may be looked up one by one, so that a start reads only those it needs. */
export type RawLaw = {
  readonly regimes: readonly unknown[]
  readonly profiles: readonly unknown[]
  /** Earlier versions by their path, `regimes/uk-gdpr/earlier/2026.1.json`. */
  readonly earlier?: Readonly<Record<string, unknown>>
  readonly calendars: readonly unknown[] | ((id: string) => unknown)
  readonly zones: unknown
}

/**
 * Reads the law from JSON. Throws with the file and the place in it when something is wrong: bad law is a fault of the
 * release, found by tests, and never something an officer could mend.
 */
export function lawBookOf(raw: RawLaw): LawBook {
  const zones = zoneTableOf(parsed(ZoneFile, raw.zones, 'zones.json'))
  const calendar = calendarsOf(raw.calendars)
  const regimes = raw.regimes.map((pack) => parsed(RulePack, pack, `regimes/${idOf(pack)}/pack.json`))
  const profiles = raw.profiles.map((file) =>
    parsed(HandlingProfile, file, `profiles/${idOf(file)}/profile.json`),
  )
  const byRegime = new Map<string, RulePack>(regimes.map((pack) => [pack.id, pack]))
  const byProfile = new Map<string, HandlingProfile>(profiles.map((profile) => [profile.id, profile]))
  const oldRegimes = earlierIn(raw, 'regimes/', RulePack)
  const oldProfiles = earlierIn(raw, 'profiles/', HandlingProfile)
  for (const pack of regimes) checkClauses(pack.clauses, `regimes/${pack.id}/pack.json`)
  for (const { path, source } of oldRegimes) checkClauses(source.clauses, path)
  for (const profile of profiles) checkProfile(profile, `profiles/${profile.id}/profile.json`, byRegime)
  for (const { path, source } of oldProfiles) checkProfile(source, path, byRegime)
  const all = [...regimes, ...profiles, ...[...oldRegimes, ...oldProfiles].map((file) => file.source)]
  for (const { id, zone } of all) {
    if (!zones.ids.includes(zone)) throw new Error(`${id}: the zone ${zone} is missing in zones.json`)
  }
  const both = profiles.find(({ id }) => byRegime.has(id))
  if (both !== undefined) throw new Error(`${both.id} is the name of a regime and of a profile`)
  const regimeEditions = editionsOf(regimes, oldRegimes, (pack) => `regimes/${pack.id}/pack.json`)
  const profileEditions = editionsOf(profiles, oldProfiles, (file) => `profiles/${file.id}/profile.json`)
  return {
    regime: (id) => byRegime.get(id),
    profile: (id) => byProfile.get(id),
    regimeEditions: (id) => regimeEditions.get(id) ?? [],
    profileEditions: (id) => profileEditions.get(id) ?? [],
    calendar,
    zones,
    regimes,
    profiles,
  }
}

function earlierIn<Schema extends z.ZodType<RulePack | HandlingProfile>>(
  raw: RawLaw,
  part: 'regimes/' | 'profiles/',
  schema: Schema,
): EarlierFile<z.output<Schema>>[] {
  return Object.entries(raw.earlier ?? {})
    .filter(([path]) => path.startsWith(part))
    .map(([path, file]) => ({ path, source: parsed(schema, file, path) }))
}

function calendarsOf(raw: RawLaw['calendars']): LawBook['calendar'] {
  const known = new Map<string, WorkingCalendar | undefined>()
  const build = (file: unknown) =>
    workingCalendarOf(parsed(CalendarFile, file, `calendars/${idOf(file)}.json`))
  if (typeof raw !== 'function') {
    for (const calendar of raw.map(build)) known.set(calendar.id, calendar)
    return (id) => known.get(id)
  }
  return (id) => {
    if (known.has(id)) return known.get(id)
    const file = raw(id)
    const calendar = file === undefined || file === null ? undefined : build(file)
    known.set(id, calendar)
    return calendar
  }
}

function checkProfile(profile: HandlingProfile, file: string, regimes: ReadonlyMap<string, RulePack>): void {
  checkClauses(profile.commitments, file)
  const named = [
    ...profile.regimes,
    ...profile.controllerRegimes,
    ...Object.values(profile.regimesByPlace).flat(),
  ]
  const unknown = named.find((id) => !regimes.has(id))
  if (unknown !== undefined) throw new Error(`${file}: the regime ${unknown} does not exist`)
}

function checkClauses(clauses: readonly Clause[], file: string): void {
  const ids = new Set<string>()
  for (const clause of clauses) {
    const fault = ids.has(clause.id) ? 'occurs twice' : faultOf(clause)
    if (fault !== undefined) throw new Error(`${file}: clause ${clause.id} ${fault}`)
    ids.add(clause.id)
  }
}

function faultOf(clause: Clause): string | undefined {
  const { length, roll, pauses, extension, effectiveFrom, effectiveTo } = clause
  const counted = length.unit === 'months' || length.unit === 'days' || length.unit === 'working-days'
  if (counted && length.count === 0 && length.unit !== 'days') return 'counts nothing'
  if (!counted && (roll !== undefined || pauses.length > 0))
    return 'rolls or pauses a period that is not counted in days'
  if (length.unit === 'working-days' && roll !== undefined)
    return 'rolls working days, which never end on a free day'
  if (clause.start.waits.some((wait) => (wait.rule === 'reflection') !== (wait.days !== undefined))) {
    return 'has a reflection time without days, or days without reflection'
  }
  if (pauses.some((pause) => pause.safe !== 'none' && pause.safeReason === undefined))
    return 'has a safe pause without reason'
  if (extension?.total !== undefined && counted && extension.total.unit !== length.unit)
    return 'extends in another unit'
  if (effectiveFrom !== undefined && effectiveTo !== undefined && effectiveTo < effectiveFrom)
    return 'ends before it begins'
  return undefined
}

function parsed<Schema extends z.ZodType>(schema: Schema, raw: unknown, file: string): z.output<Schema> {
  const result = schema.safeParse(raw)
  if (result.success) return result.data
  const first = result.error.issues[0]
  const at = first?.path.map(String).join('.') ?? ''
  throw new Error(`${file}: ${at === '' ? '' : `${at}: `}${first?.message ?? 'cannot be read'}`)
}

function idOf(raw: unknown): string {
  const id = typeof raw === 'object' && raw !== null && 'id' in raw ? raw.id : undefined
  return typeof id === 'string' ? id : '?'
}
