#!/usr/bin/env python3
"""Reads a Redress case file without Redress.

A case file is a SQLCipher 4 database. This program needs Python 3 and the
`cryptography` package, and the passphrase or the recovery code. It checks the
HMAC of every page, decrypts it, and writes an ordinary SQLite file.

    read_case_file.py FILE --passphrase-file P --out PLAIN.db
    read_case_file.py FILE --kit-file K        --counts
"""

import argparse
import hashlib
import hmac
import json
import os
import sqlite3
import sys
import tempfile
import unicodedata

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

PAGE = 4096
SALT = 16
IV = 16
MAC = 64
RESERVED = IV + MAC
ROUNDS = 256_000
MAGIC = b"SQLite format 3\0"
ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
GENERATOR = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
BECH32M = 0x2BC830A3


class Unreadable(Exception):
    """The file or the secret is not what it has to be."""


def key_from_passphrase(passphrase, salt):
    """Raw key: PBKDF2-HMAC-SHA512 over the passphrase in NFC, 256,000 rounds, salt = first 16 bytes of the file."""
    text = unicodedata.normalize("NFC", passphrase).encode("utf-8")
    return hashlib.pbkdf2_hmac("sha512", text, salt, ROUNDS, 32)


def polymod(values):
    state = 1
    for value in values:
        top = state >> 25
        state = ((state & 0x1FFFFFF) << 5) ^ value
        for bit, generator in enumerate(GENERATOR):
            if (top >> bit) & 1:
                state ^= generator
    return state


def key_from_kit(code):
    """Raw key and salt out of the 84 signs of a recovery code: version, 77 of data, 6 of checksum."""
    signs = [sign for sign in code.upper() if sign not in " -\r\n\t"]
    if len(signs) != 84 or any(sign not in ALPHABET for sign in signs):
        raise Unreadable("the recovery code has 84 signs of " + ALPHABET)
    values = [ALPHABET.index(sign) for sign in signs]
    name = [ord(letter) for letter in "redress"]
    prefix = [code >> 5 for code in name] + [0] + [code & 31 for code in name]
    if polymod(prefix + values) != BECH32M:
        raise Unreadable("the recovery code holds a slip")
    if values[0] != 1:
        raise Unreadable("the recovery code is of a later version")
    number = 0
    for value in values[1:78]:
        number = number << 5 | value
    secret = (number >> 1).to_bytes(48, "big")
    return secret[:32], secret[32:]


def decrypt(path, key, salt):
    """Yields the plain pages; raises when the HMAC of one does not fit."""
    mac_salt = bytes(byte ^ 0x3A for byte in salt)
    mac_key = hashlib.pbkdf2_hmac("sha512", key, mac_salt, 2, 32)
    with open(path, "rb") as source:
        number = 0
        while page := source.read(PAGE):
            number += 1
            if len(page) != PAGE:
                raise Unreadable("%d bytes behind page %d" % (len(page), number - 1))
            start = SALT if number == 1 else 0
            body = page[start : PAGE - RESERVED]
            iv = page[PAGE - RESERVED : PAGE - MAC]
            expected = hmac.new(mac_key, body + iv + number.to_bytes(4, "little"), "sha512").digest()
            if not hmac.compare_digest(expected, page[PAGE - MAC :]):
                raise Unreadable("page %d does not authenticate" % number)
            decryptor = Cipher(algorithms.AES(key), modes.CBC(iv)).decryptor()
            plain = decryptor.update(body) + decryptor.finalize()
            yield (MAGIC if number == 1 else b"") + plain + bytes(RESERVED)
    if number == 0:
        raise Unreadable("an empty file")


def write_plain(path, key, salt, out):
    """Writes the plain SQLite file, readable by the user only. Returns how many pages authenticated."""
    descriptor = os.open(out, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    pages = 0
    with os.fdopen(descriptor, "wb") as target:
        for page in decrypt(path, key, salt):
            target.write(page)
            pages += 1
    return pages


def counts(plain):
    """Rows of every table of our own, and what SQLite says about the structure."""
    with sqlite3.connect(plain) as db:
        check = db.execute("PRAGMA integrity_check").fetchone()[0]
        names = db.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
            " AND name NOT IN ('search', 'search_data', 'search_idx', 'search_docsize', 'search_config')"
            " ORDER BY name"
        ).fetchall()
        tables = {name: db.execute('SELECT count(*) FROM "%s"' % name).fetchone()[0] for (name,) in names}
        version = db.execute("PRAGMA user_version").fetchone()[0]
    return {"integrity": check, "format": version, "tables": tables}


def secret_of(arguments):
    with open(arguments.file, "rb") as source:
        salt = source.read(SALT)
    if arguments.kit_file:
        with open(arguments.kit_file, encoding="ascii") as kit:
            return key_from_kit(kit.read())
    with open(arguments.passphrase_file, encoding="utf-8") as file:
        return key_from_passphrase(file.read().rstrip("\r\n"), salt), salt


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file")
    secret = parser.add_mutually_exclusive_group(required=True)
    secret.add_argument("--passphrase-file")
    secret.add_argument("--kit-file")
    parser.add_argument("--out", help="write the plain SQLite file here")
    parser.add_argument("--counts", action="store_true", help="print pages and rows per table as JSON")
    arguments = parser.parse_args()
    try:
        key, salt = secret_of(arguments)
        with tempfile.TemporaryDirectory() as folder:
            plain = arguments.out or os.path.join(folder, "plain.db")
            pages = write_plain(arguments.file, key, salt, plain)
            if arguments.counts:
                print(json.dumps({"pages": pages, **counts(plain)}, sort_keys=True))
    except Unreadable as problem:
        print(json.dumps({"failure": str(problem)}), file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
