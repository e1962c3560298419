"""The files of an export, in a directory or in a zip file that is read without unpacking it."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

MAX_FILE_BYTES = 256 * 1_048_576
"""The longest file of an export that is read: 256 entries or bodies, none longer than a MiB."""


class FileError(Exception):
    """A file is there but cannot be read whole, or is too long."""


class Files(Protocol):
    """Named files, their paths with slashes and relative to the export."""

    def names(self) -> list[str]: ...
    def read(self, name: str) -> bytes | None:
        """The content; None if there is no such file. Raises FileError if it cannot be read."""


class DirectoryFiles:
    """The files below a directory."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def names(self) -> list[str]:
        paths = (path for path in self._root.rglob("*") if not path.is_dir())
        return [path.relative_to(self._root).as_posix() for path in paths]

    def read(self, name: str) -> bytes | None:
        path = self._root / name
        try:
            if path.stat().st_size > MAX_FILE_BYTES:
                raise FileError(f"longer than {MAX_FILE_BYTES} bytes")
            return path.read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError as error:
            raise FileError(str(error)) from error


class ZipFiles:
    """The files in a zip file: of the export itself, or of the one folder that holds it."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        names = [info.filename for info in archive.infolist() if not info.is_dir()]
        if len(set(names)) != len(names):
            raise FileError("the zip file holds two files of one name")
        heads = [name for name in names if name.rpartition("/")[2] == "checkpoint"]
        self._prefix = min(heads, key=len, default="checkpoint").removesuffix("checkpoint")
        self._names = names

    def names(self) -> list[str]:
        return [name.removeprefix(self._prefix) for name in self._names]

    def read(self, name: str) -> bytes | None:
        try:
            info = self._archive.getinfo(self._prefix + name)
        except KeyError:
            return None
        if info.file_size > MAX_FILE_BYTES:
            raise FileError(f"longer than {MAX_FILE_BYTES} bytes")
        try:
            return self._archive.read(info)
        # zipfile and zlib raise many kinds on a damaged member; each means the same here.
        except Exception as error:
            raise FileError(str(error)) from error


@contextmanager
def open_files(path: Path) -> Iterator[Files]:
    """The files of the export at a directory or a zip file.

    Raises FileError if it is neither or the zip file's directory is damaged.
    """
    if path.is_dir():
        yield DirectoryFiles(path)
        return
    try:
        archive = zipfile.ZipFile(path)
    except (OSError, zipfile.BadZipFile, ValueError) as error:
        raise FileError(str(error)) from error
    with archive:
        yield ZipFiles(archive)
