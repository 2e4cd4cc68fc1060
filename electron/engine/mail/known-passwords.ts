import { createHmac, randomBytes } from 'node:crypto'
import type { CaseFile } from '../store/case-file.ts'

/** What tells a password again without holding it: its length in bytes and a keyed hash, gone with the open file. */
type Known = { readonly length: number; readonly mac: string }
type Kept = { readonly key: Buffer; readonly known: Known[] }

const keptOf = new WeakMap<CaseFile, Kept>()

/** Remembers the password of a package, as UTF-8, for as long as the file is open; the bytes stay the caller's. */
export function rememberPassword(file: CaseFile, password: Uint8Array): void {
  const kept = keptOf.get(file) ?? { key: randomBytes(32), known: [] }
  keptOf.set(file, kept)
  kept.known.push({ length: password.length, mac: macOf(kept.key, password) })
}

/** Whether one of the passwords remembered stands anywhere in a text. */
export function holdsPassword(file: CaseFile, text: string): boolean {
  const kept = keptOf.get(file)
  if (kept === undefined) return false
  const spellings = [...new Set([text, text.normalize('NFC')])].map((each) => Buffer.from(each, 'utf8'))
  const wanted = new Map<number, Set<string>>()
  for (const { length, mac } of kept.known)
    wanted.set(length, (wanted.get(length) ?? new Set<string>()).add(mac))
  return [...wanted].some(([length, macs]) =>
    spellings.some((bytes) => {
      for (let at = 0; at + length <= bytes.length; at += 1)
        if (macs.has(macOf(kept.key, bytes.subarray(at, at + length)))) return true
      return false
    }),
  )
}

function macOf(key: Buffer, bytes: Uint8Array): string {
  return createHmac('sha256', key).update(bytes).digest('base64')
}
