"""A statement on the record, as the form would have it typed: where corrections begin.

Always holds: read back by the form, it says the same statement again.
"""

from typing import Any

from awda.people.answers import (
    BirthAnswer,
    Born,
    Declined,
    Identity,
    NotKnown,
    Origin,
    Service,
)
from awda.people.codes import Precision
from awda.people.page_texts import COUNTRIES
from awda.people.pages.registration_form import NAME_PARTS, ORIGIN_PARTS, SERVICE_PARTS


def as_typed(block: Identity | Origin | Service) -> dict[str, Any]:
    """What a correction of a block begins with."""
    match block:
        case Identity():
            return _identity(block)
        case Origin():
            return _origin(block)
        case Service():
            names = ("rank", "service_number", "branch", *SERVICE_PARTS)
            return {name: getattr(block, name) for name in names}


def _identity(said: Identity) -> dict[str, Any]:
    name = said.name
    return {
        **{part: getattr(name, part) for part in NAME_PARTS},
        **{f"latin_{at}": one.value for at, one in enumerate(name.latin, start=1)},
        "whole": name.whole.value,
        "read_from": name.whole.document,
        "sex": said.sex.value,
        **_birth_typed(said.birth),
    }


def _origin(said: Origin) -> dict[str, Any]:
    held = said.nationality
    listed = [code for code in held.countries if code in COUNTRIES]
    return {
        **{part: getattr(said, part) for part in ORIGIN_PARTS},
        "nationality": held.status.value,
        "countries": listed,
        "other_country": next((code for code in held.countries if code not in listed), ""),
        "languages": "، ".join(said.languages),
        "marital": said.marital.value,
    }


def _birth_typed(birth: BirthAnswer) -> dict[str, Any]:
    match birth:
        case Born(precision=Precision.ESTIMATE):
            return {
                "birth_how": "ABOUT",
                "birth_year": birth.earliest.year,
                "birth_year_to": birth.latest.year,
            }
        case Born():
            exact = birth.precision is Precision.DAY
            month = exact or birth.precision is Precision.MONTH
            return {
                "birth_how": "EXACT",
                "birth_year": birth.earliest.year,
                "birth_month": birth.earliest.month if month else None,
                "birth_day": birth.earliest.day if exact else None,
            }
        case NotKnown():
            return {"birth_how": "NOT_KNOWN", "birth_reason": birth.reason}
        case Declined():
            return {"birth_how": "DECLINED"}
        case _:
            return {}
