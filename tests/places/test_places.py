"""Parties and places: what may not be opened, what may, and what then stands on the record."""

from dataclasses import replace

import pytest

from awda.journal import queries as journal
from awda.journal.writer import execute
from awda.kernel.ids import PartyId, PlaceId
from awda.kernel.refusal import Override, Refusal
from awda.kernel.roles import Role
from awda.places import queries
from awda.places.projection import PLACES
from awda.places.rules import Building, CloseParty, OpenParty, OpenPlace, PartyKind, PlaceKind
from tests.conftest import sign

pytestmark = pytest.mark.django_db


def open_party(party: str = "army", kind: PartyKind = PartyKind.HOST, mandate: str = "") -> None:
    command = OpenParty(
        party=PartyId(party), kind=kind, name_ar="الجيش", name_en="Army", mandate=mandate
    )
    execute(PLACES, command, sign(Role.KEEPER, "awda"))


def camp(
    *,
    kind: PlaceKind = PlaceKind.INTERNMENT_CAMP,
    building: Building = Building.TENTS,
    km_to_border: int | None = 120,
    run_by: str = "army",
) -> OpenPlace:
    return OpenPlace(
        place=PlaceId("camp"),
        kind=kind,
        run_by=PartyId(run_by),
        name_ar="مخيم",
        name_en="Camp",
        building=building,
        capacity=500,
        km_to_border=km_to_border,
    )


@pytest.mark.rule("H-02")
@pytest.mark.parametrize("building", [Building.PRISON, Building.POLICE_CELL])
@pytest.mark.parametrize("kind", [PlaceKind.INTERNMENT_CAMP, PlaceKind.FAMILY_SITE])
def test_a_prison_is_never_a_camp(building: Building, kind: PlaceKind) -> None:
    open_party()
    with pytest.raises(Refusal) as refused:
        execute(PLACES, camp(building=building, kind=kind), sign(Role.KEEPER, "awda"))
    assert refused.value.code == "PRISON_IS_NO_CAMP"
    assert not refused.value.overridable
    assert journal.size() == 1


@pytest.mark.rule("H-02")
@pytest.mark.parametrize(
    ("party", "kind"),
    [
        (PartyKind.STORE, PlaceKind.INTERNMENT_CAMP),
        (PartyKind.JUSTICE, PlaceKind.INTERNMENT_CAMP),
        (PartyKind.HOSPITAL, PlaceKind.FAMILY_SITE),
        (PartyKind.HOST, PlaceKind.COURT),
    ],
)
def test_a_party_runs_the_places_of_its_kind_alone(party: PartyKind, kind: PlaceKind) -> None:
    open_party(kind=party)
    with pytest.raises(Refusal, match="NOT_A_PLACE_OF_THIS_PARTY") as refused:
        execute(PLACES, camp(kind=kind), sign(Role.KEEPER, "awda"))
    assert not refused.value.overridable
    assert journal.size() == 1


@pytest.mark.rule("P-12")
@pytest.mark.parametrize(("held", "places"), [(1, 0), (0, 1)])
def test_a_party_that_still_answers_for_someone_is_not_closed(held: int, places: int) -> None:
    open_party()
    ends = CloseParty(
        party=PartyId("army"), reason="dissolved", held_by_it=held, places_open=places
    )
    with pytest.raises(Refusal, match="PARTY_STILL_ANSWERS") as refused:
        execute(PLACES, ends, sign(Role.KEEPER, "awda"))
    assert not refused.value.overridable
    execute(PLACES, replace(ends, held_by_it=0, places_open=0), sign(Role.KEEPER, "awda"))
    party = queries.party("army")
    assert party is not None
    assert not party.open


@pytest.mark.rule("H-01")
def test_a_camp_near_the_border_needs_a_signed_reason() -> None:
    open_party()
    with pytest.raises(Refusal) as refused:
        execute(PLACES, camp(km_to_border=8), sign(Role.KEEPER, "awda"))
    assert refused.value.overridable
    reason = Override("TOO_NEAR_THE_BORDER", "first night only")
    execute(PLACES, camp(km_to_border=8), sign(Role.KEEPER, "awda", overrides=(reason,)))
    [*_, (recorded, body)] = journal.walk("place/")
    assert recorded.type == "places.PlaceOpened"
    assert body["overridden"] == [{"code": "TOO_NEAR_THE_BORDER", "reason": "first night only"}]


@pytest.mark.rule("L-05")
def test_a_receiver_needs_a_mandate() -> None:
    with pytest.raises(Refusal, match="MANDATE_MISSING"):
        open_party("other-side", PartyKind.RECEIVER)


def test_a_place_needs_a_party_that_runs_it() -> None:
    with pytest.raises(Refusal, match="NO_SUCH_PARTY"):
        execute(PLACES, camp(run_by="nobody"), sign(Role.KEEPER, "awda"))


def test_only_the_keeper_opens_places() -> None:
    open_party()
    with pytest.raises(Refusal, match="NOT_YOUR_DUTY"):
        execute(PLACES, camp(), sign(Role.CAMP_MANAGER, "army"))


def test_an_opened_camp_is_on_the_record_and_in_the_read_model() -> None:
    open_party()
    execute(PLACES, camp(), sign(Role.KEEPER, "awda"))
    facts = queries.place("camp")
    assert facts is not None
    assert (facts.run_by, facts.capacity, facts.open) == ("army", 500, True)
    assert facts.entry == 1


def test_the_same_command_twice_has_one_effect_and_one_answer() -> None:
    open_party()
    act = sign(Role.KEEPER, "awda")
    first = execute(PLACES, camp(), act)
    again = execute(PLACES, camp(), act)
    assert again.again
    assert first.indexes == again.indexes
    assert journal.size() == 2
