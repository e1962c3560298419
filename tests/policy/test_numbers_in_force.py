"""A changed number is what the gates and clocks go by, and the decision names the entry."""

import json
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from awda.journal.models import Entry
from awda.journal.writer import execute, writing
from awda.kernel.ids import PartyId, PlaceId
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Role
from awda.places.projection import PLACES
from awda.places.rules import Building, OpenPlace, PlaceKind
from awda.policy import queries
from awda.policy.vocabulary import DEFAULTS, SETTINGS, Number
from tests.conftest import sign
from tests.policy.officers import GOVERNOR

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("officers")]
SOURCE = Path(__file__).parents[2] / "src" / "awda"


def camp(km: int) -> OpenPlace:
    return OpenPlace(
        place=PlaceId(f"camp-{km}"),
        kind=PlaceKind.INTERNMENT_CAMP,
        run_by=PartyId("governor"),
        name_ar="مخيم",
        name_en="Camp",
        building=Building.TENTS,
        capacity=500,
        km_to_border=km,
    )


@pytest.mark.rule("L-06", "H-01")
def test_a_gate_decides_by_the_number_in_force_and_says_which() -> None:
    keeper = sign(Role.KEEPER, "awda")
    first = execute(PLACES, camp(60), keeper)
    GOVERNOR.proposes(Number.BORDER_DISTANCE_KM, 80)
    entry = queries.in_force().entry
    with pytest.raises(Refusal) as refused:
        execute(PLACES, camp(70), sign(Role.KEEPER, "awda"))
    assert refused.value.facts == {"km": 70, "least": 80}
    second = execute(PLACES, camp(90), sign(Role.KEEPER, "awda"))
    assert relied_on(first.indexes[0]) == [0]
    assert entry in relied_on(second.indexes[0])


def relied_on(index: int) -> list[int]:
    """What an entry says it rests on."""
    said: list[int] = json.loads(bytes(Entry.objects.get(idx=index).envelope))["relied_on"]
    return said


@pytest.mark.rule("L-06")
def test_a_transaction_decides_by_one_version() -> None:
    GOVERNOR.proposes(Number.TRANSIT_STAY_DAYS, 20)
    with writing(), CaptureQueriesContext(connection) as asked:
        first = queries.in_force()
        assert queries.in_force() is first
    assert sum("policy/numbers" in one["sql"] for one in asked) == 1


def test_what_is_not_awaited_is_read_somewhere() -> None:
    """A number on the public page that nothing reads would be a promise nobody keeps."""
    code = "\n".join(
        file.read_text("utf-8")
        for file in SOURCE.rglob("*.py")
        if file.parent.name != "policy" or file.name == "rules.py"
    )
    for number, setting in SETTINGS.items():
        if not setting.awaited:
            assert f"Number.{number.name}" in code, number


def test_before_the_first_change_nothing_is_relied_on() -> None:
    assert queries.in_force() == DEFAULTS
    assert DEFAULTS.relied_on == ()
