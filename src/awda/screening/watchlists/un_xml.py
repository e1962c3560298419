"""The consolidated list of the UN Security Council, as its XML file has it.

Source: the Council's schema of the consolidated list (INDIVIDUAL, ENTITY and their aliases with
quality Good or Low). Always holds: no document type, entity or outside reference is followed; the
file is read entry by entry; a file cut short is refused whole.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import iterparse

from awda.kernel.refusal import Refusal
from awda.screening.watchlists import births
from awda.screening.watchlists.bounds import Metered
from awda.screening.watchlists.countries import country
from awda.screening.watchlists.listed import (
    MOST_NOTE_CHARACTERS,
    Listed,
    ListedBirth,
    ListedDocument,
    ListedKind,
    ListedName,
    NotAPerson,
    Quality,
    Read,
    distinct,
    tidy,
)

ROOT: Final = "CONSOLIDATED_LIST"
_PARTS: Final = ("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME")
_QUALITY: Final = {"good": Quality.GOOD, "low": Quality.LOW, "a.k.a.": Quality.GOOD}
_SEX: Final = {"male": "MALE", "female": "FEMALE"}
_PARENT: Final = {
    parent: re.compile(rf"\b{parent}[’'‘`]?s? name(?: is|:)? ([^.;,()\d]{{2,80}})", re.IGNORECASE)
    for parent in ("mother", "father")
}


def read_un(path: Path) -> Iterator[Read]:
    """Every entry of the file.

    Refuses WATCHLIST_XML_BROKEN, WATCHLIST_XML_ENTITIES, WATCHLIST_XML_OTHER and
    WATCHLIST_ENTRY_TOO_LARGE.
    """
    with path.open("rb") as file:
        metered = Metered(file)
        try:
            yield from _entries(metered)
        except DefusedXmlException:
            raise Refusal("WATCHLIST_XML_ENTITIES") from None
        except ParseError as wrong:
            raise Refusal("WATCHLIST_XML_BROKEN", line=wrong.position[0]) from None
        except (LookupError, ValueError, UnicodeError):
            raise Refusal("WATCHLIST_XML_BROKEN", line=1) from None


def _entries(metered: Metered) -> Iterator[Read]:
    """Entry by entry; what has been read is let go, so that memory does not follow the file."""
    open_now: list[Element] = []
    parsed: Any = iterparse(metered, ("start", "end"), forbid_dtd=True)
    for event, element in parsed:
        if event == "start":
            if not open_now and element.tag != ROOT:
                raise Refusal("WATCHLIST_XML_OTHER", root=_shown(element.tag))
            open_now.append(element)
            continue
        open_now.pop()
        if element.tag in ("INDIVIDUAL", "ENTITY"):
            yield _person(element) if element.tag == "INDIVIDUAL" else _entity(element)
            metered.entry_done()
            open_now[-1].remove(element)


def _shown(tag: str) -> str:
    return re.sub(r"[^A-Za-z0-9_-]", "", tag)[:40]


def _entity(element: Element) -> NotAPerson:
    aliases = sum(bool(tidy(one.findtext("ALIAS_NAME"))) for one in element.iter("ENTITY_ALIAS"))
    return NotAPerson(ListedKind.ENTITY, aliases)


def _person(element: Element) -> Listed:
    key = tidy(element.findtext("DATAID")) or tidy(element.findtext("REFERENCE_NUMBER"))
    whole = " ".join(filter(None, (tidy(element.findtext(part)) for part in _PARTS)))
    original = tidy(element.findtext("NAME_ORIGINAL_SCRIPT"))
    aliases = [
        ListedName(
            tidy(alias.findtext("ALIAS_NAME")),
            _QUALITY.get(tidy(alias.findtext("QUALITY")).lower(), Quality.GOOD),
        )
        for alias in element.iter("INDIVIDUAL_ALIAS")
    ]
    comment = tidy(element.findtext("COMMENTS1"))
    if not key or not (whole or original):
        raise Refusal("WATCHLIST_ENTRY_WITHOUT_NAME", key=_shown(key))
    return Listed(
        key=key,
        names=distinct([ListedName(whole), ListedName(original), *aliases]),
        births=tuple(filter(None, map(_birth, element.iter("INDIVIDUAL_DATE_OF_BIRTH")))),
        sex=_SEX.get(tidy(element.findtext("GENDER")).lower(), ""),
        father=_parent("father", comment),
        mother=_parent("mother", comment),
        nationalities=_values(element, "NATIONALITY", country),
        birth_places=_places(element),
        documents=tuple(filter(None, map(_document, element.iter("INDIVIDUAL_DOCUMENT")))),
        note=_note(element, comment),
    )


def _values(element: Element, tag: str, read: Any = tidy) -> tuple[str, ...]:
    texts = (tidy(value.text) for value in element.findall(f"{tag}/VALUE"))
    return tuple(dict.fromkeys(read(text) for text in texts if text))


def _birth(element: Element) -> ListedBirth | None:
    about = tidy(element.findtext("TYPE_OF_DATE")).upper() == "APPROXIMATELY"
    first, last = (tidy(element.findtext(tag)) for tag in ("FROM_YEAR", "TO_YEAR"))
    if first.isdecimal() and last.isdecimal():
        return births.years(int(first), int(last), about=about)
    text = tidy(element.findtext("DATE")) or tidy(element.findtext("YEAR"))
    return births.birth(f"circa {text}" if about else text) if text else None


def _parent(which: str, comment: str) -> str:
    found = _PARENT[which].search(comment)
    return tidy(found[1]) if found else ""


def _places(element: Element) -> tuple[str, ...]:
    found = []
    for place in element.iter("INDIVIDUAL_PLACE_OF_BIRTH"):
        parts = (tidy(place.findtext(tag)) for tag in ("CITY", "STATE_PROVINCE", "COUNTRY"))
        found.append(", ".join(part for part in parts if part))
    return tuple(dict.fromkeys(place for place in found if place))


def _document(element: Element) -> ListedDocument | None:
    number = tidy(element.findtext("NUMBER"))
    land = tidy(element.findtext("ISSUING_COUNTRY")) or tidy(element.findtext("COUNTRY_OF_ISSUE"))
    if not number:
        return None
    return ListedDocument(number, tidy(element.findtext("TYPE_OF_DOCUMENT")), country(land))


def _note(element: Element, comment: str) -> str:
    reference = tidy(element.findtext("REFERENCE_NUMBER"))
    said = (reference, *_values(element, "DESIGNATION"), comment)
    return " · ".join(part for part in said if part)[:MOST_NOTE_CHARACTERS]
