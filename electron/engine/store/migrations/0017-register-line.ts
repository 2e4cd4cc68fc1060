import type { Migration } from '../sql.ts'

/**
 * The register's lines as they were computed; `basis` says under which law, days and program, and on which day where a
 * line counts days. A line is taken out with each change to its case, and one of another basis counts for nothing, so
 * this is an index like `case_index`: no record, and it can be emptied at any time.
 */
export const registerLine: Migration = {
  version: 17,
  up: (db) => {
    db.exec(`
CREATE TABLE register_line (
  case_id TEXT PRIMARY KEY, basis TEXT NOT NULL, cells TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`)
  },
}
