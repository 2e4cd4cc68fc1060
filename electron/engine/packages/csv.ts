import { csvLine } from '#shared/domain/register-csv.ts'

/** Without the mark Excel reads a CSV file in the code page of the machine and spoils every accent. */
const BYTE_ORDER_MARK = '\uFEFF'
const CHUNK = 65_536

type Table = Iterable<readonly string[]>

/**
 * A table as CSV: UTF-8 with byte order mark, RFC 4180, CR LF, every cell guarded against formulas. What comes later
 * comes in pages, because awaiting each of 100,000 rows would double the time. Comes in chunks of about 64 KiB, so
 * that the number of rows does not matter to memory.
 */
export async function* csvChunks(
  header: readonly string[],
  rows: Table | AsyncIterable<Table>,
): AsyncGenerator<Uint8Array, void, undefined> {
  let text = BYTE_ORDER_MARK + csvLine(header)
  for await (const page of Symbol.iterator in rows ? [rows] : rows)
    for (const row of page) {
      text += csvLine(row)
      if (text.length < CHUNK) continue
      yield Buffer.from(text)
      text = ''
    }
  if (text !== '') yield Buffer.from(text)
}

/** A small table as CSV in one piece, in the same form. */
export function csvBytes(header: readonly string[], rows: readonly (readonly string[])[]): Uint8Array {
  return Buffer.from(BYTE_ORDER_MARK + csvLine(header) + rows.map(csvLine).join(''))
}
