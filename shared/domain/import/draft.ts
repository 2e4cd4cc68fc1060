import type { Finding, Outcome } from '../case.ts'
import type { CivilDate, CivilTime } from '../civil-date.ts'
import type { CaseKind, Channel, RightKind } from '../kind.ts'

/** A case as a row of an officer's register describes it. What the row does not say is empty or null. */
export type CaseDraft = {
  readonly kind: CaseKind
  /** The rights, in the order of the register; empty for a complaint or breach. */
  readonly rights: readonly RightKind[]
  readonly channel: Channel
  readonly received: CivilDate
  readonly receivedTime: CivilTime | null
  readonly dated: CivilDate | null
  readonly acknowledgedOn: CivilDate | null
  readonly sentOn: CivilDate | null
  readonly closedOn: CivilDate | null
  /** The date the officer had computed; kept as a note, never as our deadline. */
  readonly due: CivilDate | null
  readonly person: {
    readonly name: string
    readonly email: string
    readonly phone: string
    readonly address: string
  }
  readonly agent: { readonly name: string; readonly organisation: string } | null
  /** The reference in the register it comes from. */
  readonly reference: string
  readonly theirReference: string
  readonly scope: string
  /** How each right ended, in their order; null where nothing is said. */
  readonly outcomes: readonly (Outcome | null)[]
  /** How a complaint ended. */
  readonly finding: Finding | null
  /** The reason for each right; one for a complaint. */
  readonly reasons: readonly string[]
  readonly handlerId: string | null
  readonly place: string
  /** The laws the row names; null for those of the profile. */
  readonly regimes: readonly string[] | null
  /** Notes of the row and words of it that found no field, one a line. */
  readonly notes: readonly string[]
}

/** Whether the person is the same on the same day with the same wish: as one text to compare. */
export function personDayKind(draft: {
  readonly name: string
  readonly received: string
  readonly kinds: readonly string[]
}): string {
  return [draft.name, draft.received, [...draft.kinds].toSorted().join('+')].join('\n')
}
