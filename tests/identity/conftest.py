"""Every scene about identity plays in a small operation; what needs no database asks for none."""

import pytest

from tests.scenes import open_operation


@pytest.fixture
def operation(db: None) -> None:
    """A crossing, a camp, a hospital and the other side."""
    open_operation()
