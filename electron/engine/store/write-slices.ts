import { readDeviceHead } from './audit-chain.ts'
import { insideOf, type CaseFile } from './case-file.ts'
import { beginWriting, type Writing } from './change.ts'
import type { WritableDb } from './database.ts'
import { dropLink, nativeOf, shareLink } from './database.ts'
import { refreshDerived } from './derived.ts'
import { storeErrorFor } from './failure.ts'
import { inSlices } from './slices.ts'
import { checkWritable, registerDevice, undo } from './write.ts'

/** Who follows a long change. Whatever `onProgress` throws ends the change and takes all of it back. */
export type LongChange = {
  readonly onProgress: (done: number) => void
  /** Called before the one stretch that cannot be sliced: bringing everything to the disk. */
  readonly onCommit: () => void
}

/**
 * Runs a change of thousands of rows as ONE transaction, in slices: all of it is on the disk when this resolves, or
 * none of it is in the file. The job yields how many steps are done. Between slices nothing else can be written
 * (`busy`); what others read then would be half a change, so the engine holds their calls back. Locking in between
 * closes the file and takes everything back.
 */
export async function writeInSlices<Value>(
  file: CaseFile,
  call: string,
  job: (db: WritableDb) => Generator<number, Value>,
  { onProgress, onCommit }: LongChange,
): Promise<Value> {
  const inside = insideOf(file)
  checkWritable(file, inside)
  const native = nativeOf(file.db)
  const db = Object.freeze({}) as WritableDb
  shareLink(file.db, db)
  inside.copying = true
  try {
    native.exec('BEGIN IMMEDIATE')
    const writing: Writing = {
      call,
      at: file.clock.instant(),
      officerId: file.officerId,
      deviceId: file.deviceId,
      head: readDeviceHead(db, file.deviceId),
      touched: [],
    }
    beginWriting(db, writing)
    if (!inside.deviceKnown) registerDevice(db, writing)
    const value = await inSlices(followed(db, writing, job(db)), onProgress)
    onCommit()
    native.exec('COMMIT')
    inside.deviceKnown = true
    return value
  } catch (error) {
    undo(inside, native, error)
    throw storeErrorFor(error)
  } finally {
    inside.copying = false
    dropLink(db)
  }
}

/** The job, with search and the register's index following each of its steps instead of all at the end. */
function* followed<Value>(
  db: WritableDb,
  writing: Writing,
  job: Generator<number, Value>,
): Generator<number, Value> {
  for (;;) {
    const step = job.next()
    refreshDerived(db, writing.touched.splice(0))
    if (step.done) return step.value
    yield step.value
  }
}
