"""Words and marks that no door takes: the ambiguous word for a name (N-02), and biometrics (N-07).

The page drops what it has no field for; the API refuses it by name; a list says that the column was
not brought in. The command line brings lists in by the same reader, tried here as its own program.
"""

import json
from pathlib import Path

import pytest

from awda.journal import queries as journal
from awda.journal.clock import new_id
from awda.kernel.roles import Role
from awda.people.models import Person
from awda.policy.rules import Propose
from awda.policy.vocabulary import Number
from awda.web.api import limits
from awda.web.api.site import api
from awda.web.contexts import said_by
from tests import homes
from tests.intake.lists.scenes import PERSON, arrivals, write_csv
from tests.intake.site import browser, clear, opened, registration, triage
from tests.people.forms import form
from tests.scenes import meet
from tests.web.api.scenes import caller

AMBIGUOUS = "kun" + "ya"
MARKS = ("fingerprint", "iris", "biometric_template", "face_template")
VALUE = "Zq7mark"


def registered_by_page(folder: Path, **more: str) -> str:
    """A registration typed with fields of one's own; all that stands on the record about him."""
    with opened(folder):
        person = meet()
        triage(person)
        clear(person)
        desk = browser(Role.REGISTRAR)
        page = desk.get(f"/people/{person}/register/").content.decode()
        assert not [name for name in more if f'name="{name}"' in page]
        assert desk.post(f"/people/{person}/register/", registration(**more)).status_code == 302
        return str([body for _, body in journal.walk(f"person/{person}")])


def refused_by_api(block: str, field: str) -> tuple[str, str]:
    """The code for a registration with a field of one's own, and the field that is named."""
    from awda.journal.codec import plain

    limits.MINUTE.forget()
    body = plain(form(meet()))
    inner = body["identity"]["name"] if block == "name" else body[block]
    inner[field] = {"value": VALUE}
    answer = caller(Role.REGISTRAR).act("intake/register", body)
    return answer.code, str(answer.said)


# --- N-02


@pytest.mark.django_db
@pytest.mark.rule("N-02")
def test_the_page_has_no_field_of_that_name_and_drops_what_is_sent_in_it(tmp_path: Path) -> None:
    said = registered_by_page(tmp_path, **{AMBIGUOUS: VALUE})
    assert "سامر" in said
    assert VALUE not in said


@pytest.mark.django_db
@pytest.mark.rule("N-02")
@pytest.mark.parametrize("block", ["name", "identity", "service"])
def test_the_api_refuses_the_word_and_does_not_say_back_what_was_sent(
    operation: None, block: str
) -> None:
    code, said = refused_by_api(block, AMBIGUOUS)
    assert code == "REQUEST_MALFORMED"
    assert VALUE not in said


@pytest.mark.rule("N-02", "N-07")
def test_the_description_of_the_api_has_no_such_field() -> None:
    description = json.dumps(api.get_openapi_schema(path_prefix="/api/")).lower()
    assert "teknonym" in description
    for banned in (AMBIGUOUS, "biometric", "fingerprint", "iris_"):
        assert banned not in description


@pytest.mark.django_db
@pytest.mark.rule("N-02")
@pytest.mark.parametrize(
    ("written", "part"),
    [("أبو أحمد", "teknonym"), ("الزيتوني", "family_name")],
)
def test_in_a_list_the_word_is_read_by_its_value_and_stored_under_its_own_name(
    operation: None, tmp_path: Path, written: str, part: str
) -> None:
    done = arrivals(write_csv(tmp_path / "a.csv", [PERSON | {"الكنية": written}]))
    assert done.accepted == 1
    person = Person.objects.get(wristband="B1").id
    [said] = [
        body["identity"]["name"]
        for recorded, body in journal.walk(f"person/{person}")
        if "identity" in body
    ]
    assert said[part]["value"] == written
    assert AMBIGUOUS not in str(said)


# --- N-07


@pytest.mark.django_db
@pytest.mark.rule("N-07")
def test_the_page_has_no_field_for_biometrics_and_drops_what_is_sent(tmp_path: Path) -> None:
    said = registered_by_page(tmp_path, **dict.fromkeys(MARKS, VALUE))
    assert VALUE not in said


@pytest.mark.django_db
@pytest.mark.rule("N-07")
@pytest.mark.parametrize("field", MARKS)
def test_the_api_refuses_biometrics(operation: None, field: str) -> None:
    for block in ("identity", "name", "interview"):
        code, said = refused_by_api(block, field)
        assert code == "REQUEST_MALFORMED"
        assert VALUE not in said


@pytest.mark.django_db
@pytest.mark.rule("N-07")
def test_a_column_of_biometrics_is_not_brought_in_and_the_list_says_so(
    operation: None, tmp_path: Path
) -> None:
    done = arrivals(write_csv(tmp_path / "a.csv", [PERSON | dict.fromkeys(MARKS, VALUE)]))
    assert done.accepted == 1
    assert set(done.sheet.unknown_columns) == set(MARKS)
    assert not [body for _, body in journal.walk("") if VALUE in str(body)]


@pytest.mark.django_db
@pytest.mark.rule("N-07")
def test_no_number_of_the_policy_switches_biometrics_on(operation: None) -> None:
    """Off by default, and there is no other position: not even two organisations find a switch."""
    assert not [number for number in Number if "biometric" in number]
    limits.MINUTE.forget()
    numbers = [{"number": "biometrics", "value": 1}]
    said = {"proposal": new_id(), "numbers": numbers, "reason": "the donor asked"}
    for role in said_by(Propose):
        answer = caller(role).act("policy/propose", said)
        assert answer.code == "REQUEST_MALFORMED"


@pytest.mark.rule("N-02", "N-07")
def test_by_the_command_line_too_neither_reaches_the_record(tmp_path: Path) -> None:
    home = homes.copy(homes.empty(), tmp_path / "home")
    row = PERSON | dict.fromkeys((AMBIGUOUS, *MARKS), VALUE)
    people = write_csv(tmp_path / "people.csv", [row])
    answer = homes.done(homes.awda(home, "import", "arrivals", people, "--json")).answer
    assert answer["accepted"] == 1
    bodies = homes.ask(
        home,
        "from awda.journal import queries as journal\n"
        "print(json.dumps([str(body) for _, body in journal.walk('')]))",
    )
    assert any("سامر" in body for body in bodies)
    assert not [body for body in bodies if VALUE in body]
