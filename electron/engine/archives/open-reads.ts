import type { CaseFile } from '../store/case-file.ts'
import { newUuid } from '../store/new-id.ts'
import type { OpenArchive } from './archive-thread.ts'

/** A file that was chosen to be read back: where it is, and the open archive once it could be read. */
export type ChosenArchive = {
  readonly id: string
  readonly path: string
  readonly name: string
  readonly opened: OpenArchive | null
}

const chosen = new WeakMap<CaseFile, ChosenArchive>()

/** Keeps a chosen file until it is taken in, let go or another is chosen. */
export function keepArchive(
  file: CaseFile,
  archive: Omit<ChosenArchive, 'id'> & { readonly id?: string },
): ChosenArchive {
  const kept = { ...archive, id: archive.id ?? newUuid() }
  const before = chosen.get(file)
  if (before?.opened !== kept.opened) void before?.opened?.end()
  chosen.set(file, kept)
  return kept
}

/** The chosen file of that id; undefined once it was let go. */
export function archiveOf(file: CaseFile, id: string): ChosenArchive | undefined {
  const kept = chosen.get(file)
  return kept?.id === id ? kept : undefined
}

/** Lets a chosen file go, and its thread with it. */
export function dropArchive(file: CaseFile, id: string): void {
  const kept = archiveOf(file, id)
  if (kept === undefined) return
  void kept.opened?.end()
  chosen.delete(file)
}
