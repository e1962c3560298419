"""What is due about people: the full form, the capture card, a track's day of review, a review.

Always holds: who holds a person now is known above; the site fills it in, and leaves out whoever
has died or left custody.
"""

from datetime import UTC, datetime, time, timedelta

from django.db.models import QuerySet

from awda.kernel.due import Due, DueKind, last_third
from awda.kernel.instants import Instant
from awda.kernel.roles import Role
from awda.people.models import InternmentReview, Person
from awda.policy import queries as policies
from awda.policy.vocabulary import Number

MOST_LISTED = 5_000  # of one kind in one answer
_REGISTRAR = frozenset({Role.REGISTRAR})
_CARDS = frozenset({Role.REGISTRAR, Role.MONITOR_ICRC})
_TRACKS = frozenset({Role.REGISTRAR, Role.PROTECTION})
_REVIEWS = frozenset(
    {
        Role.PROTECTION,
        Role.CAMP_MANAGER,
        Role.MONITOR_ICRC,
        Role.MONITOR_UNHCR,
        Role.MONITOR_UNICEF,
    }
)


def due(now: Instant) -> list[Due]:
    """Everything of people that is past its warning, and every open review of an internment."""
    policy = policies.in_force()
    unregistered = Person.objects.filter(registered_at=None)
    without_card = Person.objects.filter(capture_card_due=True)
    form, card = policy.hours(Number.REGISTER_HOURS), policy.days(Number.CAPTURE_CARD_DAYS)
    return [
        *_since_met(unregistered, DueKind.REGISTRATION, form, _REGISTRAR, "I-13", now),
        *_since_met(without_card, DueKind.CAPTURE_CARD, card, _CARDS, "I-06", now),
        *_track_reviews(policy.days(Number.TRACK_WARN_DAYS), now),
        *internment_reviews(),
    ]


def _since_met(
    rows: QuerySet[Person],
    kind: DueKind,
    within: timedelta,
    desks: frozenset[Role],
    rule: str,
    now: Instant,
) -> list[Due]:
    warned = rows.filter(met_at__lt=now - within * 2 / 3).order_by("met_at", "id")[:MOST_LISTED]
    return [
        Due(
            kind=kind,
            subject=person,
            due_at=met_at + within,
            warn_at=last_third(met_at, met_at + within),
            desks=desks,
            rule=rule,
        )
        for person, met_at in warned.values_list("id", "met_at")
    ]


def _track_reviews(before: timedelta, now: Instant) -> list[Due]:
    """Tracks whose day of review is near or past (L-02); the day ends at midnight, UTC."""
    rows = Person.objects.filter(track_review_on__lte=(now + before).date())
    found = []
    for person, day in rows.order_by("track_review_on", "id").values_list("id", "track_review_on")[
        :MOST_LISTED
    ]:
        assert day is not None, "filtered by the query"
        ends = datetime.combine(day, time.max, UTC).replace(microsecond=0)
        found.append(
            Due(
                kind=DueKind.TRACK_REVIEW,
                subject=person,
                due_at=ends,
                warn_at=ends - before,
                desks=_TRACKS,
                rule="L-02",
            )
        )
    return found


def internment_reviews() -> list[Due]:
    """Open reviews of who may be wrongly interned (L-03), nearest first."""
    rows = InternmentReview.objects.filter(decided_in=None).order_by("due_at", "opened_in")[
        :MOST_LISTED
    ]
    return [
        Due(
            kind=DueKind.INTERNMENT_REVIEW,
            subject=row.person,
            due_at=row.due_at,
            warn_at=last_third(row.opened_at, row.due_at),
            desks=_REVIEWS,
            rule="L-03",
        )
        for row in rows
    ]
