"""What the arms officer fills in, for one thumb: weapons, ammunition, vehicles, the clearing.

Always holds: a form gathers words and codes and never decides; an item's id is derived from the
act, so that sending twice records one item.
"""

from typing import Any

from django import forms
from django.http import QueryDict

from awda.equipment import vocabulary as items
from awda.equipment.acts import HandIn, Receiving
from awda.equipment.clearing.rules import Carried, DeclareClear, MakeSafe
from awda.equipment.kinds import (
    Condition,
    ItemType,
    Lot,
    Mark,
    Register,
    Serial,
    SerialState,
    Vehicle,
    Weapon,
    register_of,
)
from awda.equipment.pages.taking import operation_of, own_places, proposed
from awda.kernel.act import Act
from awda.kernel.ids import ItemId, OperationId, PersonId, PlaceId
from awda.web import words
from awda.web.access.queries import Duty
from awda.web.fields import CHOICE, CodeField, CountField, LineField, TextField
from awda.web.words import said

PHOTO_KINDS = ".jpg,.jpeg,.png,.webp"


def radios(kind: str, codes: list[Any], **more: Any) -> forms.ChoiceField:
    """One code of few, each a large button."""
    return forms.ChoiceField(
        choices=lambda: [(str(code), words.label(kind, code)) for code in codes],
        widget=forms.RadioSelect,
        error_messages=CHOICE,
        **more,
    )


def of(register: Register) -> list[ItemType]:
    """The types one register holds."""
    return [kind for kind in ItemType if register_of(kind) is register]


class TakingForm(forms.Form):
    """What every hand-in says: its tag, where it was taken in and on whose order."""

    tag = CodeField(label=said("item_tag"))
    found = LineField(label=said("item_found"), max_length=400, required=False)
    origin_unit = LineField(label=said("item_origin_unit"), required=False)
    owner = LineField(label=said("item_owner"), required=False)
    beneficiary = LineField(label=said("item_beneficiary"), required=False)
    place = forms.ChoiceField(label=said("item_place"), error_messages=CHOICE)
    room = LineField(label=said("item_room"), max_length=64, required=False)
    ordered_by = LineField(label=said("item_ordered_by"))
    grounds = LineField(label=said("item_grounds"))

    def __init__(self, data: QueryDict | None, duty: Duty, person: str, files: Any = None) -> None:
        start = proposed(duty)
        initial = {name: getattr(start, name) for name in ("place", "ordered_by", "grounds")}
        super().__init__(data, files, initial=initial)
        self.person = person
        self.fields["place"].choices = own_places(duty)  # type: ignore[attr-defined]  # a ChoiceField
        if person:
            del self.fields["found"]
        else:
            self.fields["found"].required = True

    def parts(self) -> list[tuple[str, list[forms.BoundField]]]:
        """The fields in blocks; the last two are folded away on the page."""
        trust = {"origin_unit", "owner", "beneficiary"}
        taken = {"place", "room", "ordered_by", "grounds"}
        first = [one for one in self if one.name not in trust | taken]
        blocks = [("", first)]
        blocks += [("item_trust", [one for one in self if one.name in trust])]
        return [*blocks, ("item_taken_in", [one for one in self if one.name in taken])]

    def into(self) -> Receiving:
        """Where and by whose authority."""
        given = self.cleaned_data
        return Receiving(
            operation=operation_of(self.person) or OperationId(""),
            place=PlaceId(given["place"]),
            ordered_by=given["ordered_by"],
            grounds=given["grounds"],
            room=given["room"],
        )

    def origin(self) -> items.Origin:
        """Who handed it in, or how it was found; and for whom it is held in trust."""
        given = self.cleaned_data
        return items.Origin(
            handed_in_by=PersonId(self.person) if self.person else None,
            found=given.get("found", ""),
            origin_unit=given["origin_unit"],
            owner=given["owner"],
            beneficiary=given["beneficiary"],
        )

    def command(self, act: Act) -> HandIn:
        """What the filled form asks to be recorded."""
        raise NotImplementedError


class WeaponForm(TakingForm):
    """One weapon (W-03)."""

    field_order = ("type", "serial_state", "serial", "photo", "tag", "condition", "works")
    type = radios("item_type", of(Register.WEAPONS), label=said("item_type"))
    serial_state = radios("serial_state", list(SerialState), label=said("item_serial_state"))
    serial = CodeField(
        label=said("item_serial"), help_text=said("item_serial_hint"), required=False
    )
    photo = forms.FileField(label=said("item_photo"), required=False)
    condition = radios("item_condition", list(Condition), label=said("item_condition"))
    works = forms.BooleanField(label=said("item_works"), required=False, initial=True)
    maker = LineField(label=said("item_maker"), max_length=64, required=False)
    model = LineField(label=said("item_model"), max_length=64, required=False)
    calibre = CodeField(label=said("item_calibre"), required=False)
    country = LineField(label=said("item_country"), max_length=64, required=False)
    year = CountField(label=said("item_year"), min_value=1850, max_value=2100, required=False)
    import_mark = LineField(label=said("item_import_mark"), max_length=64, required=False)
    other_marks = TextField(
        label=said("item_other_marks"),
        help_text=said("item_other_marks_hint"),
        max_length=1000,
        rows=2,
        required=False,
    )
    accessories = LineField(label=said("item_accessories"), max_length=400, required=False)

    def command(self, act: Act) -> items.HandInWeapon:
        """What the filled form asks to be recorded."""
        given = self.cleaned_data
        weapon = Weapon(
            type=ItemType(given["type"]),
            serial=Serial(state=SerialState(given["serial_state"]), text=given["serial"]),
            condition=Condition(given["condition"]),
            serviceable=given["works"],
            year=given["year"],
            other_marks=marks(given["other_marks"]),
            accessories=listed(given["accessories"]),
            **{name: given[name] for name in ("country", "maker", "model", "calibre")},
            import_mark=given["import_mark"],
        )
        return items.HandInWeapon(
            item=ItemId(act.step("item").id), tag=given["tag"], weapon=weapon, origin=self.origin()
        )


class AmmunitionForm(TakingForm):
    """One lot, by calibre and lot (W-05)."""

    field_order = ("type", "calibre", "lot", "rounds", "tag", "description", "qualified_person")
    type = radios("item_type", of(Register.AMMUNITION), label=said("item_type"))
    calibre = CodeField(label=said("item_calibre"))
    lot = CodeField(label=said("item_lot"))
    rounds = CountField(label=said("item_rounds"), min_value=1)
    description = LineField(label=said("item_description"), required=False)
    qualified_person = LineField(
        label=said("item_qualified"), help_text=said("item_qualified_hint"), required=False
    )

    def command(self, act: Act) -> items.HandInAmmunition:
        """What the filled form asks to be recorded."""
        given = self.cleaned_data
        lot = Lot(
            type=ItemType(given["type"]),
            **{name: given[name] for name in ("calibre", "lot", "description", "rounds")},
        )
        return items.HandInAmmunition(
            item=ItemId(act.step("item").id),
            tag=given["tag"],
            lot=lot,
            origin=self.origin(),
            qualified_person=given["qualified_person"],
        )


class VehicleForm(TakingForm):
    """A vehicle or heavy weapon (W-15)."""

    field_order = ("type", "chassis", "plate", "tag", "custodian", "keys", "fuel_litres")
    type = radios("item_type", of(Register.VEHICLES), label=said("item_type"))
    chassis = CodeField(label=said("item_chassis"), required=False)
    plate = LineField(label=said("item_plate"), max_length=64, required=False)
    custodian = LineField(label=said("item_custodian"))
    keys = CountField(label=said("item_keys"))
    fuel_litres = CountField(label=said("item_fuel"))
    condition = radios("item_condition", list(Condition), label=said("item_condition"))
    works = forms.BooleanField(label=said("item_works"), required=False, initial=True)
    maker = LineField(label=said("item_maker"), max_length=64, required=False)
    model = LineField(label=said("item_model"), max_length=64, required=False)
    hull = CodeField(label=said("item_hull"), required=False)
    turret = CodeField(label=said("item_turret"), required=False)
    accessories = LineField(label=said("item_accessories"), max_length=400, required=False)

    def command(self, act: Act) -> items.HandInVehicle:
        """What the filled form asks to be recorded."""
        given = self.cleaned_data
        as_typed = ("maker", "model", "chassis", "hull", "turret", "fuel_litres", "keys", "plate")
        vehicle = Vehicle(
            type=ItemType(given["type"]),
            custodian=given["custodian"],
            condition=Condition(given["condition"]),
            serviceable=given["works"],
            accessories=listed(given["accessories"]),
            **{name: given[name] for name in as_typed},
        )
        return items.HandInVehicle(
            item=ItemId(act.step("item").id),
            tag=given["tag"],
            vehicle=vehicle,
            origin=self.origin(),
        )


HAND_INS: dict[str, type[TakingForm]] = {
    "weapon": WeaponForm,
    "ammunition": AmmunitionForm,
    "vehicle": VehicleForm,
}


class ClearForm(forms.Form):
    """The person carries no weapon any more (W-01)."""

    carried = radios("carried", list(Carried), label=said("arms_carried"))
    child_protection = CodeField(
        label=said("arms_child_protection"),
        help_text=said("arms_child_protection_hint"),
        required=False,
    )

    def command(self, person: PersonId) -> DeclareClear:
        """What the filled form asks to be recorded."""
        given = self.cleaned_data
        return DeclareClear(
            person=person,
            carried=Carried(given["carried"]),
            child_protection=given["child_protection"],
        )


class SafeForm(forms.Form):
    """A red casualty is made safe at the stretcher (W-01)."""

    weapons_taken = CountField(label=said("arms_weapons_taken"))
    child_protection = CodeField(
        label=said("arms_child_protection"),
        help_text=said("arms_child_protection_hint"),
        required=False,
    )

    def command(self, person: PersonId) -> MakeSafe:
        """What the filled form asks to be recorded."""
        return MakeSafe(person=person, **self.cleaned_data)


def marks(typed: str) -> tuple[Mark, ...]:
    """`where: mark`, one a line; a line without a colon is a mark of unknown place."""
    found = []
    for line in typed.splitlines():
        where, colon, text = line.partition(":")
        if line.strip():
            at = where if colon else ""
            found.append(Mark(where=at.strip(), text=(text if colon else line).strip()))
    return tuple(found)


def listed(typed: str) -> tuple[str, ...]:
    """Words with commas between, Arabic or Latin."""
    parts = typed.replace("،", ",").split(",")
    return tuple(part.strip() for part in parts if part.strip())


def second_field(**more: Any) -> CodeField:
    """The login of the second officer who is present."""
    return CodeField(label=said("item_second"), help_text=said("item_second_hint"), **more)
