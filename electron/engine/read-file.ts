import { open } from 'node:fs/promises'

const CHUNK = 1024 * 1024

/** The bytes of a file the officer chose, in chunks of at most 1 MiB. Only regular files are read, never devices or pipes. */
export async function* readFileInChunks(path: string): AsyncGenerator<Uint8Array> {
  const handle = await open(path, 'r')
  try {
    if (!(await handle.stat()).isFile()) return
    for (;;) {
      const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(CHUNK), 0, CHUNK)
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await handle.close()
  }
}
