"""The extract by the command line: only a protection officer who shows it, and to whom it may."""

import json
from pathlib import Path

import pytest

from tests.homes import ask, awda, copy, demo, done

INTERNED = """
from awda.people.models import Person
print(json.dumps(list(Person.objects.filter(track="INT").order_by("sequence")
    .values_list("id", flat=True)[:3])))
"""
RECEIVER = """
from awda.places.models import Party
print(json.dumps(Party.objects.filter(kind="receiver").values_list("id", flat=True)[0]))
"""


@pytest.mark.rule("I-07", "I-08")
def test_an_extract_by_the_console_goes_to_the_tracing_agency_and_to_no_state(
    tmp_path: Path,
) -> None:
    home, out = copy(demo(), tmp_path / "home"), tmp_path / "extract.json"
    people, party = ask(home, INTERNED), ask(home, RECEIVER)
    wanted = ("family", "extract", *people, "--out", str(out))
    signed = ("--as", "protection", "--password-stdin")
    assert "NOT_YOUR_DUTY" in awda(home, *wanted).err, "the console is nobody's protection officer"
    assert "LOGIN_WRONG" in awda(home, *wanted, *signed, given="not it\n").err
    state = awda(
        home,
        *wanted,
        "--to-state-of-origin",
        party,
        *signed,
        given="awda-demo-protection\n",
    )
    assert "EXTRACT_WITHOUT_CONSENT" in state.err
    assert not out.exists(), "nothing of a refused extract is written"
    done(awda(home, *wanted, *signed, given="awda-demo-protection\n"))
    assert out.stat().st_mode & 0o777 == 0o600
    said = json.loads(out.read_bytes())
    assert said["route"] == "CENTRAL_TRACING_AGENCY"
    assert len(said["persons"]) == len(people)
    assert awda(home, *wanted, *signed, given="awda-demo-protection\n").code != 0, "never over it"
    assert done(awda(home, "family", "post")).out.count("passed on") == 2
    assert done(awda(home, "check")).code == 0
