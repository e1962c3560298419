"""What falls due: one duty, the instant by which it must be done, and whose desk it is on. Pure.

A context says what is due in its `clocks.py: due(now)`, derived from facts when asked and stored
nowhere; the site lists those functions by name in `web/clocks.py`.
"""

from dataclasses import dataclass
from enum import StrEnum

from awda.kernel.instants import Instant
from awda.kernel.roles import Role


class DueKind(StrEnum):
    """What is to be done."""

    REGISTRATION = "REGISTRATION"
    CAPTURE_CARD = "CAPTURE_CARD"
    TRACK_REVIEW = "TRACK_REVIEW"
    INTERNMENT_REVIEW = "INTERNMENT_REVIEW"
    OFFER = "OFFER"
    CHILD_AT_MILITARY_SITE = "CHILD_AT_MILITARY_SITE"
    LONG_STAY = "LONG_STAY"
    HEADCOUNT = "HEADCOUNT"
    CHECK_IN = "CHECK_IN"
    STOCK_CHECK = "STOCK_CHECK"
    POLICY_PROPOSAL = "POLICY_PROPOSAL"
    LEAK_DECISION = "LEAK_DECISION"
    LEAK_NOTICE = "LEAK_NOTICE"
    CHILD_BIRTH = "CHILD_BIRTH"
    CHILD_SECOND_FINDING = "CHILD_SECOND_FINDING"
    CHILD_REVIEW = "CHILD_REVIEW"


class DueState(StrEnum):
    """How a clock stands: running, past its warning, past its limit."""

    RUNNING = "RUNNING"
    WARN = "WARN"
    OVERDUE = "OVERDUE"


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """One thing due. `subject` is a person where `of_person`, else a reference of its kind.

    `party` is whose desk it is: the holder's, filled in by the site for a person where the context
    cannot know it; empty where every party's desk of these roles is meant.
    """

    kind: DueKind
    subject: str
    due_at: Instant
    warn_at: Instant
    desks: frozenset[Role]
    rule: str
    of_person: bool = True
    party: str = ""
    place: str = ""

    def state(self, now: Instant) -> DueState:
        """How it stands at an instant."""
        if now > self.due_at:
            return DueState.OVERDUE
        return DueState.WARN if now > self.warn_at else DueState.RUNNING


def last_third(began: Instant, due_at: Instant) -> Instant:
    """When to warn of a limit that has no warning of its own: with a third of the time left."""
    return due_at - (due_at - began) / 3
