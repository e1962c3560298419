"""The one way in for commands: a row of an ACTS table becomes an endpoint, and nothing else does.

Always holds: whoever's duty it is not learns that and no more; what an endpoint does is one act of
a context, in one transaction with the note that it was sent; the same id and command again gives
the same entries; the same id with another command, or from another duty, is refused
(COMMAND_ID_REUSED).
"""

import hmac
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from hashlib import sha256
from threading import Lock
from typing import Any, TypeVar
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.http import HttpRequest
from ninja import Router, Schema
from pydantic import Field, create_model

from awda.journal import clock
from awda.journal import queries as journal
from awda.journal.codec import plain
from awda.journal.models import Entry
from awda.kernel import act as signed
from awda.kernel import instants
from awda.kernel.ids import CommandId
from awda.kernel.refusal import Override, Refusal
from awda.kernel.roles import Role
from awda.kernel.text import Text
from awda.tlog.canonical import canonical
from awda.web.access.queries import Duty
from awda.web.api.models import ApiSent
from awda.web.api.refusing import RefusalShown
from awda.web.api.shapes import Id, Line, Moment, Number, Shaped, made, name_of, shape
from awda.web.api.signing import ways_in
from awda.web.contexts import said_by

C = TypeVar("C")
MOST_OVERRIDES = 20
# The writer takes one at a time anyway; here it tells whose entries are whose.
ONE_AT_A_TIME = Lock()


@dataclass(frozen=True, slots=True)
class ApiAct:
    """One endpoint: its path, the command in its body, the act it calls, what it is called.

    `may`: the duties it is open to, where the body is a form of the API's own and no command of a
    context. `result`: the act answers with something of its own, which asking again gives again.
    """

    path: str
    command: type[Any]
    function: Callable[[signed.Act, Any], object]
    summary: Text
    may: frozenset[Role] | None = None
    result: bool = False

    @property
    def open_to(self) -> frozenset[Role]:
        """The duties that may send it. KeyError for a form of the API's own without `may`."""
        return said_by(self.command) if self.may is None else self.may


class OverrideGiven(Shaped):
    """A warning passed knowingly: the refusal's code, and why. The reason stays on the record."""

    made = Override
    code: Id
    reason: Line


class Envelope(Shaped):
    """Who sends a command is in the request; here is which, when, and what the sender had seen.

    `id`: a UUID the sender draws; send the same again after a timeout. `happened_at`: now, if
    absent. `expected`: the stream's version the sender saw, if it matters.
    """

    id: UUID
    happened_at: Moment | None = None
    expected: Number | None = None
    overrides: tuple[OverrideGiven, ...] = Field(default=(), max_length=MOST_OVERRIDES)


class Recorded(Schema):
    """What a command did: the indexes of its entries on the log; `again` when it was done before.

    A checkpoint of `checkpoint_size` entries or more covers them all. `result`: what the act itself
    answers, where it does.
    """

    id: str
    entries: list[int]
    again: bool
    checkpoint_size: int
    result: dict[str, Any] | None = None


def spread(function: Callable[..., object]) -> Callable[[signed.Act, Any], object]:
    """An act of several arguments, called with the fields of the API's own form for it."""

    def call(act: signed.Act, form: Any) -> object:
        return function(act, **{one.name: getattr(form, one.name) for one in fields(form)})

    return call


def open_endpoint(router: Router, one: ApiAct) -> None:
    """Make the endpoint of one row."""

    def post(request: HttpRequest, body: Any) -> dict[str, Any]:
        return record(request.duty, one, body)  # type: ignore[attr-defined]  # set by signing

    post.__annotations__["body"] = envelope(one.command)
    router.post(
        one.path,
        auth=ways_in(one.open_to),
        response={200: Recorded, REFUSED: RefusalShown},
        operation_id=name_of(one.command),
        summary=one.summary.en,
        description=one.command.__doc__ or "",
    )(post)


REFUSED = frozenset({400, 401, 403, 409, 413, 422, 429})


def envelope(command: Any) -> type[Envelope]:
    """The body of one command's endpoint."""
    body = create_model(f"{name_of(command)}Body", __base__=Envelope, command=(shape(command), ...))
    body.__doc__ = Envelope.__doc__
    return body


def record(duty: Duty, one: ApiAct, body: Any) -> dict[str, Any]:
    """Do the act once, and say what it put on the record. Raises Refusal."""
    act, command = sign(duty, body), made(body.command)
    digest = _digest(duty, one.path, command, body.happened_at)
    with ONE_AT_A_TIME, transaction.atomic():
        sent = ApiSent.objects.filter(id=act.id).first()
        if sent is None:
            return _first_time(one, act, command, digest)
        if not hmac.compare_digest(sent.digest, digest):
            raise Refusal("COMMAND_ID_REUSED")
        said = one.function(act, command) if one.result else None
        entries = range(sent.first, sent.first + sent.count)
        return _recorded(act.id, entries, said, again=True)


def _first_time(one: ApiAct, act: signed.Act, command: object, digest: str) -> dict[str, Any]:
    before = journal.size()
    answered = one.function(act, command)
    said = answered if one.result else None
    entries = _entries_of(act, before)
    if not entries:  # done before, by a page or the command line
        return _recorded(act.id, _indexes(answered), said, again=True)
    ApiSent.objects.create(id=act.id, digest=digest, first=entries[0], count=len(entries))
    return _recorded(act.id, entries, said, again=False)


def _entries_of(act: signed.Act, before: int) -> list[int]:
    """All entries of an act, its steps too: they stand side by side and bear its signature.

    A page may have written in between, but not this login at this very millisecond.
    """
    rows = Entry.objects.filter(idx__gte=before).order_by("idx").values_list("idx", "envelope")
    signature = (act.actor, act.role, act.party, act.recorded_at)
    recorded = (journal.recorded_of(idx, envelope) for idx, envelope in rows)
    return [
        entry.index
        for entry in recorded
        if (entry.actor, entry.role, entry.party, entry.recorded_at) == signature
    ]


def sign(duty: Duty, body: Any) -> signed.Act:
    """The act that a body makes in this duty."""
    now = clock.now()
    return signed.Act(
        id=CommandId(str(body.id)),
        actor=duty.login,
        role=duty.role,
        party=duty.party,
        happened_at=body.happened_at or now,
        recorded_at=now,
        expected=body.expected,
        overrides=made(body.overrides),
    )


def _digest(duty: Duty, path: str, command: object, happened_at: instants.Instant | None) -> str:
    said = {
        "login": duty.login,
        "duty": duty.key,
        "path": path,
        "happened_at": instants.write(happened_at) if happened_at else None,
        "command": [type(command).__name__, plain(command)],
    }
    return hmac.new(settings.SECRET_KEY.encode(), canonical(said), sha256).hexdigest()


def _indexes(answered: Any) -> list[int]:
    """The indexes in an answer of the journal, or in a list of them."""
    if isinstance(answered, list):
        return [index for one in answered for index in _indexes(one)]
    return list(getattr(answered, "indexes", ()))


def _recorded(
    command_id: str, entries: Sequence[int], said: object, *, again: bool
) -> dict[str, Any]:
    listed = list(entries)
    return {
        "id": command_id,
        "entries": listed,
        "again": again,
        "checkpoint_size": max(listed) + 1 if listed else 0,
        "result": None if said is None else plain(said),
    }
