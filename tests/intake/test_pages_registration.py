"""The registrar's pages: refused first, then the form in full, then what stands on the record."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from awda.journal import queries as journal
from awda.kernel.ids import PersonId
from awda.kernel.roles import Role
from awda.people import answers
from awda.people.age import Age
from awda.people.codes import PresentsAs, Track, Triage
from awda.people.models import Identity, Person
from tests.intake.site import (
    browser,
    clear,
    form,
    opened,
    picture,
    registration,
    triage,
)
from tests.papers.reading import text_of
from tests.scenes import meet

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _site(tmp_path: Path) -> Iterator[None]:
    with opened(tmp_path):
        yield


def ready(
    presents_as: PresentsAs = PresentsAs.COMBATANT, age: tuple[int, int] = (25, 30)
) -> PersonId:
    person = meet(presents_as=presents_as, age=age)
    triage(person)
    clear(person)
    return person


@pytest.mark.rule("W-01")
def test_weapons_come_before_the_form() -> None:
    person = meet()
    triage(person)
    client = browser(Role.REGISTRAR)
    answer = client.post(f"/people/{person}/register/", registration())
    html = answer.content.decode()
    assert 'data-code="WEAPONS_NOT_CLEARED"' in html
    assert "سامر حسن الخطيب" in html
    assert not Identity.objects.exists()


@pytest.mark.rule("M-01")
def test_the_gravely_hurt_are_asked_nothing() -> None:
    person = ready()
    triage(person, Triage.RED)
    answer = browser(Role.REGISTRAR).post(f"/people/{person}/register/", registration())
    assert 'data-code="NO_QUESTIONS_NOW"' in answer.content.decode()


@pytest.mark.rule("I-04")
@pytest.mark.parametrize("unticked", ["no_coercion", "right_to_stop_explained"])
def test_an_interview_is_free_or_it_is_not_recorded(unticked: str) -> None:
    person = ready()
    said = registration()
    del said[unticked]
    answer = browser(Role.REGISTRAR).post(f"/people/{person}/register/", said)
    assert 'data-code="INTERVIEW_NOT_FREE"' in answer.content.decode()
    assert not Identity.objects.exists()


@pytest.mark.rule("I-04")
def test_without_the_language_the_interpreter_is_named() -> None:
    person = ready()
    said = registration()
    del said["same_language"]
    answer = browser(Role.REGISTRAR).post(f"/people/{person}/register/", said)
    assert 'data-code="INTERPRETER_MISSING"' in answer.content.decode()


@pytest.mark.rule("I-03")
@pytest.mark.parametrize("compulsory", ["given", "family_name", "rank", "service_number"])
def test_the_five_cannot_be_declined(compulsory: str) -> None:
    person = ready()
    said = registration(**{f"{compulsory}_how": "DECLINED"})
    answer = browser(Role.REGISTRAR).post(f"/people/{person}/register/", said)
    assert 'data-code="COMPULSORY_ANSWER_MISSING"' in answer.content.decode()
    assert not Identity.objects.exists()


@pytest.mark.rule("I-03")
def test_a_declined_birth_date_is_refused() -> None:
    person = ready()
    said = registration(birth_how="DECLINED")
    answer = browser(Role.REGISTRAR).post(f"/people/{person}/register/", said)
    assert 'data-code="COMPULSORY_ANSWER_MISSING"' in answer.content.decode()


@pytest.mark.rule("I-03")
def test_everything_else_may_be_declined_and_the_form_says_so() -> None:
    person = ready()
    client = browser(Role.REGISTRAR)
    page = client.get(f"/people/{person}/register/").content.decode()
    assert "Declining an answer changes nothing" in page
    declined = {
        f"{name}_how": "DECLINED"
        for name in ("father", "grandfather", "mother_given", "birth_place", "unit", "commander")
    }
    answer = client.post(
        f"/people/{person}/register/", registration(**declined, nationality="DECLINED")
    )
    assert answer.status_code == 302
    said = Identity.objects.get(person=person).said
    assert said["name"]["father"] == {"answer": "DECLINED"}
    assert said["name"]["given"]["value"] == "سامر"


@pytest.mark.rule("I-09")
def test_a_combatant_is_asked_for_nationality() -> None:
    person = ready()
    answer = browser(Role.REGISTRAR).post(
        f"/people/{person}/register/", registration(nationality="", countries=[])
    )
    assert 'data-code="NATIONALITY_NOT_ASKED"' in answer.content.decode()


def test_whoever_may_be_a_child_is_not_shown_a_question_about_service() -> None:
    person = ready(age=(16, 20))
    html = browser(Role.REGISTRAR).get(f"/people/{person}/register/").content.decode()
    assert 'name="service_number"' not in html
    assert 'name="unit"' not in html


@pytest.mark.rule("I-02", "N-01")
def test_a_registration_stands_on_the_record_block_by_block() -> None:
    person = ready()
    client = browser(Role.REGISTRAR)
    before = journal.size()
    answer = client.post(f"/people/{person}/register/", registration(latin_1="Samer al-Khatib"))
    assert answer.status_code == 302
    assert answer["Location"].endswith("/register/family/")
    kinds = [entry.type for at in range(before, journal.size()) if (entry := journal.entry(at))]
    assert kinds == [
        "people.InterviewHeld",
        "people.IdentityStated",
        "people.OriginStated",
        "people.ServiceStated",
    ]
    row = Identity.objects.get(person=person)
    assert (row.name, row.name_latin) == ("سامر حسن الخطيب", "Samer al-Khatib")
    assert row.said["birth"]["precision"] == "YEAR"
    assert row.said["birth"]["earliest"] == "1990-01-01"


def test_a_correction_adds_and_the_first_statement_stays() -> None:
    person = ready()
    client = browser(Role.REGISTRAR)
    client.post(f"/people/{person}/register/", registration())
    first = Identity.objects.get(person=person).stated_in
    page = client.get(f"/people/{person}/correct/identity/").content.decode()
    assert "سامر حسن الخطيب" in page
    assert f"{first:,}" in page
    corrected = registration(form="correct", whole="سامر حسين الخطيب")
    assert client.post(f"/people/{person}/correct/identity/", corrected).status_code == 422
    told = corrected | {"reason": "heard wrongly"}
    assert client.post(f"/people/{person}/correct/identity/", told).status_code == 302
    row = Identity.objects.get(person=person)
    assert row.name == "سامر حسين الخطيب"
    assert row.stated_in > first
    kept = journal.entry(first)
    assert kept is not None
    assert kept.type == "people.IdentityStated"


def test_the_same_person_is_looked_for_before_the_form_is_sent() -> None:
    first = ready()
    client = browser(Role.REGISTRAR)
    client.post(f"/people/{first}/register/", registration())
    second = ready()
    number = Person.objects.get(id=first).number
    alike = f"/people/{second}/register/alike/"
    assert number in client.post(alike, {"whole": "سامر الخطيب"}).content.decode()
    assert number not in client.post(alike, {"whole": "زيد"}).content.decode()
    assert client.get(alike, {"whole": "سامر"}).status_code == 405


@pytest.mark.rule("I-13")
def test_the_desk_lists_the_unregistered_by_their_clock_and_only_ones_own() -> None:
    waiting = meet()
    here = browser(Role.REGISTRAR).get("/registrar/").content.decode()
    there = browser(Role.REGISTRAR, "camp").get("/registrar/").content.decode()
    number = Person.objects.get(id=waiting).number
    assert number in here
    assert "overdue" in here
    assert number not in there


@pytest.mark.rule("I-05")
def test_a_card_shows_the_name_and_nothing_of_the_force() -> None:
    person = ready()
    client = browser(Role.REGISTRAR)
    client.post(
        f"/people/{person}/register/",
        registration(latin_1="Samer al-Khatib", unit="اللواء السابع", unit_how="SAID"),
    )
    assert (
        'data-code="PHOTO_MISSING"'
        in client.post(f"/people/{person}/add/card/", form(form="fact-card")).content.decode()
    )
    assert client.get(f"/people/{person}/card.pdf").status_code == 422
    client.post(f"/people/{person}/add/photo/", form(form="fact-photo", photo=picture()))
    client.post(f"/people/{person}/add/card/", form(form="fact-card"))
    paper = client.get(f"/people/{person}/card.pdf")
    assert paper["Content-Type"] == "application/pdf"
    said = text_of(paper.content)
    number = Person.objects.get(id=person).number
    assert number in said
    for hidden in ("4455", "اللواء", "private", "combatant"):
        assert hidden not in said
    sheet = client.get(f"/papers/cards.pdf?person={person}")
    assert sheet.content[:5] == b"%PDF-"


def test_each_fact_has_its_form_and_is_recorded_by_itself() -> None:
    person = ready()
    client = browser(Role.REGISTRAR)
    said = {
        "document": form(form="fact-document", kind="SY_ID", number="123"),
        "kin": form(form="fact-kin", name="ليلى", relation="mother", may_be_informed="on"),
        "need": form(form="fact-need", need="SM-CI", source="STATED"),
        "rights": form(
            form="fact-rights", language="Arabic", methods=["ORAL"], explained_by="registrar 4"
        ),
        "capture": form(form="fact-capture", occasion="ARRIVAL", wanted="on"),
        "household": form(form="fact-household"),
        "track": form(
            form="fact-track",
            track=Track.INT.value,
            instrument="GC III",
            article="4B(2)",
            decided_by="legal officer 4",
            review_on="٢٠٣٠-٠١-٠١",
        ),
    }
    for kind, fields in said.items():
        before = journal.size()
        answer = client.post(f"/people/{person}/add/{kind}/", fields)
        assert answer.status_code == 302, (kind, answer.content.decode()[-2500:])
        assert journal.size() == before + 1
    assert Person.objects.get(id=person).track == "INT"


def test_a_member_joins_a_household_found_by_number() -> None:
    head, member = ready(PresentsAs.FAMILY), ready(PresentsAs.FAMILY)
    client = browser(Role.REGISTRAR)
    client.post(f"/people/{head}/add/household/", form(form="fact-household"))
    number = Person.objects.get(id=head).number
    where = client.post(f"/people/{member}/add/join/", {"member": number, "look": "1"})["Location"]
    page = client.get(where).content.decode()
    household = page.split('name="household"')[1].split('<option value="')[2].split('"')[0]
    joined = form(
        form="fact-join",
        household=household,
        relationship="SPOUSE",
        stated_by=number,
        proof="CLAIMED",
    )
    assert client.post(where, joined).status_code == 302
    assert number in client.get(f"/people/{member}/").content.decode()


def test_answers_read_back_as_they_were_given() -> None:
    from awda.people.pages.answer_fields import AnswerField

    field = AnswerField(required=False)
    for given in (
        answers.Said(value="حسن"),
        answers.Declined(),
        answers.NotKnown(reason="orphan"),
        answers.NOT_ASKED,
    ):
        assert field.clean(field.widget.decompress(given)) == given
    assert Age.DOUBT.value == "DOUBT"
