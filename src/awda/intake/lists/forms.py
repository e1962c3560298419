"""The form that sends a list: the file, and what is the same for all its rows."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from awda.custody.gates import FIRST_PLACES
from awda.people.age import OLDEST_YEARS
from awda.places import queries as places
from awda.web import words
from awda.web.fields import CodeField, CountField, DayField, LineField
from awda.web.words import said


class ListForm(forms.Form):
    """What is the same for every row of any list."""

    operation = forms.ChoiceField(label=said("list_operation"))
    place = forms.ChoiceField(label=said("list_place"))
    ordered_by = LineField(label=said("list_ordered_by"))
    grounds = LineField(label=said("list_grounds"))
    supervised_by = LineField(label=said("list_supervised_by"), required=False)
    full_reason = LineField(
        label=said("list_full_reason"), help_text=said("list_full_hint"), required=False
    )

    def __init__(self, *args: Any, party: str, **more: Any) -> None:
        super().__init__(*args, **more)
        language = words.language()
        named = places.place_names(language)
        self.fields["operation"] = forms.ChoiceField(
            label=said("list_operation"),
            choices=[(one.id, one.called(language)) for one in places.operations()],
        )
        self.fields["place"] = forms.ChoiceField(
            label=said("list_place"),
            choices=[
                (one.id, named[one.id])
                for one in places.open_places(party)
                if one.kind in FIRST_PLACES
            ],
        )

    def asked(self) -> dict[str, Any]:
        """What was typed, as the list's row in the table keeps it."""
        return {name: value for name, value in self.cleaned_data.items() if value}


class ArrivalsForm(ListForm):
    """A list of arrivals: what stands in for a day or an age that a row does not state."""

    arrived_on = DayField(label=said("list_arrived_on"), required=False)
    age_from = CountField(
        label=said("list_age_from"),
        help_text=said("list_age_hint"),
        max_value=OLDEST_YEARS,
        required=False,
    )
    age_to = CountField(label=said("list_age_to"), max_value=OLDEST_YEARS, required=False)

    def clean(self) -> dict[str, Any]:
        """Both ages or none, the younger first."""
        known = super().clean() or {}
        match known.get("age_from"), known.get("age_to"):
            case None, None:
                return known
            case int(younger), int(older) if younger <= older:
                return known
            case _:
                raise ValidationError(said("list_ages_both"))

    def asked(self) -> dict[str, Any]:
        """Ages together, the day as ISO writes it."""
        known = dict(self.cleaned_data)
        ages = [known.pop("age_from", None), known.pop("age_to", None)]
        day = known.pop("arrived_on", None)
        kept = {name: value for name, value in known.items() if value}
        if None not in ages:
            kept["ages"] = ages
        return kept | ({"arrived_on": day.isoformat()} if day else {})


class WeaponsForm(ListForm):
    """A list of weapons: who was present for children, who is qualified for explosives."""

    child_protection = CodeField(label=said("list_child_protection"), required=False)
    qualified_person = LineField(label=said("list_qualified_person"), required=False)
