import {
  recordStanding,
  type RecordKind,
  type RecordStanding,
} from '#shared/domain/sheets/record-standing.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { FILE_SHEETS, type Sheet } from '#shared/domain/sheets/sheet.ts'
import { sheetFieldsOf } from '#shared/domain/sheets/sheet-fields.ts'
import type { RecordRow } from '#shared/contract/records.ts'
import type { AttachmentView } from '#shared/contract/views.ts'
import { today, type CaseFile } from '../store/case-file.ts'
import { readKeptCases } from '../store/keeping.ts'
import { readRecordFilesOf, type RecordFile } from '../store/record-files.ts'
import { readFileSheets } from '../store/sheets.ts'

const ORDER: readonly RecordStanding['state'][] = ['overdue', 'soon', 'waiting', 'running', 'ended']

/** The entries of one of the organisation's lists: what asks for something first, by its day, then as entered. */
export function recordRows(file: CaseFile, kind: RecordKind): RecordRow[] {
  const sheets = readFileSheets(file.db, [kind])
  const references = referencesOf(file, sheets)
  const files = Map.groupBy(readRecordFilesOf(file.db, kind), ({ sheetId }) => sheetId)
  const day = today(file)
  const rows = sheets.map((sheet): RecordRow => {
    const caseId = caseNamedBy(sheet)
    return {
      sheet,
      ...recordStanding(kind, sheet, sheets, day),
      reference: caseId === null ? null : (references.get(caseId) ?? ''),
      files: (files.get(sheet.id) ?? []).map(recordFileView),
    }
  })
  return rows.toSorted((a, b) => {
    const state = ORDER.indexOf(a.state) - ORDER.indexOf(b.state)
    const date = (a.date ?? '9999').localeCompare(b.date ?? '9999')
    // what asks for something is wanted oldest first, what is past newest first
    return state || (ORDER.indexOf(a.state) < 3 ? date : -date)
  })
}

/** A file of an entry as the contract shows it. */
export function recordFileView({ sheetId: _entry, ...file }: RecordFile): AttachmentView {
  return file
}

/** How many entries each list has, and how many of them ask for something. */
export function recordCounts(file: CaseFile): { kind: RecordKind; total: number; asking: number }[] {
  const all = Map.groupBy(readFileSheets(file.db, FILE_SHEETS), ({ content }) => content.kind)
  const day = today(file)
  return FILE_SHEETS.map((kind) => {
    const sheets = all.get(kind) ?? []
    const asking = sheets.filter((sheet) => {
      const { state } = recordStanding(kind, sheet, sheets, day)
      return state === 'overdue' || state === 'soon'
    })
    return { kind, total: sheets.length, asking: asking.length }
  })
}

/** A list as a table: a column for each field in the order of its shape, dates as ISO text, cases as references. */
export function recordTable(
  file: CaseFile,
  kind: RecordKind,
): { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] } {
  const fields = sheetFieldsOf(kind).filter(({ holds }) => holds !== 'attachment')
  const rows = recordRows(file, kind).map(({ sheet, reference, code, files }) => {
    const values: Readonly<Record<string, unknown>> = sheet.content.body
    return [
      ...fields.map(({ name, holds }) => (holds === 'case' ? (reference ?? '') : cellOf(values[name]))),
      code,
      sheet.createdAt,
      sheet.officerName,
      files.map(({ name, sha256 }) => `${name} ${sha256}`).join('; '),
    ]
  })
  return { header: [...fields.map(({ name }) => name), 'standing', 'entered', 'officer', 'files'], rows }
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return Array.isArray(value) ? value.join(' ') : String(value)
}

function caseNamedBy({ content: { body } }: Sheet): CaseId | null {
  return 'caseId' in body ? body.caseId : null
}

function referencesOf(file: CaseFile, sheets: readonly Sheet[]): ReadonlyMap<CaseId, string> {
  const ids = sheets.flatMap((sheet) => caseNamedBy(sheet) ?? [])
  return new Map(readKeptCases(file.db, ids).map(({ caseId, reference }) => [caseId, reference]))
}
