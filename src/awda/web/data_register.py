"""What is kept about whom: purpose, legal basis, owner, sensitivity, retention (D-01).

A class of data is what one context puts on the record. Always holds: a site with a context that has
no whole line here does not start (`may_be_deployed`); consent is no basis where the person cannot
refuse, so no line says so. Recipients follow from compartments, as `people.reading` opens them.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from awda.kernel.roles import Compartment, Role
from awda.people.reading import READABLE
from awda.policy.vocabulary import SETTINGS, Number
from awda.web.contexts import ALL
from awda.web.home import HomeError

_C = Compartment


class Basis(StrEnum):
    """Why it may be kept of somebody in custody; consent is not among them (D-01)."""

    LEGAL_DUTY = "legal duty"
    VITAL_INTEREST = "vital interest of the person"
    PUBLIC_INTEREST = "public interest laid down in law"
    NO_PERSON = "about no person"


class Sensitivity(StrEnum):
    """How grave its loss would be (D-09)."""

    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"
    SEVERE = "severe"


SHARING: Final[Mapping[Sensitivity, str]] = {
    Sensitivity.LOW: "may be published",
    Sensitivity.MODERATE: "with partners, by a written agreement",
    Sensitivity.HIGH: "named recipients only, by a written agreement, field by field",
    Sensitivity.SEVERE: "not shared; the person's own copy, or what the rules name",
}
"""The default rule of sharing for each class (D-09)."""


@dataclass(frozen=True, slots=True)
class Item:
    """One class of data. `law` names where the basis stands; `kept` is None where no clock runs."""

    purpose: str
    basis: Basis
    law: str
    owner: str
    compartments: tuple[Compartment, ...]
    sensitivity: Sensitivity
    kept: Number | None
    why_kept: str = ""

    @property
    def retention(self) -> str:
        """How long, in words."""
        if self.kept is None:
            return self.why_kept
        setting = SETTINGS[self.kept]
        return f"{setting.default} {setting.unit.value.lower()} (`{self.kept.value}`)"

    @property
    def recipients(self) -> tuple[Role, ...]:
        """The roles that read something of it; none where it is public or beside all readers."""
        return tuple(
            role for role, opened in READABLE.items() if opened & frozenset(self.compartments)
        )


_DUTY, _VITAL = Basis.LEGAL_DUTY, Basis.VITAL_INTEREST
_PUBLIC, _NOBODY = Basis.PUBLIC_INTEREST, Basis.NO_PERSON
_LOW, _MODERATE = Sensitivity.LOW, Sensitivity.MODERATE
_HIGH, _SEVERE = Sensitivity.HIGH, Sensitivity.SEVERE
_REGISTER, _ARMS = Number.CUSTODY_REGISTER_YEARS, Number.WEAPON_RECORD_YEARS
_FOREVER = "as long as the log: it is the log's own account"


def _item(
    purpose: str,
    basis: Basis,
    law: str,
    owner: str,
    compartments: tuple[Compartment, ...],
    sensitivity: Sensitivity,
    kept: Number | None,
) -> Item:
    return Item(
        purpose, basis, law, owner, compartments, sensitivity, kept, "" if kept else _FOREVER
    )


HOST, CARE, CHILD = "the host authority", "the medical service", "the civilian child body"
PROTECT, SCREEN = "the protection service", "the screening units"
DPO = "the data-protection officer"

REGISTER: Final[Mapping[str, Item]] = {
    "policy": _item("numbers of the gates", _NOBODY, "L-06", HOST, (_C.PUBLIC,), _LOW, None),
    "places": _item(
        "parties, places, operations", _NOBODY, "ICPPED 17(2)", HOST, (_C.PUBLIC,), _LOW, None
    ),
    "access": _item(
        "who acts in which duty", _PUBLIC, "ICPPED 17, 18", HOST, (_C.PUBLIC,), _MODERATE, None
    ),
    "people": _item(
        "to know who is in custody and to inform their family",
        _DUTY, "GC III 17, 70, 122; ICPPED 17(3)", HOST,
        (_C.CUSTODY, _C.IDENTITY, _C.SERVICE, _C.MEDICAL, _C.PROTECTION, _C.CHILD),
        _SEVERE, _REGISTER,
    ),
    "households": _item(
        "family unity", _DUTY, "GC IV 82; CRC 9", HOST, (_C.IDENTITY, _C.PROTECTION), _HIGH,
        _REGISTER,
    ),
    "partings": _item(
        "family unity: who was parted, and how they meet again", _DUTY, "CRC 9, 10", PROTECT,
        (_C.PROTECTION,), _SEVERE, _REGISTER,
    ),
    "reviews": _item(
        "review of internment", _DUTY, "GC IV 43, 78; GC III 5", HOST, (_C.PROTECTION,), _HIGH,
        _REGISTER,
    ),
    "identity": _item(
        "one person counted once", _DUTY, "ICPPED 17(3)", HOST, (_C.IDENTITY,), _HIGH, _REGISTER
    ),
    "handover": _item(
        "transfer of responsibility", _DUTY, "GC III 12; ICPPED 17, 21", HOST, (_C.CUSTODY,),
        _HIGH, _REGISTER,
    ),
    "custody": _item(
        "the register against disappearance", _DUTY, "ICPPED 17(3)", HOST,
        (_C.CUSTODY, _C.MEDICAL), _HIGH, _REGISTER,
    ),
    "equipment": _item(
        "weapons and belongings, and their receipts", _DUTY, "GC III 18; ITI", HOST,
        (_C.EQUIPMENT,), _MODERATE, _ARMS,
    ),
    "clearing": _item(
        "nobody goes on with arms", _DUTY, "MOSAIC 05.50", HOST, (_C.EQUIPMENT,), _MODERATE, _ARMS
    ),
    "stores": _item(
        "what stores hold", _DUTY, "MOSAIC 05.50", HOST, (_C.EQUIPMENT,), _MODERATE, _ARMS
    ),
    "housing": _item(
        "who sleeps where", _DUTY, "GC III 22, 25", HOST, (_C.CUSTODY,), _HIGH, _REGISTER
    ),
    "regime": _item("openness of a site", _NOBODY, "GC III 21", HOST, (_C.PUBLIC,), _LOW, None),
    "conflict": _item(
        "whom not to house together", _VITAL, "GC III 22", HOST, (_C.PROTECTION,), _SEVERE,
        _REGISTER,
    ),
    "headcount": _item(
        "headcounts against the record", _DUTY, "ICPPED 17", HOST, (_C.CUSTODY,), _HIGH, _REGISTER
    ),
    "breaches": _item(
        "children held too long at a military site", _DUTY, "CRC 37, 39", CHILD, (_C.CHILD,),
        _SEVERE, _REGISTER,
    ),
    "watchlist": _item(
        "versions of lists in use", _NOBODY, "S-04", SCREEN, (_C.SCREENING,), _HIGH, None
    ),
    "medical": _item(
        "care", _VITAL, "GC III 15, 30, 31", CARE, (_C.MEDICAL,), _SEVERE,
        Number.MEDICAL_FILE_YEARS,
    ),
    "fitness": _item(
        "fitness to travel", _VITAL, "GC III 47", CARE, (_C.MEDICAL,), _SEVERE,
        Number.MEDICAL_FILE_YEARS,
    ),
    "sheet": _item("what is known of areas", _NOBODY, "P-01", PROTECT, (_C.PUBLIC,), _LOW, None),
    "receiver": _item(
        "what is known of receiving authorities", _NOBODY, "P-09", PROTECT, (_C.PROTECTION,),
        _HIGH, None,
    ),
    "protection": _item(
        "free will, risk of return, claims", _DUTY, "CAT 3; GC III 118; CSR 33", PROTECT,
        (_C.PROTECTION,), _SEVERE, Number.CONSENT_FILE_YEARS,
    ),
    "pressure": _item(
        "signs of pressure, and what was done", _DUTY, "P-13", PROTECT, (_C.PROTECTION,), _SEVERE,
        _REGISTER,
    ),
    "crossing": _item(
        "that each test was met before a crossing", _DUTY, "CAT 3", PROTECT, (_C.PROTECTION,),
        _SEVERE, _REGISTER,
    ),
    "children": _item(
        "the child's file and best interests", _DUTY, "CRC 3, 20, 22", CHILD, (_C.CHILD,), _SEVERE,
        _REGISTER,
    ),
    "childcheck": _item(
        "that a child's departure was decided by the child body", _DUTY, "CRC 3, 9", CHILD,
        (_C.CHILD,), _SEVERE, _REGISTER,
    ),
    "tracing": _item(
        "tracing requests", _DUTY, "GC III 123; AP I 33", PROTECT, (_C.PROTECTION,), _SEVERE,
        _REGISTER,
    ),
    "messages": _item(
        "family messages, counted", _DUTY, "GC III 70, 71", PROTECT, (_C.PROTECTION,), _HIGH,
        _REGISTER,
    ),
    "choices": _item(
        "what a family chose", _DUTY, "F-02", PROTECT, (_C.PROTECTION,), _HIGH, _REGISTER
    ),
    "bureau": _item(
        "extract for the information bureau", _DUTY, "GC III 122", PROTECT, (_C.IDENTITY,), _HIGH,
        _REGISTER,
    ),
    "screening_run": _item(
        "who was compared with which lists", _PUBLIC, "S-01, S-04", SCREEN, (_C.SCREENING,),
        _SEVERE, _REGISTER,
    ),
    "hit": _item(
        "what two reviewers found", _PUBLIC, "S-01", SCREEN, (_C.SCREENING,), _SEVERE,
        Number.DISMISSED_HIT_DAYS,
    ),
    "hold": _item(
        "what a court or an inquiry still needs", _DUTY, "D-04", DPO, (_C.PROTECTION,), _HIGH, None
    ),
    "leak": _item(
        "leaks of data, and who was told", _DUTY, "D-07", DPO, (_C.PROTECTION,), _HIGH, None
    ),
    "erasure": _item(
        "that something was erased, and under which clock", _DUTY, "D-05", DPO,
        (_C.SCREENING, _C.MEDICAL, _C.PROTECTION), _LOW, None,
    ),
}  # fmt: skip


def lacking(contexts: Iterable[str], register: Mapping[str, Item] = REGISTER) -> list[str]:
    """Contexts whose data may not be kept: without a line, or with an empty place in it (D-01)."""
    return [name for name in contexts if name not in register or not _whole(register[name])]


def _whole(item: Item) -> bool:
    said = (item.purpose, item.law, item.owner, item.retention)
    return bool(item.compartments) and all(text.strip() for text in said)


def may_be_deployed() -> None:
    """Refuse to start with data nobody has answered for. HomeError names the contexts."""
    if found := lacking(context.name for context in ALL):
        raise HomeError(
            f"not deployed (D-01): {', '.join(found)} has no purpose, legal basis, owner, readers,"
            " sensitivity or time of keeping in awda.web.data_register"
        )
