import { CaseRows } from './case-row-shapes.ts'

/** A table whose rows come along with a case. */
export type CarriedTable = keyof CaseRows
export const CARRIED_TABLES = Object.keys(CaseRows.shape) as readonly CarriedTable[]

/** The columns of a carried table that are written out. */
export function columnsOfTable(table: CarriedTable): string[] {
  const { element } = CaseRows.shape[table]
  return Object.keys(element.shape)
}

/**
 * Tables of a case that stay in their file, and why. A test compares both lists with the file, so that a new table is
 * put into one of them by somebody who has thought about it.
 */
export const LEFT_BEHIND = {
  case_link: 'names another case, which the other file may not have',
  case_apart: 'names another case, which the other file may not have',
  imported_row: 'a row of a register that was read into this file; the reference it had there comes along',
  read_back: 'how the case came into this file',
  attachment_absent: 'which bytes were missing when the case came into this file',
} as const satisfies Record<string, string>

/** Columns that hold an id of another carried row. Everything they name has to be among the rows. */
export const REFERENCES: Readonly<Partial<Record<CarriedTable, Readonly<Record<string, CarriedTable>>>>> = {
  case: { handler_id: 'officer' },
  review: { request_id: 'request', reviewer_id: 'officer' },
  party: { person_id: 'person' },
  event: { request_id: 'request', review_id: 'review', officer_id: 'officer', corrects: 'event' },
  attachment: { officer_id: 'officer' },
  correspondence: { officer_id: 'officer' },
  correspondence_attachment: { correspondence_id: 'correspondence', attachment_id: 'attachment' },
  letter: { request_id: 'request', attachment_id: 'attachment', officer_id: 'officer' },
  decision_ground: { request_id: 'request' },
  guard_override: { event_id: 'event' },
  sheet: { request_id: 'request', officer_id: 'officer' },
  sheet_event: { sheet_id: 'sheet', event_id: 'event' },
  law_kept: { officer_id: 'officer' },
  date_move: { officer_id: 'officer' },
  export: { officer_id: 'officer' },
  contact: { correspondence_id: 'correspondence' },
  mail_id: { correspondence_id: 'correspondence', attachment_id: 'attachment' },
  package_document: { attachment_id: 'attachment', shown_as: 'attachment' },
  redaction: { attachment_id: 'attachment', officer_id: 'officer' },
  package_built: { officer_id: 'officer' },
  finding_override: { officer_id: 'officer' },
  as_pictures: { attachment_id: 'attachment' },
}

/** Tables whose SHA-256 is bytes in the file; everywhere it is hex digits outside. */
const HASHED: readonly CarriedTable[] = ['attachment', 'letter', 'export']

/** Whether a column is bytes in the file and hex digits outside. */
export function isBytes(table: CarriedTable, column: string): boolean {
  return column === 'sha256' && HASHED.includes(table)
}
