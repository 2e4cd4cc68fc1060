import type { Migration } from '../sql.ts'

/**
 * What an answer with documents is made of: what was decided about each document, the boxes drawn on its pages, and in
 * which release it goes. Boxes are kept as data in whole hundredths of the page's unit; the document itself is never
 * changed. What went out with a release is kept as JSON of a closed shape in `package_built`, one row a package.
 */
export const disclosure: Migration = {
  version: 13,
  up: (db) => {
    db.exec(`
CREATE TABLE package_document (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES "case" (id),
  attachment_id TEXT NOT NULL UNIQUE REFERENCES attachment (id), shown_as TEXT REFERENCES attachment (id),
  position INTEGER NOT NULL, decision TEXT NOT NULL, regime TEXT NOT NULL, ground TEXT NOT NULL, title TEXT NOT NULL,
  citation TEXT NOT NULL, confidence TEXT NOT NULL, found_in TEXT NOT NULL, third_party TEXT NOT NULL,
  release INTEGER NOT NULL, note TEXT NOT NULL, salt BLOB NOT NULL
) STRICT;
CREATE INDEX package_document_by_case ON package_document (case_id, position);
CREATE INDEX package_document_by_copy ON package_document (shown_as);
CREATE TABLE redaction (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES "case" (id),
  attachment_id TEXT NOT NULL REFERENCES attachment (id), page INTEGER NOT NULL, "left" INTEGER NOT NULL,
  top INTEGER NOT NULL, width INTEGER NOT NULL, height INTEGER NOT NULL, regime TEXT NOT NULL, ground TEXT NOT NULL,
  title TEXT NOT NULL, citation TEXT NOT NULL, confidence TEXT NOT NULL, note TEXT NOT NULL, drawn_at TEXT NOT NULL,
  officer_id TEXT NOT NULL REFERENCES officer (id), salt BLOB NOT NULL
) STRICT;
CREATE INDEX redaction_by_attachment ON redaction (attachment_id, page);
CREATE INDEX redaction_by_case ON redaction (case_id);
CREATE TABLE package_release (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES "case" (id), number INTEGER NOT NULL, planned_on TEXT,
  note TEXT NOT NULL, salt BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX package_release_by_case ON package_release (case_id, number);
CREATE TABLE package_built (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES "case" (id), release INTEGER NOT NULL, built_at TEXT NOT NULL,
  officer_id TEXT NOT NULL REFERENCES officer (id), body TEXT NOT NULL, salt BLOB NOT NULL
) STRICT;
CREATE INDEX package_built_by_case ON package_built (case_id, built_at);
`)
  },
}
