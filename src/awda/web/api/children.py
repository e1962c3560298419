"""Child protection by the API: referral, the file, the two findings of an age, the verification.

A file is not read here: it opens on its own page, to the child-protection body and the children's
monitor (C-04). That a child was referred, and when, is `persons/{person}/child-referral`.
"""

from django.http import HttpRequest
from ninja import Schema

from awda.children import acts, queries, vocabulary
from awda.children.acts import ReferChild
from awda.intake.pages.person_page import opened_to
from awda.journal import clock
from awda.kernel import instants
from awda.kernel.refusal import Refusal
from awda.kernel.roles import Compartment
from awda.kernel.text import Text
from awda.web.api import reading
from awda.web.api.door import ApiAct
from awda.web.api.read_people import Subject
from awda.web.contexts import said_by

ACTS = (
    ApiAct(
        "open-case",
        vocabulary.OpenCase,
        acts.open_case,
        Text("فتح ملف طفل", "Open a child's file"),
    ),
    ApiAct(
        "refer",
        ReferChild,
        acts.refer,
        Text("إحالة طفل", "Refer a child"),
        may=said_by(vocabulary.Refer),
    ),
    ApiAct(
        "find-age",
        vocabulary.FindAge,
        acts.find_age,
        Text("تقدير عمر من مهنة", "One profession's finding of an age"),
    ),
    ApiAct(
        "write-in-case",
        vocabulary.WriteInCase,
        acts.write_in_case,
        Text("كتابة في ملف طفل", "Write in a child's file"),
    ),
    ApiAct(
        "verify-return",
        vocabulary.VerifyReturn,
        acts.verify_return,
        Text("تحقق المراقب من عودة طفل", "A monitor verifies a child's return"),
    ),
)


class ReferralShown(Schema):
    """All that is told of a child's file outside child protection: referred, and when (C-04)."""

    person: str
    referred_at: str | None


def child_referral(request: HttpRequest, person: Subject) -> dict[str, str | None]:
    """Whether a child was referred to child protection, and when; nothing of the file (C-04)."""
    now = clock.now()
    if opened_to(request.duty, person, now.date()) is None:  # type: ignore[attr-defined]  # set by signing
        raise Refusal("NOTHING_HERE")
    reading.note(request, "child_referral", person, (Compartment.CUSTODY,))
    told = queries.referred(person)
    return {"person": person, "referred_at": instants.write(told.at) if told else None}
