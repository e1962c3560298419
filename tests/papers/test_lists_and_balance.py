"""Lists and the daily balance: one line for each person, children apart, sums that meet."""

from __future__ import annotations

import dataclasses
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awda import papers
from awda.papers.handover import totals
from tests.papers import scenes
from tests.papers.reading import pages, text_of


def test_lists_of_nobody_or_of_too_many_are_refused() -> None:
    for people, code in ((0, "paper.empty"), (5_001, "paper.too_many")):
        with pytest.raises(papers.PaperError) as refused:
            papers.handover_list(scenes.handover(people))
        assert refused.value.code == code
        with pytest.raises(papers.PaperError) as refused:
            papers.camp_list(scenes.camp(people))
        assert refused.value.code == code


def test_a_category_the_list_does_not_name_is_refused() -> None:
    with pytest.raises(papers.PaperError) as refused:
        papers.handover_list(replace(scenes.handover(), categories={}))
    assert refused.value.code == "paper.category_unknown"


@pytest.mark.parametrize("counts", [0, 5])
def test_a_sheet_without_room_for_its_counts_is_refused(counts: int) -> None:
    with pytest.raises(papers.PaperError) as refused:
        papers.camp_list(replace(scenes.camp(), counts=counts))
    assert refused.value.code == "paper.counts_wrong"


@pytest.mark.rule("X-05")
@pytest.mark.parametrize("entered", [2_492, 2_494, 0])
def test_a_balance_that_does_not_meet_is_not_printed(entered: int) -> None:
    with pytest.raises(papers.PaperError) as refused:
        papers.daily_balance(scenes.balance(entered))
    assert refused.value.code == "paper.balance_open"


@pytest.mark.rule("X-05")
def test_negative_people_cannot_close_a_balance() -> None:
    parts = (papers.BalancePart({"en": "a"}, 2_500), papers.BalancePart({"en": "b"}, -5))
    with pytest.raises(papers.PaperError) as refused:
        papers.daily_balance(replace(scenes.balance(), parts=parts))
    assert refused.value.code == "paper.count_negative"


def test_a_handover_row_has_no_field_for_rank_unit_or_judgement() -> None:
    assert {field.name for field in dataclasses.fields(papers.HandoverRow)} == {
        "number",
        "name",
        "birth",
        "category",
        "going_to",
    }


@pytest.mark.rule("C-05")
@given(st.lists(st.sampled_from(["ADULT", "CIV", None]), min_size=1, max_size=60))
def test_children_are_in_no_category_and_everybody_is_counted_once(
    categories: list[str | None],
) -> None:
    row = scenes.handover(1).rows[0]
    rows = tuple(replace(row, category=category) for category in categories)
    sums = totals(replace(scenes.handover(1), rows=rows))
    assert sums.children == categories.count(None)
    assert sum(sums.by_category.values()) + sums.children == sums.people == len(rows)


@pytest.mark.rule("C-05", "X-06")
def test_a_handover_list_ends_in_totals_children_apart_and_two_signatures() -> None:
    handover = scenes.handover(60)
    last = " ".join(pages(papers.handover_list(handover))[-1].get_text().split())
    sums = totals(handover)
    assert "Children (counted apart)" in last
    for count in (sums.children, sums.people, *sums.by_category.values()):
        assert str(count) in last.split()
    assert last.count("Signature") == 2


@pytest.mark.rule("X-03", "X-06")
def test_each_person_has_one_line_and_each_page_the_header_and_initials() -> None:
    pdf = papers.handover_list(scenes.handover(60))
    read = text_of(pdf)
    assert all(read.count(f"AQ-{at:07d}") == 1 for at in range(1, 61))
    assert scenes.handover().terms_hash in read.replace(" ", "")
    sheets = pages(pdf)
    for sheet in sheets:
        assert "Initials" in sheet.get_text()
    for sheet in sheets[:-1]:
        assert "accepted" in sheet.get_text()
        assert "refused" in sheet.get_text()


@pytest.mark.parametrize("paper", ["handover", "camp"])
def test_a_very_long_name_wraps_and_stays_whole_on_a_list(paper: str) -> None:
    pdf = (
        papers.handover_list(scenes.handover(6))
        if paper == "handover"
        else papers.camp_list(scenes.camp(6))
    )
    read = text_of(pdf)
    for word in f"{scenes.LONG.arabic} {scenes.LONG.latin}".split():
        assert word in read


def test_a_long_single_word_shrinks_instead_of_leaving_its_column() -> None:
    handover = scenes.handover(1)
    row = replace(handover.rows[0], name=papers.PrintedName("م" * 60, "M" * 60))
    page = pages(papers.handover_list(replace(handover, rows=(row,))))[0]
    spans = [word for word in page.get_text("words") if "MMM" in word[4] or "ممم" in word[4]]
    assert spans
    number_starts = page.search_for(row.number)[0].x0
    assert all(word[2] < number_starts and word[0] > 180 for word in spans)


@pytest.mark.rule("V-03")
def test_a_headcount_sheet_says_who_is_expected_and_leaves_the_count_to_a_hand() -> None:
    read = text_of(papers.camp_list(scenes.camp(40)))
    assert all(f"AQ-{at:07d}" in read for at in range(1, 41))
    assert "Expected" in read
    assert read.split().count("40") >= 4
    assert "Children" in read or "child" in read


@pytest.mark.rule("X-05")
def test_a_balance_prints_both_sides_and_the_instant_of_the_check() -> None:
    read = text_of(papers.daily_balance(scenes.balance()))
    for number in ("2493", "2", "503", "1941", "31", "19", "1"):
        assert number in read.split()
    assert read.split().count("2495") == 2
    assert "checked against the log at" in read
    assert "2024-12-09 14:20 +03:00" in read


def test_the_list_of_1905_is_set_whole_on_numbered_sheets() -> None:
    pdf = papers.handover_list(scenes.handover(1_905))
    sheets = pages(pdf)
    assert f"page {len(sheets)} of {len(sheets)}" in " ".join(sheets[-1].get_text().split())
    assert len(pdf) < 3_000_000
