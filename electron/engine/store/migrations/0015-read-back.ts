import type { Migration } from '../sql.ts'

/**
 * Cases that were read back from a file written earlier: where they come from, and the device and number each of their
 * events had there (`entries`, JSON by the event's id). `attachment_absent` names documents whose bytes did not come along.
 */
export const readBack: Migration = {
  version: 15,
  up: (db) => {
    db.exec(`
CREATE TABLE read_back (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL UNIQUE REFERENCES "case" (id), reference TEXT NOT NULL,
  earlier_reference TEXT NOT NULL, organisation TEXT NOT NULL, made_on TEXT NOT NULL, program TEXT NOT NULL,
  head TEXT NOT NULL, sha256 BLOB NOT NULL, entries TEXT NOT NULL, read_at TEXT NOT NULL,
  officer_id TEXT NOT NULL REFERENCES officer (id), salt BLOB NOT NULL
) STRICT;
CREATE TABLE attachment_absent (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES "case" (id),
  attachment_id TEXT NOT NULL UNIQUE REFERENCES attachment (id), salt BLOB NOT NULL
) STRICT;
CREATE INDEX attachment_absent_by_case ON attachment_absent (case_id);
`)
  },
}
