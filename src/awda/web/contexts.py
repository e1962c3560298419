"""Every context of this installation, in the order in which read models are told again.

Together they say who may ask what: each command stands in the `may` of just one of them.
"""

from collections.abc import Mapping
from typing import Any, Final

from awda.children.crossings.projection import CHECKS
from awda.children.projection import CHILDREN
from awda.custody.handovers.projection import HANDOVERS
from awda.custody.projection import CUSTODY
from awda.equipment.clearing.projection import CLEARING
from awda.equipment.projection import EQUIPMENT
from awda.equipment.stores.projection import BOOKS
from awda.family.bureau.projection import BUREAU
from awda.family.choices.projection import CHOICES
from awda.family.messages.projection import MESSAGES
from awda.family.tracing.projection import TRACING
from awda.housing.breaches.projection import BREACHES
from awda.housing.conflicts.projection import CONFLICTS
from awda.housing.headcounts.projection import HEADCOUNTS
from awda.housing.projection import HOUSING
from awda.housing.regimes.projection import REGIMES
from awda.identity.projection import IDENTITY
from awda.journal.rebuild import AnyContext
from awda.kernel.roles import DUTIES, Role
from awda.medical.fitness.projection import FITNESS
from awda.medical.projection import MEDICAL
from awda.people.households.projection import HOUSEHOLDS
from awda.people.partings.projection import PARTINGS
from awda.people.projection import PEOPLE
from awda.people.reviews.projection import REVIEWS
from awda.places.projection import PLACES
from awda.policy.projection import POLICY
from awda.protection.crossings.projection import CROSSINGS
from awda.protection.pressures.projection import PRESSURES
from awda.protection.projection import PROTECTION
from awda.protection.receivers.projection import RECEIVERS
from awda.protection.sheets.projection import SHEETS
from awda.retention.holds.projection import HOLDS
from awda.retention.leaks.projection import LEAKS
from awda.retention.projection import ERASURES
from awda.screening.projection import HITS
from awda.screening.runs.projection import RUNS
from awda.screening.watchlists.projection import WATCHLISTS
from awda.web.access.projection import ACCESS

ALL: tuple[AnyContext, ...] = (
    POLICY,
    PLACES,
    ACCESS,
    PEOPLE,
    HOUSEHOLDS,
    PARTINGS,
    REVIEWS,
    IDENTITY,
    HANDOVERS,
    CUSTODY,
    EQUIPMENT,
    CLEARING,
    BOOKS,
    HOUSING,
    REGIMES,
    CONFLICTS,
    HEADCOUNTS,
    BREACHES,
    WATCHLISTS,
    MEDICAL,
    FITNESS,
    CHILDREN,
    CHECKS,
    SHEETS,
    RECEIVERS,
    PROTECTION,
    PRESSURES,
    CROSSINGS,
    RUNS,
    HITS,
    TRACING,
    MESSAGES,
    CHOICES,
    BUREAU,
    HOLDS,
    ERASURES,
    LEAKS,
)

MAY: Final[Mapping[type[Any], frozenset[Role]]] = {
    command: roles for context in ALL for command, roles in context.may.items()
}


def said_by(*commands: type[Any]) -> frozenset[Role]:
    """The duties that may say each of these commands. KeyError for one that no context knows."""
    return DUTIES.intersection(*(MAY[command] for command in commands))
