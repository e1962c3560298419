"""Folding marks: two spellings of one serial number meet, two numbers do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awda.equipment.marks import fold, look


@pytest.mark.rule("W-04")
@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("AK-1234", "ak 1234"),
        ("١٢٣٤", "1234"),
        ("۱۲۳۴", "12 34"),
        ("A.K/12_34", "AK1234"),
        ("ＡＫ１２", "AK12"),
    ],
)
def test_one_number_spelled_twice_is_one(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.rule("W-04")
@pytest.mark.parametrize(("one", "other"), [("O123", "0123"), ("I5", "15"), ("SB1", "581")])
def test_letters_like_digits_only_look_alike(one: str, other: str) -> None:
    assert fold(one) != fold(other)
    assert look(fold(one)) == look(fold(other))


def test_different_numbers_stay_different() -> None:
    assert look(fold("AK 1234")) != look(fold("AK 1235"))


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing_more(mark: str) -> None:
    assert fold(fold(mark)) == fold(mark)
    assert look(look(fold(mark))) == look(fold(mark))
