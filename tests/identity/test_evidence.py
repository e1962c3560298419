"""What speaks for one person and against: dates by their precision, papers, relatives, brothers."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awda.identity.evidence import (
    WEIGHTS,
    Birth,
    Described,
    Grade,
    Paper,
    Sign,
    Weights,
    changed_materially,
    grade,
    weigh,
)
from awda.kernel.ids import PersonId
from awda.people.codes import Precision, Sex

MAN = Described(
    person=PersonId("one"),
    names=("سامر خالد العلي",),
    given="سامر",
    father="خالد",
    mother="فاطمة",
    sex=Sex.MALE,
    birth=Birth(date(1990, 5, 4), date(1990, 5, 4), Precision.DAY),
    birth_place="حلب",
)
SAME = replace(MAN, person=PersonId("other"))


def year(of: int, upto: int | None = None) -> Birth:
    """Born in a year, or in a range of them."""
    how = Precision.ESTIMATE if upto else Precision.YEAR
    return Birth(date(of, 1, 1), date(upto or of, 12, 31), how)


def day(on: date) -> Birth:
    """Born on a day."""
    return Birth(on, on, Precision.DAY)


@pytest.mark.rule("N-09")
@pytest.mark.parametrize(
    ("other", "sign"),
    [
        (day(date(1990, 5, 4)), Sign.BIRTH_DAY),
        (Birth(date(1990, 5, 1), date(1990, 5, 31), Precision.MONTH), Sign.BIRTH_MONTH),
        (year(1990), Sign.BIRTH_YEAR),
        (day(date(1990, 1, 1)), Sign.BIRTH_YEAR),
        (year(1988, 1992), Sign.BIRTH_MAY_AGREE),
        (day(date(1990, 5, 5)), Sign.BIRTH_DIFFERS),
        (year(1992), Sign.BIRTH_DIFFERS),
        (year(1994), Sign.BIRTH_FAR_APART),
        (day(date(1971, 5, 4)), Sign.BIRTH_FAR_APART),
    ],
)
def test_births_agree_as_far_as_they_are_known(other: Birth, sign: Sign) -> None:
    births = [one for one in weigh(MAN, replace(SAME, birth=other)).signs if "BIRTH_" in one]
    assert [one for one in births if one is not Sign.BIRTH_PLACE_LIKE] == [sign]


@pytest.mark.rule("N-06")
def test_one_name_and_one_day_are_probable_and_a_name_alone_is_not() -> None:
    assert weigh(MAN, SAME).grade is Grade.PROBABLE
    bare = replace(SAME, birth=None, mother="", birth_place="")
    assert weigh(MAN, bare).grade is Grade.POSSIBLE
    far = replace(SAME, birth=year(1960), mother="", birth_place="")
    assert weigh(MAN, far).grade is Grade.NONE
    stranger = replace(bare, names=("ماهر حسن الخطيب",), given="ماهر", father="حسن")
    assert weigh(MAN, stranger).grade is Grade.NONE


@pytest.mark.rule("N-03")
def test_a_latin_spelling_meets_the_arabic_name_it_is_read_as() -> None:
    latin = replace(SAME, names=("Samer Khaled al-Ali",), given="", father="")
    found = weigh(MAN, latin)
    assert Sign.NAME_WHOLE in found.signs
    assert {part.one for part in found.name.meetings} | {part.other for part in found.name.meetings}


@pytest.mark.rule("N-06")
@given(
    st.sampled_from(["ماهر", "عمر", "حسين", "يوسف", "زياد"]),
    st.sampled_from([MAN.birth, None, year(1990), year(1985, 1995)]),
)
def test_brothers_and_twins_are_never_probable(given_name: str, birth: Birth | None) -> None:
    brother = replace(SAME, names=(f"{given_name} خالد العلي",), given=given_name, birth=birth)
    found = weigh(MAN, brother)
    assert Sign.GIVEN_DIFFERS in found.signs
    assert found.grade is not Grade.PROBABLE


@pytest.mark.rule("N-04", "N-06")
def test_one_personal_number_is_asked_about_whatever_the_names() -> None:
    paper = frozenset({Paper("SY_ID", "02030001234")})
    other = replace(SAME, names=("أبو علي",), given="علي", birth=None, mother="", papers=paper)
    assert weigh(replace(MAN, papers=paper), other).grade is Grade.PROBABLE
    two = replace(SAME, papers=frozenset({Paper("SY_ID", "02030009999")}))
    found = weigh(replace(MAN, papers=paper), two)
    assert Sign.PAPER_DIFFERS in found.signs
    passport = replace(SAME, papers=frozenset({Paper("SY_PASS", "N123")}))
    assert Sign.PAPER_DIFFERS not in weigh(replace(MAN, papers=paper), passport).signs


@given(st.permutations(list(Sign)), st.integers(0, len(Sign)))
def test_a_sign_against_never_raises_the_grade(signs: list[Sign], many: int) -> None:
    order = [Grade.NONE, Grade.POSSIBLE, Grade.PROBABLE]
    some = tuple(signs[:many])
    for sign, weight in WEIGHTS.signs:
        if weight < 0:
            assert order.index(grade((*some, sign))) <= order.index(grade(some))


def test_thresholds_are_settings_by_name() -> None:
    assert weigh(MAN, SAME, weights=Weights(probable=100)).grade is Grade.POSSIBLE


@given(st.dates(date(1950, 1, 1), date(2006, 1, 1)), st.integers(0, 400))
def test_weighing_does_not_depend_on_which_record_came_first(born: date, days: int) -> None:
    other = replace(SAME, birth=day(born + timedelta(days=days)), names=("سامر العلي",))
    one = replace(MAN, birth=day(born))
    assert weigh(one, other).signs == weigh(other, one).signs
    assert weigh(one, other).grade == weigh(other, one).grade


def test_what_changed_materially_is_more_for_or_less_against() -> None:
    then = (Sign.NAME_WHOLE, Sign.BIRTH_DIFFERS)
    assert changed_materially(then, (Sign.NAME_WHOLE, Sign.BIRTH_DAY))
    assert changed_materially(then, (Sign.NAME_WHOLE,))
    assert not changed_materially(then, then)
    assert not changed_materially(then, (Sign.NAME_WHOLE, Sign.BIRTH_DIFFERS, Sign.SEX_DIFFERS))
