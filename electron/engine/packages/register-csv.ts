import { REGISTER_COLUMNS } from '#shared/domain/register-columns.ts'
import { registerRow, type RegisterSource } from '#shared/domain/register.ts'
import { csvChunks } from './csv.ts'

/** The register as CSV, and how many cases have been written into it so far. */
export type RegisterCsv = { readonly chunks: AsyncIterable<Uint8Array>; readonly rows: () => number }

/** The register of the cases in the order given, one line a case. The cases are taken one at a time. */
export function registerCsv(cases: Iterable<RegisterSource> | AsyncIterable<RegisterSource>): RegisterCsv {
  let count = 0
  const line = (source: RegisterSource): string[] => {
    count += 1
    const row = registerRow(source)
    return REGISTER_COLUMNS.map(({ key }) => row[key])
  }
  const header = REGISTER_COLUMNS.map(({ key }) => key)
  const rows = Symbol.iterator in cases ? mapped(cases, line) : mappedLater(cases, line)
  return { chunks: csvChunks(header, rows), rows: () => count }
}

function* mapped<From, To>(
  items: Iterable<From>,
  change: (item: From) => To,
): Generator<To, void, undefined> {
  for (const item of items) yield change(item)
}

async function* mappedLater<From, To>(
  items: AsyncIterable<From>,
  change: (item: From) => To,
): AsyncGenerator<To, void, undefined> {
  for await (const item of items) yield change(item)
}
