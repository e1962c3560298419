"""`awda token`: draw, list and end the tokens of programs."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from awda.cli import Here
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Role
from awda.web.api.tokens_cli import token_group
from tests.web.api.scenes import Caller, duty_for

pytestmark = pytest.mark.django_db
Run = Callable[..., Result]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    """The command in this process, where Django has started already."""
    monkeypatch.setattr(Here, "open", lambda _here: None)

    def invoke(*arguments: str) -> Result:
        return CliRunner().invoke(token_group, arguments, obj=Here(Path(), "en"))

    return invoke


def test_a_token_without_its_duty_is_not_drawn(run: Run) -> None:
    refused = run("add", "nobody", "--role", "keeper", "--party", "awda")
    assert isinstance(refused.exception, Refusal)
    assert refused.exception.code == "TOKEN_WITHOUT_DUTY"
    assert run("add", "nobody", "--role", "king", "--party", "awda").exit_code == 2
    assert run("list").output == ""


def test_a_token_is_printed_once_listed_without_itself_and_ended(run: Run) -> None:
    duty = duty_for(Role.KEEPER, "awda")
    drawn = run("add", duty.login, "--role", "keeper", "--party", "awda", "--days", "7")
    secret = drawn.stdout.strip()
    assert Caller(secret).get("places").status == 200
    listed = run("list").stdout
    row = json.loads(listed)
    assert (row["login"], row["role"], row["scope"]) == (duty.login, "keeper", "read")
    assert secret not in listed
    run("end", row["token"])
    assert Caller(secret).get("places").code == "TOKEN_NOT_GOOD"
    assert run("list").stdout == ""
    assert isinstance(run("end", row["token"]).exception, Refusal)
