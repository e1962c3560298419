"""Reading papers back the way the world does: pages as text, pictures, and scanned codes."""

from __future__ import annotations

from typing import Any, cast

import pymupdf
import zxingcpp
from PIL import Image


def pages(pdf: bytes) -> list[Any]:
    """The pages of a paper."""
    document: Any = cast(Any, pymupdf).open(stream=pdf)
    return [document[at] for at in range(len(document))]


def text_of(pdf: bytes) -> str:
    """All words of a paper in reading order, without direction marks, blanks as one space."""
    read = " ".join(page.get_text() for page in pages(pdf))
    for mark in "\u200b\u200e\u200f":
        read = read.replace(mark, "")
    return " ".join(read.split())


def codes_on(page: Any, dpi: int = 200) -> list[str]:
    """What a scanner reads on one printed page, in any order."""
    pixels = page.get_pixmap(dpi=dpi)
    image = Image.frombytes("RGB", (pixels.width, pixels.height), pixels.samples)
    found = zxingcpp.read_barcodes(image, formats=zxingcpp.BarcodeFormat.QRCode)
    return [code.text for code in found]


def codes_of(pdf: bytes, dpi: int = 200) -> list[str]:
    """What a scanner reads on all pages."""
    return [code for page in pages(pdf) for code in codes_on(page, dpi)]


def words_of(pdf: bytes) -> set[str]:
    """The set of words, for asking whether each word of a name is there whole."""
    return set(text_of(pdf).split())


def lines_from_left(page: Any) -> list[str]:
    """What the eye sees: the glyphs of each baseline from left to right, blanks left out."""
    baselines: dict[int, list[tuple[float, str]]] = {}
    for block in page.get_text("rawdict")["blocks"]:
        for line in block.get("lines", ()):
            for char in (char for span in line["spans"] for char in span["chars"]):
                if char["c"].isprintable() and not char["c"].isspace():
                    left, _, right, _ = char["bbox"]
                    baseline = round(char["origin"][1])
                    baselines.setdefault(baseline, []).append(((left + right) / 2, char["c"]))
    return ["".join(c for _, c in sorted(chars)) for _, chars in sorted(baselines.items())]
