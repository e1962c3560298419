"""A log as a directory of static files, which any web server, disk or stick can carry.

    checkpoint          the signed head, written last
    vkey                public keys, one a line: first the log's, then those of witnesses
    tile/...            hashes, tile/entries/... envelopes (see `tiles`)
    bodies/000.jsonl    salts and bodies of the entries of bundle 000, where they may be given
    README.txt          how to check all this

What always holds: an export only grows. A full tile that is there is not written again; an export
of another log, of a longer one, or of one with another past, is refused. Each file is put in place
by renaming, the checkpoint last, so a reader never sees a head without its tiles.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from awda.tlog.checkpoint import Checkpoint, open_checkpoint, read_checkpoint
from awda.tlog.note import NoteError, Verifier, decode_note
from awda.tlog.tiles import (
    TILE_WIDTH,
    TileError,
    bundle_path,
    entry_bundle,
    hash_tile,
    number_path,
    tile_path,
    tile_reader,
    tiles_at,
)
from awda.tlog.tree import Reader, root

README = """\
هذا سجل لا يُعدَّل ولا يُحذف منه. للتحقق من كل سطر فيه:
This is a log from which nothing can be changed or taken away. To check every line of it:

    python -m awda.tlog.verify THIS-DIRECTORY --vkey KEY

حيث KEY هو المفتاح العلني الذي تسلمته من غير هذا الطريق؛ الملف vkey للمقارنة فقط.
KEY is the public key that you were given in another way; the file vkey is for comparison only.
Any verifier of the C2SP formats tlog-tiles, tlog-checkpoint and signed-note will do as well.
"""


@dataclass(frozen=True, slots=True)
class Body:
    """An entry's content as exported: its index, the 32-byte salt, its canonical JSON as stored."""

    index: int
    salt: bytes
    body: bytes


@dataclass(frozen=True, slots=True)
class Source:
    """Where an export takes a log from; both ranges are [first, end) of entry indexes.

    `bodies` leaves out what is withheld or erased; None exports no bodies at all.
    """

    read: Reader
    entries: Callable[[int, int], Iterable[bytes]]
    bodies: Callable[[int, int], Iterable[Body]] | None = None


def export(directory: Path, note: str, vkeys: Sequence[str], source: Source) -> int:
    """Writes the log up to the checkpoint `note`; answers how many files were written.

    The first of `vkeys` is the log's own. Raises NoteError if the checkpoint is not signed with it,
    TileError if the log does not have that root or does not extend what is in the directory.
    """
    if not vkeys:
        raise NoteError("an export needs the log's public key")
    checkpoint, _ = open_checkpoint(note, [Verifier.from_vkey(vkeys[0])])
    if root(checkpoint.size, source.read) != checkpoint.root:
        raise TileError("the stored hashes do not have the root of the checkpoint")
    _check_growth(directory, checkpoint, source.read)
    written = _write_tiles(directory, checkpoint.size, source)
    written += _write_bodies(directory, checkpoint.size, source)
    files = {
        "README.txt": README,
        "vkey": "".join(f"{vkey}\n" for vkey in vkeys),
        "checkpoint": note,
    }
    written += sum(_put(directory / name, text.encode()) for name, text in files.items())
    _drop_partials(directory, checkpoint.size)
    return written


def _check_growth(directory: Path, checkpoint: Checkpoint, read: Reader) -> None:
    path = directory / "checkpoint"
    if not path.exists():
        return
    before = read_checkpoint(decode_note(path.read_bytes()))
    if before.origin != checkpoint.origin:
        raise TileError(f"the directory holds another log, {before.origin}")
    if before.size > checkpoint.size:
        raise TileError(f"the directory holds {before.size} entries, more than are exported")
    there = tile_reader(before.size, lambda name: _load(directory / name))
    if not root(before.size, there) == root(before.size, read) == before.root:
        raise TileError("the directory holds another past of this log, or a changed tile")


def _write_tiles(directory: Path, size: int, source: Source) -> int:
    written = 0
    for level, number, width in tiles_at(size):
        path = directory / tile_path(level, number, width)
        if not path.exists():
            written += _put(path, hash_tile(level, number, width, source.read))
        if level == 0:
            written += _write_bundle(directory, number, width, source)
    return written


def _write_bundle(directory: Path, number: int, width: int, source: Source) -> int:
    path = directory / bundle_path(number, width)
    if path.exists():
        return 0
    first = number * TILE_WIDTH
    entries = list(source.entries(first, first + width))
    if len(entries) != width:
        raise TileError(f"{len(entries)} entries from {first} on, not {width}")
    return _put(path, entry_bundle(entries))


def _drop_partials(directory: Path, size: int) -> None:
    """Takes away the partial tiles which a full tile has replaced, once the new head is there."""
    for level, number, width in tiles_at(size):
        if width == TILE_WIDTH:
            _drop(directory / f"{tile_path(level, number)}.p")
            if level == 0:
                _drop(directory / f"{bundle_path(number)}.p")


def _drop(folder: Path) -> None:
    if folder.is_dir():
        for path in folder.iterdir():
            path.unlink()
        folder.rmdir()


def _write_bodies(directory: Path, size: int, source: Source) -> int:
    """Bodies are compared and written again: one may have been erased since the last export."""
    if source.bodies is None:
        return 0
    written = 0
    for first in range(0, size, TILE_WIDTH):
        path = directory / bodies_path(first // TILE_WIDTH)
        end = min(size, first + TILE_WIDTH)
        lines = b"".join(map(body_line, source.bodies(first, end)))
        if lines:
            written += _put(path, lines)
        else:
            path.unlink(missing_ok=True)
    return written


def bodies_path(number: int) -> str:
    """The path of the bodies of bundle `number`: bodies/x001/234.jsonl."""
    return f"bodies/{number_path(number)}.jsonl"


def body_line(body: Body) -> bytes:
    """One line of a bodies file: canonical JSON, since the body is, and a newline."""
    return b'{"body":%b,"index":%d,"salt":"%b"}\n' % (
        body.body,
        body.index,
        body.salt.hex().encode(),
    )


def _load(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise TileError(f"{path} is missing from the directory") from error


def _put(path: Path, content: bytes) -> int:
    """Puts the content in place whole; answers 0 if it is there already, else 1."""
    if path.exists() and path.read_bytes() == content:
        return 0
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f"{path.name}.part")
    part.write_bytes(content)
    part.replace(path)
    return 1
