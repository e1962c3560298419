"""Reading by the API: the least each duty needs, every read logged, nothing beyond sight."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from awda.journal.models import Entry
from awda.kernel.ids import PersonId
from awda.kernel.roles import Compartment, Role
from awda.people.codes import Track, Triage
from awda.people.commands import SetTriage
from awda.people.reading import readable
from awda.tlog import tree
from awda.tlog.note import Signer
from awda.tlog.proof import parse_receipt, verify_receipt
from awda.web.access.models import ReadLog
from awda.web.api import reading
from tests.conftest import NOON
from tests.custody.test_handover import offer
from tests.equipment.scenes import hand_in_weapon
from tests.people.forms import do as say
from tests.people.forms import met, paper, registered
from tests.scenes import assign_track, meet, open_operation
from tests.web.api.scenes import caller

pytestmark = pytest.mark.django_db
BLOCKS = ("identity", "service", "medical", "protection", "child")


@pytest.fixture(autouse=True)
def _operation() -> None:
    open_operation()


@pytest.fixture
def person() -> PersonId:
    """A registered soldier with a paper."""
    someone = met()
    say(paper(someone))
    return registered(someone)


@pytest.mark.parametrize("path", ["persons/{}", "persons/{}/timeline", "custody/{}"])
def test_who_reads_no_person_reads_none(path: str, person: PersonId) -> None:
    logged = ReadLog.objects.count()
    refused = caller(Role.KEEPER, "awda").get(path.format(person), q="سامر")
    assert (refused.status, refused.code) == (403, "NOT_YOUR_DUTY")
    assert ReadLog.objects.count() == logged


@pytest.mark.rule("C-04", "M-02", "S-05")
@pytest.mark.parametrize("role", [role for role in Role if role is not Role.CLOCK])
def test_a_duty_reads_its_compartments_and_no_other(role: Role, person: PersonId) -> None:
    party = "crossing"
    if role is Role.RECEIVER:  # the other side reads only of those who are offered to it
        party = "other-side"
        assign_track(person, Track.INT, NOON + timedelta(hours=2))
        offer(person, taker=party, to_place=None, at=NOON + timedelta(hours=3))
    shown = caller(role, party).get(f"persons/{person}")
    opened = reading.opens(role, may_be_child=False)
    if Compartment.CUSTODY not in opened:
        assert shown.status == 403
        return
    assert shown.status == 200
    for block in BLOCKS:
        assert (shown.said[block] is not None) == (Compartment(block) in opened)
    named = Compartment.IDENTITY in opened or role in reading.BY_LIST
    assert ("سامر" in str(shown.said)) == named
    [read] = ReadLog.objects.filter(subject=person, role=role.value)
    assert set(read.compartments.split(",")) == {one.value for one in opened}


@pytest.mark.rule("C-04")
@pytest.mark.parametrize("role", [Role.CHILD_PROTECTION, Role.MONITOR_UNICEF])
def test_who_reads_of_children_finds_children_only(role: Role, person: PersonId) -> None:
    child = meet(age=(14, 16))
    reader = caller(role)
    assert reader.post("persons/search", {"q": f"W-{person[-12:]}"}).said["people"] == []
    [line] = reader.post("persons/search", {"q": f"W-{child[-12:]}"}).said["people"]
    assert line["person"] == child
    assert reader.get(f"persons/{child}").said["child"] is not None
    assert reader.get(f"persons/{person}").said["identity"] is None


def test_no_role_reads_by_the_api_what_its_pages_do_not_show() -> None:
    for role in Role:
        assert reading.opens(role) <= readable(role, may_be_child=True)
    assert Compartment.IDENTITY not in reading.opens(Role.RECEIVER)
    assert not reading.opens(Role.KEEPER)


def test_age_is_shown_to_those_who_must_see_it(person: PersonId) -> None:
    assert caller(Role.REGISTRAR).get(f"persons/{person}").said["age"] == "ADULT"
    assert caller(Role.SCREENING_A).get(f"persons/{person}").said["age"] is None


def test_the_receiver_sees_only_whom_it_is_offered_and_only_their_names(person: PersonId) -> None:
    receiver = caller(Role.RECEIVER, "other-side")
    for path in (f"persons/{person}", f"persons/{person}/timeline", f"custody/{person}"):
        hidden = receiver.get(path)
        unknown = receiver.get(path.replace(person, "nobody"))
        assert hidden == unknown
        assert (hidden.status, hidden.code) == (404, "NOTHING_HERE")
    assert receiver.post("persons/search", {"q": "00001"}).said == {"people": [], "next": None}
    assert receiver.get("handovers", party="crossing").code == "NOTHING_HERE"


def test_once_offered_the_receiver_sees_the_name_and_nothing_behind_it() -> None:
    someone = registered(met())
    assign_track(someone, Track.INT)
    handover, _ = offer(someone, taker="other-side", to_place=None, role=Role.LIAISON)
    receiver = caller(Role.RECEIVER, "other-side")
    shown = receiver.get(f"persons/{someone}").said
    assert shown["name"] == "سامر خالد العلي"
    assert all(shown[block] is None for block in BLOCKS)
    [line] = receiver.get(f"handovers/{handover}").said["lines"]
    assert (line["state"], line["name"]) == ("OFFERED", "سامر خالد العلي")
    types = {one["type"] for one in receiver.get(f"persons/{someone}/timeline").said["entries"]}
    assert types == {"custody.Entered", "custody.Offered"}
    camp = caller(Role.CAMP_MANAGER, "camp").get(f"handovers/{handover}")
    assert camp.code == "NOTHING_HERE"
    assert caller(Role.AUDITOR, "audit-office").get(f"handovers/{handover}").status == 200


def test_search_pages_by_cursor_and_logs_each_one_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    people = [registered(met()) for _ in range(3)]
    monkeypatch.setattr("awda.web.api.read_people.PEOPLE_PER_PAGE", 2)
    registrar = caller(Role.REGISTRAR)
    first = registrar.post("persons/search", {"q": "سامر"}).said
    assert (len(first["people"]), first["next"]) == (2, "1")
    second = registrar.post("persons/search", {"q": "سامر", "cursor": first["next"]}).said
    assert (len(second["people"]), second["next"]) == (1, None)
    seen = {one["person"] for one in first["people"] + second["people"]}
    assert seen == set(people)
    logged = ReadLog.objects.filter(kind="person_found").values_list("subject", flat=True)
    assert set(logged) == set(people)
    assert not ReadLog.objects.filter(subject__contains="سامر").exists()


def test_an_auditor_finds_by_wristband_and_sees_no_name(person: PersonId) -> None:
    auditor = caller(Role.AUDITOR, "audit-office")
    assert auditor.post("persons/search", {"q": "سامر"}).said["people"] == []
    [line] = auditor.post("persons/search", {"q": f"W-{person[-12:]}"}).said["people"]
    assert (line["person"], line["name"]) == (person, "")


@pytest.mark.parametrize(
    "asked",
    [{}, {"q": ""}, {"q": "x" * 101}, {"q": "1", "cursor": -1}, {"q": "1", "cursor": "z"}],
)
def test_a_search_out_of_shape_is_malformed(asked: dict[str, Any]) -> None:
    refused = caller(Role.REGISTRAR).post("persons/search", asked)
    assert (refused.status, refused.code) == (400, "REQUEST_MALFORMED")


@pytest.mark.rule("T-06")
def test_a_receipt_proves_an_entry_the_reader_may_read(person: PersonId, node: Signer) -> None:
    say(SetTriage(person=person, triage=Triage.YELLOW), Role.TRIAGE_MEDIC, NOON)
    registrar = caller(Role.REGISTRAR)
    entries = registrar.get(f"persons/{person}/timeline").said["entries"]
    assert "people.TriageSet" not in {one["type"] for one in entries}
    index = entries[0]["entry"]
    answer = Client().get(
        f"/api/persons/{person}/receipt", {"entry": index}, headers=registrar.headers
    )
    assert answer["Content-Type"].startswith("text/plain")
    proof = parse_receipt(answer.content.decode())
    leaf = tree.leaf_hash(bytes(Entry.objects.get(idx=index).envelope))
    assert verify_receipt(proof, leaf, [node.verifier]).size > index
    closed = caller(Role.CLINICIAN).get(f"persons/{person}/timeline").said["entries"]
    hidden = next(one["entry"] for one in closed if one["compartment"] == "medical")
    assert registrar.get(f"persons/{person}/receipt", entry=hidden).code == "NOTHING_HERE"


def test_items_are_for_the_arms_officer_the_store_and_the_auditor() -> None:
    item = hand_in_weapon()
    for role, party in (
        (Role.REGISTRAR, "crossing"),
        (Role.CAMP_MANAGER, "crossing"),
        (Role.RECEIVER, "other-side"),
        (Role.KEEPER, "awda"),
    ):
        for path in (f"items/{item}", "items"):
            assert caller(role, party).get(path, place="gate").code == "NOT_YOUR_DUTY"
    arms = caller(Role.ARMS_OFFICER)
    assert arms.get("items").code == "NOTHING_HERE"
    page = arms.get("items", place="gate").said
    assert (page["total"], page["items"][0]["item"], page["next"]) == (1, item, None)
    assert arms.get("items", place="gate", q="ak ١٢٣٤").said["total"] == 1
    shown = arms.get(f"items/{item}").said
    assert (shown["holder"], shown["article"]["serial"]["text"]) == ("crossing", "AK 1234")
    assert arms.get("items/none").code == "NOTHING_HERE"


def test_places_are_public_to_duties_and_occupancy_to_those_who_run_them() -> None:
    meet()
    clerk = caller(Role.GATE_CLERK)
    assert "gate" in {one["place"] for one in clerk.get("places").said["places"]}
    assert clerk.get("places/gate/occupancy").said["persons"] == 1
    assert clerk.get("places/rutba/occupancy").code == "NOTHING_HERE"
    assert caller(Role.KEEPER, "awda").get("places/gate/occupancy").status == 200


@pytest.mark.rule("X-05", "W-12")
def test_the_sums_meet_now_and_at_any_past_instant() -> None:
    meet()
    meet(at=NOON + timedelta(hours=2))
    hand_in_weapon(at=NOON + timedelta(hours=2))
    auditor = caller(Role.AUDITOR, "audit-office")
    now = auditor.get("balance").said
    assert (now["meets"], now["operations"][0]["entered"]) == (True, 2)
    assert (now["items"][0]["type"], now["items"][0]["received"]) == ("RIFLE", 1)
    before = auditor.get("balance", at="2024-12-07T13:00:00Z").said
    assert before["operations"][0]["entered"] == 1
    assert auditor.get("balance", size=0).said["operations"] == []
    assert auditor.get("balance", at="yesterday").status == 400
    assert caller(Role.KEEPER, "awda").get("balance").code == "NOT_YOUR_DUTY"


def test_custody_tells_who_answered_and_when() -> None:
    someone = meet(track=Track.INT)
    offer(someone)
    shown = caller(Role.GATE_CLERK).get(f"custody/{someone}").said
    assert (shown["standing"], shown["holder"], shown["taker"]) == ("HELD", "crossing", "camp")
    assert [one["until"] for one in shown["spells"]] == [None]
    assert caller(Role.GATE_CLERK).get("custody/none").code == "NOTHING_HERE"
