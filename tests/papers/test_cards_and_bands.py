"""The card shows who a person is and nothing that could mark them; codes carry no name."""

from __future__ import annotations

import base64
import dataclasses

import pytest

from awda import papers
from awda.papers.photos import photo_for_print
from tests.papers import scenes
from tests.papers.reading import codes_of, codes_on, pages, text_of, words_of

MILLIMETRES_PER_POINT = 25.4 / 72


def test_what_is_no_photo_is_refused() -> None:
    for wrong in (b"GIF89a", b"<svg onload='x'/>", b"\xff\xd8\xff broken", b"x" * 8_000_001):
        with pytest.raises(papers.PaperError) as refused:
            papers.identity_card(scenes.card(photo=wrong))
        assert refused.value.code == "paper.photo_unreadable"


def test_names_that_cannot_be_printed_whole_are_refused() -> None:
    for arabic, code in ((" ", "paper.name_empty"), ("ا" * 161, "paper.name_too_long")):
        with pytest.raises(papers.PaperError) as refused:
            papers.PrintedName(arabic)
        assert refused.value.code == code
    with pytest.raises(papers.PaperError) as refused:
        papers.identity_card(scenes.card(name=papers.PrintedName("ق" * 160)))
    assert refused.value.code == "paper.not_set"


@pytest.mark.parametrize(
    ("year", "month", "day"), [(1998, None, 4), (1998, 13, 1), (1998, 2, 30), (0, None, None)]
)
def test_impossible_births_are_refused(year: int, month: int | None, day: int | None) -> None:
    with pytest.raises(papers.PaperError):
        papers.Birth(year, month, day)


@pytest.mark.parametrize("number", ["", "AQ 1", "AQ:1", "زيد", "AQ\n1"])
def test_a_code_takes_plain_references_only(number: str) -> None:
    with pytest.raises(papers.PaperError) as refused:
        papers.identity_card(scenes.card(number=number))
    assert refused.value.code == "paper.reference_not_plain"


@pytest.mark.parametrize("count", [0, 401])
def test_a_sheet_of_none_or_too_many_is_refused(count: int) -> None:
    with pytest.raises(papers.PaperError):
        papers.identity_card_sheet([scenes.card()] * count, scenes.issue())


@pytest.mark.rule("I-05")
def test_a_card_has_no_field_that_could_mark_its_holder() -> None:
    assert {field.name for field in dataclasses.fields(papers.IdentityCard)} == {
        "number",
        "receipt_reference",
        "name",
        "birth",
        "photo",
        "issued_by",
        "place",
        "issued_at",
        "log",
    }


@pytest.mark.rule("I-05")
def test_a_card_prints_no_word_of_force_unit_rank_or_suspicion() -> None:
    read = text_of(papers.identity_card(scenes.card())).lower()
    for word in ("rank", "unit", "force", "service", "track", "suspect", "army", "soldier"):
        assert word not in read
    for word in ("الرتبة", "الوحدة", "الجيش", "القوات", "جندي", "مشتبه", "أسير", "مقاتل"):
        assert word not in read


@pytest.mark.rule("I-05")
def test_a_card_shows_number_both_names_birth_and_boxes() -> None:
    pdf = papers.identity_card(scenes.card())
    front, back = pages(pdf)
    read = words_of(pdf)
    assert set(scenes.NAME.arabic.split()) <= read
    assert set(scenes.NAME.latin.split()) <= read
    assert {"AQ-0001905", "1998-04-04", "photo", "fingerprint", "AQ-R-1905"} <= read
    for side in (front, back):
        assert side.rect.width * MILLIMETRES_PER_POINT == pytest.approx(85.6, abs=0.1)
        assert side.rect.height * MILLIMETRES_PER_POINT == pytest.approx(54.0, abs=0.1)


@pytest.mark.rule("I-05")
def test_the_code_on_a_card_is_two_references_and_no_name() -> None:
    pdf = papers.identity_card(scenes.card(photo=scenes.face()))
    assert codes_of(pdf, dpi=300) == ["AWDA:CARD:AQ-0001905:AQ-R-1905"]


@pytest.mark.parametrize(
    "name", [scenes.LONG, papers.PrintedName("زيد"), papers.PrintedName("", "Zayd")]
)
def test_a_name_of_eight_parts_or_in_one_script_stands_whole_inside_the_card(
    name: papers.PrintedName,
) -> None:
    pdf = papers.identity_card(scenes.card(name=name))
    assert set(f"{name.arabic} {name.latin}".split()) <= words_of(pdf)
    assert len(pages(pdf)) == 2
    for page in pages(pdf):
        for x0, y0, x1, y1, *_ in page.get_text("words"):
            assert 4 < x0 < x1 < page.rect.width - 4
            assert 0 < y0 < y1 < page.rect.height


@pytest.mark.parametrize(
    ("birth", "printed"),
    [
        (papers.Birth(1998, 4, 4), "1998-04-04"),
        (papers.Birth(1998, 4), "1998-04"),
        (papers.Birth(1970, about=True), "نحو"),
        (None, "معروف"),
    ],
)
def test_a_birth_is_printed_as_far_as_it_is_known(birth: papers.Birth | None, printed: str) -> None:
    assert printed in words_of(papers.identity_card(scenes.card(birth=birth)))


def test_a_printed_photo_keeps_no_metadata() -> None:
    photo = scenes.face()
    assert b"secret place" in photo
    assert b"secret place" not in photo_for_print(photo)
    inside = photo_for_print(photo).split(b"base64,")[1].split(b'"')[0]
    assert b"secret place" not in base64.b64decode(inside)
    assert b"Exif" not in base64.b64decode(inside)


def test_a_card_on_a_sheet_is_laid_out_as_the_card_alone() -> None:
    alone = pages(papers.identity_card(scenes.card()))
    sheet = pages(papers.identity_card_sheet([scenes.card()], scenes.issue()))
    for single, many in zip(alone, sheet, strict=True):
        offsets = set()
        for word in ("Number", "birth", "Place", "AQ-R-1905", "Signature", "تعريف"):
            for found in single.search_for(word)[:1]:
                (there,) = many.search_for(word)[:1]
                offsets.add((round(there.x0 - found.x0), round(there.y0 - found.y0)))
        assert len(offsets) == 1


def test_backs_stand_mirrored_behind_their_fronts() -> None:
    cards = [scenes.card(f"AQ-{at:07d}") for at in range(1, 11)]
    pdf = papers.identity_card_sheet(cards, scenes.issue())
    sides = pages(pdf)
    assert len(sides) == 4
    for front, back, numbers in ((sides[0], sides[1], range(1, 9)), (sides[2], sides[3], (9, 10))):
        width = front.rect.width
        for number in numbers:
            (seen,) = front.search_for(f"AQ-{number:07d}")[:1]
            (behind,) = back.search_for(f"AQ-{number:07d}")[:1]
            assert (seen.x0 + seen.x1 < width) != (behind.x0 + behind.x1 < width)
        scanned = set(codes_on(back))
        assert {f"AWDA:CARD:AQ-{n:07d}:AQ-R-{n:04d}" for n in numbers} <= scanned


@pytest.mark.rule("I-13")
def test_a_wristband_carries_its_number_twice_scannable_and_no_name() -> None:
    bands = [papers.Wristband(f"AQ-{at:07d}") for at in range(1, 13)]
    pdf = papers.wristband_sheet(bands, scenes.issue())
    assert len(pages(pdf)) == 2
    scanned = [code for code in codes_of(pdf) if code.startswith("AWDA:BAND:")]
    assert sorted(scanned) == sorted([f"AWDA:BAND:{band.number}" for band in bands] * 2)
