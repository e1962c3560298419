"""Every test of the API begins with counts at zero; those that sign get a node key."""

from collections.abc import Iterator

import pytest
from django.conf import settings

from awda.journal import keys
from awda.tlog.note import Signer, generate
from awda.web.api import limits


@pytest.fixture(autouse=True)
def _counts() -> Iterator[None]:
    limits.MINUTE.forget()
    yield
    limits.MINUTE.forget()


@pytest.fixture
def node(db: None, monkeypatch: pytest.MonkeyPatch) -> Signer:
    """This node's key, drawn for one test."""
    signer = generate(settings.AWDA_ORIGIN, bytes(range(32)))
    monkeypatch.setattr(keys, "node_signer", lambda: signer)
    keys.publish(signer)
    return signer
