"""Retention by the API: erase what is due, place and lift a hold; what is due, held and done."""

from datetime import timedelta
from typing import Any

from django.http import HttpRequest
from ninja import Schema

from awda.journal import clock
from awda.kernel import instants
from awda.kernel.roles import Compartment, Role
from awda.kernel.text import Text
from awda.retention import acts, queries
from awda.retention.holds.rules import LiftHold, PlaceHold
from awda.retention.leaks.rules import DecideLeak, ReportLeak, TellOfLeak
from awda.retention.vocabulary import EraseBodies
from awda.web.api import reading
from awda.web.api.door import ApiAct

SOON_DAYS = 30
ROWS = 100
OFFICER = frozenset({Role.DATA_PROTECTION})

ACTS = (
    ApiAct(
        "erase",
        EraseBodies,
        acts.erase,
        Text("محو ما حان موعده", "Erase what is due"),
        may=OFFICER,
    ),
    ApiAct("place-hold", PlaceHold, acts.place_hold, Text("حجز قانوني", "Place a legal hold")),
    ApiAct("report-leak", ReportLeak, acts.of_leak, Text("الإبلاغ عن تسرب", "Report a leak")),
    ApiAct("decide-leak", DecideLeak, acts.of_leak, Text("قرار في تسرب", "Decide about a leak")),
    ApiAct("tell-of-leak", TellOfLeak, acts.of_leak, Text("إخبار بتسرب", "Say who was told")),
    ApiAct("lift-hold", LiftHold, acts.lift_hold, Text("رفع حجز", "Lift a legal hold")),
)


class DueShown(Schema):
    """A stream that goes at `due_at`, unless a hold stands on its person."""

    stream: str
    clock: str
    ended_at: str
    due_at: str
    held: bool


class HoldShown(Schema):
    """A hold that stands."""

    hold: str
    person: str
    order: str
    reason: str
    placed_at: str


class ErasureShown(Schema):
    """What was erased: the entry that says so, and how many entries lost their words."""

    entry: int
    stream: str
    clock: str
    kept_for: str
    bodies: int
    ended_at: str
    erased_at: str
    role: str


class RetentionShown(Schema):
    """What falls due within 30 days, what is held, and the newest erasures; 100 of each at most."""

    due: list[DueShown]
    holds: list[HoldShown]
    erased: list[ErasureShown]


def retention(request: HttpRequest) -> dict[str, Any]:
    """What is due, held and done."""
    holds = queries.holds(ROWS)
    for hold in holds:
        reading.note(request, "hold", hold.person, (Compartment.PROTECTION,))
    return shown()


def shown() -> dict[str, Any]:
    """The same, for the command line too."""
    soon = clock.now() + timedelta(days=SOON_DAYS)
    return {
        "due": [
            {
                "stream": line.ended.stream,
                "clock": line.clock.value,
                "ended_at": instants.write(line.ended.ended_at),
                "due_at": instants.write(line.due_at),
                "held": line.held,
            }
            for line in queries.due(soon, ROWS)
        ],
        "holds": [
            {
                "hold": hold.id,
                "person": hold.person,
                "order": hold.order,
                "reason": hold.reason,
                "placed_at": instants.write(hold.placed_at),
            }
            for hold in queries.holds(ROWS)
        ],
        "erased": [
            {
                "entry": row.entry,
                "stream": row.stream,
                "clock": row.clock,
                "kept_for": row.kept_for,
                "bodies": row.bodies,
                "ended_at": instants.write(row.ended_at),
                "erased_at": instants.write(row.erased_at),
                "role": row.by_role,
            }
            for row in queries.erasures(ROWS)
        ],
    }
