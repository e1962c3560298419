"""What is due about the policy: a proposal that waits for its second organisation."""

from awda.kernel.due import Due, DueKind, last_third
from awda.kernel.instants import Instant
from awda.policy import queries
from awda.policy.rules import LOOSENS


def due(now: Instant) -> list[Due]:
    """Open proposals, until they lapse (L-06)."""
    return [
        Due(
            kind=DueKind.POLICY_PROPOSAL,
            subject=one.proposed.proposal,
            of_person=False,
            due_at=one.proposed.lapses_at,
            warn_at=last_third(one.at, one.proposed.lapses_at),
            desks=LOOSENS,
            rule="L-06",
        )
        for one in queries.waiting(now)
    ]
