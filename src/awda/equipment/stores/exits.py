"""Four eyes at the door of a store (W-06): an exit is asked, and countersigned by another login.

Law: nothing leaves a store, and nothing lost is found in one again, before a second officer of the
same party has signed for just these things from a login of their own; a signature serves one
passage and SIGNED_FOR hours; until then the things stay where they are. Pure.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from awda.kernel.act import Act
from awda.kernel.ids import ActorId, CommandId, ItemId, PartyId, PlaceId
from awda.kernel.instants import Instant
from awda.kernel.refusal import Refusal

SIGNED_FOR = timedelta(hours=12)
MOST_ASKED = 200  # exits of one store that wait at the same time


class Passage(StrEnum):
    """What two must sign for."""

    MOVE = "MOVE"  # to another place of the same holder
    HANDOVER = "HANDOVER"  # offered to another party
    RETURN = "RETURN"  # property, back to its owner
    DESTRUCTION = "DESTRUCTION"
    FOUND = "FOUND"  # lost before, and back on the shelf


@dataclass(frozen=True, slots=True, kw_only=True)
class AskExit:
    """One officer asks another to sign for these items and this passage, `taker` if offered."""

    store: PlaceId
    items: tuple[ItemId, ...]
    passage: Passage
    purpose: str
    taker: PartyId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Countersign:
    """The second officer, from a login of their own: I have seen them, and they may pass."""

    store: PlaceId
    exit: CommandId


@dataclass(frozen=True, slots=True, kw_only=True)
class ExitAsked:
    store: PlaceId
    exit: CommandId
    items: tuple[ItemId, ...]
    passage: Passage
    purpose: str
    taker: PartyId | None
    asked_by: ActorId


@dataclass(frozen=True, slots=True, kw_only=True)
class ExitCountersigned:
    store: PlaceId
    exit: CommandId
    second: ActorId


@dataclass(frozen=True, slots=True)
class Exit:
    """One exit that was asked and has not been used. `second` has signed it at `signed_at`."""

    id: CommandId
    items: frozenset[ItemId]
    passage: Passage
    taker: PartyId | None
    asked_by: ActorId
    asked_at: Instant
    second: ActorId | None = None
    signed_at: Instant | None = None


Exits = tuple[Exit, ...]


def asked(command: AskExit, act: Act, waiting: Exits) -> ExitAsked:
    """The fact that it was asked. Refuses EXITS_TOO_MANY."""
    if sum(fresh(one, act.happened_at) for one in waiting) >= MOST_ASKED:
        raise Refusal("EXITS_TOO_MANY", most=MOST_ASKED)
    return ExitAsked(
        store=command.store,
        exit=act.id,
        items=command.items,
        passage=command.passage,
        purpose=command.purpose,
        taker=command.taker,
        asked_by=act.actor,
    )


def countersigned(command: Countersign, act: Act, waiting: Exits) -> ExitCountersigned:
    """The second signature. Refuses EXIT_NOT_WAITING, and SECOND_OFFICER_NEEDED to who asked."""
    found = next((one for one in waiting if one.id == command.exit), None)
    if found is None or found.second is not None or not fresh(found, act.happened_at):
        raise Refusal("EXIT_NOT_WAITING", exit=command.exit)
    if found.asked_by == act.actor:
        raise Refusal("SECOND_OFFICER_NEEDED")
    return ExitCountersigned(store=command.store, exit=command.exit, second=act.actor)


def signed(
    waiting: Exits,
    items: Iterable[ItemId],
    passage: Passage,
    taker: PartyId | None,
    second: ActorId,
    act: Act,
) -> None:
    """Refuse EXIT_NOT_COUNTERSIGNED unless `second` has signed for just this passage."""
    things = frozenset(items)
    for one in waiting:
        just_this = (one.items, one.passage, one.taker) == (things, passage, taker)
        if just_this and one.second == second and fresh(one, act.happened_at):
            return
    raise Refusal("EXIT_NOT_COUNTERSIGNED", second=second, items=len(things))


def fresh(one: Exit, now: Instant) -> bool:
    """Whether it still serves: signed, or else asked, no longer ago than SIGNED_FOR."""
    begun = one.signed_at or one.asked_at
    return begun <= now <= begun + SIGNED_FOR


def remembered(waiting: Exits, event: ExitAsked | ExitCountersigned, when: Instant) -> Exits:
    """The exits of a store after one more fact about them."""
    if isinstance(event, ExitAsked):
        new = Exit(
            event.exit,
            frozenset(event.items),
            event.passage,
            event.taker,
            event.asked_by,
            when,
        )
        return (*(one for one in waiting if fresh(one, when)), new)
    return tuple(
        Exit(
            one.id,
            one.items,
            one.passage,
            one.taker,
            one.asked_by,
            one.asked_at,
            event.second,
            when,
        )
        if one.id == event.exit
        else one
        for one in waiting
    )


def used(waiting: Exits, items: Iterable[ItemId], passage: Passage) -> Exits:
    """The exits of a store once these things have passed: each signature serves once."""
    things = frozenset(items)
    return tuple(one for one in waiting if (one.items, one.passage) != (things, passage))
