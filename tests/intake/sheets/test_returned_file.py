# ruff: noqa: DTZ001 - the cells of a spreadsheet hold datetimes without a zone
"""What goes back to the committee: every cell, every reason, in words of both languages."""

import json
from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook

from awda.intake.sheets import codelists, messages, weapon_words
from awda.intake.sheets.arrivals import read_arrivals
from awda.intake.sheets.date_shapes import DateOrder
from awda.intake.sheets.errors_file import write_returned_rows
from awda.intake.sheets.header_words import DATE_ORDER_TITLE, REASON_TITLE
from awda.intake.sheets.outcome import Bad, note_sentence
from awda.intake.sheets.wording import fold_words

from .small_lists import BAGHDAD, READ_ON, people, shared


def test_the_returned_file_runs_no_formula_and_keeps_every_cell(tmp_path: Path) -> None:
    evil = '=HYPERLINK("http://x","y")'
    sheet = people(
        tmp_path,
        {"الجنس": "X", "ملاحظات": evil, "لون": "+1", "تاريخ الميلاد": datetime(1998, 12, 27)},
    )
    path = tmp_path / "returned.xlsx"
    assert write_returned_rows(sheet, path) == 1
    page = load_workbook(path).worksheets[0]
    titles = [str(cell.value) for cell in page[1]]
    cells = dict(zip(titles, page[2], strict=True))
    assert titles[0] == REASON_TITLE
    assert cells["ملاحظات"].value == evil
    assert cells["ملاحظات"].data_type == "s"
    assert cells["ملاحظات"].quotePrefix
    assert cells["لون"].quotePrefix
    assert cells["تاريخ الميلاد"].value == datetime(1998, 12, 27)
    assert page.sheet_view.rightToLeft
    assert page.freeze_panes == "A2"
    (bad,) = sheet.bad
    reason = str(cells[REASON_TITLE].value)
    assert bad.problems[0].sentence_ar in reason
    assert bad.problems[0].sentence_en in reason


def test_corrected_rows_are_read_in_the_order_of_the_whole_list(tmp_path: Path) -> None:
    """3/4 was the fourth of March in a month-first list, and stays so in the file of one row."""
    month_first = {"رقم السوار": "0002", "تاريخ الميلاد": "12/27/1998"}
    ambiguous = {"رقم السوار": "0003", "تاريخ الميلاد": "3/4/1998", "الجنس": "X"}
    sheet = people(tmp_path, month_first, ambiguous)
    assert sheet.date_orders["birth"] is DateOrder.MONTH_FIRST
    path = tmp_path / "returned.xlsx"
    write_returned_rows(sheet, path)
    book = load_workbook(path)
    page = book.worksheets[0]
    titles = [str(cell.value) for cell in page[1]]
    assert DATE_ORDER_TITLE in titles
    page.cell(2, titles.index("الجنس") + 1).value = "ذكر"
    book.save(path)
    (good,) = read_arrivals(path, offset=BAGHDAD, as_of=READ_ON).accepted
    assert good.row.birth.earliest == "1998-03-04"  # type: ignore[union-attr]  # a date stands there


def test_no_word_means_two_codes() -> None:
    with pytest.raises(ValueError, match="one word for A and B"):
        codelists.by_word({"A": ("كلمة",), "B": ("الكلمه",)})
    assert codelists.SEX["انثي"] == "F"
    assert codelists.RANK["ملازم اول"] == "OF2"
    assert weapon_words.WEAPON_TYPE["كلاشنكوف"] == "RIFLE"


def test_our_codes_are_those_of_the_rules() -> None:
    lists = json.loads((shared() / "rules" / "codelists.json").read_text(encoding="utf-8"))
    ranks = lists["military_rank_SY"]
    assert set(codelists.RANK.values()) == {code for code, *_ in ranks}
    for code, arabic, _, english, _ in ranks:
        assert codelists.RANK[fold_words(arabic)] == code
        assert codelists.RANK.get(fold_words(english), code) == code
    for ours, theirs in (
        (weapon_words.WEAPON_TYPE, "weapon_type"),
        (codelists.DOCUMENT, "id_document"),
        (codelists.TRIAGE, "triage"),
        (codelists.BRANCH, "service_branch_SY"),
        (codelists.RELATIONSHIP, "relationship_to_focal_person"),
    ):
        assert set(ours.values()) <= set(lists[theirs]), theirs


def test_every_sentence_is_whole_in_both_languages() -> None:
    for words in (messages.PROBLEMS, messages.REFUSALS, messages.NOTES):
        for code, text in words.items():
            assert code.startswith("SHEET_")
            assert text.ar.endswith(".")
            assert text.en.endswith(".")
            facts = dict.fromkeys(text.places(), "1")
            # The choices differ by language on purpose; every other fact stands in both.
            facts |= {name.removesuffix("_en") + "_ar": "1" for name in facts}
            for language in ("ar", "en"):
                assert "{" not in text.say(language, **facts)


def test_every_note_of_a_list_can_be_said(tmp_path: Path) -> None:
    sheet = people(
        tmp_path, {"الكنية": "أبو سامر", "العمر": "٢٥", "الرتبة": "ملك", "رقم الهاتف": "12"}
    )
    notes = [*sheet.notes, *(note for good in sheet.accepted for note in good.notes)]
    assert len(notes) == 4
    for note in notes:
        assert "{" not in note_sentence(note, "ar") + note_sentence(note, "en")


def test_a_bad_row_is_never_without_a_reason(tmp_path: Path) -> None:
    sheet = people(tmp_path, {"الجنس": "X"}, {"رقم السوار": "0002"})
    assert all(one.problems for one in sheet.outcomes if isinstance(one, Bad))
    assert len(sheet.bad) == 1
