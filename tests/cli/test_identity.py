"""The command line judges who is who under the same rules: two logins that show themselves."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.homes import Said, ask, awda, copy, demo, done

OPEN = """
from awda.identity import acts
from awda.identity.rules import Suspect, FoundBy
from awda.kernel.act import Act
from awda.kernel.ids import ActorId, CommandId, PartyId, PersonId, QuestionId
from awda.kernel.roles import Role
from awda.journal.clock import new_id, now
from awda.people.models import Person
one, other = Person.objects.order_by("sequence").values_list("id", flat=True)[:2]
at = now()
by = ActorId("registrar"), Role.REGISTRAR, PartyId("border-command")
act = Act(CommandId(new_id()), *by, at, at)
question = QuestionId(new_id())
acts.suspect(act, Suspect(question=question, one=PersonId(one), other=PersonId(other),
    found_by=FoundBy.NOTICED, note="one face"))
print(json.dumps([question, one]))
"""
SPECIMEN = (
    "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10\n"
)


def lines(said: Said) -> list[Any]:
    """The JSON lines of an answer."""
    return [json.loads(line) for line in done(said).out.splitlines()]


@pytest.mark.rule("N-06")
def test_two_logins_judge_and_neither_one_alone_nor_the_console(tmp_path: Path) -> None:
    home = copy(demo(), tmp_path / "home")
    question, first = ask(home, OPEN)
    assert question in [one["question"] for one in lines(awda(home, "identity", "open"))]
    judge = ("identity", "judge", question, "same", "--first", first, "--reasons", "one face")
    signed = ("--as", "registrar", "--password-stdin")
    assert awda(home, *judge).code != 0, "the console judges nothing"
    assert "LOGIN_WRONG" in awda(home, *judge, *signed, given="not it\n").err
    gate = ("--as", "gate", "--password-stdin")
    assert "NOT_YOUR_DUTY" in awda(home, *judge, *gate, given="awda-demo-gate\n").err
    done(awda(home, *judge, *signed, given="awda-demo-registrar\n"))
    confirm = ("identity", "confirm", question, "--reasons", "seen")
    alone = awda(home, *confirm, *signed, given="awda-demo-registrar\n")
    assert "SECOND_PERSON_NEEDED" in alone.err
    other = ("--as", "camp-registrar", "--password-stdin")
    done(awda(home, *confirm, *other, given="awda-demo-camp-registrar\n"))
    unlink = ("identity", "unlink", question, "--reasons", "his brother came")
    done(awda(home, *unlink, *other, given="awda-demo-camp-registrar\n"))
    assert done(awda(home, "check")).code == 0


def test_a_name_is_looked_for_from_standard_input(tmp_path: Path) -> None:
    name = ask(
        demo(),
        "from awda.people.models import Identity\n"
        'print(json.dumps(Identity.objects.order_by("stated_in").first().name))',
    )
    found = lines(awda(demo(), "identity", "search", "-", given=name))
    assert found[0]["grade"] == "POSSIBLE"
    assert "NAME_WHOLE" in found[0]["signs"] or "NAME_PARTS" in found[0]["signs"]


@pytest.mark.rule("N-05")
def test_a_zone_is_read_and_a_wrong_digit_named() -> None:
    said = awda(demo(), "identity", "mrz", given=SPECIMEN)
    assert done(said).answer["surname"] == "ERIKSSON"
    wrong = awda(demo(), "identity", "mrz", given=SPECIMEN.replace("7408122", "7408132"))
    assert wrong.code == 1
    assert "BIRTH" in wrong.answer["wrong"]
    assert awda(demo(), "identity", "mrz", given="nothing").code == 1
