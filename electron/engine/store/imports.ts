import { z } from 'zod'
import { CaseId, OfficerId, Reference } from '#shared/domain/ids.ts'
import { ImportMapping } from '#shared/domain/import/mapping.ts'
import { appendRow, removeRow, replaceRow, writingOf } from './change.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { readCount, readOne, readOneShaped, readShaped, shaped } from './database.ts'
import { StoreError } from './failure.ts'
import { newUuid } from './new-id.ts'
import type { Sql } from './sql.ts'
import { sql } from './sql.ts'

const count = z.number().int()

/** One import: which file became cases, when and by whom, and whether it was undone. */
export const ImportBatch = z.strictObject({
  id: z.uuidv7(),
  fileName: z.string(),
  sha256: z.string(),
  sheet: z.string(),
  mapping: ImportMapping,
  rows: count,
  imported: count,
  warnings: count,
  errors: count,
  twins: count,
  leftOut: count,
  blank: count,
  importedAt: z.string(),
  officerName: z.string(),
  undoneAt: z.string().nullable(),
  undoneBy: z.string(),
})
export type ImportBatch = z.infer<typeof ImportBatch>

/** What an import is remembered by when it begins. */
export type NewBatch = Pick<
  ImportBatch,
  | 'fileName'
  | 'sheet'
  | 'mapping'
  | 'rows'
  | 'imported'
  | 'warnings'
  | 'errors'
  | 'twins'
  | 'leftOut'
  | 'blank'
> & { readonly sha256: Uint8Array }

const BatchRow = ImportBatch.extend({ mapping: z.string().transform(mappingIn) })

/** Notes an import. Returns its id. */
export function appendBatch(db: WritableDb, batch: NewBatch): string {
  const id = newUuid()
  appendRow(db, 'import_batch', {
    id,
    file_name: batch.fileName,
    sha256: batch.sha256,
    sheet: batch.sheet,
    mapping: JSON.stringify(batch.mapping),
    rows_read: batch.rows,
    imported: batch.imported,
    warnings: batch.warnings,
    errors: batch.errors,
    twins: batch.twins,
    left_out: batch.leftOut,
    blank: batch.blank,
    imported_at: writingOf(db).at,
    officer_id: writingOf(db).officerId,
    undone_at: null,
    undone_by: null,
  })
  return id
}

/** Notes that all cases of an import were taken out again. */
export function markUndone(db: WritableDb, id: string): void {
  const { at, officerId } = writingOf(db)
  replaceRow(db, 'import_batch', id, { undone_at: at, undone_by: officerId })
}

/** Every import, the last first. */
export function readBatches(db: ReadableDb): ImportBatch[] {
  return readShaped(db, BatchRow, batchesWhere(sql`1 = 1`))
}

/** One import, or null. */
export function readBatch(db: ReadableDb, id: string): ImportBatch | null {
  return readOneShaped(db, BatchRow, batchesWhere(sql`b.id = ${id}`))
}

function batchesWhere(condition: Sql): Sql {
  return sql`SELECT b.id, b.file_name AS fileName, lower(hex(b.sha256)) AS sha256, b.sheet, b.mapping, b.rows_read AS rows,
      b.imported, b.warnings, b.errors, b.twins, b.left_out AS leftOut, b.blank, b.imported_at AS importedAt,
      o.name AS officerName, b.undone_at AS undoneAt, coalesce(u.name, '') AS undoneBy
    FROM import_batch b JOIN officer o ON o.id = b.officer_id LEFT JOIN officer u ON u.id = b.undone_by
    WHERE ${condition} ORDER BY b.imported_at DESC, b.id DESC`
}

/** Ties a row of a register to the case it became. */
export function appendImportedRow(
  db: WritableDb,
  row: {
    readonly caseId: CaseId
    readonly batchId: string
    readonly number: number
    readonly fingerprint: Uint8Array
    readonly reference: string
  },
): void {
  appendRow(db, 'imported_row', {
    id: newUuid(),
    case_id: row.caseId,
    batch_id: row.batchId,
    row_number: row.number,
    fingerprint: row.fingerprint,
    reference: row.reference,
  })
}

/** The reference a case had in the register it was imported from; empty for any other. */
export function readEarlierReference(db: ReadableDb, caseId: CaseId): string {
  return String(
    readOne(db, sql`SELECT reference FROM imported_row WHERE case_id = ${caseId}`)?.['reference'] ?? '',
  )
}

/** A case as rows of a register are compared with it. `before` is its reference where it was imported from. */
const KnownCase = z.strictObject({
  reference: z.string(),
  before: z.string(),
  fingerprint: z.string().nullable(),
  kind: z.string(),
  kinds: z.string(),
  subjects: z.string(),
  received: z.string().nullable(),
})

/** Every case of the file as rows of a register are compared with it. */
export function readKnown(db: ReadableDb): z.infer<typeof KnownCase>[] {
  return readShaped(
    db,
    KnownCase,
    sql`SELECT i.reference, coalesce(r.reference, '') AS before, lower(hex(r.fingerprint)) AS fingerprint, i.kind, i.kinds,
          i.subjects, i.received
        FROM case_index i LEFT JOIN imported_row r ON r.case_id = i.case_id`,
  )
}

/** The cases of an import that are still in the file. */
export function readCasesOfBatch(db: ReadableDb, batchId: string): CaseId[] {
  return readShaped(
    db,
    z.strictObject({ id: CaseId }),
    sql`SELECT case_id AS id FROM imported_row WHERE batch_id = ${batchId} ORDER BY row_number`,
  ).map(({ id }) => id)
}

/** The call under which imports write. */
export const IMPORT_CALL = 'imports.run'

/**
 * Cases of an import that anything happened to since, by reference: an audit entry of theirs or of their people behind
 * the import's own, which are one stretch of the trail; a link from another case; half-typed work about them.
 */
export function readChangedSince(db: ReadableDb, batchId: string): Reference[] {
  const last = readCount(
    db,
    sql`SELECT max(a.rowid) FROM audit a WHERE a.table_name = 'imported_row' AND a.row_id = (
          SELECT id FROM imported_row WHERE batch_id = ${batchId} ORDER BY row_number DESC LIMIT 1)`,
  )
  return readShaped(
    db,
    z.strictObject({ reference: Reference }),
    sql`SELECT c.reference FROM imported_row r JOIN "case" c ON c.id = r.case_id WHERE r.batch_id = ${batchId}
        AND r.case_id IN (
          SELECT case_id FROM audit WHERE rowid > ${last}
          UNION SELECT p.case_id FROM audit a JOIN party p ON p.person_id = a.row_id
            WHERE a.rowid > ${last} AND a.table_name = 'person'
          UNION SELECT other_case_id FROM case_link
          UNION SELECT case_id FROM draft
          UNION SELECT subject FROM draft) ORDER BY c.reference`,
  ).map(({ reference }) => reference)
}

/** A mapping an officer kept, and the header it fits. */
export const SavedMapping = z.strictObject({
  id: z.uuidv7(),
  name: z.string(),
  header: z.string(),
  mapping: ImportMapping,
  savedAt: z.string(),
})
export type SavedMapping = z.infer<typeof SavedMapping>

/** Keeps a mapping under its name, in place of the one of that name. */
export function saveMapping(db: WritableDb, saved: Pick<SavedMapping, 'name' | 'header' | 'mapping'>): void {
  const { at, officerId } = writingOf(db)
  const columns = {
    header: saved.header,
    mapping: JSON.stringify(saved.mapping),
    saved_at: at,
    officer_id: OfficerId.parse(officerId),
  }
  const known = readOne(db, sql`SELECT id FROM import_mapping WHERE name = ${saved.name}`)
  if (known) replaceRow(db, 'import_mapping', String(known['id']), columns)
  else appendRow(db, 'import_mapping', { id: newUuid(), name: saved.name, ...columns })
}

/** Gives a kept mapping another name. Throws `row-unknown`. */
export function renameMapping(db: WritableDb, id: string, name: string): void {
  replaceRow(db, 'import_mapping', id, { name })
}

/** Forgets a kept mapping. Throws `row-unknown`. */
export function removeMapping(db: WritableDb, id: string): void {
  removeRow(db, 'import_mapping', id)
}

/** Every kept mapping, the last saved first. */
export function readMappings(db: ReadableDb): SavedMapping[] {
  return readShaped(
    db,
    SavedMapping.extend({ mapping: z.string().transform(mappingIn) }),
    sql`SELECT id, name, header, mapping, saved_at AS savedAt FROM import_mapping ORDER BY saved_at DESC, id DESC`,
  )
}

function mappingIn(text: string): ImportMapping {
  try {
    return shaped(ImportMapping, JSON.parse(text))
  } catch {
    throw new StoreError('file-altered')
  }
}
