"""The fit-to-travel check: by a clinician who cares for the person, with every need named (M-03).

Law: a result says what it needs: an escort without an escort, an aid without an aid, or medicines
that nobody packs are refused (M-04); whoever is triaged red is not called fit. Pure.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from awda.kernel.act import Act
from awda.kernel.ids import PersonId
from awda.kernel.instants import Instant
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Compartment
from awda.kernel.stating import stating
from awda.medical.codes import AIDS, ESCORTS, MAY_TRAVEL, Fitness, Resource
from awda.medical.scene import CLINICIAN, Scene, of_the_care_team
from awda.people.codes import NO_QUESTIONS

MOST_CHARACTERS = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckFitness:
    """A check now. `needs` is what the journey must carry; `not_before` is the day of a deferral.

    `findings` stay with the care team.
    """

    person: PersonId
    result: Fitness
    needs: tuple[Resource, ...] = ()
    not_before: date | None = None
    findings: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    person: PersonId
    result: Fitness
    needs: tuple[Resource, ...]
    not_before: date | None
    findings: str


@dataclass(frozen=True, slots=True)
class Checks:
    """How often someone was checked."""

    made: int = 0


def stream(command: CheckFitness) -> str:
    """Each person has one stream of checks."""
    return f"fitness/{command.person}"


def decide(_state: Checks, command: CheckFitness, act: Act, scene: Scene) -> Sequence[Checked]:
    """The check on the record, or a Refusal."""
    of_the_care_team(scene, command.person)
    if not scene.held:
        raise Refusal("NOT_HELD_ANY_MORE")
    if len(command.findings) > MOST_CHARACTERS:
        raise Refusal("TEXT_TOO_LONG", most=MOST_CHARACTERS)
    needs = frozenset(command.needs)
    _day_of_a_deferral(command, act)
    if command.result in MAY_TRAVEL:
        if scene.triage in NO_QUESTIONS:
            raise Refusal("RED_IS_NOT_FIT")
        _needs_agree(command.result, needs)
        if scene.medicines and Resource.MEDICINES not in needs:
            raise Refusal("MEDICINES_NOT_PACKED", medicines=scene.medicines)
    return [stating(Checked, command, needs=tuple(sorted(needs)))]


def _day_of_a_deferral(command: CheckFitness, act: Act) -> None:
    deferred = command.result is Fitness.DEFER
    if deferred != (command.not_before is not None):
        raise Refusal("DEFERRAL_NEEDS_A_DAY")
    if command.not_before is not None and command.not_before <= act.happened_at.date():
        raise Refusal("DEFERRAL_NEEDS_A_DAY")


def _needs_agree(result: Fitness, needs: frozenset[Resource]) -> None:
    if result is Fitness.FIT and needs & (AIDS | ESCORTS):
        raise Refusal("FIT_WITHOUT_THESE_NEEDS", needs=", ".join(sorted(needs)))
    if result is Fitness.FIT_AID and (not needs & AIDS or needs & ESCORTS):
        raise Refusal("AID_NOT_NAMED")
    if result is Fitness.FIT_ESC and not needs & ESCORTS:
        raise Refusal("ESCORT_NOT_NAMED")


def evolve(state: Checks, _event: Checked, _when: Instant) -> Checks:
    """One more."""
    return Checks(state.made + 1)


def compartment(_event: Checked) -> Compartment:
    """A check is sealed; what others may learn of it is `reading`'s to say (M-02)."""
    return Compartment.MEDICAL


MAY = {CheckFitness: CLINICIAN}
