import type { Migration } from '../sql.ts'

/**
 * More numbers of a destroyed case than the first columns of `statistic` hold: the month of the answer, grounds, kinds
 * of reasons for lateness, appeals, the notices of a breach. As JSON of a closed shape, because nothing is searched in
 * it. A row of its own, because rows bound into the audit trail keep the columns they were written with.
 */
export const figures: Migration = {
  version: 9,
  up: (db) => {
    db.exec(`
CREATE TABLE statistic_detail (
  id TEXT PRIMARY KEY, statistic_id TEXT NOT NULL UNIQUE REFERENCES statistic (id), body TEXT NOT NULL, salt BLOB NOT NULL
) STRICT;
`)
  },
}
