/** The columns of the register in order. The keys never change meaning; new ones are added at the end. */
export const REGISTER_COLUMNS = [
  { key: 'reference', about: 'Reference of the case, unique and never used again' },
  { key: 'kind', about: 'request, complaint or breach' },
  { key: 'rights', about: 'Rights exercised, in the order asked, joined by "; "' },
  { key: 'person', about: 'Whose data it is; several joined by "; "' },
  { key: 'agent', about: 'Who writes on their behalf, with the organisation in brackets' },
  { key: 'channel', about: 'How it reached us' },
  { key: 'their_reference', about: 'The reference the other side uses' },
  { key: 'dated', about: 'Date written on what came in' },
  { key: 'received', about: 'Date it reached us' },
  { key: 'logged_at', about: 'Instant it was entered, UTC' },
  { key: 'acknowledged_on', about: 'Date of the first acknowledgement' },
  { key: 'regime', about: 'Laws that apply, as ids, joined by "; "' },
  { key: 'clock', about: 'The duty the dates that follow belong to; respond is the answer itself' },
  { key: 'due', about: 'Date due before any extension; with time and offset where the law counts hours' },
  { key: 'safe', about: 'Earliest defensible date where the law is arguable, else empty' },
  { key: 'extended_due', about: 'Date due after a valid extension, else empty' },
  { key: 'standing', about: 'waiting, running, paused, met, late or soft (no fixed date)' },
  { key: 'met_on', about: 'Date the duty was met' },
  {
    key: 'days_left_working',
    about: "Working days of the case's calendar still left; empty when late or met",
  },
  { key: 'days_late_working', about: 'Working days past the date that holds; empty when not late' },
  { key: 'days_left_calendar', about: 'Calendar days still left' },
  { key: 'days_late_calendar', about: 'Calendar days past the date that holds' },
  { key: 'hours_left', about: 'Hours still left, for clocks in hours' },
  { key: 'hours_late', about: 'Hours past the end, for clocks in hours' },
  { key: 'paused_days', about: 'Days on which the clock stood still' },
  { key: 'stage', about: 'How far the case has come' },
  {
    key: 'waiting_on',
    about: 'Whose answer we wait for: person, agent or third-party; empty when the move is ours',
  },
  {
    key: 'outcome',
    about: 'Outcome of the request or finding on the issue; several as "access: granted; ..."',
  },
  { key: 'outcome_reason', about: 'Reason of the outcome or finding, in the same form' },
  { key: 'sent_on', about: 'Date of the last answer that was sent' },
  { key: 'closed_on', about: 'Date of closing; empty while open' },
  { key: 'handler', about: 'Officer who handles it' },
  { key: 'earlier_reference', about: 'Reference in the register the case was imported from' },
] as const

/** A column of the register. */
export type RegisterKey = (typeof REGISTER_COLUMNS)[number]['key']
