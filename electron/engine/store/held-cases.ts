import type { Native, ReadableDb } from './database.ts'
import { nativeOf, readCount, readOne } from './database.ts'
import { StoreError } from './failure.ts'
import { sql } from './sql.ts'

/** Some cases of the file. `numbers` are those of their lines in the register's index (`case_index.rowid`). */
export type HeldCases = {
  /** What `held_case(id, rowid)` is asked with in SQL, right after. */
  readonly id: number
  readonly count: number
  readonly numbers: () => number[]
}

/** A bit for each line of the register's index. */
type Bits = Uint8Array

type Memory = {
  /** The line of the register's index that each row of the search text belongs to, by the row's number; 0 for none. */
  lineOf: Uint32Array
  /** The last row that is in `lineOf`. */
  last: number
  /** Rows changed through the connection so far; what was found before another is worth nothing. */
  changes: number
  readonly terms: Map<string, Bits>
  readonly found: Map<string, HeldCases>
}

type Register = { memory: Memory; next: number; readonly sets: Map<number, Bits> }

const registers = new WeakMap<Native, Register>()
/** Sets that can still be asked for; each is a bit a case. */
const SETS_KEPT = 32
/** Rows of the search text learned at a time. */
export const ROWS_AT_ONCE = 25_000

/**
 * The cases in which every one of the full-text queries is fulfilled, each anywhere in the case. A word that nearly
 * every message holds takes a quarter of what SQLite needs to gather its cases, and asked again nothing.
 */
export function heldCases(db: ReadableDb, matches: readonly string[]): HeldCases {
  const native = nativeOf(db)
  const register = registerOf(native)
  // what a change under way shows may be taken back, so nothing of it is remembered
  const memory = native.inTransaction ? newMemory() : current(db, register)
  const key = matches.toSorted().join(' AND ')
  const known = memory.found.get(key)
  if (known !== undefined && register.sets.has(known.id)) return known
  learnAll(db, memory)
  const found = setOf(
    register,
    matches
      .map((match) => bitsOf(db, memory, match))
      .reduce((all, each) => all.map((byte, at) => byte & (each[at] ?? 0))),
  )
  memory.found.set(key, found)
  return found
}

/** Learns which case each row of the search text belongs to, ahead of the first search; yields how many are known. */
export function* learnLines(db: ReadableDb): Generator<number, void> {
  const { memory } = registerOf(nativeOf(db))
  while (!nativeOf(db).inTransaction && learnSome(db, memory)) yield memory.last
}

/** Has to be called when rows of the search text or lines of the register's index go: their numbers are given again. */
export function forgetLines(db: ReadableDb): void {
  const register = registers.get(nativeOf(db))
  if (register !== undefined) register.memory = newMemory()
}

function newMemory(): Memory {
  return { lineOf: new Uint32Array(1024), last: 0, changes: -1, terms: new Map(), found: new Map() }
}

function registerOf(native: Native): Register {
  const known = registers.get(native)
  if (known !== undefined) return known
  const register: Register = { memory: newMemory(), next: 1, sets: new Map() }
  registers.set(native, register)
  native.function('held_case', { directOnly: true }, (id: unknown, line: unknown) => {
    const bits = register.sets.get(Number(id))
    if (bits === undefined) throw new Error('cases that were asked for too late')
    return has(bits, Number(line)) ? 1 : 0
  })
  return register
}

function current(db: ReadableDb, { memory }: Register): Memory {
  const changes = readCount(db, sql`SELECT total_changes()`)
  if (changes !== memory.changes) {
    memory.terms.clear()
    memory.found.clear()
    memory.changes = changes
  }
  return memory
}

function learnAll(db: ReadableDb, memory: Memory): void {
  while (learnSome(db, memory)) continue
}

/** Whether there was anything more to learn. A row keeps its case, so only new ones are read. */
function learnSome(db: ReadableDb, memory: Memory): boolean {
  const end = readCount(db, sql`SELECT max(n) FROM search_text`)
  if (memory.last >= end) return false
  const from = memory.last
  const to = Math.min(end, from + ROWS_AT_ONCE)
  if (memory.lineOf.length <= to) {
    const longer = new Uint32Array(Math.max(to + 1, memory.lineOf.length * 2))
    longer.set(memory.lineOf)
    memory.lineOf = longer
  }
  const row = readOne(
    db,
    sql`SELECT json_group_array(t.n) AS rows, json_group_array(i.rowid) AS lines
        FROM search_text t INDEXED BY search_text_case_of CROSS JOIN case_index i ON i.case_id = t.case_id
        WHERE t.n > ${from} AND t.n <= ${to}`,
  )
  const lines = numbersIn(row?.['lines'])
  for (const [at, n] of numbersIn(row?.['rows']).entries()) memory.lineOf[n] = lines[at] ?? 0
  memory.last = to
  return true
}

function bitsOf(db: ReadableDb, memory: Memory, match: string): Bits {
  const known = memory.terms.get(match)
  if (known !== undefined) return known
  const lines = readCount(db, sql`SELECT max(rowid) FROM case_index`)
  const bits = new Uint8Array((lines >> 3) + 1)
  const row = readOne(db, sql`SELECT json_group_array(rowid) AS rows FROM search WHERE search MATCH ${match}`)
  for (const n of numbersIn(row?.['rows'])) {
    const line = memory.lineOf[n] ?? 0
    if (line > 0) bits[line >> 3] = (bits[line >> 3] ?? 0) | (1 << (line & 7))
  }
  memory.terms.set(match, bits)
  return bits
}

function setOf(register: Register, bits: Bits): HeldCases {
  const id = register.next
  register.next += 1
  register.sets.set(id, bits)
  const oldest = register.sets.keys().next().value
  if (register.sets.size > SETS_KEPT && oldest !== undefined) register.sets.delete(oldest)
  return { id, count: countOf(bits), numbers: () => numbersOf(bits) }
}

function has(bits: Bits, line: number): boolean {
  return ((bits[line >> 3] ?? 0) & (1 << (line & 7))) !== 0
}

function countOf(bits: Bits): number {
  let count = 0
  for (let byte of bits) for (; byte !== 0; byte &= byte - 1) count += 1
  return count
}

function numbersOf(bits: Bits): number[] {
  const numbers: number[] = []
  for (const [at, byte] of bits.entries())
    for (let bit = 0; byte >> bit !== 0; bit += 1) if (((byte >> bit) & 1) === 1) numbers.push(at * 8 + bit)
  return numbers
}

function numbersIn(text: unknown): number[] {
  const list: unknown = JSON.parse(String(text))
  if (!Array.isArray(list)) throw new StoreError('file-altered')
  return list as number[]
}
