"""The tiles of a log (C2SP tlog-tiles): its hashes and entries cut into files of 256.

What always holds: a full tile never changes, so it may be cached for ever; the last one of a level
is partial, carries its width in its name, and is used only for the size it belongs to. Tile N of
level L holds the nodes (8 * L, 256 * N) and following. Entries are prefixed with their length in
two bytes, big-endian.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from awda.tlog.tree import HASH_SIZE, Node, ProofError, Reader, node_hash

TILE_HEIGHT = 8
TILE_WIDTH = 1 << TILE_HEIGHT
"""Hashes in a full tile, and entries in a full bundle."""

MAX_ENTRY_BYTES = 65_535
"""The longest entry which two bytes of length can announce."""

_PATH = re.compile(
    r"tile/(?P<level>0|[1-9]|[1-5][0-9]|6[0-3]|entries)/"
    r"(?P<number>(?:x[0-9]{3}/)*[0-9]{3})(?:\.p/(?P<width>[1-9][0-9]{0,2}))?"
)


class TileError(ValueError):
    """A file of the log has a wrong name, length or content."""


def number_path(number: int) -> str:
    """The number of a tile in groups of three digits, all but the last with an x: x001/234."""
    path = f"{number % 1000:03d}"
    while number := number // 1000:
        path = f"x{number % 1000:03d}/{path}"
    return path


def tile_path(level: int, number: int, width: int = TILE_WIDTH) -> str:
    """The path of a tile of hashes: tile/0/x001/234, or tile/0/x001/234.p/5 if partial."""
    return f"tile/{level}/{number_path(number)}{_suffix(width)}"


def bundle_path(number: int, width: int = TILE_WIDTH) -> str:
    """The path of a bundle of entries: tile/entries/x001/234, with .p/5 if partial."""
    return f"tile/entries/{number_path(number)}{_suffix(width)}"


def _suffix(width: int) -> str:
    if not 1 <= width <= TILE_WIDTH:
        raise TileError(f"no tile is {width} wide")
    return "" if width == TILE_WIDTH else f".p/{width}"


def parse_path(path: str) -> tuple[int | None, int, int]:
    """Level (None for entries), number and width of the tile at this path.

    Raises TileError for anything but the one spelling of a tile's path.
    """
    found = _PATH.fullmatch(path)
    if not found:
        raise TileError(f"{path} is not the path of a tile")
    level = None if found["level"] == "entries" else int(found["level"])
    number = int(found["number"].replace("x", "").replace("/", ""))
    width = int(found["width"] or TILE_WIDTH)
    if number_path(number) != found["number"] or (found["width"] and width >= TILE_WIDTH):
        raise TileError(f"{path} is not the path of a tile")
    return level, number, width


def tiles_at(size: int) -> Iterable[tuple[int, int, int]]:
    """(level, number, width) of each tile of hashes in a log of this size, lowest level first."""
    level = 0
    while hashes := size >> (TILE_HEIGHT * level):
        for number in range(-(-hashes // TILE_WIDTH)):
            yield level, number, min(TILE_WIDTH, hashes - number * TILE_WIDTH)
        level += 1


def width_at(level: int, number: int, size: int) -> int:
    """How many hashes tile `number` of `level` has in a log of this size; 0 if there is none."""
    hashes = size >> (TILE_HEIGHT * level)
    return max(0, min(TILE_WIDTH, hashes - number * TILE_WIDTH))


def hash_tile(level: int, number: int, width: int, read: Reader) -> bytes:
    """The content of a tile: the 32-byte hashes one after another."""
    first = number * TILE_WIDTH
    nodes = [(TILE_HEIGHT * level, first + offset) for offset in range(width)]
    return b"".join(read(nodes))


def split_tile(content: bytes, width: int) -> list[bytes]:
    """The hashes of a tile. Raises TileError unless it is exactly that wide."""
    if len(content) != width * HASH_SIZE:
        raise TileError(f"{len(content)} bytes, not {width} hashes")
    return [content[at : at + HASH_SIZE] for at in range(0, len(content), HASH_SIZE)]


def entry_bundle(entries: Iterable[bytes]) -> bytes:
    """The content of a bundle. Raises TileError for an entry longer than MAX_ENTRY_BYTES."""
    parts = []
    for entry in entries:
        if len(entry) > MAX_ENTRY_BYTES:
            raise TileError(f"an entry of {len(entry)} bytes, more than {MAX_ENTRY_BYTES}")
        parts += [len(entry).to_bytes(2, "big"), entry]
    return b"".join(parts)


def split_bundle(content: bytes, width: int) -> list[bytes]:
    """The entries of a bundle. Raises TileError unless they are exactly that many."""
    entries: list[bytes] = []
    at = 0
    while at < len(content) and len(entries) <= width:
        start = at + 2
        at = start + int.from_bytes(content[at:start], "big")
        entries.append(content[start:at])
    if at != len(content) or len(entries) != width:
        raise TileError(f"the lengths in it do not make {width} entries")
    return entries


def tile_reader(size: int, load: Callable[[str], bytes]) -> Reader:
    """Reads nodes of a log of `size` entries out of its tiles, each loaded once by its path.

    The reader raises TileError if a tile has the wrong length and ProofError for a node that the
    log of this size does not have; `load` raises what it raises if there is no such file.
    """
    cache: dict[tuple[int, int], list[bytes]] = {}

    def tile(level: int, number: int) -> list[bytes]:
        if (level, number) not in cache:
            width = width_at(level, number, size)
            if not width:
                raise ProofError(f"a log of {size} entries has no tile {level}/{number}")
            cache[level, number] = split_tile(load(tile_path(level, number, width)), width)
        return cache[level, number]

    def node(level: int, index: int) -> bytes:
        rise = level % TILE_HEIGHT
        number, offset = divmod(index << rise, TILE_WIDTH)
        hashes = tile(level // TILE_HEIGHT, number)[offset : offset + (1 << rise)]
        if len(hashes) != 1 << rise:
            raise ProofError(f"a log of {size} entries has no node {level}/{index}")
        return subtree_hash(hashes)

    def read(nodes: Sequence[Node]) -> list[bytes]:
        return [node(level, index) for level, index in nodes]

    return read


def subtree_hash(hashes: Sequence[bytes]) -> bytes:
    """The root over 2**k hashes of one level."""
    while len(hashes) > 1:
        pairs = iter(hashes)
        hashes = [node_hash(left, right) for left, right in zip(pairs, pairs, strict=True)]
    return hashes[0]
