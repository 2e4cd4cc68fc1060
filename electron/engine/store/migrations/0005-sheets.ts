import type { Migration } from '../sql.ts'

/**
 * Sheets: what is filled in beside the events of a case (a search, a fee, a consent), one closed shape a kind, as JSON
 * the program reads strictly. What lists sort by stands in columns. `sheet_event` ties a date on a sheet to the event
 * it recorded, so that a later change corrects that event.
 */
export const sheets: Migration = {
  version: 5,
  up: (db) => {
    db.exec(`
CREATE TABLE sheet (
  id TEXT PRIMARY KEY, case_id TEXT REFERENCES "case" (id), request_id TEXT REFERENCES request (id), kind TEXT NOT NULL,
  body TEXT NOT NULL, due TEXT, done_on TEXT, created_at TEXT NOT NULL,
  officer_id TEXT NOT NULL REFERENCES officer (id), salt BLOB NOT NULL
) STRICT;
CREATE INDEX sheet_by_case ON sheet (case_id, kind);
CREATE INDEX sheet_by_due ON sheet (due) WHERE due IS NOT NULL AND done_on IS NULL;
CREATE TABLE sheet_event (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES "case" (id), sheet_id TEXT NOT NULL REFERENCES sheet (id),
  step TEXT NOT NULL, event_id TEXT NOT NULL REFERENCES event (id), salt BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX sheet_event_by_step ON sheet_event (sheet_id, step);
CREATE INDEX sheet_event_by_event ON sheet_event (event_id);
CREATE INDEX sheet_event_by_case ON sheet_event (case_id);
`)
  },
}
