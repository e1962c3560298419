"""Verifies a static export: each file of it is rebuilt from the entries, or named in a finding."""

from __future__ import annotations

from collections.abc import Sequence

from awda.tlog.audit import Audit, Progress
from awda.tlog.bodies import check_body, read_lines
from awda.tlog.checkpoint import Checkpoint
from awda.tlog.envelope import Envelope
from awda.tlog.erasures import Erasures
from awda.tlog.export import bodies_path
from awda.tlog.files import FileError, Files
from awda.tlog.findings import Report
from awda.tlog.heads import Heads
from awda.tlog.note import NoteError
from awda.tlog.tiles import (
    TILE_HEIGHT,
    TILE_WIDTH,
    TileError,
    bundle_path,
    parse_path,
    split_bundle,
    split_tile,
    tile_path,
    tiles_at,
    width_at,
)
from awda.tlog.tree import HASH_SIZE

_KNOWN = frozenset({"checkpoint", "vkey", "README.txt"})


def verify_export(
    files: Files, report: Report, vkeys: Sequence[str], *, need_bodies: bool, progress: Progress
) -> None:
    """Checks every file of the export and reports. Raises NoteError for a malformed given key."""
    _Export(files, report, need_bodies=need_bodies).check(vkeys, progress)


class _Export:
    """The `audit.Stored` of an export: leaf hashes in level 0, each eighth level above in tiles."""

    def __init__(self, files: Files, report: Report, *, need_bodies: bool) -> None:
        self._files = files
        self._report = report
        self._found = report.found
        self._need_bodies = need_bodies
        self._erasures = Erasures(report)
        self._head: Checkpoint | None = None
        self._tiles: dict[int, tuple[int, list[bytes] | None]] = {}
        self._names: set[str] = set()

    def check(self, vkeys: Sequence[str], progress: Progress) -> None:
        report = self._report
        self._head = self._read_head(vkeys)
        if self._head is None:
            return
        size = report.entries = self._head.size
        self._names = set(self._files.names())
        audit = Audit(self._found, self, report.origin)
        for number in range(-(-size // TILE_WIDTH)):
            self._take(audit, number, width_at(0, number, size))
            progress(audit.size, size)
        audit.finish()
        self._erasures.finish(need_bodies=self._need_bodies)
        if size == 0:
            self._check_empty(audit.root)
        self._check_other_files(size)

    def node(self, level: int, index: int) -> bytes | None:
        high, rest = divmod(level, TILE_HEIGHT)
        number, offset = divmod(index, TILE_WIDTH)
        tile = None if rest else self._tile(high, number)
        return tile[offset] if tile else None

    def where_node(self, level: int, index: int) -> str:
        high, number = level // TILE_HEIGHT, index // TILE_WIDTH
        return f"tile {tile_path(high, number, width_at(high, number, self._report.size))}"

    def signed_root(self, size: int) -> bytes | None:
        return self._head.root if self._head and self._head.size == size else None

    def _read_head(self, vkeys: Sequence[str]) -> Checkpoint | None:
        own = (self._read("vkey", "key_malformed") or b"").decode(errors="replace").split()
        self._report.key_from_log = not vkeys
        heads = Heads(self._report, vkeys) if vkeys else None
        try:
            stated = Heads(self._report, own)
        except NoteError as error:
            self._found.add("file vkey", "key_malformed", str(error))
        else:
            heads = heads or stated
            if vkeys and not set(own) & set(vkeys):
                self._found.add("file vkey", "key_differs", own[0])
        note = self._read("checkpoint", "checkpoint_missing")
        if note is None or heads is None:
            return None
        heads.latest(note)
        self._report.checkpoints = 1
        where = f"checkpoint {self._report.size}" if self._report.signer else "checkpoint"
        return heads.check(note, None, where)

    def _take(self, audit: Audit, number: int, width: int) -> None:
        first = number * TILE_WIDTH
        entries: Sequence[bytes | None] = self._bundle(number, width) or [None] * width
        hashes: Sequence[bytes | None] = self._tile(0, number) or [None] * width
        parent = self.node(TILE_HEIGHT, number) if width == TILE_WIDTH else None
        envelopes = audit.take(entries, hashes, parent)
        self._check_bodies(first, number, envelopes)

    def _bundle(self, number: int, width: int) -> list[bytes] | None:
        path = bundle_path(number, width)
        content = self._read(path, "tile_missing")
        if content is None:
            return None
        try:
            return split_bundle(content, width)
        except TileError as error:
            self._found.add(f"tile {path}", "tile_malformed", str(error))
            return None

    def _tile(self, level: int, number: int) -> list[bytes] | None:
        """A tile of hashes; the latest of each level is kept, as they are asked for in order."""
        if level not in self._tiles or self._tiles[level][0] != number:
            width = width_at(level, number, self._report.size)
            self._tiles[level] = (number, self._load_tile(level, number, width))
        return self._tiles[level][1]

    def _load_tile(self, level: int, number: int, width: int) -> list[bytes] | None:
        path = tile_path(level, number, width)
        content = self._read(path, "tile_missing")
        if content is None:
            return None
        try:
            return split_tile(content, width)
        except TileError as error:
            self._found.add(f"tile {path}", "tile_malformed", str(error))
            return None

    def _check_bodies(self, first: int, number: int, envelopes: Sequence[Envelope | None]) -> None:
        path = bodies_path(number)
        content = self._read(path, "file_unreadable") if path in self._names else None
        bodies = read_lines(self._found, path, content) if content else {}
        for index, envelope in enumerate(envelopes, first):
            if index not in bodies:
                self._erasures.missing(index)
                continue
            self._report.bodies += 1
            salt, body = bodies.pop(index)
            if envelope is not None and check_body(self._found, envelope, salt, body):
                self._erasures.take(envelope, body)
        for index in bodies:
            self._found.add(f"body {index}", "body_without_entry", path)

    def _check_empty(self, root: bytes) -> None:
        if self._head and self._head.root != root:
            self._found.add("checkpoint 0", "root_differs")

    def _check_other_files(self, size: int) -> None:
        """Older partial tiles must begin the present ones; anything else has no place here."""
        due = {tile_path(*tile) for tile in tiles_at(size)}
        due |= {bundle_path(number, width) for level, number, width in tiles_at(size) if not level}
        due |= {bodies_path(number) for level, number, _ in tiles_at(size) if not level}
        for name in sorted(self._names - due - _KNOWN):
            try:
                self._check_old_tile(name, size)
            except TileError as error:
                self._found.add(f"file {name}", "file_unexpected", str(error))

    def _check_old_tile(self, name: str, size: int) -> None:
        level, number, width = parse_path(name)
        present = width_at(level or 0, number, size)
        content = self._read(name, "file_unreadable")
        if content is None:
            return
        if width > present:
            raise TileError("more than the checkpoint has")
        if level is None:
            bundle = self._read(bundle_path(number, present), "tile_missing") or b""
            if split_bundle(content, width) != split_bundle(bundle, present)[:width]:
                self._found.add(f"tile {name}", "tile_differs")
        else:
            tile = self._read(tile_path(level, number, present), "tile_missing") or b""
            if content != tile[: width * HASH_SIZE]:
                self._found.add(f"tile {name}", "tile_differs")

    def _read(self, name: str, missing: str) -> bytes | None:
        kind = "tile" if name.startswith("tile/") else "file"
        try:
            content = self._files.read(name)
        except FileError as error:
            self._found.add(f"{kind} {name}", "file_unreadable", str(error))
            return None
        if content is None:
            self._found.add(f"{kind} {name}", missing, "no such file")
        return content
