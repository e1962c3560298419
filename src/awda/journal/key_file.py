"""The node's key: Ed25519, in a PKCS#8 file of mode 0600, with a passphrase if one was given.

The private half never enters the database; the public half stands there so that a verifier
finds it.
"""

import os
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    KeySerializationEncryption,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)

from awda.tlog.note import Signer, generate

PASSPHRASE_VARIABLE = "AWDA_NODE_PASSPHRASE"  # noqa: S105 - the name of a variable, not a secret


class KeyFileError(Exception):
    """The key file cannot be used; the message says what to do."""


def make(file: Path, passphrase: str = "") -> None:
    """Draw a new key into `file`, mode 0600. FileExistsError rather than overwrite one."""
    how: KeySerializationEncryption = NoEncryption()
    if passphrase:
        how = BestAvailableEncryption(passphrase.encode())
    pem = Ed25519PrivateKey.generate().private_bytes(Encoding.PEM, PrivateFormat.PKCS8, how)
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as out:
        out.write(pem)


def load(file: Path, origin: str, passphrase: str = "") -> Signer:
    """The signer named `origin` from a key file. KeyFileError says what is wrong with it."""
    if not file.is_file():
        raise KeyFileError(f"{file} is missing: restore it from your backup of the node key")
    if file.stat().st_mode & 0o077:
        raise KeyFileError(f"{file} can be read by others: run `chmod 600 {file}`")
    try:
        key = load_pem_private_key(file.read_bytes(), passphrase.encode() or None)
    except (TypeError, ValueError) as error:
        raise KeyFileError(
            f"{file} does not open: set {PASSPHRASE_VARIABLE} to its passphrase"
        ) from error
    if not isinstance(key, Ed25519PrivateKey):
        raise KeyFileError(f"{file} holds another kind of key than Ed25519")
    return generate(origin, key.private_bytes_raw())
