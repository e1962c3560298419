"""What is due in custody: lists that wait for the taker's answer before they lapse (X-01)."""

from django.db.models import Min

from awda.custody.models import Handover, Holding
from awda.custody.vocabulary import PERSON_ROLES
from awda.kernel.due import Due, DueKind, last_third
from awda.kernel.instants import Instant

MOST_LISTED = 1_000


def due(_now: Instant) -> list[Due]:
    """Every list with an offer that nobody has answered, nearest lapse first."""
    waiting = Holding.objects.exclude(lapses_at=None).exclude(handover="")
    rows = waiting.values("handover", "taker").annotate(at=Min("lapses_at")).order_by("at")
    some = list(rows[:MOST_LISTED])
    opened = dict(
        Handover.objects.filter(id__in=[row["handover"] for row in some]).values_list(
            "id", "opened_at"
        )
    )
    return [
        Due(
            kind=DueKind.OFFER,
            subject=row["handover"],
            of_person=False,
            party=row["taker"],
            due_at=row["at"],
            warn_at=last_third(opened[row["handover"]], row["at"]),
            desks=PERSON_ROLES,
            rule="X-01",
        )
        for row in some
    ]
