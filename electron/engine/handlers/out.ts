import { basename } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Handlers } from '#shared/contract/define.ts'
import type { out as group } from '#shared/contract/out.ts'
import type { CaseFilter } from '#shared/contract/cases.ts'
import type { CaseView } from '#shared/contract/views.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { wholeCase } from '../archives/whole-case.ts'
import { caseView } from '../casework/case-view.ts'
import { dateAnnexOf } from '../casework/date-annex.ts'
import { coveredOrRefused } from '../casework/print-letter.ts'
import { registerLines, registerSources } from '../casework/register-lines.ts'
import { answer, onFile, refuse, type EngineContext, type OpenFile } from '../context.ts'
import { lawOfFile } from '../law-of-file.ts'
import { lineLawOf } from '../line-law.ts'
import { caseJsonText } from '../packages/case-json.ts'
import { registerCsv } from '../packages/register-csv.ts'
import { recordExport } from '../store/exports.ts'
import { readRegisterIds } from '../store/register.ts'
import { registerFilter } from './register-filter.ts'
import { registerOutHandlers } from './register-out.ts'
import { regulatorBundleHandlers } from './regulator-bundle.ts'
import { saveTo } from './save-to.ts'
import { templatesOf } from '../casework/templates-of.ts'

/** How many lines of the register are read at a time while it is written: some ten milliseconds where all are computed. */
const PAGE = 200
/** How many cases are listed at a time. */
const LISTED = 50_000

/** Handlers for what leaves the building as files. */
export function outHandlers(context: EngineContext): Handlers<typeof group> {
  const view = (open: OpenFile, caseId: CaseView['record']['id']) =>
    caseView(open.file, lawOfFile(context, open), templatesOf(context, open), caseId)

  const pages = {
    lines: (open: OpenFile, filter: CaseFilter) =>
      register(context, open, filter, (ids) => registerLines(open.file, lineLawOf(context, open), ids)),
    sources: (open: OpenFile, filter: CaseFilter) =>
      register(context, open, filter, (ids) => registerSources(open.file, lawOfFile(context, open), ids)),
  }

  return {
    registerCsv: ({ token, filter }) =>
      onFile(context, async (open) => {
        const grant = context.grants.take(token, ['save'])
        if (!grant.ok) return grant
        const csv = registerCsv(pages.lines(open, filter))
        const written = await saveTo(open, grant.value, csv.chunks)
        if (!written.ok) return refuse(written.failure)
        recordExport(open.file, 'out.registerCsv', null, written.value.sha256)
        return answer({ name: basename(grant.value.path), ...written.value, rows: csv.rows() })
      }),
    ...registerOutHandlers(context, pages),
    caseJson: ({ token, caseId }) =>
      onFile(context, async (open) => {
        const grant = context.grants.take(token, ['save'])
        if (!grant.ok) return grant
        const json = caseJsonText(wholeCase(context, open, caseId))
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

/** The register of the cases a filter leaves, in the order of their references, as `read` gives it for a page of them. */
async function* register<Line>(
  context: EngineContext,
  { file }: OpenFile,
  filter: CaseFilter,
  read: (ids: readonly CaseId[]) => Line[],
): AsyncGenerator<Line[], void> {
  const wanted = registerFilter(context, file, filter)
  for (let offset = 0; ; offset += LISTED) {
    const ids = readRegisterIds(file.db, { sort: 'reference', offset, limit: LISTED, filter: wanted })
    for (let at = 0; at < ids.length; at += PAGE) {
      yield read(ids.slice(at, at + PAGE))
      // other calls get their turn between two pages
      await setImmediate()
    }
    if (ids.length < LISTED) return
  }
}
