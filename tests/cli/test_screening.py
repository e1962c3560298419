"""Screening by the command line: lists in, runs, hits, reviews, the report; and refusals."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.homes import Said, ask, awda, copy, demo, done, empty
from tests.screening.test_bad_files import BOMB, GOOD_XML

FIRST, SECOND = "screening-border", "screening-camp"
SAID = ("--owner", "UN", "--basis", "resolution", "--quality", "good", "--assessment", "1/2024")
ROWS = """
from awda.screening.models import HitRow, ReviewRow
print(json.dumps([[row.id, row.open, row.outcome,
    ReviewRow.objects.filter(hit=row.id).count()] for row in HitRow.objects.order_by("key")]))
"""
FOUND = """
from awda.screening.models import ReviewRow
print(json.dumps(list(ReviewRow.objects.values_list("reviewer", "outcome", "reasons"))))
"""


def signed(home: Path, login: str, *arguments: object) -> Said:
    """One command signed by a login with its password."""
    proof = ("--as", login, "--password-stdin")
    return awda(home, "screening", *arguments, *proof, given=f"awda-demo-{login}\n")


def lines(said: Said) -> list[Any]:
    return [json.loads(line) for line in done(said).out.splitlines()]


@cache
def _played() -> Path:
    return demo()


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The demonstration: a hit told apart by two, one half reviewed, one nobody looked at."""
    return copy(_played(), tmp_path / "home")


def hits(home: Path) -> tuple[str, str, str]:
    """The three, in the order of the list's references: told apart, half reviewed, untouched."""
    told_apart, half, untouched = ask(home, ROWS)
    assert told_apart[1:] == [False, "ERROR", 2]
    assert half[1:] == [True, "", 1]
    assert untouched[1:] == [True, "", 0]
    return told_apart[0], half[0], untouched[0]


def review(hit: str, outcome: str = "CLEAR", *more: object) -> tuple[object, ...]:
    return ("review", hit, "--outcome", outcome, "--reasons", "compared both records", *more)


# --- lists


@pytest.mark.rule("S-04")
def test_a_list_comes_in_is_listed_and_refused_a_second_time(tmp_path: Path) -> None:
    home = copy(empty(), tmp_path / "home")
    file = tmp_path / "un.xml"
    file.write_bytes(GOOD_XML)
    bring = ("screening", "import", "--list", "un-sc", *SAID, "--json", file)
    tried = done(awda(home, *bring, "--dry-run")).answer
    assert (tried["added"], tried["entry"], tried["counts"]["persons"]) == (40, None, 40)
    assert done(awda(home, "screening", "lists", "--json")).answer == []
    first = done(awda(home, *bring)).answer
    assert (first["added"], first["again"]) == (40, False)
    [line] = done(awda(home, "screening", "lists", "--json")).answer
    assert (line["list"], line["owner"], line["version"], line["persons"]) == ("un-sc", "UN", 1, 40)
    again = awda(home, *bring)
    assert (again.code, "WATCHLIST_SAME_FILE" in again.err) == (1, True)
    file.write_bytes(BOMB)
    bad = awda(home, *bring)
    assert (bad.code, "WATCHLIST_XML_ENTITIES" in bad.err) == (1, True)
    assert done(awda(home, "check")).code == 0


@pytest.mark.rule("S-04")
def test_one_command_says_what_each_of_the_real_files_holds(tmp_path: Path, shared: Path) -> None:
    folder = shared / "data" / "watchlists"
    sdn, alt = folder / "ofac_sdn_2021-07.csv", folder / "ofac_alt_2021-07.csv"
    files = (
        folder / "un_consolidated_2026-02-27.xml",
        f"{sdn}+{alt}",
        folder / "ofac_cons_prim.csv",
    )
    said = done(awda(tmp_path / "no-home", "screening", "count", "--json", *files))
    found = [(one["counts"]["persons"], one["counts"]["entities"]) for one in said.answer]
    assert found == [(730, 273), (4620, 3673), (79, 363)]
    assert not (tmp_path / "no-home").exists()
    alone = awda(tmp_path, "screening", "count", alt)
    assert "WATCHLIST_FILES_DO_NOT_MATCH" in alone.err
    assert awda(tmp_path, "screening", "count", folder / "nothing.xml").code == 2


@pytest.mark.rule("S-04", "D-08")
@pytest.mark.parametrize(
    ("said", "code"),
    [
        (("--owner", " ", *SAID[2:]), "WATCHLIST_UNSTATED"),
        (SAID[:6], "WATCHLIST_NOT_ASSESSED"),
        ((*SAID, "--expires", "2020-01-01"), "WATCHLIST_EXPIRED"),
    ],
)
def test_what_is_not_said_of_a_list_is_asked_for(
    tmp_path: Path, said: tuple[str, ...], code: str
) -> None:
    file = tmp_path / "un.xml"
    file.write_bytes(GOOD_XML)
    answer = awda(empty(), "screening", "import", "--list", "un-sc", *said, "--dry-run", file)
    assert (answer.code, code in answer.err) == (1, True)


# --- two reviewers (S-01, S-02)


@pytest.mark.rule("S-01")
def test_the_second_reviewer_is_told_nothing_and_both_settle_it_only_together(home: Path) -> None:
    """Also by what stands in the demonstration: the first has written, the second has not."""
    _, half, untouched = hits(home)
    first = [one for one in ask(home, FOUND) if one[0] == FIRST and one[1] != "ERROR"]
    [(_, outcome, reasons)] = first
    for command in (("hits",), ("hits", "--json")):
        said = signed(home, SECOND, *command)
        assert half in said.out + said.err
        for trace in (outcome, reasons, FIRST):
            assert trace not in said.out + said.err
    report = done(awda(home, "screening", "report"))
    assert outcome not in report.out + report.err
    assert "REVIEWER_TWICE" in signed(home, FIRST, *review(half)).err
    assert "REVIEWER_TWICE" in signed(home, FIRST, *review(half, "CLEAR_NOTE")).err
    done(signed(home, SECOND, *review(half)))
    done(signed(home, SECOND, *review(untouched)))
    rows = {row[0]: row[1:] for row in ask(home, ROWS)}
    assert rows[half] == [False, "CLEAR_NOTE", 2]
    assert rows[untouched] == [True, "", 1], "one unit settles nothing"
    assert done(awda(home, "check")).code == 0


@pytest.mark.rule("S-01")
def test_the_console_and_every_other_duty_review_nothing(home: Path) -> None:
    _, _, untouched = hits(home)
    console = awda(home, "screening", *review(untouched))
    assert console.code != 0
    assert "--as LOGIN" in console.err
    for login in ("keeper", "registrar", "protection", "camp"):
        assert "NOT_YOUR_DUTY" in signed(home, login, *review(untouched)).err
        assert "NOT_YOUR_DUTY" in signed(home, login, "hits").err
    wrong = awda(
        home, "screening", *review(untouched), "--as", FIRST, "--password-stdin", given="not it\n"
    )
    assert "LOGIN_WRONG" in wrong.err
    assert ask(home, ROWS)[2][3] == 0


@pytest.mark.rule("S-02")
def test_no_forbidden_ground_carries_anything_here_either(home: Path) -> None:
    _, _, untouched = hits(home)
    adverse = ("--gist", "a question", "--until", "2024-12-30")
    for kind in ("SIMILAR_NAME", "KINSHIP", "TRIBE_SECT_HOME"):
        ground = ("--ground", kind, "described at length", "letter 12", "by telephone, twice")
        said = signed(home, FIRST, *review(untouched, "HOLD", *adverse, *ground))
        assert "GROUNDS_FORBIDDEN" in said.err
    bare = ("--ground", "DOCUMENT", "x", "", "")
    said = signed(home, FIRST, *review(untouched, "HOLD", *adverse, *bare))
    assert "GROUND_NOT_CHECKED" in said.err
    other = signed(home, FIRST, *review(untouched, "GUILTY"))
    assert other.code == 2
    assert ask(home, ROWS)[2][3] == 0


# --- runs, and children (S-09)


@pytest.mark.rule("S-01", "S-09")
def test_a_run_compares_who_is_due_once_and_no_child(home: Path) -> None:
    ran = done(awda(home, "screening", "run", "--json")).answer
    again = done(awda(home, "screening", "run", "--json")).answer
    assert ran["people"] > 0
    assert again["people"] == 0
    screened = (
        "from awda.screening.models import Screened\n"
        "from awda.people import queries\n"
        "from awda.journal.clock import now\n"
        "ids = list(Screened.objects.values_list('person', flat=True))\n"
        "found = queries.standings(ids, now().date()).values()\n"
        "print(json.dumps([len(ids), sum(one.may_be_child for one in found)]))"
    )
    people, children = ask(home, screened)
    assert people > 0
    assert children == 0
    assert "NOT_YOUR_DUTY" in signed(home, "registrar", "run").err


@pytest.mark.rule("S-09")
def test_the_matter_of_a_child_is_none_by_the_command_line(home: Path) -> None:
    _, _, untouched = hits(home)
    younger = f"""
from awda.journal.clock import new_id, now
from awda.journal.writer import execute
from awda.kernel.act import Act
from awda.kernel.ids import ActorId, CommandId, PartyId, PersonId
from awda.kernel.roles import Role
from awda.people.commands import EstimateAge
from awda.people.projection import PEOPLE
from awda.screening.models import HitRow
person = PersonId(HitRow.objects.get(id="{untouched}").person)
at = now()
act = Act(CommandId(new_id()), ActorId("camp"), Role.CAMP_MANAGER, PartyId("camp-rutba"), at, at)
said = EstimateAge(person=person, estimated_age_from=15, estimated_age_to=19, grounds="looks so")
execute(PEOPLE, said, act)
print(json.dumps(True))
"""
    assert ask(home, younger)
    assert "CHILD_IS_NOT_SCREENED" in signed(home, FIRST, *review(untouched)).err
    assert untouched not in signed(home, FIRST, "hits").err
    assert done(awda(home, "screening", "run", "--json")).answer["sealed"] == 1
    assert "NO_SUCH_HIT" in signed(home, FIRST, *review(untouched)).err


# --- S-05 and S-10


@pytest.mark.rule("S-05")
def test_a_screening_login_reads_no_file_of_care_family_or_identity(home: Path) -> None:
    person = ask(
        home,
        "from awda.people.models import Person\n"
        "print(json.dumps(Person.objects.filter(registered_at__isnull=False).first().id))",
    )
    proof = ("--as", FIRST, "--password-stdin")
    given = f"awda-demo-{FIRST}\n"
    out = home / "out"
    for command in (
        ("medical", "summary", person, "--out", out, "--login", FIRST),
        ("family", "extract", person, "--out", out, *proof),
    ):
        said = awda(home, *command, given=given)
        assert "NOT_YOUR_DUTY" in said.err
        assert person not in said.out
        assert not out.exists()
    judge = ("identity", "judge", "any", "same", "--reasons", "x", "--first", person)
    assert "NOT_YOUR_DUTY" in awda(home, *judge, *proof, given=given).err


@pytest.mark.rule("S-10")
def test_the_report_counts_by_month_and_owner_and_names_nobody(home: Path) -> None:
    told_apart, *_ = hits(home)
    [line] = done(awda(home, "screening", "report", "--json")).answer
    assert (line["month"], line["raised"], line["dismissed"]) == ("2024-12", 3, 1)
    assert (line["confirmed"], line["overturned"], line["sudden"]) == (0, 0, False)
    said = done(awda(home, "screening", "report")).err
    assert line["owner"] in said
    assert told_apart not in said
