"""The information bureau: what is told of people, and that the state of origin learns nothing."""

import base64
import json
from dataclasses import replace
from datetime import timedelta
from hashlib import sha256
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awda.custody import acts as custody
from awda.custody.vocabulary import RecordEscape
from awda.family import acts, queries
from awda.family.bureau import rules
from awda.family.bureau.rules import Around, Extract, SendExtract, To
from awda.journal.clock import new_id, now
from awda.journal.models import Entry
from awda.kernel.ids import PartyId, PersonId, PlaceId, subject
from awda.kernel.instants import Instant
from awda.kernel.refusal import Override, Refusal
from awda.kernel.roles import Role
from awda.people import acts as people
from awda.people.answers import Said
from awda.people.codes import Track
from awda.people.commands import NameNextOfKin
from awda.protection import acts as protection
from awda.protection.claims.rules import RecordWish
from awda.protection.informing.rules import AnswerToExtract
from tests.conftest import NOON, sign
from tests.housing.scenes import hand_over
from tests.intake.site import browser, form
from tests.people.forms import registered
from tests.scenes import assign_track, meet
from tests.web.api.scenes import caller

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)
OTHER_SIDE = PartyId("other-side")
LATER = NOON + 5 * HOUR


def soldier() -> PersonId:
    """Registered with the five of GC III 17, an internee, at the crossing."""
    person = registered()
    assign_track(person, Track.INT)
    return person


def send(
    *persons: PersonId, to_state: bool = False, at: Instant = LATER, **more: object
) -> SendExtract:
    command = SendExtract(
        extract=new_id(),
        persons=persons,
        to=To.STATE_OF_ORIGIN if to_state else To.CENTRAL_TRACING_AGENCY,
        party=OTHER_SIDE if to_state else None,
    )
    return replace(command, **more)  # type: ignore[arg-type]  # each scene says what it changes


def made(command: SendExtract, role: Role = Role.PROTECTION, *passed: str) -> Any:
    overrides = tuple(Override(code, "the ministry asks") for code in passed)
    act = sign(role, "crossing", LATER, overrides=overrides)
    return json.loads(acts.send_extract(act, command).file)


def refused(command: SendExtract, role: Role = Role.PROTECTION, *passed: str) -> str:
    with pytest.raises(Refusal) as caught:
        made(command, role, *passed)
    assert not caught.value.overridable
    return caught.value.code


def yes(person: PersonId, said: bool = True, at: Instant = NOON) -> None:
    answer = AnswerToExtract(person=person, party=OTHER_SIDE, yes=said, asked_in_private=True)
    protection.note(sign(Role.PROTECTION, "crossing", at), answer)


# --- the rules alone


ONE, TWO, KID = map(PersonId, ("one", "two", "kid"))
PEOPLE = st.frozensets(st.sampled_from([ONE, TWO, KID]))


@pytest.mark.rule("I-08")
@given(named=PEOPLE, agreed=PEOPLE, receiver=st.booleans())
def test_whatever_is_asked_nobody_is_told_of_without_a_yes(
    named: frozenset[PersonId], agreed: frozenset[PersonId], receiver: bool
) -> None:
    around = Around(
        known=frozenset({ONE, TWO, KID}),
        children=frozenset({KID}),
        yes=tuple((who, 7) for who in sorted(agreed)),
        receiver=receiver,
    )
    command = send(*sorted(named), to_state=True)
    try:
        [sent] = rules.decide(Extract(), command, sign(Role.PROTECTION, "camp"), around)
    except Refusal:
        return
    assert receiver
    assert sent.persons
    assert frozenset(sent.persons) <= agreed - {KID}


# --- refused


@pytest.mark.rule("I-08")
@pytest.mark.usefixtures("operation")
def test_the_state_of_origin_is_told_of_nobody_who_did_not_say_yes_to_it() -> None:
    silent, agrees = soldier(), soldier()
    yes(agrees)
    assert refused(send(silent, to_state=True)) == "EXTRACT_WITHOUT_CONSENT"
    assert refused(send(agrees, silent, to_state=True)) == "EXTRACT_WITHOUT_CONSENT"
    passed = ("EXTRACT_WITHOUT_CONSENT",)
    assert refused(send(silent, to_state=True), Role.PROTECTION, *passed) == passed[0]
    yes(silent, said=False)
    assert refused(send(silent, to_state=True)) == "EXTRACT_WITHOUT_CONSENT"
    assert queries.extracts() == [], "nothing of a refused extract stays"


@pytest.mark.rule("I-08")
@pytest.mark.usefixtures("operation")
def test_a_yes_taken_back_or_overtaken_by_a_claim_counts_for_nothing() -> None:
    changes, asks = soldier(), soldier()
    for one in (changes, asks):
        yes(one)
    yes(changes, said=False, at=NOON + HOUR)
    wish = RecordWish(person=asks, said="I cannot go back")
    protection.note(sign(Role.GATE_CLERK, "crossing", NOON + HOUR), wish)
    for one in (changes, asks):
        assert refused(send(one, to_state=True)) == "EXTRACT_WITHOUT_CONSENT"


@pytest.mark.rule("I-08", "C-05")
@pytest.mark.usefixtures("operation")
def test_no_child_is_told_of_to_the_state_of_origin_whatever_was_said() -> None:
    child = meet(age=(16, 19), track=None)
    yes(child)
    assert refused(send(child, to_state=True)) == "EXTRACT_OF_CHILDREN"


@pytest.mark.rule("I-08")
@pytest.mark.usefixtures("operation")
def test_the_two_routes_are_not_mixed_and_others_have_none() -> None:
    person = soldier()
    yes(person)
    assert refused(send(person, party=OTHER_SIDE)) == "EXTRACT_TO_A_PARTY"
    assert refused(send(person, to_state=True, party=None)) == "EXTRACT_TO_A_PARTY"
    assert refused(send(person, to_state=True, party=PartyId("camp"))) == "EXTRACT_TO_A_PARTY"
    assert refused(send(to_state=True)) == "EXTRACT_NAMES_NOBODY"
    assert refused(send(person, person)) == "EXTRACT_NAMES_NOBODY"
    assert refused(send(PersonId("nobody"))) == "EXTRACT_OF_STRANGERS"
    for role in (Role.LIAISON, Role.RECEIVER, Role.REGISTRAR, Role.SCREENING_A, Role.KEEPER):
        assert refused(send(person), role) == "NOT_YOUR_DUTY"


# --- permitted, and on the record


@pytest.mark.rule("I-07")
@pytest.mark.usefixtures("operation")
def test_the_extract_tells_what_gc_iii_122_lists() -> None:
    person = soldier()
    for name, may in (("أم سامر", True), ("عم سامر", False)):
        kin = NameNextOfKin(
            person=person,
            kin=new_id(),
            name=Said(value=name),
            relation="mother",
            address="حمص، الخالدية",
            phone="",
            may_be_informed=may,
        )
        people.name_next_of_kin(sign(Role.REGISTRAR, "crossing"), kin)
    hand_over([person], "ward", "hospital", at=NOON + HOUR)
    out = RecordEscape(
        subject=subject(person),
        last_seen_at=NOON + 3 * HOUR,
        last_seen_place=PlaceId("ward"),
        notified="camp",
    )
    custody.record(sign(Role.CLINICIAN, "hospital", NOON + 4 * HOUR), out)
    said = made(send(person))
    [row] = said["persons"]
    assert (row["surname"], row["first_names"], row["father"]) == ("العلي", "سامر", "خالد")
    assert (row["rank"], row["service_number"]) == ("OR2", "٤٤٥١")
    assert (row["birth_date"], row["birth_precision"]) == ("1998-05-04", "DAY")
    assert row["power_depended_on"] == ["SYR"]
    assert [one["name"] for one in row["inform"]] == ["أم سامر"]
    assert [one["what"] for one in row["events"]] == ["ENTERED", "HOSPITAL", "ESCAPED"]
    assert {"mother_family", "birth_place", "correspondence"} <= set(row)


@pytest.mark.rule("I-08", "A-04")
@pytest.mark.usefixtures("operation")
def test_with_a_yes_the_state_of_origin_gets_the_least() -> None:
    person = soldier()
    yes(person)
    said = made(send(person, to_state=True))
    [row] = said["persons"]
    assert set(row) == {
        "surname", "first_names", "birth_date", "birth_precision", "power_depended_on", "events",
    }  # fmt: skip
    assert len(row["events"]) == 1


@pytest.mark.rule("I-07")
@pytest.mark.usefixtures("operation")
def test_what_went_out_is_told_by_its_hash_and_asked_again_is_the_same() -> None:
    person, child = soldier(), meet(age=(15, 17), track=None)
    command, act = send(), sign(Role.PROTECTION, "crossing", LATER)
    first = acts.send_extract(act, command)
    assert (first.named, first.sha256) == (1, sha256(first.file).hexdigest())
    assert child.encode() not in first.file
    assert acts.send_extract(act, command) == first
    [row] = queries.extracts()
    assert (row.sha256, row.named, row.to) == (first.sha256, 1, "CENTRAL_TRACING_AGENCY")
    envelope = bytes(Entry.objects.get(idx=first.entry).envelope)
    assert person.encode() not in envelope, "the log does not tell of whom"


# --- by every door


@pytest.mark.rule("I-08")
@pytest.mark.usefixtures("site")
def test_the_api_refuses_it_and_hands_out_nothing() -> None:
    person = soldier()
    body = {
        "extract": new_id(),
        "persons": [person],
        "to": "STATE_OF_ORIGIN",
        "party": "other-side",
    }
    officer = caller(Role.PROTECTION)
    answer = officer.act("family/extract", body, at=None)
    assert answer.code == "EXTRACT_WITHOUT_CONSENT"
    assert "العلي" not in str(answer.said)
    assert caller(Role.LIAISON).act("family/extract", body, at=None).code == "NOT_YOUR_DUTY"
    route = {"extract": new_id(), "persons": [person], "to": "CENTRAL_TRACING_AGENCY"}
    sent = officer.act("family/extract", route, at=None)
    assert sent.status == 200, sent.said
    file = base64.b64decode(sent.said["result"]["file"])
    assert json.loads(file)["persons"][0]["surname"] == "العلي"


@pytest.mark.rule("I-07", "I-08")
@pytest.mark.usefixtures("site")
def test_the_page_sends_to_the_tracing_agency_and_to_nobody_else() -> None:
    soldier()
    officer = browser(Role.PROTECTION)
    tried = {"to": "STATE_OF_ORIGIN", "party": "other-side"}
    answer = officer.post("/family/extract/", form(**tried))
    assert answer["Content-Disposition"].startswith("attachment")
    assert json.loads(answer.content)["route"] == "CENTRAL_TRACING_AGENCY"
    assert [one.to for one in queries.extracts()] == ["CENTRAL_TRACING_AGENCY"]
    assert browser(Role.LIAISON).post("/family/extract/", form()).status_code == 403


@pytest.mark.rule("I-07", "D-03")
@pytest.mark.usefixtures("site")
def test_no_sealed_word_is_in_an_extract() -> None:
    """Bytes: markers planted in protection and health are in no file, by either route."""
    person = soldier()
    wish = RecordWish(person=person, said="Zq7marker of a wish")
    protection.note(sign(Role.GATE_CLERK, "crossing", now()), wish)
    act = sign(Role.PROTECTION, "crossing", now())
    file = acts.send_extract(act, send(person)).file
    assert b"Zq7marker" not in file
    for word in (b"track", b"screening", b"claim", b"risk", b"unit", b"triage", b"religion"):
        assert word not in file
