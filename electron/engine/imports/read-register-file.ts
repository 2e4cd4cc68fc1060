import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import type { CallFailure } from '#shared/contract/define.ts'
import { failed, ok, type Result } from '#shared/domain/result.ts'
import { fileToRead } from '../read-file.ts'
import type { CaseFile } from '../store/case-file.ts'
import { newUuid } from '../store/new-id.ts'
import { importsOf, keepImport, type OpenImport } from './open-imports.ts'
import { TABLE_LIMITS } from './table.ts'
import { tableOf } from './table-thread.ts'

/** Reads the register the officer chose, and keeps it in memory for the session. */
export async function readRegisterFile(
  file: CaseFile,
  path: string,
): Promise<Result<OpenImport, CallFailure>> {
  const document = await fileToRead(path, TABLE_LIMITS.csvBytes)
  if (!document.ok) {
    if (document.failure === 'attachment-too-large')
      return failed({ code: 'import-too-large', details: { what: 'bytes', most: '104,857,600 (100 MiB)' } })
    return failed({ code: document.failure === 'file-missing' ? 'file-missing' : 'import-not-a-table' })
  }
  const chunks: Uint8Array[] = []
  for await (const chunk of document.value) chunks.push(chunk)
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  const sha256 = createHash('sha256').update(bytes).digest()
  const size = bytes.length
  const table = await tableOf(bytes)
  if (!table.ok) return failed(table.failure)
  const read = {
    id: newUuid(),
    name: basename(path),
    bytes: size,
    sha256,
    table: table.value,
    prepared: null,
  }
  keepImport(importsOf(file), read)
  return ok(read)
}
