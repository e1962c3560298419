"""Receipts: what was handed in, what was taken into keeping, in whose care a person is."""

from __future__ import annotations

import dataclasses
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awda import papers
from awda.papers.codes import PROOF_MAX_BYTES, fits_one_code, qr_svg
from awda.papers.property import sums_by_currency
from tests.papers import scenes
from tests.papers.reading import codes_of, lines_from_left, pages, text_of

PROOF = "c2sp.org/tlog-proof@v1\nindex 18011\n" + "\n".join([scenes.LOG.root_base64] * 20)
PROOF += (
    f"\n\nlog.awda.example/qaim\n18342\n{scenes.LOG.root_base64}\n\n— log.awda.example/qaim M9e0\n"
)


@pytest.mark.parametrize("log", [("", 1, b"x" * 32), ("o", -1, b"x" * 32), ("o", 1, b"x" * 31)])
def test_a_log_line_that_proves_nothing_is_refused(log: tuple[str, int, bytes]) -> None:
    with pytest.raises(papers.PaperError) as refused:
        papers.LogLine(*log)
    assert refused.value.code == "paper.log_line_wrong"


def test_receipts_for_nothing_are_refused() -> None:
    with pytest.raises(papers.PaperError):
        papers.arms_receipt(replace(scenes.arms(), arms=()))
    with pytest.raises(papers.PaperError):
        papers.property_receipt(replace(scenes.belongings(), items=(), money=()))


@pytest.mark.parametrize(
    ("currency", "value", "count"), [("US", 1, 1), ("USD", 0, 1), ("USD", 1, 0)]
)
def test_money_that_cannot_be_counted_is_refused(currency: str, value: int, count: int) -> None:
    with pytest.raises(papers.PaperError) as refused:
        papers.Banknotes(currency, Decimal(value), count)
    assert refused.value.code == "paper.money_wrong"


def test_a_code_too_large_to_scan_is_refused() -> None:
    with pytest.raises(papers.PaperError) as refused:
        qr_svg("x" * (PROOF_MAX_BYTES + 1), level="l")
    assert refused.value.code == "paper.code_too_long"


@pytest.mark.rule("W-02")
def test_an_arms_receipt_names_person_day_place_each_piece_and_issuer() -> None:
    read = text_of(papers.arms_receipt(scenes.arms()))
    for part in (
        scenes.NAME.arabic,
        scenes.NAME.latin,
        "2024-12-09 14:20 +03:00",
        "al-Qaim crossing",
        "KA-448120",
        "7.62x39",
        "AKM",
        "بندقية",
        "حمالة",
        scenes.CAPTAIN.name,
        scenes.CAPTAIN.rank,
        "arms officer",
    ):
        assert part in read


@pytest.mark.rule("W-02")
def test_a_defective_or_unmarked_piece_has_its_receipt_too() -> None:
    read = text_of(papers.arms_receipt(scenes.arms()))
    assert read.count("not serviceable") == 2
    assert "serial erased" in read
    assert "no serial" in read
    assert "الرقم ممحو" in read


@pytest.mark.rule("W-10")
def test_a_property_receipt_cannot_leave_out_whose_order_and_whose_hand() -> None:
    required = {
        field.name
        for field in dataclasses.fields(papers.PropertyReceipt)
        if field.default is dataclasses.MISSING
    }
    assert {"ordered_by", "issuer", "name", "taken_at", "place"} <= required
    read = text_of(papers.property_receipt(scenes.belongings()))
    for officer in (scenes.MAJOR, scenes.CAPTAIN):
        assert officer.name in read
        assert officer.rank in read
        assert officer.role["en"] in read
    assert "Owner (signature)" in read
    assert "Issuing officer (signature)" in read


@pytest.mark.rule("W-10")
def test_money_is_itemised_and_each_currency_summed_alone() -> None:
    read = text_of(papers.property_receipt(scenes.belongings()))
    for part in ("silver ring", "خاتم فضة", "185000", "1500", "186500", "0.75", "40.75", "B-18"):
        assert part in read
    assert "186540.75" not in read


@given(
    st.lists(
        st.builds(
            papers.Banknotes,
            st.sampled_from(["SYP", "IQD", "USD"]),
            st.decimals(min_value="0.01", max_value=50_000, places=2),
            st.integers(min_value=1, max_value=10_000),
        )
    )
)
def test_sums_are_exact_and_never_mix_currencies(money: list[papers.Banknotes]) -> None:
    sums = sums_by_currency(money)
    assert set(sums) == {notes.currency for notes in money}
    for currency, value in sums.items():
        cents = sum(
            int(notes.denomination * 100) * notes.count
            for notes in money
            if notes.currency == currency
        )
        assert value * 100 == cents


@pytest.mark.rule("I-02")
def test_a_custody_receipt_says_who_answers_since_when_by_whose_order() -> None:
    read = text_of(papers.custody_receipt(scenes.custody()))
    for part in ("Camp Rutba", "مخيم الرطبة", "2024-12-09 14:20 +03:00", "humanitarian", "18011"):
        assert part in read
    assert scenes.NAME.arabic in read


def test_a_date_inside_an_arabic_sentence_keeps_its_order() -> None:
    for day in ("2024-12-09", "٢٠٢٤-١٢-٠٩"):
        sentence = {"ar": f"في عهدة مخيم الرطبة منذ {day} في الصباح"}
        receipt = replace(scenes.custody(), sentence=sentence)
        page = pages(papers.custody_receipt(receipt))[0]
        (line,) = [line for line in lines_from_left(page) if "حابصلا" in line]
        assert f"يف{day}ذنم" in line


@pytest.mark.rule("T-06")
def test_the_proof_is_read_back_from_paper_letter_for_letter() -> None:
    assert 1_000 < len(PROOF.encode()) <= PROOF_MAX_BYTES
    assert PROOF in codes_of(papers.custody_receipt(scenes.custody(PROOF)), dpi=250)


@pytest.mark.rule("T-06")
def test_the_largest_proof_still_scans_and_a_larger_one_becomes_a_reference() -> None:
    largest = (PROOF * 2)[:1_000] + "x" * 800
    largest = largest.replace("—", "-")
    assert len(largest.encode()) == PROOF_MAX_BYTES
    assert largest in codes_of(papers.custody_receipt(scenes.custody(largest)), dpi=300)
    assert not fits_one_code(largest + "x")
    log = scenes.LOG
    reference = f"AWDA:ENTRY:18011\n{log.origin}\n{log.size}\n{log.root_base64}"
    for proof in ("", largest + "x"):
        assert reference in codes_of(papers.custody_receipt(scenes.custody(proof)))


def test_a_registration_receipt_has_its_own_title() -> None:
    receipt = replace(scenes.custody(), kind="registration_receipt")
    read = text_of(papers.custody_receipt(receipt))
    assert "Registration receipt" in read
    assert "Custody receipt" not in read


def test_no_code_on_any_receipt_carries_a_name() -> None:
    for pdf in (
        papers.arms_receipt(scenes.arms()),
        papers.property_receipt(scenes.belongings()),
        papers.custody_receipt(scenes.custody()),
    ):
        for code in codes_of(pdf):
            assert not set(scenes.NAME.arabic.split()) & set(code.split())
            assert "Zaanin" not in code
