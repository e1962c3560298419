"""The machine-readable zone of a travel document: its fields, and each check digit (ICAO 9303).

TD1 (three lines of 30), TD2 (two of 36) and TD3 (two of 44) are read, parts 4, 5 and 6 of Doc 9303,
8th edition. Always holds: a wrong check digit is named and refuses nothing (N-05); what cannot be a
zone at all is a ValueError; a name here is the document's Latin spelling, for display (N-03). Pure.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from awda.kernel.digits import to_ascii_digits

WEIGHTS: Final = (7, 3, 1)
FILLER: Final = "<"
LINES: Final = {30: 3, 36: 2, 44: 2}
_SIGNS: Final = re.compile(r"[A-Z0-9<]+")


class Form(StrEnum):
    """The size of the document."""

    TD1 = "TD1"
    TD2 = "TD2"
    TD3 = "TD3"


class Check(StrEnum):
    """What a check digit is over."""

    NUMBER = "NUMBER"
    BIRTH = "BIRTH"
    EXPIRY = "EXPIRY"
    OPTIONAL = "OPTIONAL"  # TD3 only
    COMPOSITE = "COMPOSITE"


@dataclass(frozen=True, slots=True, kw_only=True)
class Zone:
    """What a zone says. `born` and `expires` are None where they are no whole day.

    `sex` is F, M or empty. `wrong` are the check digits that do not agree, in the order of `Check`.
    """

    form: Form
    kind: str
    issuer: str
    surname: str
    given: str
    number: str
    nationality: str
    born: date | None
    sex: str
    expires: date | None
    optional: str
    wrong: tuple[Check, ...]

    @property
    def name(self) -> str:
        """The whole name in Latin letters, given names first."""
        return " ".join(filter(None, (self.given, self.surname)))


def read(written: str, today: date) -> Zone:
    """The zone in a text of two or three lines. ValueError where it has not a zone's form."""
    lines = [_clean(line) for line in written.strip().splitlines() if line.strip()]
    width = len(lines[0]) if lines else 0
    if LINES.get(width) != len(lines) or any(len(line) != width for line in lines):
        raise ValueError("no machine-readable zone: three lines of 30, two of 36 or two of 44")
    if not all(_SIGNS.fullmatch(line) for line in lines):
        raise ValueError("a machine-readable zone has letters A to Z, digits and <")
    match width:
        case 30:
            return _td1(lines, today)
        case 36:
            return _two_lines(Form.TD2, lines, today)
        case _:
            return _two_lines(Form.TD3, lines, today)


def check_digit(signs: str) -> str:
    """Weights 7, 3, 1 over the values of the signs, modulo 10 (Doc 9303-3, 4.9)."""
    values = (0 if sign == FILLER else int(sign, 36) for sign in signs)
    return str(sum(value * WEIGHTS[at % 3] for at, value in enumerate(values)) % 10)


def _clean(line: str) -> str:
    return re.sub(r"\s", "", to_ascii_digits(line)).upper().replace("«", FILLER * 2)


def _td1(lines: Sequence[str], today: date) -> Zone:
    upper, middle, names = lines
    number, check, optional = _number(upper[5:14], upper[14], upper[15:30])
    composite = upper[5:30] + middle[0:7] + middle[8:15] + middle[18:29]
    checks = {
        Check.NUMBER: (number, check),
        Check.BIRTH: (middle[0:6], middle[6]),
        Check.EXPIRY: (middle[8:14], middle[14]),
        Check.COMPOSITE: (composite, middle[29]),
    }
    more = " ".join(filter(None, (_text(optional), _text(middle[18:29]))))
    return _zone(
        Form.TD1, upper, names, number, middle[15:18], middle[0:6], middle[7], middle[8:14],
        more, checks, today,
    )  # fmt: skip


def _two_lines(form: Form, lines: Sequence[str], today: date) -> Zone:
    upper, lower = lines
    end = len(lower) - 1
    passport = form is Form.TD3
    number, check, optional = lower[0:9], lower[9], lower[28:42] if passport else lower[28:end]
    if not passport:
        number, check, optional = _number(number, check, optional)
    checks = {
        Check.NUMBER: (number, check),
        Check.BIRTH: (lower[13:19], lower[19]),
        Check.EXPIRY: (lower[21:27], lower[27]),
        Check.COMPOSITE: (lower[0:10] + lower[13:20] + lower[21:end], lower[end]),
    }
    if passport:
        checks[Check.OPTIONAL] = (optional, lower[42])
    return _zone(
        form, upper, upper[5:], number, lower[10:13], lower[13:19], lower[20], lower[21:27],
        _text(optional), checks, today,
    )  # fmt: skip


def _number(short: str, check: str, optional: str) -> tuple[str, str, str]:
    """The number, its check digit and the rest: one longer than nine goes on in the optional data.

    Doc 9303-5 and 9303-6, note j: then `<` stands where the check digit would be.
    """
    if check != FILLER:
        return short, check, optional
    long, _, rest = optional.partition(FILLER)
    return (short + long[:-1], long[-1], rest) if long else (short, check, optional)


def _zone(
    form: Form,
    upper: str,
    names: str,
    number: str,
    nationality: str,
    born: str,
    sex: str,
    expires: str,
    optional: str,
    checks: dict[Check, tuple[str, str]],
    today: date,
) -> Zone:
    surname, _, given = names.partition(FILLER * 2)
    return Zone(
        form=form,
        kind=_text(upper[0:2]),
        issuer=_text(upper[2:5]),
        surname=_text(surname),
        given=_text(given),
        number=_text(number),
        nationality=_text(nationality),
        born=_day(born, today, past=True),
        sex=sex if sex in "FM" else "",
        expires=_day(expires, today, past=False),
        optional=optional,
        wrong=tuple(one for one in Check if one in checks and not _agrees(one, *checks[one])),
    )


def _agrees(check: Check, signs: str, digit: str) -> bool:
    """Empty optional data may bear `<` in place of 0 (Doc 9303-4, 4.2.2.2)."""
    if check is Check.OPTIONAL and not signs.strip(FILLER) and digit == FILLER:
        return True
    return check_digit(signs) == digit


def _text(signs: str) -> str:
    return " ".join(signs.replace(FILLER, " ").split())


def _day(signs: str, today: date, *, past: bool) -> date | None:
    """YYMMDD as a day: a birth in the last hundred years, an expiry within fifty of today."""
    if not signs.isdigit():
        return None
    year, month, day = int(signs[0:2]), int(signs[2:4]), int(signs[4:6])
    century = today.year // 100 * 100
    full = century + year
    if past and (full, month, day) > (today.year, today.month, today.day):
        full -= 100
    if not past and full < today.year - 50:
        full += 100
    if not past and full > today.year + 50:
        full -= 100
    try:
        return date(full, month, day)
    except ValueError:
        return None
