import type { Migration } from '../sql.ts'

/**
 * Files outside the case file that are being written, by their temporary names. A power cut leaves them where they are,
 * readable by anybody; the next opening takes them away. No record: what left the building is in `export`.
 */
export const unfinished: Migration = {
  version: 18,
  up: (db) => {
    db.exec(`
CREATE TABLE unfinished (path TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
`)
  },
}
