"""What the keeper fills in about operations, parties, places, shelters and measures."""

from typing import Any

from django import forms
from django.http import QueryDict

from awda.kernel.act import Act
from awda.kernel.ids import OperationId, PartyId, PlaceId, ShelterId
from awda.places import queries as places
from awda.places.models import Place
from awda.places.rules import (
    AddShelter,
    Building,
    MeasureSite,
    OpenOperation,
    OpenParty,
    OpenPlace,
    PartyKind,
    PlaceKind,
    Quarter,
)
from awda.web import words
from awda.web.fields import CHOICE, CodeField, CodeListField, CountField, DayField, LineField
from awda.web.words import said

MEASURES = (
    "site_area_m2",
    "covered_area_m2",
    "water_litres_per_day",
    "toilets",
    "taps",
    "food_kcal_per_person_per_day",
    "farthest_toilet_m",
)


class OpeningForm(forms.Form):
    """Something is opened under a code and two names."""

    code = forms.RegexField(
        r"^[a-z0-9][a-z0-9-]{1,47}$",
        label=said("ground_code"),
        help_text=said("ground_code_hint"),
        error_messages={"required": said("field_required"), "invalid": said("ground_code_hint")},
        widget=forms.TextInput(attrs={"dir": "ltr", "autocapitalize": "none"}),
    )
    name_ar = LineField(label=said("ground_name_ar"))
    name_en = LineField(label=said("ground_name_en"))

    def names(self) -> dict[str, str]:
        """Both names."""
        return {name: self.cleaned_data[name] for name in ("name_ar", "name_en")}

    def command(self, act: Act) -> OpenOperation | OpenParty | OpenPlace | AddShelter:
        """What the filled form asks to be recorded."""
        raise NotImplementedError


class OperationForm(OpeningForm):
    """An operation begins."""

    def command(self, act: Act) -> OpenOperation:
        """What the filled form asks to be recorded."""
        return OpenOperation(operation=OperationId(self.cleaned_data["code"]), **self.names())


class PartyForm(OpeningForm):
    """A party begins to exist (L-05)."""

    kind = CodeListField("party_kind", list(PartyKind), label=said("ground_kind"))
    mandate = LineField(
        label=said("ground_mandate"),
        help_text=said("ground_mandate_hint"),
        max_length=1000,
        required=False,
    )
    recognition = LineField(
        label=said("ground_recognition"),
        help_text=said("ground_recognition_hint"),
        max_length=1000,
        required=False,
    )
    predecessor = CodeField(label=said("ground_predecessor"), required=False)

    def command(self, act: Act) -> OpenParty:
        """What the filled form asks to be recorded."""
        given = self.cleaned_data
        before = given["predecessor"]
        return OpenParty(
            party=PartyId(given["code"]),
            kind=PartyKind(given["kind"]),
            mandate=given["mandate"],
            recognition=given["recognition"],
            predecessor=PartyId(before) if before else None,
            **self.names(),
        )


class PlaceForm(OpeningForm):
    """A place begins to be used (H-01, H-02)."""

    kind = CodeListField("place_kind", list(PlaceKind), label=said("ground_kind"))
    run_by = forms.ChoiceField(label=said("ground_run_by"), error_messages=CHOICE)
    building = CodeListField("building", list(Building), label=said("ground_building"))
    capacity = CountField(label=said("ground_capacity"))
    km_to_border = CountField(label=said("ground_km"), required=False)
    move_by = DayField(
        label=said("ground_move_by"), help_text=said("ground_move_by_hint"), required=False
    )

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        names = places.party_names(words.language())
        choices = [(row.id, names[row.id]) for row in places.open_parties()]
        self.fields["run_by"].choices = [("", words.say_plain("choose")), *choices]  # type: ignore[attr-defined]  # a ChoiceField

    def command(self, act: Act) -> OpenPlace:
        """What the filled form asks to be recorded."""
        given = self.cleaned_data
        return OpenPlace(
            place=PlaceId(given["code"]),
            kind=PlaceKind(given["kind"]),
            run_by=PartyId(given["run_by"]),
            building=Building(given["building"]),
            capacity=given["capacity"],
            km_to_border=given["km_to_border"],
            move_by=given["move_by"],
            **self.names(),
        )


class ShelterForm(forms.Form):
    """A tent, block or room; its id is derived from the act."""

    name = LineField(label=said("ground_shelter_name"), max_length=100)
    quarter = CodeListField("quarter", list(Quarter), label=said("ground_quarter"))
    capacity = CountField(label=said("ground_capacity"), min_value=1)

    def command(self, act: Act, place: str) -> AddShelter:
        """What the filled form asks to be recorded."""
        given = self.cleaned_data
        return AddShelter(
            place=PlaceId(place),
            shelter=ShelterId(act.step("shelter").id),
            name=given["name"],
            quarter=Quarter(given["quarter"]),
            capacity=given["capacity"],
        )


class MeasuresForm(forms.Form):
    """What a site offers on a day (H-05); 0 where nobody measured."""

    cold_season = forms.BooleanField(label=said("measure_cold_season"), required=False)

    def __init__(self, data: QueryDict | None, place: Place) -> None:
        initial = {name: getattr(place, name) for name in (*MEASURES, "cold_season")}
        super().__init__(data, initial=initial, auto_id="measure_%s")
        for name in MEASURES:
            self.fields[name] = CountField(label=said(f"measure_{name}"))
        self.order_fields((*MEASURES, "cold_season"))

    def command(self, place: str) -> MeasureSite:
        """What the filled form asks to be recorded."""
        return MeasureSite(place=PlaceId(place), **self.cleaned_data)


OPENINGS: dict[str, type[OpeningForm]] = {
    "operation": OperationForm,
    "party": PartyForm,
    "place": PlaceForm,
}
