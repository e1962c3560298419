"""Signed notes (C2SP signed-note): a text, an empty line, and signature lines by named keys.

What always holds: a note that opens carries at least one true signature by a key one trusts, and no
false one by such a key. Signatures by unknown keys are kept and count for nothing, so that keys can
be changed and witnesses can co-sign. What could be written in two ways is accepted in one only.

    vkey  name+8 hex digits of the key hash+base64(algorithm byte || public key)
    skey  PRIVATE+KEY+name+8 hex digits+base64(algorithm byte || 32-byte seed)
    line  EM DASH, space, name, space, base64(4-byte key hash || signature)
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import Protocol

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

ED25519 = 0x01
"""The algorithm byte of plain Ed25519 signatures."""

MAX_NOTE_BYTES = 1_000_000
MAX_SIGNATURES = 100
"""The limits of golang.org/x/mod/sumdb/note; C2SP asks for at least 16 signatures."""

_DASH = "\u2014 "
_SKEY_START = "PRIVATE+KEY+"
_CONTROLS = re.compile("[\x00-\x09\x0b-\x1f]")
_KEY_HASH = re.compile("[0-9a-f]{8}")


class NoteError(ValueError):
    """The note or the key is malformed, or not signed as it must be."""


class TextVerifier(Protocol):
    """A public key that can be found by name and key hash and checks a signature over a text."""

    @property
    def name(self) -> str: ...
    @property
    def key_hash(self) -> int: ...
    def verify(self, text: str, signature: bytes) -> None:
        """Raises NoteError unless `signature` is this key's over the text."""


@dataclass(frozen=True, slots=True)
class Signature:
    """One signature line: who, which key, and the bytes after the key hash."""

    name: str
    key_hash: int
    signature: bytes

    def __str__(self) -> str:
        """The line, with its newline."""
        packed = self.key_hash.to_bytes(4, "big") + self.signature
        return f"{_DASH}{self.name} {encode_base64(packed)}\n"


@dataclass(frozen=True, slots=True)
class Note:
    """An opened note: all signatures in their order, and those of them that were verified."""

    text: str
    signatures: tuple[Signature, ...]
    verified: tuple[Signature, ...]

    @property
    def unknown(self) -> tuple[Signature, ...]:
        """The signatures by keys that were not given: neither true nor false."""
        return tuple(item for item in self.signatures if item not in self.verified)


@dataclass(frozen=True)
class Verifier:
    """An Ed25519 public key (32 bytes) with its name. Raises NoteError if either is malformed."""

    name: str
    public: bytes

    def __post_init__(self) -> None:
        check_name(self.name)
        if len(self.public) != 32:
            raise NoteError(f"an Ed25519 public key of {len(self.public)} bytes, not 32")

    @cached_property
    def key_hash(self) -> int:
        return key_hash(self.name, bytes([ED25519]) + self.public)

    @property
    def vkey(self) -> str:
        """The text form, to print and to hand over."""
        return format_vkey(self.name, bytes([ED25519]) + self.public)

    @classmethod
    def from_vkey(cls, vkey: str) -> Verifier:
        """Raises NoteError unless the text is a well-formed Ed25519 vkey."""
        name, algorithm, public = parse_vkey(vkey)
        if algorithm != ED25519:
            raise NoteError(f"{name}: key of type {algorithm:#04x}, not Ed25519")
        return cls(name, public)

    def verify(self, text: str, signature: bytes) -> None:
        """Raises NoteError unless `signature` (64 bytes) is this key's over the text."""
        verify_ed25519(self._key, self.name, signature, text.encode())

    @cached_property
    def _key(self) -> Ed25519PublicKey:
        return Ed25519PublicKey.from_public_bytes(self.public)


@dataclass(frozen=True)
class Signer:
    """An Ed25519 private key (32-byte seed) with its name; its text must not be shown."""

    name: str
    seed: bytes

    def __post_init__(self) -> None:
        check_name(self.name)
        if len(self.seed) != 32:
            raise NoteError(f"an Ed25519 seed of {len(self.seed)} bytes, not 32")

    def __repr__(self) -> str:
        return f"Signer({self.name!r}, seed not shown)"

    @cached_property
    def verifier(self) -> Verifier:
        return Verifier(self.name, self._key.public_key().public_bytes_raw())

    @property
    def skey(self) -> str:
        """The secret text form, as golang.org/x/mod/sumdb/note writes it."""
        packed = encode_base64(bytes([ED25519]) + self.seed)
        return f"{_SKEY_START}{self.name}+{self.verifier.key_hash:08x}+{packed}"

    @classmethod
    def from_skey(cls, skey: str) -> Signer:
        """Raises NoteError unless the text is a well-formed Ed25519 skey."""
        if not skey.startswith(_SKEY_START):
            raise NoteError("not a private key")
        name, stated, algorithm, seed = _split_key(skey.removeprefix(_SKEY_START))
        signer = cls(name, seed)
        if algorithm != ED25519 or stated != signer.verifier.key_hash:
            raise NoteError(f"{name}: the private key does not have the key hash it states")
        return signer

    def sign(self, text: str) -> Signature:
        """Signs the text, its last newline included."""
        return Signature(self.name, self.verifier.key_hash, self.sign_bytes(text.encode()))

    def sign_bytes(self, message: bytes) -> bytes:
        """The bare 64-byte Ed25519 signature."""
        return self._key.sign(message)

    @cached_property
    def _key(self) -> Ed25519PrivateKey:
        return Ed25519PrivateKey.from_private_bytes(self.seed)


def generate(name: str, seed32: bytes) -> Signer:
    """The key with this name made from 32 random bytes, which the caller has drawn."""
    return Signer(name, seed32)


def sign_note(text: str, signatures: Iterable[Signature]) -> str:
    """The note. Raises NoteError if the text or the signatures cannot stand in one."""
    note = "".join([text, "\n", *map(str, signatures)])
    parsed, _ = parse_note(note)
    if parsed != text:
        raise NoteError("the text would not be read back as it is")
    return note


def parse_note(note: str) -> tuple[str, tuple[Signature, ...]]:
    """The text and the signatures, none of them verified. Raises NoteError if malformed."""
    try:
        size = len(note.encode())
    except UnicodeEncodeError as error:
        raise NoteError("the note is not UTF-8") from error
    if size > MAX_NOTE_BYTES:
        raise NoteError(f"the note is longer than {MAX_NOTE_BYTES} bytes")
    if _CONTROLS.search(note):
        raise NoteError("the note holds a control character")
    text, gap, lines = note.rpartition("\n\n")
    if not gap or not lines.endswith("\n"):
        raise NoteError("the note does not end in an empty line and signatures")
    split = lines[:-1].split("\n")
    if len(split) > MAX_SIGNATURES:
        raise NoteError(f"the note has more than {MAX_SIGNATURES} signatures")
    return text + "\n", tuple(map(parse_signature, split))


def decode_note(data: bytes) -> str:
    """The note in a file. Raises NoteError if it is not UTF-8."""
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        raise NoteError("the note is not UTF-8") from error


def parse_signature(line: str) -> Signature:
    """One signature line without its newline. Raises NoteError if malformed."""
    name, _, packed = line.removeprefix(_DASH).partition(" ")
    if not line.startswith(_DASH):
        raise NoteError("a signature line does not begin with a dash")
    check_name(name)
    data = decode_base64(packed)
    if len(data) < 5:
        raise NoteError(f"the signature of {name} is too short")
    return Signature(name, int.from_bytes(data[:4], "big"), data[4:])


def open_note(note: str, verifiers: Sequence[TextVerifier]) -> Note:
    """Opens the note with the keys one trusts.

    Raises NoteError if it is malformed, if no given key signed it, or if a signature that names a
    given key is false.
    """
    text, signatures = parse_note(note)
    known = {(key.name, key.key_hash): key for key in verifiers}
    verified = []
    for item in signatures:
        if key := known.get((item.name, item.key_hash)):
            key.verify(text, item.signature)
            verified.append(item)
    if not verified:
        raise NoteError("the note is not signed by a key that was given")
    return Note(text, signatures, tuple(verified))


def key_hash(name: str, key: bytes) -> int:
    """The 32-bit number of a key: SHA-256(name || newline || algorithm || public key)[:4]."""
    return int.from_bytes(sha256(name.encode() + b"\n" + key).digest()[:4], "big")


def format_vkey(name: str, key: bytes) -> str:
    """The vkey of `key`, which is the algorithm byte and the public key."""
    return f"{name}+{key_hash(name, key):08x}+{encode_base64(key)}"


def parse_vkey(vkey: str) -> tuple[str, int, bytes]:
    """Name, algorithm byte and public key. Raises NoteError if malformed."""
    name, stated, algorithm, public = _split_key(vkey)
    if stated != key_hash(name, bytes([algorithm]) + public):
        raise NoteError(f"{name}: the key does not have the key hash it states")
    return name, algorithm, public


def _split_key(key: str) -> tuple[str, int, int, bytes]:
    parts = key.split("+", 2)
    if len(parts) != 3 or not _KEY_HASH.fullmatch(parts[1]):
        raise NoteError("a key is written name+8 hex digits+base64")
    check_name(parts[0])
    packed = decode_base64(parts[2])
    if len(packed) < 2:
        raise NoteError("the key is too short")
    return parts[0], int(parts[1], 16), packed[0], packed[1:]


def check_name(name: str) -> None:
    """Raises NoteError unless a key may have this name: not empty, no space, no plus."""
    if not name or "+" in name or any(map(str.isspace, name)) or _CONTROLS.search(name):
        raise NoteError("a key name must have no space, no plus and not be empty")


def verify_ed25519(key: Ed25519PublicKey, name: str, signature: bytes, message: bytes) -> None:
    """Raises NoteError, naming the key, unless the signature is true."""
    try:
        key.verify(signature, message)
    except InvalidSignature as error:
        raise NoteError(f"the signature of {name} is false") from error


def encode_base64(data: bytes) -> str:
    """Standard base64 with padding (RFC 4648, section 4)."""
    return base64.b64encode(data).decode("ascii")


def decode_base64(text: str) -> bytes:
    """The bytes; raises NoteError unless the text is their one base64 spelling.

    Python's decoder accepts stray trailing bits, so the text is compared with its re-encoding.
    """
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as error:
        raise NoteError("not base64") from error
    if encode_base64(data) != text:
        raise NoteError("base64 with stray trailing bits")
    return data
