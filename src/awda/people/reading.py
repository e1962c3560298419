"""Who may read what of a person (RULES.md section 7). Pure.

Always holds: a role reads no compartment that its duty does not need; bodies for children read of
children only; a track that could endanger someone is named to protection alone. Who is not listed
reads of nobody.
"""

from collections.abc import Mapping
from typing import Final

from awda.kernel.roles import Compartment, Role
from awda.people.codes import Track

Compartments = frozenset[Compartment]

_NUMBER: Final = frozenset({Compartment.CUSTODY})
_WHO: Final = _NUMBER | {Compartment.IDENTITY}

READABLE: Final[Mapping[Role, Compartments]] = {
    Role.GATE_CLERK: _WHO,
    Role.REGISTRAR: _WHO | {Compartment.SERVICE},
    Role.INTERPRETER: _NUMBER,
    Role.TRIAGE_MEDIC: _WHO | {Compartment.MEDICAL},
    Role.CLINICIAN: _WHO | {Compartment.MEDICAL},
    Role.ARMS_OFFICER: _WHO | {Compartment.EQUIPMENT},
    Role.STORE_KEEPER: _WHO | {Compartment.EQUIPMENT},
    Role.SCREENING_A: _WHO | {Compartment.SERVICE, Compartment.SCREENING},
    Role.SCREENING_B: _WHO | {Compartment.SERVICE, Compartment.SCREENING},
    Role.PROTECTION: _WHO | {Compartment.SERVICE, Compartment.PROTECTION, Compartment.CHILD},
    Role.CHILD_PROTECTION: _WHO | {Compartment.PROTECTION, Compartment.CHILD},
    Role.CAMP_MANAGER: _WHO,
    Role.CONVOY_LEADER: _WHO,
    Role.LIAISON: _WHO,
    Role.RECEIVER: _WHO,
    Role.MONITOR_ICRC: _WHO | {Compartment.SERVICE},
    Role.MONITOR_UNHCR: _WHO,
    Role.MONITOR_UNICEF: _WHO | {Compartment.CHILD},
    Role.MONITOR_RIGHTS: _WHO,
    Role.AUDITOR: _NUMBER | {Compartment.EQUIPMENT},
    Role.DATA_PROTECTION: _NUMBER,
}
OF_CHILDREN: Final = frozenset({Role.CHILD_PROTECTION, Role.MONITOR_UNICEF})
# Only whom their party holds, or whom a list of a handover between their party and another names.
OF_OWN_PARTY: Final = frozenset({Role.RECEIVER, Role.LIAISON, Role.CONVOY_LEADER})

# Screening, liaison and the other side learn nobody's doubtful age from a list.
SEES_AGE: Final = frozenset(
    {
        Role.GATE_CLERK,
        Role.REGISTRAR,
        Role.TRIAGE_MEDIC,
        Role.CLINICIAN,
        Role.ARMS_OFFICER,  # a child is not cleared alone (W-01)
        Role.PROTECTION,
        Role.CHILD_PROTECTION,
        Role.CAMP_MANAGER,
        Role.CONVOY_LEADER,
        Role.MONITOR_ICRC,
        Role.MONITOR_UNICEF,
    }
)
SEALED_TRACKS: Final = frozenset({Track.ABD, Track.ASY, Track.CRM})
SEES_TRACK: Final = frozenset({Role.REGISTRAR, Role.CAMP_MANAGER, Role.CONVOY_LEADER})


def readable(role: Role, *, may_be_child: bool = False) -> Compartments:
    """The compartments a role may read of someone; `may_be_child` also means age in doubt.

    For a role that reads of children only, an adult's record opens no further than the number.
    """
    opened = READABLE.get(role, frozenset())
    return opened & _NUMBER if role in OF_CHILDREN and not may_be_child else opened


def readers(compartment: Compartment) -> tuple[Role, ...]:
    """The roles that read something of a compartment."""
    return tuple(role for role, opened in READABLE.items() if compartment in opened)


def reads_people(role: Role) -> bool:
    """May the role open people's pages at all."""
    return role in READABLE


def track_shown(role: Role, track: Track, *, may_be_child: bool = False) -> Track | None:
    """The track as this role may see it; None where it is sealed or not this role's matter."""
    if Compartment.PROTECTION in readable(role, may_be_child=may_be_child):
        return track
    return track if role in SEES_TRACK and track not in SEALED_TRACKS else None
