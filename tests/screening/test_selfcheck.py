"""Does a list find its own: what is found is counted, and what is missed is listed by reference."""

from pathlib import Path

import pytest

from awda.screening.selfcheck import check
from awda.screening.watchlists.acts import bring
from tests.screening.watchlists import bring_table, described, keeper, listed

pytestmark = pytest.mark.django_db
# Of the UN's good aliases many are other names and no spellings at all: a teknonym, a false name.
LEAST_FOUND = 0.75


def test_a_spelling_finds_its_bearer_and_another_name_is_listed_as_missed(tmp_path: Path) -> None:
    rows = [
        listed("1", "سمير سيد العمر", aliases="Samir Sayid al-Omar | Robert Johnson"),
        listed("2", "خالد زيد الهادي", aliases="Khaled Zayd al-Hadi", weak_aliases="The Tall"),
        listed("3", "Nobody Here"),
    ]
    bring_table(tmp_path, rows)
    done = check("border")
    assert (done.persons, done.asked, done.found, done.found_first) == (2, 3, 2, 2)
    assert [(one.key, one.asked) for one in done.missed] == [("1", "Robert Johnson")]
    assert done.as_json()["missed"] == [["1", "GOOD"]], "for programs by reference, no name"


def test_of_the_uns_list_every_good_spelling_is_found_or_listed(shared: Path) -> None:
    file = shared / "data" / "watchlists" / "un_consolidated_2026-02-27.xml"
    bring(keeper(), described("un-sc"), [file])
    done = check("un-sc")
    assert done.persons == 328
    assert done.found + len(done.missed) == done.asked == 985
    assert done.found >= LEAST_FOUND * done.asked
    assert len({(one.key, one.asked) for one in done.missed}) == len(done.missed)
