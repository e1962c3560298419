"""An item's story: every entry of its own stream and of its custody, as sentences with proofs.

Always holds: newest first, bounded; actors appear by role and party, never by name.
"""

from typing import Any, Final

from django.urls import reverse

from awda.custody.projection import CUSTODY
from awda.custody.texts import EVENTS as CUSTODY_EVENTS
from awda.equipment.pages.event_texts import EVENTS
from awda.equipment.projection import EQUIPMENT
from awda.journal import queries as journal
from awda.journal.codec import plain
from awda.kernel.context import Context, Recorded
from awda.kernel.text import Words
from awda.places import queries as places
from awda.web import words
from awda.web.components import Moment, State

ENTRIES: Final = 200
TOLD: Words = {**CUSTODY_EVENTS, **EVENTS}
STREAMS: Final[dict[str, Context[Any, Any, Any, Any]]] = {"item": EQUIPMENT, "custody": CUSTODY}
STATES: Final = {
    "custody.Entered": State.CLEAR,
    "custody.Accepted": State.CLEAR,
    "custody.Offered": State.RUNNING,
    "custody.Lost": State.REFUSED,
    "equipment.SerialClashed": State.REFUSED,
    "custody.Destroyed": State.ENDED,
    "custody.WrittenOff": State.ENDED,
}


def story(item: str) -> tuple[Moment, ...]:
    """The entries about an item, newest first."""
    found = [
        (recorded, plain(event))
        for name, context in STREAMS.items()
        for event, recorded in journal.events(context, f"{name}/{item}")
    ]
    found.sort(key=lambda line: (line[0].happened_at, line[0].index), reverse=True)
    language = words.language()
    names = {**places.party_names(language), **places.place_names(language)}
    return tuple(_moment(recorded, body, names) for recorded, body in found[:ENTRIES])


def _moment(recorded: Recorded, body: dict[str, Any], names: dict[str, str]) -> Moment:
    return Moment(
        sentence=_told(recorded, body, names),
        at=recorded.happened_at,
        index=recorded.index,
        role=words.label("role", recorded.role),
        party=names.get(recorded.party, recorded.party),
        proof=reverse("proof", args=[recorded.index]),
        recorded_late=recorded.recorded_at if recorded.late else None,
        state=STATES.get(recorded.type),
    )


def _told(recorded: Recorded, body: dict[str, Any], names: dict[str, str]) -> str:
    text = TOLD.get(recorded.type)
    if text is None:
        return words.say("item_entry_other", kind=recorded.type)
    facts = {name: body.get(name) for name in text.places()}
    for name in facts.keys() & {"holder", "taker", "giver", "place"}:
        facts[name] = names.get(str(facts[name]), facts[name])
    if recorded.type == "custody.Declined" and "reason" in facts:
        facts["reason"] = words.label("decline_reason", facts["reason"])
    return words.spoken(text, **facts)
