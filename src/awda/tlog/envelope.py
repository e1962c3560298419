"""The envelope of an entry: which fields it has and how each is written (docs/record.md).

What always holds: an envelope is canonical JSON with exactly these fields, so that two programs
which agree on the facts agree on the hash. What an envelope says of a person is only which stream
it belongs to; the content is in the body, which it commits to.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from typing import Any

from awda.tlog.canonical import CanonicalError, parse_canonical

Envelope = dict[str, Any]
"""A parsed envelope whose fields were checked."""

Problem = tuple[str, str]
"""A code of `verify_texts` and the detail."""

_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_TYPE = re.compile(r"[a-z][a-z0-9_]*\.[A-Z][A-Za-z0-9]*")
_INSTANT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z")
_HEX = re.compile(r"[0-9a-f]{64}")


def _matches(pattern: re.Pattern[str]) -> Callable[[Any], bool]:
    return lambda value: type(value) is str and pattern.fullmatch(value) is not None


def _is_count(value: Any) -> bool:
    return type(value) is int and value >= 0


def _is_text(value: Any) -> bool:
    return type(value) is str


def _is_name(value: Any) -> bool:
    return type(value) is str and value != ""


def _is_instant(value: Any) -> bool:
    if type(value) is not str or not _INSTANT.fullmatch(value):
        return False
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return False
    return True


def _is_positions(value: Any) -> bool:
    return type(value) is list and all(map(_is_count, value))


_FIELDS: dict[str, Callable[[Any], bool]] = {
    "actor": _is_text,
    "commitment": _matches(_HEX),
    "compartment": _is_name,
    "happened_at": _is_instant,
    "id": _matches(_UUID),
    "index": _is_count,
    "late": lambda value: type(value) is bool,
    "origin": _is_name,
    "part": _is_count,
    "party": _is_text,
    "recorded_at": _is_instant,
    "relied_on": _is_positions,
    "role": _is_text,
    "stream": _is_name,
    "type": _matches(_TYPE),
    "version": _is_count,
}
FIELDS = tuple(_FIELDS)
"""The names of the fields, all always present, in canonical order."""


def read_envelope(data: bytes, index: int, origin: str | None) -> tuple[Envelope | None, Problem]:
    """The envelope at position `index` of the log `origin`, or None and the first problem.

    Without an origin (no checkpoint told it) that field is only checked for its form.
    """
    try:
        envelope = parse_canonical(data)
    except CanonicalError as error:
        return None, ("entry_malformed", str(error))
    if type(envelope) is not dict or tuple(envelope) != FIELDS:
        return None, ("entry_malformed", "not the fields of an envelope")
    for name, is_well_formed in _FIELDS.items():
        if not is_well_formed(envelope[name]):
            return None, ("entry_malformed", name)
    if envelope["index"] != index:
        return None, ("entry_misplaced", str(envelope["index"]))
    if origin is not None and envelope["origin"] != origin:
        return None, ("entry_of_other_log", envelope["origin"])
    if any(position >= index for position in envelope["relied_on"]):
        return None, ("entry_malformed", "relied_on names an entry that comes later")
    return envelope, ("", "")
