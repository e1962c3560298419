"""The ground page: what may not be opened or closed, then what may, then the record."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from awda.journal import queries as journal
from awda.kernel.roles import Role
from awda.places.models import Party, Place, Shelter
from tests.intake.site import browser, form, opened
from tests.scenes import meet

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _site(tmp_path: Path) -> Iterator[None]:
    with opened(tmp_path):
        yield


def camp(**more: Any) -> dict[str, Any]:
    """A camp to open."""
    said = form(
        form="opening",
        code="camp-taji",
        name_ar="معسكر التاجي",
        name_en="Camp Taji",
        kind="INTERNMENT_CAMP",
        run_by="camp",
        building="TENTS",
        capacity="٢٠٠",
        km_to_border="300",
        move_by="",
    )
    return said | more


def test_the_ground_is_the_keepers_alone() -> None:
    for role in (Role.CAMP_MANAGER, Role.REGISTRAR, Role.AUDITOR):
        client = browser(role)
        size = journal.size()
        assert client.get("/ground/").status_code == 403
        assert client.post("/ground/open/place/", camp()).status_code == 403
        assert client.post("/ground/close/", form(place="gate", reason="x")).status_code == 403
        assert journal.size() == size


@pytest.mark.rule("H-02")
@pytest.mark.parametrize("building", ["PRISON", "POLICE_CELL"])
@pytest.mark.parametrize("kind", ["INTERNMENT_CAMP", "RECEPTION", "FAMILY_SITE"])
def test_no_one_is_housed_in_a_prison_or_cell_and_no_reason_passes(
    building: str, kind: str
) -> None:
    keeper = browser(Role.KEEPER, "awda")
    size = journal.size()
    sent = camp(building=building, kind=kind)
    answer = keeper.post("/ground/open/place/", sent)
    html = answer.content.decode()
    assert answer.status_code == 422
    assert 'data-code="PRISON_IS_NO_CAMP"' in html
    assert 'value="camp-taji"' in html
    assert 'name="override_reason"' not in html
    forced = {"override_code": "PRISON_IS_NO_CAMP", "override_reason": "no other place"}
    assert keeper.post("/ground/open/place/", sent | forced).status_code == 422
    assert journal.size() == size


@pytest.mark.rule("H-01")
def test_a_camp_near_the_border_needs_a_dated_plan_or_a_signed_reason() -> None:
    keeper = browser(Role.KEEPER, "awda")
    sent = camp(km_to_border="8")
    warned = keeper.post("/ground/open/place/", sent)
    assert 'data-code="TOO_NEAR_THE_BORDER"' in warned.content.decode()
    assert not Place.objects.filter(id="camp-taji").exists()
    passed = {
        "override_code": "TOO_NEAR_THE_BORDER",
        "override_reason": "three days, convoy booked",
    }
    assert keeper.post("/ground/open/place/", sent | passed).status_code == 302
    dated = camp(code="camp-two", km_to_border="8", move_by="٢٠٢٤-١٢-٢٠")
    assert keeper.post("/ground/open/place/", dated).status_code == 302
    assert str(Place.objects.get(id="camp-two").move_by) == "2024-12-20"


@pytest.mark.rule("L-05")
def test_a_receiving_authority_names_its_mandate_and_predecessor() -> None:
    keeper = browser(Role.KEEPER, "awda")
    party = form(
        form="opening",
        code="new-government",
        name_ar="الحكومة الجديدة",
        name_en="New government",
        kind="receiver",
        mandate="",
        predecessor="other-side",
    )
    bare = keeper.post("/ground/open/party/", party)
    assert 'data-code="MANDATE_MISSING"' in bare.content.decode()
    assert keeper.post("/ground/open/party/", party | {"mandate": "decree 1"}).status_code == 302
    row = Party.objects.get(id="new-government")
    assert (row.mandate, row.predecessor) == ("decree 1", "other-side")


@pytest.mark.rule("P-12")
def test_a_place_is_not_closed_while_anyone_is_held_there() -> None:
    meet()
    keeper = browser(Role.KEEPER, "awda")
    closing = form(form="close-place-gate", place="gate", reason="the crossing is closed")
    answer = keeper.post("/ground/close/", closing)
    assert 'data-code="PLACE_NOT_EMPTY"' in answer.content.decode()
    empty = form(form="close-place-reception", place="reception", reason="the tents are gone")
    assert keeper.post("/ground/close/", empty).status_code == 302
    assert Place.objects.get(id="reception").closed_at is not None
    [*_, (entry, _)] = journal.walk("place/reception")
    assert entry.type == "places.PlaceClosed"


def test_the_keeper_sees_counts_and_nobody() -> None:
    person = meet()
    html = browser(Role.KEEPER, "awda").get("/ground/").content.decode()
    assert person not in html
    assert "1 / 5,000" in html


@pytest.mark.rule("H-05")
def test_measures_and_shelters_are_recorded_by_the_sites_own_manager() -> None:
    page = "/ground/sites/rutba/"
    measures = form(
        form="measures",
        site_area_m2="120000",
        covered_area_m2="9600",
        water_litres_per_day="٤٠٠٠٠",
        toilets="118",
        taps="24",
        food_kcal_per_person_per_day="2150",
        farthest_toilet_m="45",
    )
    assert browser(Role.CAMP_MANAGER).post(page, measures).status_code == 404
    manager = browser(Role.CAMP_MANAGER, "camp")
    assert manager.post(page, measures | {"toilets": "many"}).status_code == 422
    assert manager.post(page, measures).status_code == 302
    assert Place.objects.get(id="rutba").water_litres_per_day == 40_000
    tent = form(form="shelter", name="T01", quarter="MEN", capacity="40")
    assert manager.post(page, tent).status_code == 302
    assert Shelter.objects.get(place="rutba").name == "T01"
