/**
 * Tables whose every row change is bound into the audit trail. Each has `id` and `salt`; a new table belongs here
 * unless it can be rebuilt from the others. A test compares this list with the file.
 */
export const AUDITED_TABLES = [
  'case_file',
  'organisation',
  'officer',
  'device',
  'setting',
  'key_change',
  'recovery_kit',
  'backup',
  'person',
  'case',
  'party',
  'request',
  'issue',
  'review',
  'breach',
  'case_link',
  'event',
  'attachment',
  'correspondence',
  'correspondence_attachment',
  'letter',
  'export',
  'day_change',
  'law_kept',
  'date_move',
  'decision_ground',
  'guard_override',
  'sheet',
  'sheet_event',
  'destruction',
  'statistic',
  'case_apart',
  'import_batch',
  'imported_row',
  'import_mapping',
  'statistic_detail',
  'package_document',
  'redaction',
  'package_release',
  'package_built',
  'mail_id',
  'contact',
  'record_file',
  'own_template',
  'own_template_version',
  'letterhead',
  'read_back',
  'attachment_absent',
  'finding_override',
  'as_pictures',
] as const

/** One of {@link AUDITED_TABLES}. */
export type AuditedTable = (typeof AUDITED_TABLES)[number]

/**
 * Tables outside the audit trail, and why: the trail itself, what can be rebuilt, what is no record yet (drafts), and
 * bytes that an audited row already binds by their hash (chunks).
 */
export const UNAUDITED_TABLES = [
  'audit',
  'row_version',
  'case_index',
  'case_duty',
  'register_line',
  'unfinished',
  'search_text',
  'attachment_text',
  'search',
  'draft',
  'attachment_chunk',
  'reference_counter',
  'purge_end',
  'purge_permit',
] as const
