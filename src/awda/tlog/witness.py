"""The witness's part of C2SP tlog-witness, without HTTP: may this checkpoint be cosigned?

What always holds: a witness cosigns only what extends the head it cosigned before. Who calls
`decide` looks up the log's keys and the latest head by `request.checkpoint.origin`, and must store
the accepted head in the same transaction, before the cosignature leaves the house: two requests
decided against one stored head could otherwise roll the log back.

From size zero everything grows: old 0 needs an empty proof, and is decided here, not in `tree`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from http import HTTPStatus

from awda.tlog.checkpoint import (
    Checkpoint,
    open_checkpoint,
    parse_hash,
    parse_number,
    read_checkpoint,
)
from awda.tlog.note import NoteError, TextVerifier, encode_base64
from awda.tlog.tree import EMPTY_ROOT, ProofError, verify_consistency

MAX_PROOF_LINES = 63
"""The most hashes in a consistency proof: trees have fewer than 2**63 leaves."""


class WitnessError(ValueError):
    """The request is malformed; over HTTP it is answered with 400."""


@dataclass(frozen=True, slots=True)
class Head:
    """The latest head of one log that the witness cosigned: size in entries and 32-byte root."""

    size: int
    root: bytes


NEVER = Head(0, EMPTY_ROOT)
"""What a witness knows of a log that it has not cosigned yet."""


@dataclass(frozen=True, slots=True)
class AddCheckpoint:
    """A request: cosign this note, which extends the head of size `old`, as the proof shows.

    `checkpoint` is what the note states; it is not verified yet.
    """

    old: int
    proof: tuple[bytes, ...]
    note: str
    checkpoint: Checkpoint


@dataclass(frozen=True, slots=True)
class Accepted:
    """Store the head, then cosign its text. Answered with 200 and the cosignature line."""

    checkpoint: Checkpoint
    status: int = HTTPStatus.OK


@dataclass(frozen=True, slots=True)
class Refused:
    """Not to be cosigned, and why. `body` is what HTTP answers: for a 409 the known size."""

    status: int
    reason: str
    body: str = ""


def build_request(old: int, proof: Sequence[bytes], note: str) -> str:
    """The body of an add-checkpoint request. Raises WitnessError if it would be malformed."""
    lines = [f"old {old}\n", *(f"{encode_base64(step)}\n" for step in proof)]
    body = "".join([*lines, "\n", note])
    parse_request(body)
    return body


def parse_request(body: str) -> AddCheckpoint:
    """The request in a body. Raises WitnessError if malformed."""
    head, gap, note = body.partition("\n\n")
    first, *steps = head.split("\n")
    if not gap or not first.startswith("old "):
        raise WitnessError("a request is an old size, a proof, an empty line and a checkpoint")
    if len(steps) > MAX_PROOF_LINES:
        raise WitnessError(f"a proof of more than {MAX_PROOF_LINES} lines")
    try:
        old = parse_number(first.removeprefix("old "))
        request = AddCheckpoint(old, tuple(map(parse_hash, steps)), note, read_checkpoint(note))
    except NoteError as error:
        raise WitnessError(str(error)) from error
    if old > request.checkpoint.size:
        raise WitnessError("the old size is bigger than that of the checkpoint")
    return request


def decide(
    known: Head, request: AddCheckpoint, verifiers: Sequence[TextVerifier]
) -> Accepted | Refused:
    """Decides in the order of tlog-witness; `verifiers` are the keys trusted for this origin.

    404 no keys, so an unknown log; 403 not signed by one of them; 409 another latest size, or the
    same size with another root; 422 a false proof; else 200.
    """
    checkpoint = request.checkpoint
    if not verifiers:
        return Refused(HTTPStatus.NOT_FOUND, f"no key is known for {checkpoint.origin}")
    try:
        open_checkpoint(request.note, verifiers)
    except NoteError as error:
        return Refused(HTTPStatus.FORBIDDEN, str(error))
    if request.old != known.size:
        reason = f"the latest cosigned size is {known.size}, not {request.old}"
        return Refused(HTTPStatus.CONFLICT, reason, f"{known.size}\n")
    if request.old == checkpoint.size and checkpoint.root != known.root:
        return Refused(HTTPStatus.CONFLICT, "two roots for the same size", f"{known.size}\n")
    try:
        _check_growth(known, request)
    except ProofError as error:
        return Refused(HTTPStatus.UNPROCESSABLE_ENTITY, str(error))
    return Accepted(checkpoint)


def _check_growth(known: Head, request: AddCheckpoint) -> None:
    if known.size:
        checkpoint = request.checkpoint
        verify_consistency(known.size, checkpoint.size, request.proof, known.root, checkpoint.root)
    elif request.proof:
        raise ProofError("a proof from size zero must be empty")
