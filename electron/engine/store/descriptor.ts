import type { BigIntStats } from 'node:fs'
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { StoreError } from './failure.ts'

/** `device:inode`: the same file under whatever name. */
export function identityOf(stats: BigIntStats): string {
  return `${stats.dev}:${stats.ino}`
}

const opened = new Set<string>()

/**
 * Claims a file for this process. POSIX locks belong to the process: a second descriptor opened and closed here would
 * drop SQLite's lock, so a second opening is refused before anything is opened. Throws `file-in-use`.
 */
export function claim(identity: string): void {
  if (opened.has(identity)) throw new StoreError('file-in-use')
  opened.add(identity)
}

/** Gives a claimed file back, after every descriptor of it is closed. */
export function release(identity: string): void {
  opened.delete(identity)
}

/** Opens the one descriptor of the engine's own for reading. */
export function openDescriptor(path: string): { descriptor: number; identity: string } {
  const descriptor = openSync(path, 'r')
  return { descriptor, identity: identityOf(fstatSync(descriptor, { bigint: true })) }
}

/** Closes the descriptor. Only after SQLite's connection is closed: this drops the lock. */
export function closeDescriptor(descriptor: number): void {
  closeSync(descriptor)
}

/** How long the file is now, in bytes. */
export function lengthOf(descriptor: number): number {
  return fstatSync(descriptor).size
}

/** Up to `length` bytes from `position`; fewer at the end of the file. */
export function readAt(descriptor: number, position: number, length: number): Buffer {
  const buffer = Buffer.alloc(length)
  let filled = 0
  while (filled < length) {
    const read = readSync(descriptor, buffer, filled, length - filled, position + filled)
    if (read === 0) break
    filled += read
  }
  return buffer.subarray(0, filled)
}
