import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { DeviceSettings, FIRST_DEVICE_SETTINGS } from '#shared/contract/desktop.ts'

const Bounds = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(1),
  height: z.number().int().min(1),
  maximised: z.boolean(),
})
/** Where the window stood when it was last closed, in screen pixels. */
export type Bounds = z.infer<typeof Bounds>

const Remembered = z.object({
  id: z.string().regex(/^[0-9a-f]{16}$/),
  path: z.string(),
  openedAt: z.string(),
  backupOn: z.string().nullable(),
})
/** A case file opened before; kept only where the officer agreed. */
export type Remembered = z.infer<typeof Remembered>

const Settings = z.object({ ...DeviceSettings.partial().shape }).catch({})

const Kept = z.object({
  settings: Settings.transform((chosen): DeviceSettings => ({ ...FIRST_DEVICE_SETTINGS, ...known(chosen) })),
  bounds: Bounds.nullable().catch(null),
  recent: z.array(Remembered).max(20).catch([]),
})
type Kept = z.output<typeof Kept>

/** What Redress keeps about this computer, outside every case file: looks, lock times, the window's place. */
export type SettingsFile = {
  readonly read: () => Kept
  readonly change: (change: Partial<Kept>) => Kept
}

/**
 * Opens `settings.json` in the user-data folder. An unreadable file counts as empty: nothing in it is worth an error.
 * Written whole under another name first, so that a power cut leaves the old or the new one.
 */
export function openSettings(userDataDir: string): SettingsFile {
  const path = join(userDataDir, 'settings.json')
  let kept = load(path)
  return {
    read: () => kept,
    change: (change) => {
      kept = { ...kept, ...change }
      try {
        save(userDataDir, path, kept)
      } catch {
        // a full or read-only disk costs the window's place, and must not cost the work
      }
      return kept
    },
  }
}

function load(path: string): Kept {
  const kept = Kept.safeParse(readJson(path))
  return kept.success ? kept.data : Kept.parse({ settings: {} })
}

/** Without the keys that are not there, so that they do not cover the first settings. */
function known(chosen: z.output<typeof Settings>): Partial<DeviceSettings> {
  return Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== undefined))
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return {}
  }
}

function save(folder: string, path: string, kept: Kept): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const half = `${path}.part`
  const file = openSync(half, 'w', 0o600)
  try {
    writeSync(file, JSON.stringify(kept, null, 2))
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(half, path)
}
