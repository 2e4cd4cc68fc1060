import { z } from 'zod'
import { BuiltContents } from '#shared/domain/disclosure.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { appendRow, writingOf } from './change.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { readAll, shaped } from './database.ts'
import { StoreError } from './failure.ts'
import { newUuid } from './new-id.ts'
import { sql } from './sql.ts'

/** A package that was built: with which release, when, by whom, and what went in. */
export const PackageBuilt = z.strictObject({
  id: z.string(),
  release: z.number().int(),
  builtAt: z.string(),
  officerName: z.string(),
  contents: BuiltContents,
})
export type PackageBuilt = z.infer<typeof PackageBuilt>

/** The packages built in a case, the oldest first. */
export function readPackagesBuilt(db: ReadableDb, caseId: CaseId): PackageBuilt[] {
  const rows = readAll(
    db,
    sql`SELECT package_built.id, package_built.release, built_at AS builtAt, officer.name AS officerName, body
        FROM package_built JOIN officer ON officer.id = package_built.officer_id
        WHERE case_id = ${caseId} ORDER BY built_at, package_built.id`,
  )
  return rows.map(({ body, ...row }) => shaped(PackageBuilt, { ...row, contents: parsed(String(body)) }))
}

/** Remembers what went out. */
export function appendPackageBuilt(
  db: WritableDb,
  caseId: CaseId,
  release: number,
  contents: BuiltContents,
): void {
  const { at, officerId } = writingOf(db)
  appendRow(db, 'package_built', {
    id: newUuid(),
    case_id: caseId,
    release,
    built_at: at,
    officer_id: officerId,
    body: JSON.stringify(contents),
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw new StoreError('file-altered')
  }
}
