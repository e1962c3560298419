"""Our number for a person: a series letter, a running number, a check digit, as in `A-000123-4`.

The check digit is Damm's (H. M. Damm, 2004): it catches every single wrong digit and every swap
of two neighbours, the two ways a number is misheard over a radio. It says nothing about the
person. Pure.
"""

import re
from typing import Final

from awda.kernel.digits import to_ascii_digits

SERIES: Final = "A"
_DAMM: Final = (
    "0317598642",
    "7092154863",
    "4206871359",
    "1750983426",
    "6123045978",
    "3674209581",
    "5869720134",
    "8945362017",
    "9438617205",
    "2581436790",
)
_WRITTEN: Final = re.compile(r"\s*([A-Za-z])?[\s-]*([0-9]{1,9})[\s-]*([0-9])\s*")


def check_digit(digits: str) -> str:
    """The Damm check digit of a string of ASCII digits."""
    interim = 0
    for digit in digits:
        interim = int(_DAMM[interim][int(digit)])
    return str(interim)


def number(sequence: int, series: str = SERIES) -> str:
    """Our number for the person who is the `sequence`-th of a series, counted from 1."""
    digits = f"{sequence:06d}"
    return f"{series}-{digits}-{check_digit(digits)}"


def read_number(text: str) -> str | None:
    """Our number from what someone typed (dashes, case, Arabic-Indic digits, lost zeros), or None.

    None also when the check digit is wrong: then one digit was misheard or two were swapped.
    """
    found = _WRITTEN.fullmatch(to_ascii_digits(text))
    if found is None:
        return None
    digits = found[2].zfill(6)
    if check_digit(digits) != found[3]:
        return None
    return f"{(found[1] or SERIES).upper()}-{digits}-{found[3]}"
