import { z } from 'zod'
import { CaseId } from '#shared/domain/ids.ts'
import type { RegisterLine } from '#shared/domain/register.ts'
import { runUnrecorded } from './change.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { readAll, readShaped } from './database.ts'
import { StoreError } from './failure.ts'
import { listOf, sql } from './sql.ts'

/** Lines of the register that were kept under one of these bases, by the id of their case; others are left out. */
export function readRegisterLines(
  db: ReadableDb,
  ids: readonly CaseId[],
  bases: readonly string[],
): Map<string, RegisterLine> {
  const rows = readAll(
    db,
    sql`SELECT case_id AS id, cells FROM register_line WHERE case_id IN ${listOf(ids)} AND basis IN ${listOf(bases)}`,
  )
  return new Map(rows.map(({ id, cells }) => [String(id), lineOf(String(cells))]))
}

/** Checked by hand: a hundred thousand lines with a schema would take longer than reading them. */
function lineOf(cells: string): RegisterLine {
  try {
    const line: unknown = JSON.parse(cells)
    if (isLine(line)) return line
  } catch {
    // not even JSON
  }
  throw new StoreError('file-altered')
}

function isLine(line: unknown): line is string[] {
  return Array.isArray(line) && line.every((cell) => typeof cell === 'string')
}

/** Keeps the line of a case in place of the one before. */
export function keepRegisterLine(db: WritableDb, caseId: CaseId, basis: string, line: RegisterLine): void {
  const cells = JSON.stringify(line)
  runUnrecorded(
    db,
    sql`INSERT INTO register_line (case_id, basis, cells) VALUES (${caseId}, ${basis}, ${cells})
        ON CONFLICT (case_id) DO UPDATE SET basis = excluded.basis, cells = excluded.cells`,
  )
}

/** Takes the lines of cases out. */
export function dropRegisterLines(db: WritableDb, caseIds: readonly string[]): void {
  runUnrecorded(db, sql`DELETE FROM register_line WHERE case_id IN ${listOf(caseIds)}`)
}

/** Takes the lines out that name this officer: those of the cases they handle. */
export function dropLinesOfHandler(db: WritableDb, officerId: string): void {
  runUnrecorded(
    db,
    sql`DELETE FROM register_line WHERE case_id IN (SELECT case_id FROM case_index WHERE handler_id = ${officerId})`,
  )
}

/** Cases without a line of these bases, at most so many, by id and from behind the one given. */
export function readCasesWithoutLine(
  db: ReadableDb,
  bases: readonly string[],
  { after, most }: { readonly after: CaseId | null; readonly most: number },
): CaseId[] {
  return readShaped(
    db,
    z.strictObject({ id: CaseId }),
    sql`SELECT i.case_id AS id FROM case_index i WHERE i.case_id > ${after ?? ''} AND NOT EXISTS
          (SELECT 1 FROM register_line l WHERE l.case_id = i.case_id AND l.basis IN ${listOf(bases)})
        ORDER BY i.case_id LIMIT ${most}`,
  ).map(({ id }) => id)
}
