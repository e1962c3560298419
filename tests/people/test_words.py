"""Words: each refusal has its sentence, each code its label, and some words are never fields."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields
from enum import StrEnum
from pathlib import Path
from string import Formatter

import pytest
from django.apps import apps

import awda
from awda.kernel.ids import PersonId
from awda.kernel.roles import Role
from awda.kernel.text import Text
from awda.people import answers, codes, commands, events, page_texts, texts, tracks
from awda.people.age import Age
from awda.people.evidence import hints
from awda.people.households import rules as households
from awda.people.households.links import Relationship
from awda.people.may import MAY
from awda.people.needs import Need
from tests.people.forms import paper

SOURCE = Path(awda.__file__).parent
PEOPLE = SOURCE / "people"
RAISED = re.compile(r"""(?:Refusal|warn)\(\s*"([A-Z_0-9]+)\"""")
BLOCKS = (
    *events.EVENTS,
    *MAY,
    *households.MAY,
    answers.PersonName,
    answers.Identity,
    answers.Origin,
    answers.Service,
    answers.Interview,
    answers.Nationality,
)


def code_texts() -> Iterator[str]:
    for file in PEOPLE.rglob("*.py"):
        yield file.read_text(encoding="utf-8")


def test_every_refusal_has_its_sentence_and_every_sentence_its_refusal() -> None:
    raised = {code for text in code_texts() for code in RAISED.findall(text)}
    assert raised == set(texts.REFUSALS) | set(page_texts.REFUSALS)


@pytest.mark.parametrize("code", sorted(texts.REFUSALS))
def test_a_sentence_names_the_same_facts_in_every_language(code: str) -> None:
    why = texts.REFUSALS[code]
    for text in (why.text, why.next):
        places = [
            {name for _, name, _, _ in Formatter().parse(said) if name}
            for said in (text.ar, text.en)
        ]
        assert places[0] == places[1]
        assert re.search("[\u0621-\u064a]", text.ar)


@pytest.mark.parametrize(
    ("codelist", "words"),
    [
        (codes.Sex, texts.SEXES),
        (codes.PresentsAs, texts.PRESENTS_AS),
        (Age, texts.AGES),
        (codes.Triage, texts.TRIAGE),
        (codes.Track, texts.TRACKS),
        (codes.NationalityStatus, texts.NATIONALITY),
        (codes.Marital, texts.MARITAL),
        (codes.Script, texts.SCRIPTS),
        (codes.Source, texts.SOURCES),
        (codes.Precision, texts.PRECISIONS),
        (codes.AgeMethod, texts.AGE_METHODS),
        (codes.Told, texts.TOLD),
        (codes.NeedSource, texts.NEED_SOURCES),
        (codes.CardOccasion, texts.CARD_OCCASIONS),
        (codes.VoidReason, texts.VOID_REASONS),
        (codes.IdDocument, texts.ID_DOCUMENTS),
        (Need, texts.NEEDS),
        (Relationship, texts.RELATIONSHIPS),
        (households.LeaveReason, texts.LEAVE_REASONS),
    ],
)
def test_every_code_has_a_label(codelist: type[StrEnum], words: Mapping[str, Text]) -> None:
    assert {code.value for code in codelist} == set(words)


@pytest.mark.parametrize(
    ("block", "words"),
    [(answers.PersonName, texts.NAME_PARTS), (answers.Service, texts.SERVICE_FIELDS)],
)
def test_every_part_has_a_label(block: type[object], words: Mapping[str, Text]) -> None:
    assert {field.name for field in fields(block)} - {"latin"} == set(words)  # type: ignore[arg-type]


def test_every_hint_has_its_words() -> None:
    odd = {"number": "1", "access_number": "1", "mrz": "1"}
    found: set[str] = set()
    for kind in codes.IdDocument:
        command = paper(PersonId("p"))
        shown = {field.name: getattr(command, field.name) for field in fields(command)}
        found |= set(hints(commands.AddDocument(**{**shown, **odd, "kind": kind})))
    assert found == set(texts.HINTS)


def all_field_names() -> set[str]:
    said = {field.name for block in BLOCKS for field in fields(block)}
    return said | {
        field.name
        for model in apps.get_app_config("people").get_models()
        for field in model._meta.get_fields()
    }


def all_labels() -> list[str]:
    tables = [value for value in vars(texts).values() if isinstance(value, dict)]
    return [
        said
        for table in tables
        for text in table.values()
        if isinstance(text, Text)
        for said in (text.ar, text.en)
    ]


@pytest.mark.rule("N-02")
def test_the_ambiguous_word_is_no_field_and_no_label() -> None:
    banned = "kun" + "ya"
    for file in SOURCE.rglob("*"):
        if file.suffix in {".py", ".html", ".js", ".typ"}:
            assert banned not in file.read_text(encoding="utf-8").lower(), file
    assert not [name for name in all_field_names() if banned in name]
    assert not [label for label in all_labels() if "كنية" in label or "كنيه" in label]
    assert {"family_name", "teknonym"} <= all_field_names()


@pytest.mark.rule("D-03", "I-04", "C-07")
def test_there_is_no_field_for_belief_sect_tribe_politics_or_pressure() -> None:
    banned = re.compile(r"relig|sect|tribe|clan|politic|ethnic|party_member|pressure|coercion_used")
    assert not [name for name in all_field_names() if banned.search(name)]
    assert not [code for code in (*Need, *Relationship) if banned.search(code.value.lower())]


@pytest.mark.rule("N-07")
def test_there_is_no_field_for_biometrics() -> None:
    banned = re.compile(r"biometric|fingerprint|iris|template")
    assert not [name for name in all_field_names() if banned.search(name)]


@pytest.mark.rule("L-01")
def test_the_add_on_flag_is_no_track() -> None:
    assert "STL" not in {track.value for track in codes.Track}
    assert set(tracks.DECIDES) == set(codes.Track)


@pytest.mark.rule("I-11")
def test_every_command_names_its_duties_and_none_is_the_keeper_s() -> None:
    assert set(MAY) == set(commands.Command.__args__)
    for duties in (*MAY.values(), *households.MAY.values()):
        assert duties
        assert not duties & {Role.KEEPER, Role.CLOCK, Role.RECEIVER}
