import type { CivilDate } from './civil-date.ts'
import type { Basis, ClockId, Confidence } from './clause.ts'

/** A running duty with its dates and the reasons for them. */
export type Clock = {
  clock: ClockId
  /** Id of the clause in the rule pack, or of the commitment in the profile. */
  clause: string
  citation: string
  /** How well the date is checked: the weakest of the provisions that made it. */
  confidence: Confidence
  basis: Basis
  /** Regime or profile the clause is in. */
  source: string
  /** A date, an instant with offset for hour clocks, or null where there is no fixed date (yet). */
  due: string | null
  /** The earliest defensible date, where it differs from the best reading. */
  safe?: string
  /** The end after a valid notice of extension. */
  extendedDue?: string
  /** The end an extension could still reach, while none has been notified. */
  latestIfExtended?: string
  /** Last day for the notice of extension. */
  noticeBy?: string
  standing: Standing
  /** The day the duty was done or ended. */
  metOn?: string
  /** Relative to today; negative when late; null when unknown, done or without today. */
  daysLeft: { working: number; calendar: number } | { hours: number } | null
  /** `pausedSince`: the first day left out by a question that is still open. */
  progress?: {
    started: CivilDate
    pausedDays: { from: CivilDate; to: CivilDate }[]
    pausedSince?: CivilDate
  }
  /** What a waiting or paused clock waits for. */
  waitsFor?: string
  notes: string[]
  /** The same duty under the other laws and promises, each with its own date. */
  also?: Clock[]
  /** Why: the dates chain from `before` to `after`, from start to due. */
  because: Step[]
}

/** Where a clock stands. `soft`: nobody published a number, so there is no date. */
export type Standing = 'waiting' | 'running' | 'paused' | 'met' | 'late' | 'soft'

/** One reason, as a screen lists it and a letter can quote it. */
export type Step = {
  step:
    | 'start'
    | 'wait'
    | 'count'
    | 'clamp'
    | 'pause'
    | 'restart'
    | 'skip'
    | 'extension'
    | 'promise'
    | 'soft'
    | 'due'
    | 'safe'
    | 'note'
  title: string
  sentence: string
  clause: string
  citation: string
  /** How the provision was checked. */
  confidence: Confidence
  /** Where the provision can be read. */
  sourceUrl?: string
  before: string | null
  after: string | null
  days?: { date: CivilDate; name: string }[]
}

/** Why no clock can be computed. */
export type DeadlineFailure = {
  code:
    | 'regime-unknown'
    | 'profile-unknown'
    | 'calendar-unknown'
    | 'kind-not-in-law'
    | 'calendar-ends'
    | 'received-unknown'
    | 'situation-unreadable'
  message: string
}
