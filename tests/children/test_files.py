"""A child's file: who opens it, who writes in it, what must come before what."""

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any, get_args, get_type_hints

import pytest

from awda.children import acts, clocks, queries
from awda.children.codes import (
    Consenting,
    Direction,
    Discipline,
    Ending,
    Purpose,
    Stage,
    Tie,
    TracingStatus,
    Why,
    Wish,
)
from awda.children.models import CaseFact, ChildCase
from awda.children.said import (
    Birth,
    Closing,
    FamilyMessage,
    FollowUp,
    KinshipTest,
    Opening,
    Panelist,
    Reunion,
    Said,
    Verification,
    View,
    Written,
)
from awda.children.vocabulary import FindAge, OpenCase, VerifyReturn, WriteInCase
from awda.custody import queries as held
from awda.custody.one_by_one import ListRefused
from awda.intake.acts import FirstContact, first_contact
from awda.journal import queries as journal
from awda.journal.clock import new_id
from awda.journal.rebuild import fingerprints, rebuild
from awda.kernel.due import DueKind, DueState
from awda.kernel.ids import PartyId, PersonId, PlaceId
from awda.kernel.instants import Instant
from awda.kernel.refusal import Override, Refusal
from awda.kernel.roles import Compartment, Role
from awda.people.codes import PresentsAs, Sex
from awda.web import ticking
from awda.web.contexts import ALL
from tests.children.scenes import (
    HOUR,
    care,
    child,
    consent,
    determination,
    determined,
    doubtful,
    family,
    finding,
    heard,
    open_file,
    referral,
    referred,
    separation,
    session,
    taken_in,
    tracing,
    verified,
    worker,
    write,
)
from tests.conftest import NOON, sign
from tests.scenes import OPERATION, meet

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("operation")]
AT = NOON + 3 * HOUR


def refuses(code: str, does: Callable[[], object]) -> Refusal:
    """Refused with this code, and nothing of it on the record."""
    before = journal.size()
    with pytest.raises(Refusal) as refused:
        does()
    assert (refused.value.code, journal.size()) == (code, before)
    return refused.value


# --- refused


@pytest.mark.rule("C-04", "C-03")
def test_no_other_duty_and_no_party_that_holds_soldiers_opens_or_writes_a_file() -> None:
    girl = child()
    opening = OpenCase(person=girl, opening=Opening(why=Why.CHILD))
    for role in set(Role) - {Role.CHILD_PROTECTION, Role.CLOCK}:
        refuses("NOT_YOUR_DUTY", lambda role=role: acts.open_case(sign(role, "crossing"), opening))  # type: ignore[misc]  # bound now
    at_the_camp = sign(Role.CHILD_PROTECTION, "camp")
    refuses("NOT_THE_CHILD_BODY", lambda: acts.open_case(at_the_camp, opening))
    open_file(girl)
    said = WriteInCase(person=girl, said=separation())
    refuses("NOT_THE_CHILD_BODY", lambda: acts.write_in_case(at_the_camp, said))
    for role in (Role.CAMP_MANAGER, Role.SCREENING_A, Role.PROTECTION, Role.REGISTRAR):
        act = sign(role, "crossing")
        refuses("NOT_YOUR_DUTY", lambda act=act: acts.write_in_case(act, said))  # type: ignore[misc]  # bound now


@pytest.mark.rule("C-01")
def test_a_grown_up_has_no_file_and_a_doubt_has_one() -> None:
    man = meet()
    refuses("NOT_A_CHILD", lambda: open_file(man))
    refuses("NOT_A_CHILD", lambda: referred(man))
    driver = doubtful()
    open_file(driver)
    [(opened, _)] = journal.walk("child/")
    assert opened.compartment is Compartment.CHILD
    row = CaseFact.objects.get(person=driver)
    assert row.said["why"] == "DOUBT", "the record says why, not the form"


@pytest.mark.rule("C-03")
def test_a_child_is_referred_to_a_civilian_body_alone_and_by_whoever_holds_it() -> None:
    girl = child()
    gate = sign(Role.GATE_CLERK, "crossing")
    for party in ("camp", "hospital", "other-side", "store"):
        command = referral(girl, body=PartyId(party))
        refuses("NOT_A_CHILD_BODY", lambda command=command: acts.refer(gate, command))  # type: ignore[misc]  # bound now
    command = referral(girl)
    with pytest.raises(ListRefused) as refused:
        acts.refer(sign(Role.CAMP_MANAGER, "camp"), command)
    assert {why.code for why in refused.value.each.values()} == {"NOT_THE_HOLDER"}
    assert queries.referred(girl) is None, "no referral without its offer of custody"
    assert held.handover(command.handover) is None


ORDER: list[tuple[str, Callable[[], Written]]] = [
    ("CHILD_SESSION_MISSING", lambda: View(wish=Wish.FOR)),
    ("CHILD_NOT_HEARD", lambda: consent(Consenting.CHILD)),
    ("CHILD_NOT_HEARD", determination),
    ("CHILD_FACT_INCOMPLETE", lambda: separation(last_seen_with=" ")),
    ("CHILD_FACT_INCOMPLETE", lambda: separation(cause=None)),
    ("CHILD_FACT_INCOMPLETE", lambda: family(carer="")),
    ("CHILD_FACT_INCOMPLETE", lambda: family(address=" ")),
    ("COMMANDER_NEAR", lambda: session(AT, no_commander_near=False)),
    ("INTERVIEW_TIMES_WRONG", lambda: session(AT + HOUR)),
    ("CHILD_DAY_LATER", lambda: FollowUp(on=date(2025, 1, 1), found="well")),
    (
        "KINSHIP_TEST_WITHOUT_CONSENT",
        lambda: KinshipTest(
            purpose=Purpose.KINSHIP,
            consent_given=False,
            consent_by="the aunt",
            lab="lab 2",
            result_kept_at="court registry",
        ),
    ),
    (
        "CHILD_FACT_INCOMPLETE",
        lambda: KinshipTest(
            purpose=Purpose.KINSHIP,
            consent_given=True,
            consent_by="the aunt",
            lab="",
            result_kept_at="court registry",
        ),
    ),
    ("STILL_A_CHILD", lambda: Closing(ending=Ending.GROWN_UP, reason="looks it")),
]


@pytest.mark.rule("C-06", "C-10", "C-01", "P-03", "N-07")
@pytest.mark.parametrize(("code", "said"), ORDER)
def test_a_statement_that_comes_too_early_or_is_not_whole_is_refused(
    code: str, said: Callable[[], Written]
) -> None:
    girl = child()
    refuses("CHILD_FILE_NOT_OPEN", lambda: write(girl, said()))
    open_file(girl)
    reasons = (Override(code, "no time"),)
    refuses(code, lambda: write(girl, said()))
    refuses(code, lambda: write(girl, said(), overrides=reasons))


@pytest.mark.rule("C-06")
def test_what_is_best_is_not_decided_by_one_nor_by_one_profession() -> None:
    girl = child()
    open_file(girl)
    heard(girl, AT)
    refuses("FAMILY_NOT_SOUGHT", lambda: write(girl, determination()))
    write(girl, tracing(TracingStatus.OPEN))
    worker_alone = (Panelist(by="child-1", discipline=Discipline.CHILD_PROTECTION),)
    same_twice = (*worker_alone, Panelist(by="child-1", discipline=Discipline.LAW))
    one_profession = (
        *worker_alone,
        Panelist(by="child-2", discipline=Discipline.CHILD_PROTECTION),
    )
    for panel in ((), worker_alone, same_twice, one_profession):
        refuses("DETERMINED_BY_ONE", lambda panel=panel: write(girl, determination(panel=panel)))  # type: ignore[misc]  # bound now
    past = determination(review_on=NOON.date())
    refuses("REVIEW_DAY_PAST", lambda: write(girl, past))


@pytest.mark.rule("C-06")
def test_only_a_monitors_own_account_verifies_a_return_and_no_army_does() -> None:
    girl = child()
    open_file(girl)
    refuses("NOT_DETERMINED_YET", lambda: verified(girl))
    said = VerifyReturn(person=girl, verification=Verification(may_go=True, reference="x"))
    for role in set(Role) - {Role.MONITOR_UNICEF, Role.MONITOR_UNHCR}:
        refuses("NOT_YOUR_DUTY", lambda role=role: acts.verify_return(sign(role, "camp"), said))  # type: ignore[misc]  # bound now


@pytest.mark.rule("C-10")
def test_a_session_that_broke_a_rule_is_written_down_with_its_reason_or_not_at_all() -> None:
    girl = child()
    open_file(girl)
    alone = session(AT, supporter_present=False, mother_tongue=False)
    assert refuses("SESSION_RULE_BROKEN", lambda: write(girl, alone)).overridable
    reason = Override("SESSION_RULE_BROKEN", "she wished to speak alone, in English")
    write(girl, alone, overrides=(reason,))
    [*_, (_, body)] = journal.walk("child/")
    assert body["overridden"][0]["reason"] == reason.reason
    assert (body["said"]["supporter_present"], body["said"]["no_commander_near"]) == (False, True)


@pytest.mark.rule("C-07", "S-09")
def test_no_statement_has_a_place_for_weapons_units_or_fighting_and_no_session_such_a_topic() -> (
    None
):
    names = {field.name for kind in get_args(Said) if is_dataclass(kind) for field in fields(kind)}
    values = {value for kind in get_args(Said) for value in _codes(kind)}
    banned = ("weapon", "unit", "rank", "fight", "drill", "military", "service", "training")
    assert not [word for word in banned for name in names | values if word in name.lower()]


def _codes(kind: Any) -> set[str]:
    hints = [one for one in get_type_hints(kind).values() if isinstance(one, type)]
    return {code.value for one in hints if issubclass(one, StrEnum) for code in one}


# --- permitted, and on the record


@pytest.mark.rule("C-03")
def test_a_child_goes_to_the_child_body_by_name_and_everybody_learns_the_day_alone() -> None:
    girl = child()
    referred(girl)
    at = NOON + HOUR
    told = queries.referred(girl)
    assert told is not None
    assert (told.at, told.to) == (at, "children")
    taken_in(boy := child(), NOON + 2 * HOUR)
    holding = held.holding(boy)
    assert holding is not None
    assert (holding.holder, holding.place) == ("children", "centre")


@pytest.mark.rule("C-04")
def test_the_public_log_tells_neither_whose_file_it_is_nor_what_was_written() -> None:
    girl = determined(taken_in(child()))
    verified(girl)
    entries = [recorded for recorded, _ in journal.walk("child/")]
    assert len(entries) == 12
    assert {recorded.type for recorded in entries} == {"children.Noted"}
    assert {recorded.compartment for recorded in entries} == {Compartment.CHILD}
    assert len({recorded.stream for recorded in entries}) == 1
    assert girl not in entries[0].stream


@pytest.mark.rule("C-03", "C-04")
def test_the_clock_opens_a_file_for_every_child_and_doubt_once() -> None:
    girl, driver, man, there = child(), doubtful(), meet(), child(place="gate")
    open_file(there)
    first, again = ticking.tick(NOON + HOUR), ticking.tick(NOON + HOUR)
    assert (first.files, again.files) == (2, 0)
    opened = dict(ChildCase.objects.values_list("person", "opened_at"))
    assert opened.keys() == {girl, driver, there}
    assert man not in opened
    [row] = CaseFact.objects.filter(person=driver)
    assert (row.by, row.said["why"]) == ("clock", "DOUBT")


@pytest.mark.rule("C-09")
def test_how_a_family_was_lost_is_on_the_record_and_later_facts_stand_beside_earlier_ones() -> None:
    girl = taken_in(child())
    write(girl, separation())
    write(girl, separation(tie=Tie.SEPARATED, last_seen_with="her uncle"))
    write(girl, care())
    write(girl, tracing(TracingStatus.OPEN))
    sent = FamilyMessage(direction=Direction.OUT, day=NOON.date(), reference="RCM 4")
    write(girl, sent)
    facts = queries.newest([girl])[girl]
    kept = queries.said(facts, type(separation()), "SEPARATION")
    assert kept is not None
    assert kept[0].last_seen_with == "her uncle"
    assert CaseFact.objects.filter(person=girl, what="SEPARATION").count() == 2
    assert {what for what, _ in facts} >= {"SEPARATION", "CARE", "TRACING", "FAMILY_MESSAGE"}


@pytest.mark.rule("C-06", "C-04")
def test_the_stage_follows_the_file() -> None:
    girl = child()

    def stage() -> Stage:
        return queries.stage(queries.newest([girl]).get(girl, {}), in_doubt=False)

    assert stage() is Stage.IDENTIFIED
    taken_in(girl)
    assert stage() is Stage.REFERRED
    write(girl, care())
    assert stage() is Stage.INTERIM_CARE
    write(girl, tracing())
    assert stage() is Stage.TRACED
    heard(girl, AT)
    write(girl, determination())
    assert stage() is Stage.BEST_INTERESTS
    write(girl, Reunion(carer="the aunt", on=NOON.date()))
    assert stage() is Stage.REUNIFIED
    write(girl, FollowUp(on=NOON.date(), found="goes to school"))
    assert stage() is Stage.FOLLOW_UP
    write(girl, Closing(ending=Ending.REUNIFIED, reason="six months well"))
    refuses("CHILD_FILE_CLOSED", lambda: write(girl, care()))


@pytest.mark.rule("C-04")
def test_a_child_has_one_file() -> None:
    girl = child()
    open_file(girl)
    refuses("CHILD_FILE_OPEN_ALREADY", lambda: open_file(girl))


def newborn(mother: PersonId) -> PersonId:
    """Born at the gate at noon, met by the gate clerk, a file opened."""
    born = PersonId(new_id())
    arrival = FirstContact(
        person=born,
        operation=OPERATION,
        place=PlaceId("gate"),
        ordered_by="border command",
        grounds="born in custody",
        wristband="W-new",
        sex=Sex.FEMALE,
        estimated_age_from=0,
        estimated_age_to=0,
        presents_as=PresentsAs.CHILD,
        mother=mother,
    )
    first_contact(sign(Role.GATE_CLERK, "crossing"), arrival)
    open_file(born)
    return born


def birth(mother: PersonId) -> Birth:
    """A whole birth record: the mother is the carer."""
    return Birth(
        mother=mother,
        carer=mother,
        born_at=NOON,
        attended_by="midwife 2",
        registry="civil registry of al-Qaim, asked",
    )


@pytest.mark.rule("C-11")
def test_a_child_born_in_custody_has_a_birth_record_and_a_carer_the_same_day() -> None:
    mother = meet(sex=Sex.FEMALE, age=(16, 17), presents_as=PresentsAs.FAMILY)
    born = newborn(mother)
    said = birth(mother)
    refuses("CHILD_FACT_INCOMPLETE", lambda: write(born, _without_registry(said)))
    assert due(NOON) == {(born, DueKind.CHILD_BIRTH, DueState.RUNNING)}
    assert due(NOON + 12 * HOUR) == {(born, DueKind.CHILD_BIRTH, DueState.OVERDUE)}
    write(born, said)
    assert due(NOON) == set()
    refuses("BIRTH_RECORDED_ALREADY", lambda: write(born, said))
    girl = child()
    open_file(girl)
    refuses("NOT_BORN_HERE", lambda: write(girl, said))


def due(at: Instant) -> set[tuple[str, DueKind, DueState]]:
    """What is due for children, beside leaving a military site."""
    return {(one.subject, one.kind, one.state(at)) for one in clocks.due(at)}


@pytest.mark.rule("C-11")
def test_a_birth_recorded_on_a_later_day_says_why() -> None:
    mother = meet(sex=Sex.FEMALE, age=(30, 31), presents_as=PresentsAs.FAMILY)
    born = newborn(mother)
    said = birth(mother)
    next_day = NOON + 24 * HOUR
    late = refuses("BIRTH_RECORDED_LATE", lambda: write(born, said, next_day))
    assert late.overridable
    reason = Override("BIRTH_RECORDED_LATE", "no worker reached the gate")
    write(born, said, next_day, overrides=(reason,))


@pytest.mark.rule("C-01", "C-06")
def test_a_second_finding_and_a_review_are_due_and_stop_when_they_are_there() -> None:
    driver = doubtful()
    acts.find_age(worker(AT), FindAge(person=driver, finding=finding()))
    assert due(AT) == {(driver, DueKind.CHILD_SECOND_FINDING, DueState.RUNNING)}
    assert due(AT + 73 * HOUR) == {(driver, DueKind.CHILD_SECOND_FINDING, DueState.OVERDUE)}
    girl = determined(taken_in(child()))
    soon = datetime(2025, 1, 18, tzinfo=UTC)
    assert (girl, DueKind.CHILD_REVIEW, DueState.WARN) in due(soon)
    write(girl, Closing(ending=Ending.REUNIFIED, reason="well"))
    assert girl not in {who for who, _, _ in due(soon)}


def _without_registry(birth: Birth) -> Birth:
    return replace(birth, registry="")


def test_read_models_told_again_are_the_same() -> None:
    verified(determined(taken_in(child())))
    open_file(doubtful())
    before = fingerprints(ALL)
    rebuild(ALL, lambda _done, _of: None)
    assert fingerprints(ALL) == before
