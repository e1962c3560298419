"""Handovers between the parties of the story: lists offered by one, answered name by name."""

from collections.abc import Sequence
from dataclasses import dataclass

from awda.custody import queries
from awda.custody.acts import Refused, Taken
from awda.custody.handovers.rules import OpenHandover
from awda.custody.vocabulary import DeclineReason, Purpose
from awda.demo.desks import act, derived
from awda.kernel.ids import HandoverId, PartyId, PersonId, PlaceId, subject
from awda.kernel.instants import Instant
from awda.kernel.roles import Role
from awda.policy import queries as policy
from awda.policy.vocabulary import Number
from awda.protection import acts as departures

Side = tuple[Role, PartyId]


@dataclass(frozen=True, slots=True)
class Way:
    """From whom, to whom and where, and why."""

    giver: Side
    taker: PartyId
    place: PlaceId
    purpose: Purpose


def offer(name: str, people: Sequence[PersonId], at: Instant, way: Way) -> None:
    """One list, opened and offered; it lapses after a day."""
    command = OpenHandover(
        handover=handover_id(name),
        taker=way.taker,
        purpose=way.purpose,
        subjects=tuple(subject(person) for person in people),
        lapses_at=at + policy.in_force().hours(Number.OFFER_LAPSE_HOURS),
        to_place=way.place,
    )
    departures.offer(act(*way.giver, at, f"offer {name}"), command)


def handover_id(name: str) -> HandoverId:
    """The id of a list of the story."""
    return HandoverId(derived(f"handover {name}"))


def answer(
    name: str,
    at: Instant,
    *,
    taker: Side,
    place: PlaceId,
    received_by: str = "",
    declined: DeclineReason | None = None,
) -> None:
    """The taker answers every line of a list that is still open."""
    handover = queries.handover(handover_id(name))
    assert handover is not None, name
    taken, refused = [], []
    for line in queries.lines(handover.id):
        if line.state != "OFFERED":
            continue
        if declined is None:
            taken.append(Taken(subject(PersonId(line.subject)), place, received_by))
        else:
            refused.append(Refused(subject(PersonId(line.subject)), declined))
    signed = act(*taker, at, f"answer {name}")
    departures.answer(signed, HandoverId(handover.id), handover.terms, taken, refused)
