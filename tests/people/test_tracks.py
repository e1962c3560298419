"""Legal tracks: one at a time, with a basis; none for adults while somebody may be a child."""

from dataclasses import replace
from datetime import date

import pytest

from awda.journal import queries as journal
from awda.kernel.roles import Compartment, Role
from awda.people import queries, record
from awda.people.codes import ADULT_TRACKS, Track
from tests.conftest import NOON
from tests.people.forms import do, met, refused, track

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("operation")]
TODAY = NOON.date()
PROTECTION = Role.PROTECTION


@pytest.mark.rule("L-02")
@pytest.mark.parametrize("field", ["instrument", "article", "decided_by"])
def test_no_track_without_its_basis(field: str) -> None:
    command = replace(track(met(), Track.INT), **{field: " "})  # type: ignore[arg-type]
    assert refused(command) == "TRACK_BASIS_MISSING"


@pytest.mark.rule("L-02")
def test_the_day_of_review_is_ahead() -> None:
    assert refused(replace(track(met(), Track.INT), review_on=TODAY)) == "REVIEW_DATE_PASSED"


@pytest.mark.rule("C-01", "L-01")
@pytest.mark.parametrize("to", sorted(ADULT_TRACKS))
@pytest.mark.parametrize("looks", [(14, 16), (16, 20)])
def test_no_adult_track_for_a_child_or_in_doubt(to: Track, looks: tuple[int, int]) -> None:
    assert refused(track(met(age=looks), to)) == "TRACK_NOT_FOR_A_CHILD"


@pytest.mark.rule("L-01")
@pytest.mark.parametrize("to", [Track.CHD, Track.CAF])
def test_no_child_s_track_for_an_adult(to: Track) -> None:
    assert refused(track(met(), to), PROTECTION) == "TRACK_NOT_FOR_AN_ADULT"


@pytest.mark.rule("L-01")
@pytest.mark.parametrize("to", [Track.ASY, Track.ABD, Track.CRM])
def test_a_registrar_does_not_decide_what_is_protection_s(to: Track) -> None:
    assert refused(track(met(), to)) == "TRACK_NOT_YOURS"


@pytest.mark.rule("L-04")
def test_a_criminal_track_has_a_court_and_no_young_child() -> None:
    assert refused(track(met(), Track.CRM), PROTECTION) == "TRACK_NEEDS_A_COURT"
    young = track(met(age=(13, 15)), Track.CRM, court_reference="7/2024")
    assert refused(young, PROTECTION) == "TOO_YOUNG_FOR_A_COURT"
    do(track(met(), Track.CRM, court_reference="7/2024"), PROTECTION)


@pytest.mark.rule("L-01", "L-02")
def test_a_change_of_track_is_a_new_fact_and_one_is_current() -> None:
    ali = met()
    standing = queries.standing(ali, TODAY)
    assert standing is not None
    assert standing.track is Track.UND
    do(track(ali, Track.INT))
    [asylum_in] = do(track(ali, Track.ASY, article="33"), PROTECTION).indexes
    standing = queries.standing(ali, TODAY)
    assert standing is not None
    assert (standing.track, standing.track_review_on) == (Track.ASY, date(2025, 3, 1))
    assert asylum_in in standing.entries
    shown = record.person(ali, frozenset({Compartment.PROTECTION}), TODAY)
    assert shown is not None
    assert shown.protection is not None
    assert [row.track for row in shown.protection.tracks] == ["ASY", "INT"]
    assigned = [
        entry for entry, _ in journal.walk(f"person/{ali}") if entry.type.endswith("TrackAssigned")
    ]
    assert {entry.compartment for entry in assigned} == {Compartment.PROTECTION}
