import type { CaseView } from '#shared/contract/views.ts'
import type { CaseRequest } from '#shared/domain/case.ts'
import type { SheetKind } from '#shared/domain/sheets/sheet.ts'
import { bundlePaperText } from '#shared/text/bundle-paper.ts'
import { eventNames, findingNames, kindNames, outcomeNames, wordFor } from '#shared/text/words.ts'
import type { RecordPart } from '#engine/letters/record-sheet.ts'
import type { BundleCase } from './bundle-case.ts'
import type { Moments } from './moments.ts'
import type { SheetParts } from './sheet-parts.ts'

const text = bundlePaperText.decisions

/** The sheets that show how a decision came about, in the order a reader asks for them. */
const KINDS: readonly SheetKind[] = [
  'identity-check',
  'authority',
  'fee',
  'transfer',
  'withheld',
  'kept-data',
  'balancing',
  'restriction',
  'recipient',
  'backup-overwrite',
  'sign-off',
  'lateness',
]

/** The kinds of sheet this part shows; what third parties said only where it is wanted. */
export function sheetKindsOf(consultations: boolean): readonly SheetKind[] {
  return consultations ? [...KINDS, 'consultation'] : KINDS
}

/** What was asked and decided, ground by ground, and what was filled in on the way there. */
export function decisionParts(
  { view }: BundleCase,
  sheetParts: SheetParts,
  consultations: boolean,
): RecordPart[] {
  return [
    ...view.requests.flatMap((request) => requestParts(view, request)),
    ...view.issues.map((issue): RecordPart => ({
      kind: 'facts',
      title: text.issue(issue.position),
      facts: said([
        [text.issueText, issue.text],
        [text.finding, issue.finding === null ? text.undecided : findingNames[issue.finding]],
        [text.reason, issue.findingReason],
        [text.remedy, issue.remedy],
      ]),
    })),
    ...sheetParts(sheetKindsOf(consultations)),
  ]
}

function requestParts(view: CaseView, request: CaseRequest): RecordPart[] {
  const grounds = view.grounds.filter(({ requestId }) => requestId === request.id)
  return [
    {
      kind: 'facts',
      title: wordFor(kindNames, request.kind),
      facts: said([
        [text.asked, request.scope],
        [text.outcome, request.outcome === null ? text.undecided : outcomeNames[request.outcome]],
        [text.reason, request.outcomeReason],
      ]),
    },
    ...(grounds.length === 0
      ? []
      : [
          {
            kind: 'table',
            title: '',
            heads: text.groundHeads,
            widths: [45, 45, 76],
            titled: 0,
            rows: grounds.map(({ title, citation, facts }) => [title, citation, facts]),
          } satisfies RecordPart,
        ]),
  ]
}

/** What the law said against a move, and why it was made all the same. */
export function overridesPart({ overrides, events }: CaseView, { day }: Moments): RecordPart {
  const known = new Map(events.map((event) => [event.id, event]))
  return {
    kind: 'table',
    title: '',
    heads: bundlePaperText.overrides.heads,
    widths: [40, 76, 50],
    titled: 0,
    rows: overrides.map(({ eventId, title, sentence, citation, reason }) => {
      const event = known.get(eventId)
      return [
        event === undefined ? '–' : `${eventNames[event.type]}\n${day(event.date)}`,
        [title, sentence, citation].filter((line) => line !== '').join('\n'),
        reason,
      ]
    }),
  }
}

/** Pairs of label and words without those that say nothing. */
export function said(pairs: readonly (readonly [string, string])[]): { label: string; value: string }[] {
  return pairs.filter(([, value]) => value.trim() !== '').map(([label, value]) => ({ label, value }))
}
