"""The desk of families, one person, one household: refused first, then done, then on the record."""

from datetime import timedelta

import pytest
from django.test import Client

from awda.custody import queries as custody
from awda.family.models import FamilyMessage, TracingRequest, UnitChoice
from awda.journal.clock import new_id, now
from awda.kernel.instants import write
from awda.kernel.roles import Role
from awda.people.households.queries import links_of
from awda.people.partings.units import notes, standing_notes, unit
from awda.web.access.models import ReadLog
from tests.family.scenes import family
from tests.intake.site import browser, form
from tests.web.api.scenes import caller

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]


def text(client: Client, page: str, status: int = 200) -> str:
    answer = client.get(page)
    assert answer.status_code == status, (page, answer.status_code)
    return answer.content.decode()


@pytest.mark.rule("F-01")
def test_part_of_a_family_is_parted_by_no_door_until_each_adult_has_signed() -> None:
    """By the page of handovers and by the API, moved or offered, in every role that may."""
    home, man, wife, _ = family()
    manager, program = browser(Role.CAMP_MANAGER), caller(Role.CAMP_MANAGER)
    listed = form(
        form="offer",
        taker="camp",
        purpose="TRANSFER",
        to_place="families",
        lapse_hours="24",
        person=[man],
    )
    page = manager.post("/handovers/new/", listed)
    assert page.status_code in (409, 422)
    assert "registered family" in page.content.decode()
    assert custody.holding(man).handover is None  # type: ignore[union-attr]  # he was met
    move = {"subject": man, "place": "reception"}
    together = {"subjects": [man, wife], "place": "reception"}
    offer = {
        "handover": new_id(),
        "taker": "camp",
        "purpose": "TRANSFER",
        "subjects": [man],
        "lapses_at": write(now() + timedelta(hours=24)),
        "to_place": "families",
    }
    assert program.act("custody/move", move, at=None).code == "FAMILY_UNIT_PARTED"
    for path, body in (("custody/move-together", together), ("custody/offer", offer)):
        answer = program.act(path, body, at=None)
        assert answer.code == "SOME_ON_THE_LIST_REFUSED", answer.said
        assert "FAMILY_UNIT_PARTED" in str(answer.said), path
    for role in (Role.GATE_CLERK, Role.REGISTRAR, Role.CONVOY_LEADER, Role.LIAISON):
        assert caller(role).act("custody/move", move, at=None).code == "FAMILY_UNIT_PARTED"
    officer = browser(Role.PROTECTION)
    typed = form(
        apart=[man], why="on hold", where="Rutba", by="2100-01-01", way="bus", contact="desk"
    )
    assert officer.post(f"/family/do/write-note/{home}/", typed).status_code == 302
    [note] = notes(home)
    for who in (man, wife):
        assert standing_notes(home, unit(home, now().date()), now().date()) == ()
        signed = form(person=who, thumb="on", witness="w-7", understood_in="ara")
        assert officer.post(f"/family/do/sign-note/{note.note}/", signed).status_code == 302
    assert program.act("custody/move", move, at=None).status == 200


@pytest.mark.rule("F-01")
def test_a_signature_is_taken_back_with_one_tap_and_no_question() -> None:
    home, man, wife, _ = family()
    officer = browser(Role.PROTECTION)
    typed = form(
        apart=[man], why="on hold", where="Rutba", by="2100-01-01", way="bus", contact="desk"
    )
    officer.post(f"/family/do/write-note/{home}/", typed)
    [note] = notes(home)
    signed = form(person=wife, witness="w-7", understood_in="ara")
    officer.post(f"/family/do/sign-note/{note.note}/", signed)
    page = f"/family/households/{home}/"
    assert "✓" in text(officer, page)
    assert officer.post(page, form(note=note.note, person=wife)).status_code == 302
    [note] = notes(home)
    assert note.signed == frozenset()
    assert officer.get(f"/family/notes/{note.note}.pdf").content[:4] == b"%PDF"


@pytest.mark.rule("F-04")
def test_a_captive_is_taken_out_by_page_and_api_and_brought_back_by_neither() -> None:
    """T18."""
    home, man, wife, son = family()
    officer = browser(Role.PROTECTION)
    sent = officer.post(f"/protection/people/{wife}/flag-captive/", form(sign="SAID_SO"))
    assert sent.status_code == 302
    assert links_of(wife) == ()
    flag = {"person": son, "sign": "SAID_SO"}
    assert caller(Role.CAMP_MANAGER).act("protection/flag-captive", flag).code == "NOT_YOUR_DUTY"
    assert caller(Role.PROTECTION).act("protection/flag-captive", flag, at=None).status == 200
    assert links_of(son) == ()
    registrar = browser(Role.REGISTRAR)
    join = form(household=home, relationship="SPOUSE", stated_by="him", proof="CLAIMED")
    assert registrar.post(f"/people/{wife}/add/join/", join).status_code in (409, 422)
    body = {"household": home, "person": wife, "relationship": "SPOUSE", "stated_by": man}
    for role in (Role.REGISTRAR, Role.PROTECTION, Role.CHILD_PROTECTION):
        answer = caller(role).act("people/join-household", body, at=None)
        assert answer.code == "NOT_INTO_THIS_HOUSEHOLD"
        assert "safety" not in str(answer.said)


@pytest.mark.rule("F-06")
def test_a_relative_is_looked_for_and_news_counted_at_the_desk() -> None:
    _, man, _, _ = family()
    registrar, officer = browser(Role.REGISTRAR), browser(Role.PROTECTION)
    typed = form(sought="ليلى حسن", relation="أخت", last_seen_where="دير الزور", cause="CONFLICT")
    page = f"/family/do/open-tracing/{man}/"
    answer = registrar.post(page, typed)
    assert answer.status_code in (409, 422), "nobody is looked for unless the person asks"
    assert registrar.post(page, {**typed, **form(asked_for="on")}).status_code == 302
    row = TracingRequest.objects.get(person=man)
    assert registrar.get(f"/family/do/send-tracing/{row.id}/").status_code == 403
    sent = form(route="CENTRAL_TRACING_AGENCY", reference="BAG-1")
    assert officer.post(f"/family/do/send-tracing/{row.id}/", sent).status_code == 302
    assert officer.get(f"/family/tracing/{row.id}.pdf").content[:4] == b"%PDF"
    out = form(direction="OUTGOING", sheets="2")
    assert registrar.post(f"/family/do/take-message/{man}/", out).status_code == 302
    assert FamilyMessage.objects.get(person=man).sheets == 2
    assert "ليلى" not in text(officer, "/family/"), "the desk names who asks, not who is sought"
    assert "ليلى" in text(officer, f"/family/people/{man}/")
    assert registrar.get(f"/family/people/{man}/message.pdf").content[:4] == b"%PDF"
    counted = caller(Role.PROTECTION).get("family/post").said
    assert counted["ways"][0]["taken"] == 1
    kinds = set(ReadLog.objects.values_list("kind", flat=True))
    assert {"family_desk", "family_of", "family_form", "tracing_paper", "family_post"} <= kinds


@pytest.mark.rule("F-02")
def test_what_a_family_chose_is_asked_and_recorded_at_its_page() -> None:
    home, man, wife, _ = family()
    officer = browser(Role.PROTECTION)
    page = f"/family/do/choose/{home}/"
    assert officer.post(page, form(way="WAIT", asked=[man])).status_code in (409, 422)
    typed = form(way="WAIT", asked=[man, wife], told_waiting_costs_nothing="on")
    assert officer.post(page, typed).status_code == 302
    assert UnitChoice.objects.get(household=home).way == "WAIT"
    assert browser(Role.REGISTRAR).get(page).status_code == 403


@pytest.mark.rule("F-06", "D-03")
@pytest.mark.parametrize("role", [Role.RECEIVER, Role.SCREENING_A, Role.LIAISON, Role.AUDITOR])
def test_the_pages_of_families_are_closed_to_others(role: Role) -> None:
    home, man, _, _ = family()
    other = browser(role, "other-side" if role is Role.RECEIVER else "crossing")
    for page in ("/family/", f"/family/people/{man}/", f"/family/households/{home}/"):
        assert other.get(page).status_code == 403, page
    elsewhere = browser(Role.PROTECTION, "camp")
    assert elsewhere.get("/family/people/no-such/").status_code == 404
