"""Erasing and holding through each door: the page and the API."""

from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse

from awda.journal.clock import now
from awda.kernel.ids import PersonId
from awda.kernel.roles import DUTIES, Role
from awda.people.models import Person
from awda.retention import acts
from awda.retention.holds.rules import LiftHold, PlaceHold
from awda.retention.models import Erasure, Hold
from awda.retention.vocabulary import EraseBodies
from awda.screening.models import HitRow
from awda.web.access.models import ReadLog
from tests.intake.site import browser, form
from tests.retention.scenes import MARKER, a_dismissed_hit, clock, officer, stream_of
from tests.scenes import meet, open_operation
from tests.web.api.scenes import caller

HOLD = "00000000-0000-4000-8000-00000000000a"
NOT_THE_OFFICER = sorted(DUTIES - {Role.DATA_PROTECTION})


def told(client: Client) -> str:
    answer = client.get(reverse("retention"))
    assert answer.status_code == 200
    return str(answer.content.decode())


def wristband(person: str) -> str:
    return Person.objects.get(id=person).wristband


# --- the page


@pytest.mark.django_db
@pytest.mark.rule("D-04")
def test_the_page_tells_what_is_due_held_and_done_and_no_word_of_it(tmp_path: Path) -> None:
    hit = a_dismissed_hit(tmp_path)
    client = browser(Role.DATA_PROTECTION, "commission")
    assert "Dismissed screening hit" in told(client)
    assert "goes when due" in told(client)
    acts.place_hold(
        officer(), PlaceHold(hold=HOLD, person=PersonId(hit.person), order="court 7", reason="x")
    )
    page = told(client)
    assert "court 7" in page
    assert ReadLog.objects.filter(kind="hold", subject=hit.person).exists()
    acts.lift_hold(officer(), LiftHold(hold=HOLD, reason="over"))
    acts.erase_due(clock())
    page = told(client)
    assert "Nothing falls due soon." in page
    assert "No hold stands." in page
    assert MARKER not in page


@pytest.mark.django_db
@pytest.mark.rule("D-04")
def test_the_page_refuses_a_hold_on_nobody_and_one_without_an_order(tmp_path: Path) -> None:
    hit = a_dismissed_hit(tmp_path)
    client = browser(Role.DATA_PROTECTION, "commission")
    bad = client.post(
        reverse("place_hold"), form(form="hold", number="999", order="court", reason="claim")
    )
    assert bad.status_code == 422
    assert "Nobody has this number" in bad.content.decode()
    no_order = client.post(
        reverse("place_hold"),
        form(form="hold", number=wristband(hit.person), order=" ", reason="claim"),
    )
    assert no_order.status_code == 422
    assert not Hold.objects.exists()
    good = client.post(
        reverse("place_hold"),
        form(form="hold", number=wristband(hit.person), order="court 7", reason="claim"),
    )
    assert good.status_code == 302
    [hold] = Hold.objects.all()
    assert hold.person == hit.person
    assert acts.erase_due(clock()) == 0
    unknown = client.post(reverse("lift_hold"), form(hold=HOLD, reason="over"))
    assert 'data-code="NO_SUCH_HOLD"' in unknown.content.decode()
    client.post(reverse("lift_hold"), form(hold=hold.id, reason="over"))
    assert acts.erase_due(clock()) == 1


# --- the API


@pytest.mark.django_db
@pytest.mark.rule("D-04", "D-05")
def test_the_api_refuses_the_register_and_what_is_held_or_not_due(tmp_path: Path) -> None:
    hit = a_dismissed_hit(tmp_path)
    young = meet(at=now())
    program = caller(Role.DATA_PROTECTION, "commission")
    at = now()
    for stream, code in (
        (f"person/{hit.person}", "KEPT_BY_LAW"),
        (f"custody/{young}", "KEPT_BY_LAW"),
        (f"medical/{hit.person}", "NOTHING_TO_ERASE"),
    ):
        refused = program.act("retention/erase", EraseBodies(stream=stream), at=at)
        assert refused.code == code
    held = PlaceHold(hold=HOLD, person=PersonId(hit.person), order="court 7", reason="claim")
    assert program.act("retention/place-hold", held, at=at).status == 200
    erase = EraseBodies(stream=stream_of(hit), reason="asked by the person")
    assert program.act("retention/erase", erase, at=at).code == "HELD_BY_LAW"
    assert [one["order"] for one in program.get("retention").said["holds"]] == ["court 7"]
    assert program.act("retention/lift-hold", LiftHold(hold=HOLD, reason="x"), at=at).status == 200
    assert program.act("retention/erase", erase, at=at).status == 200
    said = program.get("retention").said
    assert (said["due"], said["holds"]) == ([], [])
    assert said["erased"][0]["stream"] == stream_of(hit)
    assert Erasure.objects.get().by_role == Role.DATA_PROTECTION


@pytest.mark.django_db
@pytest.mark.rule("D-04")
@pytest.mark.parametrize("role", NOT_THE_OFFICER)
def test_no_other_duty_holds_or_erases_by_the_api(role: Role) -> None:
    open_operation()
    person = meet()
    program = caller(role, "other-side" if role is Role.RECEIVER else "crossing")
    for path, command in (
        ("erase", EraseBodies(stream=f"medical/{person}")),
        ("place-hold", PlaceHold(hold=HOLD, person=person, order="court", reason="claim")),
        ("lift-hold", LiftHold(hold=HOLD, reason="over")),
    ):
        assert program.act(f"retention/{path}", command).code == "NOT_YOUR_DUTY"
    assert not HitRow.objects.exists()
