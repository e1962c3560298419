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
    PaperKind.PLEDGE: (
        "تعهد",
        "اتعهد",
        "نتعهد",
        "pledge",
        "undertake not to",
        "بەڵێننامە",
        "بەڵێن دەدەم",
        "soznameyek",
    ),
    PaperKind.AMNESTY_REQUEST: (
        "طلب عفو",
        "طلب العفو",
        "التمس العفو",
        "مرسوم العفو",
        "amnesty request",
        "request for amnesty",
        "apply for amnesty",
        "داوای لێبوردن",
        "daxwaza lêborînê",
    ),
    PaperKind.CONFESSION: (
        "اعتراف",
        "اعترف بان",
        "اقر باني",
        "confess",
        "دانپێدانان",
        "itîraf",
    ),
    PaperKind.SETTLEMENT_APPLICATION: (
        "طلب تسويه",
        "تسويه الوضع",
        "تسويه وضع",
        "مركز التسويه",
        "settlement application",
        "status settlement",
        "یەکلاکردنەوەی بارودۆخ",
        "serastkirina rewşê",
    ),
}
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
    if PaperKind.RETURN_FORM in kinds and marker(person) not in text and _FORM_MARK in text:
        raise Refusal("FORM_OF_ANOTHER")
    return Found(
        sha256=sha256(file).hexdigest(), pages=pages, kinds=kinds, has_text=bool(text.strip())
    )


_FORM_MARK = "awda-form-"


def marker(person: str) -> str:
    """What our own form prints at its foot, so that it is known again: no id of the person."""
    return _FORM_MARK + sha256(f"return form {person}".encode()).hexdigest()[:16]


def kinds_in(text: str) -> frozenset[PaperKind]:
    """Which papers name themselves in a text, whatever its vowel signs and spelling."""
    whole = folded(text)
    return frozenset(
        kind for kind, marks in MARKERS.items() if any(folded(mark) in whole for mark in marks)
    )


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
