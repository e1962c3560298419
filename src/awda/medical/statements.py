"""What a note states: a closed union, one block for each kind of note. Pure.

Always holds: every block names its kind, so a reader of the record needs no other key. Codes of
ICD-10 or ATC are optional: whoever writes in a tent writes words.
"""

from dataclasses import dataclass, fields
from datetime import date
from typing import Literal

from awda.medical.codes import NoteKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Consultation:
    """What was complained of, found and planned, and the day to be seen again."""

    complaint: str
    findings: str = ""
    plan: str = ""
    follow_up_on: date | None = None
    kind: Literal["CONSULTATION"] = "CONSULTATION"


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """A problem; `icd10` where it is known, `active` while it lasts."""

    problem: str
    icd10: str = ""
    since: date | None = None
    active: bool = True
    kind: Literal["CONDITION"] = "CONDITION"


@dataclass(frozen=True, slots=True, kw_only=True)
class Medicine:
    """A medicine taken; `continuing` when it must not be broken off on the journey (M-04)."""

    medicine: str
    dose: str = ""
    atc: str = ""
    since: date | None = None
    continuing: bool = False
    kind: Literal["MEDICINE"] = "MEDICINE"


@dataclass(frozen=True, slots=True, kw_only=True)
class Allergy:
    """What the person must not be given or meet, and what happens."""

    substance: str
    reaction: str = ""
    grave: bool = False
    kind: Literal["ALLERGY"] = "ALLERGY"


@dataclass(frozen=True, slots=True, kw_only=True)
class Immunisation:
    """A vaccine given."""

    vaccine: str
    given_on: date | None = None
    kind: Literal["IMMUNISATION"] = "IMMUNISATION"


@dataclass(frozen=True, slots=True, kw_only=True)
class Procedure:
    """An operation or treatment done."""

    procedure: str
    done_on: date | None = None
    kind: Literal["PROCEDURE"] = "PROCEDURE"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pregnancy:
    """A pregnancy, or its end; the day it is due where that is known."""

    state: str
    due_on: date | None = None
    kind: Literal["PREGNANCY"] = "PREGNANCY"


@dataclass(frozen=True, slots=True, kw_only=True)
class Aid:
    """An aid the person needs: glasses, crutches, a prosthesis, dressings."""

    aid: str
    kind: Literal["AID"] = "AID"


Statement = (
    Consultation | Condition | Medicine | Allergy | Immunisation | Procedure | Pregnancy | Aid
)
STATEMENTS: tuple[type[Statement], ...] = Statement.__args__


def kind_of(said: Statement) -> NoteKind:
    """The code of a block's kind."""
    return NoteKind(said.kind)


def heading(said: Statement) -> str:
    """The first words of a block: what it is about, as it was written."""
    return str(getattr(said, fields(said)[0].name))


def longest(said: Statement) -> int:
    """Characters of the longest text in a block."""
    texts = (getattr(said, field.name) for field in fields(said))
    return max(len(text) for text in texts if isinstance(text, str))
