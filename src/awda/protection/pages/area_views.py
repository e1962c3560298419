"""Area sheets, signs of pressure, the monitor's view, and the scan of a signed form."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils import timezone

from awda.journal import clock
from awda.kernel.ids import PersonId, PlaceId
from awda.kernel.roles import Compartment, Role
from awda.people import queries as people
from awda.places import queries as places
from awda.places.rules import HOUSING, PlaceKind
from awda.protection import acts, in_force
from awda.protection.models import PressureAt
from awda.protection.pages import watch as watching
from awda.protection.pressures import queries as pressures
from awda.protection.pressures.rules import MAY, LogPressure, Pressure, SignalId, Verdict
from awda.protection.rules import MONITORS
from awda.protection.sheets import queries
from awda.protection.sheets.rules import DistrictId, PublishSheet, Source, Told, Topic
from awda.protection.vocabulary import PaperKind
from awda.web import words
from awda.web.access.request import DutyRequest, act_for, log_read, requires
from awda.web.fields import CHOICE, CodeField, CodeListField, DayField, LineField, TextField
from awda.web.refusals import refusable
from awda.web.words import said

SEALED = (Compartment.PROTECTION,)
WATCHERS = (Role.PROTECTION, *sorted(MONITORS), Role.AUDITOR)


# --- area sheets: for everyone


@requires()
def sheets_page(request: DutyRequest) -> HttpResponse:
    """Every district with a sheet."""
    page = {
        "areas": [(row, _name(row)) for row in queries.districts()],
        "publishes": request.duty.role is Role.PROTECTION,
    }
    return render(request, "protection/sheets.html", page)


def _name(row: Any) -> str:
    column = {"en": "name_en", "ckb": "name_ckb"}.get(words.language(), "name_ar")
    return str(getattr(row, column))


@requires()
def sheet(request: DutyRequest, district: str) -> HttpResponse:
    """One sheet in all its languages, as it is read aloud and printed."""
    versions = queries.versions(district)
    if not versions:
        raise Http404
    asked = request.GET.get("version", "")
    shown = next((one for one in versions if str(one.version) == asked), versions[0])
    page = {
        "sheet": shown,
        "newest": versions[0].version,
        "versions": versions,
        "name": queries.names(words.language()).get(district, district),
        "publishes": request.duty.role is Role.PROTECTION,
    }
    return render(request, "protection/sheet.html", page)


class SheetForm(forms.Form):
    """A version of a sheet: each topic in three languages and more."""

    district = CodeField(label=said("sheet_district"), max_length=48)
    name_ar = LineField(label=said("sheet_name_ar"))
    name_en = LineField(label=said("sheet_name_en"))
    name_ckb = LineField(label=said("sheet_name_ckb"))
    as_of = DayField(label=said("sheet_as_of"))
    source = LineField(label=said("sheet_source"))
    source_dated = DayField(label=said("sheet_source_dated"))
    what_changed = TextField(label=said("sheet_what_changed"), required=False)
    material = forms.BooleanField(label=said("sheet_material"), required=False)

    def __init__(self, data: QueryDict | None, **more: Any) -> None:
        super().__init__(data, **more)
        for topic in Topic:
            for language, name in (("ar", "العربية"), ("en", "English"), ("ckb", "سۆرانی")):
                label = f"{words.label('sheet_topic', topic)} · {name}"
                field = TextField(label=label, max_length=2000, required=False)
                self.fields[f"{topic}_{language}"] = field

    def command(self) -> PublishSheet:
        """The version; a topic nobody wrote of is left out."""
        given = self.cleaned_data
        told = (
            Told(
                topic=topic,
                ar=given[f"{topic}_ar"],
                en=given[f"{topic}_en"],
                ckb=given[f"{topic}_ckb"],
            )
            for topic in Topic
        )
        return PublishSheet(
            district=DistrictId(given["district"]),
            name_ar=given["name_ar"],
            name_en=given["name_en"],
            name_ckb=given["name_ckb"],
            parts=tuple(one for one in told if one.ar or one.en or one.ckb),
            sources=(Source(name=given["source"], dated=given["source_dated"]),),
            as_of=given["as_of"],
            material=given["material"],
            what_changed=given["what_changed"],
        )


def publish_page(request: DutyRequest) -> Mapping[str, object]:
    """The form, filled with the newest version of the district named in the address."""
    if request.method == "POST":
        return {"form": SheetForm(request.POST)}
    before = queries.sheet(request.GET.get("district", ""))
    initial: dict[str, Any] = {}
    if before is not None:
        initial = {name: before.said[name] for name in ("district", "name_ar", "name_en")}
        initial["name_ckb"] = before.said["name_ckb"]
        for part in before.said["parts"]:
            initial |= {f"{part['topic']}_{code}": part[code] for code in ("ar", "en", "ckb")}
    return {"form": SheetForm(None, initial=initial)}


@requires(Role.PROTECTION)
@refusable("protection/publish.html", publish_page)
def publish(request: DutyRequest) -> HttpResponse:
    """The next version of a sheet (P-02, G-05)."""
    page = publish_page(request)
    form = page["form"]
    assert isinstance(form, SheetForm)
    if request.method != "POST" or not form.is_valid():
        status = 422 if form.errors else 200
        return render(request, "protection/publish.html", page, status=status)
    command = form.command()
    acts.publish_sheet(act_for(request), command)
    messages.success(request, words.say("protection_recorded"))
    return redirect("protection_sheet", command.district)


# --- signs of pressure


class PressureForm(forms.Form):
    """A cut, unrest or threat at a place (P-13)."""

    place = forms.ChoiceField(label=said("pressure_place"), error_messages=CHOICE)
    kind = CodeListField("pressure", list(Pressure), label=said("pressure_kind"))
    told = TextField(label=said("pressure_told"), max_length=1000)

    def __init__(self, data: QueryDict | None) -> None:
        super().__init__(data)
        names = places.place_names(words.language())
        sites = [row.id for row in places.open_places() if PlaceKind(row.kind) in HOUSING]
        choices = [(site, names[site]) for site in sites]
        self.fields["place"].choices = choices  # type: ignore[attr-defined]  # a ChoiceField

    def command(self) -> LogPressure:
        """What happened."""
        given = self.cleaned_data
        return LogPressure(
            place=PlaceId(given["place"]), kind=Pressure(given["kind"]), told=given["told"]
        )


class AnswerForm(forms.Form):
    """The answer to one sign."""

    verdict = CodeListField("review_verdict", list(Verdict), label=said("review_verdict"))
    done = TextField(label=said("review_done"), max_length=1000)


def signals_page(request: DutyRequest) -> Mapping[str, object]:
    """Every sign, what was logged, and the two forms."""
    log_read(request, "protection_signals", request.duty.party, SEALED)
    sent = request.POST.get("form", "") if request.method == "POST" else ""
    names = places.place_names(words.language())
    officer = request.duty.role is Role.PROTECTION
    seen = officer or request.duty.role in MONITORS
    lines = []
    for one in pressures.signals(clock.now(), in_force.limits()) if seen else ():
        form_id = f"answer-{one.id}"
        form = AnswerForm(request.POST if sent == form_id else None, auto_id=f"{one.id}_%s")
        name = words.label("pressure_sign", one.sign).format(n=one.number)
        lines.append((one, name, names.get(one.place, ""), form_id, form))
    logged = PressureAt.objects.order_by("-entry")[:50] if seen else ()
    return {
        "lines": lines,
        "logged": [(row, names.get(row.place, row.place)) for row in logged],
        "form": PressureForm(request.POST if sent == "pressure" else None),
        "officer": officer,
    }


@requires(*sorted(MAY[LogPressure]))
@refusable("protection/signals.html", signals_page)
def signals(request: DutyRequest) -> HttpResponse:
    """Log what presses people; protection answers the signs (P-13)."""
    page = signals_page(request)
    if request.method != "POST":
        return render(request, "protection/signals.html", page)
    sent = request.POST.get("form", "")
    form = page["form"]
    assert isinstance(form, PressureForm)
    if sent == "pressure" and form.is_valid():
        acts.log_pressure(act_for(request), form.command())
    else:
        answer = AnswerForm(request.POST)
        if not (sent.startswith("answer-") and answer.is_valid()):
            return render(request, "protection/signals.html", page, status=422)
        given = answer.cleaned_data
        signal = SignalId(sent.removeprefix("answer-"))
        acts.answer_signal(act_for(request), signal, Verdict(given["verdict"]), given["done"])
    messages.success(request, words.say("protection_recorded"))
    return redirect("protection_signals")


# --- the monitor's view


@requires(*WATCHERS)
def watch(request: DutyRequest) -> HttpResponse:
    """Forms, withdrawals, assessors and times, of a day or of one list (P-15)."""
    log_read(request, "protection_watch", request.duty.party, SEALED)
    handover = request.GET.get("handover", "")
    day = _day(request.GET.get("day", ""))
    found = watching.of_list(handover) if handover else watching.of_day(day)
    if found is None:
        raise Http404
    page = {"watch": found, "day": day, "handover": handover}
    return render(request, "protection/watch.html", page)


def _day(typed: str) -> date:
    try:
        return date.fromisoformat(typed)
    except ValueError:
        return timezone.localtime(clock.now()).date()


# --- the scan of a signed form


def attach_page(request: DutyRequest, person: str) -> Mapping[str, object]:
    """The file, and what the uploader says is in it."""
    named = people.names([person]).get(PersonId(person))
    if named is None:
        raise Http404
    return {"named": named, "person": person, "kinds": list(PaperKind)}


@requires(Role.PROTECTION)
@refusable("protection/attach.html", attach_page)
def attach(request: DutyRequest, person: str) -> HttpResponse:
    """A scan: looked into here, its hash kept, the file not (P-06)."""
    page = attach_page(request, person)
    file = request.FILES.get("file") if request.method == "POST" else None
    if file is None:
        return render(request, "protection/attach.html", page)
    declared = {PaperKind(one) for one in request.POST.getlist("kind") if one in PaperKind}
    acts.attach_form(act_for(request), PersonId(person), file.read(), declared)
    messages.success(request, words.say("protection_recorded"))
    return redirect("protection_file", person)
