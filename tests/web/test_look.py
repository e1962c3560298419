"""The look: every template compiles, every word is there, figures and colours keep their word."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from itertools import pairwise
from pathlib import Path

import pytest
from django.template.loader import get_template
from django.test import Client, override_settings
from hypothesis import given
from hypothesis import strategies as st

import awda
from awda.kernel.text import Text
from awda.web import drawing, typed, words
from awda.web.components import Count, Paging, State, Work, clock_of, nearest_first
from awda.web.labels import LABELS
from awda.web.templatetags.awda import clock_chip
from tests.conftest import NOON
from tests.web.scenes import logged_in

SOURCE = Path(awda.__path__[0])
STATIC = SOURCE / "web/static/awda"
TEMPLATES = sorted(path for path in SOURCE.rglob("templates/**/*.html"))
LANGUAGES = ("ar", "en", "ckb")
BAGHDAD = timezone(timedelta(hours=3))


def texts() -> Iterator[tuple[str, Text]]:
    yield from words.PAGE.items()
    for kind, labels in LABELS.items():
        yield from ((f"{kind} {code}", text) for code, text in labels.items())


# --- templates and words


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_each_template_compiles_and_its_words_exist(path: Path) -> None:
    source = path.read_text("utf-8")
    get_template(str(path).split("/templates/")[1])
    keys = set(re.findall(r"""{% say(?:_plain)? ["']([a-z_]+)["']""", source))
    assert keys <= words.PAGE.keys()
    assert not re.search(r"<script(?![^>]*src=)|<style|\sstyle=|\son(?:click|load|submit)=", source)


def test_a_missing_word_is_an_error_and_not_an_empty_place() -> None:
    with pytest.raises(KeyError):
        words.say("no such words")
    with pytest.raises(KeyError):
        words.label("role", "no such role")


def test_every_page_word_speaks_arabic_and_english_with_the_same_facts() -> None:
    for key, text in texts():
        assert text.ar.strip(), key
        assert text.en.strip(), key
        needed = text.places()
        for one in filter(None, (text.ar, text.ckb)):
            assert Text("", one).places() == needed, key


def test_an_iso_date_inside_an_arabic_sentence_is_isolated() -> None:
    for key, text in texts():
        for one in (text.ar, text.ckb):
            assert not re.search(r"(?<!\u2066)\d{4}-\d\d-\d\d", one), key


@pytest.mark.django_db
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_whole_look_renders(language: str) -> None:
    with override_settings(AWDA_DEMO=True):
        browser = Client(headers={"accept-language": language})
        page = browser.get("/look/").content.decode()
    assert f'lang="{language}"' in page
    assert page.count('<svg class="flow"') == 2
    assert ('direction="rtl"' in page) is (language != "en")


@pytest.mark.django_db
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("url", ["/logins/", "/duty/", "/password/", "/reads/", "/nowhere/"])
def test_every_page_of_the_site_renders(language: str, url: str) -> None:
    browser = logged_in()
    answer = browser.get(url, headers={"accept-language": language})
    assert answer.status_code in (200, 403, 404)
    assert f'<html lang="{language}"' in answer.content.decode()


# --- typed days and times


@pytest.mark.parametrize(
    "text", ["2024-12-07", "٢٠٢٤-١٢-٠٧", "۲۰۲۴/۱۲/۷", "7/12/2024", "٧/١٢/٢٠٢٤", "\u200f7.12.2024 "]
)
def test_a_day_is_read_in_any_digits(text: str) -> None:
    assert typed.read_day(text) == date(2024, 12, 7)


@pytest.mark.parametrize("text", ["", "7/12/24", "2024-13-01", "12-2024", "2024-12-07 14:20", "x"])
def test_a_day_is_never_guessed(text: str) -> None:
    with pytest.raises(ValueError):
        typed.read_day(text)


@pytest.mark.parametrize(
    "text", ["2024-12-07 14:20", "2024-12-07T14:20", "٧/١٢/٢٠٢٤ ١٤:٢٠", "14:20"]
)
def test_a_moment_is_read_in_local_time(text: str) -> None:
    found = typed.read_moment(text, BAGHDAD, date(2024, 12, 7))
    assert found == datetime(2024, 12, 7, 11, 20, tzinfo=UTC)


@pytest.mark.parametrize("text", ["", "2024-12-07", "25:00", "7 Dec 14:20", "14"])
def test_a_moment_is_never_guessed(text: str) -> None:
    with pytest.raises(ValueError):
        typed.read_moment(text, BAGHDAD, date(2024, 12, 7))


# --- clocks, lists, paging


@pytest.mark.parametrize(
    ("minutes", "key", "n", "state"),
    [
        (-1, "clock_overdue_minutes", 1, State.REFUSED),
        (-180, "clock_overdue_hours", 3, State.REFUSED),
        (-3 * 1440, "clock_overdue_days", 3, State.REFUSED),
        (59, "clock_left_minutes", 59, State.RUNNING),
        (359, "clock_left_hours", 5, State.RUNNING),
        (361, "clock_left_hours", 6, State.CLEAR),
        (5 * 1440, "clock_left_days", 5, State.CLEAR),
    ],
)
def test_a_clock_says_how_it_stands(minutes: int, key: str, n: int, state: State) -> None:
    found = clock_of(NOON + timedelta(minutes=minutes), NOON)
    assert (found.words, found.n, found.state) == (key, n, state)


def test_a_clock_without_a_time_says_so() -> None:
    assert clock_chip(None)["state"] == "ended"


def test_the_nearest_clock_comes_first_and_none_comes_last() -> None:
    lines = tuple(
        Work(href="#", name=name, due=due)
        for name, due in (("none", None), ("late", NOON), ("soon", NOON + timedelta(hours=1)))
    )
    assert [line.name for line in nearest_first(lines[::-1])] == ["late", "soon", "none"]


def test_paging_knows_its_ends() -> None:
    assert (Paging(start=0, count=50, total=0).first, Paging(start=0, count=50, total=0).after) == (
        0,
        "",
    )
    middle = Paging(start=50, count=50, total=120, query=(("q", "علي"),))
    assert (middle.first, middle.last) == (51, 100)
    assert middle.before == "?q=%D8%B9%D9%84%D9%8A&start=0"
    assert middle.after.endswith("start=100")


# --- the balance drawn

sides = st.lists(st.integers(0, 3000), min_size=1, max_size=9).filter(lambda side: sum(side) > 0)


@given(sides)
def test_bands_are_to_scale_and_never_overlap(side: list[int]) -> None:
    total = sum(side)
    bands = drawing.laid_out([Count(words="x", count=n) for n in side], total)
    assert [band.part.count for band in bands] == [n for n in side if n]
    for band in bands:
        assert band.height == pytest.approx(drawing.BODY * band.part.count / total)
    assert sum(band.height for band in bands) == pytest.approx(drawing.BODY)
    for above, below in pairwise(bands):
        assert below.to_y >= above.to_y + max(above.height, drawing.SLOT)
        assert below.from_y == pytest.approx(above.from_y + above.height)


@given(sides, st.integers(1, 50))
def test_what_does_not_meet_is_not_drawn(side: list[int], more: int) -> None:
    counts = [Count(words="x", count=n) for n in side]
    with pytest.raises(drawing.OutOfBalance):
        drawing.flow(counts, [*counts, Count(words="y", count=more)], rtl=True)


def test_the_picture_mirrors_and_escapes() -> None:
    side = [Count(words="<b>", count=3)]
    left, right = (drawing.flow(side, side, rtl=rtl) for rtl in (False, True))
    assert '<rect class="flow-in" x="0"' in left
    assert f'<rect class="flow-in" x="{drawing.WIDE.width - drawing.BAR:g}"' in right
    assert "&lt;b&gt;" in left
    assert "<b>" not in left


# --- colour and weight


def colours() -> dict[str, str]:
    css = (STATIC / "awda.css").read_text("utf-8")
    return dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", css))


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        *((ink, ground) for ink in ("ink", "quiet", "accent") for ground in ("paper", "sheet")),
        *((state, f"{state}-ground") for state in ("clear", "running", "refused", "ended")),
        *((state, "paper") for state in ("clear", "running", "refused", "ended")),
    ],
)
def test_text_people_act_on_has_a_contrast_of_seven(ink: str, ground: str) -> None:
    dark, light = sorted(luminance(colours()[name]) for name in (ink, ground))
    assert (light + 0.05) / (dark + 0.05) >= 7


def test_the_files_stay_light() -> None:
    assert (STATIC / "awda.css").stat().st_size < 40_000
    assert (STATIC / "awda.js").stat().st_size < 8_000
    css = (STATIC / "awda.css").read_text("utf-8")
    assert not re.search(r"(?:margin|padding|border)-(?:left|right)|@import|url\(", css)
