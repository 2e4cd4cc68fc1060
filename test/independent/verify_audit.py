#!/usr/bin/env python3
"""Checks the audit trail of a case file without Redress.

Takes the plain SQLite file that read_case_file.py writes, computes every
entry hash and every row's content hash again, and prints what does not fit:

    verify_audit.py PLAIN.db [--head HEX]

`--head` is a head printed on a letter, backup or recovery kit: the report
then says whether the trail still contains it.
"""

import argparse
import hashlib
import json
import sqlite3
import sys

TABLES = (
    "case_file organisation officer device setting key_change recovery_kit backup person case party request issue "
    "review breach case_link event attachment correspondence correspondence_attachment letter export "
    "day_change law_kept date_move decision_ground guard_override sheet sheet_event destruction statistic case_apart "
    "import_batch imported_row import_mapping statistic_detail package_document redaction "
    "package_release package_built mail_id contact record_file own_template own_template_version "
    "letterhead read_back attachment_absent finding_override as_pictures"
).split()


def canonical(row):
    """Keys sorted, no white space, integers as decimal text, blobs as SHA-256 in hex."""

    def value(content):
        if content is None:
            return "null"
        if isinstance(content, bytes):
            return '"%s"' % hashlib.sha256(content).hexdigest()
        return json.dumps(str(content), ensure_ascii=False)

    return "{%s}" % ",".join('"%s":%s' % (key, value(row[key])) for key in sorted(row))


def entry_hash(previous, entry):
    content = entry["content_hash"]
    text = canonical(
        {
            "v": 1,
            "device": entry["device"],
            "n": entry["n"],
            "at": entry["at"],
            "officer": entry["officer"],
            "call": entry["call"],
            "table": entry["table_name"],
            "row": entry["row_id"],
            "op": entry["op"],
            "content_hash": None if content is None else content.hex(),
        }
    )
    return hashlib.sha256(previous + text.encode("utf-8")).digest()


def content_hash(row):
    row = dict(row)
    salt = row.pop("salt")
    return hashlib.sha256(salt + canonical(row).encode("utf-8")).digest()


def check_chains(db, head):
    problems, heads, entries, contains = [], {}, 0, False
    for (device,) in db.execute("SELECT DISTINCT device FROM audit ORDER BY device").fetchall():
        previous, number = bytes(32), 0
        for entry in db.execute("SELECT * FROM audit WHERE device = ? ORDER BY n", (device,)):
            entries += 1
            if entry["n"] != number + 1:
                problems.append({"code": "entry-missing", "entry": number + 1, "device": device})
            elif entry_hash(previous, entry) != entry["entry_hash"]:
                problems.append({"code": "entry-differs", "entry": entry["n"], "device": device})
            previous, number = entry["entry_hash"], entry["n"]
            contains = contains or previous.hex() == head
        heads[device] = {"n": number, "hex": previous.hex()}
    return problems, heads, entries, contains


def check_rows(db):
    problems = []
    for table in TABLES:
        latest = {
            entry["row_id"]: entry
            for entry in db.execute("SELECT * FROM audit WHERE table_name = ? ORDER BY rowid", (table,))
        }
        for row in db.execute('SELECT * FROM "%s"' % table):
            entry = latest.pop(row["id"], None)
            if entry is None:
                problems.append({"code": "row-without-entry", "table": table, "row": row["id"]})
            elif content_hash(row) != entry["content_hash"]:
                problems.append({"code": "row-differs", "table": table, "row": row["id"], "entry": entry["n"]})
        for row, entry in latest.items():
            if entry["content_hash"] is not None:
                problems.append({"code": "row-missing", "table": table, "row": row, "entry": entry["n"]})
    return problems


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file")
    parser.add_argument("--head", default="")
    arguments = parser.parse_args()
    db = sqlite3.connect("file:%s?mode=ro" % arguments.file, uri=True)
    db.row_factory = sqlite3.Row
    problems, heads, entries, contains = check_chains(db, arguments.head.lower())
    problems += check_rows(db)
    report = {"ok": not problems, "entries": entries, "heads": heads, "problems": problems}
    if arguments.head:
        report["containsHead"] = contains
    print(json.dumps(report, sort_keys=True))
    return 0 if not problems else 1


if __name__ == "__main__":
    sys.exit(main())
