"""The typesetter: one template, one mapping of values, PDF bytes.

What always holds: values travel as JSON beside the template and never inside it, so `#panic()` or
`*x*` in a name prints as itself; only the fonts installed with the package are used, so every
machine sets the same page; the document's date is handed in, so the same input gives the same
bytes; the compiler can reach no file but those given here.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import datetime
from functools import cache
from importlib.resources import files
from typing import Final, cast

import typst

VALUE_MAX_CHARACTERS: Final = 4_000
"""Longest single printed value; a longer one is a mistake or an attack, not a name."""

TEMPLATES: Final = frozenset(
    {
        "identity_card",
        "identity_card_sheet",
        "wristband_sheet",
        "arms_receipt",
        "property_receipt",
        "screening_notice",
        "own_file",
        "child_referral",
        "return_form",
        "family_paper",
        "custody_receipt",
        "handover_list",
        "camp_list",
        "daily_balance",
        "medical_envelope",
    }
)

# Bidirectional overrides, embeddings and isolates could make a number or a name read backwards on a
# signed paper; other control characters have no shape. Joiners (U+200C, U+200D) and the plain marks
# (U+200E, U+200F, U+061C) stay: Kurdish and Persian spelling needs them and they reorder no letter.
_UNPRINTABLE: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff]")


class PaperError(ValueError):
    """A paper that must not be printed; `code` is stable, the sentence says what to do next."""

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(f"{code}: {sentence}")
        self.code = code
        self.sentence = sentence


def set_paper(
    template: str,
    data: Mapping[str, object],
    *,
    issued_at: datetime,
    pictures: Mapping[str, bytes] | None = None,
    tagged: bool = True,
) -> bytes:
    """Set one template with its values and give back a PDF/A-2u file.

    `data` holds only JSON shapes: str, int, bool, None, lists and mappings of them (no float: money
    and measures are written as text). `issued_at` is the document's date and must know its offset.
    `pictures` are SVG files (QR codes, photos) by the name the template asks for. `tagged` writes
    the structure a screen reader needs; a list of hundreds of rows is four times larger with it.

    Raises PaperError `paper.template_unknown`, `paper.instant_naive`, `paper.value_too_long`,
    `paper.value_kind` or `paper.not_set` (the page could not hold a value, or the template failed).
    Source of the input form: typst-py "Multi-file projects".
    """
    if template not in TEMPLATES:
        raise PaperError(
            "paper.template_unknown", f"There is no paper {template!r}; use a listed one."
        )
    moment = aware(issued_at)
    sources = dict(_templates())
    sources["main.typ"] = sources.pop(f"{template}.typ")
    sources["data.json"] = json.dumps(_printable(data), ensure_ascii=False).encode()
    sources.update(pictures or {})
    try:
        compiler = typst.Compiler(
            sources,  # type: ignore[type-var]  # the stub lacks the documented mapping of files
            font_paths=_fonts(),
            ignore_system_fonts=True,
        )
        pdf = compiler.compile(
            format="pdf", timestamp=moment, pdf_standards="a-2u", pdf_tags=tagged
        )
    except RuntimeError as error:  # TypstError is one; a bad source file is a plain one
        raise PaperError("paper.not_set", f"The page could not be set: {error}") from error
    return cast(bytes, pdf)


def aware(moment: datetime) -> datetime:
    """Give back `moment`, to the second; raise `paper.instant_naive` if it has no UTC offset."""
    if moment.utcoffset() is None:
        raise PaperError(
            "paper.instant_naive",
            "A paper's time must say its offset from UTC; give an aware datetime.",
        )
    return moment.replace(microsecond=0)


@cache
def _fonts() -> typst.Fonts:
    """The fonts installed with the package; those of the machine are never looked at."""
    folders = [str(files(name) / "files") for name in ("fontpkg_amiri", "fontpkg_noto_sans_arabic")]
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=folders)
    missing = {"Amiri", "Noto Sans Arabic", "DejaVu Sans Mono"} - set(fonts.families())
    if missing:
        raise PaperError(
            "paper.fonts_missing",
            f"Fonts {sorted(missing)} are not installed; install awda with its dependencies.",
        )
    return fonts


@cache
def _templates() -> Mapping[str, bytes]:
    folder = files("awda.papers") / "templates"
    return {
        entry.name: entry.read_bytes() for entry in folder.iterdir() if entry.name.endswith(".typ")
    }


def _printable(value: object) -> object:
    """The JSON shape of `value`, with every character made visible."""
    if isinstance(value, str):
        return visible(value)
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, Mapping):
        return {str(key): _printable(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_printable(inner) for inner in value]
    raise PaperError(
        "paper.value_kind", f"A {type(value).__name__} cannot be printed; write it as text first."
    )


def visible(text: str) -> str:
    """`text` with control and direction-override characters shown as ⟨U+202E⟩ instead of obeyed.

    Raises `paper.value_too_long` above VALUE_MAX_CHARACTERS.
    """
    if len(text) > VALUE_MAX_CHARACTERS:
        raise PaperError(
            "paper.value_too_long",
            f"A printed value has {len(text)} characters, the most is {VALUE_MAX_CHARACTERS}.",
        )
    return _UNPRINTABLE.sub(lambda found: f"⟨U+{ord(found[0]):04X}⟩", text)
