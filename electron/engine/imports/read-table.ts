import { csvTable } from './csv-table.ts'
import { TableRefusal, type Table } from './table.ts'
import { xlsxTable } from './xlsx-table.ts'

const ZIP = [0x50, 0x4b]
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0]
const OTHERS = [
  [0x25, 0x50, 0x44, 0x46],
  [0x1f, 0x8b],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
]

/**
 * Reads a register as rows of text, known by its bytes and not by its name. Throws `TableRefusal` with a code for
 * each thing it cannot be: an old .xls, an encrypted workbook, another format, something broken or too large.
 */
export async function readTable(bytes: Uint8Array): Promise<Table> {
  const begins = (mark: readonly number[]) => mark.every((byte, index) => bytes[index] === byte)
  if (begins(ZIP)) return xlsxTable(bytes)
  if (begins(COMPOUND)) throw new TableRefusal(compoundFailure(bytes))
  if (bytes.length === 0 || OTHERS.some(begins)) throw new TableRefusal('import-not-a-table')
  const table = csvTable(bytes)
  if (table.sheets[0]?.rows.length === 0) throw new TableRefusal('import-not-a-table')
  return table
}

/** A workbook under a passphrase lies as `EncryptedPackage` in the container that old workbooks are. */
function compoundFailure(bytes: Uint8Array): 'import-encrypted' | 'import-old-format' | 'import-not-a-table' {
  const found = (name: string) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(name, 0, 'utf16le')
  if (found('EncryptedPackage')) return 'import-encrypted'
  return found('Workbook') || found('Book') ? 'import-old-format' : 'import-not-a-table'
}
