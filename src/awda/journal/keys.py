"""This node's signer and its public key, which stands beside the journal for verifiers to find."""

import os
from functools import lru_cache

from django.conf import settings

from awda.journal.key_file import PASSPHRASE_VARIABLE, load
from awda.journal.models import NodeKey
from awda.tlog.note import Signer


@lru_cache(maxsize=1)
def node_signer() -> Signer:
    """This node's signer, loaded once. KeyFileError when it cannot be."""
    passphrase = os.environ.get(PASSPHRASE_VARIABLE, "")
    return load(settings.AWDA_HOME.node_key, settings.AWDA_ORIGIN, passphrase)


def publish(signer: Signer) -> None:
    """Put the public half beside the journal."""
    NodeKey.objects.get_or_create(
        name=settings.AWDA_ORIGIN, defaults={"vkey": signer.verifier.vkey}
    )


def vkey() -> str:
    """The public key others verify this log with."""
    return NodeKey.objects.get(name=settings.AWDA_ORIGIN).vkey
