/**
 * The columns of the register in order. The keys never change meaning; new ones are added at the end. `holds` says what
 * stands in a column that is not empty: `moment` is a day, or a day and time with offset where a law counts hours.
 */
export const REGISTER_COLUMNS = [
  { key: 'reference', holds: 'text', about: 'Reference of the case, unique and never used again' },
  { key: 'kind', holds: 'text', about: 'request, complaint or breach' },
  { key: 'rights', holds: 'text', about: 'Rights exercised, in the order asked, joined by "; "' },
  { key: 'person', holds: 'text', about: 'Whose data it is; several joined by "; "' },
  { key: 'agent', holds: 'text', about: 'Who writes on their behalf, with the organisation in brackets' },
  { key: 'channel', holds: 'text', about: 'How it reached us' },
  { key: 'their_reference', holds: 'text', about: 'The reference the other side uses' },
  { key: 'dated', holds: 'date', about: 'Date written on what came in' },
  { key: 'received', holds: 'date', about: 'Date it reached us' },
  { key: 'logged_at', holds: 'instant', about: 'Instant it was entered, UTC' },
  { key: 'acknowledged_on', holds: 'date', about: 'Date of the first acknowledgement' },
  { key: 'regime', holds: 'text', about: 'Laws that apply, as ids, joined by "; "' },
  {
    key: 'clock',
    holds: 'text',
    about: 'The duty the dates that follow belong to; respond is the answer itself',
  },
  {
    key: 'due',
    holds: 'moment',
    about: 'Date due before any extension; with time and offset where the law counts hours',
  },
  { key: 'safe', holds: 'moment', about: 'Earliest defensible date where the law is arguable, else empty' },
  { key: 'extended_due', holds: 'moment', about: 'Date due after a valid extension, else empty' },
  { key: 'standing', holds: 'text', about: 'waiting, running, paused, met, late or soft (no fixed date)' },
  { key: 'met_on', holds: 'moment', about: 'Date the duty was met' },
  {
    key: 'days_left_working',
    holds: 'number',
    about: "Working days of the case's calendar still left; empty when late or met",
  },
  {
    key: 'days_late_working',
    holds: 'number',
    about: 'Working days past the date that holds; empty when not late',
  },
  { key: 'days_left_calendar', holds: 'number', about: 'Calendar days still left' },
  { key: 'days_late_calendar', holds: 'number', about: 'Calendar days past the date that holds' },
  { key: 'hours_left', holds: 'number', about: 'Hours still left, for clocks in hours' },
  { key: 'hours_late', holds: 'number', about: 'Hours past the end, for clocks in hours' },
  { key: 'paused_days', holds: 'number', about: 'Days on which the clock stood still' },
  { key: 'stage', holds: 'text', about: 'How far the case has come' },
  {
    key: 'waiting_on',
    holds: 'text',
    about: 'Whose answer we wait for: person, agent or third-party; empty when the move is ours',
  },
  {
    key: 'outcome',
    holds: 'text',
    about: 'Outcome of the request or finding on the issue; several as "access: granted; ..."',
  },
  { key: 'outcome_reason', holds: 'text', about: 'Reason of the outcome or finding, in the same form' },
  { key: 'sent_on', holds: 'date', about: 'Date of the last answer that was sent' },
  { key: 'closed_on', holds: 'date', about: 'Date of closing; empty while open' },
  { key: 'handler', holds: 'text', about: 'Officer who handles it' },
  { key: 'earlier_reference', holds: 'text', about: 'Reference in the register the case was imported from' },
] as const

/** A column of the register. */
export type RegisterKey = (typeof REGISTER_COLUMNS)[number]['key']
