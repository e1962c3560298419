"""The children on a list were looked at before it crosses the border (C-06). Pure.

Law: custody lets no child over the border whom no such check names. The stream does not name the
list, and what the check rested on stands in its sealed body.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from awda.custody.vocabulary import PERSON_ROLES, CrossingStep
from awda.kernel.act import Act
from awda.kernel.ids import HandoverId, PersonId
from awda.kernel.instants import Instant
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Compartment
from awda.kernel.stating import HANDED_DOWN, stating


@dataclass(frozen=True, slots=True, kw_only=True)
class MayDepart:
    """A child who passed every test: the path, the entries, and tests nobody could be asked."""

    person: PersonId
    path: str
    relied_on: tuple[int, ...]
    untold: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckChildren:
    """Look at the children of a list. What was found is handed down by the act that looked."""

    handover: HandoverId
    step: CrossingStep
    passed: tuple[MayDepart, ...] = field(metadata=HANDED_DOWN)
    stream: str = field(metadata=HANDED_DOWN)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChildrenChecked:
    handover: HandoverId
    step: CrossingStep
    passed: tuple[MayDepart, ...]


@dataclass(frozen=True, slots=True)
class Checks:
    """Nothing needs to be remembered: each step is looked at anew."""


def stream(command: CheckChildren) -> str:
    """A stream of its own, which names no list."""
    return command.stream


def decide(
    _state: Checks, command: CheckChildren, _act: Act, _nothing: None
) -> Sequence[ChildrenChecked]:
    """The check, or a Refusal."""
    if not command.passed:
        raise Refusal("CHILD_DEPARTURE_NOT_CLEARED", age="CHILD")
    return [stating(ChildrenChecked, command)]


def evolve(state: Checks, _event: ChildrenChecked, _when: Instant) -> Checks:
    """Nothing."""
    return state


def compartment(_event: ChildrenChecked) -> Compartment:
    """Sealed with the children's files."""
    return Compartment.CHILD


MAY = {CheckChildren: PERSON_ROLES}
