"""Whatever order people write in, no history of accepted statements breaks the laws of a file."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awda.children import rules
from awda.children.codes import Consenting, Discipline, Ending, TracingStatus, Why, Wish
from awda.children.said import (
    Closing,
    Opening,
    Panelist,
    Referral,
    Verification,
    View,
    Written,
)
from awda.children.vocabulary import (
    Command,
    FindAge,
    Noted,
    OpenCase,
    Refer,
    VerifyReturn,
    WriteInCase,
)
from awda.children.writing import Around, Case
from awda.kernel.ids import HandoverId, PartyId, PersonId
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Role
from tests.children.scenes import (
    care,
    consent,
    determination,
    family,
    finding,
    separation,
    session,
    tracing,
)
from tests.conftest import NOON, sign

CHILD = PersonId("child")
AROUND = Around(known=True, may_be_child=True, in_doubt=True, of_a_body=True, to_a_body=True)
ALONE = (Panelist(by="child-1", discipline=Discipline.CHILD_PROTECTION),)
REFERRED = Referral(body=PartyId("children"), handover=HandoverId("h"), why="alone")
WRITTEN: list[Written] = [
    separation(),
    care(),
    tracing(TracingStatus.OPEN),
    session(NOON),
    session(NOON, no_commander_near=False),
    View(wish=Wish.FOR),
    family(),
    consent(Consenting.CHILD),
    determination(),
    determination(panel=ALONE),
    Closing(ending=Ending.REUNIFIED, reason="well"),
]
COMMANDS: list[Command] = [
    OpenCase(person=CHILD, opening=Opening(why=Why.CHILD)),
    Refer(person=CHILD, referral=REFERRED),
    VerifyReturn(person=CHILD, verification=Verification(may_go=True, reference="u")),
    *(FindAge(person=CHILD, finding=finding(discipline=one)) for one in Discipline),
    *(WriteInCase(person=CHILD, said=one) for one in WRITTEN),
]


@pytest.mark.rule("C-01", "C-04", "C-06", "C-10")
@given(
    steps=st.lists(
        st.tuples(st.sampled_from(COMMANDS), st.sampled_from(["a", "b", "c"]), st.booleans()),
        max_size=40,
    )
)
def test_no_accepted_history_breaks_the_laws_of_a_file(
    steps: list[tuple[Command, str, bool]],
) -> None:
    state, told = Case(), list[Noted]()
    for command, actor, body in steps:
        act = sign(Role.CHILD_PROTECTION, "children", actor=actor)
        try:
            events = rules.decide(state, command, act, replace(AROUND, of_a_body=body))
        except Refusal:
            continue
        if not isinstance(command, Refer | FindAge | VerifyReturn):
            assert body, "only the child-protection body opens and writes"
        for event in events:
            told.append(event)
            state = rules.evolve(state, event, NOON)
            _lawful(told)


def _lawful(told: list[Noted]) -> None:
    """What must hold after every statement."""
    whats = [one.said.what for one in told]
    before = whats[:-1]
    newest = told[-1].said
    assert "CLOSING" not in before, "a closed file stays closed"
    assert whats.count("OPENING") <= 1
    if newest.what == "VIEW":
        assert "SESSION" in before
    if newest.what == "DETERMINATION":
        assert {"VIEW", "TRACING"} <= set(before)
        assert len({one.by for one in newest.panel}) > 1
    if newest.what == "VERIFICATION":
        assert "DETERMINATION" in before
    if newest.what == "SESSION":
        assert newest.no_commander_near
    found = [one for one in told if one.said.what == "AGE_FINDING"]
    for first, second in zip(found[::2], found[1::2], strict=False):
        assert first.by != second.by
        assert _discipline(first) is not _discipline(second)


def _discipline(one: Noted) -> Discipline:
    assert one.said.what == "AGE_FINDING"
    return one.said.discipline
