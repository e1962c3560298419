"""Every scene of the policy: two organisations, and all officers sworn in."""

import pytest

from tests.policy.officers import OFFICERS, open_organisations, sworn_in


@pytest.fixture
def officers(db: None) -> None:
    """They are on the record before anything is proposed."""
    open_organisations()
    sworn_in(*OFFICERS)
