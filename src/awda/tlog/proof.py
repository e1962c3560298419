"""Receipts (C2SP tlog-proof): that an entry is in the log, checkable offline by who holds the keys.

What always holds: a receipt names an index, the hashes from the entry's sibling up to the root, and
carries the checkpoint word for word. `extra` is not signed: never trust it, hash it and compare.
Files end in `.tlog-proof`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from awda.tlog.checkpoint import (
    Checkpoint,
    open_checkpoint,
    parse_hash,
    parse_number,
    read_checkpoint,
)
from awda.tlog.note import TextVerifier, decode_base64, encode_base64
from awda.tlog.tree import ProofError, verify_inclusion

HEADER = "c2sp.org/tlog-proof@v1"
MAX_HASHES = 63
"""The most hashes in an inclusion proof: trees have fewer than 2**63 leaves."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """The entry's index, its inclusion proof in the checkpoint's tree, the signed note, extra."""

    index: int
    proof: tuple[bytes, ...]
    checkpoint: str
    extra: bytes = b""


def write_receipt(receipt: Receipt) -> str:
    """The text of a receipt. Raises ProofError if it would not be read back as it is."""
    lines = [HEADER]
    if receipt.extra:
        lines.append(f"extra {encode_base64(receipt.extra)}")
    lines += [f"index {receipt.index}", *map(encode_base64, receipt.proof), "", receipt.checkpoint]
    text = "\n".join(lines)
    if parse_receipt(text) != receipt:
        raise ProofError("the receipt would not be read back as it is")
    return text


def parse_receipt(text: str) -> Receipt:
    """The receipt in a text, nothing in it verified. Raises ProofError if malformed."""
    head, gap, checkpoint = text.partition("\n\n")
    lines = head.split("\n")
    if not gap or lines.pop(0) != HEADER:
        raise ProofError(f"a receipt begins with {HEADER} and ends in a checkpoint")
    try:
        extra = b""
        if lines and lines[0].startswith("extra "):
            extra = decode_base64(lines.pop(0).removeprefix("extra "))
            if not extra:
                raise ProofError("an empty extra line")
        if not lines or not lines[0].startswith("index "):
            raise ProofError("a receipt without an index")
        index = parse_number(lines.pop(0).removeprefix("index "))
        if len(lines) > MAX_HASHES:
            raise ProofError(f"a receipt of more than {MAX_HASHES} hashes")
        proof = tuple(map(parse_hash, lines))
        read_checkpoint(checkpoint)
    except ValueError as error:
        raise ProofError(str(error)) from error
    return Receipt(index, proof, checkpoint, extra)


def verify_receipt(
    receipt: Receipt, leaf: bytes, verifiers: Sequence[TextVerifier], origin: str | None = None
) -> Checkpoint:
    """Checks that the entry with this leaf HASH is in the log, and answers under which head.

    Raises NoteError if the checkpoint is not signed by a given key or is of another log, and
    ProofError if the entry is not at that index.
    """
    checkpoint, _ = open_checkpoint(receipt.checkpoint, verifiers, origin)
    verify_inclusion(receipt.index, checkpoint.size, leaf, receipt.proof, checkpoint.root)
    return checkpoint
