"""What a committee's list says of a person: claims after custody, and never an interview."""

from dataclasses import replace
from datetime import date

import pytest

from awda.journal import queries as journal
from awda.journal.rebuild import fingerprints, rebuild
from awda.journal.writer import execute
from awda.kernel.ids import PersonId
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Compartment, Role
from awda.people import finding, listed, queries
from awda.people.answers import Born, Identity, Origin, PersonName, Said, Service
from awda.people.codes import Precision, Sex, Source
from awda.people.commands import ListedKin, StateFromList
from awda.people.models import Identity as IdentityRow
from awda.people.models import Listed, NextOfKin, Person
from awda.people.projection import PEOPLE
from tests.conftest import NOON, sign
from tests.scenes import meet, open_operation

pytestmark = pytest.mark.django_db

ADULT = Born(earliest=date(1990, 1, 1), latest=date(1990, 12, 31), precision=Precision.YEAR)
YOUNG = Born(earliest=date(2008, 1, 1), latest=date(2008, 12, 31), precision=Precision.YEAR)
SERVICE = Service(rank=Said(value="OR3"), service_number=Said(value="700 321"))


def row_of(person: PersonId) -> StateFromList:
    name = PersonName(whole=Said(value="سامر حسن النهري"), given=Said(value="سامر"))
    return StateFromList(
        person=person,
        list_sha256="ab" * 32,
        row=7,
        identity=Identity(name=name, sex=Sex.MALE, birth=ADULT),
        origin=Origin(),
        service=SERVICE,
        paper_kind="SY_ID",
        paper_number="0201 1234567",
        remark="مع أخيه",
        next_of_kin=ListedKin(kin="k-1", name=Said(value="حسن النهري"), phone="0931555012"),
    )


def state(command: StateFromList, role: Role = Role.GATE_CLERK) -> None:
    execute(PEOPLE, command, sign(role, "crossing"))


def refused(command: StateFromList, role: Role = Role.GATE_CLERK) -> str:
    size = journal.size()
    with pytest.raises(Refusal) as why:
        state(command, role)
    assert journal.size() == size
    return why.value.code


@pytest.mark.rule("I-01")
def test_nobody_is_listed_before_custody_and_first_contact() -> None:
    open_operation()
    assert refused(row_of(PersonId("nobody"))) == "NOT_MET"


@pytest.mark.rule("S-09", "C-05")
def test_of_a_child_a_list_says_nothing_of_service() -> None:
    open_operation()
    row = row_of(meet(age=(15, 20)))
    assert refused(row) == "NO_SERVICE_QUESTIONS_TO_A_CHILD"
    grown = row_of(meet(age=(25, 30)))
    young = replace(grown, identity=replace(grown.identity, birth=YOUNG))
    assert refused(young) == "NO_SERVICE_QUESTIONS_TO_A_CHILD"


def test_a_list_carries_claims_and_once_only() -> None:
    open_operation()
    row = row_of(meet())
    shown = Said(value="سامر", source=Source.VERIFIED)
    name = replace(row.identity.name, given=shown)
    verified = replace(row, identity=replace(row.identity, name=name))
    assert refused(verified) == "LIST_ONLY_CLAIMS"
    assert refused(row, Role.ARMS_OFFICER) == "NOT_YOUR_DUTY"
    empty = replace(row.identity, name=PersonName(whole=Said(value=" ")))
    assert refused(replace(row, identity=empty)) == "WHOLE_NAME_MISSING"
    state(row)
    assert refused(row) == "ALREADY_LISTED"


@pytest.mark.rule("I-04", "M-01")
def test_a_list_asks_nobody_and_registers_nobody() -> None:
    open_operation()
    person = meet()
    state(row_of(person))
    standing = queries.standing(person, NOON.date())
    assert standing is not None
    assert not standing.registered
    assert standing.triage is None
    kinds = [recorded.type for recorded, _ in journal.walk(f"person/{person}")]
    assert kinds == [
        "people.Met",
        "people.Listed",
        "people.ServiceListed",
        "people.RemarkListed",
        "people.NextOfKinNamed",
    ]
    assert not NextOfKin.objects.get().may_be_informed


def test_each_word_of_a_row_stands_in_its_compartment() -> None:
    open_operation()
    person = meet()
    state(row_of(person))
    closed = {one.type: one.compartment for one, _ in journal.walk(f"person/{person}")}
    assert closed["people.Listed"] is Compartment.IDENTITY
    assert closed["people.ServiceListed"] is Compartment.SERVICE
    assert closed["people.RemarkListed"] is Compartment.PROTECTION


def test_the_listed_are_found_by_name_paper_and_number() -> None:
    open_operation()
    person = meet()
    state(row_of(person))
    row = Person.objects.get(id=person)
    assert listed.wearing(row.wristband) == person
    assert listed.bearing("٠٢٠١١٢٣٤٥٦٧") == (person,)
    assert listed.bearing("700321") == (person,)
    assert listed.bearing(row.number) == (person,)
    assert listed.bearing("999") == listed.bearing("-") == ()
    assert listed.numbers_of_namesakes("النهري") == (row.number,)
    assert listed.shares_a_word(person, "سامر العلي")
    assert not listed.shares_a_word(person, "وائل الصفصاف")
    for asked in ("02011234567", "سامر"):
        assert not finding.find(asked, frozenset()).people
        found = finding.find(asked, frozenset({Compartment.IDENTITY}))
        assert [one.person for one in found.people] == [person]


def test_the_rows_are_told_again_the_same() -> None:
    open_operation()
    state(row_of(meet()))
    before = fingerprints([PEOPLE])
    rebuild([PEOPLE], lambda done, of: None)
    assert fingerprints([PEOPLE]) == before
    assert IdentityRow.objects.get().name == "سامر حسن النهري"
    assert Listed.objects.get().remark == "مع أخيه"
