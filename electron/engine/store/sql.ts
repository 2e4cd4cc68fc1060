/** What a column can hold. Integers come as numbers; the few readers that need exact 64 bits ask for bigint. */
export type SqlValue = string | number | bigint | null | Uint8Array

/** A statement with its parameters. Only {@link sql} makes one, so a value can never become part of the text. */
export type Sql = { readonly text: string; readonly values: readonly SqlValue[]; readonly [made]: true }

/** All a migration may do: run SQL text that stands in the migration itself. */
export type MigrationDb = { readonly exec: (text: string) => void }

/** One step from format `version - 1` to `version`. */
export type Migration = { readonly version: number; readonly up: (db: MigrationDb) => void }

declare const made: unique symbol

/** Joins text and parameters: every `${value}` becomes `?`, every `${sql`…`}` is taken over with its parameters. */
export function sql(strings: TemplateStringsArray, ...parts: readonly (SqlValue | Sql)[]): Sql {
  let text = strings[0] ?? ''
  const values: SqlValue[] = []
  parts.forEach((part, index) => {
    if (isSql(part)) {
      text += part.text
      values.push(...part.values)
    } else {
      text += '?'
      values.push(part)
    }
    text += strings[index + 1] ?? ''
  })
  return make(text, values)
}

/** A table or column name of ours, quoted. Throws for anything but lower-case words, so no outside text gets through. */
export function identifier(name: string): Sql {
  return make(quoted(name), [])
}

function quoted(name: string): string {
  if (!/^[a-z][a-z0-9_]{0,62}$/.test(name)) throw new Error('not an identifier')
  return `"${name}"`
}

/** The statement that adds a row with these columns. One piece, because imports add a hundred thousand rows. */
export function insertion(table: string, row: Readonly<Record<string, SqlValue>>): Sql {
  const columns = Object.keys(row)
  const names = columns.map(quoted).join(', ')
  const places = columns.map(() => '?').join(', ')
  return make(`INSERT INTO ${quoted(table)} (${names}) VALUES (${places})`, Object.values(row))
}

/** The right side of `IN`: the text stays the same however many values there are, so the statement is prepared once. */
export function listOf(values: readonly (string | number)[]): Sql {
  return make('(SELECT value FROM json_each(?))', [JSON.stringify(values)])
}

/** Fragments with a separator between them, `joined(conditions, sql` AND `)` for one. Empty for no fragments. */
export function joined(parts: readonly Sql[], separator: Sql): Sql {
  const values = parts.flatMap((part, index) =>
    index === 0 ? part.values : [...separator.values, ...part.values],
  )
  return make(parts.map(({ text }) => text).join(separator.text), values)
}

const sqls = new WeakSet<object>()

function make(text: string, values: readonly SqlValue[]): Sql {
  const fragment = Object.freeze({ text, values }) as Sql
  sqls.add(fragment)
  return fragment
}

/** Whether something was made here; an object that only looks like it (from outside JSON) was not. */
export function isSql(part: unknown): part is Sql {
  return typeof part === 'object' && part !== null && sqls.has(part)
}
