"""Finding people across contexts: what was typed, narrowed by place, holder, custody and state.

Always holds: a role that reads of its own party's people only finds nobody else; a name or paper is
compared only for a reader of identity; every list is one page long.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.urls import reverse

from awda.custody.models import Holding
from awda.custody.pages.lines import custody_lines
from awda.intake import queries as intake
from awda.kernel.ids import PersonId
from awda.kernel.instants import Instant
from awda.kernel.roles import Compartment
from awda.people import finding, queries
from awda.people.age import ADULT_FROM_YEARS, years_before
from awda.people.models import Person
from awda.people.reading import OF_CHILDREN, OF_OWN_PARTY, SEES_AGE, readable
from awda.web import words
from awda.web.access.queries import Duty
from awda.web.components import PersonLine, State

ROWS = 50  # per page
EXPORT_ROWS = 5_000


@dataclass(frozen=True, slots=True)
class Hits:
    """One page of people found, and how many there are in all."""

    lines: tuple[PersonLine, ...]
    total: int
    start: int


def search(duty: Duty, asked: Mapping[str, str], now: Instant, start: int, count: int) -> Hits:
    """People matching what was typed and chosen; nothing asked finds nobody. Eight queries."""
    rows = matching(duty, asked, now)
    ids = list(rows.order_by("sequence").values_list("id", flat=True)[start : start + count])
    return Hits(person_lines(duty, ids, now), rows.count(), start)


def matching(duty: Duty, asked: Mapping[str, str], now: Instant) -> QuerySet[Person]:
    """The people asked for whom this duty may find."""
    opened = readable(duty.role, may_be_child=True)
    if not asked or not opened:
        return Person.objects.none()
    rows = _typed(asked.get("q", ""), opened)
    held = _custody(asked)
    if held:
        rows = rows.filter(id__in=Holding.objects.filter(**held).values("subject"))
    if "registered" in asked:
        rows = rows.filter(registered_at__isnull=asked["registered"] == "registered_no")
    if "track" in asked:
        rows = rows.filter(track=asked["track"])
    if "age" in asked:
        rows = _of_age(rows, asked["age"] == "child", now)
    return _within_duty(duty, rows, now)


def _typed(words_typed: str, opened: frozenset[Compartment]) -> QuerySet[Person]:
    if not words_typed.strip():
        return Person.objects.all()
    # finding keeps its query to itself; a filter needs it before it is cut into pages
    return finding._matching(words_typed.strip(), opened)


def _custody(asked: Mapping[str, str]) -> dict[str, str]:
    return {name: asked[name] for name in ("place", "holder", "standing") if name in asked}


def _of_age(rows: QuerySet[Person], child: bool, now: Instant) -> QuerySet[Person]:
    """Child or doubt: the latest birth date has not turned 18 (C-01)."""
    turned = years_before(now.date(), ADULT_FROM_YEARS)
    return rows.filter(born_latest__gt=turned) if child else rows.filter(born_latest__lte=turned)


def _within_duty(duty: Duty, rows: QuerySet[Person], now: Instant) -> QuerySet[Person]:
    if duty.role in OF_OWN_PARTY:
        held, listed = intake.rows_in_sight_of(duty.party)
        rows = rows.filter(Q(id__in=held.values("subject")) | Q(id__in=listed.values("subject")))
    return _of_age(rows, True, now) if duty.role in OF_CHILDREN else rows


def person_lines(duty: Duty, ids: list[str], now: Instant) -> tuple[PersonLine, ...]:
    """These people as rows, in the order given, each with its custody sentence."""
    language = words.language()
    sentences = custody_lines(ids, language)
    named = queries.names(ids)
    standing = queries.standings(ids, now.date())
    lines = []
    for key in (PersonId(one) for one in ids):
        opened = readable(duty.role, may_be_child=standing[key].may_be_child)
        reads = Compartment.IDENTITY in opened
        lines.append(
            PersonLine(
                href=reverse("person", args=[key]),
                number=named[key].number,
                name=(named[key].name if reads else "") or named[key].wristband,
                latin=named[key].name_latin if reads else "",
                custody=sentences.get(key),
                notes=_notes(duty, standing[key]),
            )
        )
    return tuple(lines)


def _notes(duty: Duty, standing: queries.Standing) -> tuple[tuple[State, str], ...]:
    notes = []
    if standing.may_be_child and duty.role in SEES_AGE:
        notes.append((State.RUNNING, words.label("age", standing.age)))
    if not standing.registered:
        notes.append((State.RUNNING, words.PAGE["people_registered_no"].say(words.language())))
    return tuple(notes)
