#!/usr/bin/env python3
"""Reads drafts of mail with Python's own parser, for comparison with Redress.

    read_draft.py FILE…        one JSON line a file

Each line: every header in order (name and decoded value), sender and recipients
as pairs of name and address, the body, name, type and SHA-256 of every part
that is a file, and what the parser found wrong.
"""

import email
import email.header
import email.policy
import email.utils
import hashlib
import json
import sys


def decoded(text):
    return str(email.header.make_header(email.header.decode_header(text)))


def people(raw, name):
    # the newer parser puts a blank between two encoded words of one name, which RFC 2047 6.2 forbids
    pairs = email.utils.getaddresses([" ".join(str(value).split()) for value in raw.get_all(name, [])])
    return [[decoded(shown), address] for shown, address in pairs]


def facts(path):
    with open(path, "rb") as file:
        content = file.read()
    message = email.message_from_bytes(content, policy=email.policy.default)
    raw = email.message_from_bytes(content, policy=email.policy.compat32)
    parts = list(message.walk())
    body = message.get_body(("plain",))
    return {
        "headers": [[name, str(value)] for name, value in message.items()],
        "from": people(raw, "From"),
        "to": people(raw, "To"),
        "subject": str(message.get("Subject", "")),
        "body": "" if body is None else body.get_content(),
        "files": [
            {
                "name": part.get_filename(),
                "type": part.get_content_type(),
                "sha256": hashlib.sha256(part.get_payload(decode=True)).hexdigest(),
            }
            for part in parts
            if part.get_content_disposition() == "attachment"
        ],
        "defects": [str(defect) for part in parts for defect in part.defects]
        + [str(defect) for value in message.values() for defect in getattr(value, "defects", [])],
    }


if __name__ == "__main__":
    for path in sys.argv[1:]:
        print(json.dumps(facts(path)))
