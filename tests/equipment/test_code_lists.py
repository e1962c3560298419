"""The types and statuses are those of the shared code lists, and nothing is in two registers."""

import json
from pathlib import Path

import pytest

from awda.equipment.kinds import (
    BELONGINGS,
    ItemType,
    Register,
    Status,
    register_of,
)
from awda.policy.vocabulary import SETTINGS, Looser, Number


@pytest.mark.rule("W-03")
def test_types_and_statuses_are_those_of_the_code_lists(shared: Path) -> None:
    lists = json.loads((shared / "rules" / "codelists.json").read_text(encoding="utf-8"))
    arms = [kind.value for kind in ItemType if kind not in BELONGINGS]
    assert arms == lists["weapon_type"]
    assert set(lists["weapon_status"]) <= {status.value for status in Status}


@pytest.mark.rule("W-10")
def test_belongings_and_arms_have_no_register_in_common() -> None:
    for kind in ItemType:
        assert (register_of(kind) is Register.PROPERTY) == (kind in BELONGINGS)


@pytest.mark.rule("W-13")
def test_weapon_records_are_kept_thirty_years() -> None:
    kept = SETTINGS[Number.WEAPON_RECORD_YEARS]
    assert kept.least >= 30
    assert kept.looser is Looser.LESS
