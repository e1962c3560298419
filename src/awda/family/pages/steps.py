"""The steps one may record about a family: a form, the act it leads to, who may, and whose it is.

Always holds: every step goes through an act, and whoever may not do it does not see it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from django import forms as django_forms
from django.http import QueryDict
from django.urls import reverse

from awda.family import acts, forms
from awda.family.choices import rules as choices
from awda.family.messages import rules as messages
from awda.family.models import FamilyMessage, TracingRequest
from awda.family.pages import shown
from awda.family.tracing import rules as tracing
from awda.kernel.act import Act
from awda.kernel.ids import HouseholdId, PersonId
from awda.kernel.roles import Role
from awda.people import acts as people
from awda.people.partings import rules as partings

Filled = Any  # each step's own form


@dataclass(frozen=True, slots=True)
class Step:
    """`person`: whose it is, or None for an unknown subject. `hint` is a key of a sentence."""

    may: frozenset[Role]
    form: Callable[[QueryDict | None, str], django_forms.Form]
    record: Callable[[Act, Filled, str], object]
    person: Callable[[str], str | None]
    back: Callable[[str], str]
    hint: str = ""


def _of_request(request: str) -> str | None:
    row = TracingRequest.objects.filter(id=request).first()
    return row.person if row else None


def _of_message(message: str) -> str | None:
    row = FamilyMessage.objects.filter(id=message).first()
    return row.person if row else None


def _of_note(note: str) -> str | None:
    found = shown.note(note)
    return shown.focal(found.household) if found else None


def _to_person(subject: str) -> str:
    return reverse("family_person", args=[subject])


def _to_desk(_subject: str) -> str:
    return reverse("family")


def _to_household(subject: str) -> str:
    return reverse("family_household", args=[subject])


def _note_to_household(note: str) -> str:
    found = shown.note(note)
    return _to_household(found.household) if found else _to_desk(note)


def _signers(note: str) -> list[tuple[str, str]]:
    found = shown.note(note)
    return shown.adults(found.household) if found else []


STEPS: Final[Mapping[str, Step]] = {
    "open-tracing": Step(
        tracing.MAY[tracing.OpenRequest],
        lambda data, _: forms.OpenRequestForm(data),
        lambda act, form, who: acts.trace(act, form.command(PersonId(who), act)),
        lambda who: who,
        _to_person,
    ),
    "send-tracing": Step(
        tracing.MAY[tracing.SendRequest],
        lambda data, _: forms.SendRequestForm(data),
        lambda act, form, request: acts.trace(act, form.command(request)),
        _of_request,
        _to_desk,
    ),
    "answer-tracing": Step(
        tracing.MAY[tracing.AnswerRequest],
        lambda data, _: forms.AnswerRequestForm(data),
        lambda act, form, request: acts.trace(act, form.command(request)),
        _of_request,
        _to_desk,
    ),
    "take-message": Step(
        messages.MAY[messages.TakeMessage],
        lambda data, _: forms.TakeMessageForm(data),
        lambda act, form, who: acts.message(act, form.command(PersonId(who), act)),
        lambda who: who,
        _to_person,
        "family_nobody_reads",
    ),
    "pass-on": Step(
        messages.MAY[messages.PassOn],
        lambda data, _: forms.PassOnForm(data),
        lambda act, form, message: acts.message(act, form.command(message)),
        _of_message,
        _to_desk,
        "family_nobody_reads",
    ),
    "return": Step(
        messages.MAY[messages.Return],
        lambda data, _: forms.ReturnForm(data),
        lambda act, form, message: acts.message(act, form.command(message)),
        _of_message,
        _to_desk,
    ),
    "choose": Step(
        choices.MAY[choices.Choose],
        lambda data, home: forms.ChooseForm(data, shown.adults(HouseholdId(home))),
        lambda act, form, home: acts.choose(act, form.command(HouseholdId(home))),
        lambda home: shown.focal(HouseholdId(home)),
        _to_household,
        "family_costs_nothing",
    ),
    "write-note": Step(
        partings.MAY[partings.WriteNote],
        lambda data, home: forms.WriteNoteForm(data, shown.members(HouseholdId(home))),
        lambda act, form, home: people.write_split_note(act, form.command(HouseholdId(home), act)),
        lambda home: shown.focal(HouseholdId(home)),
        _to_household,
    ),
    "sign-note": Step(
        partings.MAY[partings.SignNote],
        lambda data, note: forms.SignNoteForm(data, _signers(note)),
        lambda act, form, note: people.sign_split_note(act, form.command(note)),
        _of_note,
        _note_to_household,
    ),
}
