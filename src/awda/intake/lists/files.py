"""The files of a list while it is under way: the list, what is said of its rows, what comes back.

Always holds: they are readable by the installation alone (mode 0600 in a folder of 0700); the list
itself goes as soon as it is in, everything else when the list is closed, and all of it after a day.
"""

import json
import os
import shutil
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import timedelta
from itertools import islice
from pathlib import Path
from typing import Protocol

from django.conf import settings

from awda.kernel.instants import Instant

FOLDER = "lists"
KEPT_FOR = timedelta(hours=24)
ROWS_PER_PAGE = 50


class Uploaded(Protocol):
    """A file as a form brings it."""

    def chunks(self) -> Iterator[bytes]:
        """Its bytes, piece by piece."""


@dataclass(frozen=True, slots=True)
class SaidRow:
    """One row as the page shows it. `who` is the row's own name, gone once the list is in."""

    row_number: int
    fate: str
    who: str
    ar: Sequence[str]
    en: Sequence[str]


def folder(list_id: str) -> Path:
    """The list's folder in the home."""
    return Path(settings.AWDA_HOME.path) / FOLDER / list_id


def the_list(list_id: str) -> Path:
    """The list as it was sent."""
    return folder(list_id) / "list"


def returned(list_id: str) -> Path:
    """The rows that come back."""
    return folder(list_id) / "returned.xlsx"


def keep(list_id: str, file: Uploaded) -> None:
    """Write down the list that was sent."""
    folder(list_id).parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    folder(list_id).mkdir(mode=0o700)
    with os.fdopen(_private(the_list(list_id)), "wb") as out:
        for chunk in file.chunks():
            out.write(chunk)


def _private(path: Path) -> int:
    return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)


def prepare_returned(list_id: str) -> Path:
    """An empty private file for the rows that come back."""
    os.close(_private(returned(list_id)))
    return returned(list_id)


def write_rows(list_id: str, rows: Iterable[SaidRow]) -> None:
    """Write down what is said of each row, one line each."""
    with os.fdopen(_private(folder(list_id) / "rows"), "w", encoding="utf-8") as out:
        for row in rows:
            out.write(json.dumps(asdict(row), ensure_ascii=False) + "\n")


def read_rows(list_id: str, fate: str, start: int, count: int = ROWS_PER_PAGE) -> list[SaidRow]:
    """Rows of one fate (all, when it is empty), a page of them."""
    path = folder(list_id) / "rows"
    if not path.is_file():
        return []
    with path.open(encoding="utf-8") as lines:
        rows = (SaidRow(**json.loads(line)) for line in lines)
        asked = (row for row in rows if not fate or row.fate == fate)
        return list(islice(asked, start, start + count))


def forget_list(list_id: str) -> None:
    """The list is in: it needs no copy here any more."""
    the_list(list_id).unlink(missing_ok=True)


def forget(list_id: str) -> None:
    """Remove everything of a list."""
    shutil.rmtree(folder(list_id), ignore_errors=True)


def forget_old(now: Instant) -> None:
    """Remove whatever has lain here for a day."""
    home = Path(settings.AWDA_HOME.path) / FOLDER
    oldest = (now - KEPT_FOR).timestamp()
    for one in home.iterdir() if home.is_dir() else ():
        if one.stat().st_mtime < oldest:
            shutil.rmtree(one, ignore_errors=True)
