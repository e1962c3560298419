"""What papers have in common: names, births, officers, the issue line, the log line, languages.

What always holds: dates are ISO numbers, never month names; identifiers, serials and the log line
stay in Western digits so that they can be typed back; counts and dates follow the digits asked for.
"""

from __future__ import annotations

import base64
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Final, Literal

from awda.papers.engine import PaperError, aware
from awda.papers.labels import LANGUAGES

Words = Mapping[str, str]
"""One wording by language code, e.g. {"ar": "مخيم الرطبة", "en": "Camp Rutba"}."""

Digits = Literal["western", "arabic"]

NAME_MAX_CHARACTERS: Final = 160
"""Longest name a card holds at its smallest size; eight parts take about 80."""

ROOT_BYTES: Final = 32
_ARABIC_INDIC: Final = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_LEFT_TO_RIGHT_MARK: Final = "\u200e"


@dataclass(frozen=True)
class PrintedName:
    """A name as printed: the Arabic string leads, the Latin one follows if there is one."""

    arabic: str
    latin: str = ""

    def __post_init__(self) -> None:
        """Refuse a name with no letter at all, or one no card can hold whole."""
        if not (self.arabic.strip() or self.latin.strip()):
            raise PaperError("paper.name_empty", "A paper needs a name; print a wristband instead.")
        if max(len(self.arabic), len(self.latin)) > NAME_MAX_CHARACTERS:
            raise PaperError(
                "paper.name_too_long",
                f"A name of over {NAME_MAX_CHARACTERS} characters cannot be printed whole; "
                "check the record.",
            )


@dataclass(frozen=True)
class Birth:
    """A birth date as far as it is known: day, month, year, or about a year."""

    year: int
    month: int | None = None
    day: int | None = None
    about: bool = False

    def __post_init__(self) -> None:
        """Refuse a day without its month and a date that is in no calendar."""
        if self.day is not None and self.month is None:
            raise PaperError("paper.birth_incomplete", "A day of birth needs its month.")
        try:
            date(self.year, self.month or 1, self.day or 1)
        except ValueError as error:
            raise PaperError("paper.birth_impossible", f"Check the birth date: {error}.") from error


@dataclass(frozen=True)
class Officer:
    """Who issued or ordered: name, rank, and role or unit (GC III 18; IDDRS 4.10 §6.1.1)."""

    name: str
    rank: str
    role: Words


@dataclass(frozen=True)
class LogLine:
    """The checkpoint a paper was printed under (T-06): origin, tree size, root hash (32 bytes)."""

    origin: str
    size: int
    root: bytes

    def __post_init__(self) -> None:
        """Refuse a root that is no SHA-256 and a tree of less than nothing."""
        if len(self.root) != ROOT_BYTES or self.size < 0 or not self.origin:
            raise PaperError(
                "paper.log_line_wrong", "The log line needs an origin, a size and a 32-byte root."
            )

    @property
    def root_base64(self) -> str:
        """The root as the checkpoint writes it: standard base64 with padding, 44 characters."""
        return base64.b64encode(self.root).decode()


@dataclass(frozen=True)
class Issue:
    """What every paper says of itself: its number, when, by whom and where, under which root."""

    paper_number: str
    issued_at: datetime
    issued_by: Words
    place: Words
    log: LogLine


@dataclass(frozen=True)
class Setting:
    """How a paper speaks: languages in order (the first gives the direction) and the digits."""

    languages: tuple[str, ...] = ("ar", "en")
    digits: Digits = "western"

    def __post_init__(self) -> None:
        """Refuse a language without labels, none at all, or the same twice."""
        unknown = [code for code in self.languages if code not in LANGUAGES]
        if unknown or not self.languages or len(set(self.languages)) != len(self.languages):
            raise PaperError(
                "paper.language_unknown",
                f"Ask for one or more of {sorted(LANGUAGES)}, each once; got {self.languages}.",
            )

    def number(self, value: int) -> str:
        """A count in the digits asked for, without grouping marks."""
        return self._digits(str(value))

    def amount(self, value: Decimal) -> str:
        """Money in plain notation, no exponent, no trailing zeros after the point."""
        text = f"{value:f}"
        return self._digits(text.rstrip("0").rstrip(".") if "." in text else text)

    def day(self, value: date) -> str:
        """YYYY-MM-DD."""
        return self._digits(f"{value.year:04d}-{value.month:02d}-{value.day:02d}")

    def instant(self, value: datetime) -> str:
        """YYYY-MM-DD HH:MM ±HH:MM; raises `paper.instant_naive` without an offset."""
        text = aware(value).isoformat(sep=" ", timespec="minutes")
        return self._digits(f"{text[:16]} {text[16:]}")

    def say(self, words: Words) -> list[dict[str, str]]:
        """`words` in the order of the languages, those missing left out.

        With none of the languages asked for, any other wording is printed rather than nothing;
        raises `paper.words_missing` when there is none at all.
        """
        spoken = [_utterance(code, words[code]) for code in self.languages if words.get(code)]
        if spoken:
            return spoken
        if not words:
            raise PaperError("paper.words_missing", "A place or party needs a name to be printed.")
        code, text = next(iter(words.items()))
        return [_utterance(code if code in LANGUAGES else self.languages[0], text)]

    def birth(self, value: Birth | None) -> dict[str, object]:
        """The birth as far as it is known: {"text", "about"}; empty text means not known."""
        if value is None:
            return {"text": "", "about": False}
        parts = [f"{value.year:04d}"]
        parts += [f"{part:02d}" for part in (value.month, value.day) if part is not None]
        return {"text": self._digits("-".join(parts)), "about": value.about}

    def labels(self) -> dict[str, list[dict[str, str]]]:
        """Every label in every language asked for."""
        first = LANGUAGES[self.languages[0]].labels
        return {
            key: [_utterance(code, LANGUAGES[code].labels[key]) for code in self.languages]
            for key in first
        }

    def page(self) -> dict[str, object]:
        """What a template must know before any value: direction, language, digits, labels."""
        lead = self.languages[0]
        return {
            "lang": lead,
            "dir": LANGUAGES[lead].direction,
            "digits": self.digits,
            "labels": self.labels(),
        }

    def _digits(self, text: str) -> str:
        if self.digits == "western":
            return text
        # Between Arabic-Indic digits a bare hyphen or colon lets the parts change places (UAX 9,
        # rule N1); a left-to-right mark on each side keeps year, month, day in order.
        text = "".join(
            f"{_LEFT_TO_RIGHT_MARK}{c}{_LEFT_TO_RIGHT_MARK}" if c in "-:+ ." else c for c in text
        )
        return text.translate(_ARABIC_INDIC)


def _utterance(code: str, text: str) -> dict[str, str]:
    return {"lang": code, "dir": LANGUAGES[code].direction, "text": text}


def printed_name(name: PrintedName) -> dict[str, str]:
    """The two strings of a name for a template."""
    return {"arabic": name.arabic.strip(), "latin": name.latin.strip()}


def printed_officer(officer: Officer, setting: Setting) -> dict[str, object]:
    """An officer for a template."""
    return {"name": officer.name, "rank": officer.rank, "role": setting.say(officer.role)}


def printed_log(log: LogLine) -> dict[str, object]:
    """The log line for a template: origin, size and root, short and full."""
    return {
        "origin": log.origin,
        "size": str(log.size),
        "root": log.root_base64,
        "root_short": log.root_base64[:8],
    }


def printed_issue(issue: Issue, setting: Setting) -> dict[str, object]:
    """The issue for a template; the instant is ISO 8601 with its offset."""
    return {
        "number": issue.paper_number,
        "issued_iso": aware(issue.issued_at).isoformat(timespec="minutes"),
        "issued_at": setting.instant(issue.issued_at),
        "issued_by": setting.say(issue.issued_by),
        "place": setting.say(issue.place),
        "log": printed_log(issue.log),
    }
