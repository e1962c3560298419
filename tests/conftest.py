"""What every test may use: acts signed by someone in a role, and where shared material lies."""

import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from awda.journal.clock import new_id
from awda.kernel.act import Act
from awda.kernel.ids import ActorId, CommandId, PartyId
from awda.kernel.instants import Instant
from awda.kernel.refusal import Override
from awda.kernel.roles import Role

NOON = datetime(2024, 12, 7, 12, 0, tzinfo=UTC)

Sign = Callable[..., Act]

# How fast a case is drawn or run depends on who else uses the machine: no test fails by the clock.
settings.register_profile("awda", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("awda")


def sign(
    role: Role,
    party: str,
    at: Instant = NOON,
    *,
    recorded_at: Instant | None = None,
    actor: str | None = None,
    command_id: str | None = None,
    overrides: tuple[Override, ...] = (),
    expected: int | None = None,
) -> Act:
    """An act as a door would make it: `actor` defaults to the role's name at that party."""
    return Act(
        id=CommandId(command_id or new_id()),
        actor=ActorId(actor or f"{role.value}@{party}"),
        role=role,
        party=PartyId(party),
        happened_at=at,
        recorded_at=recorded_at or at,
        overrides=overrides,
        expected=expected,
    )


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of shared rules, data and vectors; a clear failure where it is missing."""
    folder = Path(os.environ.get("AWDA_SHARED", Path(__file__).parents[2] / "shared"))
    if not folder.is_dir():
        pytest.fail(f"the shared material is not at {folder}: set AWDA_SHARED to its folder")
    return folder
