"""What the keeper of a store fills in: a list to offer, answers to a list, a stock check."""

from datetime import timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict

from awda.custody.acts import Refused
from awda.custody.vocabulary import DeclineReason, Purpose
from awda.equipment.forms import radios, second_field
from awda.equipment.kinds import ItemType
from awda.equipment.pages import store_rows
from awda.equipment.pages.taking import own_places
from awda.equipment.queries import ItemFacts
from awda.equipment.stores.acts import Shipment
from awda.equipment.stores.checks import Coverage, TypeCount
from awda.equipment.stores.exits import AskExit, Passage
from awda.equipment.stores.rules import Bearer, BringIn, CheckStock
from awda.kernel.act import Act
from awda.kernel.ids import ActorId, HandoverId, ItemId, PartyId, PlaceId, subject
from awda.places import queries as places
from awda.places.rules import PartyKind
from awda.policy import queries as policy
from awda.policy.vocabulary import Number
from awda.web import words
from awda.web.access.queries import Duty
from awda.web.fields import CHOICE, CodeListField, CountField, LineField, TextField
from awda.web.words import said, say_plain

PURPOSES = [
    Purpose.STORE_IN,
    Purpose.STORE_OUT,
    Purpose.HANDOVER,
    Purpose.TRANSFER,
    Purpose.CRIMINAL_TRANSFER,
    Purpose.REVERSE,
]
ITEM_REASONS = [
    DeclineReason.DIFFERS,
    DeclineReason.NOT_PRESENT,
    DeclineReason.NO_PLACE,
    DeclineReason.PAPERS,
    DeclineReason.OTHER,
]
USUAL = {PartyKind.STORE: Purpose.STORE_IN, PartyKind.RECEIVER: Purpose.HANDOVER}


class BearerForm(forms.Form):
    """Who carries things through the door (W-06)."""

    bearer = LineField(label=said("item_bearer"))
    organisation = LineField(label=said("item_bearer_organisation"))
    signature = LineField(
        label=said("item_bearer_signature"), help_text=said("item_signature_hint")
    )
    purpose = LineField(label=said("item_purpose"))

    def carried_by(self) -> Bearer:
        """Who carries them."""
        given = self.cleaned_data
        return Bearer(
            person=given["bearer"],
            organisation=given["organisation"],
            signature=given["signature"],
        )


class SendForm(BearerForm):
    """A list of items offered to another party (X-01, W-05, W-06)."""

    field_order = ("taker", "to_place", "kind", "hours", "bearer")
    taker = forms.ChoiceField(label=said("store_taker"), error_messages=CHOICE)
    to_place = forms.ChoiceField(label=said("store_to_place"), required=False)
    kind = CodeListField("purpose", PURPOSES, label=said("handover_purpose"))
    hours = CountField(label=said("store_hours"), min_value=1)
    second = second_field(required=False)
    court = LineField(label=said("store_court"), required=False)
    which = forms.ChoiceField(
        label=said("store_which"),
        choices=lambda: [
            ("ticked", say_plain("store_which_ticked")),
            ("listed", say_plain("store_which_listed")),
        ],
        widget=forms.RadioSelect,
        initial="ticked",
    )

    def __init__(self, data: QueryDict | None, duty: Duty) -> None:
        super().__init__(data)
        self.fields["hours"].initial = policy.number(Number.OFFER_LAPSE_HOURS)
        names = places.party_names(words.language())
        takers = [row for row in places.open_parties() if row.id != duty.party]
        choices = [("", say_plain("choose"))]
        self.fields["taker"].choices = choices + [(row.id, names[row.id]) for row in takers]  # type: ignore[attr-defined]  # a ChoiceField
        rooms = places.place_names(words.language())
        theirs = [row for row in places.open_places() if row.run_by != duty.party]
        self.fields["to_place"].choices = choices + [(row.id, rooms[row.id]) for row in theirs]  # type: ignore[attr-defined]  # a ChoiceField

    def asked(self, place: str, ticked: list[str], listed: list[str]) -> AskExit:
        """What the second officer is asked to sign for."""
        given = self.cleaned_data
        return AskExit(
            store=PlaceId(place),
            items=self._chosen(ticked, listed),
            passage=Passage.HANDOVER,
            purpose=given["purpose"],
            taker=PartyId(given["taker"]),
        )

    def _chosen(self, ticked: list[str], listed: list[str]) -> tuple[ItemId, ...]:
        chosen = listed if self.cleaned_data["which"] == "listed" else ticked
        return tuple(ItemId(item) for item in chosen)

    def shipment(self, act: Act, place: str, ticked: list[str], listed: list[str]) -> Shipment:
        """The list; its id is derived from the act, so that sending twice opens one."""
        given = self.cleaned_data
        return Shipment(
            handover=HandoverId(act.step("handover").id),
            from_place=PlaceId(place),
            items=self._chosen(ticked, listed),
            taker=PartyId(given["taker"]),
            to_place=PlaceId(given["to_place"]) if given["to_place"] else None,
            purpose=Purpose(given["kind"]),
            lapses_at=act.happened_at + timedelta(hours=given["hours"]),
            bearer=self.carried_by(),
            reason=given["purpose"],
            second=ActorId(given["second"]) if given["second"] else None,
            court_reference=given["court"],
        )


class IncomingForm(BearerForm):
    """Answers to a list, item by item (X-03, W-09)."""

    place = forms.ChoiceField(label=said("item_place"), error_messages=CHOICE)
    room = LineField(label=said("item_room"), max_length=64, required=False)

    def __init__(self, data: QueryDict | None, duty: Duty, waiting: tuple[ItemFacts, ...]) -> None:
        super().__init__(data)
        self.fields["place"].choices = own_places(duty)  # type: ignore[attr-defined]  # a ChoiceField
        self.waiting = waiting
        self.rest = data is not None and "rest" in data
        self.marked = {one.id: data.get(f"answer-{one.id}", "") if data else "" for one in waiting}
        self.reasons = {one.id: data.get(f"reason-{one.id}", "") if data else "" for one in waiting}

    def accepted(self) -> tuple[ItemId, ...]:
        """Those marked as accepted; with "the rest", also all that are not marked."""
        taken = {"accept", ""} if self.rest else {"accept"}
        return tuple(one.id for one in self.waiting if self.marked[one.id] in taken)

    def differing(self) -> list[Refused]:
        """Those that differ, each with its reason."""
        return [
            Refused(subject(one.id), DeclineReason(self.reasons[one.id] or DeclineReason.DIFFERS))
            for one in self.waiting
            if self.marked[one.id] == "differs"
        ]

    def shelf(self) -> BringIn:
        """The line of the book for what is accepted."""
        given = self.cleaned_data
        return BringIn(
            store=PlaceId(given["place"]),
            items=self.accepted(),
            bearer=self.carried_by(),
            purpose=given["purpose"],
            room=given["room"],
        )


class CheckForm(forms.Form):
    """A stock check: counts by type and serials seen (W-07)."""

    coverage = radios("check_coverage", list(Coverage), label=said("store_coverage"))
    seen = TextField(
        label=said("store_seen"),
        help_text=said("store_one_a_line"),
        max_length=200_000,
        rows=5,
        required=False,
    )
    missing = TextField(
        label=said("store_missing"),
        help_text=said("store_one_a_line"),
        max_length=20_000,
        rows=2,
        required=False,
    )

    def __init__(self, data: QueryDict | None, place: str, **more: Any) -> None:
        super().__init__(data, **more)
        self.place = place
        self.lines = store_rows.by_type(place)
        for line in self.lines:
            label = say_plain(
                "store_count_of", type=words.label("item_type", line.type), n=line.units
            )
            self.fields[f"count_{line.type.value}"] = CountField(label=label)

    def counts(self) -> list[forms.BoundField]:
        """A field for each type."""
        return [self[f"count_{line.type.value}"] for line in self.lines]

    def clean(self) -> dict[str, Any]:
        """Marks are looked up; what is said to be missing must be known here."""
        given = super().clean() or self.cleaned_data
        given["seen_items"], given["unknown"] = store_rows.bearing(
            self.place, str(given.get("seen", ""))
        )
        missing, strange = store_rows.bearing(self.place, str(given.get("missing", "")))
        if strange:
            marks = ", ".join(strange)
            self.add_error(
                "missing", ValidationError(say_plain("store_unknown_missing", marks=marks))
            )
        given["missing_items"] = missing
        return given

    def command(self) -> CheckStock:
        """The check; a type left empty was not counted, which is refused with its name."""
        given = self.cleaned_data
        counted = tuple(
            TypeCount(type=ItemType(line.type), count=given[f"count_{line.type.value}"])
            for line in self.lines
            if given.get(f"count_{line.type.value}") is not None
        )
        return CheckStock(
            store=PlaceId(self.place),
            coverage=Coverage(given["coverage"]),
            counted=counted,
            seen=given["seen_items"],
            missing=given["missing_items"],
            unknown_marks=given["unknown"],
        )
