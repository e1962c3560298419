"""Public keys as they stand in files and on command lines: one vkey a line, log or witness."""

from __future__ import annotations

from collections.abc import Iterable

from awda.tlog.cosignature import COSIGNATURE_V1, Witness
from awda.tlog.note import Verifier, parse_vkey


def parse_verifier(vkey: str) -> Verifier | Witness:
    """The key with its part: type 0x01 is a log's, type 0x04 a witness's.

    Raises NoteError if it is malformed or of another type.
    """
    _, algorithm, _ = parse_vkey(vkey)
    return Witness.from_vkey(vkey) if algorithm == COSIGNATURE_V1 else Verifier.from_vkey(vkey)


def parse_verifiers(vkeys: Iterable[str]) -> list[Verifier | Witness]:
    """Each key in its order. Raises NoteError at the first that is malformed."""
    return [parse_verifier(vkey) for vkey in vkeys]
