"""Our number: what its check digit catches, and how it may be typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awda.people.number import check_digit, number, read_number

SEQUENCES = st.integers(1, 999_999)


def digits_of(written: str) -> str:
    return written[2:8] + written[9]


def test_the_published_example_of_the_method() -> None:
    assert check_digit("572") == "4"  # Damm 2004


@given(SEQUENCES, st.integers(0, 6), st.integers(1, 9))
def test_every_single_wrong_digit_is_caught(sequence: int, at: int, by: int) -> None:
    right = digits_of(number(sequence))
    wrong = right[:at] + str((int(right[at]) + by) % 10) + right[at + 1 :]
    assert read_number(right) == number(sequence)
    assert read_number(wrong) is None


@given(SEQUENCES, st.integers(0, 5))
def test_every_swap_of_two_neighbours_is_caught(sequence: int, at: int) -> None:
    right = digits_of(number(sequence))
    wrong = right[:at] + right[at + 1] + right[at] + right[at + 2 :]
    if wrong != right:
        assert read_number(wrong) is None


@pytest.mark.parametrize(
    "typed", ["A-000123-4", "a000123-4", " A 123 4 ", "123-4", "١٢٣-٤", "a ۱۲۳ ۴"]
)
def test_a_number_is_read_however_it_is_typed(typed: str) -> None:
    assert read_number(typed) == "A-000123-4"


@pytest.mark.parametrize("typed", ["", "A", "A-000123-5", "A-000132-4", "سامر", "12-34-56"])
def test_what_is_no_number_is_none(typed: str) -> None:
    assert read_number(typed) is None
