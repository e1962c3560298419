"""A watchlist read from its file or files, whatever their form: told apart by content, not by name.

Always holds: the whole file is read and counted before anything of it is kept; memory does not
follow its size; a file that cannot be read whole is refused whole.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from hashlib import file_digest, sha256
from pathlib import Path

from awda.kernel.refusal import Refusal
from awda.screening.watchlists.bounds import MOST_FILE_BYTES, MOST_FILES, lines, weigh
from awda.screening.watchlists.ftm import is_ftm, read_ftm
from awda.screening.watchlists.listed import Read
from awda.screening.watchlists.ofac import columns_of, read_ofac
from awda.screening.watchlists.tables import read_text_table, read_workbook
from awda.screening.watchlists.un_xml import read_un

HEAD_BYTES = 4096
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


class Format(StrEnum):
    """In what form a list came."""

    UN_XML = "UN_XML"
    OFAC_CSV = "OFAC_CSV"
    FTM_JSON = "FTM_JSON"
    WORKBOOK = "WORKBOOK"
    TEXT_TABLE = "TEXT_TABLE"


@dataclass(frozen=True, slots=True)
class OpenedList:
    """A list's files: their form, size, and the one hash by which this version is known."""

    paths: tuple[Path, ...]
    format: Format
    size_bytes: int
    sha256: str

    def entries(self) -> Iterator[Read]:
        """Every entry, in the order of the file. Refuses what its reader refuses."""
        match self.format:
            case Format.UN_XML:
                return read_un(self.paths[0])
            case Format.OFAC_CSV:
                return read_ofac(self.paths)
            case Format.FTM_JSON:
                return read_ftm(self.paths[0])
            case Format.WORKBOOK:
                return read_workbook(self.paths[0])
            case Format.TEXT_TABLE:
                return read_text_table(self.paths[0])


def open_list(paths: Sequence[Path], most_bytes: int = MOST_FILE_BYTES) -> OpenedList:
    """Look at the files of one list; several only where an owner publishes them so (OFAC).

    The hash is the file's SHA-256, or that of the sorted hashes of several. Refuses
    WATCHLIST_FILE_EMPTY, _FILE_TOO_LARGE, _NOT_RECOGNISED, _FILES_DO_NOT_MATCH.
    """
    if not 0 < len(paths) <= MOST_FILES:
        raise Refusal("WATCHLIST_FILES_DO_NOT_MATCH")
    size = sum(weigh(path, most_bytes) for path in paths)
    form = _format(paths[0])
    if len(paths) > 1 and form is not Format.OFAC_CSV:
        raise Refusal("WATCHLIST_FILES_DO_NOT_MATCH")
    hashes = sorted(_hash(path) for path in paths)
    whole = hashes[0] if len(hashes) == 1 else sha256("\n".join(hashes).encode()).hexdigest()
    return OpenedList(tuple(paths), form, size, whole)


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def _format(path: Path) -> Format:
    with path.open("rb") as file:
        head = file.read(HEAD_BYTES)
    if head.startswith(b"PK\x03\x04"):
        return Format.WORKBOOK
    plain = head
    for mark in _MARKS:
        plain = plain.removeprefix(mark)
    marked_16 = head.startswith(_MARKS[1:])
    if not marked_16 and b"\x00" in head:
        raise Refusal("WATCHLIST_NOT_RECOGNISED")
    begins = plain.replace(b"\x00", b"").lstrip()[:1]
    if begins == b"<":
        return Format.UN_XML
    if begins in (b"{", b"["):
        if not is_ftm(next((line for _, line in lines(path) if line.strip()), "")):
            raise Refusal("WATCHLIST_LINE_BROKEN", line=1)
        return Format.FTM_JSON
    if begins.isdigit() and not marked_16 and columns_of(path):
        return Format.OFAC_CSV
    return Format.TEXT_TABLE
