import { z } from 'zod'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { Sheet } from '#shared/domain/sheets/sheet.ts'
import { CaseView } from '#shared/contract/views.ts'
import { CASE_JSON_VERSION, CaseSource } from './case-source.ts'

/**
 * One case with everything on it, twice: `case` as screens show it (record, parties, requests, issues, reviews, events,
 * correspondence, letters, sheets, clocks with their reasons), and `rows` as the file keeps it, with the content of
 * letters and everything needed to read it back. Attachments are named by SHA-256, without their bytes. It holds
 * internal notes, so it is no disclosure package. Suggested and linked cases are left out: a case's export names no
 * other case.
 */
export const CaseJson = z.strictObject({
  $schema: z.literal('redress-case-2.schema.json'),
  ...CaseSource.shape,
  case: CaseView.omit({ earlier: true }).extend({ sheets: z.array(Sheet) }),
})
export type CaseJson = z.infer<typeof CaseJson>

/** What the case itself does not know. */
export type CaseJsonMeta = {
  readonly madeOn: CivilDate
  readonly version: string
  readonly organisation: string
  readonly audit: { readonly n: number; readonly words: string; readonly hex: string }
}

/** What of a case stands beside its view. */
export type CaseJsonParts = Pick<CaseJson, 'earlierReference' | 'rows'> & Pick<CaseJson['case'], 'sheets'>

/** The case as a `CaseJson`. Throws when the view does not have the shape of its type, which is a bug. */
export function caseJsonOf(view: CaseView, parts: CaseJsonParts, meta: CaseJsonMeta): CaseJson {
  const shown = Object.fromEntries(Object.entries(view).filter(([key]) => key !== 'earlier'))
  return CaseJson.parse({
    $schema: 'redress-case-2.schema.json',
    schema: 'redress-case',
    version: CASE_JSON_VERSION,
    madeOn: meta.madeOn,
    program: meta.version,
    organisation: meta.organisation,
    audit: meta.audit,
    earlierReference: parts.earlierReference,
    case: { ...shown, sheets: parts.sheets },
    rows: parts.rows,
  })
}

/** The canonical text: keys in code-unit order at every depth, two spaces, LF at the end. Equal cases, equal bytes. */
export function caseJsonText(json: CaseJson): string {
  return `${JSON.stringify(sorted(json), null, 2)}\n`
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, entry]) => [key, sorted(entry)]),
  )
}
