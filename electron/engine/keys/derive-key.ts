import { pbkdf2 } from 'node:crypto'
import { promisify } from 'node:util'

/** SQLCipher 4's own numbers; stock tools derive the same key from the passphrase. */
export const ROUNDS = 256_000
export const KEY_BYTES = 32
export const SALT_BYTES = 16

/** How the key comes from the passphrase, as the recovery kit prints it for whoever opens the file without us. */
export const KEY_DERIVATION =
  'SQLCipher 4 · PBKDF2-HMAC-SHA512 · 256000 · AES-256-CBC · HMAC-SHA512 · page 4096'

const derive = promisify(pbkdf2)

/**
 * Raw key ‖ salt (48 bytes) for a passphrase (UTF-8, NFC) and a salt of 16 bytes. Takes about a third of a second on
 * another thread. The caller overwrites what it handed in and, later, what it got.
 */
export async function deriveKey(passphrase: Uint8Array, salt: Uint8Array): Promise<Buffer> {
  const key = await derive(passphrase, salt, ROUNDS, KEY_BYTES, 'sha512')
  const keyAndSalt = Buffer.alloc(KEY_BYTES + SALT_BYTES)
  key.copy(keyAndSalt)
  keyAndSalt.set(salt, KEY_BYTES)
  key.fill(0)
  return keyAndSalt
}

/**
 * `x'<64 hex digits of the key><32 of the salt>'` as bytes, the form SQLCipher takes a raw key in. The digits are
 * written byte by byte: a hex string would stay in the heap until the process ends.
 */
export function keyForm(keyAndSalt: Uint8Array): Buffer {
  const form = Buffer.alloc(keyAndSalt.length * 2 + 3)
  form[0] = 0x78
  form[1] = 0x27
  keyAndSalt.forEach((byte, index) => {
    form[2 + index * 2] = hexDigit(byte >> 4)
    form[3 + index * 2] = hexDigit(byte & 15)
  })
  form[form.length - 1] = 0x27
  return form
}

function hexDigit(value: number): number {
  return value < 10 ? 0x30 + value : 0x57 + value
}
