"""Every scene about children plays in the small operation, with the area of Homs told of."""

import pytest

from tests.protection.scenes import publish
from tests.scenes import open_operation


@pytest.fixture
def operation(db: None) -> None:
    """A crossing, a camp, a child-protection body, the other side; a first sheet of Homs."""
    open_operation()
    publish()
