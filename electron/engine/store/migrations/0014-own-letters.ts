import type { Migration } from '../sql.ts'

/**
 * Letter templates of the organisation's own with every version they had, and the letterhead: what the first column
 * `letterhead` of `organisation` was meant for holds the officer's title. The logo is a picture the program wrote itself.
 */
export const ownLetters: Migration = {
  version: 14,
  up: (db) => {
    db.exec(`
CREATE TABLE own_template (
  id TEXT PRIMARY KEY, shipped_id TEXT NOT NULL, language TEXT NOT NULL, archived INTEGER NOT NULL,
  created_at TEXT NOT NULL, officer_id TEXT NOT NULL REFERENCES officer (id), salt BLOB NOT NULL
) STRICT;
CREATE TABLE own_template_version (
  id TEXT PRIMARY KEY, template_id TEXT NOT NULL REFERENCES own_template (id), n INTEGER NOT NULL, title TEXT NOT NULL,
  closing TEXT NOT NULL, content TEXT NOT NULL, shipped_version INTEGER NOT NULL, note TEXT NOT NULL,
  saved_at TEXT NOT NULL, officer_id TEXT NOT NULL REFERENCES officer (id), salt BLOB NOT NULL,
  UNIQUE (template_id, n)
) STRICT;
CREATE TABLE letterhead (
  id TEXT PRIMARY KEY, accent TEXT NOT NULL, sender TEXT NOT NULL, footer TEXT NOT NULL, logo BLOB,
  logo_type TEXT NOT NULL, logo_width INTEGER NOT NULL, logo_height INTEGER NOT NULL, salt BLOB NOT NULL
) STRICT;
CREATE TRIGGER own_template_version_added BEFORE INSERT ON own_template_version
  WHEN EXISTS (SELECT 1 FROM own_template_version WHERE id = NEW.id OR (template_id = NEW.template_id AND n = NEW.n))
  BEGIN SELECT RAISE (ABORT, 'history-fixed'); END;
CREATE TRIGGER own_template_version_changed BEFORE UPDATE ON own_template_version
  BEGIN SELECT RAISE (ABORT, 'history-fixed'); END;
CREATE TRIGGER own_template_version_removed BEFORE DELETE ON own_template_version
  BEGIN SELECT RAISE (ABORT, 'history-fixed'); END;
`)
  },
}
