import type { Migration } from '../sql.ts'

/**
 * What a refusal rests on, and which guards were overridden. A ground keeps its words as they were when it was chosen:
 * a later rule pack may say them otherwise. Grounds are replaced with the decision, so they may go; what was overridden
 * is history and stays until the case is purged.
 */
export const decisions: Migration = {
  version: 4,
  up: (db) => {
    db.exec(TABLES)
    db.exec(TRIGGERS)
  },
}

const TABLES = `
CREATE TABLE decision_ground (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES "case" (id), request_id TEXT NOT NULL REFERENCES request (id),
  position INTEGER NOT NULL, regime TEXT NOT NULL, ground TEXT NOT NULL, title TEXT NOT NULL, citation TEXT NOT NULL,
  confidence TEXT NOT NULL, facts TEXT NOT NULL, salt BLOB NOT NULL
) STRICT;
CREATE INDEX decision_ground_by_case ON decision_ground (case_id, request_id, position);
CREATE TABLE guard_override (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES "case" (id), event_id TEXT NOT NULL REFERENCES event (id),
  code TEXT NOT NULL, clause TEXT NOT NULL, citation TEXT NOT NULL, title TEXT NOT NULL, sentence TEXT NOT NULL,
  reason TEXT NOT NULL, salt BLOB NOT NULL
) STRICT;
CREATE INDEX guard_override_by_case ON guard_override (case_id);
CREATE INDEX guard_override_by_event ON guard_override (event_id);
`

const TRIGGERS = `
CREATE TRIGGER guard_override_added BEFORE INSERT ON guard_override
  WHEN EXISTS (SELECT 1 FROM guard_override WHERE id = NEW.id)
  BEGIN SELECT RAISE (ABORT, 'history-fixed'); END;
CREATE TRIGGER guard_override_changed BEFORE UPDATE ON guard_override
  BEGIN SELECT RAISE (ABORT, 'history-fixed'); END;
CREATE TRIGGER guard_override_removed BEFORE DELETE ON guard_override
  WHEN NOT EXISTS (SELECT 1 FROM purge_permit WHERE case_id = OLD.case_id)
  BEGIN SELECT RAISE (ABORT, 'history-fixed'); END;
`
