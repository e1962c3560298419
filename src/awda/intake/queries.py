"""What the door's desks ask: who came today, who waits for triage, arms or registration.

Always holds: a desk lists only people in its own party's custody; each list is bounded and costs a
fixed number of queries. Whoever has died or left custody waits for nothing.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet

from awda.custody.models import Handover, Holding, OfferLine
from awda.custody.vocabulary import Standing, SubjectKind
from awda.equipment.models import Clearing
from awda.kernel.ids import PersonId
from awda.kernel.instants import Instant
from awda.people import queries as people
from awda.people.codes import NO_QUESTIONS, CardOccasion, Track
from awda.people.models import CaptureCard, Person
from awda.places.models import Place
from awda.places.rules import PlaceKind
from awda.policy import queries as policy
from awda.policy.vocabulary import Number

ROWS = 100  # of one worklist; the rest come up as these are done
_NO_QUESTIONS = sorted(colour.value for colour in NO_QUESTIONS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """Someone met, and what stands between them and the registration hall."""

    person: PersonId
    number: str
    wristband: str
    met_at: Instant
    due_at: Instant
    triaged: bool
    at_care: bool  # red or black: no questions now (M-01)
    cleared: bool  # of weapons (W-01)
    registered: bool

    @property
    def ready(self) -> bool:
        """Nothing stands before the registration hall."""
        return self.triaged and not self.at_care and self.cleared


@dataclass(frozen=True, slots=True)
class Waits:
    """How many of a party's people wait for what."""

    today: int
    triage: int
    arms: int
    registration: int
    cards: int
    tracks: int


def rows_in_sight_of(party: str) -> tuple[QuerySet[Holding], QuerySet[OfferLine]]:
    """Whom a party reads by list: held by or offered to it now, or named on one of its handovers.

    A draft that was never offered is no list (RULES.md section 7).
    """
    held = Holding.objects.filter(Q(holder=party) | Q(taker=party))
    ours = Handover.objects.filter(Q(giver=party) | Q(taker=party)).values("id")
    return held, OfferLine.objects.filter(handover__in=ours).exclude(offered_in=None)


def in_sight_of(party: str, subjects: Collection[str]) -> set[str]:
    """Which of these people or items a party may see by list. Two queries."""
    held, listed = (
        rows.filter(subject__in=list(subjects)).values_list("subject", flat=True)
        for rows in rows_in_sight_of(party)
    )
    return {*held, *listed}


def held_by(party: str) -> QuerySet[Person]:
    """People in a party's custody now, the dead left out."""
    held = Holding.objects.filter(
        subject=OuterRef("pk"), holder=party, kind=SubjectKind.PERSON, standing=Standing.HELD
    )
    return Person.objects.filter(Exists(held))


def unregistered(party: str) -> QuerySet[Person]:
    """Those of them without the full form yet, longest waiting first."""
    rows = held_by(party).filter(registered_at=None).order_by("met_at", "id")
    return rows.annotate(cleared=Exists(Clearing.objects.filter(person=OuterRef("pk"))))


def waiting(party: str, start: int = 0, count: int = ROWS) -> tuple[Waiting, ...]:
    """The registrar's list: nearest 72-hour clock first (I-13)."""
    within = policy.in_force().hours(Number.REGISTER_HOURS)
    return tuple(_waiting(row, within) for row in unregistered(party)[start : start + count])


def came_since(party: str, since: Instant, count: int = ROWS) -> tuple[Waiting, ...]:
    """Who was met since an instant and is still with the party, newest first."""
    rows = held_by(party).filter(met_at__gte=since).order_by("-met_at", "-sequence")
    cleared = Exists(Clearing.objects.filter(person=OuterRef("pk")))
    within = policy.in_force().hours(Number.REGISTER_HOURS)
    return tuple(_waiting(row, within) for row in rows.annotate(cleared=cleared)[:count])


def _waiting(row: Person, within: timedelta) -> Waiting:
    return Waiting(
        person=PersonId(row.id),
        number=row.number,
        wristband=row.wristband,
        met_at=row.met_at,
        due_at=row.met_at + within,
        triaged=bool(row.triage),
        at_care=row.triage in _NO_QUESTIONS,
        registered=row.registered_at is not None,
        cleared=bool(row.cleared),  # type: ignore[attr-defined]  # annotated by the queries above
    )


def waits(party: str, since: Instant) -> Waits:
    """The counts above the lists; two queries."""
    held = held_by(party)
    ready = Q(cleared=True) & ~Q(triage="") & ~Q(triage__in=_NO_QUESTIONS)
    before = unregistered(party).aggregate(
        no_colour=Count("pk", filter=Q(triage="")),
        not_cleared=Count("pk", filter=Q(cleared=False)),
        ready=Count("pk", filter=ready),
    )
    after = held.aggregate(
        came=Count("pk", filter=Q(met_at__gte=since)),
        no_card=Count("pk", filter=Q(registered_at__isnull=False, card_good=False)),
        no_track=Count("pk", filter=Q(registered_at__isnull=False, track=Track.UND)),
    )
    return Waits(
        today=after["came"],
        triage=before["no_colour"],
        arms=before["not_cleared"],
        registration=before["ready"],
        cards=after["no_card"],
        tracks=after["no_track"],
    )


def without_card(party: str, count: int = ROWS) -> tuple[people.Named, ...]:
    """Registered and without a good card, longest registered first."""
    return _named(held_by(party).filter(registered_at__isnull=False, card_good=False), count)


def without_track(party: str, count: int = ROWS) -> tuple[people.Named, ...]:
    """Registered and without a legal track, longest registered first."""
    return _named(held_by(party).filter(registered_at__isnull=False, track=Track.UND), count)


def newest_cards(party: str, count: int = ROWS) -> tuple[people.Named, ...]:
    """Who holds a good card, the newest first: what a sheet is printed from."""
    ids = held_by(party).filter(card_good=True).order_by("-card_in").values_list("id", flat=True)
    return _in_order(list(ids[:count]))


def _named(rows: QuerySet[Person], count: int) -> tuple[people.Named, ...]:
    return _in_order(
        list(rows.order_by("registered_at", "id").values_list("id", flat=True)[:count])
    )


def _in_order(ids: list[str]) -> tuple[people.Named, ...]:
    found = people.names(ids)
    return tuple(found[PersonId(key)] for key in ids)


def capture_cards_due(party: str, now: Instant, count: int = ROWS) -> tuple[people.Overdue, ...]:
    """Whose capture card is overdue among a party's people (I-06), nearest limit first.

    Seven days run from arrival, and begin again with each transfer and each hospital admission: the
    last acceptance by the party that holds the person now.
    """
    overdue = people.overdue_capture_cards(now, count, among=held_by(party))
    found = {one.person: one for one in _cards_due_again(party, now)}
    found |= {one.person: one for one in overdue}
    return tuple(sorted(found.values(), key=lambda one: (one.due_at, one.person)))[:count]


def _cards_due_again(party: str, now: Instant) -> tuple[people.Overdue, ...]:
    before = now - policy.in_force().days(Number.CAPTURE_CARD_DAYS)
    return people.overdue_since(cards_again(before, holder=party))


def cards_again(came_by: Instant, **more: str) -> dict[str, Instant]:
    """Since when the card of a transfer or a hospital is wanting, for whoever came by then (I-06).

    `more`: of whose people only, such as `holder`.
    """
    wards = Place.objects.filter(kind=PlaceKind.HOSPITAL).values("id")
    came = Holding.objects.filter(
        kind=SubjectKind.PERSON,
        standing=Standing.HELD,
        since__lte=came_by,
        since__gt=F("entered_at"),
        **more,
    )
    late: list[Holding] = []
    for rows, occasion in (
        (came.filter(place__in=wards), CardOccasion.HOSPITAL),
        (came.exclude(place__in=wards), CardOccasion.TRANSFER),
    ):
        settled = CaptureCard.objects.filter(
            person=OuterRef("subject"), occasion=occasion, settled_at__gte=OuterRef("since")
        )
        late += rows.exclude(Exists(settled)).order_by("since", "subject")[:ROWS]
    return {row.subject: row.since for row in late}
