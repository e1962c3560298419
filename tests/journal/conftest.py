"""A node with its own key for tests of the log; homes for tests of whole installations."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from django.conf import settings

from awda.journal import key_file, keys
from awda.tlog.note import Signer


@pytest.fixture
def node(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, db: None) -> Iterator[Signer]:
    """This process as a node: a key in a home of its own, published beside the journal."""
    home = replace(settings.AWDA_HOME, path=tmp_path)
    key_file.make(home.node_key)
    monkeypatch.setattr(settings, "AWDA_HOME", home)
    keys.node_signer.cache_clear()
    signer = keys.node_signer()
    keys.publish(signer)
    yield signer
    keys.node_signer.cache_clear()
