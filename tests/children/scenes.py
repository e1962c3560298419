"""Scenes about children: met at the gate, referred, heard, a family traced, a decision made."""

from datetime import date, timedelta
from typing import Any

from awda.children import acts
from awda.children.acts import ReferChild
from awda.children.codes import (
    CareArrangement,
    Consenting,
    Discipline,
    Outcome,
    SeparationCause,
    Tie,
    Topic,
    TracingStatus,
    Why,
    Wish,
)
from awda.children.said import (
    AgeFinding,
    Care,
    Consent,
    Determination,
    Family,
    Opening,
    Panelist,
    Separation,
    Session,
    Tracing,
    Verification,
    View,
    Written,
)
from awda.children.vocabulary import OpenCase, VerifyReturn, WriteInCase
from awda.custody import acts as custody
from awda.custody import queries as held
from awda.custody.acts import Taken
from awda.journal.clock import new_id
from awda.journal.writer import Answer, execute
from awda.kernel.act import Act
from awda.kernel.ids import HandoverId, HouseholdId, PartyId, PersonId, PlaceId, SubjectId
from awda.kernel.instants import Instant
from awda.kernel.roles import Role
from awda.people.codes import AgeMethod, PresentsAs, Sex, Source, Track, Triage
from awda.people.commands import AddPhoto, AssignTrack, IssueCard, SetTriage
from awda.people.households import rules as households
from awda.people.households.links import Relationship
from awda.people.households.projection import HOUSEHOLDS
from awda.people.projection import PEOPLE
from tests.conftest import NOON, sign
from tests.people.forms import HASH, born_on, form, identity
from tests.scenes import meet

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
REVIEW = date(2025, 1, 20)


def worker(at: Instant = NOON, actor: str = "child-1", **more: Any) -> Act:
    """An act of a worker of the child-protection body."""
    return sign(Role.CHILD_PROTECTION, "children", at, actor=actor, **more)


def child(*, age: tuple[int, int] = (10, 12), place: str = "gate", at: Instant = NOON) -> PersonId:
    """A girl who came alone; `age` decides whether she is a child or in doubt."""
    return meet(sex=Sex.FEMALE, age=age, presents_as=PresentsAs.CHILD, place=place, at=at)


def doubtful(at: Instant = NOON) -> PersonId:
    """The lieutenant's driver: seventeen, with a card that says twenty (T2)."""
    return meet(age=(17, 20), at=at)


def referral(person: PersonId, at: Instant = NOON, **other: Any) -> ReferChild:
    """A referral to the child-protection body."""
    said: dict[str, Any] = {
        "person": person,
        "handover": HandoverId(new_id()),
        "body": PartyId("children"),
        "centre": PlaceId("centre"),
        "why": "came alone with the unit",
        "lapses_at": at + 24 * HOUR,
        "present": "nurse 4",
    }
    return ReferChild(**(said | other))


def referred(person: PersonId, at: Instant = NOON + HOUR) -> ReferChild:
    """Referred by the gate."""
    command = referral(person, at)
    acts.refer(sign(Role.GATE_CLERK, "crossing", at), command)
    return command


def taken_in(person: PersonId, at: Instant = NOON + 2 * HOUR) -> PersonId:
    """Referred, accepted by the child-protection body, and a file opened."""
    command = referred(person, at - HOUR)
    opened = held.handover(command.handover)
    assert opened is not None
    taken = [Taken(SubjectId(person), PlaceId("centre"))]
    custody.answer(worker(at), command.handover, opened.terms, taken)
    open_file(person, at)
    return person


def open_file(person: PersonId, at: Instant = NOON) -> Answer:
    """A worker opens the file."""
    opening = Opening(why=Why.CHILD, seen="looks very young")
    return acts.open_case(worker(at), OpenCase(person=person, opening=opening))


def write(person: PersonId, said: Written, at: Instant = NOON + 3 * HOUR, **more: Any) -> Answer:
    """The worker writes one statement."""
    return acts.write_in_case(worker(at, **more), WriteInCase(person=person, said=said))


def finding(**other: Any) -> AgeFinding:
    """What one assessor found by talking, papers having failed: about seventeen."""
    said: dict[str, Any] = {
        "discipline": Discipline.CHILD_PROTECTION,
        "method": AgeMethod.INTERVIEW,
        "tried": (AgeMethod.DOCUMENTS,),
        "consent_given": True,
        "why_needed": "papers and looks disagree",
        "age_from": 20,
        "age_to": 23,
        "margin_months": 12,
    }
    return AgeFinding(**(said | other))


def session(at: Instant, **other: Any) -> Session:
    """A session of half an hour by every rule."""
    said: dict[str, Any] = {
        "topic": Topic.OWN_VIEW,
        "began_at": at - HOUR / 2,
        "ended_at": at,
        "language": "ara",
        "mother_tongue": True,
        "trained_interviewer": True,
        "supporter_present": True,
        "right_to_stop": True,
        "no_commander_near": True,
    }
    return Session(**(said | other))


def separation(**other: Any) -> Separation:
    """Lost in flight, last seen with the mother."""
    said: dict[str, Any] = {
        "tie": Tie.UNACCOMPANIED,
        "last_seen_with": "her mother",
        "last_seen_where": "the bridge",
        "last_seen_on": date(2024, 12, 1),
        "cause": SeparationCause.CONFLICT,
    }
    return Separation(**(said | other))


def tracing(status: TracingStatus = TracingStatus.TRACED) -> Tracing:
    """The tracing agency found an aunt."""
    return Tracing(status=status, agency="national society", found="an aunt in Homs")


def care() -> Care:
    """A place in the centre."""
    return Care(
        arrangement=CareArrangement.RESIDENTIAL, carer="the centre", since=date(2024, 12, 7)
    )


def family(**other: Any) -> Family:
    """The aunt, verified where she lives."""
    said: dict[str, Any] = {
        "carer": "the aunt",
        "relationship": Relationship.AUNT_MATERNAL,
        "address": "Homs, the old town, by the mill",
        "verified": True,
        "verified_by": "national society 3",
        "how": "visited at home, knew the marks",
    }
    return Family(**(said | other))


def consent(by: Consenting, *, yes: bool = True, guardian: PersonId | None = None) -> Consent:
    """A yes or a no before a witness."""
    return Consent(
        by=by,
        yes=yes,
        language="ara",
        witness="w-3",
        guardian=guardian,
        guardian_name="" if guardian else "the aunt",
    )


def determination(**other: Any) -> Determination:
    """Best for her: to her aunt in Homs."""
    said: dict[str, Any] = {
        "outcome": Outcome.REUNIFY_THERE,
        "reasons": "an aunt who raised her, a school, no risk found",
        "panel": (
            Panelist(by="child-1", discipline=Discipline.CHILD_PROTECTION),
            Panelist(by="psych-2", discipline=Discipline.PSYCHOLOGY),
        ),
        "review_on": REVIEW,
        "destination": "homs",
    }
    return Determination(**(said | other))


def heard(person: PersonId, at: Instant, wish: Wish = Wish.FOR) -> None:
    """A session, and the child's view."""
    write(person, session(at), at)
    write(person, View(wish=wish, words="to my aunt"), at)


def determined(person: PersonId, at: Instant = NOON + 6 * HOUR) -> PersonId:
    """Alone, heard, family traced and verified, everybody's yes, decided by two professions."""
    write(person, separation(), at)
    write(person, care(), at)
    write(person, tracing(), at)
    write(person, family(), at)
    heard(person, at)
    write(person, consent(Consenting.CHILD), at)
    write(person, consent(Consenting.GUARDIAN), at)
    write(person, determination(), at)
    return person


def verified(person: PersonId, at: Instant = NOON + 8 * HOUR, *, may_go: bool = True) -> None:
    """The children's monitor answers for itself."""
    said = Verification(may_go=may_go, reference="UNICEF 12/24")
    act = sign(Role.MONITOR_UNICEF, "unicef", at, actor="unicef-1")
    acts.verify_return(act, VerifyReturn(person=person, verification=said))


def with_card(person: PersonId, at: Instant = NOON) -> None:
    """Seen by the medic, registered without a question of service, photographed, with a card."""
    green = SetTriage(person=person, triage=Triage.GREEN)
    execute(PEOPLE, green, sign(Role.TRIAGE_MEDIC, "crossing", at))
    registrar = sign(Role.REGISTRAR, "crossing", at)
    born = identity(birth=born_on(date(2013, 5, 4)))
    execute(PEOPLE, form(person, who=born, service=None), registrar)
    photo = AddPhoto(person=person, sha256=HASH, taken_at=at)
    execute(PEOPLE, photo, registrar.step("photo"))
    card = IssueCard(person=person, duplicate_open=False)
    execute(PEOPLE, card, registrar.step("card"))


def on_track(person: PersonId, track: Track, at: Instant = NOON) -> None:
    """The worker decides a child's track, the protection officer a family's."""
    role = Role.CHILD_PROTECTION if track in (Track.CHD, Track.CAF) else Role.PROTECTION
    command = AssignTrack(
        person=person,
        track=track,
        instrument="CRC",
        article="20",
        decided_by="child-protection body 1",
        review_on=date(2025, 3, 1),
    )
    execute(
        PEOPLE, command, sign(role, "children" if role is Role.CHILD_PROTECTION else "crossing", at)
    )


def mother_of(person: PersonId, proof: Source = Source.VERIFIED) -> PersonId:
    """A mother in custody too, and the link between them."""
    mother = meet(sex=Sex.FEMALE, age=(30, 35), presents_as=PresentsAs.FAMILY, track=Track.FAM)
    act, house = sign(Role.REGISTRAR, "crossing"), HouseholdId(new_id())
    opened = households.OpenHousehold(household=house, focal=mother)
    execute(HOUSEHOLDS, opened, act.step("open"))
    joined = households.Join(
        household=house,
        person=person,
        relationship=Relationship.DAUGHTER,
        stated_by=mother,
        proof=proof,
    )
    execute(HOUSEHOLDS, joined, act.step("join"))
    return mother
