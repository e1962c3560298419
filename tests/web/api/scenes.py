"""Callers of the API, each with a token for one duty, and the bodies they send."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from django.test import Client

from awda.journal import clock
from awda.journal.codec import plain
from awda.kernel.ids import ActorId, PartyId
from awda.kernel.instants import Instant, write
from awda.kernel.roles import Role
from awda.web.access import acts
from awda.web.access.queries import Duty, duties
from awda.web.access.rules import GrantDuty
from awda.web.api.tokens import Scope, draw
from tests.conftest import NOON, sign


@dataclass(frozen=True, slots=True)
class Answered:
    """What came back: the HTTP status and the JSON body."""

    status: int
    said: dict[str, Any]

    @property
    def code(self) -> str:
        """The refusal's code, or empty."""
        return str(self.said.get("code", ""))


@dataclass(frozen=True, slots=True)
class Caller:
    """A program with a token, speaking English unless told."""

    secret: str
    language: str = "en"
    client: Client = field(default_factory=Client, compare=False, repr=False)

    def act(
        self,
        path: str,
        command: object,
        *,
        at: Instant | None = NOON,
        command_id: str | None = None,
        **more: object,
    ) -> Answered:
        """Send one command; `command` is the dataclass itself, or the JSON for it."""
        body = {"id": command_id or clock.new_id(), "command": plain(command), **more}
        if at is not None:
            body["happened_at"] = write(at)
        return self.post(path, body)

    def post(self, path: str, body: object) -> Answered:
        """Send a body as it is."""
        send = partial(self.client.post, f"/api/{path}", content_type="application/json")
        answer = send(body, headers=self.headers)
        return Answered(answer.status_code, answer.json())

    def get(self, path: str, **asked: str | int) -> Answered:
        """Read."""
        answer = self.client.get(f"/api/{path}", asked, headers=self.headers)
        return Answered(answer.status_code, answer.json())

    @property
    def headers(self) -> dict[str, str]:
        """The token and the language."""
        return {"Authorization": f"Bearer {self.secret}", "Accept-Language": self.language}


def duty_for(role: Role, party: str) -> Duty:
    """A login of its own that holds this one duty."""
    login = ActorId(f"{role.value.replace('_', '-')}.{party}")
    duty = Duty(login, role, PartyId(party))
    if duty not in duties(login):
        command = GrantDuty(login=login, role=role, party=duty.party, reason="order 14")
        acts.grant(sign(Role.KEEPER, "awda", clock.now(), actor="console"), command)
    return duty


def caller(role: Role, party: str = "crossing", scope: Scope = Scope.WRITE) -> Caller:
    """Whoever holds this role for this party, with a token."""
    _, secret = draw(duty_for(role, party), scope, 1)
    return Caller(secret)


def overriding(*codes: str) -> Sequence[dict[str, str]]:
    """Overrides of these warnings, with a reason."""
    return [{"code": code, "reason": "no other way tonight"} for code in codes]
