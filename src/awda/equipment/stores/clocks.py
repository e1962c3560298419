"""What is due in stores: stock checks that were not taken in time (W-07)."""

from awda.equipment.stores import queries
from awda.kernel.due import Due, DueKind
from awda.kernel.instants import Instant
from awda.kernel.roles import Role
from awda.places import queries as places

DESKS = frozenset({Role.STORE_KEEPER, Role.ARMS_OFFICER, Role.AUDITOR})


def due(now: Instant) -> list[Due]:
    """Overdue stock checks, longest due first."""
    found = []
    for one in queries.overdue_checks(now):
        place = places.place(one.store)
        found.append(
            Due(
                kind=DueKind.STOCK_CHECK,
                subject=f"{one.store}/{one.coverage.value}",
                of_person=False,
                party=place.run_by if place else "",
                place=one.store,
                due_at=one.due,
                warn_at=one.due,
                desks=DESKS,
                rule="W-07",
            )
        )
    return found
