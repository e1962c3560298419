"""What waits at the desks of care: who is untriaged, red and unseen, due for a check, to be seen
again.

Always holds: a desk lists only people its party cares for; each kind of work is bounded and costs
one query or two; a clock stops by itself when the fact it waits for is on the record.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum

from django.db.models import Exists, OuterRef, Q, QuerySet

from awda.custody import queries as custody
from awda.custody.models import Handover, Holding
from awda.custody.vocabulary import Purpose, Standing, SubjectKind
from awda.intake.queries import held_by
from awda.kernel.ids import PersonId
from awda.kernel.instants import Instant
from awda.kernel.roles import Role
from awda.medical import queries
from awda.medical.codes import Fitness, HoldCause
from awda.medical.limits import limits
from awda.medical.models import (
    Admission,
    Certificate,
    FitnessCheck,
    MovementAdvice,
    Note,
    Referral,
)
from awda.people.codes import Triage
from awda.people.models import Person
from awda.places.models import Party
from awda.places.rules import PartyKind

ROWS = 100  # of one kind of work


class WorkKind(StrEnum):
    """What has to be done."""

    TREAT_RED = "TREAT_RED"
    TRIAGE = "TRIAGE"
    TREAT_YELLOW = "TREAT_YELLOW"
    ADMIT = "ADMIT"
    CHECK_FITNESS = "CHECK_FITNESS"
    CHECK_AGAIN = "CHECK_AGAIN"
    FOLLOW_UP = "FOLLOW_UP"
    REVIEW_HOLD = "REVIEW_HOLD"
    CERTIFY = "CERTIFY"


@dataclass(frozen=True, slots=True, kw_only=True)
class CareWork:
    """One person, what is to be done, and by when."""

    kind: WorkKind
    person: PersonId
    due: Instant


def triage_work(party: str, now: Instant) -> tuple[CareWork, ...]:
    """The triage desk: red and unseen first, then whoever has no colour, then yellow; by clock."""
    held = held_by(party)
    lists = (
        _unseen(held, Triage.RED, limits().red_seen_within),
        (
            CareWork(
                kind=WorkKind.TRIAGE,
                person=PersonId(row.id),
                due=row.met_at + limits().first_colour_within,
            )
            for row in held.filter(triage="").order_by("met_at", "id")[:ROWS]
        ),
        _unseen(held, Triage.YELLOW, limits().yellow_seen_within),
    )
    return tuple(one for some in lists for one in some)


def untriaged(party: str) -> int:
    """How many of a party's people have no colour yet."""
    return held_by(party).filter(triage="").count()


def _unseen(held: QuerySet[Person], colour: Triage, within: timedelta) -> Iterable[CareWork]:
    """People of a colour whom no clinician has seen since it was given."""
    by_clinician = Note.objects.filter(
        person=OuterRef("pk"), role=Role.CLINICIAN, written_at__gte=OuterRef("triaged_at")
    )
    checked = FitnessCheck.objects.filter(
        person=OuterRef("pk"), checked_at__gte=OuterRef("triaged_at")
    )
    admitted = Admission.objects.filter(
        person=OuterRef("pk"), admitted_at__gte=OuterRef("triaged_at")
    )
    rows = held.filter(triage=colour).exclude(
        Exists(by_clinician) | Exists(checked) | Exists(admitted)
    )
    kind = WorkKind.TREAT_RED if colour is Triage.RED else WorkKind.TREAT_YELLOW
    for row in rows.order_by("triaged_at", "id")[:ROWS]:
        yield CareWork(
            kind=kind, person=PersonId(row.id), due=(row.triaged_at or row.met_at) + within
        )


def clinic_work(party: str, now: Instant) -> tuple[CareWork, ...]:
    """The clinician's desk: everything that waits for a clinician of this party, nearest first."""
    work = [
        *_unseen(held_by(party), Triage.RED, limits().red_seen_within),
        *_unseen(held_by(party), Triage.YELLOW, limits().yellow_seen_within),
        *_to_admit(party),
        *_to_check(party, now),
        *_deferred(party, now),
        *_follow_ups(party, now),
        *_holds(party, now),
        *_uncertified(party),
    ]
    return tuple(sorted(work, key=lambda one: (one.due, one.kind, one.person)))


def _cared_for(party: str) -> Q:
    """Rows of people this party holds, or that are referred to it."""
    held = Holding.objects.filter(holder=party, kind=SubjectKind.PERSON, standing=Standing.HELD)
    referred = Referral.objects.filter(party=party, ended_in=None)
    return Q(person__in=held.values("subject")) | Q(person__in=referred.values("person"))


def _to_admit(party: str) -> Iterable[CareWork]:
    lists = set(
        Handover.objects.filter(taker=party, purpose=Purpose.HOSPITAL_IN).values_list(
            "id", flat=True
        )
    )
    for one in custody.offered_to(party)[:ROWS]:
        if one.handover in lists and one.lapses_at is not None:
            yield CareWork(kind=WorkKind.ADMIT, person=PersonId(one.subject), due=one.lapses_at)


def _to_check(party: str, now: Instant) -> Iterable[CareWork]:
    """Whoever is offered to the other side, and will not be fit on paper when the offer ends."""
    receivers = set(Party.objects.filter(kind=PartyKind.RECEIVER).values_list("id", flat=True))
    going = [
        one
        for one in custody.offered_by(party)
        if one.taker in receivers and one.kind is SubjectKind.PERSON
    ]
    fit = queries.fitness_of([one.subject for one in going], now)
    late = [one for one in going if not fit[PersonId(one.subject)].ok and one.lapses_at]
    for one in late[:ROWS]:
        assert one.lapses_at is not None
        yield CareWork(kind=WorkKind.CHECK_FITNESS, person=PersonId(one.subject), due=one.lapses_at)


def _deferred(party: str, now: Instant) -> Iterable[CareWork]:
    newer = FitnessCheck.objects.filter(
        person=OuterRef("person"), checked_in__gt=OuterRef("checked_in")
    )
    rows = FitnessCheck.objects.filter(
        _cared_for(party), result=Fitness.DEFER, not_before__lte=_tomorrow(now)
    ).exclude(Exists(newer))
    for row in rows.order_by("not_before")[:ROWS]:
        assert row.not_before is not None
        yield CareWork(
            kind=WorkKind.CHECK_AGAIN, person=PersonId(row.person), due=_morning(row.not_before)
        )


def _follow_ups(party: str, now: Instant) -> Iterable[CareWork]:
    """A day to be seen again, until a clinician has written on it or after."""
    since = Note.objects.filter(
        person=OuterRef("person"),
        role=Role.CLINICIAN,
        written_at__date__gte=OuterRef("follow_up_on"),
    )
    rows = Note.objects.filter(
        _cared_for(party), struck_in=None, follow_up_on__lte=_tomorrow(now)
    ).exclude(Exists(since))
    for row in rows.order_by("follow_up_on")[:ROWS]:
        assert row.follow_up_on is not None
        yield CareWork(
            kind=WorkKind.FOLLOW_UP, person=PersonId(row.person), due=_morning(row.follow_up_on)
        )


def _holds(party: str, now: Instant) -> Iterable[CareWork]:
    rows = MovementAdvice.objects.filter(
        _cared_for(party), newest=True, review_on__lte=_tomorrow(now)
    ).exclude(cause=HoldCause.LIFTED)
    for row in rows.order_by("review_on")[:ROWS]:
        assert row.review_on is not None
        yield CareWork(
            kind=WorkKind.REVIEW_HOLD, person=PersonId(row.person), due=_morning(row.review_on)
        )


def _uncertified(party: str) -> Iterable[CareWork]:
    certified = Certificate.objects.filter(person=OuterRef("subject"))
    rows = Holding.objects.filter(
        holder=party, kind=SubjectKind.PERSON, standing=Standing.DECEASED
    ).exclude(Exists(certified))
    for row in rows.order_by("standing_since")[:ROWS]:
        due = row.standing_since + timedelta(days=1)
        yield CareWork(kind=WorkKind.CERTIFY, person=PersonId(row.subject), due=due)


def _tomorrow(now: Instant) -> date:
    return (now + timedelta(days=1)).date()


def _morning(day: date) -> Instant:
    return datetime(day.year, day.month, day.day, 6, tzinfo=UTC)
