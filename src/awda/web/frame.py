"""What stands around every page: language, clock, duty, menu, and the record's present root."""

from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from awda.journal import clock
from awda.journal import queries as journal
from awda.kernel.instants import Instant
from awda.places import queries as places
from awda.tlog import tree
from awda.web import words
from awda.web.access.queries import Duty
from awda.web.desks import links

SHORT_ROOT = 8  # characters of base64: enough to compare by eye with a printed paper


@dataclass(frozen=True, slots=True)
class MenuLine:
    """A line of the menu, in the reader's language."""

    href: str
    words: str
    pending: int
    here: bool


@dataclass(frozen=True, slots=True)
class Footing:
    """The record under the page: its size, its root's beginning, and its newest entry's time."""

    size: int
    root: str
    at: Instant | None


def page_context(request: HttpRequest) -> Mapping[str, object]:
    """Django's context processor for all pages."""
    language = words.language()
    duty: Duty | None = getattr(request, "duty", None)
    return {
        "language": language,
        "direction": words.direction(language),
        "languages": settings.LANGUAGES,
        "now": clock.now(),
        "demonstration": settings.AWDA_DEMO or settings.AWDA_CLOCK_OFFSET_SECONDS != 0,
        "demo": settings.AWDA_DEMO,
        "operation": settings.AWDA_ORIGIN,
        "duty": duty,
        "duty_party": party_name(duty.party, language) if duty else "",
        "menu": menu(duty, request.path) if duty else (),
        "footing": footing(),
    }


def party_name(party: str, language: str) -> str:
    """A party's name, or its id where it is not opened (the keeper's own)."""
    return party_names(language).get(party, party)


def party_names(language: str) -> Mapping[str, str]:
    """The names of all parties, for pages of contexts that stand below places."""
    return places.party_names(language)


def menu(duty: Duty, path: str) -> tuple[MenuLine, ...]:
    """The pages of a duty's role with what waits at each."""
    return tuple(
        MenuLine(
            href=reverse(link.name),
            words=words.PAGE[link.words].say(words.language()),
            pending=link.pending(duty) if link.pending else 0,
            here=path == reverse(link.name),
        )
        for link in links(duty.role)
    )


def footing() -> Footing:
    """The record's head as it stands now."""
    size, peaks, _ = journal.head()
    newest = journal.entry(size - 1) if size else None
    root = b64encode(tree.root_of(peaks)).decode()[:SHORT_ROOT]
    return Footing(size, root, newest.recorded_at if newest else None)
