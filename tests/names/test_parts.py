"""A written name as its parts: what is one name in two words is one part."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awda.names.parts import FATHER_OF, MOST_PARTS, SERVANT, TITLE, Analysed, analyse

ONE_PART_EACH = [
    ("محمد علي حسن", ["محمد", "علي", "حسن"]),
    # servant of: one word or two
    ("عبد الرحمن صالح", ["عبدالرحمن", "صالح"]),
    ("عبدالرحمن صالح", ["عبدالرحمن", "صالح"]),
    ("Abdul Rahman Saleh", ["abdulrahman", "saleh"]),
    ("Abd al-Rahim Khan", ["abdalrahim", "khan"]),
    # the article, apart, joined, assimilated
    ("علي القبيسي", ["علي", "قبيسي"]),
    ("Ali Al-Qubaisi", ["ali", "qubaisi"]),
    ("Ali El Qubaisi", ["ali", "qubaisi"]),
    ("Ali Alqubaisi", ["ali", "qubaisi"]),
    ("Ali ash-Shami", ["ali", "shami"]),
    ("Ali Ad-Dirawi", ["ali", "dirawi"]),
    # teknonyms
    ("أبو خضير", ["خضير"]),
    ("ابوخضير", ["خضير"]),
    ("Abu Khudeir", ["khudeir"]),
    ("Abou Al-Rous", ["rous"]),
    ("Umm Ali", ["ali"]),
    # bin, ibn, bint, ould
    ("محمد بن علي", ["محمد", "علي"]),
    ("Mohamed Ould Ahmed", ["mohamed", "ahmed"]),
    ("Fatima bint Said", ["fatima", "said"]),
    # -din and -ullah
    ("نصر الدين حقاني", ["نصرالدين", "حقاني"]),
    ("Dia-Al-Din Tareq", ["diaaldin", "tareq"]),
    ("فضل الله", ["فضلالله"]),
    # an initial
    ("عدنان س. حسن", ["عدنان", "س", "حسن"]),
    ("", []),
    ("...", []),
]


@pytest.mark.parametrize(("name", "cores"), ONE_PART_EACH)
def test_parts(name: str, cores: list[str]) -> None:
    assert [part.core for part in analyse(name).parts] == cores


def test_what_marks_say() -> None:
    marks = [part.marks for part in analyse("Sheikh Abu Ali Abd al-Rahman").parts]
    assert [mark & TITLE for mark in marks] == [TITLE, 0, 0]
    assert [mark & FATHER_OF for mark in marks] == [0, FATHER_OF, 0]
    assert [mark & SERVANT for mark in marks] == [0, 0, SERVANT]


def test_a_beginning_that_may_be_an_article_has_two_readings() -> None:
    (part,) = analyse("Albert").parts
    assert {part.core, part.other} == {"albert", "bert"}


@pytest.mark.parametrize(
    ("name", "core", "other"),
    [
        ("عبد الحميد", "عبدالحميد", "حميد"),
        ("Abdelhamid", "abdelhamid", "hamid"),
        ("Abdurrahman", "abdurrahman", "rahman"),
        ("Abdullah", "abdullah", "abdullah"),
        ("نصير الدين", "نصيرالدين", "نصير"),
        ("اسالم", "اسلام", "اسالم"),
    ],
)
def test_second_readings(name: str, core: str, other: str) -> None:
    (part,) = analyse(name).parts
    assert (part.core, part.other) == (core, other)


def test_each_part_is_shown_as_it_was_written() -> None:
    assert analyse("Abd-Al Rahim Al-Kashif").texts() == ("Abd Al Rahim", "Al Kashif")
    assert analyse("أبو عودة عبد الرحمن").texts() == ("أبو عودة", "عبد الرحمن")


@given(st.text(max_size=200))
def test_any_text_is_read_and_comes_back_from_its_packed_form(text: str) -> None:
    name = analyse(text)
    assert len(name.parts) <= MOST_PARTS
    assert all(part.core for part in name.parts)
    assert Analysed.unpacked(name.packed()).parts == name.parts
    assert len(name.texts()) == len(name.parts)
