import type { Outcome } from './case.ts'
import type { CivilDate } from './civil-date.ts'
import type { Confidence } from './clause.ts'
import type { EventType } from './event.ts'
import type { ClockKind } from './kind.ts'

/** A move an officer is about to record. `ground`: why a fee is asked for, once the officer was asked; may be empty. */
export type Move = {
  readonly type: EventType
  readonly date: CivilDate
  readonly until?: CivilDate
  readonly ground?: string
  /** The request the situation is of, as decided; without it a refusal is not weighed. */
  readonly decided?: DecidedRequest
}

/** Why the law gives a move no effect or does not allow it, and what we advise instead. */
export type Guard = {
  code: GuardCode
  clause: string
  citation: string
  /** How the provision was checked. */
  confidence: Confidence
  title: string
  sentence: string
  advice: string
}

/** What a guard or a note is about. */
export type GuardCode =
  | 'extension-not-in-law'
  | 'extension-already-used'
  | 'extension-too-late'
  | 'extension-beyond-cap'
  | 'extension-without-date'
  | 'pause-not-in-law'
  | 'pause-too-late'
  | 'fee-not-allowed'
  | 'fee-needs-ground'
  | 'fee-told-first'
  | 'clock-goes-on'
  | 'refusal-without-grounds'
  | 'refusal-without-remedies'
  | 'refusal-without-notice'
  | 'identity-not-recorded'
  | 'sign-off-missing'
  | 'sign-off-by-the-same'
  | 'breach-not-assessed'
  | 'breach-notice-owed'
  | 'breach-reason-missing'
  | 'breach-delay-unexplained'
  | 'breach-authority-not-told'
  | 'breach-people-not-told'
  | 'breach-not-documented'
  | 'review-by-the-same'

/** A request as decided, with what is recorded of the refusal. */
export type DecidedRequest = {
  readonly kind: ClockKind
  readonly outcome: Outcome | null
  readonly reason: string
  /** The grounds chosen, each with what makes it hold here. */
  readonly grounds: readonly { readonly title: string; readonly facts: string }[]
  /** Whether what was written to the person names where to turn. */
  readonly remediesTold: boolean
  /** Whether it is recorded that the person was told. */
  readonly noticeRecorded: boolean
}
