"""Cosignatures (C2SP tlog-cosignature, cosignature/v1): a witness signs a checkpoint with the time.

What always holds: a cosignature says that at that time this was the biggest consistent head of the
log which the witness had seen. It is made with a key of type 0x04, never mixed up with the type
0x01 key of a log, and is 8 bytes of POSIX seconds (big-endian) before the 64 bytes of Ed25519.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from awda.tlog.note import (
    NoteError,
    Signature,
    Signer,
    Verifier,
    check_name,
    format_vkey,
    key_hash,
    parse_vkey,
    verify_ed25519,
)

COSIGNATURE_V1 = 0x04
"""The algorithm byte of timestamped Ed25519 cosignatures."""

TIME_LIMIT = 2**63 - 1
"""The last POSIX second that a cosignature may state."""

_TIME_BYTES = 8
_SIGNATURE_BYTES = _TIME_BYTES + 64


@dataclass(frozen=True)
class Witness:
    """A witness's Ed25519 public key (32 bytes) with its name; a `TextVerifier` of notes."""

    name: str
    public: bytes

    def __post_init__(self) -> None:
        check_name(self.name)
        if len(self.public) != 32:
            raise NoteError(f"an Ed25519 public key of {len(self.public)} bytes, not 32")

    @cached_property
    def key_hash(self) -> int:
        return key_hash(self.name, bytes([COSIGNATURE_V1]) + self.public)

    @property
    def vkey(self) -> str:
        """The text form, with algorithm byte 0x04."""
        return format_vkey(self.name, bytes([COSIGNATURE_V1]) + self.public)

    @classmethod
    def from_vkey(cls, vkey: str) -> Witness:
        """Raises NoteError unless the text is a well-formed vkey of type 0x04."""
        name, algorithm, public = parse_vkey(vkey)
        if algorithm != COSIGNATURE_V1:
            raise NoteError(f"{name}: key of type {algorithm:#04x}, not a witness's")
        return cls(name, public)

    @classmethod
    def of(cls, verifier: Verifier) -> Witness:
        """The same Ed25519 key in the part of a witness; it has another key hash."""
        return cls(verifier.name, verifier.public)

    def verify(self, text: str, signature: bytes) -> None:
        """Raises NoteError unless this witness cosigned the checkpoint text at the time stated."""
        if len(signature) != _SIGNATURE_BYTES:
            raise NoteError(f"a cosignature of {len(signature)} bytes, not {_SIGNATURE_BYTES}")
        message = _message(_time(signature), text)
        verify_ed25519(self._key, self.name, signature[_TIME_BYTES:], message)

    @cached_property
    def _key(self) -> Ed25519PublicKey:
        return Ed25519PublicKey.from_public_bytes(self.public)


def cosign(key: Signer, text: str, time: int) -> Signature:
    """The cosignature by the witness holding `key` over a checkpoint text.

    `time` is in POSIX seconds. Raises NoteError if it is out of range.
    """
    if not 0 <= time <= TIME_LIMIT:
        raise NoteError(f"no cosignature can state the time {time}")
    signature = time.to_bytes(_TIME_BYTES, "big") + key.sign_bytes(_message(time, text))
    return Signature(key.name, Witness.of(key.verifier).key_hash, signature)


def cosigned_at(signature: Signature) -> int:
    """The POSIX second stated by a cosignature, true only if it was verified."""
    return _time(signature.signature)


def _time(signature: bytes) -> int:
    time = int.from_bytes(signature[:_TIME_BYTES], "big")
    if time > TIME_LIMIT:
        raise NoteError("a cosignature states a time beyond 2**63 - 1")
    return time


def _message(time: int, text: str) -> bytes:
    return f"cosignature/v1\ntime {time}\n{text}".encode()
