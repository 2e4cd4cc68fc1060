import { basename } from 'node:path'
import type { Handlers } from '#shared/contract/define.ts'
import type { records as group } from '#shared/contract/records.ts'
import { sheetsOf } from '#shared/domain/sheets/sheet.ts'
import { caseView } from '../casework/case-view.ts'
import { coveredOrRefused } from '../casework/print-letter.ts'
import { recordCounts, recordRows, recordTable } from '../casework/records.ts'
import { chaserOf, searchRecordOf } from '../casework/search-record.ts'
import { answer, onFile, refuse, type EngineContext } from '../context.ts'
import { lawOfFile } from '../law-of-file.ts'
import { csvBytes } from '../packages/csv.ts'
import type { CaseFile } from '../store/case-file.ts'
import { recordExport } from '../store/exports.ts'
import { readFileSheets, readSheet } from '../store/sheets.ts'
import { saveTo } from './save-to.ts'
import { templatesOf } from '../casework/templates-of.ts'

/** Handlers for the organisation's own lists, and for the record of where we looked. */
export function recordsHandlers(context: EngineContext): Handlers<typeof group> {
  return {
    list: ({ kind }) => onFile(context, ({ file }) => answer(recordRows(file, kind))),
    counts: () => onFile(context, ({ file }) => answer(recordCounts(file))),
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
