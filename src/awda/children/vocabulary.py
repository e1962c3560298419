"""The commands that write in a child's file, and the one event that stands on the record. Pure.

The log does not tell what a child's file heard (docs/decisions/0012): every statement has the type
`children.Noted`, in a stream that does not name the child.
"""

from dataclasses import dataclass

from awda.children.said import AgeFinding, Opening, Referral, Said, Verification, Written
from awda.kernel.ids import PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenCase:
    """A worker of the child-protection body, or the clock, opens a child's file."""

    person: PersonId
    opening: Opening


@dataclass(frozen=True, slots=True, kw_only=True)
class Refer:
    """Whoever holds the child refers it; custody is offered in the same act (C-03)."""

    person: PersonId
    referral: Referral


@dataclass(frozen=True, slots=True, kw_only=True)
class FindAge:
    """One of the two assessors says what they found; the second one settles the age (C-01)."""

    person: PersonId
    finding: AgeFinding


@dataclass(frozen=True, slots=True, kw_only=True)
class WriteInCase:
    """The worker writes one statement into the file."""

    person: PersonId
    said: Written


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifyReturn:
    """A monitor's own answer about a planned return. Nobody else can give it."""

    person: PersonId
    verification: Verification


Command = OpenCase | Refer | FindAge | WriteInCase | VerifyReturn

# --- the event


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """One statement in a child's file; `said.what` tells which, inside the sealed body.

    `by` is who said it: a finding of an age, or a panel, must be another's than the first.
    """

    person: PersonId
    said: Said
    by: str
