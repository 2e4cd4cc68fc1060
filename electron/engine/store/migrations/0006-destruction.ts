import type { Migration } from '../sql.ts'

/**
 * What stays of a case that was destroyed: the certificate, which names no person, and where the officer keeps the
 * numbers, one line for the statistics that cannot be led back to anybody (months instead of days).
 */
export const destruction: Migration = {
  version: 6,
  up: (db) => {
    db.exec(`
CREATE TABLE destruction (
  id TEXT PRIMARY KEY, reference TEXT NOT NULL, kind TEXT NOT NULL, rule TEXT NOT NULL, reason TEXT NOT NULL,
  closed_on TEXT NOT NULL, destroyed_at TEXT NOT NULL, officer_id TEXT NOT NULL REFERENCES officer (id),
  row_count INTEGER NOT NULL, attachment_count INTEGER NOT NULL, attachment_bytes INTEGER NOT NULL,
  person_count INTEGER NOT NULL, backup_count INTEGER NOT NULL, salt BLOB NOT NULL
) STRICT;
CREATE TABLE statistic (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, rights TEXT NOT NULL, regimes TEXT NOT NULL, channel TEXT NOT NULL,
  received_month TEXT NOT NULL, closed_month TEXT NOT NULL, outcomes TEXT NOT NULL, days INTEGER,
  late INTEGER NOT NULL, late_without_extension INTEGER NOT NULL, extended INTEGER NOT NULL, paused_days INTEGER NOT NULL, salt BLOB NOT NULL
) STRICT;
CREATE INDEX statistic_by_month ON statistic (received_month);
`)
  },
}
