"""What the handover pages list: what waits for whose answer, and who can be offered.

Always holds: a party sees only the handovers it gave or was offered; names only where the reader's
duty opens identity; the number of queries does not grow with the list.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db.models import Count

from awda.custody import queries
from awda.custody.models import Handover, Holding, OfferLine
from awda.custody.vocabulary import Purpose, Standing, SubjectKind
from awda.kernel.ids import PartyId, PersonId, SubjectId
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Compartment, Role
from awda.people import queries as people
from awda.people.models import Person
from awda.people.number import read_number
from awda.people.reading import readable
from awda.places import queries as places
from awda.web import words
from awda.web.access.queries import Duty

OFFERABLE_ROWS = 500
PERSON_PURPOSES = (
    Purpose.TRANSFER,
    Purpose.HOSPITAL_IN,
    Purpose.HOSPITAL_OUT,
    Purpose.CHILD_REFERRAL,
    Purpose.CRIMINAL_TRANSFER,
    Purpose.HANDOVER,
    Purpose.REVERSE,
)
ITEM_PURPOSES = frozenset({Purpose.STORE_IN, Purpose.STORE_OUT})


@dataclass(frozen=True, slots=True)
class Listed:
    """One handover in a list: who gives to whom, and how its lines stand."""

    row: Handover
    giver: str
    taker: str
    purpose: str
    tally: Mapping[str, int]

    @property
    def waiting(self) -> int:
        """Lines that wait for an answer."""
        return self.tally.get("OFFERED", 0)


@dataclass(frozen=True, slots=True)
class Line:
    """One subject of a handover as the reader may see it; `why` when the last attempt refused."""

    subject: SubjectId
    number: str
    name: str
    latin: str
    state: str
    reason: str
    href: str
    why: str = ""
    marked: str = ""


@dataclass(frozen=True, slots=True)
class Handovers:
    """A party's handovers: what it must answer, what it waits for, what is done."""

    incoming: tuple[Listed, ...]
    outgoing: tuple[Listed, ...]
    done: tuple[Listed, ...]


def handovers(party: str) -> Handovers:
    """The newest handovers of a party, nearest lapse first where an answer is due."""
    listed = _listed(queries.handovers_of(party))
    waiting = sorted((one for one in listed if one.waiting), key=lambda one: one.row.lapses_at)
    return Handovers(
        incoming=tuple(one for one in waiting if one.row.taker == party),
        outgoing=tuple(one for one in waiting if one.row.giver == party),
        done=tuple(one for one in listed if not one.waiting),
    )


def waiting_count(duty: Duty) -> int:
    """How many subjects wait for this party's answer; one indexed query."""
    return Holding.objects.filter(taker=duty.party).count()


def _listed(rows: Iterable[Handover]) -> list[Listed]:
    found = list(rows)
    tallies: dict[str, dict[str, int]] = {row.id: {} for row in found}
    counted = OfferLine.objects.filter(handover__in=tallies).values_list("handover", "state")
    for handover, state, count in counted.annotate(n=Count("subject")).order_by():
        tallies[handover][state] = count
    names = places.party_names(words.language())
    return [
        Listed(
            row,
            names.get(row.giver, row.giver),
            names.get(row.taker, row.taker),
            words.label("purpose", row.purpose),
            tallies[row.id],
        )
        for row in found
    ]


def listed(row: Handover) -> Listed:
    """One handover with its names and tally."""
    return _listed([row])[0]


def lines(row: Handover, role: Role) -> tuple[Line, ...]:
    """The subjects of a handover by number; names for readers of identity."""
    from django.urls import reverse

    found = queries.lines(row.id)
    named = people.names([line.subject for line in found])
    reads = Compartment.IDENTITY in readable(role, may_be_child=True)
    shown = []
    for line in found:
        one = named.get(PersonId(line.subject))
        shown.append(
            Line(
                subject=SubjectId(line.subject),
                number=one.number if one else line.subject[-12:],
                name=(one.name or one.wristband) if one and reads else "",
                latin=one.name_latin if one and reads else "",
                state=line.state,
                reason=_reason(line),
                href=reverse("person", args=[line.subject]) if one else "",
            )
        )
    return tuple(sorted(shown, key=lambda line: line.number))


def _reason(line: OfferLine) -> str:
    if line.state != "DECLINED":
        return line.reason
    return words.label("decline_reason", line.reason)


@dataclass(frozen=True, slots=True)
class Offerable:
    """Someone the party may offer now."""

    person: PersonId
    number: str
    name: str


def offerable(party: str, place: str, role: Role) -> tuple[Offerable, ...]:
    """People the party holds at a place and has not offered yet, by number; at most 500."""
    held = Holding.objects.filter(
        holder=party, kind=SubjectKind.PERSON, standing=Standing.HELD, handover=""
    )
    if place:
        held = held.filter(place=place)
    ids = Person.objects.filter(id__in=held.values("subject")).order_by("sequence")
    return _offerable(list(ids.values_list("id", flat=True)[:OFFERABLE_ROWS]), role)


def _offerable(ids: list[str], role: Role) -> tuple[Offerable, ...]:
    named = people.names(ids)
    reads = Compartment.IDENTITY in readable(role, may_be_child=True)
    found = (named[PersonId(one)] for one in ids)
    return tuple(
        Offerable(one.person, one.number, (one.name if reads else "") or one.wristband)
        for one in found
    )


def written(numbers: str) -> tuple[tuple[SubjectId, ...], tuple[str, ...]]:
    """The people of typed numbers or wristbands, and what nobody has; two queries."""
    typed = tuple(dict.fromkeys(numbers.replace(",", " ").replace("،", " ").split()))
    by_number = {read_number(one) or "": one for one in typed}
    found: dict[str, str] = {}
    for key, number in Person.objects.filter(number__in=by_number).values_list("id", "number"):
        found[by_number[number]] = key
    for key, band in Person.objects.filter(wristband__in=typed).values_list("id", "wristband"):
        found.setdefault(band, key)
    missing = tuple(one for one in typed if one not in found)
    return tuple(SubjectId(found[one]) for one in typed if one in found), missing


def refusals(each: Mapping[SubjectId, Refusal]) -> dict[SubjectId, str]:
    """Why each was refused, in the reader's language."""
    from awda.web.refusals import explain

    return {subject: explain(why, words.language()).sentence for subject, why in each.items()}


def party_of(row: Handover, party: PartyId) -> bool:
    """Is the party one of the two sides."""
    return party in (row.giver, row.taker)
