"""Reviews of internment (L-03): who may ask, who may not decide, and how one ends."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

import pytest

from awda.journal import queries as journal
from awda.journal.writer import execute
from awda.kernel.due import DueKind, DueState
from awda.kernel.ids import PersonId
from awda.kernel.instants import Instant
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Compartment, Role
from awda.people import clocks, queries
from awda.people.codes import Track
from awda.people.commands import AssignTrack
from awda.people.projection import PEOPLE
from awda.people.reviews import acts
from awda.people.reviews.acts import EndInternment, UpholdInternment
from awda.people.reviews.projection import REVIEWS
from awda.people.reviews.rules import (
    AskedBy,
    DecideReview,
    OpenReview,
    Outcome,
    WrongReason,
)
from tests.conftest import NOON, sign
from tests.scenes import meet

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("operation")]
ICRC = (Role.MONITOR_ICRC, "icrc", "icrc-1")
NURSE = (Role.TRIAGE_MEDIC, "crossing", "medic-1")
OTHER = (Role.PROTECTION, "camp", "protection-2")
Desk = tuple[Role, str, str]


def asks(
    person: PersonId,
    desk: Desk = ICRC,
    *,
    by: AskedBy = AskedBy.MONITOR,
    at: Instant = NOON,
    statement: str = "He drove the bread van.",
) -> None:
    """Somebody's internment is put to review."""
    role, party, login = desk
    command = OpenReview(
        person=person, asked_by=by, reason=WrongReason.CIVILIAN, statement=statement
    )
    acts.open_review(sign(role, party, at, actor=login), command)


def civilian(person: PersonId) -> EndInternment:
    """The track of a civilian, with its basis."""
    track = AssignTrack(
        person=person,
        track=Track.CIV,
        instrument="GC IV",
        article="4",
        decided_by="legal officer 9",
        review_on=date(2025, 3, 1),
    )
    return EndInternment(track=track, reasons="Pay book of the bakery seen.")


def refused(code: str, do: Callable[[], object]) -> None:
    before = journal.size()
    with pytest.raises(Refusal) as why:
        do()
    assert why.value.code == code
    assert journal.size() == before


@pytest.mark.rule("L-03")
def test_only_an_internee_s_case_is_reviewed_and_one_at_a_time() -> None:
    baker = meet(track=Track.CIV)
    refused("NOT_INTERNED", lambda: asks(baker))
    refused("NOT_INTERNED", lambda: asks(PersonId("nobody")))
    internee = meet(track=Track.INT)
    asks(internee)
    refused("REVIEW_OPEN_ALREADY", lambda: asks(internee, NURSE, by=AskedBy.PERSON))


@pytest.mark.rule("L-03")
def test_who_asks_is_who_they_say() -> None:
    internee = meet(track=Track.INT)
    refused("REVIEW_ASKED_BY_ANOTHER", lambda: asks(internee, ICRC, by=AskedBy.STAFF))
    refused("REVIEW_ASKED_BY_ANOTHER", lambda: asks(internee, NURSE, by=AskedBy.MONITOR))
    refused("REVIEW_NEEDS_REASONS", lambda: asks(internee, statement=" "))
    receiver = (Role.RECEIVER, "other-side", "other-1")
    refused("NOT_YOUR_DUTY", lambda: asks(internee, receiver, by=AskedBy.STAFF))


@pytest.mark.rule("L-03")
@pytest.mark.parametrize(
    ("desk", "by"),
    [
        (NURSE, AskedBy.PERSON),
        (NURSE, AskedBy.STAFF),
        (ICRC, AskedBy.MONITOR),
        ((Role.MONITOR_UNHCR, "unhcr", "u-1"), AskedBy.MONITOR),
        ((Role.MONITOR_UNICEF, "unicef", "u-2"), AskedBy.MONITOR),
    ],
)
def test_the_person_through_any_staff_monitors_and_staff_may_ask(desk: Desk, by: AskedBy) -> None:
    internee = meet(track=Track.INT)
    asks(internee, desk, by=by)
    assert queries.review_open(internee)


@pytest.mark.rule("L-03")
def test_whoever_was_involved_does_not_decide() -> None:
    internee = meet(track=Track.INT)
    asks(internee, (Role.PROTECTION, "crossing", "protection-3"), by=AskedBy.STAFF)
    upheld = UpholdInternment(person=internee, reasons="Seen in uniform.")
    for involved in ("protection@crossing", "protection-3"):
        act = sign(Role.PROTECTION, "crossing", actor=involved)
        refused("REVIEW_DECIDED_BY_ONE_INVOLVED", partial(acts.uphold, act, upheld))
        ended = partial(acts.end_internment, act, civilian(internee))
        refused("REVIEW_DECIDED_BY_ONE_INVOLVED", ended)
    camp = sign(Role.CAMP_MANAGER, "camp")
    refused("NOT_YOUR_DUTY", lambda: acts.uphold(camp, upheld))
    assert queries.review_open(internee)


@pytest.mark.rule("L-03", "L-02")
def test_a_new_track_and_the_decision_stand_together_or_not_at_all() -> None:
    internee = meet(track=Track.INT)
    role, party, login = OTHER
    refused(
        "NO_OPEN_REVIEW",
        lambda: acts.end_internment(sign(role, party, actor=login), civilian(internee)),
    )
    standing = queries.standing(internee, NOON.date())
    assert standing is not None
    assert standing.track is Track.INT
    asks(internee)
    wounded = civilian(internee)
    wounded = replace(wounded, track=replace(wounded.track, track=Track.WND))
    refused(
        "REVIEW_NEEDS_ITS_TRACK",
        lambda: acts.end_internment(sign(role, party, actor=login), wounded),
    )
    done = acts.end_internment(sign(role, party, actor=login), civilian(internee))
    standing = queries.standing(internee, NOON.date())
    assert standing is not None
    assert standing.track is Track.CIV
    recorded = journal.entry(done.indexes[0])
    assert recorded is not None
    assert (recorded.type, recorded.compartment) == (
        "reviews.ReviewDecided",
        Compartment.PROTECTION,
    )
    assert not queries.review_open(internee)


@pytest.mark.rule("L-03")
def test_a_decision_names_no_track_of_somebody_else() -> None:
    internee, other = meet(track=Track.INT), meet()
    asks(internee)
    role, party, login = OTHER
    act = sign(role, party, actor=login)
    elsewhere = execute_track(other)
    forged = DecideReview(
        person=internee, outcome=Outcome.NEW_TRACK, reasons="x", track_entry=elsewhere
    )
    refused("REVIEW_NEEDS_ITS_TRACK", lambda: execute(REVIEWS, forged, act))


def execute_track(person: PersonId) -> int:
    """Someone else is put on a civilian track; the entry."""
    act = sign(Role.PROTECTION, "camp", actor="protection-2")
    return execute(PEOPLE, civilian(person).track, act).indexes[0]


@pytest.mark.rule("L-03")
def test_it_is_due_from_the_start_and_overdue_after() -> None:
    internee = meet(track=Track.INT)
    asks(internee)
    [due] = [one for one in clocks.due(NOON) if one.kind is DueKind.INTERNMENT_REVIEW]
    assert (due.subject, due.due_at) == (internee, NOON + timedelta(days=14))
    assert due.state(NOON) is DueState.RUNNING
    assert due.state(NOON + timedelta(days=10)) is DueState.WARN
    assert due.state(NOON + timedelta(days=15)) is DueState.OVERDUE
    role, party, login = OTHER
    upheld = UpholdInternment(person=internee, reasons="Seen in uniform.")
    acts.uphold(sign(role, party, actor=login), upheld)
    assert clocks.internment_reviews() == []
