import { rmSync, statSync } from 'node:fs'
import type { Result } from '#shared/domain/result.ts'
import { failed, ok } from '#shared/domain/result.ts'
import type { CaseFile } from './case-file.ts'
import { insideOf } from './case-file.ts'
import type { CopyContent, CopySource } from './copy.ts'
import { copyTo, readBack } from './copy.ts'
import { nativeOf, readCount } from './database.ts'
import type { StoreFailure } from './failure.ts'
import { failureBehind, StoreError } from './failure.ts'
import { readHead } from './audit-chain.ts'
import { appendBackup } from './kits.ts'
import { newUuid } from './new-id.ts'
import { giveName, newFile, syncFolder } from './place.ts'
import { sql } from './sql.ts'
import { write } from './write.ts'

/** A backup that was read back and found to hold what the file holds. */
export type BackupDone = CopyContent

/**
 * Copies the open case file to `target`, which does not exist yet, reads the copy back and gives it its name only then.
 * The copy opens with the passphrase and kit of this moment. Saves wait (`busy`) while bytes are copied. The backup is
 * recorded in the open file afterwards, so the copy is one entry older.
 */
export async function backUp(
  file: CaseFile,
  target: string,
  onProgress?: (bytes: number) => void,
): Promise<Result<BackupDone, StoreFailure>> {
  const unfinished = { path: '' }
  try {
    const path = newFile(target)
    unfinished.path = `${path}.${newUuid().slice(-12)}.copying`
    const content = await holding(file, () => copyWhole(file, unfinished.path, onProgress))
    giveName(unfinished.path, path)
    syncFolder(path)
    if (statSync(path).size !== content.bytes) throw new StoreError('copy-not-verified')
    const { bytes, entries, head } = content
    if (!file.readOnly)
      write(file, 'file.back-up', (db) => appendBackup(db, { bytes, entries, head: head?.words ?? '' }))
    return ok(content)
  } catch (error) {
    const failure = failureBehind(error)
    if (failure === null) throw error
    return failed(failure)
  } finally {
    if (unfinished.path !== '') rmSync(unfinished.path, { force: true })
  }
}

/** Keeps saves away (`busy`) while `work` runs. Fails with `busy` when something else already does. */
export async function holding<Value>(file: CaseFile, work: () => Promise<Value>): Promise<Value> {
  const inside = insideOf(file)
  if (inside.copying) throw new StoreError('busy')
  inside.copying = true
  try {
    return await work()
  } finally {
    inside.copying = false
  }
}

/** A copy of the open file, made inside {@link holding}: read back, and equal in entries, cases and head. */
export async function copyWhole(
  file: CaseFile,
  target: string,
  onProgress?: (bytes: number) => void,
): Promise<CopyContent> {
  const { descriptor, keyAndSalt } = insideOf(file)
  const source: CopySource = { native: nativeOf(file.db), descriptor, keyAndSalt }
  const head = readHead(file.db)
  const cases = readCount(file.db, sql`SELECT count(*) FROM "case"`)
  await copyTo(source, target, onProgress)
  insideOf(file)
  const content = await readBack(target, keyAndSalt)
  if (content.head?.hex !== head?.hex || content.cases !== cases) throw new StoreError('copy-not-verified')
  return content
}
