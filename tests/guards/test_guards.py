"""A guard is found where it stands, switched off in memory, and seen again when it has changed."""

import ast
from collections.abc import Iterator
from typing import Any

import pytest

from awda.kernel.outcome import Outcome
from awda.kernel.refusal import Refusal
from guards.finding import Guard, all_guards, hard_rules_of_codes, places
from guards.named import PLANTED
from guards.record import Marks, Seen, carried
from guards.switching import STANDS, SWITCH, plant, switched

CODES = {"TOO_YOUNG": ("C-01",), "NOT_ASKED": ("P-04",)}
SOURCE = """
def board(age, act, asked=True):
    if age < 18:
        raise Refusal("TOO_YOUNG", age=age)
    if not asked:
        act.warn("NOT_ASKED")
    return "boarded"

def answer(age):
    if age < 18:
        return Outcome("TOO_YOUNG")
    return Outcome()

def answers(age):
    return {"age": Outcome("TOO_YOUNG") if age < 18 else Outcome()}

def says(code):
    return code == "TOO_YOUNG"
"""
BOARD, WARN = "m.board TOO_YOUNG", "m.board NOT_ASKED"
ANSWER, ANSWERS = "m.answer TOO_YOUNG", "m.answers TOO_YOUNG"


@pytest.fixture(autouse=True)
def _at_rest() -> Iterator[None]:
    yield
    SWITCH.off, SWITCH.met = "", {}


def played(off: str = "") -> dict[str, Any]:
    """The module with its guards asking the switch, and one of them switched off."""
    tree = ast.parse(SOURCE)
    switched(tree, places(tree, "m", CODES))
    names: dict[str, Any] = {"Refusal": Refusal, "Outcome": Outcome, STANDS: SWITCH.stands}
    exec(compile(tree, "m.py", "exec"), names)  # noqa: S102 - our own lines above
    SWITCH.off = off
    return names


def hash_of(source: str) -> list[str]:
    return [place.hash for place in places(ast.parse(source), "m", CODES)]


def test_each_guard_is_found_and_a_mere_comparison_is_none() -> None:
    found = [place.id for place in places(ast.parse(SOURCE), "m", CODES)]
    assert found == [BOARD, WARN, ANSWER, ANSWERS]


def test_at_rest_every_guard_stands_and_is_met_only_when_its_moment_has_come() -> None:
    board = played()["board"]
    assert board(20, None) == "boarded"
    assert SWITCH.met == {}
    with pytest.raises(Refusal):
        board(17, None)
    assert set(SWITCH.met) == {BOARD}


@pytest.mark.parametrize("off", [BOARD, ANSWER, ANSWERS])
def test_one_is_switched_off_and_the_others_stand(off: str) -> None:
    names = played(off)
    if off == BOARD:
        assert names["board"](17, None) == "boarded"
    else:
        with pytest.raises(Refusal):
            names["board"](17, None)
    assert names["answer"](17).ok == (off == ANSWER)
    assert names["answers"](17)["age"].ok == (off == ANSWERS)


def guard(source: str = "aa", rules: tuple[str, ...] = ("C-01",)) -> Guard:
    return Guard("m.board TOO_YOUNG", "TOO_YOUNG", rules, source, "m.py", 3)


TESTS = Marks(frozenset({"m/test_m::test_it"}), {"m/test_m": frozenset({"C-01"})})
SEEN = Seen("m.board TOO_YOUNG", "TOO_YOUNG", "aa", {"C-01": "m/test_m::test_it"})


def test_what_was_seen_holds_while_guard_and_test_stand() -> None:
    (now,) = carried([guard()], {SEEN.id: SEEN}, TESTS).values()
    assert now.missing == []


def test_a_guard_that_moved_is_the_same_guard() -> None:
    moved = Guard("n.board TOO_YOUNG", "TOO_YOUNG", ("C-01",), "aa", "n.py", 9)
    (now,) = carried([moved], {SEEN.id: SEEN}, TESTS).values()
    assert (now.id, now.missing) == ("n.board TOO_YOUNG", [])


@pytest.mark.parametrize(
    ("changed", "tests"),
    [
        (guard(source="bb"), TESTS),  # its text is another
        (guard(), Marks(frozenset(), {})),  # its test is gone
        (guard(), Marks(TESTS.names, {"m/test_m": frozenset()})),  # no mark of the rule is left
    ],
)
def test_what_has_changed_must_be_seen_again(changed: Guard, tests: Marks) -> None:
    (now,) = carried([changed], {SEEN.id: SEEN}, tests).values()
    assert now.missing == ["C-01"]


def test_a_rule_that_a_guard_takes_on_is_still_to_be_seen() -> None:
    (now,) = carried([guard(rules=("C-01", "C-02"))], {SEEN.id: SEEN}, TESTS).values()
    assert now.missing == ["C-02"]


def test_the_condition_belongs_to_the_guard_and_a_comment_does_not() -> None:
    assert hash_of(SOURCE) == hash_of(SOURCE.replace("age < 18:", "age  <  18:  # the law"))
    now, younger = hash_of(SOURCE), hash_of(SOURCE.replace("18", "16"))
    assert [one != other for one, other in zip(now, younger, strict=True)] == [
        True,
        False,
        True,
        True,
    ]


def test_every_code_of_a_hard_rule_is_said_by_a_guard() -> None:
    said = {guard.code for guard in all_guards()}
    # asked of a convoy's vehicles, which are not built yet
    assert set(hard_rules_of_codes()) - said == {"NEEDS_UNMATCHED"}


@pytest.mark.parametrize("one", PLANTED, ids=lambda one: one.id)
def test_what_must_not_be_there_can_be_planted(one: Any) -> None:
    module, _, holder = one.holder.rpartition(".")
    tree = ast.parse(f"class {holder}:\n    first: int\n")
    plant(tree, module, one.id)
    assert one.field in ast.unparse(tree)
    plant(tree, module, "")
