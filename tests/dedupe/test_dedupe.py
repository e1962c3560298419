"""Who stands twice in a file is told, whatever the script; nothing of it is judged or written."""

import os
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path
from random import Random

import pytest
from bench.dedupe import people
from hypothesis import given
from hypothesis import strategies as st

from awda.dedupe.linking import Engine, Pair, find, grouped
from awda.dedupe.records import Row, canonical, records
from tests.homes import awda, demo, done

FILE = "id\tname\tbirth\tsex\tmother\tplace\n"


def table(tmp_path: Path, rows: Sequence[Row]) -> Path:
    file = tmp_path / "list.tsv"
    lines = ["\t".join((r.key, r.name, r.birth, r.sex, r.mother, r.place)) for r in rows]
    file.write_text(FILE + "\n".join(lines) + "\n", encoding="utf-8")
    return file


def quality(rows: Sequence[Sequence[Row]], engine: Engine) -> tuple[float, float]:
    """Precision and recall of the pairs told."""
    true = {pair for one in rows for pair in combinations(sorted(row.key for row in one), 2)}
    found = find(records(row for one in rows for row in one), engine)
    told = {tuple(sorted((pair.one, pair.other))) for pair in found.pairs}
    return len(told & true) / len(told), len(told & true) / len(true)


def test_people_of_a_mixed_list_are_found_across_scripts() -> None:
    precision, recall = quality(people(3_000, Random(11)), Engine.DUCKDB)  # noqa: S311
    assert precision > 0.95
    assert recall > 0.95


@pytest.mark.slow
def test_spark_tells_the_same() -> None:
    if not os.environ.get("AWDA_REQUIRE_ALL"):
        pytest.importorskip("pyspark", reason="install the extra `spark`, and Java")
    rows = people(1_000, Random(11))  # noqa: S311
    flat = [row for one in rows for row in one]
    here, there = (find(records(flat), engine) for engine in Engine)
    pairs = [{(p.one, p.other) for p in found.pairs} for found in (here, there)]
    assert len(pairs[0] & pairs[1]) >= 0.98 * max(map(len, pairs))


def test_a_record_says_what_the_row_says_and_no_more() -> None:
    [one] = records([Row(key="7", name="محمد علي حسن", birth="1999-04-03")])
    assert one.birth_turned == "1999-03-04"
    assert one.birth_year == "1999"
    assert one.pairs is not None
    assert len(one.pairs) == 3
    assert (one.sex, one.mother, one.place) == (None, None, None)
    [empty] = records([Row(key="8", name=" ", birth="unknown")])
    assert (empty.tokens, empty.birth) == (None, None)


def test_one_form_for_each_way_of_writing() -> None:
    arabic, latin = canonical(["محمد خالد الحسن", "Mohammed Khaled al-Hassan"])
    assert arabic == latin


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=40))
def test_groups_hold_whoever_hangs_together(pairs: list[tuple[int, int]]) -> None:
    told = [Pair(f"{a:02}", f"{b:02}", 1.0) for a, b in pairs if a != b]
    groups = grouped(told)
    assert groups.keys() == {one for pair in told for one in (pair.one, pair.other)}
    for pair in told:
        assert groups[pair.one] == groups[pair.other]
    for one, group in groups.items():
        assert group <= one
        assert groups[group] == group


# --- the command


def test_the_command_tells_pairs_and_groups(tmp_path: Path) -> None:
    rows = [row for one in people(600, Random(5)) for row in one]  # noqa: S311
    said = done(awda(tmp_path / "no-home", "dedupe", table(tmp_path, rows)))
    header, *lines = said.out.splitlines()
    assert header == "one\tother\tprobability\tgroup"
    assert len(lines) > 100
    assert all(len(line.split("\t")) == 4 for line in lines)
    assert not (tmp_path / "no-home").exists()


def test_an_id_that_stands_twice_is_refused(tmp_path: Path) -> None:
    rows = [Row(key="1", name="محمد علي"), Row(key="1", name="حسن علي")]
    said = awda(tmp_path / "no-home", "dedupe", table(tmp_path, rows))
    assert said.code == 1
    assert "DEDUPE_ID_TWICE" in said.err
    assert said.out == ""


def test_without_a_file_and_without_the_record_it_says_what_is_missing(tmp_path: Path) -> None:
    said = awda(tmp_path / "no-home", "dedupe")
    assert said.code == 2
    assert "--record" in said.err


@pytest.mark.rule("N-06", "S-01")
def test_the_record_is_looked_through_and_not_changed(tmp_path: Path) -> None:
    home = demo()
    before = done(awda(home, "balance", "--json")).out
    said = done(awda(home, "dedupe", "--record", "--threshold", "0.5"))
    assert said.out.startswith("one\tother")
    assert "records:" in said.err
    assert done(awda(home, "balance", "--json")).out == before
