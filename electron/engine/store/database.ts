import type Database from 'better-sqlite3'
import type { z } from 'zod'
import { StoreError, storeErrorFor } from './failure.ts'
import type { Sql, SqlValue } from './sql.ts'
import { isSql } from './sql.ts'

declare const readable: unique symbol
declare const writable: unique symbol

/** An open case file as query modules see it: rows can be read, nothing can be written. */
export type ReadableDb = { readonly [readable]: true }

/** The same inside `write`: rows can be changed too, and every change is recorded. Dead once `write` is over. */
export type WritableDb = ReadableDb & { readonly [writable]: true }

/** The connection below a handle. Only the files that open, copy and check case files touch it. */
export type Native = Database.Database

/** A row as SQLite hands it over, keyed by column name. */
export type Row = Readonly<Record<string, SqlValue>>

type Link = { native: Native | null; readonly statements: Map<string, Database.Statement> }

const links = new WeakMap<ReadableDb, Link>()
const STATEMENTS_KEPT = 400

/** A handle over a fresh connection. */
export function linkDb(native: Native): ReadableDb {
  const db = Object.freeze({}) as ReadableDb
  links.set(db, { native, statements: new Map() })
  return db
}

/** Puts another connection (or none: locked) behind a handle that others already hold. */
export function relinkDb(db: ReadableDb, native: Native | null): void {
  const link = linkOf(db)
  link.native = native
  link.statements.clear()
}

/** Makes a second handle share the connection of the first. */
export function shareLink(from: ReadableDb, to: ReadableDb): void {
  links.set(to, linkOf(from))
}

/** Ends a handle: whoever kept it gets `locked` from now on. */
export function dropLink(db: ReadableDb): void {
  links.delete(db)
}

/** The connection below a handle. Throws `locked` once the case file is closed. */
export function nativeOf(db: ReadableDb): Native {
  const { native } = linkOf(db)
  if (!native) throw new StoreError('locked')
  return native
}

/** All rows of a query. */
export function readAll(db: ReadableDb, query: Sql): Row[] {
  return run(db, query, (statement) => statement.all(...query.values) as Row[])
}

/** The first row of a query, or null. */
export function readOne(db: ReadableDb, query: Sql): Row | null {
  return run(db, query, (statement) => (statement.get(...query.values) as Row | undefined) ?? null)
}

/** The first column of the first row as a number; 0 when there is no row or it is null. */
export function readCount(db: ReadableDb, query: Sql): number {
  const row = readOne(db, query)
  return row ? Number(Object.values(row)[0] ?? 0) : 0
}

/** Runs a statement that changes rows and returns how many. Only the modules that record changes call this. */
export function runChange(db: WritableDb, change: Sql): number {
  if (!isSql(change)) throw new Error('only sql`…` can be run')
  try {
    return prepared(db, change.text).run(...change.values).changes
  } catch (error) {
    throw storeErrorFor(error)
  }
}

/** Rows turned into what a schema describes. A row that does not fit means somebody altered the file. */
export function readShaped<Schema extends z.ZodType>(
  db: ReadableDb,
  schema: Schema,
  query: Sql,
): z.infer<Schema>[] {
  return readAll(db, query).map((row) => shaped(schema, row))
}

/** The first row as a schema describes it, or null. */
export function readOneShaped<Schema extends z.ZodType>(
  db: ReadableDb,
  schema: Schema,
  query: Sql,
): z.infer<Schema> | null {
  const row = readOne(db, query)
  return row === null ? null : shaped(schema, row)
}

/** A value as the schema describes it. Throws `file-altered`, without the value, when it does not fit. */
export function shaped<Schema extends z.ZodType>(schema: Schema, value: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw new StoreError('file-altered')
  return parsed.data
}

function run<Value>(db: ReadableDb, query: Sql, read: (statement: Database.Statement) => Value): Value {
  if (!isSql(query)) throw new Error('only sql`…` can be run')
  try {
    const statement = prepared(db, query.text)
    if (!statement.readonly) throw new Error('a read cannot change rows')
    return read(statement)
  } catch (error) {
    throw storeErrorFor(error)
  }
}

function prepared(db: ReadableDb, text: string): Database.Statement {
  const { statements } = linkOf(db)
  const known = statements.get(text)
  if (known) return known
  const statement = nativeOf(db).prepare(text)
  if (statements.size >= STATEMENTS_KEPT) statements.clear()
  statements.set(text, statement)
  return statement
}

function linkOf(db: ReadableDb): Link {
  const link = links.get(db)
  if (!link) throw new StoreError('locked')
  return link
}
