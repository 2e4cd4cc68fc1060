import type { Result } from '#shared/domain/result.ts'
import { failed, ok } from '#shared/domain/result.ts'
import { lowerAscii, normalisedBytes, symbolCount } from './text-bytes.ts'
import { COMMON } from './common-passphrases.ts'

/** Why a passphrase is not taken. */
export type PassphraseFailure =
  | 'passphrase-too-short'
  | 'passphrase-too-long'
  | 'passphrase-common'
  | 'passphrase-holds-name'
  | 'passphrase-form'
  | 'passphrase-not-text'

/** NIST SP 800-63B-4, 3.1.1.2: 15 characters where the passphrase stands alone; length instead of composition rules. */
export const SHORTEST = 15
const LONGEST_BYTES = 1024
const SHORTEST_NAME = 4

/**
 * The passphrase in its normalised form (NFC, UTF-8), so that the same words typed on another keyboard open the file.
 * Works on bytes: no string of the passphrase is made. Fails for bytes that are no UTF-8 text.
 */
export function normalisePassphrase(raw: Uint8Array): Result<Buffer, PassphraseFailure> {
  if (raw.length > LONGEST_BYTES) return failed('passphrase-too-long')
  const bytes = normalisedBytes(raw)
  return bytes ? ok(bytes) : failed('passphrase-not-text')
}

/**
 * Whether a passphrase may lock a case file: at least {@link SHORTEST} characters, not one that everybody tries, not
 * built around a name from `names` (organisation, file), not in a form that SQLCipher reads as a raw key. Returns
 * its normalised bytes, which the caller overwrites.
 */
export function checkPassphrase(
  raw: Uint8Array,
  names: readonly string[],
): Result<Buffer, PassphraseFailure> {
  const normalised = normalisePassphrase(raw)
  if (!normalised.ok) return normalised
  const lower = lowerAscii(normalised.value)
  const failure = failureOf(normalised.value, lower, names)
  lower.fill(0)
  if (failure === null) return normalised
  normalised.value.fill(0)
  return failed(failure)
}

function failureOf(bytes: Buffer, lower: Buffer, names: readonly string[]): PassphraseFailure | null {
  if (symbolCount(bytes) < SHORTEST) return 'passphrase-too-short'
  if (bytes.length > LONGEST_BYTES) return 'passphrase-too-long'
  if (bytes.some((byte) => byte < 0x20 || byte === 0x7f)) return 'passphrase-form'
  if (startsWith(lower, 'raw:') || (startsWith(lower, "x'") && bytes.at(-1) === 0x27))
    return 'passphrase-form'
  if (isRepeated(lower) || isRun(lower) || COMMON.some((common) => lower.equals(Buffer.from(common))))
    return 'passphrase-common'
  if (['redress', ...names].some((name) => holdsName(lower, name))) return 'passphrase-holds-name'
  return null
}

function startsWith(bytes: Buffer, start: string): boolean {
  return bytes.subarray(0, start.length).equals(Buffer.from(start))
}

/** The same few characters over and over: `abcabcabcabcabc`, or one common word twice. */
function isRepeated(bytes: Buffer): boolean {
  for (let unit = 1; unit <= Math.floor(bytes.length / 2); unit += 1)
    if (bytes.subarray(unit).equals(bytes.subarray(0, bytes.length - unit))) return true
  return false
}

/** Neighbours in the alphabet or on the digit row: `123456789012345`, `abcdefghijklmno`, and backwards. */
function isRun(bytes: Buffer): boolean {
  return [1, -1].some((step) =>
    bytes.every((byte, index) => index === 0 || follows(bytes[index - 1] ?? 0, byte, step)),
  )
}

function follows(before: number, byte: number, step: number): boolean {
  const wraps = step === 1 ? before === 0x39 && byte === 0x30 : before === 0x30 && byte === 0x39
  return byte - before === step || wraps
}

/** A name is counted as held when it is most of what has to be guessed: what is left beside it is too short. */
function holdsName(lower: Buffer, name: string): boolean {
  const wanted = lowerAscii(Buffer.from(name.normalize('NFC'), 'utf8'))
  if (symbolCount(wanted) < SHORTEST_NAME || !lower.includes(wanted)) return false
  return symbolCount(lower) - symbolCount(wanted) < SHORTEST
}
