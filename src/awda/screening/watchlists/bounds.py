"""What a watchlist's file may weigh, and reading it piece by piece within those bounds.

Always holds: memory follows the largest single entry, never the file; each bound is named, and what
passes it is refused with that number.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Final

from awda.kernel.refusal import Refusal

MOST_FILE_BYTES: Final = 1024 * 2**20  # from the command line
MOST_UPLOAD_BYTES: Final = 100 * 2**20  # by a page
MOST_ENTRY_BYTES: Final = 2 * 2**20
MOST_PERSONS: Final = 2_000_000
MOST_FILES: Final = 4
MEGABYTE: Final = 2**20


def weigh(path: Path, most: int = MOST_FILE_BYTES) -> int:
    """The file's size. Refuses WATCHLIST_FILE_EMPTY and WATCHLIST_FILE_TOO_LARGE."""
    size = path.stat().st_size
    if size == 0:
        raise Refusal("WATCHLIST_FILE_EMPTY")
    if size > most:
        raise Refusal("WATCHLIST_FILE_TOO_LARGE", megabytes=size // MEGABYTE, most=most // MEGABYTE)
    return size


class Metered:
    """A file read in pieces, which stops when too much is read between two entries."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._since = 0

    def read(self, size: int = -1) -> bytes:
        """The next bytes. Refuses WATCHLIST_ENTRY_TOO_LARGE."""
        piece = self._file.read(size)
        self._since += len(piece)
        if self._since > MOST_ENTRY_BYTES:
            raise Refusal("WATCHLIST_ENTRY_TOO_LARGE", most=MOST_ENTRY_BYTES // MEGABYTE)
        return piece

    def entry_done(self) -> None:
        """An entry is complete: count anew."""
        self._since = 0


def lines(path: Path) -> Iterator[tuple[int, str]]:
    """The lines of a UTF-8 text with their numbers from 1, each at most MOST_ENTRY_BYTES.

    Refuses WATCHLIST_ENTRY_TOO_LARGE and WATCHLIST_ENCODING_WRONG.
    """
    with path.open("rb") as file:
        number = 0
        while line := file.readline(MOST_ENTRY_BYTES + 1):
            number += 1
            if len(line) > MOST_ENTRY_BYTES:
                raise Refusal("WATCHLIST_ENTRY_TOO_LARGE", most=MOST_ENTRY_BYTES // MEGABYTE)
            try:
                yield number, line.decode("utf-8-sig" if number == 1 else "utf-8")
            except UnicodeDecodeError:
                raise Refusal("WATCHLIST_ENCODING_WRONG", line=number) from None
