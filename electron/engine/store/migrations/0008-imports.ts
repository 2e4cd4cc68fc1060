import type { Migration } from '../sql.ts'

/**
 * Imports: which register was read when, by whom and how (`import_batch`), and which of its rows became which case
 * (`imported_row`, gone with its case). Mappings an officer kept for files with the same header. The indexes at the end
 * are for taking requests and reviews out: without them each looks through all events of the file.
 */
export const imports: Migration = {
  version: 8,
  up: (db) => {
    db.exec(`
CREATE TABLE import_batch (
  id TEXT PRIMARY KEY, file_name TEXT NOT NULL, sha256 BLOB NOT NULL, sheet TEXT NOT NULL, mapping TEXT NOT NULL,
  rows_read INTEGER NOT NULL, imported INTEGER NOT NULL, warnings INTEGER NOT NULL, errors INTEGER NOT NULL,
  twins INTEGER NOT NULL, left_out INTEGER NOT NULL, blank INTEGER NOT NULL, imported_at TEXT NOT NULL,
  officer_id TEXT NOT NULL REFERENCES officer (id), undone_at TEXT, undone_by TEXT REFERENCES officer (id),
  salt BLOB NOT NULL
) STRICT;
CREATE TABLE imported_row (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES "case" (id), batch_id TEXT NOT NULL REFERENCES import_batch (id),
  row_number INTEGER NOT NULL, fingerprint BLOB NOT NULL, reference TEXT NOT NULL, salt BLOB NOT NULL
) STRICT;
CREATE INDEX imported_row_by_case ON imported_row (case_id);
CREATE INDEX imported_row_by_batch ON imported_row (batch_id, row_number);
CREATE TABLE import_mapping (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, header TEXT NOT NULL, mapping TEXT NOT NULL, saved_at TEXT NOT NULL,
  officer_id TEXT NOT NULL REFERENCES officer (id), salt BLOB NOT NULL
) STRICT;
CREATE INDEX event_by_request ON event (request_id) WHERE request_id IS NOT NULL;
CREATE INDEX event_by_review ON event (review_id) WHERE review_id IS NOT NULL;
CREATE INDEX letter_by_request ON letter (request_id) WHERE request_id IS NOT NULL;
CREATE INDEX review_by_request ON review (request_id) WHERE request_id IS NOT NULL;
CREATE INDEX sheet_by_request ON sheet (request_id) WHERE request_id IS NOT NULL;
`)
  },
}
