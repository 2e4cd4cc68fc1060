import type { CaseKind, RightKind } from '../kind.ts'
import type { SheetKind } from './sheet.ts'

const WHO: readonly SheetKind[] = ['identity-check', 'authority']
const AFTERWARDS: readonly SheetKind[] = [
  'sign-off',
  'lateness',
  'lesson',
  'regulator-case',
  'retention-review',
]

/** What a right asks for beyond the answer itself. */
const BY_RIGHT: Readonly<Partial<Record<RightKind, readonly SheetKind[]>>> = {
  erasure: ['recipient', 'kept-data', 'backup-overwrite'],
  correction: ['recipient'],
  restriction: ['restriction', 'recipient'],
  objection: ['balancing', 'restriction'],
}

/**
 * The kinds of sheet the Decision tab of a case offers, in the order an officer needs them; searches have a tab of
 * their own, and tasks stand on the overview.
 */
export function decisionSheets(kind: CaseKind, rights: readonly RightKind[]): SheetKind[] {
  if (kind === 'breach')
    return [
      'breach-facts',
      'risk-assessment',
      'breach-notice',
      'measure',
      'lesson',
      'regulator-case',
      'retention-review',
    ]
  if (kind === 'complaint') return [...WHO, 'consultation', 'transfer', ...AFTERWARDS]
  const own = new Set(rights.flatMap((right) => BY_RIGHT[right] ?? []))
  return [...WHO, 'fee', 'consultation', 'transfer', ...own, 'withheld', ...AFTERWARDS]
}
