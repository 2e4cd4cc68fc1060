import type { Migration } from '../sql.ts'

/**
 * Mail: the identifications by which it is found again (`own` of a mail that is filed, with its original; `refers` to
 * others; `draft` of one we wrote and somebody else sent), and what is known of a call, a visit or a piece of post
 * beside what was said. Both are rows of their own, because a row bound into the trail keeps the columns it was written
 * with.
 */
export const mail: Migration = {
  version: 12,
  up: (db) => {
    db.exec(`
CREATE TABLE mail_id (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES "case" (id),
  correspondence_id TEXT REFERENCES correspondence (id), attachment_id TEXT REFERENCES attachment (id),
  role TEXT NOT NULL, message_id TEXT NOT NULL, salt BLOB NOT NULL
) STRICT;
CREATE INDEX mail_id_by_case ON mail_id (case_id);
CREATE INDEX mail_id_by_message ON mail_id (message_id) WHERE message_id <> '';
CREATE INDEX mail_id_by_original ON mail_id (attachment_id) WHERE attachment_id IS NOT NULL;
CREATE TABLE contact (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES "case" (id),
  correspondence_id TEXT NOT NULL REFERENCES correspondence (id), details TEXT NOT NULL, salt BLOB NOT NULL
) STRICT;
CREATE INDEX contact_by_case ON contact (case_id);
CREATE INDEX contact_by_correspondence ON contact (correspondence_id);
`)
  },
}
