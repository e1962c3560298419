"""Each rule of screening that the system must keep, tried at every door: page, API, list, export.

The command line is tried by `tests/cli/test_screening.py`, as a program of its own.
"""

import io
import json
import zipfile
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse

from awda.journal import clock, keys
from awda.journal import queries as journal
from awda.journal.backup import write_export
from awda.journal.clock import new_id
from awda.journal.models import Entry
from awda.journal.writer import execute
from awda.kernel.ids import PersonId
from awda.kernel.roles import Role
from awda.people.answers import Said
from awda.people.commands import EstimateAge
from awda.people.households.rules import Command as HouseholdCommand
from awda.people.models import Person
from awda.people.projection import PEOPLE
from awda.screening import acts, queries
from awda.screening import vocabulary as words
from awda.screening.models import HitRow, Run
from awda.screening.reading import Result
from awda.screening.running import run
from awda.screening.runs.rules import ScreenPeople, SignRun
from awda.screening.vocabulary import FORBIDDEN, GroundKind, Outcome
from awda.web.api import limits
from awda.web.api.site import ACTS
from awda.web.doors import Door, Kind, doors
from tests.conftest import sign
from tests.intake.lists.scenes import PERSON, arrivals, write_csv
from tests.intake.site import browser, clear, opened, registration, triage
from tests.people.forms import born_on, form, identity
from tests.scenes import meet
from tests.screening.scenes import (
    NAME,
    NAMESAKE,
    both,
    finding,
    registered,
    reviewer_a,
    reviewer_b,
    screen,
)
from tests.screening.watchlists import bring_table, listed
from tests.web.api.scenes import caller

pytestmark = pytest.mark.django_db
MARKER = "BLIND7QZ"
DAY = timedelta(days=1)
HOUR = timedelta(hours=1)


@pytest.fixture(autouse=True)
def _site(tmp_path: Path) -> Iterator[None]:
    """A home with a key and the operation; the API has counted nobody yet."""
    limits.MINUTE.forget()
    (tmp_path / "home").mkdir()
    with opened(tmp_path / "home"):
        keys.publish(keys.node_signer())
        yield


def hit_now(folder: Path) -> HitRow:
    """Someone here has the name of someone on a list; raised an hour ago by the site's clock."""
    at = clock.now() - HOUR
    registered(at=at)
    bring_table(folder, [NAMESAKE], at=at)
    run(reviewer_a(at))
    return HitRow.objects.get()


def first_finding(row: HitRow, outcome: Outcome, marker: str = MARKER) -> words.Review:
    until = clock.now().date() + 9 * DAY if outcome is Outcome.HOLD else None
    return finding(row.id, outcome, marker, until=until)


def typed(outcome: str, **more: str) -> dict[str, str]:
    """A finding as it is typed into the page."""
    return {
        "command_id": new_id(),
        "form": "review",
        "outcome": outcome,
        "reasons": "compared both records closely",
    } | more


# --- S-01: the second reviewer, at every door there is


@pytest.mark.rule("S-01")
@pytest.mark.parametrize("outcome", list(Outcome))
def test_no_door_and_no_export_tells_the_second_reviewer_what_the_first_found(
    tmp_path: Path, outcome: Outcome
) -> None:
    """Every page, file and read that is open to the second reviewer, and the log for everybody."""
    row = hit_now(tmp_path)
    size = journal.size()
    before = dict(_everything(row, size - 1))
    acts.review(reviewer_a(clock.now(), actor="first-one"), first_finding(row, outcome))
    after = dict(_everything(row, size))
    assert before.keys() == after.keys()
    assert len(after) > 30, "doors were found, or nothing would be proved"
    for where, said in after.items():
        assert MARKER.encode() not in said, where
        for word in (b"court", b"REFER", b"HOLD", b'"CLEAR', b"ERROR", b"CLEAR_NOTE"):
            assert said.count(word) == before[where].count(word), (where, word)
    for file in _exported(tmp_path / "log"):
        assert MARKER.encode() not in file
        assert outcome.value.encode() not in file
    envelopes = [json.loads(bytes(one)) for one in Entry.objects.values_list("envelope", flat=True)]
    [envelope] = [one for one in envelopes if one["type"].endswith(".Reviewed")]
    assert "relied_on" not in envelope or envelope["relied_on"] == [], "not even the court's entry"


def _everything(row: HitRow, newest: int) -> Iterator[tuple[str, bytes]]:
    """What each door says to a second reviewer; `newest` stands where a door asks for an entry."""
    limits.MINUTE.forget()
    client, program = browser(Role.SCREENING_B, "camp"), caller(Role.SCREENING_B, "camp")
    for door in doors():
        if Role.SCREENING_B not in door.open_to or door.why or "<str:job>" in door.address:
            continue
        where = _address(door, row, newest)
        if door.kind is Kind.PAGE:
            yield door.address, _bytes(client, where)
        elif door.kind is Kind.READ:
            yield door.address, program.client.get(where, headers=program.headers).content
    for role in (Role.PROTECTION, Role.CAMP_MANAGER):  # who might tell them
        other = browser(role, "crossing")
        yield f"results {role}", _bytes(other, reverse("screening_results"))


def _address(door: Door, row: HitRow, newest: int) -> str:
    where = door.address
    for place, value in {
        "<str:person>": row.person,
        "<person>": row.person,
        "<subject>": row.person,
        "<str:hit>": row.id,
        "<hit>": row.id,
        "<str:watchlist>": row.watchlist,
        "<int:index>": str(newest),
        "<str:place>": "gate",
        "<place>": "gate",
        "<slug:kind>": door.which or "custody",
        "<slug:block>": "identity",
    }.items():
        where = where.replace(place, value)
    return where.replace("<", "").replace(">", "").replace("str:", "").replace("path:", "")


def _bytes(client: Client, where: str) -> bytes:
    """The content of an answer; of a packed one, its parts."""
    answer = client.get(where)
    content = answer.content if not answer.streaming else b"".join(answer)
    if content[:2] != b"PK":
        return bytes(content)
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return b"\n".join(packed.read(name) for name in packed.namelist())


def _exported(folder: Path) -> list[bytes]:
    write_export(folder, bodies=False)
    return [file.read_bytes() for file in folder.rglob("*") if file.is_file()]


@pytest.mark.rule("S-01", "S-06")
def test_who_looks_at_a_challenge_knows_nothing_of_what_was_found_before(tmp_path: Path) -> None:
    """Neither the outcome that is challenged, nor its gist, by page, API, result or notice."""
    row = hit_now(tmp_path)
    for act in (reviewer_a(clock.now()), reviewer_b(clock.now())):
        acts.review(act, first_finding(row, Outcome.HOLD))
    said = words.Challenge(
        hit=words.HitId(row.id), by=words.ChallengedBy.PERSON, words="I am not he"
    )
    acts.challenge(sign(Role.PROTECTION, "camp", clock.now()), said)
    client, program = browser(Role.SCREENING_B, "camp"), caller(Role.SCREENING_B, "camp")
    address = reverse("screening_hit", args=[row.id])
    reads = (f"screening/hits/{row.id}", f"screening/results/{row.person}", "screening/hits")
    page = client.get(address).content.decode()
    assert "I am not he" in page
    shut = [page, *(str(program.get(path).said) for path in reads)]
    for answer in shut:
        assert MARKER not in answer
        assert "HOLD" not in answer.replace('value="HOLD"', "")
    notice = client.get(reverse("screening_notice", args=[row.id]))
    assert notice.status_code == 422
    assert 'data-code="YOUR_FINDING_FIRST"' in notice.content.decode()
    assert client.post(address, typed("CLEAR")).status_code == 302
    assert MARKER in client.get(address).content.decode(), "saved: now everything opens"


@pytest.mark.rule("S-01")
def test_no_endpoint_raises_settles_or_seals_a_hit_or_says_who_was_compared() -> None:
    """An outcome is written by two reviews alone; a hit, by comparing."""
    commands = {one.command for acts_ in ACTS.values() for one in acts_}
    assert not commands & {words.RaiseHit, words.SealForChild, ScreenPeople, SignRun}
    reviewer = caller(Role.SCREENING_A, "crossing")
    for path in ("settle", "raise-hit", "seal-for-child", "screen-people"):
        assert reviewer.client.post(f"/api/screening/{path}").status_code == 404


@pytest.mark.rule("S-01")
def test_a_score_a_list_or_one_reviewer_settles_nothing_at_any_door(tmp_path: Path) -> None:
    """By page and API one unit's two people are one unit; a field for an outcome is none."""
    row = hit_now(tmp_path)
    one, other = browser(Role.SCREENING_A, "camp"), browser(Role.SCREENING_B, "camp")
    address = reverse("screening_hit", args=[row.id])
    assert one.post(address, typed("CLEAR")).status_code == 302
    refused = other.post(address, typed("CLEAR", settled="1", reviewers="a,b", units="x,y"))
    assert 'data-code="REVIEWER_SAME_UNIT"' in refused.content.decode()
    api = caller(Role.SCREENING_B, "crossing")
    said = {"hit": row.id, "outcome": "CLEAR", "reasons": "looked at both"}
    for forged in ({"reviewer": "a-9"}, {"unit": "army"}, {"role": "screening_a"}, {"score": 999}):
        assert api.act("screening/review", said | forged, at=None).code == "REQUEST_MALFORMED"
    row.refresh_from_db()
    assert (row.open, row.outcome) == (True, "")
    assert queries.standing(row.person, clock.now()).result is Result.HIT_REVIEW_2


@pytest.mark.rule("S-01")
def test_runs_are_signed_by_two_units_by_page_and_api_too(tmp_path: Path) -> None:
    row = hit_now(tmp_path)
    run_id = Run.objects.get().id
    sent = {"command_id": new_id(), "form": "sign", "runs": run_id}
    assert browser(Role.SCREENING_A, "camp").post(reverse("screening"), sent).status_code == 302
    again = browser(Role.SCREENING_B, "camp").post(
        reverse("screening"), sent | {"command_id": new_id()}
    )
    assert 'data-code="REVIEWER_SAME_UNIT"' in again.content.decode()
    api = caller(Role.SCREENING_A, "crossing")
    answer = api.act("screening/sign-runs", {"runs": [run_id]}, at=None)
    assert answer.code == "REVIEWER_SAME_ROLE"
    assert Run.objects.get().signed_at is None
    assert queries.standing(row.person, clock.now()).result is not Result.CLEAR


@pytest.mark.rule("S-01", "S-04")
def test_no_list_brings_an_outcome_with_it(tmp_path: Path) -> None:
    """A watchlist that calls someone guilty asks, like any other; a list of arrivals is silent."""
    at = clock.now() - HOUR
    person = registered(at=at)
    accused = NAMESAKE | {"remarks": "confirmed, outcome HOLD, convicted"}
    bring_table(tmp_path, [accused], at=at)
    assert queries.standing(person, at).result is Result.NOT_STARTED
    screen(at)
    row = HitRow.objects.get()
    assert (row.open, row.outcome) == (True, "")
    assert queries.standing(person, at).result is Result.HIT_REVIEW_1
    columns = PERSON | {"screening result": "HOLD", "outcome": "REFER_JUSTICE", "watchlist": "yes"}
    done = arrivals(write_csv(tmp_path / "arrivals.csv", [columns]))
    assert done.accepted == 1
    assert set(done.sheet.unknown_columns) >= {"screening result", "outcome", "watchlist"}
    arrived = Person.objects.get(wristband="B1").id
    assert queries.standing(arrived, clock.now()).result is Result.NOT_STARTED
    assert HitRow.objects.count() == 1


# --- S-02: what grounds nothing


def grounds_typed(*kinds: GroundKind, sound: bool = False) -> dict[str, str]:
    """The grounds of a page, each described, sourced and checked."""
    said: dict[str, str] = {}
    for n, kind in enumerate(kinds, 1):
        said |= {
            f"kind_{n}": kind.value,
            f"what_{n}": "described at length",
            f"source_{n}": "letter 12",
            f"how_{n}": "compared by telephone" if sound else "",
        }
    return said


@pytest.mark.rule("S-02")
@pytest.mark.parametrize("kind", sorted(FORBIDDEN))
@pytest.mark.parametrize("outcome", ["HOLD", "REFER_JUSTICE"])
def test_by_page_and_api_no_forbidden_ground_carries_an_adverse_finding(
    tmp_path: Path, kind: GroundKind, outcome: str
) -> None:
    row = hit_now(tmp_path)
    until = (clock.now().date() + 5 * DAY).isoformat()
    more = {"gist": "a question", "until": until, "refer_to": "court"}
    page = browser(Role.SCREENING_A, "crossing").post(
        reverse("screening_hit", args=[row.id]),
        typed(outcome, **more, **grounds_typed(kind, sound=True)),
    )
    assert 'data-code="GROUNDS_FORBIDDEN"' in page.content.decode()
    said = {"what": "described at length", "source": "letter 12", "how_checked": "by telephone"}
    grounds = [{"kind": kind.value, **said}]
    body = {"hit": row.id, "outcome": outcome, "reasons": "looked", "grounds": grounds, **more}
    answer = caller(Role.SCREENING_B, "camp").act("screening/review", body, at=None)
    assert answer.code == "GROUNDS_FORBIDDEN"
    assert answer.said["overridable"] is False


@pytest.mark.rule("S-02")
def test_all_forbidden_grounds_together_carry_nothing_and_a_bare_good_one_neither(
    tmp_path: Path,
) -> None:
    row = hit_now(tmp_path)
    until = (clock.now().date() + 5 * DAY).isoformat()
    said = {"what": "described at length", "source": "letter 12", "how_checked": "by telephone"}
    every = [{"kind": kind.value, **said} for kind in sorted(FORBIDDEN)]
    body = {
        "hit": row.id,
        "outcome": "HOLD",
        "reasons": "looked",
        "gist": "a question",
        "until": until,
    }
    api = caller(Role.SCREENING_A, "crossing")
    passed = [{"code": "GROUNDS_FORBIDDEN", "reason": "the minister asked"}]
    for overrides in ([], passed):
        answer = api.act(
            "screening/review", body | {"grounds": every}, at=None, overrides=overrides
        )
        assert answer.code == "GROUNDS_FORBIDDEN"
    bare = {"kind": "DOCUMENT", "what": "x", "source": "", "how_checked": ""}
    answer = api.act("screening/review", body | {"grounds": [*every, bare]}, at=None)
    assert answer.code == "GROUND_NOT_CHECKED"
    page = browser(Role.SCREENING_B, "camp").post(
        reverse("screening_hit", args=[row.id]),
        typed("HOLD", gist="a question", until=until, **grounds_typed(GroundKind.DOCUMENT)),
    )
    assert 'data-code="GROUND_NOT_CHECKED"' in page.content.decode()
    assert HitRow.objects.get().outcome == ""


# --- S-03: nobody inherits a hit


@pytest.mark.rule("S-03", "S-09")
def test_no_door_shows_a_relatives_hit_and_no_list_makes_one(tmp_path: Path) -> None:
    """His wife and his son came with him; the list names his father and calls him a son of one."""
    row = hit_now(tmp_path)
    at = clock.now() - HOUR / 2
    both(row.id, Outcome.REFER_JUSTICE, at)
    wife, son = registered("هناء سعيد القاسم", at=at), meet(at=at, age=(10, 12))
    command = form(son, who=identity(NAME, birth=None), service=None)
    assert command.identity.name.father == Said(value="خالد")
    brother = registered("عمر خالد العلي", born=date(1994, 2, 2), at=at)
    kin = listed("8", "ماجد فارس التركي", father="سامر العلي", remarks="son of the one listed as 7")
    bring_table(tmp_path, [NAMESAKE, kin], at=at)
    screen(at)
    assert set(HitRow.objects.values_list("person", flat=True)) <= {row.person}
    for person in (wife, son, brother):
        standing = queries.standing(person, clock.now())
        expected = Result.NOT_FOR_CHILDREN if person == son else Result.RUN
        assert (standing.result, standing.hit) == (expected, "")
        for role in (Role.REGISTRAR, Role.CAMP_MANAGER, Role.PROTECTION, Role.SCREENING_A):
            page = browser(role, "crossing").get(reverse("person", args=[person]), follow=True)
            api = caller(role, "crossing")
            told = page.content.decode() + str(api.get(f"persons/{person}").said)
            told += str(api.get(f"persons/{person}/timeline").said)
            assert row.id not in told
            assert "REFER_JUSTICE" not in told


@pytest.mark.rule("S-03")
def test_a_household_has_no_word_of_screening() -> None:
    """Neither its commands nor what a page or an answer says of it."""
    from dataclasses import fields

    names = {one.name for command in HouseholdCommand.__args__ for one in fields(command)}
    assert not [name for name in names if "screen" in name or "hit" in name or "list" in name]


# --- S-05: what screening staff do not see, and do not bring in


@pytest.mark.rule("S-05")
@pytest.mark.parametrize("role", [Role.SCREENING_A, Role.SCREENING_B])
def test_no_door_of_care_consent_claims_or_children_opens_to_screening(role: Role) -> None:
    """A wish to be protected may be written down by whoever hears it; area sheets name nobody."""
    closed = ("/medical", "/protection", "/children", "/api/medical/", "/api/protection/")
    found = [door for door in doors() if door.address.startswith((*closed, "/api/children/"))]
    opened_to = {door.address for door in found if role in door.open_to}
    assert len(found) > 30
    assert opened_to == {
        "/api/protection/record-wish",
        "/protection/sheets/",
        "/protection/sheets/<str:district>/",
    }


# --- S-09: no military or security question to a child


@pytest.mark.rule("S-09")
@pytest.mark.parametrize("age", [(12, 14), (17, 19)])
def test_by_page_api_and_list_no_service_question_to_whoever_may_be_a_child(
    tmp_path: Path, age: tuple[int, int]
) -> None:
    child = meet(age=age, at=clock.now() - HOUR)
    triage(child)
    clear(child)
    desk = browser(Role.REGISTRAR)
    address = f"/people/{child}/register/"
    page = desk.get(address).content.decode()
    assert 'name="rank"' not in page
    assert 'name="unit"' not in page
    asked = registration(birth_year=str(clock.now().year - age[0]))
    desk.post(address, asked)
    other = meet(age=age, at=clock.now() - HOUR)
    triage(other)
    clear(other)
    body = form(other, who=identity(birth=born_on(date(clock.now().year - age[0], 1, 1))))
    answer = caller(Role.REGISTRAR).act("intake/register", body, at=None)
    assert answer.code == "NO_SERVICE_QUESTIONS_TO_A_CHILD"
    assert answer.said["overridable"] is False
    row = PERSON | {"date of birth": str(2024 - age[0]), "rank": "رقيب", "unit": "اللواء ٤"}
    done = arrivals(write_csv(tmp_path / "list.csv", [row]))
    assert done.accepted == 1
    listed_one = Person.objects.get(wristband="B1").id
    for person in (child, other, listed_one):
        kinds = {recorded.type for recorded, _ in journal.walk(f"person/{person}")}
        assert "people.ServiceStated" not in kinds
        bodies = [str(body) for _, body in journal.walk(f"person/{person}")]
        assert not [said for said in bodies if "رقيب" in said or "اللواء" in said or "OR2" in said]


@pytest.mark.rule("S-09", "S-03")
def test_a_child_of_a_listed_name_is_asked_about_at_no_door(tmp_path: Path) -> None:
    row = hit_now(tmp_path)
    young = EstimateAge(
        person=PersonId(row.person), estimated_age_from=15, estimated_age_to=19, grounds="looks so"
    )
    execute(PEOPLE, young, sign(Role.CAMP_MANAGER, "camp", clock.now()))
    reviewer, api = browser(Role.SCREENING_A, "camp"), caller(Role.SCREENING_A, "camp")
    address = reverse("screening_hit", args=[row.id])
    assert reviewer.post(address, typed("CLEAR")).status_code == 404
    assert reviewer.get(reverse("screening_notice", args=[row.id])).status_code == 404
    assert row.id not in reviewer.get(reverse("screening")).content.decode()
    assert row.id not in str(api.get("screening/hits").said)
    assert api.get(f"screening/results/{row.person}").said["result"] == "NOT_FOR_CHILDREN"
    assert api.act("screening/run", {}, at=None).status == 200
    assert HitRow.objects.get().sealed
    for path, more in (
        ("review", {"outcome": "CLEAR", "reasons": "looked"}),
        ("challenge", {"by": "MONITOR", "words": "why"}),
        ("reopen", {"reason": "new"}),
    ):
        answer = api.act(f"screening/{path}", {"hit": row.id, **more}, at=None)
        assert answer.code == "NO_SUCH_HIT", path
