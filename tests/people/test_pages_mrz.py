"""The machine-readable lines of a paper, typed or scanned into its page: ICAO 9303, all three."""

import pytest

from awda.journal import queries as journal
from awda.kernel.ids import PersonId
from awda.kernel.roles import Role
from tests.intake.site import browser, form
from tests.people.test_mrz import TD1, TD2, TD3
from tests.scenes import meet

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("operation"), pytest.mark.rule("N-05")]


def read(person: PersonId, written: str) -> str:
    """The page that answers the lines; nothing of them is on the record yet."""
    before = journal.size()
    client = browser(Role.REGISTRAR)
    size = journal.size()
    answer = client.post(
        f"/people/{person}/add/document/", form(mrz=written, read="1", held_by="he")
    )
    assert answer.status_code == 200
    assert journal.size() == size > before
    return answer.content.decode()


@pytest.mark.parametrize(
    ("written", "number"), [(TD1, "D23145890"), (TD2, "D23145890"), (TD3, "L898902C3")]
)
def test_the_three_forms_fill_in_the_fields_and_say_that_every_check_digit_agrees(
    written: str, number: str
) -> None:
    page = read(meet(), written)
    for field, value in (
        ("number", number),
        ("issuer", "UTO"),
        ("expires_on", "2012-04-15"),
        ("name_as_written", "ANNA MARIA ERIKSSON"),
        ("held_by", "he"),
    ):
        assert f'name="{field}" value="{value}"' in page, field
    assert "every check digit agrees" in page


@pytest.mark.parametrize("written", [TD1, TD2, TD3])
def test_a_wrong_birth_is_named_and_the_fields_are_filled_in_all_the_same(written: str) -> None:
    page = read(meet(), written.replace("740812", "740813"))
    assert "The check digit does not agree" in page
    assert "every check digit agrees" not in page
    assert 'name="issuer" value="UTO"' in page


def test_a_scanner_that_sends_small_letters_and_blanks_is_read_too() -> None:
    page = read(meet(), f"  {TD3.lower()}\n\n")
    assert 'value="L898902C3"' in page


@pytest.mark.parametrize("written", ["", "P<UTO", TD3[:50]])
def test_what_is_no_zone_is_said_to_be_none(written: str) -> None:
    page = read(meet(), written)
    assert "no machine-readable lines" in page


def test_no_other_duty_reads_them(operation: None) -> None:
    person = meet()
    answer = browser(Role.AUDITOR).post(f"/people/{person}/add/document/", form(mrz=TD3, read="1"))
    assert answer.status_code == 403
