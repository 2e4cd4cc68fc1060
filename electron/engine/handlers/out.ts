import { basename } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Handlers } from '#shared/contract/define.ts'
import type { out as group } from '#shared/contract/out.ts'
import type { CaseFilter } from '#shared/contract/cases.ts'
import type { CaseView } from '#shared/contract/views.ts'
import type { RegisterSource } from '#shared/domain/register.ts'
import { caseView } from '../casework/case-view.ts'
import { dateAnnexOf } from '../casework/date-annex.ts'
import { coveredOrRefused } from '../casework/print-letter.ts'
import { registerSource } from '../casework/rows.ts'
import { fileView } from '../casework/file-view.ts'
import { answer, onFile, refuse, type EngineContext, type OpenFile } from '../context.ts'
import { lawOfFile } from '../law-of-file.ts'
import { caseJsonOf, caseJsonText } from '../packages/case-json.ts'
import { registerCsv } from '../packages/register-csv.ts'
import { recordExport } from '../store/exports.ts'
import { readRegister } from '../store/register.ts'
import { registerFilter } from './register-filter.ts'
import { registerOutHandlers } from './register-out.ts'
import { regulatorBundleHandlers } from './regulator-bundle.ts'
import { saveTo } from './save-to.ts'
import { templatesOf } from '../casework/templates-of.ts'

/** How many lines of the register are read at a time while it is written. */
const PAGE = 500

/** Handlers for what leaves the building as files. */
export function outHandlers(context: EngineContext): Handlers<typeof group> {
  const view = (open: OpenFile, caseId: CaseView['record']['id']) =>
    caseView(open.file, lawOfFile(context, open), templatesOf(context, open), caseId)

  return {
    registerCsv: ({ token, filter }) =>
      onFile(context, async (open) => {
        const grant = context.grants.take(token, ['save'])
        if (!grant.ok) return grant
        const csv = registerCsv(registerSources(context, open, filter))
        const written = await saveTo(open, grant.value, csv.chunks)
        if (!written.ok) return refuse(written.failure)
        recordExport(open.file, 'out.registerCsv', null, written.value.sha256)
        return answer({ name: basename(grant.value.path), ...written.value, rows: csv.rows() })
      }),
    ...registerOutHandlers(context, (open, filter) => registerSources(context, open, filter)),
    caseJson: ({ token, caseId }) =>
      onFile(context, async (open) => {
        const grant = context.grants.take(token, ['save'])
        if (!grant.ok) return grant
        const file = fileView(context, open)
        const json = caseJsonText(
          caseJsonOf(view(open, caseId), {
            madeOn: file.today,
            organisation: file.organisation.name,
            audit: file.audit,
            version: context.options.version,
          }),
        )
        const written = await saveTo(open, grant.value, new TextEncoder().encode(json))
        if (!written.ok) return refuse(written.failure)
        recordExport(open.file, 'out.caseJson', caseId, written.value.sha256)
        return answer({ name: basename(grant.value.path), ...written.value })
      }),
    dateAnnex: ({ token, caseId, subject }) =>
      onFile(context, async (open) => {
        const grant = context.grants.take(token, ['save'])
        if (!grant.ok) return grant
        const annex = dateAnnexOf(context, open, view(open, caseId), subject)
        const pdf = await coveredOrRefused(() => context.printer().dateAnnexPdf(annex))
        const written = await saveTo(open, grant.value, pdf)
        if (!written.ok) return refuse(written.failure)
        recordExport(open.file, 'out.dateAnnex', caseId, written.value.sha256)
        return answer({ name: basename(grant.value.path), ...written.value })
      }),
    ...regulatorBundleHandlers(context),
  }
}

async function* registerSources(
  context: EngineContext,
  open: OpenFile,
  filter: CaseFilter,
): AsyncGenerator<RegisterSource> {
  const wanted = registerFilter(context, open.file, filter)
  for (let offset = 0; ; offset += PAGE) {
    const page = readRegister(open.file.db, { sort: 'reference', offset, limit: PAGE, filter: wanted })
    const law = lawOfFile(context, open)
    for (const row of page.rows) yield* registerSource(open.file, law, row.caseId)
    if (page.rows.length < PAGE) return
    // other calls get their turn between two pages
    await setImmediate()
  }
}
