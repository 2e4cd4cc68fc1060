import type { Migration } from '../sql.ts'

/**
 * A long register sorted and narrowed in milliseconds: an index for each order a list can have, and one that holds
 * everything a list is narrowed and sorted by, so that counting and finding a few cases reads no line of the register
 * itself. All of it follows from `case_index`, which is no record.
 */
export const registerOrder: Migration = {
  version: 11,
  up: (db) => {
    db.exec(`
DROP INDEX case_index_by_reference;
CREATE INDEX case_index_by_reference ON case_index (reference, case_id);
CREATE INDEX case_index_by_officer ON case_index (handler_id, case_id);
CREATE INDEX case_index_by_channel ON case_index (channel, case_id);
CREATE INDEX case_index_by_law ON case_index (regimes, case_id);
CREATE INDEX case_index_by_outcome ON case_index (nullif(outcomes, ''), case_id);
CREATE INDEX case_index_by_waiting ON case_index (nullif(waiting_on, ''), case_id);
CREATE INDEX case_index_by_closing ON case_index (closed_on, case_id);
CREATE INDEX case_index_narrowed ON case_index (closed, kind, channel, stage, standing, waiting_on, handler_id, kinds,
  outcomes, regimes, due, received, closed_on, reference, subject_key, logged_at, case_id);
`)
  },
}
