import { REGISTER_COLUMNS } from '#shared/domain/register-columns.ts'
import type { RegisterLine } from '#shared/domain/register.ts'
import { csvChunks } from './csv.ts'

/** The register as CSV, and how many lines have been written into it so far. */
export type RegisterCsv = { readonly chunks: AsyncIterable<Uint8Array>; readonly rows: () => number }

/** The register with its lines in the order given. They are taken a page at a time. */
export function registerCsv(pages: AsyncIterable<readonly RegisterLine[]>): RegisterCsv {
  let count = 0
  async function* lines() {
    for await (const page of pages) {
      yield page
      count += page.length
    }
  }
  const header = REGISTER_COLUMNS.map(({ key }) => key)
  return { chunks: csvChunks(header, lines()), rows: () => count }
}
