"""What the officer of data protection fills in to place a hold."""

from django import forms
from django.core.exceptions import ValidationError

from awda.kernel.act import Act
from awda.kernel.ids import PersonId
from awda.people import listed
from awda.retention.holds.rules import PlaceHold
from awda.web import words
from awda.web.fields import CodeField, LineField, TextField
from awda.web.words import said


class HoldForm(forms.Form):
    """Whose file, by whose order, and why."""

    number = CodeField(label=said("retention_number"), help_text=said("retention_number_hint"))
    order = LineField(label=said("retention_order"), max_length=500)
    reason = TextField(label=said("retention_reason"), max_length=2000)

    def clean_number(self) -> PersonId:
        """The one person who bears the number or wristband."""
        typed = str(self.cleaned_data["number"]).strip()
        worn = listed.wearing(typed) or listed.wearing(typed.upper())
        found = (worn,) if worn else listed.bearing(typed)
        if len(found) != 1:
            raise ValidationError(words.say_plain("retention_nobody"))
        return found[0]

    def command(self, act: Act) -> PlaceHold:
        """What the filled form asks for; the hold's id follows from the act."""
        given = self.cleaned_data
        return PlaceHold(
            hold=act.step("hold").id,
            person=given["number"],
            order=given["order"],
            reason=given["reason"],
        )
