import { createCipheriv, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto'

/*
 * Encryption of one ZIP entry after the WinZip AE-2 specification: PBKDF2-HMAC-SHA1 with 1,000 rounds, AES-256
 * in counter mode with a little-endian counter that begins at 1, HMAC-SHA1 over the ciphertext cut to 10 bytes.
 * node:crypto counts big-endian, so the counter blocks are made here, encrypted in one go and XORed.
 */

const SALT = 16
const KEY = 32
const VERIFIER = 2
const MAC = 10
const ROUNDS = 1000
const BLOCKS = 4096

/** Bytes that encryption adds to an entry: salt, password verifier and authentication code. */
export const AES_OVERHEAD = SALT + VERIFIER + MAC

/** Encrypts one entry, piece by piece and in order. */
export type EntryCipher = {
  /** Salt and password verifier, written before the first ciphertext. */
  readonly head: Uint8Array
  /** The ciphertext of the next piece; the piece itself is left as it is. */
  readonly encrypt: (chunk: Uint8Array) => Uint8Array
  /** The authentication code, written after the last ciphertext. Wipes the keys. */
  readonly finish: () => Uint8Array
}

/** A cipher for one entry under a fresh salt and keys derived from the password's bytes. */
export function entryCipher(password: Uint8Array): EntryCipher {
  const salt = randomBytes(SALT)
  const keys = pbkdf2Sync(password, salt, ROUNDS, KEY + KEY + VERIFIER, 'sha1')
  const aes = createCipheriv('aes-256-ecb', keys.subarray(0, KEY), null).setAutoPadding(false)
  const mac = createHmac('sha1', keys.subarray(KEY, KEY + KEY))
  const head = Buffer.concat([salt, keys.subarray(KEY + KEY)])
  keys.fill(0)

  const counters = new Uint32Array(BLOCKS * 4)
  const counterBytes = new Uint8Array(counters.buffer)
  const stream = new Uint32Array(BLOCKS * 4)
  const streamBytes = new Uint8Array(stream.buffer)
  let used = streamBytes.length
  let next = 1

  const refill = (): void => {
    // 32 bits count 64 GiB; an entry here is far under 4 GiB.
    for (let block = 0; block < BLOCKS; block++) counters[block * 4] = next++
    streamBytes.set(aes.update(counterBytes))
    used = 0
  }

  const encrypt = (chunk: Uint8Array): Uint8Array => {
    // The copy starts at the same offset within a word as the key stream, so that whole words can be XORed.
    const shift = used % 4
    const room = new Uint8Array(Math.ceil((shift + chunk.length) / 4) * 4)
    room.set(chunk, shift)
    const words = new Uint32Array(room.buffer)
    const end = shift + chunk.length
    for (let at = shift; at < end;) {
      if (used === streamBytes.length) refill()
      const count = Math.min(end - at, streamBytes.length - used)
      xor(room, words, at, streamBytes, stream, used, count)
      at += count
      used += count
    }
    const out = room.subarray(shift, end)
    mac.update(out)
    return out
  }

  const finish = (): Uint8Array => {
    streamBytes.fill(0)
    return mac.digest().subarray(0, MAC)
  }

  return { head, encrypt, finish }
}

/** XORs `count` bytes of the key stream into the target; both offsets stand at the same place within a word. */
function xor(
  target: Uint8Array,
  targetWords: Uint32Array,
  at: number,
  stream: Uint8Array,
  streamWords: Uint32Array,
  from: number,
  count: number,
): void {
  let done = 0
  for (; done < count && (at + done) % 4 !== 0; done++) {
    target[at + done] = (target[at + done] ?? 0) ^ (stream[from + done] ?? 0)
  }
  const words = (count - done) >>> 2
  const firstTarget = (at + done) >>> 2
  const firstStream = (from + done) >>> 2
  for (let word = 0; word < words; word++) {
    targetWords[firstTarget + word] =
      (targetWords[firstTarget + word] ?? 0) ^ (streamWords[firstStream + word] ?? 0)
  }
  for (done += words * 4; done < count; done++) {
    target[at + done] = (target[at + done] ?? 0) ^ (stream[from + done] ?? 0)
  }
}
