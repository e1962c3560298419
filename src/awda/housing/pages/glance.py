"""A camp at a glance, in the reader's words: work by its clock, occupancy, indicators, lists."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from django.urls import reverse

from awda.custody import queries as custody
from awda.housing.clocks import Clock
from awda.housing.indicators import Indicator, Verdict
from awda.housing.pages.residents import residents
from awda.housing.queries import Camp, ShelterLine, Waiting
from awda.kernel.due import Due
from awda.kernel.ids import PersonId, PlaceId
from awda.kernel.instants import Instant
from awda.people.age import Age
from awda.people.clocks import internment_reviews
from awda.places import queries as places
from awda.places.models import Place
from awda.places.rules import HOUSING, PlaceKind, Quarter
from awda.web import words
from awda.web.access.queries import Duty
from awda.web.components import State, Work

WORK_ROWS = 60
WHOLE = 100  # the length of a bar

VERDICTS = {
    Verdict.MET: State.CLEAR,
    Verdict.MET_IF_SHARED: State.RUNNING,
    Verdict.NOT_MET: State.REFUSED,
    Verdict.NOT_MEASURED: State.ENDED,
}


@dataclass(frozen=True, slots=True)
class Bar:
    """How full something is: `length` of 100, and from where it is drawn."""

    name: str
    href: str
    inside: int
    capacity: int
    length: int
    start: int
    state: State


@dataclass(frozen=True, slots=True)
class QuarterLine:
    """All shelters of one quarter."""

    bar: Bar
    shelters: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class GroupLine:
    """How many of one sex and age."""

    words: str
    number: int
    child: bool


@dataclass(frozen=True, slots=True)
class IndicatorLine:
    """One indicator against its limit."""

    words: str
    value: str
    limit: str
    state: State
    verdict: str


@dataclass(frozen=True, slots=True)
class OfferedList:
    """People of one list that waits for an answer."""

    href: str
    party: str
    people: int
    lapses_at: Instant


def own_sites(party: str) -> list[Place]:
    """The open places of a party where people live."""
    return [row for row in places.open_places(party) if PlaceKind(row.kind) in HOUSING]


def name_of(row: Place) -> str:
    """A place's name in the reader's language."""
    return row.called(words.language())


def work(duty: Duty, camp: Camp, now: Instant) -> tuple[Work, ...]:
    """What waits, nearest clock first, `WORK_ROWS` at most; reviews of internment too (L-03)."""
    waiting: list[tuple[Instant, PersonId | None, Clock | Due]] = [
        (one.deadline, one.person, one) for one in camp.clocks
    ]
    waiting += [(one.due_at, PersonId(one.subject), one) for one in reviews_at(camp.place)]
    nearest = sorted(waiting, key=lambda one: (one[0], one[1] or ""))[:WORK_ROWS]
    known = residents(duty, {person for _, person, _ in nearest if person}, now)
    lines = []
    for due, person, one in nearest:
        who = known.get(person) if person else None
        page = who.href if who else ""
        lines.append(
            Work(
                href=_way(one, page) if isinstance(one, Clock) else page,
                name=who.name if who else words.say("headcount"),
                number=who.number if who else "",
                why=words.label("due", one.kind),
                due=due,
            )
        )
    return tuple(lines)


def reviews_at(place: str) -> list[Due]:
    """Open reviews of internment of those who are held here."""
    due = internment_reviews()
    held = custody.holdings({one.subject for one in due})
    return [one for one in due if one.subject in held and held[one.subject].place == place]


def _way(one: Clock, person_page: str) -> str:
    return reverse("headcount", args=[one.reference]) if one.reference else person_page


def quarters(camp: Camp) -> tuple[QuarterLine, ...]:
    """Occupancy by quarter and shelter."""
    return tuple(
        _quarter(quarter, [one for one in camp.shelters if one.quarter is quarter], camp.place)
        for quarter in Quarter
        if any(one.quarter is quarter for one in camp.shelters)
    )


def _quarter(quarter: Quarter, lines: list[ShelterLine], place: PlaceId) -> QuarterLine:
    inside, capacity = sum(one.inside for one in lines), sum(one.capacity for one in lines)
    return QuarterLine(
        bar(words.label("quarter", quarter), inside, capacity),
        tuple(
            bar(one.name, one.inside, one.capacity, _shelter_page(place, one.shelter))
            for one in lines
        ),
    )


def _shelter_page(place: str, shelter: str) -> str:
    return reverse("camp_shelter", args=[place, shelter])


def bar(name: str, inside: int, capacity: int, href: str = "") -> Bar:
    """A bar to scale, drawn from the side where reading starts."""
    length = min(WHOLE, inside * WHOLE // max(capacity, 1))
    rtl = words.direction(words.language()) == "rtl"
    over = State.REFUSED if inside > capacity else State.CLEAR
    full = State.RUNNING if inside == capacity and capacity else over
    return Bar(name, href, inside, capacity, length, WHOLE - length if rtl else 0, full)


def groups(camp: Camp) -> tuple[GroupLine, ...]:
    """Who is here, children apart (C-05)."""
    return tuple(
        GroupLine(
            words=_group(one.age, one.sex.value),
            number=one.number,
            child=one.age is not Age.ADULT,
        )
        for one in camp.groups
    )


def _group(age: Age | None, sex: str) -> str:
    if age is None:
        return words.say("camp_not_met")
    return f"{words.label('age', age)} · {words.label('sex', sex)}"


def indicator_lines(lines: Iterable[Indicator]) -> tuple[IndicatorLine, ...]:
    """Each indicator in words."""
    return tuple(
        IndicatorLine(
            words=words.label("indicator", one.code),
            value=f"{_plain(one.value)} {one.unit}".strip() if one.value is not None else "–",
            limit=words.say(
                "camp_at_least" if one.at_least else "camp_at_most",
                n=_plain(one.limit),
                unit=one.unit,
            ),
            state=VERDICTS[one.verdict],
            verdict=words.label("verdict", one.verdict),
        )
        for one in lines
    )


def _plain(number: Decimal) -> str:
    return f"{number:f}".removesuffix(".0")


def offered(waiting: Iterable[Waiting], *, incoming: bool) -> tuple[OfferedList, ...]:
    """Lists that wait, with how many people of each, nearest lapse first."""
    lines = list(waiting)
    counted = Counter(one.handover for one in lines)
    names = places.party_names(words.language())
    found: dict[str, OfferedList] = {}
    for one in lines:
        party = one.giver if incoming else one.taker
        found.setdefault(
            one.handover,
            OfferedList(
                reverse("handover", args=[one.handover]),
                names.get(party, party),
                counted[one.handover],
                one.lapses_at,
            ),
        )
    return tuple(found.values())
