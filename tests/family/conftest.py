"""Every scene about families plays in a small operation, or on a site with pages and tokens."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.intake.site import opened
from tests.scenes import open_operation


@pytest.fixture
def operation(db: None) -> None:
    """A crossing, a camp, a hospital and the other side."""
    open_operation()


@pytest.fixture
def site(db: None, tmp_path: Path) -> Iterator[None]:
    """The same, with a home that signs: pages, papers and the API."""
    with opened(tmp_path):
        yield
