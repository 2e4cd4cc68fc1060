import type { Migration } from '../sql.ts'

/**
 * What the officer decided about changes of the law: `law_kept` says that a case keeps its older versions although
 * those named exist, and why. `date_move` says that a date moved without anything entered in the case; `seen_at` and
 * the officer are empty until somebody has taken note.
 */
export const lawChoices: Migration = {
  version: 3,
  up: (db) => {
    db.exec(`
CREATE TABLE law_kept (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES "case" (id), versions TEXT NOT NULL, reason TEXT NOT NULL,
  kept_at TEXT NOT NULL, officer_id TEXT NOT NULL REFERENCES officer (id), salt BLOB NOT NULL
) STRICT;
CREATE INDEX law_kept_by_case ON law_kept (case_id);
CREATE TABLE date_move (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES "case" (id), clock TEXT NOT NULL, due_before TEXT,
  due_after TEXT, safe_before TEXT, safe_after TEXT, found_at TEXT NOT NULL, seen_at TEXT,
  officer_id TEXT REFERENCES officer (id), salt BLOB NOT NULL
) STRICT;
CREATE INDEX date_move_by_case ON date_move (case_id);
CREATE INDEX date_move_unseen ON date_move (case_id) WHERE seen_at IS NULL;
`)
  },
}
