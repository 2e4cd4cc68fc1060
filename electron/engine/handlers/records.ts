import { basename } from 'node:path'
import type { Handlers } from '#shared/contract/define.ts'
import type { records as group } from '#shared/contract/records.ts'
import { sheetsOf } from '#shared/domain/sheets/sheet.ts'
import { caseView } from '../casework/case-view.ts'
import { policyNotice } from '../casework/policy-notice.ts'
import { coveredOrRefused } from '../casework/print-letter.ts'
import { recordCounts, recordFileView, recordRows, recordTable } from '../casework/records.ts'
import { chaserOf, searchRecordOf } from '../casework/search-record.ts'
import { answer, onFile, refuse, type EngineContext } from '../context.ts'
import { lawOfFile } from '../law-of-file.ts'
import { csvBytes } from '../packages/csv.ts'
import type { CaseFile } from '../store/case-file.ts'
import { recordExport } from '../store/exports.ts'
import {
  appendRecordFile,
  readRecordFile,
  readRecordFileChunks,
  removeRecordFile,
} from '../store/record-files.ts'
import { write } from '../store/write.ts'
import { readFileSheets, readSheet } from '../store/sheets.ts'
import { saveTo } from './save-to.ts'
import { stageFrom } from './stage-from.ts'
import { templatesOf } from '../casework/templates-of.ts'

/** Handlers for the organisation's own lists, and for the record of where we looked. */
export function recordsHandlers(context: EngineContext): Handlers<typeof group> {
  return {
    list: ({ kind }) => onFile(context, ({ file }) => answer(recordRows(file, kind))),
    counts: () => onFile(context, ({ file }) => answer(recordCounts(file))),
    attach: ({ sheetId, token }) =>
      onFile(context, async (open) => {
        const grant = context.grants.take(token, ['open'])
        if (!grant.ok) return grant
        const sheet = readSheet(open.file.db, sheetId)
        if (sheet === null) return refuse('sheet-unknown')
        // what belongs to a case is kept with the case, and goes with it
        if (sheet.caseId !== null) return refuse('sheet-elsewhere')
        const staged = await stageFrom(open.file, grant.value.path)
        if (!staged.ok) return staged
        const id = write(open.file, 'records.attach', (db) => appendRecordFile(db, sheetId, staged.value))
        const kept = readRecordFile(open.file.db, id)
        return kept === null ? refuse('attachment-unknown') : answer(recordFileView(kept))
      }),
    saveFile: ({ fileId, token }) =>
      onFile(context, async (open) => {
        const grant = context.grants.take(token, ['save'])
        if (!grant.ok) return grant
        if (readRecordFile(open.file.db, fileId) === null) return refuse('attachment-unknown')
        const written = await saveTo(open, grant.value, readRecordFileChunks(open.file.db, fileId))
        return written.ok ? answer({ name: basename(grant.value.path) }) : refuse(written.failure)
      }),
    removeFile: ({ fileId }) =>
      onFile(context, ({ file }) => {
        if (readRecordFile(file.db, fileId) === null) return refuse('attachment-unknown')
        write(file, 'records.removeFile', (db) => removeRecordFile(db, fileId))
        return answer({})
      }),
    csv: ({ token, kind }) =>
      onFile(context, async (open) => {
        const grant = context.grants.take(token, ['save'])
        if (!grant.ok) return grant
        const { header, rows } = recordTable(open.file, kind)
        const written = await saveTo(open, grant.value, csvBytes(header, rows))
        if (!written.ok) return refuse(written.failure)
        recordExport(open.file, 'records.csv', null, written.value.sha256)
        return answer({ name: basename(grant.value.path), ...written.value, rows: rows.length })
      }),
    searchPdf: ({ token, caseId, requestId }) =>
      onFile(context, async (open) => {
        const grant = context.grants.take(token, ['save'])
        if (!grant.ok) return grant
        const view = caseView(open.file, lawOfFile(context, open), templatesOf(context, open), caseId)
        const sheet = searchRecordOf(context, open, view, requestId)
        const pdf = await coveredOrRefused(() => context.printer().recordPdf(sheet))
        const written = await saveTo(open, grant.value, pdf)
        if (!written.ok) return refuse(written.failure)
        recordExport(open.file, 'records.searchPdf', caseId, written.value.sha256)
        return answer({ name: basename(grant.value.path), ...written.value })
      }),
    policyNotice: ({ token, sheetId }) =>
      onFile(context, async (open) => {
        const sheet = readSheet(open.file.db, sheetId)
        if (sheet === null) return refuse('sheet-unknown')
        if (sheet.content.kind !== 'policy') return refuse('sheet-elsewhere')
        const letter = policyNotice(context, open, sheet.content.body)
        const grant = context.grants.take(token, ['save'])
        if (!grant.ok) return grant
        const pdf = await coveredOrRefused(() => context.printer().letterPdf(letter))
        const written = await saveTo(open, grant.value, pdf)
        if (!written.ok) return refuse(written.failure)
        recordExport(open.file, 'records.policyNotice', null, written.value.sha256)
        return answer({ name: basename(grant.value.path), ...written.value })
      }),
    chaser: ({ sheetId }) =>
      onFile(context, (open) => {
        const sheet = readSheet(open.file.db, sheetId)
        if (sheet === null) return refuse('sheet-unknown')
        const [search] = sheetsOf([sheet], 'search')
        if (search === undefined) return refuse('sheet-elsewhere')
        return answer({ to: contactOf(open.file, search.content.body.systemId), ...chaserOf(open, search) })
      }),
  }
}

/** The address beside a system in the organisation's list; empty when none is known. */
function contactOf({ db }: CaseFile, systemId: string | null): string {
  const systems = sheetsOf(readFileSheets(db, ['system']), 'system')
  return systems.find(({ id }) => id === systemId)?.content.body.contact ?? ''
}
