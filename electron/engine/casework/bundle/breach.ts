import type { SheetKind } from '#shared/domain/sheets/sheet.ts'
import { bundlePaperText } from '#shared/text/bundle-paper.ts'
import { kindNames } from '#shared/text/words.ts'
import type { RecordPart } from '#engine/letters/record-sheet.ts'
import type { BundleCase } from './bundle-case.ts'
import { said } from './decisions.ts'
import type { Moments } from './moments.ts'
import type { SheetParts } from './sheet-parts.ts'

/** The sheets of a breach. */
export const BREACH_SHEETS: readonly SheetKind[] = ['risk-assessment', 'breach-notice', 'measure']

/** What is known of the breach, and the sheets that belong to it. */
export function breachParts({ breach }: BundleCase, sheetParts: SheetParts): RecordPart[] {
  const text = bundlePaperText.breach
  const count = (value: number | null | undefined) =>
    value === null || value === undefined ? '' : String(value)
  const facts = said([
    [text.cause, breach?.cause ?? ''],
    [text.categories, breach?.categories ?? ''],
    [text.people, count(breach?.peopleAffected)],
    [text.records, count(breach?.recordsAffected)],
    [text.consequences, breach?.consequences ?? ''],
    [text.measures, breach?.measures ?? ''],
    [text.risk, breach?.risk ?? ''],
  ])
  const sheets = sheetParts(BREACH_SHEETS)
  if (facts.length > 0) return [{ kind: 'facts', title: text.facts, facts }, ...sheets]
  return sheets.length > 0 ? sheets : [{ kind: 'text', title: '', text: text.unknown }]
}

/** Appeals inside the office, then the regulator's own case. */
export function regulatorParts({ view }: BundleCase, sheetParts: SheetParts, { day }: Moments): RecordPart[] {
  const text = bundlePaperText.regulator
  return [
    ...view.reviews.map((review, at): RecordPart => {
      const request = view.requests.find(({ id }) => id === review.requestId)
      return {
        kind: 'facts',
        title: text.review(at + 1),
        facts: said([
          [text.received, day(review.received)],
          [text.about, request === undefined ? '' : kindNames[request.kind]],
          [text.grounds, review.grounds],
          [text.reviewer, review.reviewerName === '' ? text.nobody : review.reviewerName],
          [text.outcome, review.outcome === null ? text.undecided : text.outcomes[review.outcome]],
          [text.reason, review.outcomeReason],
        ]),
      }
    }),
    ...sheetParts(['regulator-case']),
  ]
}
