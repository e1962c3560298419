"""What is filled in for a count, and for each difference it found."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict

from awda.custody.vocabulary import Cause, RecordDeath, RecordEscape
from awda.housing.headcounts.rules import Expected
from awda.housing.headcounts.vocabulary import (
    NOT_IN_A_SHELTER,
    Absence,
    ByName,
    ByNumber,
    Difference,
    Explain,
    ExplainAbsence,
    ExplainDifference,
    ExplainPresence,
    HeadcountId,
    Presence,
    RecordHeadcount,
    ShelterNumber,
)
from awda.housing.models import CountDifference, Headcount
from awda.housing.pages.residents import bearing
from awda.kernel.act import Act
from awda.kernel.ids import ActorId, PersonId, PlaceId, ShelterId, subject
from awda.places import queries as places
from awda.web import words
from awda.web.fields import (
    CHOICE,
    CodeField,
    CodeListField,
    CountField,
    LineField,
    MomentField,
    TextField,
)
from awda.web.words import said, say_plain

BY_FACT = frozenset({Absence.ESCAPED, Absence.DIED})  # explained by a form of their own


class CountForm(forms.Form):
    """What two people counted."""

    counted_with = CodeField(label=said("headcount_with"))

    def __init__(self, data: QueryDict | None, place: str) -> None:
        super().__init__(data)
        self.place = place

    def found(self) -> ByName | ByNumber:
        """What was seen."""
        raise NotImplementedError

    def command(self, act: Act) -> RecordHeadcount:
        """The count; its id is derived from the act, so that sending twice records one."""
        return RecordHeadcount(
            count=HeadcountId(act.step("count").id),
            place=PlaceId(self.place),
            counted_with=ActorId(self.cleaned_data["counted_with"]),
            found=self.found(),
        )


class NumbersForm(CountForm):
    """A number for each shelter; what the record expects is not shown to those who count."""

    def __init__(self, data: QueryDict | None, place: str, expected: Expected) -> None:
        super().__init__(data, place)
        names = {row.id: row.name for row in places.shelters(place)}
        self.shelters = [line.shelter for line in expected.by_shelter]
        for line in expected.by_shelter:
            name = names.get(line.shelter, "") or say_plain("headcount_no_shelter")
            self.fields[f"n_{line.shelter}"] = CountField(label=name)

    def found(self) -> ByNumber:
        """The numbers."""
        return ByNumber(
            lines=tuple(
                ShelterNumber(shelter=shelter, number=self.cleaned_data[f"n_{shelter}"])
                for shelter in self.shelters
            )
        )


class NamesForm(CountForm):
    """Everyone seen, ticked or typed."""

    numbers = TextField(label=said("headcount_numbers"), max_length=200_000, rows=3, required=False)
    unnamed = CountField(label=said("headcount_unnamed"), required=False, initial=0)

    def __init__(self, data: QueryDict | None, place: str) -> None:
        super().__init__(data, place)
        self.ticked = data.getlist("seen") if data else []

    def clean(self) -> dict[str, Any]:
        """Numbers become people; a number nobody here bears is said."""
        given = super().clean() or self.cleaned_data
        typed, unknown = bearing(self.place, str(given.get("numbers", "")).split())
        if unknown:
            number = ", ".join(unknown)
            self.add_error("numbers", ValidationError(say_plain("beds_not_here", number=number)))
        given["seen"] = tuple(dict.fromkeys([*map(PersonId, self.ticked), *typed]))
        return given

    def found(self) -> ByName:
        """The names."""
        return ByName(seen=self.cleaned_data["seen"], unnamed=self.cleaned_data["unnamed"] or 0)


class ExplainForm(forms.Form):
    """What explained one difference (H-11)."""

    note = LineField(label=said("headcount_note"), max_length=1000, required=False)

    def __init__(
        self, data: QueryDict | None, difference: CountDifference, later: list[Headcount]
    ) -> None:
        super().__init__(data, auto_id=f"d{difference.found_in}_%s")
        self.difference = difference
        kind, codes = KINDS[difference.kind]
        self.fields["why"] = CodeListField(kind, codes, label=said("headcount_explanation"))
        if difference.kind == "NUMBER":
            choices = [(one.id, words.plainly(one.taken_at)) for one in later]
            self.fields["recount"] = forms.ChoiceField(
                label=said("headcount_recount"),
                choices=[("", say_plain("choose")), *choices],
                required=False,
                error_messages=CHOICE,
            )
        self.order_fields(("why", "recount", "note"))

    def command(self) -> Explain:
        """What the filled form asks to be recorded."""
        given, of = self.cleaned_data, self.difference
        count, note = HeadcountId(of.count), given["note"]
        match of.kind:
            case "MISSED":
                return ExplainAbsence(
                    count=count,
                    person=PersonId(of.person),
                    absence=Absence(given["why"]),
                    note=note,
                )
            case "UNEXPECTED":
                return ExplainPresence(
                    count=count,
                    person=PersonId(of.person),
                    presence=Presence(given["why"]),
                    note=note,
                )
            case _:
                again = given["recount"]
                return ExplainDifference(
                    count=count,
                    shelter=ShelterId(of.shelter) if of.shelter else NOT_IN_A_SHELTER,
                    difference=Difference(given["why"]),
                    recount=HeadcountId(again) if again else None,
                    note=note,
                )


KINDS: dict[str, tuple[str, list[Any]]] = {
    "MISSED": ("absence", [one for one in Absence if one not in BY_FACT]),
    "UNEXPECTED": ("presence", list(Presence)),
    "NUMBER": ("count_difference", list(Difference)),
}


class EscapeForm(forms.Form):
    """Someone escaped (H-11)."""

    last_seen_at = MomentField(label=said("headcount_last_seen_at"))
    last_seen_place = forms.ChoiceField(
        label=said("headcount_last_seen_place"), error_messages=CHOICE
    )
    notified = LineField(label=said("headcount_notified"))

    def __init__(self, data: QueryDict | None, place: str) -> None:
        super().__init__(data, initial={"last_seen_place": place})
        names = places.place_names(words.language())
        choices = [(row.id, names[row.id]) for row in places.open_places()]
        self.fields["last_seen_place"].choices = choices  # type: ignore[attr-defined]  # a ChoiceField

    def fact(self, person: PersonId) -> RecordEscape:
        """The escape, for custody's record."""
        given = self.cleaned_data
        return RecordEscape(
            subject=subject(person),
            last_seen_at=given["last_seen_at"],
            last_seen_place=PlaceId(given["last_seen_place"]),
            notified=given["notified"],
        )


class DeathForm(forms.Form):
    """Someone died (M-08)."""

    circumstances = TextField(label=said("headcount_circumstances"), max_length=2000)
    cause = forms.ChoiceField(
        label=said("headcount_cause"),
        choices=lambda: [(one.value, say_plain(f"cause_{one.value}")) for one in Cause],
        error_messages=CHOICE,
    )
    certified_by = LineField(label=said("headcount_certified_by"))
    next_of_kin_told = forms.BooleanField(label=said("headcount_kin_told"), required=False)
    inquiry = LineField(label=said("headcount_inquiry"), required=False)

    def __init__(self, data: QueryDict | None, _place: str) -> None:
        super().__init__(data)

    def fact(self, person: PersonId) -> RecordDeath:
        """The death, for custody's record."""
        given = self.cleaned_data | {"cause": Cause(self.cleaned_data["cause"])}
        return RecordDeath(subject=subject(person), **given)


FACTS: dict[str, type[EscapeForm] | type[DeathForm]] = {"escape": EscapeForm, "death": DeathForm}
