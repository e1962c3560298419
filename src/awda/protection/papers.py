"""Looking into an uploaded paper: is there more in it than a return form (P-06, T14).

What the uploader declares is not enough. The file's own text is searched for the words by which
pledges, amnesty requests, confessions and settlement applications name themselves, in Arabic,
English, Sorani and Kurmanji. A picture has no text; then the declaration and the pages are all
there is, and a person looks at the paper.
"""

import io
import re
import unicodedata
from dataclasses import dataclass
from hashlib import sha256

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from awda.kernel.refusal import Refusal
from awda.protection.vocabulary import PaperKind

MOST_BYTES = 5_000_000
MOST_PAGES_READ = 20
MOST_CHARACTERS_READ = 200_000

MARKERS: dict[PaperKind, tuple[str, ...]] = {
    PaperKind.RETURN_FORM: (
        "استمارة عودة",
        "return form",
        "فۆرمی گەڕانەوە",
        "forma vegerê",
    ),
    PaperKind.PLEDGE: ("تعهد", "pledge", "undertake not to", "بەڵێننامە", "soznameyek"),
    PaperKind.AMNESTY_REQUEST: ("عفو", "amnesty", "لێبوردن", "lêborîn"),
    PaperKind.CONFESSION: ("اعتراف", "اعترف", "confess", "دانپێدانان", "itîraf"),
    PaperKind.SETTLEMENT_APPLICATION: (
        "تسويه",
        "settlement application",
        "status settlement",
        "یەکلاکردنەوە",
        "serastkirina rewşê",
    ),
}
_FORM_MARK = "awda-form-"
_FOLDED_AWAY = re.compile("[\u064b-\u065f\u0670\u0640\u200c-\u200f\u2066-\u2069]")
_ALIKE = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ة": "ه", "ک": "ك", "ی": "ي"})
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Found:
    """What a file is: its hash, its pages, and which papers its text says it contains."""

    sha256: str
    pages: int
    kinds: frozenset[PaperKind]
    has_text: bool


def scan(file: bytes, person: str) -> Found:
    """Look into a PDF. Refuses what is too large or no PDF, and a form of somebody else."""
    if len(file) > MOST_BYTES:
        raise Refusal("PAPER_TOO_LARGE", most=MOST_BYTES // 1_000_000)
    pages, text = _text(file)
    kinds = kinds_in(text)
    if _FORM_MARK in text and marker(person) not in text:
        raise Refusal("FORM_OF_ANOTHER")
    return Found(
        sha256=sha256(file).hexdigest(), pages=pages, kinds=kinds, has_text=bool(text.strip())
    )


def marker(person: str) -> str:
    """What our own form prints at its foot, so that it is known again: no id of the person."""
    return _FORM_MARK + sha256(f"return form {person}".encode()).hexdigest()[:16]


def kinds_in(text: str) -> frozenset[PaperKind]:
    """Which papers name themselves in a text, whatever its vowel signs, spelling and spaces.

    PDF files give Arabic back without spaces, two words in either order, or letter by letter from
    the other end: a mark counts in each of these.
    """
    whole = folded(text).replace(" ", "")
    ways = (whole, whole[::-1])
    found = {
        kind
        for kind, marks in MARKERS.items()
        if any(one in way for way in ways for mark in marks for one in _either_way(mark))
    }
    return frozenset(found | ({PaperKind.RETURN_FORM} if _FORM_MARK in text else set()))


def _either_way(mark: str) -> tuple[str, str]:
    words = folded(mark).split(" ")
    return "".join(words), "".join(reversed(words))


def folded(text: str) -> str:
    """Text as it is compared: no presentation forms, no vowel signs, one form of each letter."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return _SPACE.sub(" ", _FOLDED_AWAY.sub("", plain).translate(_ALIKE)).strip()


def _text(file: bytes) -> tuple[int, str]:
    try:
        reader = PdfReader(io.BytesIO(file))
        pages = len(reader.pages)
        if pages > MOST_PAGES_READ:
            raise Refusal("PAGES_WRONG", most=MOST_PAGES_READ)
        read = "\n".join(page.extract_text() for page in reader.pages)
    except (PyPdfError, ValueError, KeyError, TypeError, RecursionError, OSError) as wrong:
        raise Refusal("PAPER_UNREADABLE") from wrong
    return pages, read[:MOST_CHARACTERS_READ]
