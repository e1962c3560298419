"""Property on one receipt: a few lines of belongings or money, on an officer's order (W-10)."""

from collections.abc import Iterator

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict

from awda.equipment import vocabulary as items
from awda.equipment.acts import Receiving
from awda.equipment.kinds import BELONGINGS, Belonging, ItemType, Notes, Officer
from awda.equipment.pages.taking import operation_of, own_places, proposed
from awda.kernel.act import Act
from awda.kernel.digits import to_ascii_digits
from awda.kernel.ids import ItemId, OperationId, PersonId, PlaceId
from awda.web.access.queries import Duty
from awda.web.fields import CHOICE, CodeField, CodeListField, CountField, LineField, TextField
from awda.web.words import said

LINES = 6  # of one receipt; a longer list is a second receipt
MONEY_PARTS = 3


class PropertyForm(forms.Form):
    """One receipt."""

    receipt = CodeField(label=said("item_receipt"))
    officer = LineField(label=said("item_officer"))
    rank = LineField(label=said("item_officer_rank"))
    unit = LineField(label=said("item_officer_unit"))
    place = forms.ChoiceField(label=said("item_place"), error_messages=CHOICE)
    room = LineField(label=said("item_room"), max_length=64, required=False)
    grounds = LineField(label=said("item_grounds"))

    def __init__(self, data: QueryDict | None, duty: Duty, person: str, receipt: str = "") -> None:
        start = proposed(duty)
        initial = {"place": start.place, "grounds": start.grounds, "receipt": receipt}
        super().__init__(data, initial=initial)
        self.person = person
        for name in ("officer", "rank", "unit"):
            self.fields[name].error_messages["required"] = said("item_order_missing")
        self.fields["place"].choices = own_places(duty)  # type: ignore[attr-defined]  # a ChoiceField
        for n in range(1, LINES + 1):
            self._add_line(n)

    def _add_line(self, n: int) -> None:
        kinds = [kind for kind in ItemType if kind in BELONGINGS]
        self.fields[f"type_{n}"] = CodeListField(
            "item_type", kinds, label=said("item_type"), required=False
        )
        self.fields[f"description_{n}"] = LineField(label=said("item_description"), required=False)
        self.fields[f"pieces_{n}"] = CountField(
            label=said("item_pieces"), min_value=1, required=False, initial=1
        )
        self.fields[f"grams_{n}"] = CountField(label=said("item_grams"), required=False)
        self.fields[f"money_{n}"] = TextField(
            label=said("item_money"), help_text=said("item_money_hint"), rows=2, required=False
        )
        self.fields[f"tag_{n}"] = CodeField(label=said("item_tag"), required=False)

    def lines(self) -> Iterator[tuple[int, list[forms.BoundField]]]:
        """Each line's number and fields, in the order of the receipt."""
        for n in range(1, LINES + 1):
            yield n, [one for one in self if one.name.endswith(f"_{n}")]

    def head(self) -> list[forms.BoundField]:
        """Receipt, order and place."""
        names = ("receipt", "officer", "rank", "unit", "place", "room", "grounds")
        return [self[name] for name in names]

    def clean(self) -> dict[str, object]:
        """Money is read; at least one line is there."""
        given = super().clean() or self.cleaned_data
        used = [n for n in range(1, LINES + 1) if given.get(f"type_{n}")]
        if not used:
            self.add_error("type_1", ValidationError(said("item_lines_none")))
        for n in used:
            try:
                given[f"notes_{n}"] = notes(str(given.get(f"money_{n}", "")))
            except ValueError:
                self.add_error(f"money_{n}", ValidationError(said("item_money_wrong")))
        return given

    def commands(self, act: Act) -> list[items.TakeProperty]:
        """One command a line; ids are derived from the act."""
        given = self.cleaned_data
        officer = Officer(name=given["officer"], rank=given["rank"], unit=given["unit"])
        return [
            items.TakeProperty(
                item=ItemId(act.step(f"line {n}").id),
                owner=PersonId(self.person),
                receipt=given["receipt"],
                belonging=self._belonging(n),
                ordered_by=officer,
                tag=given[f"tag_{n}"],
            )
            for n in range(1, LINES + 1)
            if given.get(f"type_{n}")
        ]

    def _belonging(self, n: int) -> Belonging:
        given = self.cleaned_data
        return Belonging(
            type=ItemType(given[f"type_{n}"]),
            description=given[f"description_{n}"],
            pieces=given[f"pieces_{n}"] or 1,
            money=given[f"notes_{n}"],
            weight_grams=given[f"grams_{n}"] or 0,
        )

    def into(self) -> Receiving:
        """Where, and by whose order."""
        given = self.cleaned_data
        return Receiving(
            operation=operation_of(self.person) or OperationId(""),
            place=PlaceId(given["place"]),
            ordered_by=given["officer"],
            grounds=given["grounds"],
            room=given["room"],
        )


def notes(typed: str) -> tuple[Notes, ...]:
    """`IQD 25000 3`, one face value a line, in any digits. ValueError when one cannot be read."""
    return tuple(_note(line) for line in to_ascii_digits(typed).splitlines() if line.strip())


def _note(line: str) -> Notes:
    parts = line.replace(",", "").split()
    if len(parts) != MONEY_PARTS:
        raise ValueError("currency, face and count")
    currency, face, count = parts
    whole, _, rest = face.partition(".")
    hundredths = int(whole) * 100 + int(rest.ljust(2, "0")[:2] or "0")
    return Notes(currency=currency.upper(), face_hundredths=hundredths, count=int(count))
