"""The forms of the door: first contact, wristbands, and the filters of a search."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from django import forms

from awda.custody.vocabulary import Standing
from awda.intake.acts import FirstContact
from awda.kernel.ids import OperationId, PersonId, PlaceId
from awda.kernel.roles import Role
from awda.people.codes import PresentsAs, Sex, Track, Triage
from awda.people.forms import radios
from awda.people.models import Person
from awda.people.number import read_number
from awda.people.reading import SEES_AGE, SEES_TRACK, track_shown
from awda.places import queries as places
from awda.places.rules import PlaceKind
from awda.web import words
from awda.web.fields import CodeField, CodeListField, CountField, LineField
from awda.web.words import said

AGE_BANDS: Final = ("0_12", "13_17", "16_20", "18_30", "30_50", "50_90")
FIRST_PLACES: Final = (PlaceKind.CROSSING, PlaceKind.RECEPTION, PlaceKind.HOSPITAL)
REMEMBERED: Final = ("place", "operation", "ordered_by", "grounds", "supervised_by")


class MeetingForm(forms.Form):
    """First contact: fits a phone, and a minute."""

    wristband = CodeField(label=said("wristband"), max_length=32)
    sex = radios("sex", list(Sex), label=said("met_sex"))
    age_band = forms.ChoiceField(
        label=said("met_age_band"),
        choices=lambda: [(band, words.say_plain(f"met_age_{band}")) for band in AGE_BANDS],
        widget=forms.RadioSelect,
        required=False,
    )
    age_from = CountField(label=said("fact_age_from"), max_value=120, required=False)
    age_to = CountField(label=said("fact_age_to"), max_value=120, required=False)
    presents_as = radios("presents_as", list(PresentsAs), label=said("presents_as"))
    wounded = forms.BooleanField(label=said("fact_wounded"), required=False)
    triage = CodeListField("triage", Triage, label=said("met_triage"), required=False)
    photo = forms.FileField(label=said("met_photo"), required=False)
    place = forms.ChoiceField(label=said("met_place"))
    operation = forms.ChoiceField(label=said("met_operation"))
    ordered_by = LineField(label=said("met_ordered_by"))
    grounds = LineField(label=said("met_grounds"))
    supervised_by = LineField(label=said("met_supervised_by"), required=False)
    mother = CodeField(label=said("met_mother"), required=False)

    def __init__(self, *args: Any, party: str, **more: Any) -> None:
        super().__init__(*args, **more)
        language = words.language()
        rooms = [
            (row.id, row.called(language))
            for row in places.open_places(party)
            if row.kind in FIRST_PLACES
        ]
        running = [(row.id, row.called(language)) for row in places.operations()]
        self.fields["place"].choices = rooms  # type: ignore[attr-defined]  # a ChoiceField
        self.fields["operation"].choices = running[::-1]  # type: ignore[attr-defined]  # the same

    def clean(self) -> dict[str, Any]:
        """One age range of the two ways to say it, and the mother as a person."""
        given = super().clean() or {}
        if given.get("age_from") is None or given.get("age_to") is None:
            low, _, high = (given.get("age_band") or "").partition("_")
            if not high:
                self.add_error("age_band", said("met_age_missing"))
            else:
                given |= {"age_from": int(low), "age_to": int(high)}
        if given.get("mother"):
            number = read_number(given["mother"])
            found = Person.objects.filter(number=number or "").values_list("id", flat=True).first()
            if found is None:
                self.add_error("mother", said("met_mother_unknown"))
            given["mother"] = found
        return given

    def arrival(self, person: PersonId) -> FirstContact:
        """What the filled form asks to be recorded."""
        given = self.cleaned_data
        return FirstContact(
            person=person,
            operation=OperationId(given["operation"]),
            place=PlaceId(given["place"]),
            ordered_by=given["ordered_by"],
            grounds=given["grounds"],
            supervised_by=given["supervised_by"],
            wristband=given["wristband"],
            sex=Sex(given["sex"]),
            estimated_age_from=given["age_from"],
            estimated_age_to=given["age_to"],
            presents_as=PresentsAs(given["presents_as"]),
            triage=Triage(given["triage"]) if given["triage"] else None,
            wounded=given["wounded"],
            mother=PersonId(given["mother"]) if given["mother"] else None,
        )

    def remembered(self) -> dict[str, str]:
        """What the next form of this session begins with; nothing of the person."""
        return {name: self.cleaned_data[name] for name in REMEMBERED}


class BandsForm(forms.Form):
    """Wristband numbers in a row."""

    before = CodeField(label=said("bands_prefix"), max_length=6, initial="W-", required=False)
    first = CountField(label=said("bands_first"), min_value=1, max_value=9_999_999)
    count = CountField(label=said("bands_count"), min_value=1, max_value=900)

    def numbers(self) -> list[str]:
        """The numbers, six digits each."""
        given = self.cleaned_data
        return [f"{given['before']}{given['first'] + at:06d}" for at in range(given["count"])]


class FilterForm(forms.Form):
    """What a search is narrowed to; a role is offered only what it may read."""

    q = forms.CharField(required=False, max_length=200)
    place = forms.ChoiceField(label=said("people_place"), required=False)
    holder = forms.ChoiceField(label=said("people_holder"), required=False)
    standing = forms.ChoiceField(label=said("people_standing"), required=False)
    registered = forms.ChoiceField(label=said("people_registered"), required=False)
    track = forms.ChoiceField(label=said("people_track"), required=False)
    age = forms.ChoiceField(label=said("people_age"), required=False)

    def __init__(self, data: Mapping[str, Any], *, role: Role) -> None:
        super().__init__(data)
        language = words.language()
        standings = [one for one in Standing if one in _PERSON_STANDINGS]
        self._offer("place", list(places.place_names(language).items()))
        self._offer("holder", list(places.party_names(language).items()))
        self._offer("standing", [(str(one), words.label("standing", one)) for one in standings])
        self._offer("registered", _said("registered_yes", "registered_no"))
        if role in SEES_AGE:
            self._offer("age", _said("child", "adult"))
        else:
            del self.fields["age"]
        shown = [one for one in Track if track_shown(role, one, may_be_child=True)]
        if role in SEES_TRACK or shown:
            self._offer("track", [(str(one), words.label("track", one)) for one in shown])
        else:
            del self.fields["track"]

    def _offer(self, name: str, choices: Sequence[tuple[str, str]]) -> None:
        every = ("", words.say_plain("people_any"))
        self.fields[name].choices = [every, *choices]  # type: ignore[attr-defined]  # a ChoiceField

    def asked(self) -> dict[str, str]:
        """What was asked for, an unknown choice left out."""
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}


def _said(*keys: str) -> list[tuple[str, str]]:
    return [(key, words.say_plain(f"people_{key}")) for key in keys]


_PERSON_STANDINGS: Final = frozenset(
    {
        Standing.HELD,
        Standing.DECEASED,
        Standing.RELEASED,
        Standing.ESCAPED,
        Standing.REMAINS_OUT,
    }
)
