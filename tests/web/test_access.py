"""Duties: what no login may hold, who may give them, and that each stands on the record."""

import pytest
from django.contrib.auth.models import User

from awda.journal import queries as journal
from awda.kernel.ids import ActorId, PartyId
from awda.kernel.refusal import Refusal
from awda.kernel.roles import ALONE, APART, Role
from awda.places.rules import PartyKind
from awda.web.access import acts, queries
from awda.web.access.rules import OUTSIDE, ROLES_OF, EndDuty, GrantDuty
from tests.conftest import sign
from tests.scenes import PARTIES, open_operation
from tests.web.scenes import PASSWORD, duty, keeper_act, open_army

pytestmark = pytest.mark.django_db
FIVE = [min(group) for group in APART]
TWO = [(a, b) for a in FIVE for b in FIVE if a != b] + [
    pair
    for alone in sorted(ALONE)
    for other in sorted(set(Role) - {alone, Role.CLOCK, Role.RECEIVER})
    for pair in ((alone, other), (other, alone))
]


def test_the_two_blind_reviewers_are_two_people() -> None:
    assert {frozenset({Role.SCREENING_A}), frozenset({Role.SCREENING_B})} <= set(APART)
    assert {Role.KEEPER, Role.AUDITOR} == ALONE


@pytest.mark.parametrize(("first", "second"), TWO)
def test_no_login_holds_two_that_must_be_apart(first: Role, second: Role) -> None:
    open_army()
    acts.grant(keeper_act(), duty("both", first))
    with pytest.raises(Refusal) as refused:
        acts.grant(keeper_act(), duty("both", second))
    assert refused.value.code == "DUTIES_CLASH"
    assert not refused.value.overridable
    assert [one.role for one in queries.duties("both")] == [first]


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.KEEPER])
def test_only_a_keeper_gives_duties(role: Role) -> None:
    open_army()
    with pytest.raises(Refusal, match="NOT_YOUR_DUTY"):
        acts.grant(sign(role, "army"), duty("gate-1", Role.GATE_CLERK))


@pytest.mark.rule("L-06")
def test_no_one_gives_a_duty_to_themselves() -> None:
    with pytest.raises(Refusal, match="DUTY_TO_ONESELF"):
        acts.grant(sign(Role.KEEPER, "awda", actor="k-1"), duty("k-1", Role.AUDITOR, "audit"))


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (duty("Khaled Mohammad", Role.GATE_CLERK), "LOGIN_ILL_FORMED"),
        (duty("x", Role.GATE_CLERK), "LOGIN_ILL_FORMED"),
        (duty("gate-1", Role.CLOCK), "CLOCK_IS_NOBODY"),
        (duty("gate-1", Role.GATE_CLERK, party="nobody"), "DUTY_WITHOUT_PARTY"),
        (duty("gate-1", Role.GATE_CLERK, reason="  "), "DUTY_REASON_MISSING"),
    ],
)
def test_a_duty_is_not_given(command: GrantDuty, code: str) -> None:
    open_army()
    with pytest.raises(Refusal, match=code):
        acts.grant(keeper_act(), command)
    assert journal.size() == 1


@pytest.mark.parametrize(
    ("party", "role"),
    [
        (party, role)
        for party, kind in PARTIES.items()
        for role in sorted(set(Role) - {Role.CLOCK} - ROLES_OF[kind])
    ],
)
def test_a_party_has_no_role_of_another_kind(party: str, role: Role) -> None:
    """The other side's officer is no registrar, screener, medic, monitor or auditor here."""
    open_operation()
    before = journal.size()
    with pytest.raises(Refusal, match="ROLE_NOT_OF_PARTY") as refused:
        acts.grant(keeper_act(), duty("one-1", role, party))
    assert not refused.value.overridable
    assert journal.size() == before


def test_who_may_work_for_the_other_side_and_a_court() -> None:
    assert ROLES_OF[PartyKind.RECEIVER] == {Role.RECEIVER, Role.LIAISON}
    assert ROLES_OF[PartyKind.JUSTICE] == {Role.RECEIVER}
    assert Role.RECEIVER not in ROLES_OF[PartyKind.HOST]
    open_operation()
    for party, kind in PARTIES.items():
        for role in sorted(ROLES_OF[kind]):
            acts.grant(keeper_act(), duty(f"{party}-{role.value.replace('_', '-')}", role, party))
    for role in sorted(OUTSIDE):
        acts.grant(keeper_act(), duty(f"out-{role.value.replace('_', '-')}", role, "outside"))
    assert [one.role for one in queries.duties("other-side-receiver")] == [Role.RECEIVER]


def test_a_duty_not_held_is_not_ended() -> None:
    command = EndDuty(
        login=ActorId("gate-1"), role=Role.GATE_CLERK, party=PartyId("army"), reason="left"
    )
    with pytest.raises(Refusal, match="DUTY_NOT_HELD"):
        acts.end(keeper_act(), command)


def test_a_login_without_its_first_duty_is_not_opened() -> None:
    with pytest.raises(Refusal, match="DUTY_WITHOUT_PARTY"):
        acts.open_login(keeper_act(), duty("gate-1", Role.GATE_CLERK), PASSWORD)
    assert not User.objects.exists()


def test_a_login_is_opened_once() -> None:
    open_army()
    User.objects.create_user("gate-1")
    with pytest.raises(Refusal, match="LOGIN_TAKEN"):
        acts.open_login(keeper_act(), duty("gate-1", Role.GATE_CLERK), PASSWORD)
    assert not queries.duties("gate-1")


def test_a_short_password_is_refused() -> None:
    with pytest.raises(Refusal, match="PASSWORD_TOO_WEAK"):
        acts.open_login(keeper_act(), duty("a-1", Role.AUDITOR, "audit"), "short")


def test_a_duty_is_given_ended_and_given_again_on_the_record() -> None:
    open_army()
    given = duty("gate-1", Role.GATE_CLERK)
    over = EndDuty(login=given.login, role=given.role, party=given.party, reason="left")
    acts.grant(keeper_act(), given)
    with pytest.raises(Refusal, match="DUTY_HELD_ALREADY"):
        acts.grant(keeper_act(), given)
    acts.end(keeper_act(), over)
    assert queries.duties("gate-1") == ()
    acts.grant(keeper_act(), given)
    assert [one.key for one in queries.duties("gate-1")] == ["gate_clerk@army"]
    types = [recorded.type for recorded, _ in journal.walk("login/gate-1")]
    assert types == ["access.DutyGranted", "access.DutyEnded", "access.DutyGranted"]


def test_opening_a_login_twice_has_one_effect() -> None:
    open_army()
    act, first = keeper_act(), duty("gate-1", Role.GATE_CLERK)
    acts.open_login(act, first, PASSWORD)
    assert acts.open_login(act, first, PASSWORD).again
    assert User.objects.count() == 1
