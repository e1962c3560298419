"""Who waits at the arms bay and what stands open there: bounded lists, few queries."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.html import format_html_join

from awda.custody.models import Holding, Occupancy
from awda.custody.vocabulary import Standing, SubjectKind
from awda.equipment import cases, queries
from awda.equipment.clearing import queries as clearing
from awda.equipment.models import Clearing
from awda.equipment.pages.shown import ItemLine, item_lines
from awda.kernel.ids import PersonId
from awda.kernel.instants import Instant
from awda.people import queries as people
from awda.people.codes import Triage
from awda.people.queries import Named
from awda.places.models import Place
from awda.policy import queries as policy
from awda.policy.vocabulary import Number
from awda.web import words
from awda.web.access.queries import Duty
from awda.web.components import Work

ROWS = 100
RED = frozenset({Triage.RED, Triage.BLACK})


@dataclass(frozen=True, slots=True)
class CaseLine:
    """An open serial case, and the later record's page."""

    line: ItemLine
    twins: int


@dataclass(frozen=True, slots=True)
class Bay:
    """The arms desk."""

    waiting: tuple[Work, ...]
    waiting_in_all: int
    receipts_due: tuple[Work, ...]
    photos_owed: tuple[ItemLine, ...]
    cases: tuple[CaseLine, ...]
    places: tuple[tuple[str, str, int], ...]  # place, its name, items there


def uncleared(party: str) -> QuerySet[Holding]:
    """People in a party's custody who are not cleared of weapons, longest here first."""
    rows = Holding.objects.filter(holder=party, kind=SubjectKind.PERSON, standing=Standing.HELD)
    cleared = Clearing.objects.values("person")
    return rows.exclude(subject__in=cleared).order_by("entered_at", "subject")


def count_uncleared(duty: Duty) -> int:
    """How many wait; for the menu."""
    return uncleared(duty.party).count()


def bay(duty: Duty, now: Instant) -> Bay:
    """Everything the arms desk shows."""
    rows = uncleared(duty.party)
    return Bay(
        waiting=_waiting(list(rows[:ROWS]), now),
        waiting_in_all=rows.count(),
        receipts_due=_receipts_due(),
        photos_owed=item_lines(queries.photos_owed(ROWS)),
        cases=_cases(),
        places=_places(duty),
    )


def _waiting(rows: Sequence[Holding], now: Instant) -> tuple[Work, ...]:
    ids = [row.subject for row in rows]
    named = people.names(ids)
    standing = people.standings(ids, now.date())
    begin = words.PAGE["arms_clear_now"].say(words.language())
    within = policy.in_force().hours(Number.REGISTER_HOURS)
    lines = []
    for row in rows:
        person = PersonId(row.subject)
        stands = standing.get(person)
        why = [words.say("arms_waits_since", at=row.entered_at)]
        if stands is None or stands.may_be_child:
            why.append(words.say("arms_waits_child"))
        if stands is not None and stands.triage in RED:
            why.append(words.say("arms_waits_red"))
        told = format_html_join(" · ", "{}", ((one,) for one in why))
        due = row.entered_at + within  # it stands before registration (I-13)
        lines.append(_work(person, named.get(person), told, begin, due))
    return tuple(lines)


def _work(
    person: str, who: Named | None, why: str, action: str, due: Instant | None = None
) -> Work:
    return Work(
        href=reverse("arms_person", args=[person]),
        name=(who.name or who.wristband) if who else person[-8:],
        number=who.number if who else "",
        why=why,
        action=action,
        due=due,
    )


def _receipts_due() -> tuple[Work, ...]:
    due = clearing.receipts_due(ROWS)
    named = people.names([one.person for one in due])
    return tuple(
        _work(one.person, named.get(one.person), words.say("arms_safe", at=one.at), "")
        for one in due
    )


def _cases() -> tuple[CaseLine, ...]:
    found = cases.open_cases(ROWS)
    known = queries.items([one.item for one in found])
    lines = {line.id: line for line in item_lines(known.values())}
    return tuple(CaseLine(lines[one.item], len(one.twins)) for one in found if one.item in lines)


def _places(duty: Duty) -> tuple[tuple[str, str, int], ...]:
    language = words.language()
    rows = Place.objects.filter(run_by=duty.party, closed_at=None).order_by("id")
    counts = _counts([row.id for row in rows])
    return tuple(
        (row.id, row.called(language), counts[row.id]) for row in rows if counts.get(row.id)
    )


def _counts(places: Sequence[str]) -> dict[str, int]:
    rows = Occupancy.objects.filter(place__in=places, kind=SubjectKind.ITEM)
    return dict(rows.values_list("place", "held"))
