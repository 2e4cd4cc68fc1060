import type { Migration } from '../sql.ts'

/**
 * Every open duty with its day, so that a month is read without computing all cases (`duties` 0: never written down);
 * and files kept with entries of the organisation's own lists, which hang on no case and so are no attachments.
 */
export const calendar: Migration = {
  version: 10,
  up: (db) => {
    db.exec(DUTIES)
    db.exec(FILES)
  },
}

const DUTIES = `
CREATE TABLE case_duty (
  case_id TEXT NOT NULL, position INTEGER NOT NULL, area TEXT NOT NULL, kind TEXT NOT NULL, clock TEXT NOT NULL,
  due TEXT NOT NULL, moment TEXT NOT NULL, PRIMARY KEY (case_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX case_duty_by_due ON case_duty (due, area, moment, case_id);
ALTER TABLE case_index ADD COLUMN duties INTEGER NOT NULL DEFAULT 0;
CREATE INDEX case_index_without_duties ON case_index (case_id) WHERE closed = 0 AND duties = 0;
CREATE INDEX sheet_by_day ON sheet (due, case_id) WHERE due IS NOT NULL AND done_on IS NULL;
`

const FILES = `
CREATE TABLE record_file (
  id TEXT PRIMARY KEY, sheet_id TEXT NOT NULL REFERENCES sheet (id), name TEXT NOT NULL, media_type TEXT NOT NULL,
  size INTEGER NOT NULL, sha256 BLOB NOT NULL, added_at TEXT NOT NULL, officer_id TEXT NOT NULL REFERENCES officer (id),
  salt BLOB NOT NULL
) STRICT;
CREATE INDEX record_file_by_sheet ON record_file (sheet_id, added_at);
CREATE TRIGGER record_file_added BEFORE INSERT ON record_file WHEN EXISTS (SELECT 1 FROM record_file WHERE id = NEW.id)
  BEGIN SELECT RAISE (ABORT, 'history-fixed'); END;
CREATE TRIGGER record_file_changed BEFORE UPDATE ON record_file BEGIN SELECT RAISE (ABORT, 'history-fixed'); END;
CREATE TRIGGER record_file_chunk_added BEFORE INSERT ON attachment_chunk
  WHEN EXISTS (SELECT 1 FROM record_file WHERE id = NEW.attachment_id)
  BEGIN SELECT RAISE (ABORT, 'history-fixed'); END;
CREATE TRIGGER record_file_chunk_removed BEFORE DELETE ON attachment_chunk
  WHEN EXISTS (SELECT 1 FROM record_file WHERE id = OLD.attachment_id)
  BEGIN SELECT RAISE (ABORT, 'history-fixed'); END;
`
