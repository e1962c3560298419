"""What is due about leaks: a decision within 24 hours, and word to those concerned within 72."""

from datetime import timedelta

from django.db.models import Q

from awda.kernel.due import Due, DueKind, last_third
from awda.kernel.instants import Instant
from awda.kernel.roles import Role
from awda.retention.leaks.rules import DECIDE_WITHIN, TELL_WITHIN
from awda.retention.models import LeakRow

OFFICER = frozenset({Role.DATA_PROTECTION})


def due(_now: Instant) -> list[Due]:
    """Leaks nobody has decided about, and those of which nobody was told though harm is likely."""
    undecided = LeakRow.objects.filter(harm_likely=None)
    untold = LeakRow.objects.filter(harm_likely=True).filter(
        Q(persons_told_at=None) | Q(monitor_told_at=None)
    )
    return [
        *(_due(row, DueKind.LEAK_DECISION, DECIDE_WITHIN) for row in undecided),
        *(_due(row, DueKind.LEAK_NOTICE, TELL_WITHIN) for row in untold),
    ]


def _due(row: LeakRow, kind: DueKind, within: timedelta) -> Due:
    due_at = row.reported_at + within
    return Due(
        kind=kind,
        subject=row.id,
        of_person=False,
        due_at=due_at,
        warn_at=last_third(row.reported_at, due_at),
        desks=OFFICER,
        rule="D-07",
    )
