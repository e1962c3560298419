"""Who acts (RULES.md section 5) and the compartments that decide who may read (section 7).

No one may hold two of: registrar, screening A, screening B, protection, arms. Who keeps the
installation and who audits it hold nothing else: neither gives nor checks what is their own.
"""

from enum import StrEnum


class Role(StrEnum):
    """A duty a login holds for one party. Its value stands on the record: never renamed."""

    GATE_CLERK = "gate_clerk"
    REGISTRAR = "registrar"
    INTERPRETER = "interpreter"
    TRIAGE_MEDIC = "triage_medic"
    CLINICIAN = "clinician"
    ARMS_OFFICER = "arms_officer"
    STORE_KEEPER = "store_keeper"
    SCREENING_A = "screening_a"
    SCREENING_B = "screening_b"
    PROTECTION = "protection"
    CHILD_PROTECTION = "child_protection"
    CAMP_MANAGER = "camp_manager"
    CONVOY_LEADER = "convoy_leader"
    LIAISON = "liaison"
    RECEIVER = "receiver"
    MONITOR_ICRC = "monitor_icrc"
    MONITOR_UNHCR = "monitor_unhcr"
    MONITOR_UNICEF = "monitor_unicef"
    MONITOR_RIGHTS = "monitor_rights"
    DATA_PROTECTION = "data_protection"
    AUDITOR = "auditor"
    KEEPER = "keeper"  # keeps the installation: opens parties, places and logins; reads no person
    CLOCK = "clock"  # Awda itself, when a time limit passes


DUTIES: frozenset[Role] = frozenset(Role) - {Role.CLOCK}  # what a person may hold
APART: tuple[frozenset[Role], ...] = (
    frozenset({Role.REGISTRAR}),
    frozenset({Role.SCREENING_A}),
    frozenset({Role.SCREENING_B}),  # two blind reviews are two people's (S-01)
    frozenset({Role.PROTECTION, Role.CHILD_PROTECTION}),
    frozenset({Role.ARMS_OFFICER, Role.STORE_KEEPER}),
)
ALONE: frozenset[Role] = frozenset({Role.KEEPER, Role.AUDITOR})


def clash(held: frozenset[Role]) -> frozenset[Role]:
    """Roles in `held` that one person may not hold together (RULES.md section 5), or none."""
    if held & ALONE and len(held) > 1:
        return held
    groups = [group & held for group in APART if group & held]
    return frozenset().union(*groups) if len(groups) > 1 else frozenset()


class Compartment(StrEnum):
    """A closed part of the record, named in each envelope; the body is read only by duty."""

    CUSTODY = "custody"
    IDENTITY = "identity"
    SERVICE = "service"
    EQUIPMENT = "equipment"
    MEDICAL = "medical"
    SCREENING = "screening"
    PROTECTION = "protection"
    CHILD = "child"
    AFTERCARE = "aftercare"
    PUBLIC = "public"  # parties, places, duties: no person in it
