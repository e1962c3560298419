"""Health opens to those who care for the person, and to no other medic (RULES.md section 7, M-02).

A role says what a duty may read of people; whom it cares for says of whom. Always holds: colour,
flagged medical needs and how somebody died are read by the party that holds the person, held them
last when they died, or to which they are referred.
"""

from awda.custody import queries as custody
from awda.custody.vocabulary import Standing
from awda.kernel.roles import Compartment
from awda.medical import care
from awda.people.reading import Compartments
from awda.web.access.queries import Duty


def of_own_patients(duty: Duty, person: str, opened: Compartments) -> Compartments:
    """What stays open of one person: health only to who cares for them."""
    if Compartment.MEDICAL in opened and not _cares(duty.party, person):
        return opened - {Compartment.MEDICAL}
    return opened


def _cares(party: str, person: str) -> bool:
    holding = custody.holding(person)
    died_here = (
        holding is not None
        and holding.standing is Standing.DECEASED
        and holding.last_holder == party
    )
    return died_here or care.cares(party, person)
