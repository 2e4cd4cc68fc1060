import type { CivilDate } from '#shared/domain/civil-date.ts'
import { OfficerId } from '#shared/domain/ids.ts'
import type { Clock } from '../clock.ts'
import { dayOfInstant } from '../clock.ts'
import type { ReadableDb } from './database.ts'
import { readOne } from './database.ts'
import { StoreError } from './failure.ts'
import { sql } from './sql.ts'

/** Something worth telling the officer right after opening. */
export type FileNotice = 'length-differs' | 'copy-kept-before-update'

/** The one session: an open case file. It has no path on purpose, so that none can reach a message or a log. */
export type CaseFile = {
  readonly db: ReadableDb
  readonly fileId: string
  readonly deviceId: string
  /** True in a place that cannot be written: everything can be read, `write` fails with `read-only`. */
  readonly readOnly: boolean
  readonly notices: readonly FileNotice[]
  readonly clock: Clock
  /** Who acts; the first active officer until {@link chooseOfficer}. */
  officerId: OfficerId
}

/** What only the files that open, copy, re-key and close need to know. */
export type Inside = {
  readonly path: string
  /** The one descriptor of the engine's own, opened before SQLite and closed after it. */
  descriptor: number
  /** `device:inode` of the file that was opened. */
  identity: string
  /** Raw key and salt, 48 bytes, overwritten with zeros on closing. */
  readonly keyAndSalt: Buffer
  /** A copy is being taken: no save may come between its slices. */
  copying: boolean
  /** A save failed in the disk: nothing more is written before the file was opened again. */
  failed: boolean
  /** This device has a row in the file already. */
  deviceKnown: boolean
}

const insides = new WeakMap<CaseFile, Inside>()

/** Joins a session and its inside. Only creating and opening do this. */
export function holdInside(file: CaseFile, inside: Inside): void {
  insides.set(file, inside)
}

/** The inside of an open session. Throws `locked` when it is closed. */
export function insideOf(file: CaseFile): Inside {
  const inside = insides.get(file)
  if (!inside) throw new StoreError('locked')
  return inside
}

/** Forgets the inside, on closing. */
export function dropInside(file: CaseFile): void {
  insides.delete(file)
}

/** Acts as another officer of this file from now on. Throws `row-unknown` when there is no such active officer. */
export function chooseOfficer(file: CaseFile, officerId: OfficerId): void {
  if (!readOne(file.db, sql`SELECT id FROM officer WHERE id = ${officerId} AND active = 1`))
    throw new StoreError('row-unknown')
  file.officerId = officerId
}

/** The officer a session begins with: the first active one. Throws `file-altered` when the file has none. */
export function firstOfficer(db: ReadableDb): OfficerId {
  const row = readOne(db, sql`SELECT id FROM officer ORDER BY active DESC, created_at, rowid LIMIT 1`)
  const id = OfficerId.safeParse(row?.['id'])
  if (!id.success) throw new StoreError('file-altered')
  return id.data
}

/** Today in the organisation's zone: every rule that asks for today is given this. */
export function today(file: CaseFile): CivilDate {
  return file.clock.today(zoneOf(file))
}

/**
 * The present instant in UTC, for clocks in hours; undefined when another day than the machine's own counts as today
 * (`--today`), because an hour of that day is not known.
 */
export function nowOf(file: CaseFile): string | undefined {
  const zone = zoneOf(file)
  const instant = file.clock.instant()
  return dayOfInstant(instant, zone) === file.clock.today(zone) ? instant : undefined
}

function zoneOf(file: CaseFile): string {
  return String(readOne(file.db, sql`SELECT zone FROM organisation`)?.['zone'] ?? 'UTC')
}
