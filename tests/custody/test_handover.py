"""Two-step handovers: what is refused, what happens, and what then stands on the record."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction

from awda.custody import acts, queries
from awda.custody.acts import Refused, Taken
from awda.custody.balance import balances, differences
from awda.custody.handovers.rules import OpenHandover
from awda.custody.models import Spell
from awda.custody.one_by_one import ListRefused
from awda.custody.vocabulary import (
    Cause,
    DeclineReason,
    Move,
    Purpose,
    RecordDeath,
    RecordEscape,
    Release,
    ReleaseKind,
    Standing,
)
from awda.journal import queries as journal
from awda.journal.clock import new_id
from awda.kernel.ids import ActorId, HandoverId, PartyId, PersonId, PlaceId, SubjectId
from awda.kernel.instants import Instant
from awda.kernel.refusal import Override, Refusal
from awda.kernel.roles import Role
from awda.people.codes import PresentsAs, Track
from tests.conftest import NOON, sign
from tests.scenes import assign_track, cleared, meet, open_operation

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


@pytest.fixture(autouse=True)
def _operation() -> None:
    open_operation()


def offer(
    *people: PersonId,
    taker: str = "camp",
    to_place: str | None = "rutba",
    giver: str = "crossing",
    role: Role = Role.GATE_CLERK,
    at: Instant = NOON + HOUR,
    purpose: Purpose = Purpose.TRANSFER,
    court_reference: str = "",
) -> tuple[HandoverId, str]:
    """Open a handover of these people; its id and the terms both sides sign."""
    handover = HandoverId(new_id())
    command = OpenHandover(
        handover=handover,
        taker=PartyId(taker),
        purpose=purpose,
        subjects=tuple(SubjectId(person) for person in people),
        lapses_at=at + 24 * HOUR,
        to_place=PlaceId(to_place) if to_place else None,
        court_reference=court_reference,
    )
    acts.offer(sign(role, giver, at), command, cleared=cleared(*people))
    opened = queries.handover(handover)
    assert opened is not None
    return handover, opened.terms


def accept(
    person: PersonId,
    handover: HandoverId,
    terms: str,
    *,
    party: str = "camp",
    place: str = "rutba",
    at: Instant = NOON + 2 * HOUR,
    role: Role = Role.CAMP_MANAGER,
    received_by: str = "",
) -> None:
    one = Taken(SubjectId(person), PlaceId(place), received_by)
    acts.answer(sign(role, party, at), handover, terms, [one], cleared=cleared(person))


def refused(error: pytest.ExceptionInfo[ListRefused]) -> set[str]:
    return {refusal.code for refusal in error.value.each.values()}


@pytest.mark.rule("X-01")
def test_without_acceptance_the_giver_stays_responsible() -> None:
    person = meet(track=Track.INT)
    offer(person)
    holding = queries.holding(person)
    assert holding is not None
    assert (holding.holder, holding.place, holding.taker) == ("crossing", "gate", "camp")


@pytest.mark.rule("X-01")
@pytest.mark.parametrize(
    ("party", "terms", "code"),
    [("hospital", None, "NOT_THE_TAKER"), ("camp", "0" * 64, "OTHER_TERMS")],
)
def test_only_the_taker_accepts_and_only_on_the_same_hash(
    party: str, terms: str | None, code: str
) -> None:
    person = meet(track=Track.INT)
    handover, signed = offer(person)
    size = journal.size()
    with pytest.raises(ListRefused) as error:
        accept(person, handover, terms or signed, party=party)
    assert refused(error) == {code}
    assert journal.size() == size


@pytest.mark.rule("X-01")
def test_only_the_holder_offers() -> None:
    person = meet(track=Track.INT)
    with pytest.raises(ListRefused) as error:
        offer(person, giver="camp", taker="crossing", to_place="gate", role=Role.CAMP_MANAGER)
    assert refused(error) == {"NOT_THE_HOLDER"}


@pytest.mark.rule("X-03")
def test_each_person_is_accepted_or_declined_by_name() -> None:
    taken, declined, unanswered = (meet(track=Track.INT) for _ in range(3))
    handover, terms = offer(taken, declined, unanswered)
    acts.answer(
        sign(Role.CAMP_MANAGER, "camp", NOON + 2 * HOUR),
        handover,
        terms,
        [Taken(SubjectId(taken), PlaceId("rutba"))],
        [Refused(SubjectId(declined), DeclineReason.NOT_PRESENT)],
    )
    assert queries.tally(handover) == {"ACCEPTED": 1, "DECLINED": 1, "OFFERED": 1}
    holders = [queries.holding(person) for person in (taken, declined, unanswered)]
    assert [held.holder for held in holders if held] == ["camp", "crossing", "crossing"]


@pytest.mark.rule("X-01")
def test_an_offer_lapses_and_can_then_not_be_accepted() -> None:
    person = meet(track=Track.INT)
    handover, terms = offer(person)
    late = NOON + 26 * HOUR
    with pytest.raises(ListRefused) as error:
        accept(person, handover, terms, at=late)
    assert refused(error) == {"OFFER_LAPSED"}
    assert acts.lapse_due(late, new_id()) == 1
    assert queries.tally(handover) == {"LAPSED": 1}
    assert acts.lapse_due(late, new_id()) == 0


@pytest.mark.rule("X-01", "X-08")
def test_an_acceptance_signed_in_time_counts_even_when_recorded_late() -> None:
    person = meet(track=Track.INT)
    handover, terms = offer(person)
    act = sign(Role.CAMP_MANAGER, "camp", NOON + 2 * HOUR, recorded_at=NOON + 60 * HOUR)
    acts.answer(act, handover, terms, [Taken(SubjectId(person), PlaceId("rutba"))])
    [*_, (recorded, _)] = journal.walk(f"custody/{person}")
    assert (recorded.type, recorded.late) == ("custody.Accepted", True)


def test_a_withdrawn_offer_is_gone() -> None:
    person = meet(track=Track.INT)
    handover, terms = offer(person)
    giver = sign(Role.GATE_CLERK, "crossing", NOON + HOUR)
    acts.withdraw(giver, handover, [SubjectId(person)], "the bus did not come")
    with pytest.raises(ListRefused) as error:
        accept(person, handover, terms)
    assert refused(error) == {"NOT_OFFERED"}


@pytest.mark.rule("C-01", "C-02")
@pytest.mark.parametrize("age", [(16, 17), (16, 20)])
def test_a_child_or_doubtful_age_never_enters_the_adult_camp(age: tuple[int, int]) -> None:
    person = meet(age=age)
    with pytest.raises(ListRefused) as error:
        offer(person)
    assert refused(error) == {"CHILD_IN_ADULT_CAMP"}
    handover, terms = offer(person, to_place=None)
    with pytest.raises(ListRefused) as error:
        accept(person, handover, terms)
    assert refused(error) == {"CHILD_IN_ADULT_CAMP"}


@pytest.mark.rule("H-03")
@pytest.mark.parametrize(
    ("presents_as", "track", "place", "code"),
    [
        (PresentsAs.CIVILIAN_OFFICIAL, Track.CIV, "rutba", "CIVILIAN_AMONG_COMBATANTS"),
        (PresentsAs.CIVILIAN_OFFICIAL, None, "rutba", "CIVILIAN_AMONG_COMBATANTS"),
        (PresentsAs.COMBATANT, Track.INT, "families", "COMBATANT_AMONG_CIVILIANS"),
        (PresentsAs.COMBATANT, None, "families", "COMBATANT_AMONG_CIVILIANS"),
    ],
)
def test_combatants_and_civilians_never_share_a_site(
    presents_as: PresentsAs, track: Track | None, place: str, code: str
) -> None:
    person = meet(presents_as=presents_as, track=track)
    with pytest.raises(ListRefused) as error:
        offer(person, to_place=place)
    assert refused(error) == {code}


@pytest.mark.rule("L-01", "L-04")
@pytest.mark.parametrize("track", [None, Track.ASY, Track.ABD, Track.CRM])
def test_some_tracks_never_cross(track: Track | None) -> None:
    person = meet(track=track)
    with pytest.raises(ListRefused) as error:
        offer(person, taker="other-side", to_place="far-side", purpose=Purpose.HANDOVER)
    assert refused(error) == {"TRACK_MAY_NOT_CROSS"}


@pytest.mark.rule("L-04", "C-01")
def test_nobody_goes_to_court_without_its_order_and_no_child_ever() -> None:
    adult, child = meet(track=Track.CRM), meet(age=(15, 16))
    uncharged = meet(track=Track.INT)
    with pytest.raises(ListRefused) as error:
        offer(uncharged, taker="court", to_place="courthouse", court_reference="order 7/2024")
    assert refused(error) == {"TRACK_NOT_CRIMINAL"}
    with pytest.raises(ListRefused) as error:
        offer(adult, taker="court", to_place="courthouse")
    assert refused(error) == {"COURT_REFERENCE_MISSING"}
    with pytest.raises(ListRefused) as error:
        offer(child, taker="court", to_place="courthouse", court_reference="order 7/2024")
    assert refused(error) == {"CHILD_TO_JUSTICE"}


@pytest.mark.rule("M-06")
def test_a_hospital_accepts_only_with_the_receiving_doctor() -> None:
    person = meet()
    handover, terms = offer(person, taker="hospital", to_place="ward")
    with pytest.raises(ListRefused) as error:
        accept(person, handover, terms, party="hospital", place="ward", role=Role.CLINICIAN)
    assert refused(error) == {"RECEIVING_DOCTOR_MISSING"}
    accept(
        person,
        handover,
        terms,
        party="hospital",
        place="ward",
        role=Role.CLINICIAN,
        received_by="doctor on duty 3",
    )
    holding = queries.holding(person)
    assert holding is not None
    assert holding.holder == "hospital"


def test_one_refusal_on_a_list_undoes_the_whole_list() -> None:
    grown, child = meet(track=Track.INT), meet(age=(15, 16))
    size = journal.size()
    with pytest.raises(ListRefused) as error:
        offer(grown, child)
    assert set(error.value.each) == {SubjectId(child)}
    assert journal.size() == size
    holding = queries.holding(grown)
    assert holding is not None
    assert holding.handover is None


@pytest.mark.rule("M-08")
def test_a_death_that_is_not_natural_needs_an_inquiry() -> None:
    person = meet()
    act = sign(Role.GATE_CLERK, "crossing", NOON + HOUR)
    death = RecordDeath(
        subject=SubjectId(person),
        circumstances="found in the morning",
        cause=Cause.UNKNOWN,
        certified_by="doctor on duty 3",
        next_of_kin_told=False,
    )
    with pytest.raises(Refusal, match="INQUIRY_MISSING"):
        acts.record(act, death)


@pytest.mark.rule("M-08", "H-11")
def test_death_and_escape_withdraw_an_offer_under_way() -> None:
    person = meet(track=Track.INT)
    handover, _ = offer(person)
    act = sign(Role.GATE_CLERK, "crossing", NOON + 2 * HOUR)
    escape = RecordEscape(
        subject=SubjectId(person),
        last_seen_at=NOON + HOUR,
        last_seen_place=PlaceId("gate"),
        notified="duty officer",
    )
    acts.record(act, escape)
    assert queries.tally(handover) == {"WITHDRAWN": 1}
    holding = queries.holding(person)
    assert holding is not None
    assert (holding.standing, holding.holder) == (Standing.ESCAPED, None)


@pytest.mark.rule("X-01")
def test_custody_is_told_in_order() -> None:
    person = meet()
    move = Move(subject=SubjectId(person), place=PlaceId("reception"))
    with pytest.raises(Refusal, match="BEFORE_THE_LAST_FACT"):
        acts.record(sign(Role.GATE_CLERK, "crossing", NOON - HOUR), move)


@pytest.mark.rule("X-01")
def test_the_database_itself_refuses_a_second_current_holder() -> None:
    person = meet()
    with pytest.raises(IntegrityError), transaction.atomic():
        Spell.objects.create(
            entry=10_000, subject=person, kind="PERSON", holder="camp", place="rutba", since=NOON
        )


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE journal_entry SET idx = idx + 1000",
        "UPDATE journal_entry SET body = NULL",
        "DELETE FROM journal_entry WHERE idx = 0",
    ],
)
def test_the_database_itself_refuses_to_change_the_record(statement: str) -> None:
    with (
        pytest.raises(Exception, match="append-only"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)


@pytest.mark.rule("L-01", "L-04", "C-06", "P-10")
@pytest.mark.parametrize("track", [Track.ASY, Track.CRM, Track.UND])
def test_what_changes_while_an_offer_waits_is_refused_at_the_acceptance(track: Track) -> None:
    person = meet(track=Track.INT)
    handover, terms = offer(
        person, taker="other-side", to_place="far-side", purpose=Purpose.HANDOVER
    )
    assign_track(person, track, NOON + HOUR)
    with pytest.raises(ListRefused) as error:
        accept(person, handover, terms, party="other-side", place="far-side", role=Role.RECEIVER)
    assert refused(error) == {"TRACK_MAY_NOT_CROSS"}


@pytest.mark.rule("C-01", "C-06", "X-02")
def test_a_child_is_released_by_the_child_body_alone_and_never_on_blanks() -> None:
    child, grown = meet(age=(10, 12)), meet()
    camp = sign(Role.CAMP_MANAGER, "crossing", NOON + HOUR)

    def freed(person: PersonId, verified_by: str = "monitor") -> Release:
        return Release(
            subject=SubjectId(person),
            kind=ReleaseKind.RELEASED,
            destination="home",
            authority="court",
            verified_by=verified_by,
        )

    with pytest.raises(Refusal, match="CHILD_RELEASED_BY_CHILD_BODY_ONLY"):
        acts.record(camp, freed(child))
    with pytest.raises(Refusal, match="FACT_INCOMPLETE"):
        acts.record(camp, freed(grown, verified_by=" "))
    acts.record(camp, freed(grown))
    assert [balance.parts["released"] for balance in balances()] == [1]


@pytest.mark.rule("X-05")
def test_whoever_was_handed_over_stays_handed_over_in_the_sum() -> None:
    person = meet(track=Track.INT)
    handover, terms = offer(
        person, taker="other-side", to_place="far-side", purpose=Purpose.HANDOVER
    )
    accept(person, handover, terms, party="other-side", place="far-side", role=Role.RECEIVER)
    fact = Release(
        subject=SubjectId(person),
        kind=ReleaseKind.RELEASED,
        destination="home",
        authority="the other side",
        verified_by="its own word",
    )
    acts.record(sign(Role.RECEIVER, "other-side", NOON + 3 * HOUR), fact)
    [balance] = balances()
    assert (balance.parts["handed_over"], balance.parts["released"]) == (1, 0)
    assert not list(differences())


@pytest.mark.rule("X-01")
def test_the_same_id_with_another_word_or_another_hand_is_another_command() -> None:
    person = meet()
    act = sign(Role.GATE_CLERK, "crossing", NOON + HOUR)
    move = Move(subject=SubjectId(person), place=PlaceId("reception"))
    acts.record(act, move)
    assert acts.record(act, move).again
    back = Move(subject=SubjectId(person), place=PlaceId("gate"))
    somebody_else = replace(act, actor=ActorId("somebody-else"))
    for signed, command in ((act, back), (somebody_else, move)):
        with pytest.raises(Refusal, match="COMMAND_ID_REUSED"):
            acts.record(signed, command)
    with pytest.raises(Refusal, match="NOT_YOUR_DUTY"):
        acts.record(replace(act, role=Role.KEEPER), move)


def test_only_a_warning_that_was_met_stands_on_the_record_as_passed() -> None:
    person = meet()
    never_met = (Override("CHILD_IN_ADULT_CAMP", "because I say so"),)
    act = sign(Role.GATE_CLERK, "crossing", NOON + HOUR, overrides=never_met)
    acts.record(act, Move(subject=SubjectId(person), place=PlaceId("reception")))
    [*_, (_, body)] = journal.walk(f"custody/{person}")
    assert "overridden" not in body
