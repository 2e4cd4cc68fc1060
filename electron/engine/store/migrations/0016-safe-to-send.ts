import type { Migration } from '../sql.ts'

/**
 * What the check before sending found and an officer left in with a reason, by the SHA-256 of the bytes it holds for;
 * and which documents are handed over as pictures of their pages. Tables of their own, because rows bound into the
 * audit trail keep the columns they were written with.
 */
export const safeToSend: Migration = {
  version: 16,
  up: (db) => {
    db.exec(`
CREATE TABLE finding_override (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES "case" (id), sha256 TEXT NOT NULL, kind TEXT NOT NULL,
  reason TEXT NOT NULL, given_at TEXT NOT NULL, officer_id TEXT NOT NULL REFERENCES officer (id), salt BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX finding_override_by_case ON finding_override (case_id, sha256, kind);
CREATE TABLE as_pictures (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES "case" (id),
  attachment_id TEXT NOT NULL UNIQUE REFERENCES attachment (id), salt BLOB NOT NULL
) STRICT;
CREATE INDEX as_pictures_by_case ON as_pictures (case_id);
`)
  },
}
