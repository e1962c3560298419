"""Every event of every context goes to the record and comes back the same, whatever it says."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from awda.journal.codec import plain, reader
from awda.journal.queries import event_reader
from awda.kernel.instants import trim
from awda.tlog.canonical import INT_LIMIT, canonical, parse_canonical
from awda.web.contexts import ALL

EVENTS = [(context, kind) for context in ALL for kind in context.events]
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
INSTANTS = st.datetimes(datetime(1000, 1, 2), datetime(9999, 12, 30), timezones=st.just(UTC))  # noqa: DTZ001 - hypothesis adds the zone


def values(kind: Any, depth: int = 0) -> st.SearchStrategy[Any]:
    """Any value of an annotation that may stand in an event."""
    if hasattr(kind, "__supertype__"):  # a NewType
        return values(kind.__supertype__, depth)
    simple: Mapping[Any, st.SearchStrategy[Any]] = {
        str: TEXT,
        int: st.integers(-INT_LIMIT, INT_LIMIT),
        bool: st.booleans(),
        NoneType: st.none(),
        datetime: INSTANTS.map(trim),
        date: st.dates(),
    }
    if kind in simple:
        return simple[kind]
    origin, of = get_origin(kind), get_args(kind)
    if origin is Literal:  # the tag that tells the members of a union apart
        return st.sampled_from(of)
    if origin in (UnionType, Union):
        return st.one_of([values(one, depth) for one in of])
    if origin is tuple:
        if of[-1] is not Ellipsis:
            return st.tuples(*(values(one, depth + 1) for one in of))
        return st.lists(values(of[0], depth + 1), max_size=3 if depth < 2 else 1).map(tuple)
    if isinstance(kind, type) and is_dataclass(kind):
        hints = get_type_hints(kind)
        of_fields = {one.name: values(hints[one.name], depth) for one in fields(kind)}
        return st.fixed_dictionaries(of_fields).map(lambda said: kind(**said))
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return st.sampled_from(kind)
    raise AssertionError(f"{kind} may not stand on the record")


@pytest.mark.rule("X-08")
@pytest.mark.parametrize(("context", "kind"), EVENTS, ids=[kind.__name__ for _, kind in EVENTS])
@settings(max_examples=15, suppress_health_check=list(HealthCheck), deadline=None)
@given(data=st.data())
def test_every_event_comes_back_as_it_went(context: Any, kind: type[Any], data: Any) -> None:
    event = data.draw(values(kind))
    body = canonical(plain(event))
    assert parse_canonical(body) == plain(event)
    overridden = [{"code": "A_WARNING", "reason": "a reason"}]
    for said in (json.loads(body), json.loads(body) | {"overridden": overridden}):
        read = event_reader(context)(f"{context.name}.{kind.__name__}", said)
        assert type(read) is kind
        assert read == event
        assert canonical(plain(read)) == body


def test_every_event_is_frozen_and_bears_one_name() -> None:
    names = [f"{context.name}.{kind.__name__}" for context, kind in EVENTS]
    assert len(set(names)) == len(names)
    for _, kind in EVENTS:
        assert kind.__dataclass_params__.frozen, kind
        assert hasattr(kind, "__slots__"), kind


@dataclass(frozen=True, slots=True)
class Weighed:
    """What a scale shows: not a thing the record may hold."""

    kilograms: float


@pytest.mark.parametrize("value", [Weighed(1.5), 1.0, {1, 2}, b"bytes", object(), [1.5]])
def test_what_has_no_exact_form_is_refused(value: object) -> None:
    with pytest.raises(TypeError, match="no form on the record"):
        plain(value)


@pytest.mark.parametrize("said", [{"party": 5}, {}, {"party": "p", "reason": None}])
def test_a_body_that_is_no_such_event_is_refused(said: dict[str, object]) -> None:
    from awda.places.rules import PartyClosed

    with pytest.raises(ValueError, match="PartyClosed"):
        reader(PartyClosed)(said)
