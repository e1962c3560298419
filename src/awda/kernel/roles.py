"""Who acts (RULES.md section 5) and the compartments that decide who may read (section 7).

No one may hold two of: registrar, screening, protection, arms.
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


APART: tuple[frozenset[Role], ...] = (
    frozenset({Role.REGISTRAR}),
    frozenset({Role.SCREENING_A, Role.SCREENING_B}),
    frozenset({Role.PROTECTION, Role.CHILD_PROTECTION}),
    frozenset({Role.ARMS_OFFICER, Role.STORE_KEEPER}),
)


def clash(held: frozenset[Role]) -> frozenset[Role]:
    """Roles in `held` that one person may not hold together (RULES.md section 5), or none."""
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
