"""Naming a login at the console signs nothing: shown is a password, or the login's token."""

import pytest

from awda.cli import proof
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Role
from awda.web.access import acts
from awda.web.access.queries import Duty, duties
from awda.web.api import tokens
from awda.web.api.tokens import Scope
from tests.web.scenes import PASSWORD, duty, keeper_act, open_army

pytestmark = pytest.mark.django_db
GATE = (Role.GATE_CLERK, Role.REGISTRAR)


@pytest.fixture(autouse=True)
def logins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(proof.TOKEN_VARIABLE, raising=False)
    open_army()
    for login, role in (("gate-1", Role.GATE_CLERK), ("medic-1", Role.TRIAGE_MEDIC)):
        acts.open_login(keeper_act(), duty(login, role), PASSWORD)


def by_password(monkeypatch: pytest.MonkeyPatch, login: str, password: str) -> Duty:
    monkeypatch.setattr(proof, "_password", lambda _login, from_stdin: password)
    return proof.duty_of(login, GATE, password_stdin=False)


def by_token(monkeypatch: pytest.MonkeyPatch, login: str, secret: str) -> Duty:
    monkeypatch.setenv(proof.TOKEN_VARIABLE, secret)
    return proof.duty_of(login, GATE, password_stdin=False)


def drawn(login: str, scope: Scope) -> str:
    [held] = duties(login)
    return tokens.draw(held, scope, 1)[1]


@pytest.mark.rule("L-06")
@pytest.mark.parametrize(
    ("login", "password", "code"),
    [
        ("gate-1", "", "LOGIN_WRONG"),
        ("gate-1", "another password", "LOGIN_WRONG"),
        ("nobody", PASSWORD, "LOGIN_WRONG"),
        ("medic-1", PASSWORD, "NOT_YOUR_DUTY"),
    ],
)
def test_a_login_without_its_password_or_duty_signs_nothing(
    monkeypatch: pytest.MonkeyPatch, login: str, password: str, code: str
) -> None:
    with pytest.raises(Refusal) as why:
        by_password(monkeypatch, login, password)
    assert why.value.code == code


def test_guessing_at_the_console_is_slowed_too(monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in range(10):
        with pytest.raises(Refusal):
            by_password(monkeypatch, "gate-1", "a guess at it")
    with pytest.raises(Refusal) as why:
        by_password(monkeypatch, "gate-1", PASSWORD)
    assert why.value.code == "TOO_MANY_ATTEMPTS"


def test_a_token_of_another_login_or_one_that_only_reads_signs_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for secret, code in (
        ("awda_made-up", "TOKEN_NOT_GOOD"),
        (drawn("medic-1", Scope.WRITE), "TOKEN_NOT_GOOD"),
        (drawn("gate-1", Scope.READ), "TOKEN_READS_ONLY"),
    ):
        with pytest.raises(Refusal) as why:
            by_token(monkeypatch, "gate-1", secret)
        assert why.value.code == code


def test_a_login_signs_by_its_password_and_by_its_token(monkeypatch: pytest.MonkeyPatch) -> None:
    [held] = duties("gate-1")
    assert by_password(monkeypatch, "gate-1", PASSWORD) == held
    assert by_token(monkeypatch, "gate-1", drawn("gate-1", Scope.WRITE)) == held
