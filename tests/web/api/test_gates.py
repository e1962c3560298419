"""Every hard gate that exists, through the API's door: refused, with any override, and no trace.

Each line of GATES plays a scene up to the moment, then sends one command that the rule forbids.
"""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from awda.children.codes import Why
from awda.children.said import Opening
from awda.children.vocabulary import FindAge, OpenCase
from awda.custody.acts import Taken
from awda.custody.handovers.rules import OpenHandover
from awda.custody.vocabulary import Cause, Move, Purpose, RecordDeath
from awda.equipment import vocabulary as words
from awda.equipment.clearing.rules import Carried, DeclareClear, MakeSafe
from awda.equipment.kinds import Officer
from awda.equipment.stores.acts import Shipment
from awda.journal import clock
from awda.journal import queries as journal
from awda.journal.codec import plain
from awda.kernel.ids import (
    ActorId,
    HandoverId,
    ItemId,
    PartyId,
    PersonId,
    PlaceId,
    SubjectId,
    subject,
)
from awda.kernel.roles import Role
from awda.people.answers import Declined, Interview, Service
from awda.people.codes import PresentsAs, Track, Triage
from awda.people.commands import Register, SetTriage
from awda.places.rules import Building, OpenPlace, PlaceKind
from awda.web.access.rules import GrantDuty
from awda.web.api.custody import AnswerOffer
from awda.web.api.equipment import PropertyTaken
from awda.web.api.housing import ClosePlace
from awda.web.api.shapes import made, shape
from tests.children.scenes import finding, referral
from tests.conftest import NOON
from tests.equipment.scenes import BEARER, HOUR, hand_in_lot, hand_in_weapon, into, phone, store
from tests.people.forms import FREE, form
from tests.scenes import assign_track, meet, open_operation
from tests.web.api.scenes import Answered, caller, overriding

pytestmark = pytest.mark.django_db
Scene = Callable[[], tuple[Role, str, str, object]]


@pytest.fixture(autouse=True)
def _operation() -> None:
    open_operation()


def cleared(triage: Triage = Triage.GREEN) -> PersonId:
    """Someone met, seen by the medic and cleared of weapons, all by the API."""
    person = meet()
    command = SetTriage(person=person, triage=triage)
    assert caller(Role.TRIAGE_MEDIC).act("people/set-triage", command).status == 200
    clear: object = DeclareClear(person=person, carried=Carried.NONE)
    path = "equipment/clear"
    if triage is Triage.RED:
        clear, path = MakeSafe(person=person, weapons_taken=0), "equipment/make-safe"
    assert caller(Role.ARMS_OFFICER).act(path, clear).status == 200
    return person


def offering(person: PersonId, taker: str, to_place: str | None, purpose: Purpose) -> OpenHandover:
    return OpenHandover(
        handover=HandoverId(clock.new_id()),
        taker=PartyId(taker),
        purpose=purpose,
        subjects=(subject(person),),
        lapses_at=NOON + timedelta(hours=24),
        to_place=PlaceId(to_place) if to_place else None,
    )


def offered() -> tuple[PersonId, OpenHandover]:
    person = meet(track=Track.INT)
    command = offering(person, "camp", "rutba", Purpose.TRANSFER)
    assert caller(Role.GATE_CLERK).act("custody/offer", command).status == 200
    return person, command


def answering(person: PersonId, handover: OpenHandover, terms: str) -> AnswerOffer:
    taken = Taken(SubjectId(person), PlaceId("rutba"))
    return AnswerOffer(handover=handover.handover, terms=terms, taken=(taken,))


def shipping(*items: ItemId, place: str = "gate", taker: str = "store") -> Shipment:
    return Shipment(
        handover=HandoverId(clock.new_id()),
        from_place=PlaceId(place),
        items=items,
        taker=PartyId(taker),
        to_place=PlaceId("armoury") if taker == "store" else None,
        purpose=Purpose.STORE_IN if taker == "store" else Purpose.HANDOVER,
        lapses_at=NOON + timedelta(hours=24),
        bearer=BEARER,
        reason="to safe keeping",
    )


# --- the scenes: who asks what by which path


def somebody_never_met() -> tuple[Role, str, str, object]:
    command = SetTriage(person=PersonId(clock.new_id()), triage=Triage.GREEN)
    return Role.TRIAGE_MEDIC, "crossing", "people/set-triage", command


def compulsory_answer_declined() -> tuple[Role, str, str, object]:
    service = Service(rank=Declined(), service_number=Declined())
    return Role.REGISTRAR, "crossing", "intake/register", form(cleared(), service=service)


def interview_under_pressure() -> tuple[Role, str, str, object]:
    pressed = Interview(
        language="ar",
        interpreter="interpreter 3",
        same_language=False,
        no_coercion=False,
        right_to_stop_explained=True,
    )
    return Role.REGISTRAR, "crossing", "intake/register", form(cleared(), interview=pressed)


def questions_to_the_gravely_hurt() -> tuple[Role, str, str, object]:
    return Role.REGISTRAR, "crossing", "intake/register", form(cleared(Triage.RED))


def registration_before_clearing() -> tuple[Role, str, str, object]:
    return Role.REGISTRAR, "crossing", "intake/register", form(meet())


def death_without_inquiry() -> tuple[Role, str, str, object]:
    command = RecordDeath(
        subject=subject(meet()),
        circumstances="shot at the fence",
        cause=Cause.BY_GUARD,
        certified_by="clinician 1",
        next_of_kin_told=False,
    )
    return Role.CLINICIAN, "crossing", "custody/record-death", command


def undetermined_across_the_border() -> tuple[Role, str, str, object]:
    command = offering(meet(), "other-side", None, Purpose.HANDOVER)
    return Role.LIAISON, "crossing", "custody/offer", command


def wanted_across_the_border() -> tuple[Role, str, str, object]:
    command = offering(meet(track=Track.CRM), "other-side", None, Purpose.HANDOVER)
    return Role.LIAISON, "crossing", "custody/offer", command


def civilian_to_the_soldiers() -> tuple[Role, str, str, object]:
    person = meet(track=Track.CIV, presents_as=PresentsAs.CIVILIAN_OFFICIAL)
    return Role.GATE_CLERK, "crossing", "custody/offer", _transfer(person)


def child_to_the_soldiers() -> tuple[Role, str, str, object]:
    return Role.GATE_CLERK, "crossing", "custody/offer", _transfer(meet(age=(15, 16)))


def _transfer(person: PersonId) -> OpenHandover:
    return offering(person, "camp", "rutba", Purpose.TRANSFER)


def other_terms() -> tuple[Role, str, str, object]:
    person, handover = offered()
    return Role.CAMP_MANAGER, "camp", "custody/answer", answering(person, handover, "0" * 64)


def someone_not_offered() -> tuple[Role, str, str, object]:
    _, handover = offered()
    other = meet(track=Track.INT)
    return Role.CAMP_MANAGER, "camp", "custody/answer", answering(other, handover, "0" * 64)


def answer_in_bulk() -> tuple[Role, str, str, object]:
    _, handover = offered()
    bulk = AnswerOffer(handover=handover.handover, terms="0" * 64)
    return Role.CAMP_MANAGER, "camp", "custody/answer", bulk


def prison_for_a_camp() -> tuple[Role, str, str, object]:
    command = OpenPlace(
        place=PlaceId("cells"),
        kind=PlaceKind.INTERNMENT_CAMP,
        run_by=PartyId("camp"),
        name_ar="سجن",
        name_en="Prison",
        building=Building.PRISON,
        capacity=10,
        km_to_border=120,
    )
    return Role.KEEPER, "awda", "places/open-place", command


def two_serials_alike() -> tuple[Role, str, str, object]:
    first, _second = hand_in_weapon(), hand_in_weapon()
    return Role.ARMS_OFFICER, "crossing", "equipment/send", shipping(first)


def arms_with_ammunition() -> tuple[Role, str, str, object]:
    both = shipping(hand_in_weapon(), hand_in_lot())
    return Role.ARMS_OFFICER, "crossing", "equipment/send", both


def arms_by_the_people_s_door() -> tuple[Role, str, str, object]:
    """The custody endpoints know nothing of calibres: they take no item at all."""
    weapon, lot = hand_in_weapon(), hand_in_lot()
    command = OpenHandover(
        handover=HandoverId(clock.new_id()),
        taker=PartyId("store"),
        purpose=Purpose.STORE_IN,
        subjects=(subject(weapon), subject(lot)),
        lapses_at=NOON + timedelta(hours=24),
    )
    return Role.LIAISON, "crossing", "custody/offer", command


def item_moved_by_the_people_s_door() -> tuple[Role, str, str, object]:
    move = Move(subject=subject(hand_in_weapon()), place=PlaceId("reception"))
    return Role.LIAISON, "crossing", "custody/move", move


def out_of_the_store_by_one() -> tuple[Role, str, str, object]:
    weapon = hand_in_weapon(at=NOON - 4 * HOUR)
    store(weapon, at=NOON - 3 * HOUR)
    command = shipping(weapon, place="armoury", taker="other-side")
    return Role.STORE_KEEPER, "store", "equipment/send", command


def property_without_an_order() -> tuple[Role, str, str, object]:
    line = words.TakeProperty(
        item=ItemId(clock.new_id()),
        owner=meet(),
        receipt="R-1",
        belonging=phone(),
        ordered_by=Officer(name="", rank="", unit=""),
    )
    command = PropertyTaken(lines=(line,), into=into())
    return Role.ARMS_OFFICER, "crossing", "equipment/take-property", command


def camp_closed_on_somebody() -> tuple[Role, str, str, object]:
    meet()
    command = ClosePlace(place=PlaceId("gate"), reason="season is over")
    return Role.KEEPER, "awda", "housing/close-place", command


def assessment_without_consent() -> tuple[Role, str, str, object]:
    person = meet(age=(16, 19))
    green = SetTriage(person=person, triage=Triage.GREEN)
    caller(Role.TRIAGE_MEDIC).act("people/set-triage", green)
    command = FindAge(person=person, finding=finding(consent_given=False))
    return Role.CHILD_PROTECTION, "crossing", "children/find-age", command


def child_across_the_border() -> tuple[Role, str, str, object]:
    girl = meet(age=(10, 12), track=Track.FAM)
    command = offering(girl, "other-side", "far-side", Purpose.HANDOVER)
    return Role.CONVOY_LEADER, "crossing", "custody/offer", command


def child_referred_to_the_camp() -> tuple[Role, str, str, object]:
    command = referral(meet(age=(10, 12)), body=PartyId("camp"), centre=PlaceId("families"))
    return Role.GATE_CLERK, "crossing", "children/refer", command


def child_file_by_the_camp() -> tuple[Role, str, str, object]:
    opening = Opening(why=Why.CHILD)
    command = OpenCase(person=meet(age=(10, 12)), opening=opening)
    return Role.CHILD_PROTECTION, "camp", "children/open-case", command


def registrar_who_also_screens() -> tuple[Role, str, str, object]:
    caller(Role.REGISTRAR)
    command = GrantDuty(
        login=ActorId("registrar.crossing"),
        role=Role.SCREENING_A,
        party=PartyId("crossing"),
        reason="short of staff",
    )
    return Role.KEEPER, "awda", "access/grant-duty", command


def gate(scene: Scene, code: str, *rules: str, rule: str) -> Any:
    """A line of the table, marked with the rules it proves."""
    return pytest.param(scene, code, rule, id=scene.__name__, marks=pytest.mark.rule(*rules))


GATES = [
    gate(somebody_never_met, "NOT_MET", "I-01", rule="I-01"),
    gate(compulsory_answer_declined, "COMPULSORY_ANSWER_MISSING", "I-03", rule="I-03"),
    gate(interview_under_pressure, "INTERVIEW_NOT_FREE", "I-04", rule="I-04"),
    gate(questions_to_the_gravely_hurt, "NO_QUESTIONS_NOW", "M-01", rule="M-01"),
    gate(registration_before_clearing, "WEAPONS_NOT_CLEARED", "W-01", rule="W-01"),
    gate(death_without_inquiry, "INQUIRY_MISSING", "M-08", rule="M-08"),
    gate(undetermined_across_the_border, "TRACK_MAY_NOT_CROSS", "L-01", rule="L-01"),
    gate(wanted_across_the_border, "TRACK_MAY_NOT_CROSS", "L-04", rule="L-04"),
    gate(civilian_to_the_soldiers, "CIVILIAN_AMONG_COMBATANTS", "H-03", rule="H-03"),
    gate(child_to_the_soldiers, "CHILD_IN_ADULT_CAMP", "C-02", "C-01", rule="C-02"),
    gate(other_terms, "OTHER_TERMS", "X-01", rule="X-01"),
    gate(someone_not_offered, "NOT_OFFERED", "X-01", "X-03", rule="X-01"),
    gate(answer_in_bulk, "LIST_EMPTY_OR_REPEATED", "X-03", rule="X-03"),
    gate(prison_for_a_camp, "PRISON_IS_NO_CAMP", "H-02", rule="H-02"),
    gate(two_serials_alike, "SERIAL_CASE_OPEN", "W-04", rule="W-04"),
    gate(arms_with_ammunition, "WEAPONS_WITH_AMMUNITION", "W-05", rule="W-05"),
    gate(arms_by_the_people_s_door, "AN_ITEM_IS_NO_PERSON", "W-05", rule=""),
    gate(item_moved_by_the_people_s_door, "AN_ITEM_IS_NO_PERSON", "W-06", rule=""),
    gate(out_of_the_store_by_one, "SECOND_OFFICER_NEEDED", "W-06", rule="W-06"),
    gate(property_without_an_order, "ORDER_MISSING", "W-10", rule="W-10"),
    gate(camp_closed_on_somebody, "PLACE_NOT_EMPTY", "P-12", rule="P-12"),
    gate(assessment_without_consent, "ASSESSMENT_WITHOUT_CONSENT", "C-01", rule="C-01"),
    gate(child_across_the_border, "CHILD_DEPARTURE_NOT_CLEARED", "C-06", "C-02", rule="C-06"),
    gate(child_referred_to_the_camp, "NOT_A_CHILD_BODY", "C-03", rule="C-03"),
    gate(child_file_by_the_camp, "NOT_THE_CHILD_BODY", "C-04", rule="C-04"),
    gate(registrar_who_also_screens, "DUTIES_CLASH", "L-06", rule=""),
]


@pytest.mark.parametrize(("scene", "code", "rule"), GATES)
def test_a_hard_gate_refuses_with_every_override_and_leaves_no_trace(
    scene: Scene, code: str, rule: str
) -> None:
    role, party, path, command = scene()
    who, size = caller(role, party), journal.size()
    for overrides in ([], overriding(code, "SOME_ON_THE_LIST_REFUSED")):
        refused = who.act(path, command, overrides=overrides)
        found = reason(refused)
        assert (refused.status, found["code"]) == (422, code)
        assert not found["overridable"]
        assert not refused.said["overridable"]
        assert not rule or rule in found["rules"]
        assert found["message"]
        assert found["next"]
    assert journal.size() == size


def reason(refused: Answered) -> dict[str, Any]:
    """The refusal itself, or that of the one on the list."""
    each: list[dict[str, Any]] = refused.said.get("each", [])
    return each[0] if each else refused.said


@pytest.mark.rule("I-01")
@pytest.mark.parametrize("path", ["people/meet", "custody/enter", "people/register"])
def test_there_is_no_way_round_the_door(path: str) -> None:
    headers = caller(Role.GATE_CLERK).headers
    answer = Client().post(f"/api/{path}", {}, content_type="application/json", headers=headers)
    assert answer.status_code in (404, 405)


@pytest.mark.rule("I-03")
def test_what_is_not_compulsory_may_be_declined() -> None:
    person = cleared()
    done = caller(Role.REGISTRAR).act("intake/register", form(person))
    assert done.status == 200
    types = [recorded.type for recorded, _ in journal.walk(f"person/{person}")]
    assert "people.IdentityStated" in types


@pytest.mark.rule("L-01", "X-01", "X-03")
def test_a_soldier_is_offered_accepted_by_name_and_then_the_camp_answers() -> None:
    person, handover = offered()
    terms = caller(Role.GATE_CLERK).get(f"handovers/{handover.handover}").said["terms"]
    manager = caller(Role.CAMP_MANAGER, "camp")
    before = manager.get(f"custody/{person}").said
    assert (before["holder"], before["taker"]) == ("crossing", "camp")
    done = manager.act("custody/answer", answering(person, handover, terms), at=NOON + HOUR)
    assert done.status == 200
    assert manager.get(f"custody/{person}").said["holder"] == "camp"
    [*_, (recorded, body)] = journal.walk(f"custody/{person}")
    assert (recorded.type, recorded.index) == ("custody.Accepted", done.said["entries"][-1])
    assert body["terms"] == terms


@pytest.mark.rule("L-02")
def test_the_track_is_decided_by_its_officer() -> None:
    person = meet()
    assign_track(person, Track.INT)
    shown = caller(Role.PROTECTION).get(f"persons/{person}").said
    assert shown["protection"]["tracks"][0]["track"] == "INT"


def test_a_register_form_goes_through_json_unchanged() -> None:
    command = form(PersonId("p-1"), interview=FREE)
    assert made(shape(Register).model_validate(plain(command))) == command
