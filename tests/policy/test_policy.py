"""What nobody may do to the policy, what one officer may, what two organisations may."""

from datetime import timedelta
from hashlib import sha256

import pytest

from awda.journal import queries as journal
from awda.journal.clock import new_id
from awda.kernel.refusal import Refusal
from awda.policy import acts, queries
from awda.policy.rules import PolicyChanged, Propose, Wanted, policy_text
from awda.policy.vocabulary import DEFAULTS, IN_ORDER, SETTINGS, Looser, Number
from awda.web.law import rules
from tests.conftest import NOON
from tests.policy.officers import (
    CAMP,
    CHILDREN,
    COMMISSION,
    GOVERNOR,
    GOVERNOR_2,
    ICRC,
    KEEPER,
    Officer,
    dismissed,
    sworn_in,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("officers")]
HOURS = Number.REGISTER_HOURS  # 72; more is looser


def refused(code: str, officer: Officer, number: Number, value: int) -> None:
    before = journal.size()
    with pytest.raises(Refusal) as why:
        officer.proposes(number, value)
    assert why.value.code == code
    assert not why.value.overridable
    assert journal.size() == before


@pytest.mark.rule("L-06")
@pytest.mark.parametrize("officer", [KEEPER, CAMP])
@pytest.mark.parametrize("value", [71, 73])
def test_who_keeps_the_installation_or_commands_a_camp_changes_nothing(
    officer: Officer, value: int
) -> None:
    refused("NOT_YOUR_DUTY", officer, HOURS, value)


@pytest.mark.rule("L-06")
def test_a_monitor_tightens_and_never_loosens() -> None:
    refused("ROLE_ONLY_TIGHTENS", ICRC, HOURS, 73)
    ICRC.proposes(HOURS, 48)
    assert queries.number(HOURS) == 48


@pytest.mark.rule("L-06")
def test_nobody_signs_without_a_duty_of_their_own_on_the_record() -> None:
    refused("SIGNER_WITHOUT_DUTY", Officer("made-up", GOVERNOR.role, "governor"), HOURS, 48)
    refused("SIGNER_WITHOUT_DUTY", Officer(GOVERNOR.login, GOVERNOR.role, "police"), HOURS, 48)
    dismissed(GOVERNOR)
    refused("SIGNER_WITHOUT_DUTY", GOVERNOR, HOURS, 48)


@pytest.mark.rule("L-06")
def test_nobody_proposes_without_saying_why() -> None:
    wanted = (Wanted(number=HOURS, value=48),)
    nothing = Propose(proposal=new_id(), numbers=wanted, reason=" ")
    with pytest.raises(Refusal, match="POLICY_REASON_MISSING"):
        acts.propose(GOVERNOR.act(NOON), nothing)
    assert queries.number(HOURS) == 72


@pytest.mark.rule("L-06")
@pytest.mark.parametrize(
    ("number", "value"),
    [
        (Number.CHILD_OUT_HOURS, 49),
        (Number.CAPTURE_CARD_DAYS, 8),
        (Number.CRIMINAL_RESPONSIBILITY_YEARS, 13),
        (Number.SMALLEST_CELL, 4),
        (Number.FITNESS_HOURS, 73),
        (Number.REGISTER_HOURS, 0),
        (Number.ASSESSMENT_DAYS, 2**53 - 1),
    ],
)
def test_no_signature_passes_the_bounds(number: Number, value: int) -> None:
    refused("NUMBER_OUT_OF_BOUNDS", GOVERNOR, number, value)


@pytest.mark.rule("L-06")
def test_a_loosening_needs_another_person_of_another_organisation() -> None:
    proposal = GOVERNOR.proposes(HOURS, 96)
    assert queries.number(HOURS) == 72
    for officer, code in (
        (GOVERNOR, "CONFIRMS_OWN_PROPOSAL"),
        (GOVERNOR_2, "SAME_ORGANISATION"),
        (ICRC, "NOT_YOUR_DUTY"),
        (KEEPER, "NOT_YOUR_DUTY"),
    ):
        with pytest.raises(Refusal) as why:
            officer.confirms(proposal)
        assert why.value.code == code
    assert queries.number(HOURS) == 72
    CHILDREN.confirms(proposal)
    assert queries.number(HOURS) == 96


@pytest.mark.rule("L-06")
def test_a_login_made_for_the_purpose_confirms_nothing() -> None:
    proposal = GOVERNOR.proposes(HOURS, 96)
    late = Officer("puppet", CHILDREN.role, "children")
    sworn_in(late)
    with pytest.raises(Refusal, match="DUTY_YOUNGER_THAN_PROPOSAL"):
        late.confirms(proposal)


@pytest.mark.rule("L-06")
def test_one_objection_ends_a_proposal() -> None:
    proposal = GOVERNOR.proposes(HOURS, 96)
    ICRC.objects(proposal)
    assert queries.waiting(NOON) == []
    with pytest.raises(Refusal, match="NO_SUCH_PROPOSAL"):
        CHILDREN.confirms(proposal)
    assert queries.number(HOURS) == 72


@pytest.mark.rule("L-06")
def test_a_proposal_lapses_and_is_overtaken() -> None:
    first = GOVERNOR.proposes(HOURS, 96)
    with pytest.raises(Refusal, match="PROPOSAL_LAPSED"):
        CHILDREN.confirms(first, NOON + timedelta(days=14, seconds=1))
    COMMISSION.proposes(HOURS, 48)
    with pytest.raises(Refusal, match="PROPOSAL_OVERTAKEN"):
        CHILDREN.confirms(first)
    assert queries.number(HOURS) == 48


@pytest.mark.rule("L-06")
def test_a_number_beside_a_tighter_one_does_not_slip_through() -> None:
    GOVERNOR.proposes_all({HOURS: 48, Number.TRANSIT_STAY_DAYS: 20})
    assert queries.number(HOURS) == 48
    proposal = GOVERNOR.proposes_all({HOURS: 24, Number.TRANSIT_STAY_DAYS: 30})
    assert queries.number(HOURS) == 48, "one loosens, so all wait"
    CHILDREN.confirms(proposal)
    assert (queries.number(HOURS), queries.number(Number.TRANSIT_STAY_DAYS)) == (24, 30)


@pytest.mark.rule("L-06")
def test_the_warning_stays_before_the_limit() -> None:
    refused("NUMBERS_CROSS", GOVERNOR, Number.CHILD_OUT_HOURS, 20)
    GOVERNOR.proposes_all({Number.CHILD_OUT_HOURS: 20, Number.CHILD_WARN_HOURS: 10})
    assert queries.number(Number.CHILD_OUT_HOURS) == 20


@pytest.mark.parametrize("number", [n for n in Number if SETTINGS[n].looser is Looser.EITHER])
def test_where_two_goods_are_weighed_every_change_needs_two(number: Number) -> None:
    setting = SETTINGS[number]
    for value in {setting.least, setting.most} - {setting.default}:
        GOVERNOR.proposes(number, value)
        assert queries.number(number) == setting.default


@pytest.mark.rule("L-06")
def test_the_record_says_who_signed_and_for_which_file() -> None:
    proposal = GOVERNOR.proposes(HOURS, 96)
    done = CHILDREN.confirms(proposal)
    *_, (event, recorded) = queries.told()
    assert isinstance(event, PolicyChanged)
    assert recorded.index == done.indexes[0] == queries.in_force().entry
    assert [one.login for one in event.signed] == ["governor-1", "children-1"]
    assert (event.version, recorded.compartment) == (1, "public")
    numbers = {number: DEFAULTS[number] for number in Number} | {HOURS: 96}
    assert event.sha256 == sha256(policy_text(1, numbers).encode()).hexdigest()
    with pytest.raises(Refusal, match="NO_SUCH_PROPOSAL"):
        COMMISSION.confirms(proposal)


def test_every_number_is_sound() -> None:
    assert set(SETTINGS) == set(Number)
    for number, setting in SETTINGS.items():
        assert setting.least <= setting.default <= setting.most, number
        assert setting.rules, number
        assert set(setting.rules) <= rules().keys(), number
    for lower, higher in IN_ORDER:
        assert DEFAULTS[lower] <= DEFAULTS[higher]
