"""The balance as a picture, a paper and a spreadsheet, at any instant."""

from collections.abc import Mapping
from dataclasses import dataclass

from django import forms
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode

from awda.custody.balance import PARTS
from awda.equipment.status import Part
from awda.journal import queries as journal
from awda.kernel.roles import Role
from awda.people.reading import readable
from awda.places import queries as places
from awda.web import printing, words
from awda.web.access.request import DutyRequest, requires
from awda.web.balance.documents import daily_paper, spreadsheet
from awda.web.balance.sums import OfOperation, Sums, TypeSum, sums
from awda.web.components import Count, State
from awda.web.fields import CountField, MomentField
from awda.web.refusals import refusable
from awda.web.words import said

TEMPLATE = "awda/pages/balance.html"
MAY_COUNT = tuple(role for role in Role if role not in (Role.RECEIVER, Role.CLOCK))
STATES: Mapping[str, State] = {
    "handed_over": State.ENDED,
    "released": State.ENDED,
    "died": State.ENDED,
    "criminal_transfer": State.RUNNING,
    "escaped": State.REFUSED,
}


class BalanceForm(forms.Form):
    """Which moment, and how much of the log is to be taken as known."""

    at = MomentField(label=said("balance_at"), help_text=said("balance_at_hint"), required=False)
    size = CountField(
        label=said("balance_size"), help_text=said("balance_size_hint"), required=False
    )
    operation = forms.CharField(required=False, max_length=64, widget=forms.HiddenInput)

    def sums(self) -> Sums:
        """What was asked for; a form that cannot be read asks for now."""
        said = self.cleaned_data if self.is_valid() else {}
        return sums(said.get("at"), said.get("size"))


@dataclass(frozen=True, slots=True)
class PlaceLine:
    """People of one party at one place, by name, with the way to the list for who may read it."""

    holder: str
    place: str
    people: int
    href: str


@dataclass(frozen=True, slots=True)
class ApartLine:
    """One part of the sum with its children apart."""

    words: str
    adults: int
    children: int


@dataclass(frozen=True, slots=True)
class ItemLine:
    """One type of W-12: what was received, and where it is; parts of nothing are left out."""

    words: str
    received: int
    parts: tuple[tuple[str, int], ...]
    missing: int


def page(request: DutyRequest) -> Mapping[str, object]:
    """The sums asked for, with the form that asks for others."""
    form = BalanceForm(request.GET)
    told = form.sums()
    chosen = told.operation(request.GET.get("operation", ""))
    return {
        "form": form,
        "asked": request.GET.urlencode(),
        "told": told,
        "past": told.size < journal.size(),
        "operations": _operations(told, chosen),
        "chosen": chosen,
        "entered": _entered(chosen) if chosen else (),
        "parts": _parts(chosen) if chosen else (),
        "places": _places(chosen, request.duty.role) if chosen else (),
        "apart": _apart(chosen) if chosen else (),
        "items": tuple(_item(line) for line in told.items),
    }


@requires(*MAY_COUNT)
@refusable(TEMPLATE, page)
def balance(request: DutyRequest) -> HttpResponse:
    """The page. No person is named on it."""
    context = page(request)
    form = context["form"]
    assert isinstance(form, BalanceForm)
    return render(request, TEMPLATE, context, status=422 if form.errors else 200)


@requires(*MAY_COUNT)
@refusable(TEMPLATE, page)
def balance_pdf(request: DutyRequest) -> HttpResponse:
    """The daily balance as a paper (X-05, T-06)."""
    told, chosen = _asked(request)
    content = daily_paper(told, chosen, request.duty)
    return printing.sent(content, printing.PDF, f"balance-{_day(told)}.pdf")


@requires(*MAY_COUNT)
@refusable(TEMPLATE, page)
def balance_xlsx(request: DutyRequest) -> HttpResponse:
    """The same numbers as a spreadsheet."""
    told, chosen = _asked(request)
    content = spreadsheet(told, chosen)
    return printing.sent(content, printing.XLSX, f"balance-{_day(told)}.xlsx")


def _asked(request: DutyRequest) -> tuple[Sums, OfOperation]:
    told = BalanceForm(request.GET).sums()
    chosen = told.operation(request.GET.get("operation", ""))
    if chosen is None:
        raise Http404
    return told, chosen


def _day(told: Sums) -> str:
    return timezone.localtime(told.at or told.checked_at).date().isoformat()


def _operations(told: Sums, chosen: OfOperation | None) -> tuple[tuple[str, str, bool], ...]:
    names = {row.id: row.called(words.language()) for row in places.operations()}
    return tuple(
        (one.sum.operation, names.get(one.sum.operation, one.sum.operation), one is chosen)
        for one in told.operations
    )


def _entered(one: OfOperation) -> tuple[Count, ...]:
    came = one.sum.entered - one.sum.born
    ways = ((words.say("balance_entered"), came), (words.say("balance_born"), one.sum.born))
    return tuple(Count(words=name, count=n) for name, n in ways if n)


def _parts(one: OfOperation) -> tuple[Count, ...]:
    return tuple(
        Count(
            words=words.label("balance_part", name),
            count=one.sum.parts[name],
            state=STATES.get(name, State.CLEAR),
        )
        for name in PARTS
    )


def _places(one: OfOperation, role: Role) -> tuple[PlaceLine, ...]:
    language = words.language()
    parties, rooms = places.party_names(language), places.place_names(language)
    return tuple(
        PlaceLine(
            holder=parties.get(line.holder, line.holder),
            place=rooms.get(line.place, line.place or "–"),
            people=line.people,
            href=_list_of(line.holder, line.place) if readable(role) else "",
        )
        for line in one.where
    )


def _list_of(holder: str, place: str) -> str:
    """The list of these people."""
    return f"{reverse('people')}?{urlencode({'holder': holder, 'place': place})}"


def _apart(one: OfOperation) -> tuple[ApartLine, ...]:
    return tuple(
        ApartLine(words.label("balance_part", name), of.adults, of.children)
        for name in PARTS
        if (of := one.apart.get(name)) is not None
    )


def _item(line: TypeSum) -> ItemLine:
    return ItemLine(
        words=words.label("item_type", line.type),
        received=line.received,
        parts=tuple(
            (words.label("item_part", part), line.parts[part.value])
            for part in Part
            if line.parts[part.value]
        ),
        missing=line.missing,
    )
