"""Every context of this installation, in the order in which read models are told again."""

from awda.custody.handovers.projection import HANDOVERS
from awda.custody.projection import CUSTODY
from awda.equipment.clearing.projection import CLEARING
from awda.equipment.projection import EQUIPMENT
from awda.equipment.stores.projection import BOOKS
from awda.housing.conflicts.projection import CONFLICTS
from awda.housing.headcounts.projection import HEADCOUNTS
from awda.housing.projection import HOUSING
from awda.housing.regimes.projection import REGIMES
from awda.journal.rebuild import AnyContext
from awda.people.households.projection import HOUSEHOLDS
from awda.people.projection import PEOPLE
from awda.places.projection import PLACES
from awda.web.access.projection import ACCESS

ALL: tuple[AnyContext, ...] = (
    PLACES,
    ACCESS,
    PEOPLE,
    HOUSEHOLDS,
    HANDOVERS,
    CUSTODY,
    EQUIPMENT,
    CLEARING,
    BOOKS,
    HOUSING,
    REGIMES,
    CONFLICTS,
    HEADCOUNTS,
)
