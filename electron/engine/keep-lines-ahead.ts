import type { CaseId } from '#shared/domain/ids.ts'
import { keepNextLines } from './casework/register-lines.ts'
import type { EngineContext, OpenFile } from './context.ts'
import { lineLawOf } from './line-law.ts'
import { isDeviceKnown } from './store/devices.ts'
import { write } from './store/write.ts'

/** Lines computed and saved in one go: some ten milliseconds of work, and the disk. */
const AT_ONCE = 100

/**
 * Keeps the register's lines, so that a register of many years is written out in the time it takes to read it. On a new
 * day those that count days are computed once more, after an update of the program or its law all of them. A device
 * that only reads leaves no trace in the file, so nothing is written before its first own save.
 */
export async function keepLinesAhead(
  context: Pick<EngineContext, 'law' | 'lawFingerprint'>,
  open: OpenFile,
  turn: () => Promise<void>,
): Promise<void> {
  const { file } = open
  if (file.readOnly || !isDeviceKnown(file.db, file.deviceId)) return
  let after: CaseId | null = null
  do {
    await turn()
    after = write(file, 'register.keep', (db) =>
      keepNextLines(db, file, lineLawOf(context, open), { after, most: AT_ONCE }),
    )
  } while (after !== null)
}
