"""Religion, sect, tribe, people, politics: no command asks, and no field can say (D-03)."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any, get_args, get_type_hints

import pytest

from awda.web.contexts import ALL
from awda.web.words import PAGE

NEVER = re.compile(
    r"religio|faith|sect(?!ion|or)|trib(?!un|ut)|clan|ethnic|politic|party_member|confession|\brace"
    r"|biometr|fingerprint|iris(?!h)",
    re.IGNORECASE,
)
NOT_IT = {  # and why
    "Marital.MARRIED_RELIGIOUS_ONLY": "without a civil paper; the rite is not asked",
    "PaperKind.CONFESSION": "a paper that may not be combined with a return form (P-06)",
    "GroundKind.TRIBE_SECT_HOME": "a ground on which nothing may rest (S-02)",
}


def said_in(kind: Any, seen: set[Any]) -> Iterator[str]:
    """The names of every field that a command or event can hold, and of every code it can take."""
    if kind in seen:
        return
    seen.add(kind)
    if isinstance(kind, type) and issubclass(kind, Enum):
        yield from (f"{kind.__name__}.{one.name}" for one in kind)
    elif is_dataclass(kind) and isinstance(kind, type):
        hints = get_type_hints(kind)
        for field in fields(kind):
            yield f"{kind.__name__}.{field.name}"
            yield from said_in(hints[field.name], seen)
    for inner in get_args(kind):
        yield from said_in(inner, seen)


@pytest.mark.rule("D-03")
def test_no_command_and_no_event_has_a_place_for_it() -> None:
    seen: set[Any] = set()
    names = [
        name
        for context in ALL
        for kind in (*context.events, *context.may)
        for name in said_in(kind, seen)
    ]
    assert len(names) > 500
    found = [name for name in names if NEVER.search(name.rpartition(".")[2])]
    assert set(found) == set(NOT_IT)


@pytest.mark.rule("D-03")
@pytest.mark.parametrize("field", ["religion", "tribe_name", "sect", "political_party_member"])
def test_a_field_that_asks_would_be_found(field: str) -> None:
    assert NEVER.search(field)


@pytest.mark.rule("D-03")
def test_a_page_names_it_only_to_say_that_it_is_not_asked() -> None:
    named = re.compile(r"\b(religion|sect|tribe|ethnicity|political party)\b", re.IGNORECASE)
    asking = [key for key, text in PAGE.items() if named.search(text.en) and "not" not in text.en]
    assert asking == []
