"""The forms of cards: the capture card (I-06) and the identity card (I-05)."""

from django import forms

from awda.kernel.act import Act
from awda.kernel.ids import PersonId
from awda.people import commands
from awda.people.codes import CardOccasion, VoidReason
from awda.people.forms import FactForm
from awda.web.fields import CodeListField, CountField, LineField
from awda.web.words import said


class CaptureOfferForm(FactForm):
    """A capture card offered (I-06)."""

    occasion = CodeListField("card_occasion", CardOccasion, label=said("fact_occasion"))
    wanted = forms.BooleanField(label=said("fact_wanted"), required=False)

    def command(self, person: PersonId, act: Act) -> commands.OfferCaptureCard:
        """What the filled form asks to be recorded."""
        given = self.cleaned_data
        return commands.OfferCaptureCard(
            person=person, occasion=CardOccasion(given["occasion"]), wanted=given["wanted"]
        )


class CaptureSentForm(FactForm):
    """A capture card gone on its way (I-06)."""

    occasion = CodeListField("card_occasion", CardOccasion, label=said("fact_occasion"))
    route = LineField(label=said("fact_route"), help_text=said("fact_route_hint"))

    def command(self, person: PersonId, act: Act) -> commands.SendCaptureCard:
        """What the filled form asks to be recorded."""
        given = self.cleaned_data
        return commands.SendCaptureCard(
            person=person, occasion=CardOccasion(given["occasion"]), route=given["route"]
        )


class CardForm(FactForm):
    """The identity card; nothing to type."""

    def command(self, person: PersonId, act: Act) -> PersonId:
        """Whose card: the act above knows whether an open question stands in its way (N-06)."""
        return person


class VoidCardForm(FactForm):
    """A card that is good no longer."""

    card = CountField(label=said("fact_card_serial"), min_value=1)
    reason = CodeListField("void_reason", VoidReason, label=said("reason"))

    def command(self, person: PersonId, act: Act) -> commands.VoidCard:
        """What the filled form asks to be recorded."""
        given = self.cleaned_data
        return commands.VoidCard(
            person=person, card=given["card"], reason=VoidReason(given["reason"])
        )
