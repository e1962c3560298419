"""What a camp manager fills in: beds, going out, the regime. A form gathers; the act decides."""

from collections.abc import Sequence

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict

from awda.housing.pages.residents import bearing
from awda.housing.proposal import ProposedBed
from awda.housing.regimes.rules import SetRegime
from awda.housing.vocabulary import CampRegime, CheckOut
from awda.kernel.ids import PersonId, PlaceId, ShelterId
from awda.places import queries as places
from awda.web import words
from awda.web.fields import CHOICE, CodeField, LineField, MomentField, TextField
from awda.web.words import said, say_plain


class PersonsForm(forms.Form):
    """Someone held here, by number or wristband, and whoever goes along."""

    person = CodeField(label=said("beds_person"))
    together = TextField(
        label=said("beds_together"),
        help_text=said("beds_together_hint"),
        rows=2,
        max_length=2000,
        required=False,
    )

    def __init__(self, data: QueryDict | None, place: str, **more: str) -> None:
        super().__init__(data, initial=more)
        self.place = place

    def clean(self) -> dict[str, object]:
        """Numbers become people; a number nobody here bears is said."""
        given = super().clean() or self.cleaned_data
        typed = [str(given.get("person", "")), *str(given.get("together", "")).splitlines()]
        found, unknown = bearing(self.place, typed)
        if unknown:
            number = ", ".join(unknown)
            self.add_error("person", ValidationError(say_plain("beds_not_here", number=number)))
        given["persons"] = found
        return given

    @property
    def persons(self) -> tuple[PersonId, ...]:
        """Who is meant, once the form is valid."""
        found: tuple[PersonId, ...] = self.cleaned_data["persons"]
        return found


class BedForm(PersonsForm):
    """A bed for one person, or for those who belong together (C-08)."""

    shelter = forms.ChoiceField(label=said("beds_shelter"), error_messages=CHOICE)

    def __init__(self, data: QueryDict | None, place: str, **more: str) -> None:
        super().__init__(data, place, **more)
        rooms = places.shelters(place)
        named = [(row.id, f"{row.name} · {words.label('quarter', row.quarter)}") for row in rooms]
        self.fields["shelter"].choices = [("", say_plain("choose")), *named]  # type: ignore[attr-defined]  # a ChoiceField

    def beds(self) -> list[ProposedBed]:
        """One bed each, in the order typed."""
        shelter = ShelterId(self.cleaned_data["shelter"])
        return [ProposedBed(person, shelter) for person in self.persons]


class LeaveForm(PersonsForm):
    """A bed is given up."""

    reason = LineField(label=said("beds_leave_why"))


class OutForm(PersonsForm):
    """Someone goes out (H-06)."""

    together = None  # type: ignore[assignment]  # Django's way to leave a field out
    reason = LineField(label=said("passes_reason"))
    expected_back = MomentField(label=said("passes_expected"))

    def command(self) -> CheckOut:
        """What the filled form asks to be recorded."""
        return CheckOut(
            person=self.persons[0],
            place=PlaceId(self.place),
            reason=self.cleaned_data["reason"],
            expected_back=self.cleaned_data["expected_back"],
        )


class RegimeForm(forms.Form):
    """The host's decision on going out (H-06)."""

    regime = forms.ChoiceField(
        label=said("camp_regime"),
        choices=lambda: [(one.value, words.label("camp_regime", one)) for one in CampRegime],
        widget=forms.RadioSelect,
        error_messages=CHOICE,
    )
    decided_by = LineField(label=said("camp_decided_by"))
    basis = LineField(label=said("camp_basis"), max_length=300)

    def command(self, place: str) -> SetRegime:
        """What the filled form asks to be recorded."""
        given = self.cleaned_data
        return SetRegime(
            place=PlaceId(place),
            regime=CampRegime(given["regime"]),
            decided_by=given["decided_by"],
            basis=given["basis"],
        )


def read_beds(lines: str) -> list[ProposedBed]:
    """Beds as the page of the proposal wrote them: `person shelter`, one a line."""
    pairs = (line.split(maxsplit=1) for line in lines.splitlines() if line.strip())
    return [ProposedBed(PersonId(pair[0]), ShelterId(pair[1])) for pair in pairs if len(pair) > 1]


def write_beds(beds: Sequence[ProposedBed]) -> str:
    """The other way round."""
    return "\n".join(f"{bed.person} {bed.shelter}" for bed in beds)
