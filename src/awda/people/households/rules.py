"""A household: opened around one focal person, joined by a link that says who stated it (F-03).

Always holds: a household has one focal person, who is a member while it has any; each member has
one link, with its direction, its source, how far it is proved and whether it is disputed. A
changed link is a later fact. What a link grants is told by `links.grants`. Whoever was taken out
for safety is of no household again with those they were taken from (F-04). Pure.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from awda.kernel.act import Act
from awda.kernel.ids import HouseholdId, PersonId
from awda.kernel.instants import Instant
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Compartment, Role
from awda.kernel.stating import stating
from awda.people import asking
from awda.people.codes import Source
from awda.people.households.links import GRANTS_NOTHING, Relationship


class LeaveReason(StrEnum):
    """Why someone is no longer of a household. Being taken out for safety is sealed."""

    OWN_WISH = "OWN_WISH"
    RECORDED_IN_ERROR = "RECORDED_IN_ERROR"
    DIED = "DIED"
    FOR_SAFETY = "FOR_SAFETY"


# --- commands


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenHousehold:
    """A household begins around its focal person."""

    household: HouseholdId
    focal: PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class Join:
    """Someone is of a household. `stated_by` is the person or party id of whoever said so."""

    household: HouseholdId
    person: PersonId
    relationship: Relationship
    stated_by: str
    proof: Source = Source.CLAIMED
    disputed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RestateLink:
    """The link as it is now said to be: proved further, disputed, or not recognised."""

    household: HouseholdId
    person: PersonId
    relationship: Relationship
    stated_by: str
    proof: Source
    disputed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Leave:
    """Someone is no longer of the household."""

    household: HouseholdId
    person: PersonId
    reason: LeaveReason


@dataclass(frozen=True, slots=True, kw_only=True)
class NameFocal:
    """Another member becomes the focal person; links keep the direction they were stated in."""

    household: HouseholdId
    person: PersonId


Command = OpenHousehold | Join | RestateLink | Leave | NameFocal


# --- events


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseholdOpened:
    household: HouseholdId
    focal: PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    household: HouseholdId
    person: PersonId
    relationship: Relationship
    towards: PersonId
    stated_by: str
    proof: Source
    disputed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkRestated:
    household: HouseholdId
    person: PersonId
    relationship: Relationship
    towards: PersonId
    stated_by: str
    proof: Source
    disputed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    household: HouseholdId
    person: PersonId
    reason: LeaveReason


@dataclass(frozen=True, slots=True, kw_only=True)
class FocalNamed:
    household: HouseholdId
    person: PersonId


Event = HouseholdOpened | Joined | LinkRestated | Left | FocalNamed


# --- state


@dataclass(frozen=True, slots=True)
class Household:
    """What is remembered of one household."""

    focal: PersonId | None = None
    members: frozenset[PersonId] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """Facts from elsewhere: has the person named been met.

    `kept_apart`: the join would bring someone taken out for safety back to those they were taken
    from (F-04).
    """

    met: bool
    kept_apart: bool = False


def stream(command: Command) -> str:
    """Each household has one stream."""
    return f"household/{command.household}"


def decide(state: Household, command: Command, _act: Act, around: Around) -> Sequence[Event]:
    """Facts for a command, or a Refusal."""
    asking.within_bounds(command)
    if isinstance(command, OpenHousehold):
        if state.focal is not None:
            raise Refusal("HOUSEHOLD_ALREADY_OPEN", household=command.household)
        _must_be_met(command.focal, around)
        return [stating(HouseholdOpened, command)]
    if state.focal is None or not state.members:
        raise Refusal("HOUSEHOLD_NOT_OPEN", household=command.household)
    if isinstance(command, Join):
        _must_be_met(command.person, around)
        if command.person in state.members:
            raise Refusal("ALREADY_IN_HOUSEHOLD", person=command.person)
        if around.kept_apart:
            raise Refusal("NOT_INTO_THIS_HOUSEHOLD")
        _link_makes_sense(command)
        return [stating(Joined, command, towards=state.focal)]
    if command.person not in state.members:
        raise Refusal("NOT_IN_HOUSEHOLD", person=command.person)
    return [_of_member(state, state.focal, command)]


def _of_member(
    state: Household, focal: PersonId, command: RestateLink | Leave | NameFocal
) -> Event:
    match command:
        case RestateLink():
            _link_makes_sense(command)
            if command.person == focal:
                raise Refusal("FOCAL_HAS_NO_LINK", person=command.person)
            return stating(LinkRestated, command, towards=focal)
        case Leave():
            if command.person == focal and len(state.members) > 1:
                raise Refusal("FOCAL_CANNOT_LEAVE", person=command.person)
            return stating(Left, command)
        case NameFocal():
            if command.person == focal:
                raise Refusal("FOCAL_ALREADY", person=command.person)
            return stating(FocalNamed, command)


def _must_be_met(person: PersonId, around: Around) -> None:
    if not around.met:
        raise Refusal("NOT_MET", person=person)


def _link_makes_sense(command: Join | RestateLink) -> None:
    if command.relationship is Relationship.SELF:
        raise Refusal("ONLY_THE_FOCAL_IS_SELF", person=command.person)
    if not command.stated_by.strip():
        raise Refusal("LINK_STATED_BY_NOBODY", person=command.person)


def evolve(state: Household, event: Event, _when: Instant) -> Household:
    """What is remembered after one more fact."""
    match event:
        case HouseholdOpened():
            return Household(focal=event.focal, members=frozenset({event.focal}))
        case Joined():
            return replace(state, members=state.members | {event.person})
        case Left():
            return replace(state, members=state.members - {event.person})
        case FocalNamed():
            return replace(state, focal=event.person)
        case LinkRestated():
            return state


def compartment(event: Event) -> Compartment:
    """A link nobody contests is identity; what may endanger the person is sealed."""
    match event:
        case Joined() | LinkRestated() if event.disputed or event.relationship in GRANTS_NOTHING:
            return Compartment.PROTECTION
        case Left() if event.reason is LeaveReason.FOR_SAFETY:
            return Compartment.PROTECTION
        case _:
            return Compartment.IDENTITY


_KEEPS = frozenset({Role.REGISTRAR, Role.PROTECTION, Role.CHILD_PROTECTION})

MAY = {
    OpenHousehold: _KEEPS,
    Join: _KEEPS,
    RestateLink: _KEEPS,
    Leave: _KEEPS,
    NameFocal: _KEEPS,
}
