"""A person's own file on request: to nobody else, of nobody else, on the record."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import Client

from awda.intake.pages.own_file import compose
from awda.journal import queries as journal
from awda.kernel.ids import PersonId
from awda.kernel.roles import Compartment, Role
from awda.people import acts
from awda.people.answers import Said
from awda.people.codes import FileLanguage, PresentsAs, Sex
from awda.people.commands import NameNextOfKin
from awda.web.access.models import ReadLog
from tests.conftest import NOON, sign
from tests.housing.scenes import household
from tests.intake.site import browser, clear, form, opened, registration, triage
from tests.papers.reading import text_of
from tests.scenes import meet
from tests.web.api.scenes import caller

pytestmark = [pytest.mark.django_db, pytest.mark.rule("O-05")]
GIVEN = "people.OwnFileGiven"


@pytest.fixture(autouse=True)
def _site(tmp_path: Path) -> Iterator[None]:
    with opened(tmp_path):
        yield


def registered() -> PersonId:
    """Registered, with a wife, and an uncle to be told."""
    person = meet()
    triage(person)
    clear(person)
    typed = registration(whole="سامر حسن الخطيب", latin_1="Samer al-Khatib")
    assert browser(Role.REGISTRAR).post(f"/people/{person}/register/", typed).status_code == 302
    household(person, SPOUSE=meet(sex=Sex.FEMALE, presents_as=PresentsAs.FAMILY))
    uncle = NameNextOfKin(
        person=person,
        kin="k1",
        name=Said(value="UNCLE-MARKER"),
        relation="uncle",
        address="ADDRESS-MARKER",
        phone="",
        may_be_informed=True,
    )
    acts.name_next_of_kin(sign(Role.REGISTRAR, "crossing", NOON, actor="ACTOR-MARKER"), uncle)
    return person


def asked(client: Client, person: str, **more: str) -> tuple[int, bytes]:
    """Send the page's form; the status and what came back."""
    said = form(form="own_file", language="ar", into_own_hand="on") | more
    answer = client.post(f"/people/{person}/own-file/", said)
    return answer.status_code, answer.content


def given(person: PersonId) -> list[dict[str, object]]:
    """Every giving on the record."""
    told = journal.walk(f"person/{person}")
    return [body for recorded, body in told if recorded.type == GIVEN]


# --- refused


def test_into_other_hands_it_is_not_given() -> None:
    person = registered()
    status, page = asked(browser(Role.REGISTRAR), person, into_own_hand="")
    assert (status, b"own hand" in page) == (422, True)
    assert given(person) == []
    assert not ReadLog.objects.filter(kind="own_file").exists()


@pytest.mark.rule("C-04")
@pytest.mark.parametrize("age", [(10, 12), (16, 20)])
def test_a_childs_file_comes_from_the_child_body_alone(age: tuple[int, int]) -> None:
    child = meet(age=age)
    for role in (Role.REGISTRAR, Role.PROTECTION):
        assert asked(browser(role), child)[0] == 422
    assert given(child) == []


@pytest.mark.parametrize("role", [Role.CAMP_MANAGER, Role.DATA_PROTECTION, Role.KEEPER])
def test_who_may_not_read_the_person_gives_no_file(role: Role) -> None:
    person = registered()
    assert asked(browser(role), person)[0] == 403
    assert browser(role).get(f"/people/{person}/own-file/").status_code == 403
    assert given(person) == []


# --- permitted, and on the record


def test_the_file_tells_of_this_person_alone_and_names_nobody_who_worked_on_it() -> None:
    person = registered()
    status, body = asked(browser(Role.PROTECTION), person, **{"as": "json"})
    assert status == 200
    file = json.loads(body)
    facts = {line["what"]: line["said"] for line in file["facts"]}
    assert facts["الاسم"] == "سامر حسن الخطيب"
    assert any("مقابلة" in line["told"] for line in file["entries"])
    assert all(isinstance(line["entry"], int) for line in file["entries"])
    for other in ("UNCLE-MARKER", "ADDRESS-MARKER", "ACTOR-MARKER"):
        assert other not in body.decode()


def test_each_desk_gives_what_it_reads_and_says_where_the_rest_is_asked() -> None:
    person = registered()
    registrar = compose(person, frozenset({Compartment.CUSTODY, Compartment.IDENTITY}), AR)
    assert not any("مقابلة" in line.told for line in registrar.lines)
    assert any("مكتب الحماية" in one for one in registrar.elsewhere)
    assert "الرتبة" not in dict(registrar.facts)


def test_the_paper_is_arabic_and_the_giving_and_the_reading_stand_on_the_record() -> None:
    person = registered()
    status, paper = asked(browser(Role.REGISTRAR), person)
    assert (status, paper[:5]) == (200, b"%PDF-")
    said = text_of(paper)
    assert "ملفك الشخصي" in said
    assert "سامر حسن الخطيب" in said
    [one] = given(person)
    assert one["language"] == "ar"
    assert "medical" not in one["parts"]  # type: ignore[operator]  # a list of names
    read = ReadLog.objects.get(kind="own_file")
    assert read.subject == person


def test_given_again_by_one_command_it_is_given_once() -> None:
    person, client = registered(), browser(Role.REGISTRAR)
    same = form()["command_id"]
    for _ in range(2):
        assert asked(client, person, command_id=same)[0] == 200
    assert len(given(person)) == 1


def test_by_the_api_it_is_refused_and_given_alike() -> None:
    person = registered()
    wanted = {"person": person, "language": "ar", "into_own_hand": False}
    for role, who, hand, code in (
        (Role.REGISTRAR, person, False, "FILE_INTO_OTHER_HANDS"),
        (Role.REGISTRAR, "nobody", True, "FILE_NOT_YOURS"),
        (Role.DATA_PROTECTION, person, True, "NOT_YOUR_DUTY"),
    ):
        asking = wanted | {"person": who, "into_own_hand": hand}
        refused = caller(role).act(GIVE, asking, at=None)
        assert refused.said["code"] == code
    assert given(person) == []
    done = caller(Role.REGISTRAR).act(GIVE, wanted | {"into_own_hand": True}, at=None)
    assert done.said["result"]["facts"][1]["said"] == "سامر حسن الخطيب"
    assert "UNCLE-MARKER" not in str(done.said)
    assert len(given(person)) == 1


AR, GIVE = FileLanguage.ARABIC, "people/give-own-file"
