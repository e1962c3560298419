"""FollowTheMoney entities, one JSON object a line, as OpenSanctions publishes its collections.

Each line has an id, a schema and properties, each property a list of texts. Persons are those of
the schema Person; other schemas are counted. Source: the FollowTheMoney model of things. Always
holds: a line that is no such object refuses the file, with its number.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from awda.kernel.refusal import Refusal
from awda.screening.watchlists import births
from awda.screening.watchlists.bounds import lines
from awda.screening.watchlists.countries import country
from awda.screening.watchlists.listed import (
    MOST_NOTE_CHARACTERS,
    Listed,
    ListedDocument,
    ListedKind,
    ListedName,
    NotAPerson,
    Quality,
    Read,
    distinct,
    tidy,
)

_KINDS: Final = {
    **dict.fromkeys(
        ("Company", "Organization", "LegalEntity", "PublicBody", "Asset"), ListedKind.ENTITY
    ),
    "Vessel": ListedKind.VESSEL,
    "Airplane": ListedKind.AIRCRAFT,
}
_NAMES: Final = (
    ("name", Quality.PRIMARY),
    ("alias", Quality.GOOD),
    ("previousName", Quality.GOOD),
    ("weakAlias", Quality.LOW),
)
_PAPERS: Final = ("idNumber", "passportNumber", "nationalId", "taxNumber", "socialSecurityNumber")
_SEX: Final = {"male": "MALE", "female": "FEMALE"}


def is_ftm(first_line: str) -> bool:
    """Does a file that begins so hold FollowTheMoney entities."""
    try:
        said = json.loads(first_line)
    except (ValueError, RecursionError):
        return False
    return isinstance(said, dict) and {"id", "schema", "properties"} <= said.keys()


def read_ftm(path: Path) -> Iterator[Read]:
    """Every entity of the file. Refuses WATCHLIST_LINE_BROKEN and what `lines` refuses."""
    for number, line in lines(path):
        if line.strip():
            yield _entity(number, line)


def _entity(number: int, line: str) -> Read:
    try:
        said: Any = json.loads(line)
        key, schema, properties = str(said["id"]), str(said["schema"]), dict(said["properties"])
        if schema != "Person":
            aliases = len(_all(properties, "alias")) + len(_all(properties, "weakAlias"))
            return NotAPerson(_KINDS.get(schema, ListedKind.OTHER), aliases)
        return _person(key, properties)
    except (ValueError, KeyError, TypeError, RecursionError):
        raise Refusal("WATCHLIST_LINE_BROKEN", line=number) from None


def _all(properties: dict[str, Any], name: str) -> list[str]:
    """The texts of a property, which may be one or several."""
    value = properties.get(name) or []
    values = value if isinstance(value, list) else [value]
    return [text for one in values if (text := tidy(str(one)))]


def _person(key: str, properties: dict[str, Any]) -> Listed:
    names = [ListedName(name, quality) for of, quality in _NAMES for name in _all(properties, of)]
    if not names:
        parts = [
            part
            for of in ("firstName", "fatherName", "lastName")
            for part in _all(properties, of)[:1]
        ]
        names = [ListedName(" ".join(parts))] if parts else []
    if not key or not names:
        raise Refusal("WATCHLIST_ENTRY_WITHOUT_NAME", key=key[:40])
    sexes = [_SEX.get(text.lower(), "") for text in _all(properties, "gender")]
    lands = _all(properties, "nationality") + _all(properties, "citizenship")
    notes = [*_all(properties, "topics"), *_all(properties, "position"), *_all(properties, "notes")]
    return Listed(
        key=key[:200],
        names=distinct(names),
        births=tuple(
            found for text in _all(properties, "birthDate") if (found := births.birth(text))
        ),
        sex=sexes[0] if len(set(sexes)) == 1 else "",
        father=" ".join(_all(properties, "fatherName")[:1]),
        mother=" ".join(_all(properties, "motherName")[:1]),
        nationalities=tuple(dict.fromkeys(map(country, lands))),
        birth_places=tuple(_all(properties, "birthPlace")),
        documents=tuple(
            ListedDocument(number, kind) for kind in _PAPERS for number in _all(properties, kind)
        ),
        note=" · ".join(notes)[:MOST_NOTE_CHARACTERS],
    )
