"""What others may ask of families: requests and messages that wait, counts, units that cannot go.

Always holds: counts name nobody; who of a unit cannot go, and why, is for protection alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count, Q, Sum

from awda.custody import queries as custody
from awda.custody.gates import MAY_CROSS
from awda.custody.models import Handover, Holding, OfferLine
from awda.custody.vocabulary import Standing, SubjectKind
from awda.family.models import BureauExtract, FamilyMessage, TracingRequest, UnitChoice
from awda.kernel.ids import HouseholdId, PersonId
from awda.kernel.instants import Instant
from awda.medical import queries as medical
from awda.medical.codes import Standing as Word
from awda.people import queries as people
from awda.people.codes import Track
from awda.people.models import Household, HouseholdLink
from awda.people.partings import units
from awda.places import queries as places
from awda.places.rules import PartyKind
from awda.protection import queries as protection
from awda.protection.models import Consent
from awda.screening import queries as screening
from awda.screening.reading import Result

ROWS = 100  # of one worklist
INTERNED = frozenset({Track.INT, Track.WND})
UNFIT = frozenset({Word.UNDER_TREATMENT, Word.NOT_FIT, Word.NOT_FIT_UNTIL})
ON_HOLD = frozenset(
    {
        Result.HOLD,
        Result.REFER_JUSTICE,
        Result.CHALLENGED,
        Result.HIT_REVIEW_1,
        Result.HIT_REVIEW_2,
    }
)


@dataclass(frozen=True, slots=True)
class Post:
    """Messages counted: taken in, sheets, passed on, returned, waiting (F-06)."""

    direction: str
    taken: int
    sheets: int
    passed: int
    returned: int

    @property
    def waiting(self) -> int:
        """Neither passed on nor returned."""
        return self.taken - self.passed - self.returned


def post(party: str = "") -> tuple[Post, ...]:
    """Both ways, of one party or of all. One query."""
    rows = FamilyMessage.objects.filter(party=party) if party else FamilyMessage.objects.all()
    counted = {
        row["direction"]: Post(
            row["direction"], row["taken"], row["sheets"], row["passed"], row["returned"]
        )
        for row in rows.order_by()
        .values("direction")
        .annotate(
            taken=Count("id"),
            sheets=Sum("sheets"),
            passed=Count("id", filter=Q(passed_at__isnull=False)),
            returned=Count("id", filter=Q(returned_at__isnull=False)),
        )
    }
    return tuple(counted.get(way, Post(way, 0, 0, 0, 0)) for way in ("OUTGOING", "INCOMING"))


def waiting_messages(party: str) -> Sequence[FamilyMessage]:
    """Not passed on yet, the oldest first."""
    rows = FamilyMessage.objects.filter(party=party, passed_at=None, returned_at=None)
    return list(rows.order_by("taken_at", "id")[:ROWS])


def open_requests(party: str) -> Sequence[TracingRequest]:
    """Requests nobody has been told an answer to, the oldest first."""
    rows = TracingRequest.objects.filter(party=party, told=False)
    return list(rows.order_by("opened_at", "id")[:ROWS])


def extracts() -> Sequence[BureauExtract]:
    """What went out, the newest first."""
    return list(BureauExtract.objects.order_by("-sent_in")[:ROWS])


def interned(party: str, now: Instant) -> tuple[PersonId, ...]:
    """Grown internees a party holds: whom an extract names where nobody else is named (I-07)."""
    held = Holding.objects.filter(holder=party, kind=SubjectKind.PERSON, standing=Standing.HELD)
    told = people.standings(list(held.values_list("subject", flat=True)), now.date())
    return tuple(
        sorted(who for who, one in told.items() if one.track in INTERNED and not one.may_be_child)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldBack:
    """A unit of which some wish to return and some cannot go; who cannot, for protection alone."""

    household: HouseholdId
    focal: PersonId
    ready: tuple[PersonId, ...]
    not_now: tuple[PersonId, ...]
    way: str  # the choice that stands, or empty
    due: bool  # nobody has asked them, or the day to ask again has come


def held_back(now: Instant) -> tuple[HeldBack, ...]:
    """Units to whom a choice must be put (F-02): one can go, another cannot."""
    signed = Consent.objects.exclude(signed_in=None).values("person")
    homes = HouseholdLink.objects.filter(person__in=signed).values_list("household", flat=True)
    chosen = {row.household: row for row in UnitChoice.objects.filter(household__in=homes)}
    found = []
    for row in Household.objects.filter(id__in=homes).order_by("opened_in")[:ROWS]:
        home = HouseholdId(row.id)
        members = _still_held(units.unit(home, now.date()).members)
        cannot = not_now(members, now)
        ready = tuple(sorted(members - cannot))
        if not cannot or not ready:
            continue
        choice = chosen.get(row.id)
        asked_again = choice is not None and choice.ask_again_on is not None
        due = choice is None or (asked_again and choice.ask_again_on <= now.date())  # type: ignore[operator]  # it has a day
        found.append(
            HeldBack(
                household=home,
                focal=PersonId(row.focal),
                ready=ready,
                not_now=tuple(sorted(cannot)),
                way=choice.way if choice else "",
                due=due,
            )
        )
    return tuple(found)


def _still_held(members: frozenset[PersonId]) -> frozenset[PersonId]:
    held = custody.holdings(members)
    return frozenset(
        person
        for person in members
        if person in held and held[str(person)].standing is Standing.HELD
    )


def not_now(persons: frozenset[PersonId], now: Instant) -> frozenset[PersonId]:
    """Of these people, who is refused, on hold or unfit now (F-02): no reasons leave this place."""
    standings = people.standings(persons, now.date())
    health = medical.outward_of(persons, now)
    screened = screening.standings([str(who) for who in persons], now)
    receivers = [row.id for row in places.open_parties(PartyKind.RECEIVER)]
    refused = OfferLine.objects.filter(
        subject__in=persons,
        state="DECLINED",
        handover__in=Handover.objects.filter(taker__in=receivers).values("id"),
    )
    declined = set(refused.values_list("subject", flat=True))
    claims, captives = protection.claims(persons), protection.captives(persons)
    return frozenset(
        who
        for who in persons
        if standings[who].track not in MAY_CROSS
        or health[who].standing in UNFIT
        or health[who].held_back
        or screened[who].result in ON_HOLD
        or who in declined
        or who in captives
        or who in claims
    )


def met(persons: Sequence[PersonId]) -> frozenset[PersonId]:
    """Those of them who are on the record."""
    return frozenset(people.names(persons))
