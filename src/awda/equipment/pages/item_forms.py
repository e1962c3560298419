"""What can be done with one item: a form per fact, and the act it is.

Always holds: a form here only gathers; the act decides.
"""

from typing import Any

from django import forms

from awda.equipment import acts
from awda.equipment import vocabulary as items
from awda.equipment.forms import radios, second_field
from awda.equipment.pages.taking import own_places
from awda.equipment.queries import ItemFacts
from awda.equipment.stores.exits import AskExit, Passage
from awda.equipment.stores.rules import Bearer, BringIn, LeavesFor, LetOut
from awda.equipment.vocabulary import Ruling
from awda.kernel.act import Act
from awda.kernel.ids import ActorId, ItemId, PlaceId
from awda.people import photographs
from awda.web.access.queries import Duty
from awda.web.fields import CHOICE, CodeField, CountField, LineField, TextField
from awda.web.words import said, say_plain


class ItemForm(forms.Form):
    """One fact about one item."""

    def __init__(self, *args: Any, duty: Duty, **more: Any) -> None:
        super().__init__(*args, **more)
        if "place" in self.fields:
            self.fields["place"].choices = own_places(duty)  # type: ignore[attr-defined]  # a ChoiceField

    two_sign = False  # whether a second officer may have to countersign first (W-06)

    def do(self, act: Act, item: ItemFacts) -> None:
        """Record it."""
        raise NotImplementedError

    def exit(self, item: ItemFacts, passage: Passage, purpose: str) -> AskExit:
        """What the second officer is asked to sign for."""
        return AskExit(store=_place(item), items=(item.id,), passage=passage, purpose=purpose)

    def asked(self, item: ItemFacts) -> AskExit:
        """The same for this form, where `two_sign`."""
        raise NotImplementedError


class WithBearer(ItemForm):
    """Something passes the door: who carries it, for whom, signed (W-06)."""

    bearer = LineField(label=said("item_bearer"))
    organisation = LineField(label=said("item_bearer_organisation"))
    signature = LineField(
        label=said("item_bearer_signature"), help_text=said("item_signature_hint")
    )
    purpose = LineField(label=said("item_purpose"))

    def carried_by(self) -> Bearer:
        """Who carries it."""
        given = self.cleaned_data
        return Bearer(
            person=given["bearer"],
            organisation=given["organisation"],
            signature=given["signature"],
        )

    def out(self, item: ItemFacts, leaves_for: LeavesFor, second: str) -> LetOut:
        """The line of the book of the place it leaves."""
        return LetOut(
            store=_place(item),
            items=(item.id,),
            leaves_for=leaves_for,
            bearer=self.carried_by(),
            purpose=self.cleaned_data["purpose"],
            second=ActorId(second) if second else None,
        )


class PhotoForm(ItemForm):
    """A photo of marks (W-03)."""

    photo = forms.FileField(label=said("item_photo"))
    shows = LineField(label=said("item_photo_shows"), required=False)

    def do(self, act: Act, item: ItemFacts) -> None:
        """Keep the picture, and name it on the record."""
        kept = photographs.keep(self.cleaned_data["photo"].read())
        shows = self.cleaned_data["shows"] or say_plain("item_marks_shown")
        acts.record(act, items.PhotographMarks(item=item.id, sha256=kept, shows=shows))


class CaseForm(ItemForm):
    """A ruling on equal serials (W-04)."""

    ruling = radios("serial_ruling", list(Ruling), label=said("item_ruling"))
    reason = TextField(label=said("item_reason"), max_length=1000)
    second = second_field()

    def do(self, act: Act, item: ItemFacts) -> None:
        """Rule."""
        given = self.cleaned_data
        command = items.SolveSerialCase(
            item=item.id,
            ruling=Ruling(given["ruling"]),
            reason=given["reason"],
            second=ActorId(given["second"]),
        )
        acts.solve_case(act, command)


class LostForm(ItemForm):
    """It is missing (W-09)."""

    inquiry = LineField(label=said("item_inquiry"))

    def do(self, act: Act, item: ItemFacts) -> None:
        """Declare it lost."""
        acts.declare_lost(act, item.id, self.cleaned_data["inquiry"])


class FoundForm(ItemForm):
    """It is back: in a store before two, and in a room where it may lie (W-05, W-06)."""

    two_sign = True
    place = forms.ChoiceField(label=said("item_place"), error_messages=CHOICE)
    room = LineField(label=said("item_room"), max_length=64, required=False)
    note = LineField(label=said("item_note"))
    second = second_field(required=False)

    def do(self, act: Act, item: ItemFacts) -> None:
        """Found again."""
        given = self.cleaned_data
        second = ActorId(given["second"]) if given["second"] else None
        place = PlaceId(given["place"])
        acts.find_again(act, item.id, place, given["note"], given["room"], second)

    def asked(self, item: ItemFacts) -> AskExit:
        """It is back, and here is what was found."""
        return self.exit(item, Passage.FOUND, self.cleaned_data["note"])


class WriteOffForm(ItemForm):
    """Two write it off after the inquiry (T17)."""

    finding = TextField(label=said("item_finding"), max_length=1000)
    second = second_field()

    def do(self, act: Act, item: ItemFacts) -> None:
        """Write it off."""
        given = self.cleaned_data
        acts.write_off(act, item.id, ActorId(given["second"]), given["finding"])


class EvidenceForm(ItemForm):
    """A court wants it kept."""

    reference = LineField(label=said("item_reference"))

    def do(self, act: Act, item: ItemFacts) -> None:
        """Hold it."""
        reference = self.cleaned_data["reference"]
        acts.record(act, items.HoldAsEvidence(item=item.id, reference=reference))


class EndEvidenceForm(EvidenceForm):
    """The court lets it go."""

    def do(self, act: Act, item: ItemFacts) -> None:
        """Let it go."""
        reference = self.cleaned_data["reference"]
        acts.record(act, items.EndEvidence(item=item.id, reference=reference))


class SendLaterForm(ItemForm):
    """The owner agrees that a line is sent later (W-10)."""

    send_to = LineField(label=said("item_send_to"), max_length=400)
    signature = LineField(label=said("item_signature"), help_text=said("item_signature_hint"))

    def do(self, act: Act, item: ItemFacts) -> None:
        """Signed."""
        acts.record(act, items.AgreeSendLater(item=item.id, **self.cleaned_data))


class ReturnForm(ItemForm):
    """A line of property is back with its owner (W-10)."""

    two_sign = True
    signature = LineField(label=said("item_signature"), help_text=said("item_signature_hint"))
    witness = LineField(label=said("item_witness"))
    second = second_field(required=False)

    def do(self, act: Act, item: ItemFacts) -> None:
        """Given back."""
        given = self.cleaned_data
        command = items.ReturnProperty(
            item=item.id, signature=given["signature"], witness=given["witness"]
        )
        acts.return_property(act, command, ActorId(given["second"]) or None)

    def asked(self, item: ItemFacts) -> AskExit:
        """Back to its owner."""
        return self.exit(item, Passage.RETURN, Passage.RETURN.value)


class ShelveForm(WithBearer):
    """Back on the shelf after an offer came to nothing (W-06)."""

    room = LineField(label=said("item_room"), max_length=64, required=False)

    def do(self, act: Act, item: ItemFacts) -> None:
        """A line of the book."""
        command = BringIn(
            store=_place(item),
            items=(item.id,),
            bearer=self.carried_by(),
            purpose=self.cleaned_data["purpose"],
            room=self.cleaned_data["room"],
        )
        acts.shelve(act, command)


class MoveForm(WithBearer):
    """To another place of ours; the holder stays."""

    two_sign = True
    place = forms.ChoiceField(label=said("item_place"), error_messages=CHOICE)
    room = LineField(label=said("item_room"), max_length=64, required=False)
    second = second_field(required=False)

    def do(self, act: Act, item: ItemFacts) -> None:
        """Out of one book, into the other."""
        given = self.cleaned_data
        shelf = BringIn(
            store=PlaceId(given["place"]),
            items=(item.id,),
            bearer=self.carried_by(),
            purpose=given["purpose"],
            room=given["room"],
        )
        acts.relocate(act, self.out(item, LeavesFor.MOVE, given["second"]), shelf)

    def asked(self, item: ItemFacts) -> AskExit:
        """To another place of ours."""
        return self.exit(item, Passage.MOVE, self.cleaned_data["purpose"])


class DestroyForm(WithBearer):
    """Destroyed before two officers."""

    two_sign = True
    method = LineField(label=said("item_method"))
    second = second_field()

    def do(self, act: Act, item: ItemFacts) -> None:
        """Destroyed."""
        given = self.cleaned_data
        door = self.out(item, LeavesFor.DESTRUCTION, given["second"])
        acts.destroy(act, door, given["method"])

    def asked(self, item: ItemFacts) -> AskExit:
        """To be destroyed."""
        return self.exit(item, Passage.DESTRUCTION, self.cleaned_data["purpose"])


class SplitForm(ItemForm):
    """Some rounds become a lot of their own (W-12)."""

    rounds = CountField(label=said("item_rounds"), min_value=1)
    tag = CodeField(label=said("item_new_tag"))
    reason = LineField(label=said("item_reason"))

    def do(self, act: Act, item: ItemFacts) -> None:
        """Split; the new lot's id is derived from the act."""
        given = self.cleaned_data
        command = items.SplitLot(
            item=item.id,
            into=ItemId(act.step("new lot").id),
            rounds=given["rounds"],
            reason=given["reason"],
        )
        acts.split_lot(act, command, given["tag"])


def _place(item: ItemFacts) -> PlaceId:
    place = item.custody.place if item.custody else None
    return place or PlaceId("")
