"""The whole API: its acts by context, and its reads. Read the two tables from top to bottom."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI, Router
from ninja.errors import HttpError, ValidationError

from awda.children.reading import SEES_REFERRAL
from awda.family.messages.rules import TakeMessage
from awda.identity.rules import TRAINED
from awda.kernel.refusal import Refusal
from awda.kernel.roles import DUTIES, Compartment, Role
from awda.kernel.text import Text
from awda.medical.reading import OUTSIDE
from awda.web.api import (
    access,
    children,
    custody,
    equipment,
    family,
    housing,
    identity,
    intake,
    log,
    medical,
    people,
    places,
    policy,
    protection,
    read_custody,
    read_people,
    read_sums,
    reading,
    refusing,
    retention,
    screening,
    watchlists,
)
from awda.web.api.door import ApiAct, open_endpoint
from awda.web.api.refusing import RefusalShown
from awda.web.api.signing import ways_in
from awda.web.contexts import said_by

ACTS: Mapping[str, tuple[ApiAct, ...]] = {
    "intake": intake.ACTS,
    "people": people.ACTS,
    "identity": identity.ACTS,
    "custody": custody.ACTS,
    "equipment": equipment.ACTS,
    "housing": housing.ACTS,
    "children": children.ACTS,
    "medical": medical.ACTS,
    "screening": (*screening.ACTS, *watchlists.ACTS),
    "places": places.ACTS,
    "policy": policy.ACTS,
    "protection": protection.ACTS,
    "retention": retention.ACTS,
    "family": family.ACTS,
    "access": access.ACTS,
}


@dataclass(frozen=True, slots=True)
class ApiRead:
    """One read: its path, its function, its answer's schema (None: text), what it is called.

    `needs`: the compartment that its duty must open (None: none; every duty may ask). `may`: the
    duties it is open to, where no compartment alone says so. `asks`: what is looked for may be a
    name, so it is posted in the body and stands in no address.
    """

    path: str
    function: Callable[..., object]
    shown: Any
    needs: Compartment | None
    summary: Text
    may: frozenset[Role] | None = None
    asks: bool = False

    @property
    def method(self) -> str:
        """How it is asked."""
        return "POST" if self.asks else "GET"

    @property
    def open_to(self) -> frozenset[Role]:
        """The duties that may ask."""
        if self.may is not None:
            return self.may
        return reading.readers(self.needs) if self.needs else DUTIES


READS: tuple[ApiRead, ...] = (
    ApiRead(
        "persons/search",
        read_people.search,
        read_people.PersonPage,
        Compartment.CUSTODY,
        Text("بحث عن أشخاص", "Search for people"),
        asks=True,
    ),
    ApiRead(
        "persons/{person}",
        read_people.one,
        read_people.PersonShown,
        Compartment.CUSTODY,
        Text("سجل شخص", "One person's record"),
    ),
    ApiRead(
        "persons/{person}/timeline",
        read_people.timeline,
        read_people.Timeline,
        Compartment.CUSTODY,
        Text("ما جرى له", "What happened to someone"),
    ),
    ApiRead(
        "persons/{person}/receipt",
        read_people.receipt,
        None,
        Compartment.CUSTODY,
        Text("إثبات قيد", "The proof of one entry"),
    ),
    ApiRead(
        "persons/{person}/child-referral",
        children.child_referral,
        children.ReferralShown,
        Compartment.CUSTODY,
        Text("هل أُحيل إلى حماية الطفل، ومتى", "Whether and when a child was referred"),
        may=SEES_REFERRAL,
    ),
    ApiRead(
        "persons/{person}/health",
        medical.medical_standing,
        medical.StandingShown,
        Compartment.CUSTODY,
        Text("هل يسافر، وعلى أي مقعد", "Whether someone may travel, and on what seat"),
        may=frozenset(OUTSIDE),
    ),
    ApiRead(
        "persons/{person}/health/file",
        medical.medical_file,
        medical.FileShown,
        Compartment.MEDICAL,
        Text("الملف الطبي لفريق الرعاية", "The medical file, for the care team"),
    ),
    ApiRead(
        "persons/{person}/health/summary",
        medical.medical_summary,
        None,
        Compartment.MEDICAL,
        Text("ملخص المريض الدولي", "The International Patient Summary"),
    ),
    ApiRead(
        "persons/{person}/alike",
        identity.alike,
        identity.Candidates,
        Compartment.IDENTITY,
        Text("من قد يكون هو، ولماذا", "Who someone may be, and why"),
    ),
    ApiRead(
        "identity/questions",
        identity.questions,
        identity.Questions,
        Compartment.IDENTITY,
        Text("أسئلة الهوية المفتوحة", "Open questions of identity"),
        may=TRAINED,
    ),
    ApiRead(
        "identity/questions/{question}",
        identity.question,
        identity.QuestionWhole,
        Compartment.IDENTITY,
        Text("سؤال هوية وأحكامه", "A question of identity and its judgements"),
        may=TRAINED,
    ),
    ApiRead(
        "custody/{subject}",
        read_custody.custody,
        read_custody.CustodyShown,
        Compartment.CUSTODY,
        Text("في عهدة من", "Who answers for a person or item"),
    ),
    ApiRead(
        "handovers",
        read_custody.handovers,
        read_custody.HandoverList,
        Compartment.CUSTODY,
        Text("عمليات التسليم", "Handovers of a party"),
    ),
    ApiRead(
        "handovers/{handover}",
        read_custody.handover,
        read_custody.HandoverLines,
        Compartment.CUSTODY,
        Text("تسليم واحد", "One handover"),
    ),
    ApiRead(
        "places",
        read_custody.place_list,
        read_custody.PlaceList,
        None,
        Text("الأماكن", "Open places"),
    ),
    ApiRead(
        "places/{place}/occupancy",
        read_custody.occupancy,
        read_custody.Occupancy,
        None,
        Text("إشغال مكان", "How full a place is"),
    ),
    ApiRead(
        "items", read_sums.items, read_sums.ItemPage, Compartment.EQUIPMENT, Text("مواد", "Items")
    ),
    ApiRead(
        "items/{item}",
        read_sums.item,
        read_sums.ItemShown,
        Compartment.EQUIPMENT,
        Text("مادة", "One item"),
    ),
    ApiRead(
        "family/post",
        family.family_post,
        family.PostPage,
        Compartment.PROTECTION,
        Text("الرسائل العائلية معدودة", "Family messages, counted"),
        may=said_by(TakeMessage),
    ),
    ApiRead(
        "balance",
        read_sums.balance,
        read_sums.BalanceShown,
        Compartment.CUSTODY,
        Text("المعادلة: من دخل وأين هم", "The sums: entered, and where everyone is"),
    ),
    ApiRead(
        "retention",
        retention.retention,
        retention.RetentionShown,
        None,
        Text("ما حان محوه، والمحجوز، وما مُحي", "What is due for erasure, held, and erased"),
        may=retention.OFFICER,
    ),
    *(
        ApiRead(path, function, shown, None, screening.SUMMARIES[function.__name__], may=may)
        for path, function, shown, may in screening.READS
    ),
)
READ_REFUSED = frozenset({400, 401, 403, 404, 429})


def log_checkpoint(request: HttpRequest) -> HttpResponse:
    """The newest signed checkpoint of the log (C2SP tlog-checkpoint), as text. Public."""
    return log.checkpoint(request)


def build() -> NinjaAPI:
    """The API with all its endpoints and handlers."""
    api = NinjaAPI(
        title="Awda",
        version="1",
        description="Who answers for each person and each item, on a log that anyone can verify.",
        docs_url=None,
        urls_namespace="api",
    )
    api.add_exception_handler(Refusal, refusing.refused)
    api.add_exception_handler(ValidationError, refusing.malformed)
    api.add_exception_handler(HttpError, refusing.stopped)
    api.add_exception_handler(RequestDataTooBig, refusing.too_large)
    for name, acts in ACTS.items():
        router = Router(tags=[name])
        for one in acts:
            open_endpoint(router, one)
        api.add_router(f"/{name}/", router)
    api.add_router("/", _reads())
    return api


def _reads() -> Router:
    router = Router(tags=["read"])
    for one in READS:
        router.api_operation(
            [one.method],
            one.path,
            auth=ways_in(one.open_to, asks=one.asks),
            response={200: one.shown or str, READ_REFUSED: RefusalShown},
            summary=one.summary.en,
            operation_id=f"read_{one.function.__name__}",
        )(one.function)
    router.get("log/checkpoint", auth=None, summary="The newest checkpoint")(log_checkpoint)
    router.get(
        "policy",
        auth=None,
        response={200: policy.PolicyShown, READ_REFUSED: RefusalShown},
        summary="The numbers of the rules, and every change",
        operation_id="read_policy",
    )(policy.policy)
    return router


api = build()
