"""Checkpoints (C2SP tlog-checkpoint): a signed note that states size and root of a log.

What always holds: one head has one text; a number with a leading zero, a root of another length or
an empty extension line is refused. Who signs a checkpoint says: the log named by `origin` had, at
`size` entries, this root, and never had another.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from awda.tlog.note import (
    Note,
    NoteError,
    Signer,
    TextVerifier,
    decode_base64,
    encode_base64,
    open_note,
    parse_note,
    sign_note,
)
from awda.tlog.tree import HASH_SIZE

SIZE_LIMIT = 2**63 - 1
"""The biggest size and index: what Go's int64 and a database's bigint hold."""

_NUMBER = re.compile("0|[1-9][0-9]{0,18}")


class CheckpointError(NoteError):
    """The text is no checkpoint, or not one of this log."""


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """The head of a log: its origin, its size in entries, its 32-byte root, and extension lines."""

    origin: str
    size: int
    root: bytes
    extensions: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """What is signed: each part on a line of its own, the last newline included."""
        lines = (self.origin, str(self.size), encode_base64(self.root), *self.extensions)
        return "".join(f"{line}\n" for line in lines)


def parse_number(text: str) -> int:
    """A size or an index in ASCII digits without leading zeros, at most SIZE_LIMIT.

    Raises CheckpointError otherwise.
    """
    if not _NUMBER.fullmatch(text) or int(text) > SIZE_LIMIT:
        raise CheckpointError("a number is not written in plain decimal")
    return int(text)


def parse_hash(text: str) -> bytes:
    """A hash in base64. Raises CheckpointError unless it is 32 bytes, NoteError unless base64."""
    value = decode_base64(text)
    if len(value) != HASH_SIZE:
        raise CheckpointError(f"a hash of {len(value)} bytes, not {HASH_SIZE}")
    return value


def parse_checkpoint(text: str) -> Checkpoint:
    """The head stated by a note's text, which says nothing about its signatures.

    Raises CheckpointError if malformed.
    """
    lines = text.split("\n")
    if lines.pop() or len(lines) < 3 or not all(lines):
        raise CheckpointError("a checkpoint is origin, size and root on three lines")
    origin, size, root, *extensions = lines
    return Checkpoint(origin, parse_number(size), parse_hash(root), tuple(extensions))


def sign_checkpoint(checkpoint: Checkpoint, *signers: Signer) -> str:
    """The signed note. Raises NoteError if a part of the checkpoint cannot stand in one."""
    if parse_checkpoint(checkpoint.text) != checkpoint:
        raise CheckpointError("the checkpoint would not be read back as it is")
    return sign_note(checkpoint.text, [signer.sign(checkpoint.text) for signer in signers])


def read_checkpoint(note: str) -> Checkpoint:
    """The head a note states, WITHOUT looking at its signatures: to find out which log it is of.

    Raises NoteError if the note or the checkpoint is malformed.
    """
    return parse_checkpoint(parse_note(note)[0])


def open_checkpoint(
    note: str, verifiers: Sequence[TextVerifier], origin: str | None = None
) -> tuple[Checkpoint, Note]:
    """The head, and the note with the signatures that were verified.

    Raises NoteError if the note does not open with these keys, and CheckpointError if it is not a
    checkpoint or, where an origin is given, one of another log.
    """
    opened = open_note(note, verifiers)
    checkpoint = parse_checkpoint(opened.text)
    if origin is not None and checkpoint.origin != origin:
        raise CheckpointError(f"a checkpoint of {checkpoint.origin}, not of {origin}")
    return checkpoint, opened
