"""Finding a person from what someone at a desk has in hand: a number, a wristband, a paper, a name.

Always holds: finding lists who might be meant and decides nothing; a paper or a name is only
compared for a reader whose duty opens its compartment. Every lookup goes by an index, also at
100,000 people.
"""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from django.db import connection
from django.db.models import Q, QuerySet

from awda.kernel.digits import to_ascii_digits
from awda.kernel.ids import PersonId
from awda.kernel.roles import Compartment
from awda.people import queries, searching
from awda.people.models import Document, Listed, NameToken, Person
from awda.people.number import read_number

PEOPLE_PER_PAGE = 50
LAST_CHARACTER = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class Found:
    """One page of people, by our number, and whether there are more."""

    people: tuple[queries.Named, ...]
    page: int
    more: bool


def find(
    asked: str,
    readable: AbstractSet[Compartment],
    page: int = 0,
    people_per_page: int = PEOPLE_PER_PAGE,
) -> Found:
    """People by our number, wristband, document number, or beginnings of words of the name.

    Nothing typed finds nobody. Names are found and shown only when `readable` has IDENTITY.
    """
    rows = _matching(asked.strip(), readable) if asked.strip() else Person.objects.none()
    start = page * people_per_page
    ids = list(
        rows.order_by("sequence").values_list("id", flat=True)[start : start + people_per_page + 1]
    )
    named = queries.names(ids[:people_per_page])
    shown = tuple(_shown(named[PersonId(key)], readable) for key in ids[:people_per_page])
    return Found(shown, page, len(ids) > people_per_page)


def _shown(named: queries.Named, readable: AbstractSet[Compartment]) -> queries.Named:
    if Compartment.IDENTITY in readable:
        return named
    return queries.Named(named.person, named.number, named.wristband, "", "")


def _matching(asked: str, readable: AbstractSet[Compartment]) -> QuerySet[Person]:
    digits = to_ascii_digits(asked)
    if any(char in "0123456789" for char in digits):
        return Person.objects.filter(_numbered(digits, readable))
    if Compartment.IDENTITY not in readable:
        return Person.objects.filter(wristband__in=_wristbands(digits))
    return _named(searching.asked(asked))


def _numbered(digits: str, readable: AbstractSet[Compartment]) -> Q:
    papers = Document.objects.filter(
        number_folded=searching.fold_number(digits),
        compartment__in=[compartment.value for compartment in readable],
    )
    return (
        Q(number=read_number(digits) or "")
        | Q(wristband__in=_wristbands(digits))
        | Q(id__in=papers.values("person"))
        | Q(id__in=_listed(digits, readable).values("person"))
    )


def _listed(digits: str, readable: AbstractSet[Compartment]) -> QuerySet[Listed]:
    """Whoever a list gives this paper's number, though nobody has seen the paper yet."""
    folded = searching.fold_number(digits)
    if Compartment.IDENTITY not in readable or not folded:
        return Listed.objects.none()
    return Listed.objects.filter(paper_number_folded=folded)


def _wristbands(digits: str) -> list[str]:
    return sorted({digits, digits.upper()})


def _named(words: tuple[str, ...]) -> QuerySet[Person]:
    rows = Person.objects.all() if words else Person.objects.none()
    for word in words:
        rows = rows.filter(id__in=NameToken.objects.filter(_begins(word)).values("person"))
    return rows


def _begins(word: str) -> Q:
    if connection.vendor == "postgresql":
        return Q(token__startswith=word)  # served by the varchar_pattern_ops index
    return Q(token__gte=word, token__lt=word + LAST_CHARACTER)  # SQLite compares by code point
