import type { Result } from '#shared/domain/result.ts'
import { failed, ok } from '#shared/domain/result.ts'

/** Why a recovery code is not taken; `group` (1 to 21) where it can be told which group holds the slip. */
export type KitFailure = {
  readonly code: 'kit-length' | 'kit-symbol' | 'kit-mistyped' | 'kit-newer'
  readonly group: number | null
}

/** 32 signs without 0 and O, 1 and I. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const SECRET_BYTES = 48
const DATA_SYMBOLS = 77
const CHECK_SYMBOLS = 6
const SYMBOLS = 1 + DATA_SYMBOLS + CHECK_SYMBOLS
const GROUP_SYMBOLS = 4
const VERSION = 1
/** The constant of bech32m (BIP-350). */
const CHECK_CONSTANT = 0x2bc830a3
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3] as const
/** The human-readable part of bech32m, expanded as BIP-173 says; it is not printed, it only seeds the checksum. */
const NAME = [...'redress'].map((letter) => letter.charCodeAt(0))
const PREFIX = [...NAME.map((code) => code >> 5), 0, ...NAME.map((code) => code & 31)]

/** Raw key ‖ salt (48 bytes) as 21 groups of four signs: version, 77 data signs, six check signs. */
export function encodeKit(keyAndSalt: Uint8Array): string[] {
  if (keyAndSalt.length !== SECRET_BYTES) throw new Error('a recovery code holds 48 bytes')
  const body = [VERSION, ...toSymbols(keyAndSalt)]
  const remainder = checksum([...body, 0, 0, 0, 0, 0, 0]) ^ CHECK_CONSTANT
  const check = Array.from({ length: CHECK_SYMBOLS }, (_, index) => (remainder >>> (5 * (5 - index))) & 31)
  const signs = [...body, ...check].map((value) => ALPHABET.charAt(value))
  return Array.from({ length: SYMBOLS / GROUP_SYMBOLS }, (_, index) =>
    signs.slice(index * GROUP_SYMBOLS, (index + 1) * GROUP_SYMBOLS).join(''),
  )
}

/**
 * Raw key ‖ salt from a typed or scanned code (ASCII bytes; lower case, spaces and hyphens are fine). Every single
 * wrong sign and every swap of neighbours is found before any key is tried.
 */
export function decodeKit(typed: Uint8Array): Result<Buffer, KitFailure> {
  const values: number[] = []
  for (const byte of typed) {
    if (byte === 0x20 || byte === 0x2d || byte === 0x0a || byte === 0x0d || byte === 0x09) continue
    const value = ALPHABET.indexOf(String.fromCharCode(byte).toUpperCase())
    if (value < 0) return failed({ code: 'kit-symbol', group: groupOf(values.length) })
    values.push(value)
  }
  if (values.length !== SYMBOLS) return failed({ code: 'kit-length', group: null })
  if (!isChecked(values)) return failed({ code: 'kit-mistyped', group: slippedGroup(values) })
  if (values[0] !== VERSION) return failed({ code: 'kit-newer', group: null })
  return ok(fromSymbols(values.slice(1, 1 + DATA_SYMBOLS)))
}

function groupOf(position: number): number {
  return Math.min(SYMBOLS / GROUP_SYMBOLS, Math.floor(position / GROUP_SYMBOLS) + 1)
}

/**
 * The group of the one sign, or the one pair of neighbours, whose repair makes the code right; null for more slips. The
 * checksum is linear: what one slip adds to it depends on its place and its difference alone.
 */
function slippedGroup(values: readonly number[]): number | null {
  const wrong = checksum(values) ^ CHECK_CONSTANT
  const found = values.findIndex((value, at) => {
    const swap = value ^ (values[at + 1] ?? value)
    const bySwap = swap === 0 ? 0 : (ADDED[at]?.[swap] ?? 0) ^ (ADDED[at + 1]?.[swap] ?? 0)
    return bySwap === wrong || ADDED[at]?.includes(wrong)
  })
  return found < 0 ? null : groupOf(found)
}

/** For every place and difference: what that difference, carried past all signs behind it, adds to the checksum. */
const ADDED: readonly (readonly number[])[] = Array.from({ length: SYMBOLS }, (_, at) =>
  Array.from(ALPHABET, (__, difference) =>
    Array.from({ length: SYMBOLS - 1 - at }).reduce<number>((state) => step(state, 0), difference),
  ),
)

function isChecked(values: readonly number[]): boolean {
  return checksum(values) === CHECK_CONSTANT
}

function checksum(values: readonly number[]): number {
  return [...PREFIX, ...values].reduce(step, 1)
}

function step(state: number, value: number): number {
  const top = state >>> 25
  let next = ((state & 0x1ffffff) << 5) ^ value
  GENERATOR.forEach((generator, bit) => {
    if ((top >>> bit) & 1) next ^= generator
  })
  return next
}

/** Five bits a sign, most significant first; the last sign carries one bit of filling, which is zero. */
function toSymbols(bytes: Uint8Array): number[] {
  const symbols: number[] = []
  let held = 0
  let bits = 0
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      symbols.push((held >>> bits) & 31)
      held &= (1 << bits) - 1
    }
  }
  symbols.push((held << (5 - bits)) & 31)
  return symbols
}

function fromSymbols(symbols: readonly number[]): Buffer {
  const bytes = Buffer.alloc(SECRET_BYTES)
  let held = 0
  let bits = 0
  let at = 0
  for (const symbol of symbols) {
    held = (held << 5) | symbol
    bits += 5
    if (bits >= 8 && at < SECRET_BYTES) {
      bits -= 8
      bytes[at] = (held >>> bits) & 255
      held &= (1 << bits) - 1
      at += 1
    }
  }
  return bytes
}
