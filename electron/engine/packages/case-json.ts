import { z } from 'zod'
import { CivilDate } from '#shared/domain/civil-date.ts'
import { CaseView } from '#shared/contract/views.ts'

/**
 * One case with everything on it: record, parties, requests, issues, reviews, events, correspondence, letters,
 * clocks with their reasons; attachments without their bytes, by SHA-256. For archives and for reading back; it
 * holds internal notes, so it is no disclosure package. Suggested earlier cases are left out: a case's export
 * names no other case.
 */
export const CaseJson = z.strictObject({
  schema: z.literal('redress-case'),
  version: z.literal(1),
  /** The day on which clocks, stage and days left were computed. */
  madeOn: CivilDate,
  /** The version of the program that wrote it. */
  program: z.string(),
  organisation: z.string(),
  /** Head of the audit trail at that moment. */
  audit: z.strictObject({ n: z.number().int(), words: z.string(), hex: z.string() }),
  case: CaseView.omit({ earlier: true }),
})
export type CaseJson = z.infer<typeof CaseJson>

/** What the case itself does not know. */
export type CaseJsonMeta = {
  readonly madeOn: CivilDate
  readonly version: string
  readonly organisation: string
  readonly audit: { readonly n: number; readonly words: string; readonly hex: string }
}

/** The case as a `CaseJson`. Throws when the view does not have the shape of its type, which is a bug. */
export function caseJsonOf(view: CaseView, meta: CaseJsonMeta): CaseJson {
  return CaseJson.parse({
    schema: 'redress-case',
    version: 1,
    madeOn: meta.madeOn,
    program: meta.version,
    organisation: meta.organisation,
    audit: meta.audit,
    case: Object.fromEntries(Object.entries(view).filter(([key]) => key !== 'earlier')),
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
