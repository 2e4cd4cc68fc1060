import { createHash, hash } from 'node:crypto'
import type { SqlValue } from './sql.ts'

/**
 * A row as one text that every language can rebuild: keys sorted, no white space, text as JSON strings, integers as
 * decimal text, blobs as the SHA-256 of their bytes in hex, null as null.
 */
export function canonicalJson(row: Readonly<Record<string, SqlValue>>): string {
  const parts = Object.keys(row)
    .toSorted()
    .map((key) => `${JSON.stringify(key)}:${canonicalValue(row[key] ?? null)}`)
  return `{${parts.join(',')}}`
}

function canonicalValue(value: SqlValue): string {
  if (value === null) return 'null'
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'object') return `"${hash('sha256', value, 'hex')}"`
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new Error('only integers are kept')
  return `"${value}"`
}

/** SHA-256 over the row's own salt and its canonical JSON; the salt keeps a purged row's content from being guessed. */
export function contentHash(salt: Uint8Array, canonical: string): Buffer {
  return createHash('sha256').update(salt).update(canonical, 'utf8').digest()
}

/** Takes the salt out of a row as read with all its columns: the two halves of a content hash. */
export function splitSalt(row: Readonly<Record<string, SqlValue>>): { salt: Uint8Array; canonical: string } {
  const { salt, ...content } = row
  if (!(salt instanceof Uint8Array)) throw new Error('a row without salt')
  return { salt, canonical: canonicalJson(content) }
}
