"""What a decision about care relies on: who cares for the person, and how they stand. Pure."""

from dataclasses import dataclass

from awda.kernel.refusal import Refusal
from awda.kernel.roles import Role
from awda.medical.codes import OF_TRIAGE, NoteKind
from awda.people.codes import Triage

CLINICIAN = frozenset({Role.CLINICIAN})
MEDICS = frozenset({Role.CLINICIAN, Role.TRIAGE_MEDIC})


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """Facts from elsewhere, read under the writer's lock.

    `met`: there is such a person. `cares`: the acting party holds them, or an open referral names
    it. `medicines` must not be broken off on a journey. `corrects` is the kind of the note that a
    correction names, None when it is no standing note of this file. `may_care` is said of the party
    that a command names.
    """

    met: bool = False
    cares: bool = False
    held: bool = False
    deceased: bool = False
    triage: Triage | None = None
    medicines: int = 0
    corrects: NoteKind | None = None
    may_care: bool = False


def of_the_care_team(scene: Scene, person: str) -> None:
    """Refuse whoever does not care for this person now, nor by referral (M-02)."""
    if not scene.met:
        raise Refusal("NOT_MET", person=person)
    if not scene.cares:
        raise Refusal("NOT_OF_CARE_TEAM")


def may_write(role: Role, kind: NoteKind) -> None:
    """A triage medic writes, and reads, only what keeps from harm."""
    if role is not Role.CLINICIAN and kind not in OF_TRIAGE:
        raise Refusal("NOTE_OF_A_CLINICIAN", role=role.value, may=Role.CLINICIAN.value)
