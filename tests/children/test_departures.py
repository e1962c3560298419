"""`child_departure`: every test of both paths, and the law that nothing missing ever passes."""

from dataclasses import fields, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awda.children.codes import Outcome as Best
from awda.children.codes import Wish
from awda.children.departures.rules import (
    OWN,
    SHARED,
    Answered,
    ChildFacts,
    Departure,
    Determined,
    ListFacts,
    Needed,
    Path,
    Traced,
    child_departure,
    path_of,
)
from awda.children.texts import LABELS, REFUSALS
from awda.kernel.ids import PersonId
from awda.kernel.outcome import Outcome
from tests.children.scenes import DAY
from tests.conftest import NOON

CHILD, MOTHER, SOLDIER = PersonId("child"), PersonId("mother"), PersonId("soldier")
ALL_TOLD = {test: Outcome(relied_on=(90 + n,)) for n, test in enumerate(SHARED[Path.ALONE])}
WITH_MOTHER = ListFacts(
    people=frozenset({CHILD, MOTHER}), combatants=frozenset(), adults=frozenset({MOTHER})
)
CHILDREN_ONLY = ListFacts(people=frozenset({CHILD}), combatants=frozenset(), adults=frozenset())
ACCOMPANIED = ChildFacts(
    person=CHILD,
    track="FAM",
    entries=(1,),
    guardians={MOTHER: 2},
    guardian_consent=Answered(yes=True, entry=3, guardian=MOTHER),
    view=Wish.FOR,
    view_in=4,
)
ALONE = ChildFacts(
    person=CHILD,
    track="CHD",
    entries=(1,),
    apart=True,
    view=Wish.FOR,
    view_in=4,
    child_consent=Answered(yes=True, entry=5),
    guardian_consent=Answered(yes=True, entry=6),
    determined=Determined(outcome=Best.REUNIFY_THERE, review_due=NOON + 30 * DAY, entry=7),
    traced=Traced(verified=True, carer="aunt", entry=8),
    verification=Answered(yes=True, entry=9),
)


def asked(
    child: ChildFacts, on: ListFacts | None = None, told: dict[Needed, Outcome] | None = None
) -> Departure:
    usual = WITH_MOTHER if path_of(child) is Path.ACCOMPANIED else CHILDREN_ONLY
    return child_departure(child, on or usual, ALL_TOLD if told is None else told, NOON)


def codes(found: Departure) -> dict[Needed, str]:
    return {test: outcome.code for test, outcome in found.failed}


NO = Answered(yes=False, entry=50)
REFUSED = [
    # ACCOMPANIED: what is changed, the one test that fails, its code
    (ACCOMPANIED, {"guardians": {}}, Needed.GUARDIAN, "GUARDIAN_NOT_VERIFIED"),
    (ACCOMPANIED, {"guardian_consent": None}, Needed.GUARDIAN_CONSENT, "GUARDIAN_CONSENT_MISSING"),
    (ACCOMPANIED, {"guardian_consent": NO}, Needed.GUARDIAN_CONSENT, "GUARDIAN_SAID_NO"),
    (
        ACCOMPANIED,
        {"guardian_consent": Answered(yes=True, entry=3, guardian=SOLDIER)},
        Needed.GUARDIAN_CONSENT,
        "GUARDIAN_CONSENT_OF_ANOTHER",
    ),
    (ACCOMPANIED, {"view": None}, Needed.VIEW, "CHILD_VIEW_NOT_ASKED"),
    (ACCOMPANIED, {"view": Wish.AGAINST}, Needed.VIEW, "CHILD_IS_AGAINST"),
    (ACCOMPANIED, {"associated_in": 60}, Needed.FLAGS, "CHILD_ASSOCIATED"),
    (ACCOMPANIED, {"abducted_in": 60}, Needed.FLAGS, "CHILD_MAYBE_ABDUCTED"),
    # ALONE
    (ALONE, {"determined": None}, Needed.DETERMINATION, "NOT_DETERMINED_YET"),
    (ALONE, {"traced": None}, Needed.FAMILY, "FAMILY_NOT_TRACED"),
    (
        ALONE,
        {"traced": Traced(verified=False, carer="aunt", entry=8)},
        Needed.FAMILY,
        "FAMILY_NOT_VERIFIED",
    ),
    (
        ALONE,
        {"traced": Traced(verified=True, carer=" ", entry=8)},
        Needed.CARER,
        "CARER_NOT_NAMED",
    ),
    (ALONE, {"view": None}, Needed.VIEW, "CHILD_VIEW_NOT_ASKED"),
    (ALONE, {"child_consent": None}, Needed.CHILD_CONSENT, "CHILD_CONSENT_MISSING"),
    (ALONE, {"child_consent": NO}, Needed.CHILD_CONSENT, "CHILD_SAID_NO"),
    (ALONE, {"guardian_consent": None}, Needed.GUARDIAN_CONSENT, "GUARDIAN_CONSENT_MISSING"),
    (ALONE, {"verification": None}, Needed.VERIFICATION, "RETURN_NOT_VERIFIED"),
    (
        ALONE,
        {"verification": Answered(yes=True, entry=6)},
        Needed.VERIFICATION,
        "RETURN_NOT_VERIFIED",  # of an older decision
    ),
    (ALONE, {"verification": NO}, Needed.VERIFICATION, "MONITOR_SAID_NO"),
    (ALONE, {"abducted_in": 60}, Needed.FLAGS, "CHILD_MAYBE_ABDUCTED"),
]


@pytest.mark.rule("C-06", "F-04")
@pytest.mark.parametrize(("whole", "change", "test", "code"), REFUSED)
def test_each_test_refuses_by_itself_and_says_what_to_do_next(
    whole: ChildFacts, change: dict[str, Any], test: Needed, code: str
) -> None:
    found = asked(replace(whole, **change))
    assert codes(found)[test] == code
    assert not found.ok
    assert REFUSALS[code].next.en
    assert test.value in LABELS["departure_test"]


@pytest.mark.rule("C-06", "L-01")
@pytest.mark.parametrize("track", ["INT", "WND", "CIV", "UND", "ABD", "ASY", "CRM", "TCN"])
def test_no_other_track_is_a_way_for_a_child(track: str) -> None:
    assert codes(asked(replace(ALONE, track=track))) == {Needed.TRACK: "CHILD_TRACK_MAY_NOT_DEPART"}


@pytest.mark.rule("C-02", "C-05", "C-06")
@pytest.mark.parametrize("child", [ACCOMPANIED, ALONE])
def test_no_child_is_on_a_list_with_combatants(child: ChildFacts) -> None:
    on = ListFacts(
        people=frozenset({CHILD, MOTHER, SOLDIER}),
        combatants=frozenset({SOLDIER}),
        adults=frozenset({MOTHER, SOLDIER}),
    )
    assert codes(asked(child, on)) == {Needed.LIST_KIND: "CHILD_AMONG_COMBATANTS"}


@pytest.mark.rule("C-05", "C-06")
def test_a_child_who_is_alone_is_on_a_list_of_children() -> None:
    assert codes(asked(ALONE, WITH_MOTHER)) == {Needed.LIST_KIND: "CHILD_LIST_HAS_ADULTS"}


@pytest.mark.rule("C-06", "C-08", "F-01")
def test_a_child_with_a_mother_does_not_go_without_her() -> None:
    """T5, seen from the child: mother and child are on one list, or neither goes."""
    assert codes(asked(ACCOMPANIED, CHILDREN_ONLY)) == {Needed.GUARDIAN: "GUARDIAN_NOT_ON_LIST"}


@pytest.mark.rule("C-06")
def test_who_is_separated_takes_the_long_path_whatever_the_track_says() -> None:
    assert path_of(replace(ACCOMPANIED, apart=True)) is Path.ALONE
    assert path_of(replace(ALONE, track="CAF")) is Path.ALONE


@pytest.mark.rule("C-06")
def test_a_child_who_is_against_it_leaves_only_by_a_decision_made_after_being_heard() -> None:
    against = replace(ALONE, view=Wish.AGAINST, view_in=70)
    assert codes(asked(against)) == {Needed.VIEW: "CHILD_IS_AGAINST"}
    heard = Determined(outcome=Best.REUNIFY_THERE, review_due=NOON + DAY, entry=71)
    again = replace(against, determined=heard, verification=Answered(yes=True, entry=72))
    assert asked(again).ok


@pytest.mark.rule("C-06")
def test_a_decision_that_is_due_for_review_or_says_otherwise_does_not_carry_a_departure() -> None:
    old = Determined(outcome=Best.REUNIFY_THERE, review_due=NOON, entry=7)
    assert codes(asked(replace(ALONE, determined=old))) == {
        Needed.DETERMINATION: "DETERMINATION_TO_REVIEW"
    }
    here = Determined(outcome=Best.CARE_HERE, review_due=NOON + DAY, entry=7)
    assert codes(asked(replace(ALONE, determined=here))) == {
        Needed.DETERMINATION: "DETERMINED_OTHERWISE"
    }


@pytest.mark.rule("C-06")
@pytest.mark.parametrize(("child", "path"), [(ACCOMPANIED, Path.ACCOMPANIED), (ALONE, Path.ALONE)])
def test_answers_of_other_contexts_refuse_too(child: ChildFacts, path: Path) -> None:
    for test in SHARED[path]:
        told = {**ALL_TOLD, test: Outcome("NOT_FIT", {}, (80,))}
        assert codes(asked(child, told=told)) == {test: "NOT_FIT"}


def test_whoever_passes_everything_may_go_and_each_answer_names_its_entries() -> None:
    for child, own in ((ACCOMPANIED, {1, 2, 3, 4}), (ALONE, {1, 4, 5, 6, 7, 8, 9})):
        found = asked(child)
        assert found.ok
        assert not found.untold
        assert own <= set(found.relied_on)
        assert [test for test, _ in found.tests] == [*OWN[found.path], *SHARED[found.path]]


def test_what_nobody_could_be_asked_is_named() -> None:
    found = asked(ALONE, told={})
    assert found.untold == SHARED[Path.ALONE]


MISSING: dict[str, Any] = {
    "guardians": {},
    "view": None,
    "child_consent": None,
    "guardian_consent": None,
    "determined": None,
    "traced": None,
    "verification": None,
}
NEEDS = {
    Path.ACCOMPANIED: {"guardians", "view", "guardian_consent"},
    Path.ALONE: MISSING.keys() - {"guardians"},
}


@pytest.mark.rule("C-06")
@given(
    whole=st.sampled_from([ACCOMPANIED, ALONE]),
    left_out=st.sets(st.sampled_from(sorted(MISSING))),
    combatants=st.booleans(),
    flag=st.sampled_from([None, "abducted_in", "associated_in"]),
    failing=st.sets(st.sampled_from(sorted(SHARED[Path.ALONE])), max_size=2),
)
def test_nothing_that_is_missing_ever_passes(
    whole: ChildFacts,
    left_out: set[str],
    combatants: bool,
    flag: str | None,
    failing: set[Needed],
) -> None:
    """May depart exactly when nothing its path needs is missing, flagged, refused or on a list of
    combatants."""
    changes: dict[str, Any] = {name: MISSING[name] for name in left_out}
    if flag:
        changes[flag] = 60
    child = replace(whole, **changes)
    path = path_of(child)
    usual = WITH_MOTHER if path is Path.ACCOMPANIED else CHILDREN_ONLY
    on = replace(usual, combatants=frozenset({SOLDIER}) if combatants else frozenset())
    told = {**ALL_TOLD, **{test: Outcome("REFUSED") for test in failing}}
    stopped = flag == "abducted_in" or (flag and path is Path.ACCOMPANIED)
    expected = not (NEEDS[path] & left_out or combatants or stopped or failing & set(SHARED[path]))
    assert child_departure(child, on, told, NOON).ok is expected


@pytest.mark.rule("C-07")
def test_no_fact_of_a_departure_is_about_weapons_units_or_fighting() -> None:
    asked_for = {field.name for field in fields(ChildFacts)} | {test.value for test in Needed}
    told_of = {"weapon", "unit", "fight", "drill", "rank", "gun", "proof_of"}
    assert not [name for name in asked_for for word in told_of if word in name.lower()]
