import { z } from 'zod'
import { Playbook } from '#shared/domain/playbook.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { readSetting, replaceSetting } from './settings.ts'

const KEY = 'playbooks'

/** The playbooks the organisation made itself, oldest first. What a later version wrote in another shape is left out. */
export function readOwnPlaybooks(db: ReadableDb): Playbook[] {
  const kept = readSetting(db, KEY)
  if (kept === null) return []
  try {
    const rows = z.array(z.unknown()).parse(JSON.parse(kept))
    return rows.flatMap((row) => Playbook.safeParse(row).data ?? [])
  } catch {
    return []
  }
}

/** Keeps them, in place of those before. */
export function replaceOwnPlaybooks(db: WritableDb, playbooks: readonly Playbook[]): void {
  replaceSetting(db, KEY, JSON.stringify(playbooks))
}
