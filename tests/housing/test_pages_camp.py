"""Camp pages: refused first, then permitted, then on the record; names by duty only."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from awda.custody import acts as custody
from awda.custody.models import Handover, Holding
from awda.custody.vocabulary import Move
from awda.housing import queries
from awda.housing.headcounts import queries as headcounts
from awda.housing.models import Headcount, Pass
from awda.journal import queries as journal
from awda.journal.clock import now
from awda.journal.writer import execute
from awda.kernel.ids import PersonId, PlaceId, subject
from awda.kernel.roles import Role
from awda.people.codes import PresentsAs, Sex, Track
from awda.people.commands import EstimateAge
from awda.people.models import Person
from awda.people.projection import PEOPLE
from awda.places.rules import Quarter
from tests.conftest import sign
from tests.housing.scenes import household, put_up, put_up_one_of_each
from tests.intake.site import browser, form, opened, triage
from tests.papers.reading import text_of
from tests.people.forms import form as person_form
from tests.scenes import meet

pytestmark = pytest.mark.django_db
BEDS = "/camp/reception/beds/"


@pytest.fixture(autouse=True)
def _site(tmp_path: Path) -> Iterator[None]:
    with opened(tmp_path):
        put_up_one_of_each()
        yield


@pytest.fixture
def manager() -> Client:
    return browser(Role.CAMP_MANAGER)


def at_reception(**more: Any) -> PersonId:
    """Someone moved from the gate to reception."""
    person = meet(**more)
    command = Move(subject=subject(person), place=PlaceId("reception"))
    custody.record(sign(Role.GATE_CLERK, "crossing", now()), command)
    return person


def in_camp() -> PersonId:
    """An interned man, accepted by Camp Rutba through the pages."""
    person = meet(track=Track.INT)
    offer = form(
        form="offer",
        taker="camp",
        purpose="TRANSFER",
        to_place="rutba",
        lapse_hours="24",
        person=[person],
    )
    assert browser(Role.GATE_CLERK).post("/handovers/new/", offer).status_code == 302
    row = Handover.objects.latest("entry")
    taken = form(form="answer", terms=row.terms, place="rutba", rest="accept")
    answer = browser(Role.CAMP_MANAGER, "camp").post(f"/handovers/{row.id}/answer/", taken)
    assert answer.status_code == 302
    return person


def number(person: PersonId) -> str:
    return Person.objects.get(id=person).number


def bed(person: PersonId, shelter: str, *together: PersonId, **more: Any) -> dict[str, Any]:
    """The form for one person, and whoever goes along."""
    others = "\n".join(number(one) for one in together)
    return form(form="bed", person=number(person), together=others, shelter=shelter, **more)


# --- whose page it is


def test_a_site_is_open_to_the_party_that_runs_it_only() -> None:
    person = at_reception()
    for role in (Role.REGISTRAR, Role.ARMS_OFFICER, Role.AUDITOR, Role.LIAISON):
        assert browser(role).get("/camp/reception/").status_code == 403
    other = browser(Role.CAMP_MANAGER, "camp")
    size = journal.size()
    for page in ("", "beds/", "out/", "count/", "list.pdf", "regime/"):
        assert other.get(f"/camp/reception/{page}").status_code == 404
    assert other.post(BEDS, bed(person, "men")).status_code == 404
    assert journal.size() == size


def test_a_gate_clerk_sees_the_site_and_gives_no_beds() -> None:
    clerk = browser(Role.GATE_CLERK)
    assert clerk.get("/camp/reception/").status_code == 200
    assert clerk.get(BEDS).status_code == 403


@pytest.mark.parametrize("page", ["beds/", "count/?by=name"])
def test_whoever_reads_of_children_only_sees_no_grown_mans_name(page: str) -> None:
    man = at_reception()
    triage(man)
    execute(PEOPLE, person_form(man), sign(Role.REGISTRAR, "crossing", now()))
    manager = browser(Role.CAMP_MANAGER).get(f"/camp/reception/{page}").content.decode()
    children = browser(Role.CHILD_PROTECTION).get(f"/camp/reception/{page}").content.decode()
    assert "سامر خالد العلي" in manager
    assert "سامر" not in children
    assert number(man) in children


# --- beds


@pytest.mark.rule("H-04")
def test_no_woman_is_given_a_mens_shelter(manager: Client) -> None:
    woman = at_reception(sex=Sex.FEMALE, presents_as=PresentsAs.FAMILY)
    size = journal.size()
    answer = manager.post(BEDS, bed(woman, "men"))
    html = answer.content.decode()
    assert answer.status_code == 422
    assert 'data-code="WOMAN_AMONG_MEN"' in html
    assert (
        "<textarea id=" not in html.split('data-code="WOMAN_AMONG_MEN"')[1].split("</section>")[0]
    )
    assert f'value="{number(woman)}"' in html
    assert journal.size() == size
    assert manager.post(BEDS, bed(woman, "women")).status_code == 302
    assert queries.shelter_of(woman) == "women"


@pytest.mark.rule("C-08")
def test_a_mother_and_her_child_get_a_bed_together_or_not_at_all(manager: Client) -> None:
    mother = at_reception(sex=Sex.FEMALE, presents_as=PresentsAs.FAMILY)
    child = at_reception(age=(4, 6), presents_as=PresentsAs.CHILD)
    household(mother, SON=child)
    assert manager.post(BEDS, bed(mother, "women")).status_code == 302
    apart = manager.post(BEDS, bed(mother, "family"))
    assert apart.status_code == 302  # the child has no bed yet: nobody is parted
    size = journal.size()
    assert manager.post(BEDS, bed(child, "family")).status_code == 302
    parted = manager.post(BEDS, bed(mother, "women"))
    assert 'data-code="MOTHER_AND_CHILD_APART"' in parted.content.decode()
    assert journal.size() == size + 1
    assert manager.post(BEDS, bed(mother, "women", child)).status_code == 302
    assert queries.shelters_of([mother, child]) == {mother: "women", child: "women"}


def test_whoever_finds_no_bed_is_listed_with_what_would_help(manager: Client) -> None:
    at_reception(age=(8, 10), presents_as=PresentsAs.CHILD)
    html = manager.get(BEDS).content.decode()
    assert "No bed was found for" in html
    assert "call child protection" in html
    assert "Everyone here has a bed" not in html


@pytest.mark.rule("C-02")
def test_whoever_may_be_a_child_gets_no_bed_in_the_camp() -> None:
    put_up(("tent", Quarter.MEN, 4), place="rutba", party="camp")
    person = in_camp()
    doubt = EstimateAge(
        person=person, estimated_age_from=16, estimated_age_to=20, grounds="looks younger"
    )
    execute(PEOPLE, doubt, sign(Role.CHILD_PROTECTION, "camp", now()))
    manager = browser(Role.CAMP_MANAGER, "camp")
    size = journal.size()
    answer = manager.post("/camp/rutba/beds/", bed(person, "tent"))
    assert 'data-code="CHILD_IN_ADULT_SHELTER"' in answer.content.decode()
    assert journal.size() == size
    assert "child at a military site" in manager.get("/camp/rutba/").content.decode()


@pytest.mark.rule("H-03")
def test_a_civilian_is_not_accepted_into_a_combatants_camp() -> None:
    person = meet(track=Track.CIV, presents_as=PresentsAs.CIVILIAN_OFFICIAL)
    offer = form(
        form="offer",
        taker="camp",
        purpose="TRANSFER",
        to_place="",
        lapse_hours="24",
        person=[person],
    )
    assert browser(Role.GATE_CLERK).post("/handovers/new/", offer).status_code == 302
    row = Handover.objects.get()
    manager = browser(Role.CAMP_MANAGER, "camp")
    assert f"/handovers/{row.id}/" in manager.get("/camp/rutba/").content.decode()
    taken = form(form="answer", terms=row.terms, place="rutba", rest="accept")
    answer = manager.post(f"/handovers/{row.id}/answer/", taken)
    assert answer.status_code == 422
    assert Holding.objects.get(subject=person).holder == "crossing"
    better = form(form="answer", terms=row.terms, place="families", rest="accept")
    assert manager.post(f"/handovers/{row.id}/answer/", better).status_code == 302
    assert Holding.objects.get(subject=person).place == "families"


def test_combatants_and_civilians_share_a_shelter_only_with_a_reason(manager: Client) -> None:
    fighter, civilian = at_reception(), at_reception(presents_as=PresentsAs.CIVILIAN_OFFICIAL)
    manager.post(BEDS, bed(fighter, "men"))
    sent = bed(civilian, "men")
    warned = manager.post(BEDS, sent)
    code = "COMBATANTS_AND_CIVILIANS_IN_ONE_SHELTER"
    assert f'data-code="{code}"' in warned.content.decode()
    passed = {"override_code": code, "override_reason": "the storm took the second tent"}
    assert manager.post(BEDS, sent | passed).status_code == 302
    assert queries.shelter_of(civilian) == "men"


def test_the_proposal_is_confirmed_in_one_act_with_an_entry_for_each(manager: Client) -> None:
    people = [at_reception() for _ in range(3)]
    html = manager.get(BEDS).content.decode()
    lines = html.split('<textarea name="beds" hidden>')[1].split("</textarea>")[0]
    assert len(lines.split()) == 6
    size = journal.size()
    assert manager.post(BEDS, form(form="proposal", beds=lines)).status_code == 302
    assert journal.size() == size + 3
    assert set(queries.shelters_of(people).values()) == {"men"}
    assert "Everyone here has a bed" in manager.get(BEDS).content.decode()


def test_of_a_proposal_that_no_longer_fits_nothing_is_recorded(manager: Client) -> None:
    man, woman = at_reception(), at_reception(sex=Sex.FEMALE)
    size = journal.size()
    forged = form(form="proposal", beds=f"{man} men\n{woman} men")
    answer = manager.post(BEDS, forged)
    html = answer.content.decode()
    assert answer.status_code == 422
    assert 'data-code="SOME_ON_THE_LIST_REFUSED"' in html
    assert "no woman or girl is housed there" in html
    assert journal.size() == size


def test_a_number_nobody_here_bears_is_told(manager: Client) -> None:
    elsewhere = meet()
    answer = manager.post(BEDS, bed(elsewhere, "men"))
    assert answer.status_code == 422
    assert "Nobody here has" in answer.content.decode()


# --- out and back


def test_nobody_goes_out_of_a_closed_camp_without_a_signed_reason(manager: Client) -> None:
    person = at_reception()
    page = "/camp/reception/out/"
    sent = form(
        form="out", person=number(person), reason="dentist", expected_back="2099-01-01 18:00"
    )
    unset = manager.post(page, sent)
    assert 'data-code="REGIME_NOT_SET"' in unset.content.decode()
    regime = form(form="regime", regime="CLOSED", decided_by="governor", basis="order 9")
    assert manager.post("/camp/reception/regime/", regime).status_code == 302
    closed = manager.post(page, sent)
    assert 'data-code="CAMP_CLOSED"' in closed.content.decode()
    passed = {"override_code": "CAMP_CLOSED", "override_reason": "toothache, escorted"}
    assert manager.post(page, sent | passed).status_code == 302
    row = Pass.objects.get()
    assert f'value="{person}"' in manager.get(page).content.decode()
    back = form(form=f"back-{row.out_in}", person=person)
    assert manager.post(page, back).status_code == 302
    row.refresh_from_db()
    assert row.back_at is not None


# --- counts


@pytest.mark.rule("H-11")
def test_two_people_count_and_each_difference_waits_for_its_explanation(manager: Client) -> None:
    there, gone = at_reception(), at_reception()
    page = "/camp/reception/count/"
    sheet = {"by": "name", "seen": [there]}
    alone = manager.post(page, form(form="count", counted_with="", **sheet))
    assert alone.status_code == 422
    assert Headcount.objects.count() == 0
    taken = manager.post(page, form(form="count", counted_with="clerk-2", **sheet))
    assert taken.status_code == 302
    count = Headcount.objects.get()
    assert (count.expected, count.counted) == (2, 1)
    shown = f"/counts/{count.id}/"
    assert shown in manager.get("/camp/reception/").content.decode()
    [difference] = headcounts.differences(headcounts.open_counts("reception")[0].count)
    assert difference.person == gone
    explain = f"explain-{difference.found_in}"
    bare = manager.post(shown, form(form=explain, why="COUNTING_ERROR", note=""))
    assert 'data-code="COUNTING_ERROR_NEEDS_A_NOTE"' in bare.content.decode()
    pass_ = manager.post(shown, form(form=explain, why="CHECKED_OUT", note=""))
    assert 'data-code="PASS_NOT_ON_RECORD"' in pass_.content.decode()
    assert manager.post(shown, form(form=explain, why="FOUND", note="asleep")).status_code == 302
    assert headcounts.open_counts("reception") == []


@pytest.mark.rule("H-11")
def test_an_escape_goes_on_custodys_record_and_explains_the_absence(manager: Client) -> None:
    gone = at_reception()
    manager.post("/camp/reception/count/", form(form="count", counted_with="clerk-2", by="name"))
    count = Headcount.objects.get()
    fact = f"/counts/{count.id}/{gone}/escape/"
    assert browser(Role.GATE_CLERK).post(fact, form(form="fact")).status_code == 403
    told = form(
        form="fact",
        last_seen_at="2024-12-07 15:30",
        last_seen_place="reception",
        notified="duty officer; monitor",
    )
    assert manager.post(fact, told).status_code == 302
    assert Holding.objects.get(subject=gone).standing == "ESCAPED"
    assert headcounts.open_counts("reception") == []


def test_a_count_by_number_does_not_show_what_is_expected(manager: Client) -> None:
    person = at_reception()
    manager.post(BEDS, bed(person, "men"))
    html = manager.get("/camp/reception/count/").content.decode()
    assert 'name="n_men"' in html
    assert "expected" not in html.split('<form id="count"')[1].split("</form>")[0]
    wrong = form(form="count", counted_with="clerk-2", by="number", n_men="٢")
    rest = {"n_women": "0", "n_family": "0"}
    assert manager.post("/camp/reception/count/", wrong | rest).status_code == 302
    [open_count] = headcounts.open_counts("reception")
    assert (open_count.expected, open_count.counted) == (1, 2)


def test_the_camp_list_prints_each_with_shelter_and_children_apart(manager: Client) -> None:
    nobody = manager.get("/camp/reception/list.pdf")
    assert nobody.status_code == 422
    assert 'data-code="PAPER_NOT_PRINTED"' in nobody.content.decode()
    man = at_reception()
    at_reception(age=(10, 12), presents_as=PresentsAs.CHILD)
    manager.post(BEDS, bed(man, "men"))
    paper = text_of(manager.get("/camp/reception/list.pdf").content)
    assert number(man) in paper
    assert "test.example/awda" in paper
