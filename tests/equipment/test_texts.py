"""Every refusal raised is explained, and nothing is explained that is never raised."""

import re
from pathlib import Path

import pytest

import awda.equipment
from awda.equipment import texts
from awda.equipment.clearing.rules import Carried
from awda.equipment.kinds import Condition, ItemType, Register, SerialState, Status
from awda.equipment.status import Part
from awda.equipment.stores.checks import Coverage
from awda.equipment.stores.rules import LeavesFor
from awda.equipment.vocabulary import Ruling

RAISED = re.compile(r'(?:Refusal|warn)\(\s*"([A-Z0-9_]+)"')


def test_codes_raised_and_codes_explained_are_the_same() -> None:
    assert awda.equipment.__file__
    folder = Path(awda.equipment.__file__).parent
    sources = [path.read_text(encoding="utf-8") for path in folder.rglob("*.py")]
    raised = {code for source in sources for code in RAISED.findall(source)}
    assert raised == set(texts.REFUSALS)


@pytest.mark.parametrize("code", sorted(texts.REFUSALS))
def test_each_refusal_is_a_sentence_in_both_languages_with_the_same_facts(code: str) -> None:
    why = texts.REFUSALS[code]
    for text in (why.text, why.next):
        assert text.ar.rstrip("»").endswith((".", "؟"))
        assert text.en.endswith((".", "?"))
        assert set(re.findall(r"{(\w+)}", text.ar)) == text.places()


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        (texts.ITEM_TYPES, ItemType),
        (texts.REGISTERS, Register),
        (texts.STATUSES, Status),
        (texts.PARTS, Part),
        (texts.SERIAL_STATES, SerialState),
        (texts.CONDITIONS, Condition),
        (texts.CARRIED, Carried),
        (texts.COVERAGES, Coverage),
        (texts.RULINGS, Ruling),
        (texts.LEAVES_FOR, LeavesFor),
    ],
)
def test_each_code_of_a_list_has_its_word(words: dict[str, object], codes: type[str]) -> None:
    assert set(words) == {str(code) for code in codes}  # type: ignore[attr-defined]  # a StrEnum
