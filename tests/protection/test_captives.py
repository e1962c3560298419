"""Whoever may have been abducted: out of the captor's household, heard apart, referred (F-04)."""

from dataclasses import replace

import pytest

from awda.custody.one_by_one import ListRefused
from awda.journal import queries as journal
from awda.kernel.act import Act
from awda.kernel.ids import PartyId, PersonId
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Compartment, Role
from awda.people.codes import PresentsAs, Sex, Track
from awda.people.households.queries import household as told
from awda.people.households.queries import links_of
from awda.protection import acts, queries
from awda.protection.captives.rules import (
    CaptiveSign,
    Command,
    FlagCaptive,
    HearCaptive,
    HeardBy,
    LiftFlag,
    ReferCaptive,
)
from awda.protection.informing.rules import AnswerToExtract
from tests.conftest import NOON, sign
from tests.family.scenes import family
from tests.housing.scenes import household
from tests.protection.scenes import (
    HOUR,
    LEAVES,
    OTHER_SIDE,
    TOLD,
    interview,
    officer,
    over_the_line,
    prepared,
)
from tests.scenes import meet

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.usefixtures("operation"),
    pytest.mark.rule("F-04"),
]


def flag(person: PersonId) -> FlagCaptive:
    return FlagCaptive(person=person, sign=CaptiveSign.DOES_NOT_SPEAK_ALONE)


def hear(person: PersonId) -> HearCaptive:
    return HearCaptive(
        person=person,
        interview=interview(TOLD),
        heard_by=HeardBy.WOMAN,
        trained=True,
        chosen=False,
        apart_from_family=True,
    )


def refused(command: Command | AnswerToExtract, act: Act | None = None) -> str:
    with pytest.raises(Refusal) as caught:
        acts.note(act or officer(TOLD), command)
    return caught.value.code


def test_only_a_woman_or_a_child_is_flagged_and_only_once() -> None:
    _, man, wife, _ = family()
    assert refused(flag(man)) == "CAPTIVE_WOMAN_OR_CHILD"
    assert refused(flag(wife), sign(Role.REGISTRAR, "crossing", TOLD)) == "NOT_YOUR_DUTY"
    assert refused(ReferCaptive(person=wife, body="b", reference="r")) == "CAPTIVE_NOT_FLAGGED"
    acts.note(officer(NOON), flag(wife))
    assert refused(flag(wife)) == "CAPTIVE_FLAGGED_ALREADY"


def test_the_flag_takes_her_out_of_the_household_in_the_same_act() -> None:
    """T18: a captive in a family of eight."""
    home, man, wife, son = family()
    acts.take_out(officer(NOON), flag(wife))
    assert links_of(wife) == ()
    assert told(home).unit == tuple(sorted((man, son)))  # type: ignore[union-attr]  # it is open
    [*_, (left, _)] = journal.walk(f"household/{home}")
    assert left.compartment is Compartment.PROTECTION


def test_also_where_the_household_was_written_down_round_her() -> None:
    captive = meet(presents_as=PresentsAs.FAMILY, sex=Sex.FEMALE)
    captor = meet(presents_as=PresentsAs.FAMILY)
    home = household(captive, SPOUSE=captor)
    acts.take_out(officer(NOON), flag(captive))
    assert links_of(captive) == ()
    assert told(home).focal == captor  # type: ignore[union-attr]  # it is open


@pytest.mark.parametrize(
    ("other", "code"),
    [
        ({"apart_from_family": False}, "HEARD_BESIDE_THE_FAMILY"),
        ({"trained": False}, "INTERVIEWER_NOT_TRAINED"),
        ({"heard_by": HeardBy.MAN}, "INTERVIEWER_OF_THE_OTHER_SEX"),
        ({"interview": interview(TOLD, alone=False)}, "INTERVIEW_NOT_ALONE"),
        ({"interview": interview(TOLD, no_security_staff=False)}, "SECURITY_STAFF_PRESENT"),
    ],
)
def test_she_is_heard_apart_by_a_trained_woman(other: dict[str, object], code: str) -> None:
    *_, wife, _ = family()
    acts.note(officer(NOON), flag(wife))
    wrong = replace(hear(wife), **other)  # type: ignore[arg-type]  # each case says what it changes
    assert refused(wrong) == code
    acts.note(officer(TOLD), replace(hear(wife), heard_by=HeardBy.MAN, chosen=True))


def test_a_flag_is_lifted_by_another_after_hearing_her_with_reasons() -> None:
    *_, wife, _ = family()
    lift = LiftFlag(person=wife, reasons="she showed her marriage paper and told her story")
    assert refused(lift) == "CAPTIVE_NOT_FLAGGED"
    acts.note(officer(NOON), flag(wife))
    assert refused(lift) == "CAPTIVE_NOT_HEARD"
    acts.note(officer(TOLD), hear(wife))
    assert refused(lift) == "FLAG_LIFTED_BY_ITS_SETTER"
    other = officer(TOLD, "protection-2")
    assert refused(replace(lift, reasons=" "), other) == "FLAG_LIFTED_WITHOUT_REASONS"
    assert refused(ReferCaptive(person=wife, body=" ", reference="7")) == "SURVIVORS_BODY_NOT_NAMED"
    acts.note(
        officer(TOLD), ReferCaptive(person=wife, body="survivors' directorate", reference="7")
    )
    assert set(queries.captives([wife])) == {wife}
    acts.note(officer(TOLD + HOUR, "protection-2"), lift)
    assert queries.captives([wife]) == {}


def test_while_the_flag_stands_she_is_handed_to_nobody_across_whatever_she_signed() -> None:
    """Also with a track that may cross and every paper in order."""
    woman = prepared(meet(sex=Sex.FEMALE, presents_as=PresentsAs.FAMILY, track=Track.FAM))
    acts.note(officer(LEAVES - HOUR), flag(woman))
    [found] = queries.tests([woman], OTHER_SIDE, LEAVES).values()
    assert found.failed[0].code == "MAY_BE_A_CAPTIVE"
    leader = sign(Role.CONVOY_LEADER, "crossing", LEAVES)
    with pytest.raises(ListRefused) as why:
        acts.offer(leader, over_the_line(woman))
    assert [one.code for one in why.value.each.values()] == ["NOT_CLEARED_BY_PROTECTION"]


@pytest.mark.rule("I-08", "P-03", "P-10", "P-11")
def test_what_the_state_of_origin_may_be_told_is_asked_in_private() -> None:
    person = meet(track=Track.INT)
    answer = AnswerToExtract(person=person, party=OTHER_SIDE, yes=True, asked_in_private=True)
    assert refused(replace(answer, asked_in_private=False)) == "NOT_HEARD_IN_PRIVATE"
    elsewhere = replace(answer, party=PartyId("camp"))
    assert refused(elsewhere) == "NO_PARTY_OF_THE_STATE_OF_ORIGIN"
    assert queries.may_be_told([person], OTHER_SIDE) == {}
    acts.note(officer(NOON), answer)
    assert set(queries.may_be_told([person], OTHER_SIDE)) == {person}
    acts.note(officer(TOLD), replace(answer, yes=False))
    assert queries.may_be_told([person], OTHER_SIDE) == {}


@pytest.mark.rule("I-08", "F-04")
def test_a_yes_counts_for_nothing_while_she_may_be_a_captive() -> None:
    *_, wife, _ = family()
    answer = AnswerToExtract(person=wife, party=OTHER_SIDE, yes=True, asked_in_private=True)
    acts.note(officer(NOON), answer)
    acts.note(officer(NOON), flag(wife))
    assert queries.may_be_told([wife], OTHER_SIDE) == {}
