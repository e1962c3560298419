"""The typesetter: what it refuses, that it prints values as themselves, that it never varies."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from awda import papers
from awda.papers import engine, labels
from tests.papers import scenes
from tests.papers.reading import codes_of, lines_from_left, pages, text_of, words_of


@pytest.mark.parametrize(
    ("template", "data", "at", "code"),
    [
        ("../secret", {}, scenes.AT, "paper.template_unknown"),
        ("ground", {}, scenes.AT, "paper.template_unknown"),
        ("identity_card", {}, datetime(2024, 12, 9), "paper.instant_naive"),  # noqa: DTZ001 the case
        ("identity_card", {"x": 1.5}, scenes.AT, "paper.value_kind"),
        ("identity_card", {"x": b"x"}, scenes.AT, "paper.value_kind"),
        ("identity_card", {"x": "ا" * 4_001}, scenes.AT, "paper.value_too_long"),
        ("identity_card", {}, scenes.AT, "paper.not_set"),
    ],
)
def test_what_cannot_be_set_is_refused(
    template: str, data: dict[str, object], at: datetime, code: str
) -> None:
    with pytest.raises(papers.PaperError) as refused:
        papers.set_paper(template, data, issued_at=at)
    assert refused.value.code == code


@pytest.mark.parametrize("languages", [(), ("xx",), ("ar", "ar")])
def test_a_language_without_labels_is_refused(languages: tuple[str, ...]) -> None:
    with pytest.raises(papers.PaperError) as refused:
        papers.Setting(languages)
    assert refused.value.code == "paper.language_unknown"


HOSTILE = [
    "#panic()",
    '#read("/etc/passwd")',
    '#import"@preview/x:1.0.0"',
    "*x*",
    "_y_",
    "$z^2$",
    "@ref",
    "<label>",
    "[#eval(1)]",
    "\\u{41}",
    "```raw```",
    '"),panic("',
    "//x/*y*/",
    "{{7*7}}",
    "%s{0}",
    "=head",
    "https://a.example",
    "--",
]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_a_hostile_name_prints_as_itself(hostile: str) -> None:
    name = papers.PrintedName("زيد", hostile)
    for pdf in (
        papers.identity_card(scenes.card(name=name)),
        papers.arms_receipt(scenes.arms(name)),
    ):
        assert hostile in text_of(pdf).replace(" ", "")


def test_a_direction_override_is_shown_and_not_obeyed() -> None:
    name = papers.PrintedName("زيد", "Ali\u202egnirts")
    assert "⟨U+202E⟩" in text_of(papers.identity_card(scenes.card(name=name)))


def test_joiners_of_kurdish_spelling_are_kept() -> None:
    assert engine.visible("می\u200cخوا\u200d") == "می\u200cخوا\u200d"


def test_the_same_facts_give_the_same_bytes() -> None:
    assert papers.custody_receipt(scenes.custody()) == papers.custody_receipt(scenes.custody())
    first = papers.identity_card(scenes.card(photo=scenes.face()))
    assert first == papers.identity_card(scenes.card(photo=scenes.face()))


def test_a_fresh_process_gives_the_same_bytes_and_needs_no_django() -> None:
    script = (
        "import sys, hashlib\n"
        "from awda import papers\n"
        "from tests.papers import scenes\n"
        "print(hashlib.sha256(papers.arms_receipt(scenes.arms())).hexdigest())\n"
        "print('django' in sys.modules)\n"
    )
    made = subprocess.run(
        [sys.executable, "-c", script],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    here = hashlib.sha256(papers.arms_receipt(scenes.arms())).hexdigest()
    assert made == [here, "False"]


def test_another_instant_gives_other_bytes() -> None:
    paper = scenes.custody()
    later = replace(paper, issue=replace(paper.issue, issued_at=scenes.AT + timedelta(minutes=1)))
    assert papers.custody_receipt(paper) != papers.custody_receipt(later)


def test_only_bundled_fonts_stand_in_the_file() -> None:
    fonts = {
        font[3].split("+")[1].split("-")[0]
        for page in pages(papers.arms_receipt(scenes.arms()))
        for font in page.get_fonts()
    }
    assert fonts
    assert fonts <= {"Amiri", "NotoSansArabic", "DejaVuSansMono", "LibertinusSerif"}


@pytest.mark.rule("T-06")
def test_every_page_of_a_sheet_names_the_checkpoint_and_its_own_place() -> None:
    pdf = papers.handover_list(scenes.handover(45))
    log = scenes.LOG
    many = len(pages(pdf))
    assert many > 1
    for at, page in enumerate(pages(pdf), start=1):
        read = page.get_text()
        for part in ("AQ-P-000417", log.origin, str(log.size), log.root_base64):
            assert part in read
        assert "2024-12-09T14:20+03:00" in read
        assert f"page {at} of {many}" in " ".join(read.split())
    expected = f"AWDA:PAPER:AQ-P-000417\n{log.origin}\n{log.size}\n{log.root_base64}"
    assert codes_of(pdf) == [expected] * many


def test_every_language_has_every_label() -> None:
    tables = {code: set(language.labels) for code, language in labels.LANGUAGES.items()}
    assert all(keys == tables["ar"] for keys in tables.values()), tables
    assert all(text for language in labels.LANGUAGES.values() for text in language.labels.values())


def test_a_third_language_is_one_more_table(monkeypatch: pytest.MonkeyPatch) -> None:
    sorani = dict(labels.LANGUAGES["ar"].labels) | {"identity_card": "ناسنامە", "name": "ناو"}
    tables = {**labels.LANGUAGES, "ckb": labels.Language("rtl", sorani)}
    monkeypatch.setattr("awda.papers.ground.LANGUAGES", tables)
    pdf = papers.identity_card(scenes.card(), papers.Setting(("ckb", "ar", "en")))
    assert "ناسنامە" in words_of(pdf)


def test_one_language_alone_turns_the_page() -> None:
    read = text_of(papers.daily_balance(scenes.balance(), papers.Setting(("en",))))
    assert "Balance of the day" in read
    assert not any("\u0600" <= c <= "\u06ff" for c in read)


def test_arabic_indic_digits_on_counts_and_dates_but_not_on_identifiers() -> None:
    pdf = papers.handover_list(scenes.handover(20), papers.Setting(("ar", "en"), "arabic"))
    read = text_of(pdf)
    assert any("٢٠٢٤-١٢-٠٩١٤:٢٠+٠٣:٠٠" in line for line in lines_from_left(pages(pdf)[0]))
    assert "AQ-0000001" in read
    assert str(scenes.LOG.size) in read
