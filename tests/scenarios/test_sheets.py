"""Every sheet of this folder is played by the real acts, step by step, as it is written."""

import re
from pathlib import Path

import pytest

from tests.scenarios.sheet import Sheet, SheetError, parse, read
from tests.scenarios.stage import STEPS, meant, play
from tests.scenarios.words import clocks, crossing, people, policy, protection, screening
from tests.scenes import open_operation

pytestmark = pytest.mark.django_db
VOCABULARY = (people, protection, crossing, clocks, screening, policy)
FOLDER = Path(__file__).parent
SHEETS = sorted(FOLDER.glob("T*.md"))
OWED = {"T2", "T3", "T4", "T5", "T6", "T11", "T14", "T18", "T19"}
SHORT = FOLDER / "T14.md"


@pytest.fixture(autouse=True)
def _operation(db: None) -> None:
    """A crossing, a camp, the other side: where every sheet plays."""
    open_operation()


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.stem)
def test_the_sheet_is_played_as_it_is_written(path: Path, tmp_path: Path) -> None:
    play(read(path), tmp_path)


def test_every_scenario_that_is_owed_has_its_sheet() -> None:
    sheets = [read(path) for path in SHEETS]
    assert {sheet.id for sheet in sheets} == OWED
    assert all(path.stem == sheet.id for path, sheet in zip(SHEETS, sheets, strict=True))


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.stem)
def test_every_sheet_is_refused_something_or_finds_something_on_the_record(path: Path) -> None:
    sheet = read(path)
    assert any(row.answer != "accepted" for row in sheet.rows) or sheet.id == "T19"
    assert any(row.record for row in sheet.rows)


# --- a sheet that is not as it happens fails


def spoilt(old: str, new: str) -> Sheet:
    text = SHORT.read_text("utf-8")
    assert old in text, old
    return parse(text.replace(old, new, 1))


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("| refused: PAPERS_COMBINED |", "| accepted |", "was refused: PAPERS_COMBINED"),
        ("| refused: PAPERS_COMBINED |", "| refused: NOT_A_RETURN_FORM |", "was refused"),
        ("| accepted | no form is attached", "| refused: X | no form is attached", "was accepted"),
        ("no form is attached for Samir", "Samir passes every test of protection", "the record"),
    ],
)
def test_an_answer_that_is_not_given_fails(tmp_path: Path, old: str, new: str, why: str) -> None:
    with pytest.raises(AssertionError, match=re.escape(why)):
        play(spoilt(old, new), tmp_path)


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("attaches for Samir", "pins up for Samir", "0 words fit"),
        ("no form is attached for Samir", "all is well with Samir", "0 words fit"),
        ("attaches for Samir", "attaches for Karim", "nobody has met Karim"),
    ],
)
def test_a_step_the_runner_does_not_know_fails(
    tmp_path: Path, old: str, new: str, why: str
) -> None:
    with pytest.raises(SheetError, match=why):
        play(spoilt(old, new), tmp_path)


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("| refused: PAPERS_COMBINED |", "|  |", "what is answered"),
        ("| refused: PAPERS_COMBINED |", "| it depends |", "the answer is"),
        ("| protection at camp |", "| governor at camp |", "nobody is"),
        ("| 2024-12-07 12:00 |", "| noon |", "does not match"),
        ("Rules: ", "Laws: ", "Rules"),
        ("# T14. ", "# ", "begins with"),
    ],
)
def test_a_sheet_that_leaves_something_out_is_not_read(old: str, new: str, why: str) -> None:
    with pytest.raises(SheetError, match=why):
        spoilt(old, new)


def test_no_word_of_the_vocabulary_is_never_said() -> None:
    assert VOCABULARY
    said = {meant(STEPS, row.does, row.line)[0] for path in SHEETS for row in read(path).rows}
    assert said == set(STEPS.values())
