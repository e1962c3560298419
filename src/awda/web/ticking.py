"""Time limits take effect: what the clock itself does, and what it finds for people to do.

Always holds: it acts in the clock's own role, which no login holds; asked twice at one instant, it
does nothing the second time.
"""

import logging
import threading
from dataclasses import dataclass

from django.db import close_old_connections

from awda.children.acts import open_cases
from awda.custody.acts import lapse_due
from awda.housing.breaches.acts import record_breaches
from awda.journal import clock
from awda.kernel.act import Act
from awda.kernel.due import Due
from awda.kernel.ids import ActorId, CommandId, PartyId
from awda.kernel.instants import Instant
from awda.kernel.roles import Role
from awda.retention.acts import erase_due
from awda.screening.running import run_due
from awda.web import clocks
from awda.web.access.acts import forget_reads

EVERY_SECONDS = 60
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Ticked:
    """What one tick did, and what it found."""

    lapsed: int
    breaches: int
    files: int
    erased: int
    reads_forgotten: int
    compared: int
    due: tuple[Due, ...]


def tick(now: Instant) -> Ticked:
    """Lapse offers whose time has passed (X-01), record children's limits that passed (C-03), open
    a file for each child that has none, erase what has been kept long enough (D-04), compare with
    the watchlists in use whoever or whatever is new: that raises questions and decides none (S-01).
    """
    return Ticked(*_let_pass(now), clocks.everything(now))


def _let_pass(now: Instant) -> tuple[int, int, int, int, int, int]:
    return (
        lapse_due(now, clock.new_id()),
        record_breaches(clock_act(now)),
        open_cases(clock_act(now)),
        erase_due(clock_act(now)),
        forget_reads(clock_act(now)),
        run_due(clock_act(now)).people,
    )


def clock_act(now: Instant) -> Act:
    """An act of the clock."""
    return Act(
        id=CommandId(clock.new_id()),
        actor=ActorId("clock"),
        role=Role.CLOCK,
        party=PartyId("awda"),
        happened_at=now,
        recorded_at=now,
    )


def every_minute() -> None:
    """Tick in a thread of this process until it ends; a tick that fails is logged and tried again.

    The log names the kind of failure alone: its text could hold what a body says.
    """
    threading.Thread(target=_forever, name="awda-tick", daemon=True).start()


def _forever() -> None:
    waiting = threading.Event()
    while not waiting.wait(EVERY_SECONDS):
        try:
            close_old_connections()
            _let_pass(clock.now())
        except Exception as error:
            log.error("a tick failed and is tried again in a minute: %s", type(error).__name__)
        finally:
            close_old_connections()
