"""The specimens that ICAO 9303 publishes are read whole, and any wrong sign is named."""

from datetime import date

import pytest

from awda.people.mrz import Check, Form, check_digit, read

TODAY = date(2024, 12, 7)
# Doc 9303-4 appendix B, 9303-5 appendix B and 9303-6 appendix B: Utopia, Anna Maria Eriksson.
TD3 = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10"
TD1 = (
    "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<"
)
TD2 = "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6"
# Doc 9303-5, note j: a number of more than nine signs goes on in the optional data.
LONG = (
    "I<UTOD23145890<7349<<<<<<<<<<<\n3407127M9507122UTO<<<<<<<<<<<2\nSTEVENSON<<PETER<JOHN<<<<<<<<<"
)
pytestmark = pytest.mark.rule("N-05")


@pytest.mark.parametrize(
    ("written", "form", "kind", "number", "optional"),
    [
        (TD3, Form.TD3, "P", "L898902C3", "ZE184226B"),
        (TD1, Form.TD1, "I", "D23145890", ""),
        (TD2, Form.TD2, "I", "D23145890", ""),
    ],
)
def test_the_published_specimens_are_read_whole(
    written: str, form: Form, kind: str, number: str, optional: str
) -> None:
    zone = read(written, TODAY)
    assert (zone.form, zone.kind, zone.number, zone.optional) == (form, kind, number, optional)
    assert (zone.surname, zone.given) == ("ERIKSSON", "ANNA MARIA")
    assert zone.name == "ANNA MARIA ERIKSSON"
    assert (zone.issuer, zone.nationality, zone.sex) == ("UTO", "UTO", "F")
    assert (zone.born, zone.expires) == (date(1974, 8, 12), date(2012, 4, 15))
    assert zone.wrong == ()


def test_a_long_number_goes_on_in_the_optional_data() -> None:
    zone = read(LONG, date(1995, 1, 1))
    assert zone.number == "D23145890734"
    assert zone.optional == ""
    assert zone.wrong == ()
    assert zone.name == "PETER JOHN STEVENSON"


def test_each_check_digit_is_named_when_it_is_wrong() -> None:
    for at, wrong in (
        (9, Check.NUMBER),
        (19, Check.BIRTH),
        (27, Check.EXPIRY),
        (42, Check.OPTIONAL),
    ):
        upper, lower = TD3.split("\n")
        other = "0" if lower[at] != "0" else "1"
        zone = read(f"{upper}\n{lower[:at]}{other}{lower[at + 1 :]}", TODAY)
        assert wrong in zone.wrong
        assert Check.COMPOSITE in zone.wrong, "the composite digit is over the others"
    zone = read(TD3[:-1] + "1", TODAY)
    assert zone.wrong == (Check.COMPOSITE,)


@pytest.mark.parametrize("written", [TD1, TD2, TD3])
def test_one_wrong_digit_anywhere_under_the_checks_is_found(written: str) -> None:
    lines = written.split("\n")
    digits = [
        (row, at)
        for row, line in enumerate(lines)
        for at, sign in enumerate(line)
        if sign.isdigit()
    ]
    assert digits
    for row, at in digits:
        changed = str((int(lines[row][at]) + 1) % 10)
        line = lines[row][:at] + changed + lines[row][at + 1 :]
        zone = read("\n".join([*lines[:row], line, *lines[row + 1 :]]), TODAY)
        assert zone.wrong, (row, at)


def test_a_scan_is_read_with_blanks_small_letters_and_arabic_digits() -> None:
    spoiled = TD3.lower().replace("7408122", "٧٤٠٨١٢٢").replace("\n", "\n \n  ")
    assert read(spoiled, TODAY) == read(TD3, TODAY)


@pytest.mark.parametrize(
    "written", ["", "P<UTO", TD3.split("\n")[0], TD3.replace("<", "*"), TD1[:-1]]
)
def test_what_is_no_zone_is_said_to_be_none(written: str) -> None:
    with pytest.raises(ValueError, match="machine-readable"):
        read(written, TODAY)


def test_a_birth_is_never_in_the_future_and_half_a_day_is_none() -> None:
    upper, lower = TD3.split("\n")
    unknown = lower[:13] + "74<<<<" + check_digit("74<<<<") + lower[20:]
    assert read(f"{upper}\n{unknown}", TODAY).born is None
    young = lower[:13] + "240101" + check_digit("240101") + lower[20:]
    assert read(f"{upper}\n{young}", TODAY).born == date(2024, 1, 1)
    assert read(f"{upper}\n{young}", date(2023, 12, 31)).born == date(1924, 1, 1)
