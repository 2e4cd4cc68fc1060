import { createHash } from 'node:crypto'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import { canonicalJson } from './canonical.ts'
import type { ReadableDb, Row } from './database.ts'
import { readOne } from './database.ts'
import { StoreError } from './failure.ts'
import type { Sql } from './sql.ts'
import { sql } from './sql.ts'

/** What an entry says, as it goes into its hash. `row` and `op` hold ids and field names, never values. */
export type AuditEntry = {
  readonly device: string
  readonly n: number
  readonly at: string
  readonly officer: string
  readonly call: string
  readonly table: string
  readonly row: string
  /** `add`, `remove`, or `change` with the names of the changed columns behind it. */
  readonly op: string
  readonly contentHash: Uint8Array | null
}

/** The last entry of a device's chain: what is printed on letters, exports, backups and the recovery kit. */
export type AuditHead = {
  readonly n: number
  readonly device: string
  /** The entry hash, 64 hex digits. */
  readonly hex: string
  /** `#n` and six English words of BIP-39 for the first 66 bits of the hash. */
  readonly words: string
}

/** What stands before the first entry of a chain. */
export const CHAIN_START = Buffer.alloc(32)

const ENTRY_FORMAT = 1
const HEAD_WORDS = 6

/** The hash that ties an entry to all before it: SHA-256(previous hash ‖ canonical JSON of the entry). */
export function entryHash(previous: Uint8Array, entry: AuditEntry): Buffer {
  const canonical = canonicalJson({
    v: ENTRY_FORMAT,
    device: entry.device,
    n: entry.n,
    at: entry.at,
    officer: entry.officer,
    call: entry.call,
    table: entry.table,
    row: entry.row,
    op: entry.op,
    content_hash: entry.contentHash === null ? null : Buffer.from(entry.contentHash).toString('hex'),
  })
  return createHash('sha256').update(previous).update(canonical, 'utf8').digest()
}

/** The head for the last entry's number and hash. */
export function headOf(device: string, n: number, hash: Uint8Array): AuditHead {
  const hex = Buffer.from(hash).toString('hex')
  return {
    n,
    device,
    hex,
    // found when somebody asks: every entry makes a head, and hardly any is ever read out
    get words() {
      return `#${n} ${headWords(hash)}`
    },
  }
}

/** Six words of the BIP-39 list, eleven bits each, for the first 66 bits of a hash. */
export function headWords(hash: Uint8Array): string {
  let bits = BigInt(`0x${Buffer.from(hash).subarray(0, 9).toString('hex')}`) >> 6n
  const words: string[] = []
  for (let index = 0; index < HEAD_WORDS; index += 1) {
    words.unshift(wordlist[Number(bits & 0x7ffn)] ?? '')
    bits >>= 11n
  }
  return words.join(' ')
}

/** The head of the chain written to last; null in a file without any entry. */
export function readHead(db: ReadableDb): AuditHead | null {
  return headFrom(readOne(db, sql`SELECT device, n, entry_hash FROM audit ORDER BY rowid DESC LIMIT 1`))
}

/** The head of one device's chain; null when it has not written yet. */
export function readDeviceHead(db: ReadableDb, device: string): AuditHead | null {
  return headFrom(readOne(db, ofDevice(device)))
}

function ofDevice(device: string): Sql {
  return sql`SELECT device, n, entry_hash FROM audit WHERE device = ${device} ORDER BY n DESC LIMIT 1`
}

function headFrom(row: Row | null): AuditHead | null {
  if (!row) return null
  if (!(row['entry_hash'] instanceof Uint8Array)) throw new StoreError('file-altered')
  return headOf(String(row['device']), Number(row['n']), row['entry_hash'])
}
