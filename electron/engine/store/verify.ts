import type { AuditHead } from './audit-chain.ts'
import { readHead } from './audit-chain.ts'
import type { CaseFile } from './case-file.ts'
import { insideOf } from './case-file.ts'
import type { Native } from './database.ts'
import { nativeOf } from './database.ts'
import { lengthOf } from './descriptor.ts'
import { errorCode } from './error-code.ts'
import { storeErrorFor } from './failure.ts'
import { damagedPages, PAGE_BYTES } from './pages.ts'
import { inSlices } from './slices.ts'
import type { Problem } from './verify-chain.ts'
import { checkChains } from './verify-chain.ts'
import { checkAttachments, checkRows, checkVersions } from './verify-rows.ts'

/** What a full check found. `ok` means no problem at all. */
export type VerifyReport = {
  readonly ok: boolean
  readonly entries: number
  readonly head: AuditHead | null
  /** Head of each device's chain. */
  readonly heads: readonly AuditHead[]
  readonly pages: number
  readonly problems: readonly Problem[]
}

/** Which part of the check is running and how far it is (pages, entries, rows, versions, attachments). */
export type VerifyProgress = (
  part: 'pages' | 'entries' | 'rows' | 'versions' | 'attachments',
  done: number,
) => void

/**
 * Checks everything that can be checked from inside: the HMAC of every page, SQLite's own structure check, the length,
 * every device's chain, every row and every earlier version against its entry, every attachment's bytes. Runs in
 * slices but for SQLite's own check. It cannot see a history rewritten as a whole by somebody with the key: only a
 * head handed out before does.
 */
export async function verifyCaseFile(file: CaseFile, onProgress?: VerifyProgress): Promise<VerifyReport> {
  const { descriptor, keyAndSalt } = insideOf(file)
  const native = nativeOf(file.db)
  const pages = Number(native.pragma('page_count', { simple: true }))
  const problems: Problem[] = []
  if (lengthOf(descriptor) !== pages * PAGE_BYTES) problems.push({ code: 'length-differs' })
  const bad = await inSlices(damagedPages(descriptor, keyAndSalt, pages), (done) =>
    onProgress?.('pages', done),
  )
  problems.push(...bad.map((page): Problem => ({ code: 'page-damaged', page })))
  if (!isSound(native)) problems.push({ code: 'structure-damaged' })
  try {
    const chains = await inSlices(checkChains(file.db), (done) => onProgress?.('entries', done))
    problems.push(...chains.problems)
    problems.push(...(await inSlices(checkRows(file.db), (done) => onProgress?.('rows', done))))
    problems.push(...(await inSlices(checkVersions(file.db), (done) => onProgress?.('versions', done))))
    problems.push(...(await inSlices(checkAttachments(file.db), (done) => onProgress?.('attachments', done))))
    const { entries, heads } = chains
    return { ok: problems.length === 0, entries, head: readHead(file.db), heads, pages, problems }
  } catch (error) {
    if (problems.length === 0) throw storeErrorFor(error)
    // Some page needed here is among the damaged ones already listed: what could be said has been said.
    return { ok: false, entries: 0, head: null, heads: [], pages, problems }
  }
}

/** SQLite's quick_check: one row `ok`. Reads every page in use, so a wrong HMAC ends it with an error. */
export function isSound(native: Native): boolean {
  try {
    return native.pragma('quick_check(1)', { simple: true }) === 'ok'
  } catch (error) {
    if (errorCode(error).startsWith('SQLITE_')) return false
    throw error
  }
}
