import type { Migration } from '../sql.ts'

/**
 * The first format. Tables whose rows are bound into the audit trail have `id` and `salt` (16 random bytes that keep
 * a guess about a purged row from being confirmed by its hash). `case_id` stands on every row of a case, so that
 * purging reaches all of them.
 */
export const first: Migration = {
  version: 1,
  up: (db) => {
    db.exec(FILE_TABLES)
    db.exec(CASE_TABLES)
    db.exec(PAPER_TABLES)
    db.exec(TRAIL_TABLES)
    db.exec(DERIVED_TABLES)
    db.exec(HISTORY_TRIGGERS)
  },
}

const FILE_TABLES = `
CREATE TABLE case_file (id TEXT PRIMARY KEY, created_at TEXT NOT NULL, format TEXT NOT NULL, salt BLOB NOT NULL) STRICT;
CREATE TABLE organisation (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, address TEXT NOT NULL, email TEXT NOT NULL, phone TEXT NOT NULL,
  web TEXT NOT NULL, letterhead TEXT NOT NULL, profile_id TEXT NOT NULL, calendar_id TEXT NOT NULL, zone TEXT NOT NULL,
  prefix TEXT NOT NULL, place TEXT NOT NULL, language TEXT NOT NULL, role TEXT NOT NULL, salt BLOB NOT NULL
) STRICT;
CREATE TABLE officer (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, title TEXT NOT NULL, email TEXT NOT NULL, phone TEXT NOT NULL,
  active INTEGER NOT NULL, created_at TEXT NOT NULL, salt BLOB NOT NULL
) STRICT;
CREATE TABLE device (
  id TEXT PRIMARY KEY, number INTEGER NOT NULL UNIQUE, registered_at TEXT NOT NULL, other_heads TEXT NOT NULL,
  salt BLOB NOT NULL
) STRICT;
CREATE TABLE setting (id TEXT PRIMARY KEY, value TEXT NOT NULL, salt BLOB NOT NULL) STRICT;
CREATE TABLE key_change (
  id TEXT PRIMARY KEY, reason TEXT NOT NULL, at TEXT NOT NULL, officer_id TEXT NOT NULL REFERENCES officer (id),
  salt BLOB NOT NULL
) STRICT;
CREATE TABLE recovery_kit (
  id TEXT PRIMARY KEY, made_at TEXT NOT NULL, officer_id TEXT NOT NULL REFERENCES officer (id),
  audit_n INTEGER NOT NULL, salt BLOB NOT NULL
) STRICT;
CREATE TABLE backup (
  id TEXT PRIMARY KEY, made_at TEXT NOT NULL, officer_id TEXT NOT NULL REFERENCES officer (id), bytes INTEGER NOT NULL,
  entries INTEGER NOT NULL, head TEXT NOT NULL, salt BLOB NOT NULL
) STRICT;
`

const CASE_TABLES = `
CREATE TABLE person (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, email TEXT NOT NULL, phone TEXT NOT NULL, address TEXT NOT NULL,
  language TEXT NOT NULL, salutation TEXT NOT NULL, relation TEXT NOT NULL, organisation TEXT NOT NULL,
  created_at TEXT NOT NULL, salt BLOB NOT NULL
) STRICT;
CREATE INDEX person_by_email ON person (email) WHERE email <> '';
CREATE TABLE "case" (
  id TEXT PRIMARY KEY, reference TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, channel TEXT NOT NULL,
  profile_id TEXT NOT NULL, regimes TEXT NOT NULL, calendar_id TEXT NOT NULL, place TEXT NOT NULL,
  their_reference TEXT NOT NULL, scope TEXT NOT NULL, handler_id TEXT REFERENCES officer (id),
  logged_at TEXT NOT NULL, pack_version TEXT NOT NULL, salt BLOB NOT NULL
) STRICT;
CREATE TABLE party (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES "case" (id), person_id TEXT NOT NULL REFERENCES person (id),
  role TEXT NOT NULL, authority TEXT NOT NULL, position INTEGER NOT NULL, salt BLOB NOT NULL
) STRICT;
CREATE INDEX party_by_case ON party (case_id, position);
CREATE INDEX party_by_person ON party (person_id);
CREATE TABLE request (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES "case" (id), position INTEGER NOT NULL, kind TEXT NOT NULL,
  scope TEXT NOT NULL, outcome TEXT, outcome_reason TEXT NOT NULL, salt BLOB NOT NULL
) STRICT;
CREATE INDEX request_by_case ON request (case_id, position);
CREATE TABLE issue (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES "case" (id), position INTEGER NOT NULL, text TEXT NOT NULL,
  finding TEXT, finding_reason TEXT NOT NULL, remedy TEXT NOT NULL, salt BLOB NOT NULL
) STRICT;
CREATE INDEX issue_by_case ON issue (case_id, position);
CREATE TABLE review (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES "case" (id), request_id TEXT REFERENCES request (id),
  received TEXT NOT NULL, grounds TEXT NOT NULL, reviewer_id TEXT REFERENCES officer (id), outcome TEXT,
  outcome_reason TEXT NOT NULL, salt BLOB NOT NULL
) STRICT;
CREATE INDEX review_by_case ON review (case_id, received);
CREATE TABLE breach (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL UNIQUE REFERENCES "case" (id), cause TEXT NOT NULL,
  categories TEXT NOT NULL, people_affected INTEGER, records_affected INTEGER, consequences TEXT NOT NULL,
  measures TEXT NOT NULL, risk TEXT NOT NULL, salt BLOB NOT NULL
) STRICT;
CREATE TABLE case_link (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES "case" (id), other_case_id TEXT NOT NULL REFERENCES "case" (id),
  relation TEXT NOT NULL, salt BLOB NOT NULL
) STRICT;
CREATE INDEX case_link_by_case ON case_link (case_id);
CREATE INDEX case_link_by_other ON case_link (other_case_id);
CREATE TABLE event (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES "case" (id), request_id TEXT REFERENCES request (id),
  review_id TEXT REFERENCES review (id), type TEXT NOT NULL, date TEXT NOT NULL, time TEXT, until TEXT,
  detail TEXT NOT NULL, override_reason TEXT NOT NULL, recorded_at TEXT NOT NULL,
  officer_id TEXT NOT NULL REFERENCES officer (id), device_id TEXT NOT NULL REFERENCES device (id), n INTEGER NOT NULL,
  corrects TEXT REFERENCES event (id), salt BLOB NOT NULL, UNIQUE (device_id, n)
) STRICT;
CREATE INDEX event_by_case ON event (case_id, date);
CREATE UNIQUE INDEX event_by_corrected ON event (corrects) WHERE corrects IS NOT NULL;
`

const PAPER_TABLES = `
CREATE TABLE attachment (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES "case" (id), name TEXT NOT NULL, media_type TEXT NOT NULL,
  size INTEGER NOT NULL, sha256 BLOB NOT NULL, added_at TEXT NOT NULL, officer_id TEXT NOT NULL REFERENCES officer (id),
  salt BLOB NOT NULL
) STRICT;
CREATE INDEX attachment_by_case ON attachment (case_id);
CREATE TABLE attachment_chunk (
  attachment_id TEXT NOT NULL, position INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (attachment_id, position)
) STRICT;
CREATE TABLE correspondence (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES "case" (id), direction TEXT NOT NULL, channel TEXT NOT NULL,
  date TEXT NOT NULL, time TEXT, dated TEXT, sender TEXT NOT NULL, recipient TEXT NOT NULL, subject TEXT NOT NULL,
  body TEXT NOT NULL, recorded_at TEXT NOT NULL, officer_id TEXT NOT NULL REFERENCES officer (id), salt BLOB NOT NULL
) STRICT;
CREATE INDEX correspondence_by_case ON correspondence (case_id, date);
CREATE TABLE correspondence_attachment (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES "case" (id),
  correspondence_id TEXT NOT NULL REFERENCES correspondence (id), attachment_id TEXT NOT NULL REFERENCES attachment (id),
  position INTEGER NOT NULL, salt BLOB NOT NULL
) STRICT;
CREATE INDEX correspondence_attachment_by_correspondence ON correspondence_attachment (correspondence_id, position);
CREATE TABLE letter (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES "case" (id), request_id TEXT REFERENCES request (id),
  template_id TEXT NOT NULL, template_version TEXT NOT NULL, language TEXT NOT NULL, state TEXT NOT NULL,
  content TEXT NOT NULL, fields TEXT NOT NULL, sha256 BLOB, attachment_id TEXT REFERENCES attachment (id),
  head TEXT NOT NULL, created_at TEXT NOT NULL, officer_id TEXT NOT NULL REFERENCES officer (id), finalised_at TEXT,
  salt BLOB NOT NULL,
  CHECK (state = 'draft' OR state = 'final' AND sha256 IS NOT NULL AND attachment_id IS NOT NULL AND finalised_at IS NOT NULL)
) STRICT;
CREATE INDEX letter_by_case ON letter (case_id, created_at);
CREATE TABLE export (
  id TEXT PRIMARY KEY, case_id TEXT REFERENCES "case" (id), kind TEXT NOT NULL, sha256 BLOB NOT NULL,
  made_at TEXT NOT NULL, officer_id TEXT NOT NULL REFERENCES officer (id), salt BLOB NOT NULL
) STRICT;
CREATE INDEX export_by_case ON export (case_id);
CREATE TABLE draft (
  officer_id TEXT NOT NULL, form TEXT NOT NULL, subject TEXT NOT NULL, case_id TEXT, body TEXT NOT NULL,
  saved_at TEXT NOT NULL, PRIMARY KEY (officer_id, form, subject)
) STRICT;
CREATE INDEX draft_by_case ON draft (case_id);
`

const TRAIL_TABLES = `
CREATE TABLE audit (
  device TEXT NOT NULL, n INTEGER NOT NULL, at TEXT NOT NULL, officer TEXT NOT NULL, call TEXT NOT NULL,
  table_name TEXT NOT NULL, row_id TEXT NOT NULL, op TEXT NOT NULL, content_hash BLOB, entry_hash BLOB NOT NULL,
  case_id TEXT, PRIMARY KEY (device, n)
) STRICT;
CREATE INDEX audit_by_row ON audit (table_name, row_id);
CREATE INDEX audit_by_case ON audit (case_id) WHERE case_id IS NOT NULL;
CREATE TABLE row_version (
  device TEXT NOT NULL, n INTEGER NOT NULL, table_name TEXT NOT NULL, row_id TEXT NOT NULL, case_id TEXT,
  body TEXT NOT NULL, salt BLOB NOT NULL, PRIMARY KEY (device, n)
) STRICT;
CREATE INDEX row_version_by_row ON row_version (table_name, row_id);
CREATE INDEX row_version_by_case ON row_version (case_id) WHERE case_id IS NOT NULL;
CREATE TABLE reference_counter (series TEXT PRIMARY KEY, last INTEGER NOT NULL) STRICT;
CREATE TABLE purge_end (id TEXT PRIMARY KEY, CHECK (0)) STRICT;
CREATE TABLE purge_permit (
  case_id TEXT PRIMARY KEY, ends TEXT NOT NULL DEFAULT 'open' REFERENCES purge_end (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
`

const DERIVED_TABLES = `
CREATE TABLE case_index (
  case_id TEXT PRIMARY KEY, reference TEXT NOT NULL, kind TEXT NOT NULL, kinds TEXT NOT NULL, subjects TEXT NOT NULL,
  subject_key TEXT NOT NULL, received TEXT, logged_at TEXT NOT NULL, handler_id TEXT, due TEXT, due_time TEXT,
  safe TEXT, due_clock TEXT NOT NULL DEFAULT '', stage TEXT NOT NULL DEFAULT '', standing TEXT NOT NULL DEFAULT '',
  waiting_on TEXT NOT NULL DEFAULT '', closed INTEGER NOT NULL DEFAULT 0, computed_on TEXT
) STRICT;
CREATE INDEX case_index_by_due ON case_index (due, case_id);
CREATE INDEX case_index_by_received ON case_index (received, case_id);
CREATE INDEX case_index_by_subject ON case_index (subject_key, case_id);
CREATE INDEX case_index_by_reference ON case_index (reference);
CREATE INDEX case_index_by_stage ON case_index (stage, case_id);
CREATE INDEX case_index_by_logged ON case_index (logged_at, case_id);
CREATE TABLE search_text (
  n INTEGER PRIMARY KEY, case_id TEXT NOT NULL, source TEXT NOT NULL, source_id TEXT NOT NULL, date TEXT NOT NULL,
  folded TEXT NOT NULL, UNIQUE (source, source_id)
) STRICT;
CREATE INDEX search_text_by_case ON search_text (case_id);
CREATE VIRTUAL TABLE search USING fts5 (
  folded, content = 'search_text', content_rowid = 'n', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
INSERT INTO search (search, rank) VALUES ('secure-delete', 1);
CREATE TRIGGER search_text_added AFTER INSERT ON search_text BEGIN
  INSERT INTO search (rowid, folded) VALUES (NEW.n, NEW.folded);
END;
CREATE TRIGGER search_text_removed AFTER DELETE ON search_text BEGIN
  INSERT INTO search (search, rowid, folded) VALUES ('delete', OLD.n, OLD.folded);
END;
CREATE TRIGGER search_text_changed AFTER UPDATE ON search_text BEGIN
  INSERT INTO search (search, rowid, folded) VALUES ('delete', OLD.n, OLD.folded);
  INSERT INTO search (rowid, folded) VALUES (NEW.n, NEW.folded);
END;
`

/**
 * INSERT triggers stand beside the others because REPLACE removes the old row without running DELETE triggers.
 * A purge permit cannot outlive its transaction: its foreign key points at a table that can hold no row, and is
 * looked at when the transaction ends.
 */
const HISTORY_TRIGGERS = `
CREATE TRIGGER audit_added BEFORE INSERT ON audit
  WHEN NEW.n IS NOT (SELECT coalesce(max(n), 0) + 1 FROM audit WHERE device = NEW.device)
  BEGIN SELECT RAISE (ABORT, 'history-fixed'); END;
CREATE TRIGGER audit_changed BEFORE UPDATE ON audit BEGIN SELECT RAISE (ABORT, 'history-fixed'); END;
CREATE TRIGGER audit_removed BEFORE DELETE ON audit BEGIN SELECT RAISE (ABORT, 'history-fixed'); END;
CREATE TRIGGER event_added BEFORE INSERT ON event
  WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.id OR device_id = NEW.device_id AND n = NEW.n)
  BEGIN SELECT RAISE (ABORT, 'history-fixed'); END;
CREATE TRIGGER event_changed BEFORE UPDATE ON event BEGIN SELECT RAISE (ABORT, 'history-fixed'); END;
CREATE TRIGGER event_removed BEFORE DELETE ON event
  WHEN NOT EXISTS (SELECT 1 FROM purge_permit WHERE case_id = OLD.case_id)
  BEGIN SELECT RAISE (ABORT, 'history-fixed'); END;
CREATE TRIGGER row_version_added BEFORE INSERT ON row_version
  WHEN EXISTS (SELECT 1 FROM row_version WHERE device = NEW.device AND n = NEW.n)
  BEGIN SELECT RAISE (ABORT, 'history-fixed'); END;
CREATE TRIGGER row_version_changed BEFORE UPDATE ON row_version BEGIN SELECT RAISE (ABORT, 'history-fixed'); END;
CREATE TRIGGER row_version_removed BEFORE DELETE ON row_version WHEN NOT EXISTS (SELECT 1 FROM purge_permit)
  BEGIN SELECT RAISE (ABORT, 'history-fixed'); END;
CREATE TRIGGER letter_added BEFORE INSERT ON letter WHEN EXISTS (SELECT 1 FROM letter WHERE id = NEW.id)
  BEGIN SELECT RAISE (ABORT, 'letter-final'); END;
CREATE TRIGGER letter_changed BEFORE UPDATE ON letter WHEN OLD.state = 'final'
  BEGIN SELECT RAISE (ABORT, 'letter-final'); END;
CREATE TRIGGER letter_removed BEFORE DELETE ON letter
  WHEN OLD.state = 'final' AND NOT EXISTS (SELECT 1 FROM purge_permit WHERE case_id = OLD.case_id)
  BEGIN SELECT RAISE (ABORT, 'letter-final'); END;
CREATE TRIGGER attachment_added BEFORE INSERT ON attachment WHEN EXISTS (SELECT 1 FROM attachment WHERE id = NEW.id)
  BEGIN SELECT RAISE (ABORT, 'history-fixed'); END;
CREATE TRIGGER attachment_changed BEFORE UPDATE ON attachment BEGIN SELECT RAISE (ABORT, 'history-fixed'); END;
CREATE TRIGGER attachment_removed BEFORE DELETE ON attachment
  WHEN NOT EXISTS (SELECT 1 FROM purge_permit WHERE case_id = OLD.case_id)
  BEGIN SELECT RAISE (ABORT, 'history-fixed'); END;
CREATE TRIGGER attachment_chunk_added BEFORE INSERT ON attachment_chunk
  WHEN EXISTS (SELECT 1 FROM attachment WHERE id = NEW.attachment_id)
  BEGIN SELECT RAISE (ABORT, 'history-fixed'); END;
CREATE TRIGGER attachment_chunk_changed BEFORE UPDATE ON attachment_chunk
  BEGIN SELECT RAISE (ABORT, 'history-fixed'); END;
CREATE TRIGGER attachment_chunk_removed BEFORE DELETE ON attachment_chunk
  WHEN EXISTS (SELECT 1 FROM attachment WHERE id = OLD.attachment_id) AND NOT EXISTS (SELECT 1 FROM purge_permit)
  BEGIN SELECT RAISE (ABORT, 'history-fixed'); END;
CREATE TRIGGER reference_counter_added BEFORE INSERT ON reference_counter
  WHEN EXISTS (SELECT 1 FROM reference_counter WHERE series = NEW.series)
  BEGIN SELECT RAISE (ABORT, 'history-fixed'); END;
CREATE TRIGGER reference_counter_changed BEFORE UPDATE ON reference_counter
  WHEN NEW.series IS NOT OLD.series OR NEW.last <= OLD.last BEGIN SELECT RAISE (ABORT, 'history-fixed'); END;
CREATE TRIGGER reference_counter_removed BEFORE DELETE ON reference_counter
  BEGIN SELECT RAISE (ABORT, 'history-fixed'); END;
`
