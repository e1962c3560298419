"""People of a site as its pages show them: number, name where the duty may read it, and their page.

Always holds: a duty without identity of someone sees the wristband; who is not held at the place is
not found by a number typed there.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from django.urls import reverse

from awda.custody.models import Holding
from awda.custody.vocabulary import SubjectKind
from awda.kernel.digits import to_ascii_digits
from awda.kernel.ids import PersonId
from awda.kernel.instants import Instant
from awda.kernel.roles import Compartment
from awda.people import queries as people
from awda.people.models import Person
from awda.people.number import read_number
from awda.people.reading import SEES_AGE, readable
from awda.web.access.queries import Duty


@dataclass(frozen=True, slots=True)
class Resident:
    """One line: who it is, as far as the duty may know. `child`: child or in doubt, where shown."""

    person: PersonId
    number: str
    name: str
    href: str
    child: bool


def residents(duty: Duty, ids: Collection[str], now: Instant) -> Mapping[str, Resident]:
    """These people by id; who was never met is shown by the end of the id. Four queries."""
    named = people.names(ids)
    standing = people.standings(ids, now.date())
    found = {}
    for one in ids:
        person = PersonId(one)
        who, stands = named.get(person), standing.get(person)
        opened = readable(duty.role, may_be_child=stands is None or stands.may_be_child)
        name = who.name if who and Compartment.IDENTITY in opened else ""
        found[one] = Resident(
            person=person,
            number=who.number if who else one[-8:],
            name=name or (who.wristband if who else one[-8:]),
            href=page_of(one),
            child=duty.role in SEES_AGE and (stands is None or stands.may_be_child),
        )
    return found


def page_of(person: str) -> str:
    """The address of the person's page."""
    return reverse("person", args=[person])


def bearing(place: str, typed: Iterable[str]) -> tuple[tuple[PersonId, ...], tuple[str, ...]]:
    """Who of those held at a place bears these numbers or wristbands; and what nobody bears."""
    marks = [to_ascii_digits(one).strip() for one in typed if one.strip()]
    known = _by_mark(place, marks)
    found = [known[mark] for mark in marks if mark in known]
    return tuple(dict.fromkeys(found)), tuple(mark for mark in marks if mark not in known)


def _by_mark(place: str, marks: Collection[str]) -> Mapping[str, PersonId]:
    numbers = {read_number(mark): mark for mark in marks if read_number(mark)}
    bands = {band: mark for mark in marks for band in (mark, mark.upper())}
    held = Holding.objects.filter(place=place, kind=SubjectKind.PERSON).values("subject")
    here = Person.objects.filter(id__in=held)
    found: dict[str, PersonId] = {}
    for key, number in here.filter(number__in=list(numbers)).values_list("id", "number"):
        found[numbers[number]] = PersonId(key)
    for key, band in here.filter(wristband__in=list(bands)).values_list("id", "wristband"):
        found[bands[band]] = PersonId(key)
    return found
