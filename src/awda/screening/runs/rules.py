"""A run: people compared with lists. That nothing was found is signed by two, as outcomes are.

Law: nobody under 18 or in doubt is in a run (S-09); the people in it are named in the sealed body
and nowhere in the public envelope; "nothing found" counts once two named reviewers of different
units have signed for the run (S-01).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NewType

from awda.kernel.act import Act
from awda.kernel.ids import ActorId, PartyId, PersonId
from awda.kernel.instants import Instant
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Compartment, Role
from awda.kernel.stating import stating
from awda.screening.vocabulary import COMPARES, REVIEWERS

RunId = NewType("RunId", str)
PEOPLE_AN_ENTRY = 500


class RunWhy(StrEnum):
    """What made the run due."""

    ASKED = "ASKED"
    CLOCK = "CLOCK"


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreenedPerson:
    """Someone compared, and the newest entry about who they are that was known then."""

    person: PersonId
    known: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Against:
    """A list's version, and up to which of its entries (by their row) people were compared."""

    watchlist: str
    version: int
    sha256: str
    through: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreenPeople:
    """Some people of a run were compared with these lists; `set_aside` hits that births exclude."""

    run: RunId
    why: RunWhy
    people: tuple[ScreenedPerson, ...]
    against: tuple[Against, ...]
    entries: int
    hits: int
    set_aside: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SignRun:
    """A reviewer signs for those of the run in whom nothing was found."""

    run: RunId


Command = ScreenPeople | SignRun


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleScreened:
    run: RunId
    why: RunWhy
    people: tuple[ScreenedPerson, ...]
    against: tuple[Against, ...]
    entries: int
    hits: int
    set_aside: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RunSigned:
    run: RunId
    signer: ActorId
    role: Role
    unit: PartyId


Event = PeopleScreened | RunSigned


@dataclass(frozen=True, slots=True)
class Signed:
    """What is remembered of one run."""

    held: bool = False
    signers: tuple[tuple[ActorId, Role, PartyId], ...] = ()


@dataclass(frozen=True, slots=True)
class Around:
    """Facts from elsewhere: are all of them surely of age."""

    adults: bool = True


def stream(command: Command) -> str:
    """Each run has its stream."""
    return f"screening-run/{command.run}"


def decide(state: Signed, command: Command, act: Act, around: Around) -> Sequence[Event]:
    """Facts for a command, or a Refusal."""
    match command:
        case ScreenPeople():
            if state.signers:
                raise Refusal("RUN_SIGNED_ALREADY")
            if not around.adults:
                raise Refusal("CHILD_IS_NOT_SCREENED")
            return [stating(PeopleScreened, command)]
        case SignRun():
            _may_sign(state, act)
            return [RunSigned(run=command.run, signer=act.actor, role=act.role, unit=act.party)]


def _may_sign(state: Signed, act: Act) -> None:
    if not state.held:
        raise Refusal("NO_SUCH_RUN")
    if not act.party:
        raise Refusal("REVIEWER_WITHOUT_UNIT")
    if len(state.signers) >= 2:
        raise Refusal("RUN_SIGNED_ALREADY")
    for actor, role, unit in state.signers:
        if actor == act.actor:
            raise Refusal("REVIEWER_TWICE")
        if unit == act.party:
            raise Refusal("REVIEWER_SAME_UNIT")
        if role is act.role:
            raise Refusal("REVIEWER_SAME_ROLE")


def evolve(state: Signed, event: Event, _when: Instant) -> Signed:
    """What is remembered after one more fact."""
    match event:
        case PeopleScreened():
            return replace(state, held=True)
        case RunSigned():
            one = (event.signer, event.role, event.unit)
            return replace(state, signers=(*state.signers, one))


def compartment(_event: Event) -> Compartment:
    """Sealed to screening."""
    return Compartment.SCREENING


MAY = {ScreenPeople: COMPARES, SignRun: REVIEWERS}
