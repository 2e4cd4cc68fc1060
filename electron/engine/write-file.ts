import { createHash, randomBytes } from 'node:crypto'
import { constants, unlinkSync } from 'node:fs'
import { type FileHandle, link, lstat, open, rename, stat, unlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { failed, ok, type Result } from '#shared/domain/result.ts'

/** Why a file was not written; each is a code of the contract. */
export type WriteFailure = 'file-exists' | 'place-read-only' | 'disk-full' | 'write-failed' | 'locked'

/** Bytes to write: all at once, or piece by piece so that memory stays bounded. */
export type ByteSource = Uint8Array | Iterable<Uint8Array> | AsyncIterable<Uint8Array>

/** How to write. */
export type WriteOptions = {
  /** Replace a file of that name. Only after somebody agreed; a native save dialog asks. Default: false. */
  readonly overwrite?: boolean
  /** Permission bits before the umask. Default 0o666: an export belongs to whoever the officer's umask says. */
  readonly mode?: number
  /** Files that are never replaced, whatever name or link leads to them: the open case file. */
  readonly spare?: readonly string[]
  /** Takes the writing back at once: what was written so far is gone when `abort` returns. Fails with `locked`. */
  readonly signal?: AbortSignal
  /** The name it has until it is whole, in the folder it goes to; see `temporaryFor`. */
  readonly temporary?: string
}

/** What was written: its length and its SHA-256 as 64 hex digits. */
export type Written = { readonly bytes: number; readonly sha256: string }

/**
 * Writes a file whole or not at all: to a temporary name in the same folder, flushed, read back and compared,
 * and only then given its name. Fails with a code and leaves neither the name nor the temporary behind.
 * An error thrown by the source is no failure of writing: it is passed on after the temporary was removed.
 */
export async function writeNewFile(
  path: string,
  chunks: ByteSource,
  options: WriteOptions = {},
): Promise<Result<Written, WriteFailure>> {
  const { overwrite = false, mode = 0o666, spare = [], signal = new AbortController().signal } = options
  const { temporary = temporaryFor(path) } = options
  const source = new SourceErrors(signal)
  const takeBack = () => removeNow(temporary)
  signal.addEventListener('abort', takeBack)
  try {
    signal.throwIfAborted()
    if (overwrite ? await isSpared(path, spare) : await isThere(path)) return failed('file-exists')
    const written = await writeDurably(temporary, source.watch(chunks), mode)
    if ((await hashOf(temporary, signal)) !== written.sha256) {
      await removeQuietly(temporary)
      return failed('write-failed')
    }
    await giveName(temporary, path, overwrite)
    await flushFolder(dirname(path))
    return ok(written)
  } catch (error) {
    await removeQuietly(temporary)
    if (signal.aborted) return failed('locked')
    if (source.thrown) throw error
    return failed(failureFrom(error))
  } finally {
    signal.removeEventListener('abort', takeBack)
  }
}

/** A new name, in the same folder, for a file that is not whole yet. */
export function temporaryFor(path: string): string {
  return join(dirname(path), `.redress-${randomBytes(8).toString('hex')}.part`)
}

/** Whether a path is one of those names: what is taken away by itself has to be ours. */
export function isTemporary(path: string): boolean {
  return /^\.redress-[0-9a-f]{16}\.part$/.test(basename(path))
}

/** Tells an error of the source from an error of the disk. */
class SourceErrors {
  thrown = false
  private readonly signal: AbortSignal

  constructor(signal: AbortSignal) {
    this.signal = signal
  }

  async *watch(chunks: ByteSource): AsyncGenerator<Uint8Array> {
    if (chunks instanceof Uint8Array) {
      yield chunks
      return
    }
    const iterator =
      Symbol.asyncIterator in chunks ? chunks[Symbol.asyncIterator]() : chunks[Symbol.iterator]()
    try {
      for (let next = await this.next(iterator); next.done !== true; next = await this.next(iterator))
        yield next.value
    } finally {
      // a source that still works on its next piece would keep us waiting for it
      const over = iterator.return?.()
      if (!this.signal.aborted) await over
      else void Promise.resolve(over).catch(() => undefined)
    }
  }

  private async next(
    iterator: Iterator<Uint8Array> | AsyncIterator<Uint8Array>,
  ): Promise<IteratorResult<Uint8Array>> {
    try {
      return await unlessAborted(iterator.next(), this.signal)
    } catch (error) {
      this.thrown = true
      throw error
    }
  }
}

/** What is promised, or the signal's reason as soon as it is given. */
async function unlessAborted<Value>(promised: Value | Promise<Value>, signal: AbortSignal): Promise<Value> {
  signal.throwIfAborted()
  let stop = () => undefined as void
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason)
    signal.addEventListener('abort', stop)
  })
  try {
    return await Promise.race([promised, aborted])
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

async function writeDurably(path: string, chunks: AsyncIterable<Uint8Array>, mode: number): Promise<Written> {
  const handle = await open(path, constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY, mode)
  try {
    const hash = createHash('sha256')
    let bytes = 0
    for await (const chunk of chunks) {
      hash.update(chunk)
      await writeAll(handle, chunk)
      bytes += chunk.length
    }
    await handle.sync()
    return { bytes, sha256: hash.digest('hex') }
  } finally {
    await handle.close()
  }
}

/** One `write` may take less than it was given, on a nearly full disk for one. */
async function writeAll(handle: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let from = 0; from < chunk.length;) {
    const { bytesWritten } = await handle.write(chunk, from, chunk.length - from)
    from += bytesWritten
  }
}

async function hashOf(path: string, signal: AbortSignal): Promise<string> {
  const handle = await open(path, 'r')
  try {
    const hash = createHash('sha256')
    const buffer = Buffer.allocUnsafe(1 << 20)
    for (;;) {
      const { bytesRead } = await handle.read(buffer, 0, buffer.length)
      signal.throwIfAborted()
      if (bytesRead === 0) return hash.digest('hex')
      hash.update(buffer.subarray(0, bytesRead))
    }
  } finally {
    await handle.close()
  }
}

/** A hard link fails when the name is taken, `rename` would silently replace whatever came in between. */
async function giveName(temporary: string, path: string, overwrite: boolean): Promise<void> {
  if (overwrite) return rename(temporary, path)
  try {
    await link(temporary, path)
  } catch (error) {
    if (!LINKS_UNKNOWN.has(codeOf(error))) throw error
    // A stick with FAT or exFAT knows no links; the check and the rename are then as close as they can be.
    if (await isThere(path)) throw Object.assign(new Error('name taken'), { code: 'EEXIST' })
    return rename(temporary, path)
  }
  await unlink(temporary)
}

/** Without this the new name may be gone after a power cut. Windows cannot flush a folder and does not need it. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } catch (error) {
    if (!FLUSH_UNKNOWN.has(codeOf(error))) throw error
  } finally {
    await handle.close()
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await lstat(path)
    return true
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false
    throw error
  }
}

/** Compares device and inode, so that a hard or symbolic link to a spared file is found. Opens neither file. */
async function isSpared(path: string, spare: readonly string[]): Promise<boolean> {
  if (spare.length === 0 || !(await isThere(path))) return false
  const target = await stat(path, { bigint: true }).catch(() => null)
  if (target === null) return false
  const kept = await Promise.all(spare.map((file) => stat(file, { bigint: true }).catch(() => null)))
  return kept.some((file) => file !== null && file.dev === target.dev && file.ino === target.ino)
}

/** At once, while somebody may still be writing into it: the process may have no later moment. */
function removeNow(path: string): void {
  try {
    unlinkSync(path)
  } catch {
    // it has its name already, or was not begun
  }
}

async function removeQuietly(path: string): Promise<void> {
  await unlink(path).catch(() => undefined)
}

const LINKS_UNKNOWN: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'])
const FLUSH_UNKNOWN: ReadonlySet<string> = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP'])

function failureFrom(error: unknown): WriteFailure {
  switch (codeOf(error)) {
    case 'EEXIST':
    case 'EISDIR':
      return 'file-exists'
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return 'place-read-only'
    case 'ENOSPC':
    case 'EDQUOT':
      return 'disk-full'
    default:
      return 'write-failed'
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}
