"""The onward solution of whoever does not return (P-12).

Law: it names its basis and the next day of review, which is to come; when that day has passed it is
no solution any more. Pure.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Literal

from awda.kernel.act import Act
from awda.kernel.ids import PersonId
from awda.kernel.refusal import Refusal
from awda.protection.saying import saying


class Solution(StrEnum):
    """What comes next."""

    LAWFUL_STAY = "LAWFUL_STAY"  # where they are, with shelter and ration
    OTHER_SITE = "OTHER_SITE"  # the same, elsewhere
    ASYLUM_PROCEDURE = "ASYLUM_PROCEDURE"
    RELATIVES = "RELATIVES"
    THIRD_COUNTRY = "THIRD_COUNTRY"
    CARE = "CARE"  # hospital, or a child-protection body
    JUSTICE = "JUSTICE"  # on a court's order


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvideStay:
    """An onward solution, or its review: each is a fact of its own."""

    person: PersonId
    solution: Solution
    basis: str
    review_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class StayProvided:
    person: PersonId
    solution: Solution
    basis: str
    review_on: date
    what: Literal["STAY_PROVIDED"] = "STAY_PROVIDED"


def decide(command: ProvideStay, act: Act) -> StayProvided:
    """The solution, or a Refusal."""
    if not command.basis.strip():
        raise Refusal("STAY_BASIS_MISSING")
    if command.review_on <= act.happened_at.date():
        raise Refusal("REVIEW_DATE_PASSED", review_on=command.review_on.isoformat())
    return saying(StayProvided, command)
