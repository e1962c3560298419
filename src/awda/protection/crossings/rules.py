"""A check of a list before it crosses the border, put on the record with what it relied on.

Law: nobody is offered to the other side, or taken by it, who has not consented (P-04), whose risk
is not assessed (P-07) or whose claim waits (P-10); custody refuses whoever no check names. The
entries a check rests on stand in its sealed body, never on the public envelope. Pure.
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
class Passed:
    """One person who passed every test, and the entries the tests were read from."""

    person: PersonId
    relied_on: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckCrossing:
    """Look at everyone on a list. What was found is handed down by the act that looked.

    `unanswered` are reviews of coercion that wait for an answer (P-13). Whoever is not among the
    `passed` is refused by custody, and then nobody on the list goes.
    """

    handover: HandoverId
    step: CrossingStep
    passed: tuple[Passed, ...] = field(metadata=HANDED_DOWN)
    unanswered: int = field(metadata=HANDED_DOWN)


@dataclass(frozen=True, slots=True, kw_only=True)
class CrossingChecked:
    handover: HandoverId
    step: CrossingStep
    passed: tuple[Passed, ...]
    unanswered: int


@dataclass(frozen=True, slots=True)
class Checks:
    """Nothing needs to be remembered: each step is looked at anew."""


def stream(command: CheckCrossing) -> str:
    """Each list has its stream."""
    return f"crossing/{command.handover}"


def decide(
    _state: Checks, command: CheckCrossing, act: Act, _nothing: None
) -> Sequence[CrossingChecked]:
    """The check, or a Refusal."""
    if not command.passed:
        raise Refusal("NOT_CLEARED_BY_PROTECTION")
    if command.unanswered and command.step is CrossingStep.OFFER:
        act.warn("COERCION_UNANSWERED", signals=command.unanswered)
    return [stating(CrossingChecked, command)]


def evolve(state: Checks, _event: CrossingChecked, _when: Instant) -> Checks:
    """Nothing."""
    return state


def compartment(_event: CrossingChecked) -> Compartment:
    """Sealed."""
    return Compartment.PROTECTION


MAY = {CheckCrossing: PERSON_ROLES}
