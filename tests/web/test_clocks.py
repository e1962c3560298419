"""What is due: at whose desk, to whom it is only a number, and what the clock does by itself."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.test import Client

from awda.housing.breaches.projection import BREACHES
from awda.housing.breaches.rules import RecordBreach
from awda.housing.models import Breach
from awda.journal import clock
from awda.journal import queries as journal
from awda.journal.rebuild import fingerprints, rebuild
from awda.journal.writer import execute
from awda.kernel.due import DueKind, DueState
from awda.kernel.ids import ActorId, PartyId, PersonId, PlaceId
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Compartment, Role
from awda.people.codes import PresentsAs, Sex, Track
from awda.people.reviews import acts as reviews
from awda.people.reviews.rules import AskedBy, OpenReview, WrongReason
from awda.web import clocks, ticking
from awda.web.access.queries import Duty
from awda.web.contexts import ALL
from tests.conftest import NOON, sign
from tests.intake.site import browser
from tests.scenes import meet, open_operation

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


@pytest.fixture(autouse=True)
def _operation() -> None:
    open_operation()


def child(place: str = "reception") -> PersonId:
    return meet(sex=Sex.FEMALE, age=(10, 12), presents_as=PresentsAs.CHILD, place=place)


def duty(role: Role, party: str) -> Duty:
    return Duty(ActorId("x-1"), role, PartyId(party))


@pytest.mark.rule("C-03")
def test_the_clock_says_once_that_a_child_stayed_too_long() -> None:
    girl = child()
    assert ticking.tick(NOON + 48 * HOUR).breaches == 0, "not yet"
    late = NOON + 49 * HOUR
    first, again = ticking.tick(late), ticking.tick(late)
    assert (first.breaches, again.breaches) == (1, 0)
    assert ticking.tick(late + HOUR).breaches == 0
    [breach] = Breach.objects.all()
    assert (breach.person, breach.deadline) == (girl, NOON + 48 * HOUR)
    recorded = journal.entry(breach.recorded_in)
    assert recorded is not None
    assert (recorded.role, recorded.compartment) == (Role.CLOCK, Compartment.CHILD)
    assert girl not in recorded.stream
    before = fingerprints(ALL)
    rebuild(ALL, lambda _done, _of: None)
    assert fingerprints(ALL) == before


@pytest.mark.rule("C-03")
def test_nobody_but_the_clock_says_so_and_only_when_it_is_true() -> None:
    girl = child()
    said = RecordBreach(
        breach=clock.new_id(),
        person=girl,
        place=PlaceId("reception"),
        started=NOON,
        deadline=NOON + 48 * HOUR,
    )
    with pytest.raises(Refusal, match="NOT_YOUR_DUTY"):
        execute(BREACHES, said, sign(Role.CAMP_MANAGER, "crossing", NOON + 49 * HOUR))
    with pytest.raises(Refusal, match="LIMIT_NOT_PASSED"):
        execute(BREACHES, said, ticking.clock_act(NOON + 47 * HOUR))
    late = NOON + 49 * HOUR
    execute(BREACHES, said, ticking.clock_act(late))
    for breach in (said, replace(said, breach=clock.new_id())):
        with pytest.raises(Refusal, match="BREACH_RECORDED_ALREADY"):
            execute(BREACHES, breach, ticking.clock_act(late + HOUR))
    assert Breach.objects.count() == 1


def test_a_tick_with_nothing_to_do_writes_nothing() -> None:
    meet(track=Track.INT)
    before = journal.size()
    done = ticking.tick(NOON + HOUR)
    assert (done.lapsed, done.breaches, journal.size()) == (0, 0, before)


def test_each_desk_sees_its_own_and_a_monitor_by_mandate() -> None:
    girl = child()
    man = meet(track=Track.INT)
    act = sign(Role.MONITOR_ICRC, "icrc", actor="icrc-1")
    asked = OpenReview(
        person=man,
        asked_by=AskedBy.MONITOR,
        reason=WrongReason.CIVILIAN,
        statement="a baker",
    )
    reviews.open_review(act, asked)
    due = clocks.everything(NOON + 60 * HOUR)
    kinds = {
        (role, party): {(one.kind, one.subject) for one in clocks.of_duty(duty(role, party), due)}
        for role, party in (
            (Role.REGISTRAR, "crossing"),
            (Role.REGISTRAR, "camp"),
            (Role.MONITOR_UNICEF, "unicef"),
            (Role.MONITOR_UNHCR, "unhcr"),
            (Role.MONITOR_RIGHTS, "commission"),
        )
    }
    assert (DueKind.REGISTRATION, man) in kinds[Role.REGISTRAR, "crossing"]
    assert kinds[Role.REGISTRAR, "camp"] == set()
    assert (DueKind.CHILD_AT_MILITARY_SITE, girl) in kinds[Role.MONITOR_UNICEF, "unicef"]
    assert kinds[Role.MONITOR_UNHCR, "unhcr"] == {(DueKind.INTERNMENT_REVIEW, man)}
    assert kinds[Role.MONITOR_RIGHTS, "commission"] == set()
    [late] = [one for one in due if one.kind is DueKind.CHILD_AT_MILITARY_SITE]
    assert late.state(NOON + 60 * HOUR) is DueState.OVERDUE
    assert [one.due_at for one in due] == sorted(one.due_at for one in due)


def test_the_page_opens_to_every_duty_but_the_keeper_s() -> None:
    child()
    assert Client().get("/due/").status_code == 302
    for role, party in ((Role.CAMP_MANAGER, "crossing"), (Role.MONITOR_RIGHTS, "commission")):
        for language in ("ar", "en", "ckb"):
            assert browser(role, party, language).get("/due/").status_code == 200
    assert browser(Role.KEEPER, "awda").get("/due/").status_code == 403
