import type { CaseId } from '#shared/domain/ids.ts'
import { caseView } from '../casework/case-view.ts'
import { fileView } from '../casework/file-view.ts'
import { templatesOf } from '../casework/templates-of.ts'
import type { EngineContext, OpenFile } from '../context.ts'
import { lawOfFile } from '../law-of-file.ts'
import { caseJsonOf, type CaseJson } from '../packages/case-json.ts'
import { readCaseRows } from '../store/case-rows.ts'
import { readReadBack } from '../store/read-back.ts'
import { readRegisterFacts } from '../store/register-sources.ts'
import { readSheets } from '../store/sheets.ts'

/**
 * The whole case as JSON. Events of a case that was read back bear the device and number under which they were first
 * written, so that it can be followed into the trail they come from. Throws a `case-unknown` refusal.
 */
export function wholeCase(context: EngineContext, open: OpenFile, caseId: CaseId): CaseJson {
  const { db } = open.file
  const view = caseView(open.file, lawOfFile(context, open), templatesOf(context, open), caseId)
  const file = fileView(context, open)
  const first = readReadBack(db, caseId)?.entries ?? {}
  const events = view.events.map((event) => {
    const [device, n] = first[event.id] ?? []
    return device === undefined || n === undefined ? event : { ...event, device, n }
  })
  return caseJsonOf(
    { ...view, events },
    {
      earlierReference: readRegisterFacts(db, [caseId]).get(caseId)?.earlierReference ?? '',
      rows: readCaseRows(db, caseId),
      sheets: readSheets(db, caseId),
    },
    {
      madeOn: file.today,
      organisation: file.organisation.name,
      audit: file.audit,
      version: context.options.version,
    },
  )
}
