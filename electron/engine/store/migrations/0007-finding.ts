import type { Migration } from '../sql.ts'

/**
 * Finding among many: what the register can be narrowed by stands in its index, the text of attachments beside their
 * bytes (`version` 0: nobody has read it yet), and a narrow index leads from a hit to its case. `case_apart` keeps
 * that two cases were looked at and have nothing to do with each other.
 */
export const finding: Migration = {
  version: 7,
  up: (db) => {
    db.exec(REGISTER)
    db.exec(TEXTS)
    db.exec(LIKENESS)
  },
}

const REGISTER = `
ALTER TABLE case_index ADD COLUMN channel TEXT NOT NULL DEFAULT '';
ALTER TABLE case_index ADD COLUMN regimes TEXT NOT NULL DEFAULT '';
ALTER TABLE case_index ADD COLUMN outcomes TEXT NOT NULL DEFAULT '';
ALTER TABLE case_index ADD COLUMN closed_on TEXT;
UPDATE case_index SET
  channel = (SELECT channel FROM "case" WHERE id = case_id),
  regimes = (SELECT regimes FROM "case" WHERE id = case_id),
  outcomes = coalesce((SELECT group_concat(outcome, ' ') FROM request WHERE request.case_id = case_index.case_id), ''),
  closed_on = iif(closed = 1, (SELECT date FROM event WHERE event.case_id = case_index.case_id AND type = 'closed'
    AND NOT EXISTS (SELECT 1 FROM event later WHERE later.corrects = event.id) ORDER BY date DESC, n DESC LIMIT 1), NULL);
CREATE INDEX case_index_by_open ON case_index (closed, due, case_id);
CREATE INDEX case_index_by_handler ON case_index (handler_id, closed, due, case_id);
CREATE INDEX case_index_by_kind ON case_index (kind, case_id);
`

const TEXTS = `
CREATE TABLE attachment_text (
  attachment_id TEXT PRIMARY KEY, case_id TEXT NOT NULL, version INTEGER NOT NULL DEFAULT 0,
  state TEXT NOT NULL DEFAULT 'waiting', text TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX attachment_text_by_version ON attachment_text (version);
CREATE INDEX attachment_text_by_case ON attachment_text (case_id);
INSERT INTO attachment_text (attachment_id, case_id) SELECT id, case_id FROM attachment;
CREATE INDEX search_text_case_of ON search_text (n, case_id);
`

const LIKENESS = `
CREATE TABLE case_apart (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES "case" (id), other_case_id TEXT NOT NULL REFERENCES "case" (id),
  decided_at TEXT NOT NULL, officer_id TEXT NOT NULL REFERENCES officer (id), salt BLOB NOT NULL
) STRICT;
CREATE INDEX case_apart_by_case ON case_apart (case_id);
CREATE INDEX case_apart_by_other ON case_apart (other_case_id);
CREATE INDEX person_by_address ON person (lower(email)) WHERE email <> '';
CREATE INDEX case_by_their_reference ON "case" (their_reference) WHERE their_reference <> '';
CREATE INDEX attachment_by_hash ON attachment (sha256);
`
