"""Canonical JSON (RFC 8785) for the values which the record permits, and for no others.

What always holds: one value has exactly one encoding, so a hash over the bytes is a hash over the
meaning. Permitted are dict with str keys, list, str, int within +-(2**53 - 1), bool and None.
Floats are refused: their text differs between languages, and the record counts, it does not
measure. Types are checked exactly; a subclass could encode otherwise than it compares.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from json import encoder as json_encoder
from typing import Any

INT_LIMIT = 2**53 - 1
"""The biggest magnitude of an integer: beyond it an IEEE 754 double is not exact (RFC 7493)."""

MAX_DEPTH = 64
"""How many lists and objects may lie inside one another."""

_STR = frozenset({str})


class CanonicalError(ValueError):
    """The value, or the bytes, have no place in the record."""


def _encoder(*, sort_keys: bool) -> Callable[[object], str]:
    """An encoder made once: JSONEncoder.encode makes its C encoder anew for each value."""
    slow = json.JSONEncoder(
        ensure_ascii=False, check_circular=False, separators=(",", ":"), sort_keys=sort_keys
    )
    make = getattr(json_encoder, "c_make_encoder", None)
    if make is None:
        return slow.encode
    quote = json_encoder.encode_basestring
    encode = make(None, slow.default, quote, None, ":", ",", sort_keys, False, False)
    return lambda value: "".join(encode(value, 0))


_encode_sorted = _encoder(sort_keys=True)
_encode_as_is = _encoder(sort_keys=False)


def canonical(value: object) -> bytes:
    """The one UTF-8 encoding of the value.

    Raises CanonicalError for anything but the permitted types, for an integer out of range, for a
    lone surrogate and for more than MAX_DEPTH levels. Source: RFC 8785.
    """
    _check((value,), MAX_DEPTH)
    text = _encode_sorted(value)
    if not text.isascii() and not _has_ascii_keys(value):
        # Python sorts by code point, RFC 8785 by UTF-16 unit; the two agree on ASCII keys only.
        text = _encode_as_is(_in_utf16_order(value))
    try:
        return text.encode()
    except UnicodeEncodeError as error:
        raise CanonicalError("a text holds a lone surrogate") from error


def parse_canonical(data: bytes) -> Any:
    """The value whose encoding is exactly these bytes.

    Raises CanonicalError if there is none: also for duplicate keys, unsorted keys, white space,
    floats and other spellings of the same value.
    """
    try:
        value = json.loads(data.decode())
    except (ValueError, RecursionError) as error:
        raise CanonicalError(f"not JSON in UTF-8: {error}") from error
    # Each other spelling, a repeated key among them, is lost by parsing and shows up here.
    if canonical(value) != data:
        raise CanonicalError("JSON, but not in its canonical form")
    return value


def _check(values: Iterable[Any], depth: int) -> None:
    """Refuses what is not permitted. Written for speed: each entry and body passes here."""
    if depth < 0:
        raise CanonicalError(f"more than {MAX_DEPTH} levels deep")
    for value in values:
        kind = type(value)
        if kind is str:
            continue
        if kind is int:
            if not -INT_LIMIT <= value <= INT_LIMIT:
                raise CanonicalError("an integer lies outside +-(2**53 - 1)")
        elif kind is dict:
            if not _STR.issuperset(map(type, value)):
                raise CanonicalError("an object has a key that is not text")
            _check(value.values(), depth - 1)
        elif kind is list:
            if value:
                _check(value, depth - 1)
        elif kind is not bool and value is not None:
            raise CanonicalError(f"{kind.__name__} has no canonical form here")


def _has_ascii_keys(value: object) -> bool:
    if isinstance(value, dict):
        return "".join(value).isascii() and all(map(_has_ascii_keys, value.values()))
    return not isinstance(value, list) or all(map(_has_ascii_keys, value))


def _in_utf16_order(value: object) -> object:
    if isinstance(value, list):
        return [_in_utf16_order(item) for item in value]
    if isinstance(value, dict):
        ordered = sorted(value, key=lambda name: name.encode("utf-16-be", "surrogatepass"))
        return {name: _in_utf16_order(value[name]) for name in ordered}
    return value
