"""Families by the API: tracing, messages, choices, extracts of the information bureau."""

from base64 import b64encode
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from ninja import Schema

from awda.family import acts, queries
from awda.family.bureau.rules import SendExtract, To
from awda.family.choices.rules import Choose
from awda.family.messages import rules as messages
from awda.family.tracing import rules as tracing
from awda.kernel.act import Act
from awda.kernel.ids import PartyId, PersonId
from awda.kernel.roles import Compartment
from awda.kernel.text import Text
from awda.web.api import reading
from awda.web.api.door import ApiAct
from awda.web.contexts import said_by


@dataclass(frozen=True, slots=True, kw_only=True)
class MakeExtract:
    """An extract of the information bureau; with nobody named, the party's grown internees."""

    extract: str
    persons: tuple[PersonId, ...] = ()
    to: To = To.CENTRAL_TRACING_AGENCY
    party: PartyId | None = None


def make_extract(act: Act, form: MakeExtract) -> dict[str, Any]:
    """Sends it, and answers with the file in base64."""
    command = SendExtract(extract=form.extract, persons=form.persons, to=form.to, party=form.party)
    sent = acts.send_extract(act, command)
    return {
        "file": b64encode(sent.file).decode(),
        "sha256": sent.sha256,
        "named": sent.named,
        "entry": sent.entry,
    }


ACTS = (
    ApiAct("open-tracing", tracing.OpenRequest, acts.trace, Text("طلب بحث", "Look for somebody")),
    ApiAct(
        "send-tracing",
        tracing.SendRequest,
        acts.trace,
        Text("إرسال طلب بحث", "Send a tracing request"),
    ),
    ApiAct(
        "answer-tracing",
        tracing.AnswerRequest,
        acts.trace,
        Text("جواب طلب بحث", "Record the answer to a tracing request"),
    ),
    ApiAct(
        "take-message",
        messages.TakeMessage,
        acts.message,
        Text("استلام رسالة عائلية", "Take a family message in"),
    ),
    ApiAct("pass-message-on", messages.PassOn, acts.message, Text("تمرير رسالة", "Pass it on")),
    ApiAct("return-message", messages.Return, acts.message, Text("إعادة رسالة", "Return it")),
    ApiAct("choose", Choose, acts.choose, Text("اختيار أسرة", "What a family unit chose")),
    ApiAct(
        "extract",
        MakeExtract,
        make_extract,
        Text("كشف مكتب الاستعلامات", "Send an extract of the information bureau"),
        may=said_by(SendExtract),
        result=True,
    ),
)


class PostShown(Schema):
    """Messages of one way, counted."""

    direction: str
    taken: int
    sheets: int
    passed: int
    returned: int
    waiting: int


class PostPage(Schema):
    """Messages of both ways, counted."""

    ways: list[PostShown]


def family_post(request: HttpRequest) -> dict[str, Any]:
    """Family messages of the duty's party, counted both ways; nobody is named (F-06)."""
    duty = reading.duty_of(request)
    reading.note(request, "family_post", duty.party, (Compartment.PROTECTION,))
    ways = [
        {
            "direction": one.direction,
            "taken": one.taken,
            "sheets": one.sheets,
            "passed": one.passed,
            "returned": one.returned,
            "waiting": one.waiting,
        }
        for one in queries.post(duty.party)
    ]
    return {"ways": ways}
