"""Digits of the region become 0-9, and nothing else moves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awda.kernel.digits import to_ascii_digits


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("٠١٢٣٤٥٦٧٨٩", "0123456789"),
        ("۰۱۲۳۴۵۶۷۸۹", "0123456789"),
        ("٧-١٢-٢٠٢٤", "7-12-2024"),
        ("٧٫٦٢×٣٩", "7.62×39"),
        ("١٬٩٠٥", "1905"),
        ("١٬٢٣٤٬٥٦٧", "1234567"),
        ("١،٥", "1,5"),
        ("حلب، سوريا", "حلب، سوريا"),
        ("٣٬١", "3٬1"),
        ("٫", "٫"),
        ("", ""),
    ],
)
def test_digits_and_separators(written: str, read: str) -> None:
    assert to_ascii_digits(written) == read


@given(st.integers(min_value=0))
def test_a_number_survives_in_both_scripts(number: int) -> None:
    for zero in ("٠", "۰"):
        written = "".join(chr(ord(zero) + int(digit)) for digit in str(number))
        assert to_ascii_digits(written) == str(number)


@given(st.text())
def test_twice_is_once(text: str) -> None:
    once = to_ascii_digits(text)
    assert to_ascii_digits(once) == once
