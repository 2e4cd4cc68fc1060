import type { DisclosureDocument, DisclosurePlan } from '#shared/contract/disclosure.ts'
import type { Finding } from '#shared/contract/finding.ts'
import { severityOf } from '#shared/domain/safe-to-send.ts'
import { safeText } from '#shared/text/safe-to-send.ts'

/** A finding with the file it is in; `document` is null for what goes beside the documents. */
export type ListedFinding = {
  readonly name: string
  readonly document: DisclosureDocument | null
  /** Whether it is about our covering letter, which only the person gets. */
  readonly letter: boolean
  readonly finding: Finding
}

/** Everything found in what goes, open ones first, the weightier before the others. */
export function listedFindings({ documents, beside }: DisclosurePlan): ListedFinding[] {
  const going = documents.filter(({ decision }) => decision === 'include')
  const all = [
    ...beside.map(({ part, findings }) => ({
      name: safeText[part],
      document: null,
      letter: part === 'letter',
      findings,
    })),
    ...going.map((document) => ({
      name: document.name,
      document,
      letter: false,
      findings: document.findings,
    })),
  ].flatMap(({ findings, ...file }) => findings.map((finding) => ({ ...file, finding })))
  return all.toSorted((a, b) => weightOf(a.finding) - weightOf(b.finding))
}

function weightOf({ kind, override }: Finding): number {
  if (override !== null) return 2
  return severityOf(kind) === 'fix' ? 0 : 1
}

/** How many findings are open: in one release, or without one in all of them; the letter's own where it goes. */
export function openCount(plan: DisclosurePlan, release?: number, withLetter = true): number {
  return listedFindings(plan).filter(
    ({ document, letter, finding }) =>
      finding.override === null &&
      (withLetter || !letter) &&
      (release === undefined || document === null || document.release === release),
  ).length
}

/** Whether some file that goes was not looked into as it would go now. */
export function isUnchecked({ documents, beside }: DisclosurePlan): boolean {
  const going = documents.filter(({ decision }) => decision === 'include')
  return going.length > 0 && [...going, ...beside].some(({ checked }) => !checked)
}
