"""Single cells that are neither dates nor long lists of words: names, numbers, serials, calibres.

Always holds: each function takes the cleaned text of one cell and answers with the value or raises
`Unreadable` with a problem's code; nothing is guessed and nothing is logged.
"""

import re
from collections.abc import Callable, Mapping
from enum import Enum, StrEnum
from typing import Final, NewType, TypeAlias, TypeVar

from awda.intake.sheets.codelists import RANK, RANK_COMPANIONS, TRIAGE, WOUND
from awda.intake.sheets.date_shapes import Unreadable
from awda.intake.sheets.weapon_words import ERASED_WORDS, NO_SERIAL_WORDS
from awda.intake.sheets.wording import clean_text, fold_words
from awda.kernel.digits import to_ascii_digits

Value = TypeVar("Value")


class Declined(Enum):
    """The person was asked and chose not to answer, which is their right (I-03)."""

    DECLINED = "DECLINED"


DECLINED: Final = Declined.DECLINED
Answer: TypeAlias = Value | Declined | None

SerialNumber = NewType("SerialNumber", str)


class NoSerial(StrEnum):
    """Why an item has no readable serial number; both ask for a photograph (W-03)."""

    NO_SERIAL = "NO_SERIAL"
    ERASED = "ERASED"


MAX_QUANTITY_ITEMS: Final = 1_000_000
SYRIAN_NUMBER_DIGITS: Final = 11
IRAQI_NUMBER_DIGITS: Final = 12
PHONE_DIGITS: Final = range(7, 16)  # E.164 allows 15; the shortest local numbers have 7

_DECLINED_WORDS: Final = frozenset(
    fold_words(word)
    for word in (
        "امتنع", "امتنعت", "رفض", "رفضت", "رفض الإجابة", "امتنع عن الإجابة", "لم يجب",
        "لا يرغب بالإجابة", "declined", "decline", "refused", "refused to answer",
        "declined to answer", "prefer not to say", "ڕەتیکردەوە",
    )
)  # fmt: skip
_BLANK_WORDS: Final = frozenset(
    fold_words(word)
    for word in ("لا يوجد", "لايوجد", "لا توجد", "غير متوفر", "n/a", "na", "nil", "none", "نییە")
)
_NAME_FORBIDDEN: Final = re.compile(r"[\d@#$%^&*=<>_+\[\]{}|\\!؟?]")
_SCIENTIFIC: Final = re.compile(r"^\d(?:[.,]\d+)?e\+?\d+$", re.IGNORECASE)
_TIMES: Final = re.compile(r"\s*[xX×хХ*✕]\s*")
_CALIBRE_PAIR: Final = re.compile(r"(\d{1,3}(?:\.\d{1,2})?)x(\d{2,3}(?:\.\d{1,2})?)")
_CALIBRE_ONE: Final = re.compile(
    r"^(?:عيار|cal\.?|calibre|caliber)?\s*(\d{1,3}(?:\.\d{1,2})?)\s*(?:mm|ملم|مم|مليم)?$",
    re.IGNORECASE,
)
_FORMULA_ERROR: Final = re.compile(r"^#(REF!|N/A|VALUE!|NAME\?|DIV/0!|NULL!|NUM!|SPILL!|CALC!)")


def is_declined(text: str) -> bool:
    """Whether the text says that the person declined to answer."""
    return bool(text) and fold_words(text) in _DECLINED_WORDS


def is_blank_word(text: str) -> bool:
    """Whether the text only says that there is nothing: a dash, "n/a", "لا يوجد"."""
    if not text:
        return True  # the common case, and a list may hold a million empty cells
    folded = fold_words(text)
    return not folded or folded in _BLANK_WORDS


def is_formula_error(text: str) -> bool:
    """Whether a spreadsheet left the error of a formula here instead of a value."""
    return bool(_FORMULA_ERROR.match(text))


def read_text(text: str) -> str:
    """Free text, kept as a person reads it."""
    return text


def read_name(text: str) -> str:
    """A name or a part of one. Raises SHEET_NAME_UNREADABLE for digits, signs, or one letter."""
    letters = sum(character.isalpha() for character in text)
    if letters < 2 or _NAME_FORBIDDEN.search(text):
        raise Unreadable("SHEET_NAME_UNREADABLE")
    return text


def word_from(codes: Mapping[str, str], choices_ar: str, choices_en: str) -> Callable[[str], str]:
    """A reader of one closed list; other words raise SHEET_WORD_UNKNOWN naming the choices."""

    def read(text: str) -> str:
        code = codes.get(fold_words(text))
        if code is None:
            raise Unreadable("SHEET_WORD_UNKNOWN", choices_ar=choices_ar, choices_en=choices_en)
        return code

    return read


def rank_code(text: str) -> str | None:
    """The code of a rank word, companions such as "ركن" set aside; None if it is not known."""
    folded = fold_words(text)
    kept = " ".join(word for word in folded.split() if word not in RANK_COMPANIONS)
    return RANK.get(folded) or RANK.get(kept)


def read_wound(text: str) -> tuple[bool, str | None, bool]:
    """Wounded or not, a triage colour if one is named, and whether details were left out.

    A sentence about a wound sets the flag only: clinical words belong to the medical desk (M-02).
    Raises SHEET_WORD_UNKNOWN where neither is said.
    """
    folded = fold_words(text)
    if folded in TRIAGE:
        return True, TRIAGE[folded], False
    if folded in WOUND:
        return WOUND[folded] == "YES", None, False
    first = folded.split()[0] if folded else ""
    if WOUND.get(first) == "YES" or first.startswith(("جرح", "كسر", "اصاب", "شظيه", "شظايا")):
        return True, None, True
    raise Unreadable("SHEET_WORD_UNKNOWN", choices_ar="جريح، سليم", choices_en="wounded, well")


def read_identifier(text: str) -> str:
    """A number of a document, service or wristband: ASCII digits, no spaces, upper case.

    Raises SHEET_NUMBER_DIGITS_LOST for the 1.23E+11 that a spreadsheet makes of a long number.
    """
    plain = to_ascii_digits(text).replace(" ", "").upper()
    if _SCIENTIFIC.match(plain):
        raise Unreadable("SHEET_NUMBER_DIGITS_LOST")
    return plain


def expected_digits(document_type: str | None, nationalities: tuple[str, ...]) -> int | None:
    """How many digits the document number should have (N-04, N-05); None if it is not known."""
    if document_type == "SY_ID" or (document_type is None and nationalities == ("SYR",)):
        return SYRIAN_NUMBER_DIGITS
    if document_type == "IQ_NID" or (document_type is None and nationalities == ("IRQ",)):
        return IRAQI_NUMBER_DIGITS
    return None


def read_phone(text: str) -> str:
    """One or more telephone numbers: digits with a leading "+" for 00, joined by " / "."""
    parts = re.split(r"[/،,;؛]|\s-\s", to_ascii_digits(text))
    numbers = [re.sub(r"[^\d+]", "", part) for part in parts]
    if any(_SCIENTIFIC.match(part.strip()) for part in parts):
        raise Unreadable("SHEET_NUMBER_DIGITS_LOST")
    return " / ".join(re.sub(r"^00", "+", number) for number in numbers if number)


def is_phone_odd(phone: str) -> bool:
    """Whether a number in what `read_phone` gave has an unusual length, or there is none."""
    numbers = phone.split(" / ")
    return any(sum(sign.isdecimal() for sign in number) not in PHONE_DIGITS for number in numbers)


def read_serial(text: str) -> SerialNumber | NoSerial:
    """A serial number as stamped (ASCII digits, upper case, single spaces), or why there is none.

    Letters stay in their script: an Arabic or Cyrillic letter is part of the mark.
    """
    folded = fold_words(text)
    if folded in NO_SERIAL_WORDS:
        return NoSerial.NO_SERIAL
    if folded in ERASED_WORDS:
        return NoSerial.ERASED
    plain = to_ascii_digits(text).upper()
    if _SCIENTIFIC.match(plain) and len(plain) > 6:
        raise Unreadable("SHEET_NUMBER_DIGITS_LOST")
    if not any(sign.isalnum() for sign in plain):
        raise Unreadable("SHEET_SERIAL_MISSING")
    return SerialNumber(plain)


def read_calibre(text: str) -> str:
    """A calibre such as "7.62x39" or "12.7"; other words are kept as written."""
    plain = _TIMES.sub("x", to_ascii_digits(text))
    plain = re.sub(r"(?<=\d),(?=\d)", ".", plain)
    pair = _CALIBRE_PAIR.search(plain)
    if pair:
        return f"{pair[1]}x{pair[2]}"
    one = _CALIBRE_ONE.match(plain)
    return one[1] if one else clean_text(text)


def read_quantity(text: str) -> int:
    """A count of items or rounds, 1 to MAX_QUANTITY_ITEMS. Raises SHEET_QUANTITY_UNREADABLE."""
    plain = re.sub(r"(?<=\d)[,\s](?=\d{3}\b)", "", to_ascii_digits(text))
    found = re.fullmatch(r"\D*?(?<![-.\d])(\d{1,9})(?:\.0+)?(?![.\d])[^\d]*", plain)
    number = int(found[1]) if found and "-" not in plain else 0
    if not 1 <= number <= MAX_QUANTITY_ITEMS:
        raise Unreadable("SHEET_QUANTITY_UNREADABLE", limit_items=MAX_QUANTITY_ITEMS)
    return number
