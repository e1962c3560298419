"""What an officer fills in to change a number."""

from typing import Any

from django import forms

from awda.kernel.act import Act
from awda.policy import queries
from awda.policy.pages.shown import amount
from awda.policy.rules import REASON_CHARACTERS, Propose, Wanted
from awda.policy.vocabulary import Number
from awda.web import words
from awda.web.fields import CHOICE, CountField, LineField
from awda.web.words import said


class NumberForm(forms.Form):
    """One number, or two that must change together; the proposal's id is derived from the act."""

    number = forms.ChoiceField(label=said("policy_number"), error_messages=CHOICE)
    value = CountField(label=said("policy_new_value"))
    also_number = forms.ChoiceField(label=said("policy_also"), required=False)
    also_value = CountField(label=said("policy_new_value"), required=False)
    reason = LineField(
        label=said("policy_reason"),
        help_text=said("policy_reason_hint"),
        max_length=REASON_CHARACTERS,
    )

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        policy = queries.in_force()
        named = [
            (one.value, f"{words.label('policy_number', one)} ({amount(one, policy[one])})")
            for one in Number
        ]
        for field in ("number", "also_number"):
            self.fields[field].choices = [("", words.say_plain("choose")), *named]  # type: ignore[attr-defined]  # a ChoiceField

    def command(self, act: Act) -> Propose:
        """What the filled form asks for."""
        given = self.cleaned_data
        wanted = [Wanted(number=Number(given["number"]), value=given["value"])]
        if given["also_number"] and given["also_value"] is not None:
            wanted.append(Wanted(number=Number(given["also_number"]), value=given["also_value"]))
        return Propose(
            proposal=act.step("proposal").id, numbers=tuple(wanted), reason=given["reason"]
        )
