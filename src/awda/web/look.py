"""Every component on one page with invented people: where its look is checked, in each language."""

from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.html import format_html

from awda.journal import clock
from awda.kernel.instants import Instant
from awda.kernel.refusal import Refusal
from awda.web import words
from awda.web.access.forms import DutyForm
from awda.web.components import (
    Check,
    Count,
    CustodyLine,
    Moment,
    Paging,
    PersonLine,
    State,
    Step,
    Tab,
    Work,
)
from awda.web.refusals import explain

ROOMS = {
    "ar": (
        "مخيم الرطبة",
        "مستشفى القائم",
        "معبر القائم",
        "سُلّموا إلى الطرف الآخر",
        "هيئة حماية الطفل",
    ),
    "en": ("Camp Rutba", "Hospital al-Qaim", "al-Qaim crossing", "handed over", "child protection"),
    "ckb": ("کەمپی ڕوتبە", "نەخۆشخانەی قائیم", "دەروازەی قائیم", "ڕادەستکران", "پاراستنی منداڵ"),
}
HOUR = timedelta(hours=1)


def show(request: HttpRequest) -> HttpResponse:
    """The page; its form's errors and its refusal are examples, and nothing on it is recorded."""
    now, rooms = clock.now(), ROOMS[words.language()]
    held = CustodyLine(holder=rooms[0], place=rooms[0], since=now - 50 * HOUR)
    return render(
        request,
        "awda/pages/look.html",
        {
            "sentences": _sentences(now, rooms),
            "people": _people(held, now, rooms),
            "work": _work(now, rooms),
            "no_work": (),
            "checks": _checks(rooms),
            "moments": _moments(now, rooms),
            "entered": (Count(words=rooms[2], count=2489), Count(words=rooms[1], count=4)),
            "parts": _parts(rooms),
            "off": (Count(words=rooms[0], count=2490),),
            "example_at": now,
            "wrong": DutyForm({"login": "", "role": "none", "party": "army", "reason": ""}),
            "warned": explain(
                Refusal("TOO_NEAR_THE_BORDER", overridable=True, km=8, least=50), words.language()
            ),
            "steps": (
                Step(words=rooms[2], href="#", done=True),
                Step(words=rooms[0], here=True),
                Step(words=rooms[1]),
            ),
            "tabs": (
                Tab(words=rooms[0], href="#", here=True, count=412),
                Tab(words=rooms[1], href="#", count=31),
                Tab(words=rooms[2], href="#"),
            ),
            "page": Paging(start=100, count=50, total=2493),
            "pairs": {
                words.say("number"): format_html('<code dir="ltr">{}</code>', "A-000123-4"),
                words.say("party"): rooms[0],
                words.say("at"): now,
            },
        },
    )


def _sentences(now: Instant, rooms: tuple[str, ...]) -> tuple[CustodyLine, ...]:
    since = now - 50 * HOUR
    return (
        CustodyLine(holder=rooms[0], place=rooms[0], since=since),
        CustodyLine(
            holder=rooms[0],
            place=rooms[0],
            since=since,
            taker=rooms[1],
            offered=now - HOUR,
            lapses=now + 3 * HOUR,
        ),
        CustodyLine(holder=rooms[0], place=rooms[0], since=since, missed=now - 2 * HOUR),
        CustodyLine(ended=rooms[3], since=now - 5 * HOUR),
        CustodyLine(),
    )


def _people(held: CustodyLine, now: Instant, rooms: tuple[str, ...]) -> tuple[PersonLine, ...]:
    offered = CustodyLine(
        holder=rooms[0], place=rooms[0], since=now - 9 * HOUR, taker=rooms[1], offered=now
    )
    return (
        PersonLine(
            href="#",
            number="A-000123-4",
            name="خالد محمد سليمان العبد الله",
            latin="Khaled Mohammad Sleiman Al-Abdallah",
            custody=held,
        ),
        PersonLine(
            href="#",
            number="A-000124-2",
            name="يوسف حسن إبراهيم",
            custody=offered,
            notes=((State.RUNNING, words.say("state_running")),),
        ),
    )


def _work(now: Instant, rooms: tuple[str, ...]) -> tuple[Work, ...]:
    open_it = words.PAGE["open_again"].say(words.language())
    return (
        Work(
            href="#",
            name="يوسف حسن إبراهيم",
            number="A-000124-2",
            due=now + 30 * HOUR,
            why=rooms[0],
        ),
        Work(
            href="#",
            name="خالد محمد سليمان العبد الله",
            number="A-000123-4",
            due=now - 3 * HOUR,
            why=rooms[1],
            action=open_it,
        ),
        Work(href="#", name="Rami Haddad", number="A-000131-7", due=now + HOUR, action=open_it),
        Work(href="#", name="عمر ناصر", number="A-000140-8", why=rooms[4]),
    )


def _checks(rooms: tuple[str, ...]) -> tuple[Check, ...]:
    sentence = words.REFUSALS["NO_SUCH_PARTY"].text.say(words.language(), party="depot-9")
    return (
        Check(words=words.say("number"), state=State.CLEAR),
        Check(words=words.say("duty"), state=State.RUNNING, whom=rooms[1], href="#"),
        Check(words=words.say("party"), state=State.REFUSED, why=sentence),
    )


def _moments(now: Instant, rooms: tuple[str, ...]) -> tuple[Moment, ...]:
    role = words.label("role", "registrar")
    return (
        Moment(
            sentence=f"{rooms[0]} ← {rooms[2]}",
            at=now - HOUR,
            index=4127,
            role=role,
            party=rooms[0],
            proof="/healthz",
            state=State.CLEAR,
        ),
        Moment(
            sentence=rooms[2],
            at=now - 50 * HOUR,
            index=311,
            role=words.label("role", "gate_clerk"),
            party=rooms[2],
            recorded_late=now - 40 * HOUR,
        ),
    )


def _parts(rooms: tuple[str, ...]) -> tuple[Count, ...]:
    return (
        Count(words=rooms[0], count=412),
        Count(words=rooms[1], count=31, state=State.RUNNING),
        Count(words=rooms[3], count=1941, state=State.ENDED),
        Count(words=rooms[4], count=106),
        Count(words=rooms[2], count=3, state=State.REFUSED),
    )
