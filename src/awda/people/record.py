"""One person's record for one reader: a block per compartment, absent where duty does not open it.

Always holds: a block that the reader may not see is never read from the database, so no template
can show it by mistake.
"""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date

from awda.journal.codec import reader
from awda.kernel.ids import PersonId
from awda.kernel.instants import Instant
from awda.kernel.roles import Compartment
from awda.people import answers, models
from awda.people.age import Age, BornBetween, age_on
from awda.people.codes import PresentsAs, Sex, Triage


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentityBlock:
    """Names, birth, origin and papers; None where nothing is stated yet."""

    sex: Sex
    presents_as: PresentsAs
    identity: answers.Identity | None
    origin: answers.Origin | None
    documents: tuple[models.Document, ...]
    photo_sha256: str
    stated_in: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceBlock:
    """Service in an armed force and the papers that tell of it."""

    service: answers.Service | None
    documents: tuple[models.Document, ...]
    stated_in: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MedicalBlock:
    """Triage and medical needs."""

    triage: Triage | None
    wounded: bool
    needs: tuple[models.Need, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProtectionBlock:
    """Tracks (newest first), protection needs, next of kin, rights explained."""

    tracks: tuple[models.Track, ...]
    needs: tuple[models.Need, ...]
    next_of_kin: tuple[models.NextOfKin, ...]
    rights: tuple[models.RightsExplained, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChildBlock:
    """The birth range behind the age, whether it was assessed, and a child's needs."""

    born: BornBetween
    assessed: bool
    needs: tuple[models.Need, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRecord:
    """The head anyone may read who may read of people at all, and the blocks this reader may."""

    person: PersonId
    number: str
    wristband: str
    age: Age
    met_at: Instant
    met_in: int
    registered_at: Instant | None
    card: int
    card_good: bool
    identity: IdentityBlock | None
    service: ServiceBlock | None
    medical: MedicalBlock | None
    protection: ProtectionBlock | None
    child: ChildBlock | None


def person(person_id: str, readable: AbstractSet[Compartment], on: date) -> PersonRecord | None:
    """The record of one person as this reader may see it on a day, or None when nobody met them."""
    row = models.Person.objects.filter(id=person_id).first()
    if row is None:
        return None
    born = BornBetween(earliest=row.born_earliest, latest=row.born_latest)
    return PersonRecord(
        person=PersonId(row.id),
        number=row.number,
        wristband=row.wristband,
        age=age_on(born, on),
        met_at=row.met_at,
        met_in=row.met_in,
        registered_at=row.registered_at,
        card=row.card,
        card_good=row.card_good,
        identity=_identity(row) if Compartment.IDENTITY in readable else None,
        service=_service(row) if Compartment.SERVICE in readable else None,
        medical=_medical(row) if Compartment.MEDICAL in readable else None,
        protection=_protection(row) if Compartment.PROTECTION in readable else None,
        child=_child(row, born) if Compartment.CHILD in readable else None,
    )


def _identity(row: models.Person) -> IdentityBlock:
    said = models.Identity.objects.filter(person=row.id).first()
    origin = models.Origin.objects.filter(person=row.id).first()
    return IdentityBlock(
        sex=Sex(row.sex),
        presents_as=PresentsAs(row.presents_as),
        identity=reader(answers.Identity)(said.said) if said else None,
        origin=reader(answers.Origin)(origin.said) if origin else None,
        documents=_documents(row.id, Compartment.IDENTITY),
        photo_sha256=row.photo,
        stated_in=said.stated_in if said else None,
    )


def _service(row: models.Person) -> ServiceBlock:
    said = models.Service.objects.filter(person=row.id).first()
    return ServiceBlock(
        service=reader(answers.Service)(said.said) if said else None,
        documents=_documents(row.id, Compartment.SERVICE),
        stated_in=said.stated_in if said else None,
    )


def _medical(row: models.Person) -> MedicalBlock:
    return MedicalBlock(
        triage=Triage(row.triage) if row.triage else None,
        wounded=row.wounded,
        needs=_needs(row.id, Compartment.MEDICAL),
    )


def _protection(row: models.Person) -> ProtectionBlock:
    return ProtectionBlock(
        tracks=tuple(models.Track.objects.filter(person=row.id).order_by("-assigned_in")),
        needs=_needs(row.id, Compartment.PROTECTION),
        next_of_kin=tuple(models.NextOfKin.objects.filter(person=row.id).order_by("named_in")),
        rights=tuple(
            models.RightsExplained.objects.filter(person=row.id).order_by("-explained_in")
        ),
    )


def _child(row: models.Person, born: BornBetween) -> ChildBlock:
    return ChildBlock(born=born, assessed=row.age_assessed, needs=_needs(row.id, Compartment.CHILD))


def _documents(person_id: str, compartment: Compartment) -> tuple[models.Document, ...]:
    rows = models.Document.objects.filter(person=person_id, compartment=compartment.value)
    return tuple(rows.order_by("added_in"))


def _needs(person_id: str, compartment: Compartment) -> tuple[models.Need, ...]:
    rows = models.Need.objects.filter(person=person_id, compartment=compartment.value)
    return tuple(rows.order_by("flagged_in"))
