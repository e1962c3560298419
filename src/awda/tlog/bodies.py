"""Bodies under verification: that salt and content are those which the entry committed to."""

from __future__ import annotations

import re
from hashlib import sha256
from typing import Any

from awda.tlog.canonical import CanonicalError, canonical, parse_canonical
from awda.tlog.envelope import Envelope
from awda.tlog.findings import Findings

SALT_BYTES = 32

_SALT = re.compile("[0-9a-f]{64}")
_INDEX = re.compile(rb'"index":([0-9]{1,19}),"salt":')


def commitment(salt: bytes, body: bytes) -> str:
    """What an envelope states of its body: SHA-256(salt || canonical body) in hex.

    The salt is 32 random bytes: without it nobody can find a withheld body by guessing.
    """
    return sha256(salt + body).hexdigest()


def check_body(findings: Findings, envelope: Envelope, salt: Any, body: Any) -> bool:
    """Whether salt and body are bytes that the envelope commits to, in canonical form; reports."""
    where = f"body {envelope['index']}"
    if type(salt) is not bytes or type(body) is not bytes or len(salt) != SALT_BYTES:
        findings.add(where, "body_malformed", "the salt is not 32 bytes, or the body not bytes")
    elif commitment(salt, body) != envelope["commitment"]:
        findings.add(where, "body_changed")
    else:
        try:
            parse_canonical(body)
        except CanonicalError as error:
            findings.add(where, "body_malformed", str(error))
        else:
            return True
    return False


def read_lines(findings: Findings, path: str, content: bytes) -> dict[int, tuple[bytes, bytes]]:
    """Salt and canonical body by index out of a bodies file; reports lines that are malformed."""
    bodies: dict[int, tuple[bytes, bytes]] = {}
    *lines, rest = content.split(b"\n")
    if rest:
        findings.add(f"file {path}", "body_malformed", "the last line does not end")
    for number, data in enumerate(lines, 1):
        try:
            line = parse_canonical(data)
            index, salt = line["index"], line["salt"]
            if tuple(line) != ("body", "index", "salt") or not _SALT.fullmatch(salt):
                raise CanonicalError("not the fields of a body line")
            if type(index) is not int or index in bodies:
                raise CanonicalError("an index which is not one, or a second time")
        except (CanonicalError, KeyError, TypeError) as error:
            found = _INDEX.search(data)
            where = f"body {int(found[1])}" if found else f"file {path}"
            findings.add(where, "body_malformed", f"{path} line {number}: {error}")
            continue
        bodies[index] = (bytes.fromhex(salt), canonical(line["body"]))
    return bodies
