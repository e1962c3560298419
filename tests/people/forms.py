"""Filled forms to play scenes with. Everybody in them is invented."""

from datetime import date

import pytest

from awda.journal import queries as journal
from awda.journal.writer import Answer as Done
from awda.journal.writer import execute
from awda.kernel.ids import PersonId
from awda.kernel.instants import Instant
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Role
from awda.people import acts
from awda.people.answers import (
    Answer,
    BirthAnswer,
    Born,
    Identity,
    Interview,
    LatinVariant,
    Nationality,
    Origin,
    PersonName,
    Said,
    Service,
)
from awda.people.codes import (
    AgeMethod,
    IdDocument,
    NationalityStatus,
    Precision,
    PresentsAs,
    Sex,
    Track,
    Triage,
)
from awda.people.commands import AddDocument, AssessAge, AssignTrack, Command, Register, SetTriage
from awda.people.projection import PEOPLE
from tests.conftest import NOON, sign
from tests.scenes import meet

FREE = Interview(
    language="ar",
    interpreter="interpreter 3",
    same_language=False,
    no_coercion=True,
    right_to_stop_explained=True,
)
HASH = "ab" * 32
FAMILY = Said(value="العلي")
GIVEN = Said(value="سامر")
LATIN = (LatinVariant(value="Samer Khaled al-Ali"),)


def born_on(day: date) -> Born:
    """A birth known to the day, as claimed."""
    return Born(earliest=day, latest=day, precision=Precision.DAY)


def identity(
    whole: str = "سامر خالد العلي",
    *,
    family_name: Answer = FAMILY,
    given: Answer = GIVEN,
    birth: BirthAnswer | None = None,
    latin: tuple[LatinVariant, ...] = LATIN,
) -> Identity:
    """Someone's identity; every part may be said otherwise."""
    return Identity(
        name=PersonName(
            whole=Said(value=whole),
            given=given,
            father=Said(value="خالد"),
            family_name=family_name,
            mother_given=Said(value="مريم"),
            latin=latin,
        ),
        sex=Sex.MALE,
        birth=birth or born_on(date(1998, 5, 4)),
    )


SYRIAN = Origin(
    nationality=Nationality(status=NationalityStatus.HELD, countries=("SYR",)),
    home_governorate=Said(value="حمص"),
)
PRIVATE = Service(rank=Said(value="OR2"), service_number=Said(value="٤٤٥١"))


def form(
    person: PersonId,
    *,
    who: Identity | None = None,
    origin: Origin = SYRIAN,
    service: Service | None = PRIVATE,
    interview: Interview = FREE,
) -> Register:
    """A full form that is in order, unless a test says otherwise."""
    return Register(
        person=person,
        interview=interview,
        identity=who or identity(),
        origin=origin,
        service=service,
    )


def paper(person: PersonId, *, document: str = "d1", number: str = "02030001234") -> AddDocument:
    """A Syrian personal card."""
    return AddDocument(
        person=person,
        document=document,
        kind=IdDocument.SY_ID,
        number=number,
        held_by="the person",
        name_as_written="سامر خالد العلي",
        image_sha256=HASH,
    )


def track(
    person: PersonId, to: Track, *, article: str = "4B(2)", court_reference: str = ""
) -> AssignTrack:
    """A track with its basis."""
    return AssignTrack(
        person=person,
        track=to,
        instrument="GC III",
        article=article,
        decided_by="legal officer 4",
        review_on=date(2025, 3, 1),
        court_reference=court_reference,
    )


def assessment(
    person: PersonId,
    *,
    method: AgeMethod = AgeMethod.DOCUMENTS,
    tried: tuple[AgeMethod, ...] = (),
    consent_given: bool = True,
    age_from: int = 20,
    margin_months: int = 0,
    why_needed: str = "papers and looks disagree",
    findings: tuple[int, ...] = (0, 1),
) -> AssessAge:
    """An assessment in order that finds an adult."""
    return AssessAge(
        person=person,
        method=method,
        tried=tried,
        consent_given=consent_given,
        why_needed=why_needed,
        assessed_by="child-protection worker 2",
        age_from=age_from,
        age_to=age_from + 3,
        margin_months=margin_months,
        findings=findings,
    )


def met(
    *,
    age: tuple[int, int] = (25, 30),
    presents_as: PresentsAs = PresentsAs.COMBATANT,
    triage: Triage | None = Triage.GREEN,
    at: Instant = NOON,
) -> PersonId:
    """Someone in custody, met, and seen by the medic; `open_operation` has run before."""
    person = meet(age=age, presents_as=presents_as, at=at)
    if triage is not None:
        command = SetTriage(person=person, triage=triage)
        acts.set_triage(sign(Role.TRIAGE_MEDIC, "crossing", at), command)
    return person


def do(command: Command, role: Role = Role.REGISTRAR, at: Instant = NOON) -> Done:
    """One command by someone at the crossing."""
    return execute(PEOPLE, command, sign(role, "crossing", at))


def registered(person: PersonId | None = None) -> PersonId:
    """Someone with the full form on the record."""
    person = person or met()
    do(form(person))
    return person


def refused(command: Command, role: Role = Role.REGISTRAR, at: Instant = NOON) -> str:
    """The code a command is refused with; the journal is as long as before."""
    before = journal.size()
    with pytest.raises(Refusal) as caught:
        do(command, role, at)
    assert journal.size() == before
    assert not caught.value.overridable
    return caught.value.code
