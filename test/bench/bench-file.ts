import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { systemClock } from '#engine/clock.ts'
import { readLawBook } from '#engine/resources.ts'
import { insideOf, type CaseFile } from '#engine/store/case-file.ts'
import { createCaseFile } from '#engine/store/create.ts'
import type { Native } from '#engine/store/database.ts'
import { FORMAT } from '#engine/store/migrate.ts'
import { openNative } from '#engine/store/keyed.ts'
import { newDeviceId } from '#engine/store/new-id.ts'
import { closeCaseFile, openCaseFile } from '#engine/store/open.ts'
import { fillWithCases } from './many-cases.ts'

/** The law that every row is measured under. */
export const law = readLawBook(join(import.meta.dirname, '../../resources'))
/** What opens the generated files, in the window too. */
export const PASSPHRASE = 'seven brass herons wade at noon'
/** What the generated cases are logged under. */
export const SETTING = {
  profileId: 'uk-equipment',
  regimes: ['uk-gdpr'],
  calendarId: 'gb-eaw',
  packVersion: 'bench',
}

/** A generated case file, open, and the same file as plain SQLite with the same settings: what most rows compare with. */
export type BenchFile = {
  readonly cases: number
  readonly path: string
  readonly file: CaseFile
  readonly plainPath: string
  readonly plain: Native
}

const FOLDER = join(import.meta.dirname, '../../bench')
const opened = new Map<number, Promise<BenchFile>>()

/** The file of so many cases, made when it is not in bench/ yet: a hundred thousand take some ten minutes, once. */
export function benchFile(cases: number): Promise<BenchFile> {
  const known = opened.get(cases)
  if (known !== undefined) return known
  const made = openBenchFile(cases)
  opened.set(cases, made)
  return made
}

/** Closes what was opened. */
export async function closeBenchFiles(): Promise<void> {
  for (const one of opened.values()) {
    const { file, plain } = await one
    closeCaseFile(file)
    plain.close()
  }
  opened.clear()
}

/** The passphrase as bytes, fresh each time: whoever takes them overwrites them. */
export function passphrase(): Uint8Array {
  return new TextEncoder().encode(PASSPHRASE)
}

/** A folder beside the generated files for what a row writes; emptied first. */
export function scratch(name: string): string {
  const folder = join(FOLDER, 'scratch', name)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  return folder
}

/** Opens a file with the passphrase above. */
export async function openWithPassphrase(path: string): Promise<CaseFile> {
  const read = await openCaseFile({
    path,
    unlock: { passphrase: passphrase() },
    deviceId: newDeviceId(),
    clock: systemClock,
  })
  if (!read.ok) throw new Error(read.failure)
  return read.value
}

/** A new, empty file with the passphrase above. */
export async function newFileAt(path: string): Promise<CaseFile> {
  const made = await createCaseFile({
    path,
    passphrase: passphrase(),
    organisation: {
      name: 'Quillhaven Instruments',
      profileId: SETTING.profileId,
      calendarId: SETTING.calendarId,
      zone: 'Europe/London',
      prefix: 'QH',
    },
    officer: { name: 'Privacy Officer' },
    deviceId: newDeviceId(),
    clock: systemClock,
  })
  if (!made.ok) throw new Error(made.failure)
  return made.value
}

async function openBenchFile(cases: number): Promise<BenchFile> {
  mkdirSync(FOLDER, { recursive: true })
  // another format is another file: nothing is measured on one that was brought up to date on the way
  const path = join(FOLDER, `cases-${cases}-format-${FORMAT}.redress`)
  if (!existsSync(path)) await make(path, cases)
  const file = await openWithPassphrase(path)
  const plainPath = path.replace('.redress', '.plain.db')
  if (!existsSync(plainPath)) decrypt(file, path, plainPath)
  return { cases, path, file, plainPath, plain: openPlain(plainPath) }
}

async function make(path: string, cases: number): Promise<void> {
  const unfinished = `${path}.making`
  rmSync(unfinished, { force: true })
  const file = await newFileAt(unfinished)
  console.log(`making ${cases.toLocaleString('en')} cases, once`)
  fillWithCases(file, law, SETTING, cases)
  closeCaseFile(file)
  renameSync(unfinished, path)
}

function decrypt(file: CaseFile, path: string, target: string): void {
  const unfinished = `${target}.making`
  rmSync(unfinished, { force: true })
  copyFileSync(path, unfinished)
  const copy = openNative(unfinished, insideOf(file).keyAndSalt, false)
  copy.rekey(Buffer.alloc(0))
  copy.close()
  renameSync(unfinished, target)
}

/** Plain SQLite set as a case file is, but for the encryption. */
export function openPlain(path: string): Native {
  const plain = new Database(path)
  for (const setting of [
    'journal_mode = DELETE',
    'synchronous = EXTRA',
    'temp_store = MEMORY',
    'cache_size = -65536',
  ])
    plain.pragma(setting)
  return plain
}
