import type { OpenFile } from '../context.ts'
import type { Grant } from '../engine.ts'
import { writeNewFile } from '../write-file.ts'

type Chunks = Parameters<typeof writeNewFile>[1]

/**
 * Writes a file where a save dialog allowed it. The dialog has asked about overwriting; the open case file itself is
 * spared whatever name it was reached by.
 */
export function saveTo(
  open: OpenFile,
  grant: Grant,
  chunks: Chunks,
  mode?: number,
): ReturnType<typeof writeNewFile> {
  return writeNewFile(grant.path, chunks, {
    overwrite: true,
    spare: [open.path],
    ...(mode === undefined ? {} : { mode }),
  })
}
