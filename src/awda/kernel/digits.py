"""Digits as people here write them, turned into the digits the machine reckons with.

Always holds: only digits and the separators standing between two digits change; every other
character stays as written, so a name or a note may pass through unharmed. Pure.
"""

import re
from typing import Final

_DIGITS: Final = str.maketrans(
    "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹",
    "01234567890123456789",
)
_DECIMAL_BETWEEN_DIGITS: Final = re.compile(r"(?<=[0-9])\u066B(?=[0-9])")
_THOUSANDS_BETWEEN_DIGITS: Final = re.compile(r"(?<=[0-9])\u066C(?=[0-9]{3}(?![0-9]))")
_COMMA_BETWEEN_DIGITS: Final = re.compile(r"(?<=[0-9])\u060C(?=[0-9])")


def to_ascii_digits(text: str) -> str:
    """Write Arabic-Indic (U+0660..) and Persian (U+06F0..) digits as 0-9.

    Between two digits the Arabic decimal separator (U+066B) becomes ".", the Arabic thousands
    separator (U+066C) before a group of three disappears, and the Arabic comma (U+060C) becomes
    ",". Elsewhere those characters stay. Any text is accepted; nothing is raised; applying it
    twice changes nothing more. Source: Unicode 15, blocks 0600-06FF.
    """
    plain = text.translate(_DIGITS)
    plain = _DECIMAL_BETWEEN_DIGITS.sub(".", plain)
    plain = _THOUSANDS_BETWEEN_DIGITS.sub("", plain)
    return _COMMA_BETWEEN_DIGITS.sub(",", plain)
