"""What is due for children: a birth record the same day, a second finding, a decision to review.

That a child leaves a military site in time is `housing.clocks`' (C-03). Nothing is stored: each
clock stops when its fact is in the file.
"""

from datetime import datetime, time, timedelta

from django.utils import timezone

from awda.children import queries
from awda.children.models import CaseFact, ChildCase
from awda.custody.models import Holding
from awda.custody.vocabulary import How, Standing, SubjectKind
from awda.kernel.due import Due, DueKind, last_third
from awda.kernel.instants import Instant
from awda.kernel.roles import Role

MOST = 500  # of one kind
SECOND_FINDING = timedelta(days=3)  # a doubt is not left half looked at
REVIEW_SOON = timedelta(days=7)
DESKS = frozenset({Role.CHILD_PROTECTION, Role.MONITOR_UNICEF})


def due(now: Instant) -> list[Due]:
    """Births without a record, findings that wait for the second one, decisions to review."""
    return [*_births(), *_findings(), *_reviews(now)]


def _births() -> list[Due]:
    """Born in custody, and no birth record: due on the day of birth (C-11)."""
    recorded = CaseFact.objects.filter(what="BIRTH").values("person")
    born = Holding.objects.filter(
        how=How.BORN, kind=SubjectKind.PERSON, standing=Standing.HELD
    ).exclude(subject__in=recorded)
    rows = born.order_by("entered_at").values_list("subject", "entered_at")[:MOST]
    return [
        Due(
            kind=DueKind.CHILD_BIRTH,
            subject=person,
            due_at=_end_of_day(at),
            warn_at=last_third(at, _end_of_day(at)),
            desks=DESKS,
            rule="C-11",
        )
        for person, at in rows
    ]


def _end_of_day(at: Instant) -> Instant:
    day = timezone.localtime(at).date()
    return timezone.make_aware(datetime.combine(day, time(23, 59)))


def _findings() -> list[Due]:
    entries = ChildCase.objects.exclude(finding_waits=None).values("finding_waits")
    rows = CaseFact.objects.filter(entry__in=entries).order_by("at")[:MOST]
    return [
        Due(
            kind=DueKind.CHILD_SECOND_FINDING,
            subject=row.person,
            due_at=row.at + SECOND_FINDING,
            warn_at=last_third(row.at, row.at + SECOND_FINDING),
            desks=DESKS,
            rule="C-01",
        )
        for row in rows
    ]


def _reviews(now: Instant) -> list[Due]:
    found = []
    for row in queries.to_review((now + REVIEW_SOON).date()):
        assert row.review_on is not None, "asked for by that day"
        at = timezone.make_aware(datetime.combine(row.review_on, time()))
        found.append(
            Due(
                kind=DueKind.CHILD_REVIEW,
                subject=row.person,
                due_at=at,
                warn_at=at - REVIEW_SOON / 2,
                desks=DESKS,
                rule="C-06",
            )
        )
    return found
