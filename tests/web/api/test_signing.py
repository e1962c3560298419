"""Who may call: tokens, sessions, scopes, throttles. Refusals first."""

import logging
from datetime import timedelta

import pytest
from django.test import Client

from awda.journal import clock
from awda.journal import queries as journal
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Role
from awda.web.access import acts as access
from awda.web.access import throttle
from awda.web.access.rules import EndDuty
from awda.web.api import limits, tokens
from awda.web.api.models import ApiSent, ApiToken
from awda.web.api.tokens import Scope, draw
from tests.conftest import sign
from tests.scenes import open_operation
from tests.web.api.scenes import Caller, caller, duty_for
from tests.web.scenes import PASSWORD, duty, logged_in

pytestmark = pytest.mark.django_db
OPEN = {"operation": "op-2", "name_ar": "عملية", "name_en": "Operation"}


def test_nobody_reads_or_acts_without_signing() -> None:
    size = journal.size()
    for answer in (
        Client().get("/api/places"),
        Client().post("/api/places/open-operation", {}, content_type="application/json"),
    ):
        assert answer.status_code == 401
        assert answer.json()["code"] == "NOT_SIGNED_IN"
        assert answer["WWW-Authenticate"].startswith("Bearer")
    assert journal.size() == size


@pytest.mark.parametrize("wrong", ["awda_wrong", "x" * 5_000, "\u0661\u0662", "a\u00e9"])
def test_a_wrong_token_opens_nothing(wrong: str) -> None:
    answer = Client().get("/api/places", headers={"Authorization": f"Bearer {wrong}"})
    assert (answer.status_code, answer.json()["code"]) == (401, "TOKEN_NOT_GOOD")


def test_a_token_in_the_address_opens_nothing() -> None:
    secret = caller(Role.KEEPER, "awda").secret
    for name in ("token", "access_token", "key", "authorization"):
        assert Client().get(f"/api/places?{name}={secret}").status_code == 401


def test_wrong_tokens_are_slowed_by_address() -> None:
    for _ in range(throttle.ATTEMPTS):
        assert Caller("awda_wrong").get("places").status == 401
    slowed = Caller("awda_wrong").get("places")
    assert (slowed.status, slowed.code) == (429, "TOO_MANY_ATTEMPTS")


def test_a_good_token_is_not_slowed_by_its_neighbours_wrong_ones() -> None:
    keeper = caller(Role.KEEPER, "awda")
    for _ in range(throttle.ATTEMPTS + 1):
        Caller("awda_wrong").get("places")
    assert keeper.get("places").status == 200


def test_a_caller_who_asks_too_often_is_told_to_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "ASKED_PER_MINUTE", 2)
    monkeypatch.setattr("time.monotonic", lambda: 30.0)
    keeper = caller(Role.KEEPER, "awda")
    assert [keeper.get("places").status for _ in range(3)] == [200, 200, 429]
    assert keeper.get("places").code == "TOO_MANY_REQUESTS"


def test_a_token_is_stored_as_a_hash_and_shown_once() -> None:
    token, secret = draw(duty_for(Role.KEEPER, "awda"), Scope.READ, 1)
    row = ApiToken.objects.get(id=token.id)
    stored = {str(getattr(row, field.attname)) for field in ApiToken._meta.concrete_fields}
    assert not any(secret in value or secret[5:] in value for value in stored)
    assert row.hash == tokens.hashed(secret)


def test_a_token_needs_a_duty_that_is_held_and_a_term() -> None:
    duty = duty_for(Role.KEEPER, "awda")
    with pytest.raises(Refusal, match="TOKEN_TERM"):
        draw(duty, Scope.READ, 0)
    with pytest.raises(Refusal, match="TOKEN_TERM"):
        draw(duty, Scope.READ, 367)
    with pytest.raises(Refusal, match="TOKEN_WITHOUT_DUTY"):
        draw(type(duty)(duty.login, Role.AUDITOR, duty.party), Scope.READ, 1)


def test_a_reading_token_acts_not() -> None:
    reader = caller(Role.KEEPER, "awda", Scope.READ)
    refused = reader.act("places/open-operation", OPEN)
    assert (refused.status, refused.code) == (403, "TOKEN_READS_ONLY")
    assert reader.get("places").status == 200


def test_an_ended_or_expired_token_is_no_token() -> None:
    token, secret = draw(duty_for(Role.KEEPER, "awda"), Scope.READ, 1)
    tokens.end(token.id)
    assert Caller(secret).get("places").code == "TOKEN_NOT_GOOD"
    with pytest.raises(Refusal, match="TOKEN_UNKNOWN"):
        tokens.end(token.id)
    other, secret = draw(duty_for(Role.KEEPER, "awda"), Scope.READ, 1)
    ApiToken.objects.filter(id=other.id).update(expires_at=clock.now() - timedelta(seconds=1))
    assert Caller(secret).get("places").code == "TOKEN_NOT_GOOD"


def test_a_token_dies_with_its_duty() -> None:
    keeper = caller(Role.KEEPER, "awda")
    duty = duty_for(Role.KEEPER, "awda")
    assert keeper.get("places").status == 200
    ended = EndDuty(login=duty.login, role=duty.role, party=duty.party, reason="moved on")
    access.end(sign(Role.KEEPER, "awda", clock.now(), actor="console"), ended)
    assert keeper.get("places").code == "TOKEN_NOT_GOOD"


def test_a_session_acts_only_with_its_pages_token() -> None:
    client = Client(enforce_csrf_checks=True)
    logged_in(Role.KEEPER)
    assert client.login(username="k-1", password=PASSWORD)
    body = {"id": clock.new_id(), "command": OPEN}
    send = "/api/places/open-operation"
    refused = client.post(send, body, content_type="application/json")
    assert (refused.status_code, refused.json()["code"]) == (403, "FORM_TOKEN_MISSING")
    client.get("/logins/")
    token = client.cookies["csrftoken"].value
    done = client.post(send, body, content_type="application/json", headers={"X-CSRFToken": token})
    assert done.status_code == 200
    [*_, (recorded, said)] = journal.walk("operation/")
    assert (recorded.actor, said["operation"]) == ("k-1", "op-2")


def test_a_session_without_a_duty_is_sent_to_choose_one() -> None:
    client = logged_in(Role.MONITOR_ICRC)
    open_operation()
    grant = sign(Role.KEEPER, "awda", clock.now(), actor="console")
    access.grant(grant, duty("k-1", Role.MONITOR_RIGHTS, "awda"))
    answer = client.get("/api/places")
    assert (answer.status_code, answer.json()["code"]) == (403, "DUTY_NOT_CHOSEN")


def test_the_note_of_what_was_sent_tells_nothing_of_it() -> None:
    keeper = caller(Role.KEEPER, "awda")
    keeper.act("places/open-operation", OPEN)
    row = ApiSent.objects.get()
    assert len(row.digest) == 64
    assert "Operation" not in f"{row.id}{row.digest}"


def test_no_log_line_holds_what_was_asked_or_sent(caplog: pytest.LogCaptureFixture) -> None:
    open_operation()
    registrar = caller(Role.REGISTRAR)
    with caplog.at_level(logging.DEBUG):
        registrar.post("persons/search", {"q": "زيد المختلق"})
        registrar.act("people/flag-need", {"person": "p-1", "need": "Zayd al-Mukhtalaq"})
        registrar.act("people/add-photo", {"person": "p-1", "sha256": "Zayd", "taken_at": "x"})
    said = "\n".join(f"{one.getMessage()} {one.args}" for one in caplog.records)
    assert "Zayd" not in said
    assert "زيد" not in said
    assert registrar.secret not in said
