"""One person's medical file for one duty: rows of the kinds it may read, and no others.

Always holds: what the duty may not read is never read from the database (M-02); a corrected note
stays in its place, struck, with the reason.
"""

from dataclasses import dataclass
from typing import TypeVar

from django.db.models import Model

from awda.kernel.ids import PartyId, PersonId
from awda.kernel.roles import Role
from awda.medical import care, models
from awda.medical.reading import INSIDE, Sees, kinds, sees

Row = TypeVar("Row", bound=Model)


@dataclass(frozen=True, slots=True, kw_only=True)
class MedicalFile:
    """What the care team reads. `full` for a clinician; a triage medic has notes of some kinds."""

    person: PersonId
    full: bool
    notes: tuple[models.Note, ...]
    none: tuple[models.AskedNone, ...]
    observations: tuple[models.Observation, ...]
    checks: tuple[models.FitnessCheck, ...]
    offers: tuple[models.CareOffer, ...]
    advice: models.MovementAdvice | None
    referrals: tuple[models.Referral, ...]
    admissions: tuple[models.Admission, ...]
    handings: tuple[models.Handing, ...]
    certificate: models.Certificate | None


def seen_by(role: Role, party: PartyId, person: str, *, may_be_child: bool) -> Sees:
    """How far this duty sees of this person now."""
    return sees(role, cares=care.cares(party, person), may_be_child=may_be_child)


def medical_file(person: str, seen: Sees) -> MedicalFile | None:
    """The file as far as it is open; None to everyone outside the care team."""
    if seen not in INSIDE:
        return None
    full = seen is Sees.FILE
    notes = models.Note.objects.filter(person=person, kind__in=sorted(kinds(seen)))
    return MedicalFile(
        person=PersonId(person),
        full=full,
        notes=tuple(notes.order_by("-written_at", "-written_in")),
        none=tuple(models.AskedNone.objects.filter(person=person).order_by("about")),
        observations=tuple(
            models.Observation.objects.filter(person=person).order_by("-observed_at")[:50]
        ),
        checks=_of(models.FitnessCheck, person, "-checked_at") if full else (),
        offers=_of(models.CareOffer, person, "care") if full else (),
        advice=models.MovementAdvice.objects.filter(person=person, newest=True).first(),
        referrals=_of(models.Referral, person, "-referred_in"),
        admissions=_of(models.Admission, person, "-admitted_in") if full else (),
        handings=_of(models.Handing, person, "-handed_in") if full else (),
        certificate=models.Certificate.objects.filter(person=person).first() if full else None,
    )


def _of(table: type[Row], person: str, order: str) -> tuple[Row, ...]:
    return tuple(table._default_manager.filter(person=person).order_by(order))
