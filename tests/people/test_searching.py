"""Folding: what two clerks would write differently becomes the same; no database."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awda.people.searching import asked, fold, fold_number, tokens


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("أحمد", "احمد"),
        ("إبراهيم", "ابراهيم"),
        ("آمنة", "امنه"),
        ("فاطمة", "فاطمه"),
        ("مصطفى", "مصطفي"),
        ("مُحَمَّد", "محمد"),
        ("محـــمد", "محمد"),
        ("علاء", "علا"),
        ("مؤيد", "مويد"),
        ("کریم", "كريم"),
        ("Şêrko", "serko"),
        ("al-Jabūrī", "AL JABURI"),
        ("سامر ٣", "سامر 3"),
    ],
)
def test_spelling_habits_are_set_aside(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("عبد الرحمن", "عبدالرحمن"),
        ("عبدالرحمن", "عبد الرحمن"),
        ("عبدالرحمن", "الرحمن"),
        ("الأحمد", "احمد"),
        ("الأحمد", "الاحمد"),
        ("أبو بكر", "ابوبكر"),
    ],
)
def test_bound_names_are_found_in_one_word_or_two(name: str, typed: str) -> None:
    assert set(asked(typed)) <= tokens(name)


@given(st.text())
def test_folding_what_is_folded_changes_nothing(words: str) -> None:
    assert fold(fold(words)) == fold(words)


@given(st.text(max_size=40))
def test_a_name_is_found_by_each_of_its_own_words(words: str) -> None:
    kept = tokens(words)
    assert all(word in kept for word in asked(words))


def test_a_number_is_compared_without_its_dashes() -> None:
    assert fold_number("٠٢٠-٣/٠٠٠ ab") == "0203000AB"
