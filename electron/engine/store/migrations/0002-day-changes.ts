import type { Migration } from '../sql.ts'

/**
 * Days of a calendar that the organisation changed: closures, one-off holidays, holidays struck. A change is taken back
 * by removing its row, which the audit trail and the earlier version keep.
 */
export const dayChanges: Migration = {
  version: 2,
  up: (db) => {
    db.exec(`
CREATE TABLE day_change (
  id TEXT PRIMARY KEY, calendar_id TEXT NOT NULL, date TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL,
  source TEXT NOT NULL, added_at TEXT NOT NULL, officer_id TEXT NOT NULL REFERENCES officer (id), salt BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX day_change_by_day ON day_change (calendar_id, date, kind);
`)
  },
}
