"""What is filled in about a child: the referral, and one form for each statement of the file.

A form is made from its statement: each field by its type, labelled `child_<field>`. What must be
said the rules say, not the browser.
"""

from collections.abc import Mapping
from dataclasses import MISSING, fields
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Final, get_args, get_type_hints

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict

from awda.children import codes, said
from awda.children.facts import is_body
from awda.children.said import Determination, Panelist
from awda.kernel.ids import PersonId
from awda.people.codes import AgeMethod
from awda.people.households.links import Relationship
from awda.people.models import Person
from awda.places import queries as places
from awda.places.rules import PartyKind
from awda.web import words
from awda.web.fields import (
    CHOICE,
    CodeField,
    CodeListField,
    CountField,
    DayField,
    LineField,
    MomentField,
    TextField,
)
from awda.web.words import said as word

LISTS: Final[Mapping[type[StrEnum], str]] = {
    codes.Tie: "child_tie",
    codes.SeparationCause: "separation_cause",
    codes.CareArrangement: "care_arrangement",
    codes.TracingStatus: "tracing_status",
    codes.Direction: "message_direction",
    codes.Topic: "session_topic",
    codes.Wish: "child_wish",
    codes.Consenting: "consenting",
    codes.Discipline: "discipline",
    codes.Outcome: "best_outcome",
    codes.Sign: "child_sign",
    codes.Purpose: "kinship_purpose",
    codes.Ending: "child_ending",
    codes.Why: "child_why",
    AgeMethod: "age_method",
    Relationship: "relationship",
}
LONG: Final = frozenset({"why", "note", "words", "found", "reasons", "seen", "needs_now", "how"})
NOT_ASKED: Final = frozenset({"what", "panel"})


class StatementForm(forms.Form):
    """The form of one statement."""

    def __init__(self, kind: type[Any], data: QueryDict | None, actor: str = "") -> None:
        super().__init__(data)
        self.kind, self.actor = kind, actor
        hints = get_type_hints(kind)
        for one in fields(kind):
            if one.name in NOT_ASKED or (kind is said.Opening and one.name == "why"):
                continue
            self.fields[one.name] = _field(one.name, hints[one.name], one.default is MISSING)
        if kind is Determination:
            for name in ("discipline", "second_discipline"):
                self.fields[name] = CodeListField(
                    "discipline", list(codes.Discipline), label=word(f"child_{name}")
                )
            self.fields["second_by"] = CodeField(label=word("child_second_by"))

    def statement(self) -> Any:
        """What the filled form says."""
        given: dict[str, Any] = {}
        hints = get_type_hints(self.kind)
        for one in fields(self.kind):
            if one.name in self.cleaned_data:
                given[one.name] = _typed(hints[one.name], self.cleaned_data[one.name])
        if self.kind is Determination:
            given["panel"] = (
                Panelist(
                    by=self.actor, discipline=codes.Discipline(self.cleaned_data["discipline"])
                ),
                Panelist(
                    by=self.cleaned_data["second_by"],
                    discipline=codes.Discipline(self.cleaned_data["second_discipline"]),
                ),
            )
        if self.kind is said.Opening:
            given["why"] = codes.Why.CHILD  # the record says which, by the age it knows
        return self.kind(**given)


def _field(name: str, hint: Any, needed: bool) -> forms.Field:
    label, kind = word(f"child_{name}"), bare(hint)
    if get_args(hint) and hint is not None and kind is tuple:
        return forms.MultipleChoiceField(
            label=label,
            choices=lambda: [(one.value, words.label("age_method", one)) for one in AgeMethod],
            widget=forms.CheckboxSelectMultiple,
            required=False,
        )
    if kind is bool:
        return forms.BooleanField(label=label, required=False)
    if kind is int:
        return CountField(label=label, max_value=120)
    if kind is date:
        return DayField(label=label, required=needed)
    if kind is datetime:
        return MomentField(label=label)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return CodeListField(LISTS[kind], list(kind), label=label, required=needed)
    if kind is PersonId:
        return NumberField(label=label, required=needed)
    if name in LONG:
        return TextField(label=label, required=needed, rows=3)
    return LineField(label=label, required=needed)


def bare(hint: Any) -> Any:
    """The type itself, of one that may also be None."""
    among = [one for one in get_args(hint) if one is not type(None)]
    if among and among[0] is not Ellipsis and type(None) in get_args(hint):
        return among[0]
    return tuple if among and Ellipsis in among else hint


def _typed(hint: Any, value: Any) -> Any:
    kind = bare(hint)
    if kind is tuple:
        return tuple(map(AgeMethod, value))
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return kind(value) if value else None
    return value


class NumberField(CodeField):
    """Our number, a wristband or an id of somebody on the record."""

    def to_python(self, value: object) -> Any:
        """Whose it is; None when left empty."""
        typed = super().to_python(value)
        if not typed:
            return None
        rows = Person.objects.filter(number=typed) | Person.objects.filter(wristband=typed)
        rows |= Person.objects.filter(id=typed)
        found = rows.values_list("id", flat=True).first()
        if found is None:
            raise ValidationError(word("child_nobody_by_number"), code="invalid")
        return PersonId(found)


class ReferralForm(forms.Form):
    """The referral of a child (C-03): to which body and place, why, what is needed at once."""

    centre = forms.ChoiceField(label=word("child_centre"), error_messages=CHOICE)
    why = TextField(label=word("child_why_referred"), rows=3)
    needs_now = TextField(label=word("child_needs_now"), rows=2, required=False)
    present = LineField(label=word("child_present"), required=False)
    hours = CountField(label=word("child_hours"), min_value=1, max_value=24, initial=12)

    def __init__(self, data: QueryDict | None) -> None:
        super().__init__(data)
        names = places.place_names(words.language())
        parties = places.party_names(words.language())
        bodies = {row.id for row in places.open_parties(PartyKind.CHILD_BODY)}
        self.fields["centre"].choices = [  # type: ignore[attr-defined]  # it has choices
            (row.id, f"{parties[row.run_by]} · {names[row.id]}")
            for row in places.open_places()
            if row.run_by in bodies and is_body(row.run_by)
        ]
