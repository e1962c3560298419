"""One value, one encoding: that of RFC 8785, and nothing outside the permitted types."""

import enum
from typing import Any

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from awda.tlog.canonical import INT_LIMIT, MAX_DEPTH, CanonicalError, canonical, parse_canonical

TEXT = st.text(st.characters(exclude_categories=["Cs"]))
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-INT_LIMIT, INT_LIMIT) | TEXT,
    lambda inner: st.lists(inner) | st.dictionaries(TEXT, inner),
    max_leaves=20,
)


class Colour(enum.StrEnum):
    RED = "red"


class Number(enum.IntEnum):
    ONE = 1


def nested(depth: int) -> Any:
    value: Any = 0
    for _ in range(depth):
        value = [value]
    return value


@pytest.mark.parametrize(
    "value",
    [
        1.0,
        float("nan"),
        INT_LIMIT + 1,
        -INT_LIMIT - 1,
        b"bytes",
        (1, 2),
        {1: "x"},
        {None: "x"},
        {True: "x"},
        {"a": {2: 3}},
        {"a": [{"b": 1.5}]},
        "\ud800",
        {"\udfff": 1},
        {"é\udfff": 1},
        Colour.RED,
        Number.ONE,
        {Colour.RED: 1},
        nested(MAX_DEPTH + 1),
        pytest.param(object(), id="object"),
    ],
    ids=repr,
)
def test_refused_values(value: object) -> None:
    with pytest.raises(CanonicalError):
        canonical(value)


@pytest.mark.parametrize(
    "data",
    [
        b'{"a":1,"a":1}',
        b'{"a":1,"a":2}',
        b'{"b":1,"a":2}',
        b'{"a": 1}',
        b'{"a":1}\n',
        b"1.0",
        b"1e3",
        b"-0",
        b"01",
        b"NaN",
        b"9007199254740992",
        b"9" * 5000,
        b'"\\u0041"',
        b'"\\/"',
        b'"\\ud800"',
        b'"\\u001F"',
        b"\xef\xbb\xbf1",
        '"é"'.encode("latin-1"),
        "1".encode("utf-16"),
        b"",
        b"[" * 100_000,
    ],
    ids=lambda data: repr(data[:20]),
)
def test_refused_bytes(data: bytes) -> None:
    with pytest.raises(CanonicalError):
        parse_canonical(data)


@given(VALUES)
def test_equal_to_rfc8785(value: Any) -> None:
    assert canonical(value) == rfc8785.dumps(value)


@given(VALUES)
def test_what_is_written_is_read_back(value: Any) -> None:
    assert parse_canonical(canonical(value)) == value


@given(st.binary(max_size=40))
def test_what_parses_is_the_only_spelling(data: bytes) -> None:
    try:
        value = parse_canonical(data)
    except CanonicalError:
        return
    assert canonical(value) == data


def test_keys_are_sorted_by_utf16_unit() -> None:
    """U+1F600 begins with the unit D83D, so it comes before U+FB33, though its number is bigger."""
    value: Any = {"\ufb33": 1, "\U0001f600": 2, "z": 3, "א": {"\ufb33": 1, "\U0001f600": 2}}
    assert list(parse_canonical(canonical(value))) == ["z", "א", "\U0001f600", "\ufb33"]
    assert canonical(value) == rfc8785.dumps(value)


def test_the_deepest_permitted_value() -> None:
    assert parse_canonical(canonical(nested(MAX_DEPTH))) == nested(MAX_DEPTH)
