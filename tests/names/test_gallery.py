"""Many names: added and removed, searched, and always as if built anew."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from awda.names import postings
from awda.names.gallery import Gallery
from awda.names.likeness import Hit
from awda.names.parts import Analysed, analyse

NAMED = [
    ("a", "محمد علي حسن القبيسي"),
    ("b", "خالد سمير يوسف النجار"),
    ("b", "Khaled Samir"),
    ("c", "Omar Sabawi Ibrahim"),
    ("d", "شێرزاد حوسێن"),
    ("e", "عبد الرحمن يوسف"),
    ("f", "هشام دانية حسين بدر"),
]
WORDS = [
    "محمد",
    "علي",
    "خالد",
    "سمير",
    "يوسف",
    "النجار",
    "Omar",
    "Ali",
    "Khaled",
    "شێرزاد",
    "Hussein",
    "عبد",
    "الرحمن",
]
names = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join)
steps = st.lists(
    st.tuples(st.sampled_from(["add", "add", "remove"]), st.sampled_from("pqrst"), names),
    max_size=25,
)


def told(hits: list[Hit]) -> list[tuple[str, str, float]]:
    return [(hit.key, hit.name, round(hit.likeness.score, 5)) for hit in hits]


@pytest.mark.parametrize(
    ("asked", "key"),
    [
        ("Mohamed Ali Hassan Al Qubaisi", "a"),
        ("Khalid Sameer", "b"),
        ("عمر سبعاوي ابراهيم", "c"),
        ("Sherzad Hussein", "d"),
        ("Abdulrahman Yousef", "e"),
        ("بدر هشام", "f"),
    ],
)
def test_the_one_asked_for_comes_first_with_its_reasons(asked: str, key: str) -> None:
    best, *_ = Gallery(NAMED).search(asked)
    assert best.key == key
    assert best.likeness.meetings


def test_a_key_with_several_names_is_found_once_by_its_best() -> None:
    hits = Gallery(NAMED).search("Khaled Samir")
    assert [hit.name for hit in hits if hit.key == "b"] == ["Khaled Samir"]


def test_at_most_top_are_answered_and_none_from_nothing() -> None:
    assert len(Gallery(NAMED).search("يوسف", top=1)) == 1
    assert Gallery().search("يوسف") == []
    assert Gallery(NAMED).search("") == []


def test_in_bulk_only_those_from_the_least_score_on() -> None:
    gallery = Gallery(NAMED)
    asked = ["Mohamed Ali Hassan Al Qubaisi", "nobody of these", "Khalid Sameer"]
    found = list(gallery.search_many(asked, 5, gallery.threshold))
    assert [[hit.key for hit in hits] for hits in found] == [["a"], [], ["b"]]
    assert all(hit.likeness.like for hits in found for hit in hits)


def test_names_read_before_are_added_as_they_are() -> None:
    gallery = Gallery()
    packed = [(key, analyse(name).packed(), name) for key, name in NAMED]
    gallery.add_many((key, Analysed.unpacked(text, name)) for key, text, name in packed)
    for asked in ("Mohamed Ali Hassan", "خالد سمير"):
        assert told(gallery.search(asked)) == told(Gallery(NAMED).search(asked))


@settings(deadline=None, max_examples=40)
@given(steps, names)
def test_adding_and_removing_is_as_building_anew(
    history: list[tuple[str, str, str]], asked: str
) -> None:
    changed = Gallery(NAMED)
    left = list(NAMED)
    for what, key, name in history:
        if what == "add":
            changed.add(key, name)
            left.append((key, name))
        else:
            changed.remove(key)
            left = [one for one in left if one[0] != key]
    assert sorted(told(changed.search(asked, 20))) == sorted(told(Gallery(left).search(asked, 20)))


def test_what_was_added_late_is_found_before_and_after_it_is_sorted_in(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(postings, "LONGEST_TAIL", 3)
    monkeypatch.setattr(postings, "TAIL_SHARE", 0.0)
    gallery = Gallery(NAMED)
    for n in range(9):
        gallery.add(f"new{n}", f"سليمان نعيم {WORDS[n]}")
        assert f"new{n}" in {hit.key for hit in gallery.search("Suleiman Naim", 20)}


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=60))
def test_any_text_may_be_asked(text: str) -> None:
    for hit in Gallery(NAMED).search(text, 3):
        assert 0 <= hit.likeness.score <= 1
