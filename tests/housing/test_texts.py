"""Every refusal of housing is explained in Arabic and English, and none that cannot be met."""

import re
from enum import StrEnum
from pathlib import Path

import pytest

import awda.housing
from awda.housing import texts
from awda.housing.clocks import ClockKind, ClockState
from awda.housing.conflicts.projection import CONFLICTS
from awda.housing.conflicts.rules import ConflictKind
from awda.housing.headcounts.projection import HEADCOUNTS
from awda.housing.headcounts.vocabulary import Absence, Difference, Presence
from awda.housing.indicators import IndicatorCode, Verdict
from awda.housing.projection import HOUSING
from awda.housing.proposal import NO_FREE_BED
from awda.housing.regimes.projection import REGIMES
from awda.housing.vocabulary import CampRegime
from awda.kernel.text import Text, Words
from awda.people import texts as people

SOURCES = [path.read_text() for path in Path(awda.housing.__path__[0]).rglob("*.py")]
RAISED = {
    code for text in SOURCES for code in re.findall(r'(?:Refusal|\.warn)\(\s*"([A-Z_]+)"', text)
}
EXPLAINED_BELOW = {"DUPLICATE_OPEN"}  # whoever asks says it in the same words
LISTS: list[tuple[type[StrEnum], Words]] = [
    (CampRegime, texts.CAMP_REGIMES),
    (ConflictKind, texts.CONFLICT_KINDS),
    (Absence, texts.ABSENCES),
    (Presence, texts.PRESENCES),
    (Difference, texts.COUNT_DIFFERENCES),
    (IndicatorCode, texts.INDICATORS),
    (Verdict, texts.VERDICTS),
    (ClockKind, texts.CLOCKS),
    (ClockState, texts.CLOCK_STATES),
]


def test_what_is_raised_is_explained_and_what_is_explained_is_raised() -> None:
    assert texts.REFUSALS.keys() == RAISED - EXPLAINED_BELOW
    assert people.REFUSALS.keys() >= EXPLAINED_BELOW
    assert NO_FREE_BED in texts.UNPLACED


def places(sentence: str) -> set[str]:
    return set(re.findall(r"{(\w+)}", sentence))


@pytest.mark.parametrize("code", sorted(texts.REFUSALS))
def test_both_languages_say_the_same_facts(code: str) -> None:
    why = texts.REFUSALS[code]
    for text in (why.text, why.next):
        assert text.ar.strip()
        assert text.en.strip()
        assert places(text.ar) == places(text.en)


@pytest.mark.parametrize(("codes", "words"), LISTS)
def test_every_code_has_a_word(codes: type[StrEnum], words: Words) -> None:
    assert words.keys() == {code.value for code in codes}


def test_every_event_has_a_sentence_whose_facts_it_has() -> None:
    events: dict[str, type] = {
        f"{context.name}.{event.__name__}": event
        for context in (HOUSING, CONFLICTS, REGIMES, HEADCOUNTS)
        for event in context.events
    }
    assert texts.EVENTS.keys() == events.keys()
    for name, text in texts.EVENTS.items():
        assert isinstance(text, Text)
        assert places(text.ar) == places(text.en) <= events[name].__annotations__.keys()
