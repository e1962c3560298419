"""The types and statuses are those of the shared code lists, and nothing is in two registers."""

import json
from pathlib import Path

import pytest

from awda.equipment.kinds import (
    BELONGINGS,
    RETENTION_YEARS,
    ItemType,
    Register,
    Status,
    register_of,
)


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
    assert RETENTION_YEARS >= 30
