"""The forms of households: opening one; joining by a link that says who stated it (F-03)."""

from collections.abc import Sequence
from typing import Any

from django import forms

from awda.kernel.act import Act
from awda.kernel.ids import HouseholdId, PersonId
from awda.people.codes import Source
from awda.people.forms import FactForm, radios
from awda.people.households import rules as households
from awda.people.households.links import Relationship
from awda.web import words
from awda.web.fields import CodeListField, LineField
from awda.web.words import said


class OpenHouseholdForm(FactForm):
    """A household around this person; nothing to type."""

    def command(self, person: PersonId, act: Act) -> households.OpenHousehold:
        """The household's id is derived from the act, so that sending twice opens one."""
        return households.OpenHousehold(
            household=HouseholdId(act.step("household").id), focal=person
        )


class JoinHouseholdForm(FactForm):
    """This person is of a household, and what they are to its focal person (F-03)."""

    household = forms.ChoiceField(
        label=said("fact_household"), error_messages={"required": said("field_choice")}
    )
    relationship = CodeListField(
        "relationship",
        [kind for kind in Relationship if kind is not Relationship.SELF],
        label=said("fact_relationship"),
    )
    stated_by = LineField(label=said("fact_stated_by"), help_text=said("fact_stated_by_hint"))
    proof = radios("source", list(Source), label=said("fact_proof"))
    disputed = forms.BooleanField(label=said("fact_disputed"), required=False)

    def __init__(self, *args: Any, open_to: Sequence[tuple[str, str]] = (), **more: Any) -> None:
        super().__init__(*args, **more)
        choices = [("", words.say_plain("choose")), *open_to]
        self.fields["household"].choices = choices  # type: ignore[attr-defined]  # a ChoiceField

    def command(self, person: PersonId, act: Act) -> households.Join:
        """What the filled form asks to be recorded."""
        given = self.cleaned_data
        return households.Join(
            household=HouseholdId(given["household"]),
            person=person,
            relationship=Relationship(given["relationship"]),
            stated_by=given["stated_by"],
            proof=Source(given["proof"]),
            disputed=given["disputed"],
        )
