"""Who learns what of someone's health (RULES.md section 7, M-02). Pure.

Always holds: the file opens to a clinician of the care team, what keeps from harm to its triage
medic; the rest learn a word or a seat, or nothing. Who is not listed learns nothing.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from awda.kernel.roles import Role
from awda.medical.codes import OF_TRIAGE, NoteKind
from awda.people.reading import OF_CHILDREN


class Sees(StrEnum):
    """How far one duty may see."""

    NOTHING = "NOTHING"
    SEAT = "SEAT"  # the kind of seat, and whether a medical hold stands
    CLASS = "CLASS"  # the one word as well
    HARM = "HARM"  # colour, signs, and what keeps from harm
    FILE = "FILE"


OUTSIDE: Final[Mapping[Role, Sees]] = {
    Role.TRIAGE_MEDIC: Sees.CLASS,
    Role.CLINICIAN: Sees.CLASS,
    Role.PROTECTION: Sees.CLASS,
    Role.CHILD_PROTECTION: Sees.CLASS,
    Role.LIAISON: Sees.CLASS,
    Role.CAMP_MANAGER: Sees.SEAT,
    Role.CONVOY_LEADER: Sees.SEAT,
}
CARING: Final[Mapping[Role, Sees]] = {Role.TRIAGE_MEDIC: Sees.HARM, Role.CLINICIAN: Sees.FILE}
SEES_OFFERS: Final = frozenset({Role.PROTECTION, Role.CHILD_PROTECTION})  # the answer, no more
INSIDE: Final = frozenset({Sees.HARM, Sees.FILE})


def sees(role: Role, *, cares: bool, may_be_child: bool) -> Sees:
    """How far a duty sees of someone; `cares` is said of its party."""
    if cares and role in CARING:
        return CARING[role]
    if role in OF_CHILDREN and not may_be_child:
        return Sees.NOTHING
    return OUTSIDE.get(role, Sees.NOTHING)


def kinds(seen: Sees) -> frozenset[NoteKind]:
    """The notes that are open to whoever sees so far."""
    match seen:
        case Sees.FILE:
            return frozenset(NoteKind)
        case Sees.HARM:
            return OF_TRIAGE
        case Sees.NOTHING | Sees.SEAT | Sees.CLASS:
            return frozenset()
