"""The checkpoints of a log under verification: which of them are true, and of which log."""

from __future__ import annotations

from collections.abc import Sequence

from awda.tlog.checkpoint import Checkpoint, CheckpointError, parse_checkpoint
from awda.tlog.cosignature import Witness, cosigned_at
from awda.tlog.findings import Cosigner, Findings, Report
from awda.tlog.note import (
    Note,
    NoteError,
    Signature,
    Verifier,
    decode_note,
    encode_base64,
    open_note,
)
from awda.tlog.verifiers import parse_verifiers


class Heads:
    """Opens checkpoints with the given keys; the origin of the first true one is the log's."""

    def __init__(self, report: Report, vkeys: Sequence[str]) -> None:
        """Raises NoteError if a key is malformed or none of them is a log's."""
        self._report = report
        self._keys = parse_verifiers(vkeys)
        self._log_keys = {
            (key.name, key.key_hash) for key in self._keys if isinstance(key, Verifier)
        }
        self._witnesses = {
            (key.name, key.key_hash) for key in self._keys if isinstance(key, Witness)
        }
        if not self._log_keys:
            raise NoteError("no key of a log was given, only witnesses'")

    def latest(self, data: bytes) -> Checkpoint | None:
        """Takes the newest checkpoint into the report, if it is true; reports nothing."""
        try:
            checkpoint, note = self._open(data)
        except NoteError:
            return None
        self._state(checkpoint, note)
        return checkpoint

    def check(self, data: bytes, size: int | None, where: str) -> Checkpoint | None:
        """The head in a checkpoint, stored under `size` if that is given; reports if not true."""
        findings: Findings = self._report.found
        try:
            checkpoint, note = self._open(data)
        except CheckpointError as error:
            findings.add(where, "checkpoint_malformed", str(error))
            return None
        except NoteError as error:
            findings.add(where, "checkpoint_not_true", str(error))
            return None
        for item in note.unknown:
            if self._is_damaged(item):
                findings.add(where, "signature_damaged", item.name)
        if self._report.origin and checkpoint.origin != self._report.origin:
            findings.add(where, "checkpoint_of_other_log", checkpoint.origin)
            return None
        if size is not None and checkpoint.size != size:
            findings.add(where, "checkpoint_misplaced", str(checkpoint.size))
            return None
        return checkpoint

    def _open(self, data: bytes) -> tuple[Checkpoint, Note]:
        note = open_note(decode_note(data), self._keys)
        if not any((item.name, item.key_hash) in self._log_keys for item in note.verified):
            raise NoteError("signed by witnesses only, not by the log")
        return parse_checkpoint(note.text), note

    def _is_damaged(self, signature: Signature) -> bool:
        """True if one changed byte made a known key's signature an unknown one, to be ignored.

        The key hash stands under another name, or the name before a hash that is written with one
        other character.
        """
        written = _written(signature.key_hash)
        for key in self._keys:
            pairs = zip(_written(key.key_hash), written, strict=True)
            changed = sum(true != stated for true, stated in pairs)
            if changed == (1 if key.name == signature.name else 0):
                return True
        return False

    def _state(self, checkpoint: Checkpoint, note: Note) -> None:
        report = self._report
        report.origin, report.size = checkpoint.origin, checkpoint.size
        report.root = checkpoint.root
        report.signer = next(
            item.name for item in note.verified if (item.name, item.key_hash) in self._log_keys
        )
        report.cosigners = tuple(
            Cosigner(item.name, cosigned_at(item))
            for item in note.verified
            if (item.name, item.key_hash) in self._witnesses
        )
        report.unknown_signatures = len(note.unknown)


def _written(key_hash: int) -> str:
    """The characters of a signature line that hold the key hash."""
    return encode_base64(key_hash.to_bytes(4, "big"))[:6]
