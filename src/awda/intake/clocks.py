"""What is due again: the capture card after a transfer or a hospital admission (I-06).

The card of the arrival is due by `people`; whether someone came since, custody knows.
"""

from awda.intake import queries
from awda.kernel.due import Due, DueKind, last_third
from awda.kernel.instants import Instant
from awda.kernel.roles import Role
from awda.policy import queries as policies
from awda.policy.vocabulary import Number

_CARDS = frozenset({Role.REGISTRAR, Role.MONITOR_ICRC})


def due(now: Instant) -> list[Due]:
    """Every card past two thirds of its time, with whoever holds the person now."""
    within = policies.in_force().days(Number.CAPTURE_CARD_DAYS)
    return [
        Due(
            kind=DueKind.CAPTURE_CARD,
            subject=person,
            due_at=since + within,
            warn_at=last_third(since, since + within),
            desks=_CARDS,
            rule="I-06",
        )
        for person, since in queries.cards_again(now - within * 2 / 3).items()
    ]
