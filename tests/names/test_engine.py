"""Two names in any scripts: who meets whom, what contradicts, and laws that hold for any text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from awda.names.engine import canonical, compare, compare_many, threshold
from awda.names.likeness import How
from awda.names.parts import analyse

ALIKE = [
    # Arabic and Latin
    ("محمد علي حسن القبيسي", "Mohamed Ali Hassan Al-Qubaisi"),
    ("محمد علي حسن القبيسي", "MUHAMMAD ALI HASSAN ALQUBAISI"),
    ("عبد الرحمن يوسف خليل", "Abdulrahman Youssef Khalil"),
    ("جمال مصطفى", "Djamel Mostefa"),
    ("خالد شعبان", "Khaled Chaabane"),
    # the grandfather left out; family first
    ("اسماعيل احمد محمد الشنباري", "Ismail Ahmed Al-Shanbari"),
    ("غزال ناهض ممتاز عبدالدايم", "Abdul-Dayem Ghazal Nahed Mumtaz"),
    # Kurmanji and Sorani
    ("شيرزاد حسين", "Şêrzad Huseyn"),
    ("محەممەد ڕەزا", "محمد رضا"),
    ("شێرزاد حوسێن", "Sherzad Hussein"),
    # Arabic and Arabic
    ("أحمد محمود إبراهيم", "احمد محمود ابراهيم"),
    ("حممود االسطل", "محمود الأسطل"),
    # Latin and Latin
    ("Mohammed Abdullah Saleh", "Muhammad Abdallah Salih"),
    ("Omar Sabawi Ibrahim Hassan", "Umar Sabawi Ibrahim Hasan"),
    # single parts
    ("إبراهيم", "Ibrahim"),
    # teknonyms
    ("أبو خضير", "Abu Khudeir"),
]

NOT_ALIKE = [
    # a brother: another given name
    ("هشام دانية حسين بدر", "Sameir Dania Hussein Badr"),
    ("ماهر يوسف خليل النجار", "Omar Yousef Khalil Al-Najjar"),
    # a namesake: another father and grandfather
    ("سجى اسماعيل يونس جنيد", "Saja Ahmed Jamal Jnid"),
    # one part shared
    ("حسين الحاج حسن", "Mohamed Hassan"),
    ("بوریس جانسون", "Tim Johnson"),
    ("علي خريس", "Malcolm Turnbull"),
    # one script
    ("محمد علي حسن", "خالد سمير يوسف"),
    ("Khaled Samir Youssef", "Mohamed Ali Hassan"),
]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_alike(one: str, other: str) -> None:
    found = compare(one, other)
    assert found.like, found
    assert found.meetings


@pytest.mark.parametrize(("one", "other"), NOT_ALIKE)
def test_not_alike(one: str, other: str) -> None:
    assert not compare(one, other).like


def test_the_explanation_names_each_part_as_it_was_written() -> None:
    found = compare("أحمد محمود الأسطل", "Ahmed Mahmoud Yousef Al-Astal")
    met = {(m.one, m.other): m.how for m in found.meetings}
    assert met == {
        ("أحمد", "Ahmed"): How.ACROSS,
        ("محمود", "Mahmoud"): How.ACROSS,
        ("الأسطل", "Al Astal"): How.ACROSS,
    }
    assert found.alone_one == ()
    assert found.alone_other == ("Yousef",)


def test_parts_that_contradict_are_named_and_the_given_name_first_of_all() -> None:
    found = compare("هشام حسين بدر", "Khaled Hussein Badr")
    assert [(c.one, c.other, c.given) for c in found.against] == [("هشام", "Khaled", True)]
    assert "هشام" in found.alone_one
    assert "Khaled" in found.alone_other


def test_turned_order_is_said() -> None:
    assert compare("صالح كنان ديب", "Deeb Saleh Kenan").turned
    assert not compare("صالح كنان ديب", "Saleh Kenan Deeb").turned


@pytest.mark.parametrize(
    ("one", "other", "how"),
    [
        ("Ahmad", "Ahmad", How.SAME),
        ("أحمد", "احمد", How.SAME),
        ("Mohammed Saleh", "Muhammad Saleh", How.SPELLING),
        ("خالد", "Khaled", How.ACROSS),
    ],
)
def test_how_parts_met(one: str, other: str, how: How) -> None:
    assert compare(one, other).meetings[0].how == how


def test_an_initial_may_stand_for_a_name() -> None:
    found = compare("محمد سعيد عبدالله الرقباني", "Mohammed Saeed A. Alraqbani")
    assert How.INITIAL in {m.how for m in found.meetings}


def test_two_words_that_are_one_there_are_one_meeting() -> None:
    found = compare("مجدي عنتر موسى مشتهى", "Majdi Antarmousa Mushtaha")
    joined = [m for m in found.meetings if m.how == How.JOINED]
    assert [(m.one, m.other) for m in joined] == [("عنتر موسى", "Antarmousa")]


def test_an_empty_name_is_like_nothing() -> None:
    assert compare("", "").score == 0
    assert compare("محمد", "").alone_one == ("محمد",)


@pytest.mark.parametrize(
    "several",
    [
        ("محمد", "Mohamed", "Muhammad", "MOHAMMED", "محەممەد"),
        ("يوسف", "Yousef", "Youssef", "Yusuf"),
        ("عبد الرحمن", "Abdulrahman", "عبدالرحمن", "Abd al-Rahman"),
    ],
)
def test_one_canonical_form_across_scripts(several: tuple[str, ...]) -> None:
    assert len({canonical(name) for name in several}) == 1


any_name = st.one_of(
    st.text(max_size=40),
    st.lists(
        st.sampled_from(
            ["محمد", "علي", "عبد", "الله", "ابو", "خضير", "القبيسي", "Mohamed", "Ali", "Abu", "Ş."]
        ),
        max_size=6,
    ).map(" ".join),
)


@settings(deadline=None)
@given(any_name, any_name)
def test_the_order_of_the_two_names_does_not_matter(one: str, other: str) -> None:
    there, back = compare(one, other), compare(other, one)
    assert there.score == pytest.approx(back.score, abs=1e-6)
    assert there.like == back.like
    assert set(there.alone_one) == set(back.alone_other)


@settings(deadline=None)
@given(any_name)
def test_any_text_is_taken_and_a_name_is_like_itself(text: str) -> None:
    found = compare(text, text)
    assert 0 <= found.score <= 1
    assert isinstance(canonical(text), tuple)
    if analyse(text).parts:
        assert {m.how for m in found.meetings} <= {How.SAME, How.INITIAL}
        assert not found.against


@pytest.mark.parametrize("name", [one for pair in ALIKE for one in pair])
def test_a_name_is_alike_to_itself(name: str) -> None:
    assert compare(name, name).like


def test_many_at_once_score_as_each_alone() -> None:
    pairs = [*ALIKE, *NOT_ALIKE]
    many = compare_many(pairs)
    for pair, score in zip(pairs, many.tolist(), strict=True):
        assert compare(*pair).score == pytest.approx(score, abs=1e-6)
    assert [score >= threshold() for score in many[: len(ALIKE)].tolist()] == [True] * len(ALIKE)
