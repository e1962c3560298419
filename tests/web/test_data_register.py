"""What has no purpose, basis, owner, readers or time of keeping is not deployed (D-01, D-09)."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from awda.journal.models import Entry
from awda.kernel.roles import Compartment
from awda.web import data_register
from awda.web.contexts import ALL
from awda.web.data_register import (
    REGISTER,
    SHARING,
    Basis,
    Sensitivity,
    lacking,
    may_be_deployed,
)
from awda.web.home import HomeError
from tests.intake.site import opened
from tests.web.planted import plant

NAMES = [context.name for context in ALL]


@pytest.mark.rule("D-01")
def test_everything_that_is_kept_has_a_whole_line() -> None:
    assert lacking(NAMES) == []
    assert "consent" not in {basis.value for basis in Basis}


@pytest.mark.rule("D-01")
@pytest.mark.parametrize("place", ["purpose", "law", "owner", "compartments", "why_kept"])
def test_a_line_with_an_empty_place_is_not_deployed(
    place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty: object = () if place == "compartments" else " "
    spoilt = replace(REGISTER["places"], **{place: empty})  # type: ignore[arg-type]  # of its own kind
    register = {**REGISTER, "places": spoilt}
    assert lacking(NAMES, register) == ["places"]
    monkeypatch.setattr(data_register, "lacking", lambda names: lacking(names, register))
    with pytest.raises(HomeError, match="places"):
        may_be_deployed()


@pytest.mark.rule("D-01")
def test_a_context_without_a_line_is_not_deployed(monkeypatch: pytest.MonkeyPatch) -> None:
    assert lacking([*NAMES, "gossip"]) == ["gossip"]
    without = {name: item for name, item in REGISTER.items() if name != "people"}
    monkeypatch.setattr(data_register, "lacking", lambda names: lacking(names, without))
    with pytest.raises(HomeError, match="people"):
        may_be_deployed()


@pytest.mark.rule("D-09")
def test_each_class_of_sensitivity_has_its_rule_of_sharing() -> None:
    assert set(SHARING) == set(Sensitivity)
    sealed = {Compartment.MEDICAL, Compartment.PROTECTION, Compartment.CHILD}
    for name, item in REGISTER.items():
        if sealed & set(item.compartments) and item.basis is not Basis.NO_PERSON:
            graver = item.sensitivity in (Sensitivity.HIGH, Sensitivity.SEVERE)
            assert graver or name == "erasure", name


@pytest.mark.django_db
@pytest.mark.rule("D-01")
def test_no_entry_stands_in_a_compartment_that_its_line_does_not_name(tmp_path: Path) -> None:
    with opened(tmp_path):
        plant(tmp_path)
        for row in Entry.objects.all():
            said = json.loads(bytes(row.envelope))
            item = REGISTER[said["type"].partition(".")[0]]
            assert said["compartment"] in item.compartments, said["type"]
