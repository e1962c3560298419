"""Files of medicine and of consent go ten years after they are over, and begin anew after that."""

from datetime import datetime

import pytest

from awda.custody import acts as custody
from awda.custody.vocabulary import RecordEscape
from awda.journal.backup import verify_record
from awda.journal.models import Entry
from awda.journal.rebuild import fingerprints, rebuild
from awda.kernel.ids import PersonId, PlaceId, SubjectId
from awda.kernel.roles import Role
from awda.medical import acts as medical
from awda.medical.models import FitnessCheck, Note
from awda.medical.statements import Condition
from awda.medical.vocabulary import WriteNote
from awda.protection import acts as protection
from awda.protection.models import Assessment, Consent, ProtectionFile
from awda.retention import acts
from awda.retention.holds.rules import PlaceHold
from awda.retention.models import Erasure
from awda.retention.vocabulary import EraseBodies
from awda.tlog.note import Signer
from awda.web.contexts import ALL
from tests.conftest import NOON, sign
from tests.journal.conftest import node as node
from tests.medical.scenes import checked, doctor
from tests.protection.scenes import LEAVES, counselling, officer, publish, ready
from tests.retention.scenes import DAY, clock, refused
from tests.scenes import open_operation

pytestmark = pytest.mark.django_db
GONE = LEAVES + DAY
TEN_YEARS = GONE.replace(year=GONE.year + 10)


def someone() -> PersonId:
    """A soldier with a medical file, a check of fitness and a file of consent and risk."""
    open_operation()
    publish()
    person = ready()
    medical.record(doctor(), WriteNote(person=person, said=Condition(problem="asthma")))
    checked(person)
    return person


def leaves(person: PersonId, at: datetime = GONE) -> None:
    """They are gone: nobody answers for them any more."""
    escape = RecordEscape(
        subject=SubjectId(person),
        last_seen_at=at,
        last_seen_place=PlaceId("gate"),
        notified="duty officer",
    )
    custody.record(sign(Role.GATE_CLERK, "crossing", at), escape)


def streams(person: PersonId) -> tuple[str, ...]:
    file = ProtectionFile.objects.get(person=person)
    return (f"fitness/{person}", f"medical/{person}", file.stream)


@pytest.mark.rule("D-04")
def test_the_file_of_someone_in_our_hands_is_kept_however_long(node: Signer) -> None:
    person = someone()
    assert acts.erase_due(clock(TEN_YEARS + 3650 * DAY)) == 0
    for stream in streams(person):
        with refused("MATTER_STILL_OPEN"):
            acts.erase(clock(TEN_YEARS + 3650 * DAY), EraseBodies(stream=stream))


@pytest.mark.rule("D-04")
def test_ten_years_run_from_the_day_they_left(node: Signer) -> None:
    person = someone()
    leaves(person)
    assert acts.erase_due(clock(TEN_YEARS - DAY)) == 0
    for stream in streams(person):
        with refused("NOT_DUE_FOR_ERASURE"):
            acts.erase(clock(TEN_YEARS - DAY), EraseBodies(stream=stream))


@pytest.mark.rule("D-04", "D-05")
def test_ten_years_later_the_files_are_gone_and_the_register_stays(node: Signer) -> None:
    person = someone()
    leaves(person)
    erased = streams(person)
    assert acts.erase_due(clock(TEN_YEARS)) == 3
    assert sorted(Erasure.objects.values_list("stream", flat=True)) == sorted(erased)
    for table in (Note, FitnessCheck, ProtectionFile, Consent, Assessment):
        assert not table._default_manager.filter(person=person).exists()
    with_bodies = Entry.objects.exclude(body=None)
    assert not with_bodies.filter(stream__in=erased).exists()
    for kept in (f"person/{person}", f"custody/{person}"):
        assert with_bodies.filter(stream=kept).count() == Entry.objects.filter(stream=kept).count()
    assert list(verify_record()) == []
    true = fingerprints(ALL)
    rebuild(ALL, lambda _done, _of: None)
    assert fingerprints(ALL) == true


@pytest.mark.rule("D-05")
def test_who_comes_again_gets_a_file_that_begins_anew(node: Signer) -> None:
    """Ten years later they are counselled again: the versions count on, what was said does not."""
    person = someone()
    leaves(person)
    stream = ProtectionFile.objects.get(person=person).stream
    acts.erase_due(clock(TEN_YEARS))
    versions = Entry.objects.filter(stream=stream).count()
    later = TEN_YEARS + DAY
    publish(at=later, material=True, change="a road is open")
    protection.note(officer(later + DAY), counselling(person, later + DAY, version=2))
    assert ProtectionFile.objects.get(person=person).stream == stream
    told = Entry.objects.filter(stream=stream).exclude(body=None)
    assert [row.version for row in told] == [versions]
    consent = Consent.objects.get(person=person)
    assert consent.counselled_at == later + DAY
    assert consent.signed_at is None
    true = fingerprints(ALL)
    rebuild(ALL, lambda _done, _of: None)
    assert fingerprints(ALL) == true
    with refused("NOT_DUE_FOR_ERASURE"):
        acts.erase(clock(later + 2 * DAY), EraseBodies(stream=stream))


@pytest.mark.rule("D-04")
def test_one_hold_keeps_every_file_of_a_person(node: Signer) -> None:
    person = someone()
    leaves(person)
    hold = PlaceHold(
        hold="00000000-0000-4000-8000-00000000000a", person=person, order="court", reason="claim"
    )
    acts.place_hold(sign(Role.DATA_PROTECTION, "awda", NOON), hold)
    assert acts.erase_due(clock(TEN_YEARS)) == 0
