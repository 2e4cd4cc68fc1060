import { createHmac, pbkdf2Sync } from 'node:crypto'
import { KEY_BYTES, SALT_BYTES } from '../keys/derive-key.ts'
import { lengthOf, readAt } from './descriptor.ts'

/** SQLCipher 4: pages of 4096 bytes whose last 80 are 16 of IV and 64 of HMAC-SHA512. */
export const PAGE_BYTES = 4096
const HMAC_BYTES = 64
const HMAC_ROUNDS = 2
const HMAC_MASK = 0x3a
const PAGES_A_STEP = 64

/** Whether any page but the first carries a valid HMAC under the key: then the key is right and the file is damaged. */
export function anyPageAuthentic(descriptor: number, keyAndSalt: Uint8Array): boolean {
  const pages = Math.floor(lengthOf(descriptor) / PAGE_BYTES)
  const key = hmacKey(keyAndSalt)
  const last = Math.min(pages, 200)
  for (let number = 1; number <= last; number += 1)
    if (isAuthentic(readAt(descriptor, (number - 1) * PAGE_BYTES, PAGE_BYTES), number, key)) return true
  return false
}

/** Checks the HMAC of every page, free pages included; returns the numbers of those that fail, at most 1,000. */
export function* damagedPages(
  descriptor: number,
  keyAndSalt: Uint8Array,
  pages: number,
): Generator<number, number[]> {
  const key = hmacKey(keyAndSalt)
  const damaged: number[] = []
  for (let from = 1; from <= pages; from += PAGES_A_STEP) {
    const count = Math.min(PAGES_A_STEP, pages - from + 1)
    const bytes = readAt(descriptor, (from - 1) * PAGE_BYTES, count * PAGE_BYTES)
    for (let index = 0; index < count; index += 1) {
      const page = bytes.subarray(index * PAGE_BYTES, (index + 1) * PAGE_BYTES)
      if (damaged.length < 1000 && !isAuthentic(page, from + index, key)) damaged.push(from + index)
    }
    yield from
  }
  return damaged
}

/**
 * Whether a file cannot be one of ours: empty, too short, an unencrypted database, text, or bytes with too little
 * disorder to be ciphertext. Damage in one place does not make a case file look foreign: a second page is asked too.
 */
export function looksForeign(descriptor: number): boolean {
  const length = lengthOf(descriptor)
  if (length < PAGE_BYTES) return true
  const head = readAt(descriptor, 0, PAGE_BYTES)
  if (head.subarray(0, 16).equals(Buffer.from('SQLite format 3\0'))) return true
  if (isDisordered(head)) return false
  const middle = Math.floor(length / PAGE_BYTES / 2) * PAGE_BYTES
  return middle === 0 || !isDisordered(readAt(descriptor, middle, PAGE_BYTES))
}

function hmacKey(keyAndSalt: Uint8Array): Buffer {
  const salt = Buffer.from(keyAndSalt.subarray(KEY_BYTES)).map((byte) => byte ^ HMAC_MASK)
  return pbkdf2Sync(keyAndSalt.subarray(0, KEY_BYTES), salt, HMAC_ROUNDS, 32, 'sha512')
}

function isAuthentic(page: Buffer, number: number, key: Buffer): boolean {
  if (page.length !== PAGE_BYTES) return false
  const counter = Buffer.alloc(4)
  counter.writeUInt32LE(number)
  const covered = page.subarray(number === 1 ? SALT_BYTES : 0, PAGE_BYTES - HMAC_BYTES)
  return createHmac('sha512', key)
    .update(covered)
    .update(counter)
    .digest()
    .equals(page.subarray(PAGE_BYTES - HMAC_BYTES))
}

/** Ciphertext of a page holds practically all 256 byte values; formats and text hold far fewer. */
function isDisordered(page: Buffer): boolean {
  return new Set(page).size > 240
}
