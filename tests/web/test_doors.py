"""Coming in, acting in one duty, and what each answer carries."""

import re
from datetime import timedelta

import pytest
from django.test import Client, override_settings
from django.urls import reverse

from awda.journal import clock
from awda.journal import queries as journal
from awda.kernel.ids import ActorId, PartyId
from awda.kernel.roles import Role
from awda.web.access import acts, throttle
from awda.web.access.models import Attempt, ReadLog
from awda.web.access.rules import EndDuty
from tests.web.scenes import PASSWORD, duty, keeper_act, logged_in, open_army

pytestmark = pytest.mark.django_db


def try_in(client: Client, password: str, login: str = "k-1") -> int:
    data = {"login": login, "password": password}
    return client.post(reverse("login"), data).status_code


def test_a_wrong_password_is_refused_and_the_login_stays_typed() -> None:
    logged_in()
    answer = Client().post(reverse("login"), {"login": "k-1", "password": "wrong wrong"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert 'data-code="LOGIN_WRONG"' in page
    assert 'value="k-1"' in page
    assert "wrong wrong" not in page


def test_ten_failures_close_the_door_to_that_login_from_that_address() -> None:
    logged_in()
    browser = Client()
    assert {try_in(browser, "wrong wrong", "K-1 ") for _ in range(throttle.ATTEMPTS)} == {422}
    answer = browser.post(reverse("login"), {"login": "k-1", "password": PASSWORD})
    assert 'data-code="TOO_MANY_ATTEMPTS"' in answer.content.decode()
    assert try_in(Client(REMOTE_ADDR="10.0.0.7"), PASSWORD) == 302
    past = clock.now() - timedelta(minutes=throttle.WINDOW_MINUTES, seconds=1)
    Attempt.objects.update(at=past)
    assert try_in(browser, PASSWORD) == 302


def test_next_never_leads_to_another_site() -> None:
    logged_in()
    data = {"login": "k-1", "password": PASSWORD, "next": "https://elsewhere.example/"}
    assert Client().post(reverse("login"), data)["Location"] == reverse("desk")


def test_a_page_sends_a_stranger_to_the_log_in() -> None:
    assert Client().get(reverse("logins"))["Location"] == "/login/?next=/logins/"


def test_another_role_is_told_whose_page_it_is() -> None:
    answer = logged_in(Role.AUDITOR).get(reverse("logins"), headers={"accept-language": "en"})
    assert answer.status_code == 403
    assert "keeper of the installation" in answer.content.decode()


def test_a_login_with_two_duties_chooses_one_and_can_switch() -> None:
    open_army()
    browser = logged_in(Role.REGISTRAR, login="r-1", party="army")
    acts.grant(keeper_act(), duty("r-1", Role.CAMP_MANAGER))
    assert browser.get("/")["Location"] == "/duty/?next=%2F"
    for key in ("registrar@army", "camp_manager@army"):
        assert browser.post(reverse("duty"), {"duty": key})["Location"] == reverse("desk")
        assert browser.get("/").wsgi_request.duty.key == key  # type: ignore[attr-defined]
    browser.post(reverse("duty"), {"duty": "keeper@awda"})
    assert browser.get("/").wsgi_request.duty.role is Role.CAMP_MANAGER  # type: ignore[attr-defined]


def test_an_ended_duty_is_lost_at_the_next_request() -> None:
    browser = logged_in(Role.AUDITOR, login="a-1", party="audit")
    assert browser.get(reverse("reads")).status_code == 200
    over = EndDuty(
        login=ActorId("a-1"), role=Role.AUDITOR, party=PartyId("audit"), reason="contract over"
    )
    acts.end(keeper_act(), over)
    assert browser.get(reverse("reads"))["Location"] == "/duty/?next=%2Freads%2F"


def test_logging_out_asks_the_browser_to_forget() -> None:
    browser = logged_in()
    assert browser.get(reverse("logout")).status_code == 405
    assert browser.post(reverse("logout"))["Clear-Site-Data"] == '"storage"'
    assert browser.get("/").status_code == 302


def test_a_password_is_changed_by_who_knows_the_old_one() -> None:
    browser = logged_in()
    said = {"old": "not this one", "new": "another phrase", "again": "another phrase"}
    cases = [
        (said, "OLD_PASSWORD_WRONG"),
        (said | {"old": PASSWORD, "again": "other other other"}, "PASSWORDS_DIFFER"),
        (said | {"old": PASSWORD, "new": "short", "again": "short"}, "PASSWORD_TOO_WEAK"),
    ]
    for data, code in cases:
        answer = browser.post(reverse("password"), data)
        assert f'data-code="{code}"' in answer.content.decode()
        assert answer.status_code == 422
    done = browser.post(reverse("password"), said | {"old": PASSWORD})
    assert done["Location"] == reverse("duty")
    assert browser.get(reverse("logins")).status_code == 200
    assert try_in(Client(), "another phrase") == 302


def test_each_answer_has_the_strict_policy_and_nothing_inline() -> None:
    browser = logged_in()
    for url in ("/login/", "/logins/", "/duty/", "/nowhere/", "/healthz"):
        answer = browser.get(url)
        policy = answer["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        page = answer.content.decode()
        assert not re.search(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son[a-z]+=|https?://", page)


@pytest.mark.parametrize(
    ("code", "direction", "word"),
    [("ar", "rtl", "المستخدمون"), ("en", "ltr", "Logins"), ("ckb", "rtl", "چوونەدەرەوە")],
)
def test_the_language_is_switched_and_kept(code: str, direction: str, word: str) -> None:
    browser = logged_in()
    browser.post(reverse("language"), {"language": code, "next": "/logins/"})
    page = browser.get("/logins/").content.decode()
    assert f'<html lang="{code}" dir="{direction}">' in page
    assert word in page


def test_reads_are_logged_and_shown_to_the_auditor_and_looking_is_a_read() -> None:
    browser = logged_in(Role.AUDITOR, login="a-1", party="audit")
    browser.get(browser.post(reverse("reads"), {"q": "A-٠٠٠١"})["Location"])
    first = ReadLog.objects.get()
    assert (first.login, first.kind, first.subject) == ("a-1", "read_log", "A-0001")
    assert "read_log A-0001" in browser.get(reverse("reads")).content.decode()
    assert ReadLog.objects.count() == 2


def test_the_wrong_address_the_wrong_host_and_a_stale_form_are_explained() -> None:
    browser = Client(enforce_csrf_checks=True)
    assert browser.get("/nowhere/").status_code == 404
    assert browser.post(reverse("login"), {"login": "x"}).status_code == 403
    with override_settings(ALLOWED_HOSTS=["awda.example"]):
        assert browser.get("/login/").status_code == 400


def test_a_failure_of_ours_says_what_is_not_on_the_record(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> int:
        raise RuntimeError

    monkeypatch.setattr(journal, "size", fail)
    answer = Client(raise_request_exception=False).get("/healthz")
    assert answer.status_code == 500
    assert "لم يُسجَّل شيء" in answer.content.decode()


def test_the_look_is_shown_on_a_demonstration_only() -> None:
    assert Client().get(reverse("look")).status_code == 404


def test_a_role_that_does_not_exist_is_not_ended() -> None:
    said = {"command_id": clock.new_id(), "login": "gate-1", "role": "king", "party": "army"}
    assert logged_in().post("/logins/end/", said).status_code == 400
