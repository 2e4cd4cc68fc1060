import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import type { RecentFile } from '#shared/contract/desktop.ts'
import type { Remembered, SettingsFile } from './settings.ts'

const KEPT = 8

/** Case files opened before. Empty, and kept empty, unless the officer agreed to remembering them. */
export type Recent = {
  readonly list: () => RecentFile[]
  readonly pathOf: (id: string) => string | null
  readonly add: (path: string, backupOn: string | null) => void
  readonly forget: (id: string) => void
  /** Drops everything when the officer no longer agrees. */
  readonly obey: () => void
}

/** The recent files kept in the settings of this computer. */
export function recentFiles(file: SettingsFile): Recent {
  const agreed = () => file.read().settings.rememberRecent
  const known = () => (agreed() ? file.read().recent : [])
  return {
    list: () => known().map(shown),
    pathOf: (id) => known().find((entry) => entry.id === id)?.path ?? null,
    add: (path, backupOn) => {
      if (!agreed()) return
      const entry = { id: idOf(path), path, openedAt: new Date().toISOString(), backupOn }
      file.change({ recent: [entry, ...known().filter((other) => other.id !== entry.id)].slice(0, KEPT) })
    },
    forget: (id) => void file.change({ recent: known().filter((entry) => entry.id !== id) }),
    obey: () => {
      if (!agreed() && file.read().recent.length > 0) file.change({ recent: [] })
    },
  }
}

function shown({ id, path, backupOn }: Remembered): RecentFile {
  return { id, name: basename(path), present: existsSync(path), backupOn }
}

function idOf(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 16)
}
