"""Who may see what: section 7 of the rules, as data, cell by cell in its own words.

Always holds: a test compares these cells with the rules, and another looks for marked words of each
row, by every duty, at every door; so neither a page nor a role can drift from the table.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from awda.kernel.roles import Compartment, Role


class Data(StrEnum):
    """A row of the table."""

    IDENTITY = "name, photo, number"
    SERVICE = "service details"
    SCREENING = "screening"
    RISK = "risk, claim"
    CONSENT = "consent"
    MEDICAL = "medical"
    CHILD = "child file"
    WEAPONS = "weapons"
    COMPLAINT = "complaint about staff"


NOTHING: Final = "-"
COLUMNS: Final[Mapping[str, frozenset[Role]]] = {
    "registrar": frozenset({Role.REGISTRAR, Role.GATE_CLERK}),
    "screening": frozenset({Role.SCREENING_A, Role.SCREENING_B}),
    "protection": frozenset({Role.PROTECTION}),
    "medic": frozenset({Role.TRIAGE_MEDIC, Role.CLINICIAN}),
    "camp": frozenset({Role.CAMP_MANAGER}),
    "convoy": frozenset({Role.CONVOY_LEADER}),
    "arms": frozenset({Role.ARMS_OFFICER, Role.STORE_KEEPER}),
    "liaison": frozenset({Role.LIAISON}),
    "receiver": frozenset({Role.RECEIVER}),
    "monitor": frozenset(
        {Role.MONITOR_ICRC, Role.MONITOR_UNHCR, Role.MONITOR_UNICEF, Role.MONITOR_RIGHTS}
    ),
    "public": frozenset(),
}
"""The columns and the roles that stand in them. The child body, interpreter, auditor, officer of
data protection and keeper have no column: `OUTSIDE_THE_TABLE` says what they may."""

MATRIX: Final[Mapping[Data, tuple[str, ...]]] = {  # in the order of the columns
    Data.IDENTITY: (
        "rw", "r", "r", "r", "r", "r(manifest)", "r", "r(list)", "agreed list only",
        "r (by mandate)", "-",
    ),
    Data.SERVICE: ("rw", "r", "r S", "-", "-", "-", "r link", "by clause", "-", "r ICRC", "-"),
    Data.SCREENING: (
        "-", "rw", "result only", "-", "result only", "result only", "-", "-", "-",
        "sealed r (ombuds)", "counts",
    ),
    Data.RISK: ("-", "-", "rw", "-", "-", "go/no only", "-", "-", "-", "by consent", "-"),
    Data.CONSENT: ("-", "-", "rw", "-", "state", "state", "-", "state", "-", "r", "counts >=5"),
    Data.MEDICAL: (
        "-", "-", "fitness", "rw", "seat need", "seat need", "-", "class", "envelope",
        "by consent", "counts",
    ),
    Data.CHILD: ("-", "-", "referral only", "care", "-", "-", "-", "-", "-", "UNICEF type",
                 "national"),
    Data.WEAPONS: ("-", "-", "-", "-", "-", "-", "rw", "totals", "by declaration", "r auditor",
                   "by type"),
    Data.COMPLAINT: ("-",) * 9 + ("rw body", "counts"),
}  # fmt: skip

WORDS: Final[Mapping[Data, frozenset[Role]]] = {
    Data.IDENTITY: frozenset(Role) - {
        Role.INTERPRETER, Role.AUDITOR, Role.DATA_PROTECTION, Role.KEEPER, Role.CLOCK,
    },
    Data.SERVICE: frozenset(
        {Role.REGISTRAR, Role.SCREENING_A, Role.SCREENING_B, Role.PROTECTION, Role.MONITOR_ICRC}
    ),
    Data.SCREENING: frozenset({Role.SCREENING_A, Role.SCREENING_B, Role.MONITOR_RIGHTS}),
    Data.RISK: frozenset({Role.PROTECTION}),
    Data.CONSENT: frozenset({Role.PROTECTION}),
    Data.MEDICAL: frozenset({Role.TRIAGE_MEDIC, Role.CLINICIAN}),
    Data.CHILD: frozenset({Role.CHILD_PROTECTION, Role.MONITOR_UNICEF, Role.PROTECTION}),
    Data.WEAPONS: frozenset({Role.ARMS_OFFICER, Role.STORE_KEEPER, Role.AUDITOR}),
    Data.COMPLAINT: frozenset(),
}  # fmt: skip
"""Who may read the very words of a row; a state, a result, a class, a total or a count is none."""

OUTSIDE_THE_TABLE: Final[Mapping[Role, frozenset[Data]]] = {
    Role.CHILD_PROTECTION: frozenset({Data.IDENTITY, Data.CHILD}),
    Role.AUDITOR: frozenset({Data.WEAPONS}),
    Role.INTERPRETER: frozenset(),
    Role.DATA_PROTECTION: frozenset(),
    Role.KEEPER: frozenset(),
}

COMPARTMENTS: Final[Mapping[Data, Compartment]] = {
    Data.IDENTITY: Compartment.IDENTITY,
    Data.SERVICE: Compartment.SERVICE,
    Data.SCREENING: Compartment.SCREENING,
    Data.RISK: Compartment.PROTECTION,
    Data.CONSENT: Compartment.PROTECTION,
    Data.MEDICAL: Compartment.MEDICAL,
    Data.CHILD: Compartment.CHILD,
    Data.WEAPONS: Compartment.EQUIPMENT,
}
"""Where the record keeps each row. Complaints are not built."""


def cell(data: Data, role: Role) -> str:
    """What the table says of a row to a role; `-` for a role without a column."""
    for said, roles in zip(MATRIX[data], COLUMNS.values(), strict=True):
        if role in roles:
            return said
    return NOTHING
