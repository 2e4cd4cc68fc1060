#!/usr/bin/env python3
"""Reads mails with Python's own parser, for comparison with Redress.

    read_mail.py FILE…        one JSON line a file

Each line: subject, sender's address, recipients' addresses, message id, and
name and SHA-256 of every part that is a file: a part with a file name, or one
that is neither plain text nor HTML.
"""

import email.header
import email.policy
import email.utils
import hashlib
import json
import sys


def addresses(message, name):
    return [found for _, found in email.utils.getaddresses([str(value) for value in message.get_all(name, [])]) if found]


def bytes_of(part):
    if part.get_content_type() == "message/rfc822":
        return None
    return part.get_payload(decode=True) or b""


def files(message):
    if message.is_multipart() and message.get_content_type() != "message/rfc822":
        for part in message.iter_parts():
            yield from files(part)
        return
    kind = message.get_content_type()
    inline = kind in ("text/plain", "text/html") and message.get_content_disposition() != "attachment"
    if inline:
        return
    content = bytes_of(message)
    if content is not None and kind.startswith("text/"):
        # this parser gives the lines of a text other ends than they came with
        content = content.replace(b"\r\n", b"\n")
    yield {
        "name": message.get_filename() or "",
        "type": kind,
        "sha256": None if content is None else hashlib.sha256(content).hexdigest(),
    }


def facts(path):
    with open(path, "rb") as file:
        message = email.message_from_binary_file(file, policy=email.policy.default)
    return {
        "subject": " ".join(str(message.get("Subject", "")).split()),
        "from": addresses(message, "From")[:1],
        "to": addresses(message, "To"),
        "id": str(message.get("Message-ID", "")).strip().strip("<>"),
        "files": list(files(message)),
    }


if __name__ == "__main__":
    for path in sys.argv[1:]:
        print(json.dumps(facts(path)))
