"""Commands by the API: one effect and one answer, the same refusals, in the caller's language."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from awda.custody.vocabulary import Move
from awda.equipment import vocabulary as words
from awda.intake.acts import FirstContact
from awda.journal import clock
from awda.journal import queries as journal
from awda.journal.codec import plain
from awda.kernel.ids import ItemId, PersonId, PlaceId, subject
from awda.kernel.roles import Role
from awda.people import acts as people
from awda.people.codes import NeedSource, PresentsAs, Sex, Track, Triage
from awda.people.commands import FlagNeed, IssueCard, SetTriage
from awda.people.needs import Need
from awda.web.api.equipment import ItemLost, WeaponHandIn
from tests.conftest import NOON, sign
from tests.equipment.scenes import HOUR, into, origin, rifle
from tests.scenes import OPERATION, meet, open_operation
from tests.web.api.scenes import Caller, caller, overriding

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _operation() -> None:
    open_operation()


def arrival(person: str | None = None, **more: object) -> dict[str, object]:
    """First contact of a grown man at the gate, as JSON."""
    command = FirstContact(
        person=PersonId(person or clock.new_id()),
        operation=OPERATION,
        place=PlaceId("gate"),
        ordered_by="border command",
        grounds="asked for refuge",
        wristband="W-1",
        sex=Sex.MALE,
        estimated_age_from=25,
        estimated_age_to=30,
        presents_as=PresentsAs.COMBATANT,
    )
    said: dict[str, object] = plain(command)
    return {**said, **more}


def gate_clerk() -> Caller:
    return caller(Role.GATE_CLERK)


# --- refused


def test_another_role_is_told_whose_duty_it_is() -> None:
    size = journal.size()
    refused = caller(Role.KEEPER, "awda").act("intake/first-contact", arrival())
    assert (refused.status, refused.code) == (403, "NOT_YOUR_DUTY")
    assert "gate clerk" in refused.said["next"]
    assert journal.size() == size + 1  # the duty given to the keeper, and nothing else


def test_the_same_id_with_another_command_is_refused() -> None:
    clerk, command_id = gate_clerk(), clock.new_id()
    assert clerk.act("intake/first-contact", arrival(), command_id=command_id).status == 200
    size = journal.size()
    for command in (arrival(), arrival(wristband="W-2")):
        refused = clerk.act("intake/first-contact", command, command_id=command_id)
        assert (refused.status, refused.code) == (409, "COMMAND_ID_REUSED")
    assert journal.size() == size


def test_the_same_id_on_the_same_stream_with_another_command_is_refused() -> None:
    medic, person, command_id = caller(Role.TRIAGE_MEDIC), meet(), clock.new_id()
    green = SetTriage(person=person, triage=Triage.GREEN)
    yellow = SetTriage(person=person, triage=Triage.YELLOW)
    assert medic.act("people/set-triage", green, command_id=command_id).status == 200
    assert medic.act("people/set-triage", yellow, command_id=command_id).status == 409


def test_another_duty_cannot_send_an_id_that_was_sent() -> None:
    command, command_id = arrival(), clock.new_id()
    gate_clerk().act("intake/first-contact", command, command_id=command_id)
    other = caller(Role.REGISTRAR)
    refused = other.act("intake/first-contact", command, command_id=command_id)
    assert (refused.status, refused.code) == (409, "COMMAND_ID_REUSED")


def test_a_stale_view_is_a_conflict() -> None:
    medic, person = caller(Role.TRIAGE_MEDIC), meet()
    command = SetTriage(person=person, triage=Triage.GREEN)
    refused = medic.act("people/set-triage", command, expected=0)
    assert (refused.status, refused.code) == (409, "CHANGED_MEANWHILE")
    assert refused.said["facts"] == {"expected": 0, "found": 1}
    assert medic.act("people/set-triage", command, expected=1).status == 200


@pytest.mark.parametrize(
    ("body", "field", "code"),
    [
        ({}, "id", "MISSING"),
        ({"id": "no uuid"}, "id", "UNREADABLE"),
        ({"command": {"place": "gate"}}, "command.person", "MISSING"),
        ({"command": arrival("x" * 65)}, "command.person", "STRING_TOO_LONG"),
        ({"command": arrival("بندقية")}, "command.person", "STRING_PATTERN"),
        ({"command": arrival(sex="UNKNOWN")}, "command.sex", "ENUM"),
        ({"command": arrival(grounds="a\x00b")}, "command.grounds", "UNREADABLE"),
        ({"command": arrival(grounds="a\ud800b")}, "command.grounds", "UNREADABLE"),
        ({"command": arrival(estimated_age_from=2**40)}, "command.estimated_age_from", None),
        ({"command": arrival(estimated_age_from=True)}, "command.estimated_age_from", None),
        ({"command": arrival(wounded="yes")}, "command.wounded", None),
        ({"command": arrival(religion="secret")}, "command", "EXTRA_FORBIDDEN"),
        ({"happened_at": "2024-12-07T10:00:00"}, "happened_at", "UNREADABLE"),
        ({"happened_at": "0001-01-01T00:00:00+14:00"}, "happened_at", "UNREADABLE"),
        ({"happened_at": 1733565600}, "happened_at", "UNREADABLE"),
        ({"overrides": [{"code": "X"}]}, "overrides.0.reason", "MISSING"),
    ],
)
def test_a_body_out_of_shape_names_its_fields_and_echoes_nothing(
    body: dict[str, Any], field: str, code: str | None
) -> None:
    size = journal.size()
    refused = gate_clerk().post("intake/first-contact", body)
    assert (refused.status, refused.code) == (400, "REQUEST_MALFORMED")
    found = {one["field"]: one for one in refused.said["each"]}
    assert field in found
    assert found[field]["message"]
    assert code is None or found[field]["code"] == code
    assert "secret" not in str(refused.said)
    assert "religion" not in str(refused.said)
    assert journal.size() == size + 1  # the clerk's duty


@pytest.mark.parametrize("body", ["", "{", "[]", "null", '"x"', "1" * 5_000, "[" * 5_000, "NaN"])
def test_what_is_no_object_is_malformed(body: str) -> None:
    answer = Client().post(
        "/api/intake/first-contact",
        body,
        content_type="application/json",
        headers=gate_clerk().headers,
    )
    assert (answer.status_code, answer.json()["code"]) == (400, "REQUEST_MALFORMED")


@pytest.mark.parametrize(
    ("language", "word"), [("ar", "ليس"), ("en", "not"), ("ckb", "ليس"), ("fr", "ليس")]
)
def test_a_refusal_speaks_the_caller_s_language(language: str, word: str) -> None:
    speaking = Caller(caller(Role.KEEPER, "awda").secret, language)
    refused = speaking.act("intake/first-contact", arrival())
    assert word in refused.said["message"]


@pytest.mark.rule("H-01")
def test_a_warning_is_passed_with_a_reason_that_stays_on_the_record() -> None:
    keeper = caller(Role.KEEPER, "awda")
    place = {
        "place": "near",
        "kind": "INTERNMENT_CAMP",
        "run_by": "camp",
        "name_ar": "قريب",
        "name_en": "Near",
        "building": "TENTS",
        "capacity": 50,
        "km_to_border": "٨",
    }
    refused = keeper.act("places/open-place", place)
    assert (refused.status, refused.code) == (422, "TOO_NEAR_THE_BORDER")
    assert refused.said["overridable"]
    done = keeper.act("places/open-place", place, overrides=overriding("TOO_NEAR_THE_BORDER"))
    assert done.status == 200
    [(_, body)] = journal.walk("place/near")
    assert body["km_to_border"] == 8
    assert body["overridden"][0]["reason"] == "no other way tonight"


# --- permitted, and on the record


@pytest.mark.rule("I-01")
def test_first_contact_twice_has_one_effect_and_one_answer() -> None:
    clerk, command, command_id = gate_clerk(), arrival(), clock.new_id()
    first = clerk.act("intake/first-contact", command, command_id=command_id)
    size = journal.size()
    again = clerk.act("intake/first-contact", command, command_id=command_id)
    assert (first.status, again.status) == (200, 200)
    assert (first.said["again"], again.said["again"]) == (False, True)
    assert first.said["entries"] == again.said["entries"]
    assert first.said["checkpoint_size"] == size == again.said["checkpoint_size"]
    assert journal.size() == size
    types = [journal.entry(index) for index in first.said["entries"]]
    assert [one.type for one in types if one] == ["custody.Entered", "people.Met"]


def test_an_id_done_at_another_desk_answers_again() -> None:
    """What a page did under this id, the API does not do twice."""
    medic, person = caller(Role.TRIAGE_MEDIC), meet()
    act = sign(Role.TRIAGE_MEDIC, "crossing", actor="triage-medic.crossing")
    command = SetTriage(person=person, triage=Triage.GREEN)
    done = people.set_triage(act, command)
    again = medic.act("people/set-triage", command, command_id=act.id)
    assert (again.said["again"], again.said["entries"]) == (True, list(done.indexes))


def test_who_acted_is_the_token_s_duty_and_nothing_the_body_says() -> None:
    done = gate_clerk().act("intake/first-contact", arrival())
    entry = journal.entry(done.said["entries"][0])
    assert entry is not None
    assert (entry.actor, entry.role, entry.party) == (
        "gate-clerk.crossing",
        Role.GATE_CLERK,
        "crossing",
    )
    assert entry.late


def test_each_context_has_an_act_that_stands_on_the_record() -> None:
    person = meet(track=Track.INT)
    green = SetTriage(person=person, triage=Triage.GREEN)
    caller(Role.TRIAGE_MEDIC).act("people/set-triage", green)
    item = ItemId(clock.new_id())
    handed = words.HandInWeapon(item=item, tag="T-9", weapon=rifle(), origin=origin(person))
    protection = caller(Role.PROTECTION)
    need = next(iter(Need))
    played: list[tuple[Caller, str, object, str]] = [
        (caller(Role.KEEPER, "awda"), "places/add-shelter", shelter(), "places.ShelterAdded"),
        (
            caller(Role.ARMS_OFFICER),
            "equipment/hand-in-weapon",
            WeaponHandIn(command=handed, into=into()),
            "equipment.WeaponHandedIn",
        ),
        (
            caller(Role.ARMS_OFFICER),
            "equipment/declare-lost",
            ItemLost(item=item, inquiry="inquiry 3"),
            "custody.Lost",
        ),
        (
            protection,
            "people/flag-need",
            FlagNeed(person=person, need=need, source=next(iter(NeedSource))),
            "people.NeedFlagged",
        ),
        (
            protection,
            "people/open-household",
            {"household": "h-1", "focal": person},
            "households.HouseholdOpened",
        ),
        (
            gate_clerk(),
            "custody/move",
            Move(subject=subject(person), place=PlaceId("reception")),
            "custody.Moved",
        ),
        (
            caller(Role.KEEPER, "awda"),
            "access/open-login",
            {"first": duty("gate-7"), "password": "ten letters or more"},
            "access.DutyGranted",
        ),
        (
            caller(Role.CAMP_MANAGER, "camp"),
            "housing/set-regime",
            {"place": "rutba", "regime": "PASS", "decided_by": "governor", "basis": "order 3"},
            "housing_regimes.RegimeSet",
        ),
    ]
    for who, path, command, kind in played:
        done = who.act(path, command, at=NOON + HOUR)
        assert done.status == 200, (path, done.said)
        recorded = [journal.entry(index) for index in done.said["entries"]]
        kinds = [one.type for one in recorded if one]
        assert kind.partition(".")[2] in [one.partition(".")[2] for one in kinds], (path, kinds)


def shelter() -> dict[str, object]:
    return {"place": "rutba", "shelter": "t-1", "name": "1", "quarter": "MEN", "capacity": 4}


def duty(login: str) -> dict[str, object]:
    return {"login": login, "role": "gate_clerk", "party": "crossing", "reason": "order 2"}


def test_a_password_stands_nowhere_on_the_record() -> None:
    keeper = caller(Role.KEEPER, "awda")
    command = {"first": duty("gate-8"), "password": "ten letters or more"}
    command_id = clock.new_id()
    for _ in range(2):
        assert keeper.act("access/open-login", command, command_id=command_id).status == 200
    assert "ten letters" not in str(list(journal.walk()))
    assert User.objects.get(username="gate-8").check_password("ten letters or more")


@pytest.mark.rule("W-14")
def test_a_trace_export_is_on_the_record_and_asked_twice_answers_the_same() -> None:
    arms = caller(Role.ARMS_OFFICER)
    item = ItemId(clock.new_id())
    handed = words.HandInWeapon(item=item, tag="T-9", weapon=rifle(), origin=origin())
    arms.act("equipment/hand-in-weapon", WeaponHandIn(command=handed, into=into()))
    request = {
        "item": item,
        "requested_by": "tracing unit",
        "reference": "r-1",
        "ground": "treaty",
    }
    command_id = clock.new_id()
    first = arms.act("equipment/export-trace", request, command_id=command_id)
    again = arms.act("equipment/export-trace", request, command_id=command_id)
    assert first.said["result"]["serial"] == "AK 1234"
    assert first.said["result"] == again.said["result"]
    assert again.said["again"]


def test_the_caller_does_not_say_whether_a_duplicate_is_open() -> None:
    command = plain(IssueCard(person=PersonId("p-1"), duplicate_open=False))
    refused = caller(Role.REGISTRAR).act("people/issue-card", command)
    assert (refused.status, refused.said["each"][0]["code"]) == (400, "EXTRA_FORBIDDEN")
