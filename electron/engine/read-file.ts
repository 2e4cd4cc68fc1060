import { access, constants, open, stat } from 'node:fs/promises'
import type { FailureCode } from '#shared/contract/failures.ts'
import { failed, ok, type Result } from '#shared/domain/result.ts'
import { errorCode } from './store/error-code.ts'

const CHUNK = 1024 * 1024

/**
 * Looks at a document before a byte of it is read, and gives its bytes in chunks of at most 1 MiB. A folder, a device, a
 * pipe or a file this user may not open is none (`attachment-no-file`); one over `most` bytes is refused
 * (`attachment-too-large`).
 */
export async function fileToRead(
  path: string,
  most: number,
): Promise<Result<AsyncGenerator<Uint8Array>, FailureCode>> {
  try {
    // asked before opening, because opening a pipe waits for whoever writes into it
    const found = await stat(path)
    if (!found.isFile()) return failed('attachment-no-file')
    if (found.size > most) return failed('attachment-too-large')
    await access(path, constants.R_OK)
    return ok(chunksOf(path))
  } catch (error) {
    const code = errorCode(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return failed('file-missing')
    if (code === 'EACCES' || code === 'EPERM' || code === 'ELOOP') return failed('attachment-no-file')
    throw error
  }
}

async function* chunksOf(path: string): AsyncGenerator<Uint8Array> {
  const handle = await open(path, 'r')
  try {
    for (;;) {
      const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(CHUNK), 0, CHUNK)
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await handle.close()
  }
}
