"""Read models of equipment. Rebuilt from the journal; written by projection only.

None of these tables says who holds an item or where it is: that is custody's, and is joined when
read. Each key comes from the facts themselves, so a rebuild gives the same rows.
"""

from typing import ClassVar

from django.db import models

from awda.equipment.clearing.models import Clearing
from awda.equipment.stores.models import Movement, StockCheck, StockDifference

__all__ = [
    "CaseMember",
    "Clearing",
    "Item",
    "Movement",
    "Photo",
    "SerialCase",
    "Split",
    "StockCheck",
    "StockDifference",
]


class Item(models.Model):
    """One item as it is described now. `article` is the whole description as on the record."""

    id = models.CharField(max_length=64, primary_key=True)
    register = models.CharField(max_length=12)
    type = models.CharField(max_length=16)
    article = models.JSONField()
    tag = models.CharField(max_length=64, blank=True)
    units = models.IntegerField()  # rounds of a lot, one of all else
    serial_fold = models.CharField(max_length=64, blank=True)
    serial_look = models.CharField(max_length=64, blank=True)
    maker_fold = models.CharField(max_length=64, blank=True)
    person = models.CharField(max_length=64, blank=True)  # who handed it in, or owns the property
    found = models.TextField(blank=True)
    origin_unit = models.CharField(max_length=200, blank=True)
    owner = models.CharField(max_length=200, blank=True)
    beneficiary = models.CharField(max_length=200, blank=True)
    receipt = models.CharField(max_length=64, blank=True)
    ordered_by = models.JSONField(null=True)
    split_from = models.CharField(max_length=64, blank=True)
    baggage_grams = models.IntegerField(default=0)
    photo_owed = models.BooleanField(default=False)
    case = models.BigIntegerField(null=True)  # the entry that opened an open serial case
    recorded_twice = models.BooleanField(default=False)
    evidence = models.CharField(max_length=200, blank=True)
    room = models.CharField(max_length=64, blank=True)  # in the last store that brought it in
    send_later_at = models.DateTimeField(null=True)
    returned_at = models.DateTimeField(null=True)
    received_at = models.DateTimeField()
    received_by = models.CharField(max_length=64)  # the login that wrote the receipt
    entry = models.BigIntegerField()

    class Meta:
        db_table = "equipment_item"
        indexes: ClassVar = [
            models.Index(fields=["register", "type", "id"], name="equipment_type"),
            models.Index(fields=["serial_fold", "type"], name="equipment_serial"),
            models.Index(fields=["serial_look", "type"], name="equipment_look"),
            models.Index(fields=["person", "register"], name="equipment_person"),
            models.Index(fields=["tag"], name="equipment_tag"),
            models.Index(fields=["receipt"], name="equipment_receipt"),
            models.Index(
                fields=["case"], name="equipment_case_open", condition=models.Q(case__isnull=False)
            ),
            models.Index(
                fields=["photo_owed"],
                name="equipment_photo_owed",
                condition=models.Q(photo_owed=True),
            ),
        ]

    def __str__(self) -> str:
        return self.id


class Photo(models.Model):
    """A photo of marks: the hash of the file and what it shows."""

    entry = models.BigIntegerField(primary_key=True)
    item = models.CharField(max_length=64, db_index=True)
    sha256 = models.CharField(max_length=64)
    shows = models.CharField(max_length=200)
    taken_at = models.DateTimeField()

    class Meta:
        db_table = "equipment_photo"

    def __str__(self) -> str:
        return self.sha256


class SerialCase(models.Model):
    """A case of equal serial numbers. Open while `solved_in` is empty."""

    entry = models.BigIntegerField(primary_key=True)
    item = models.CharField(max_length=64, db_index=True)  # the later record
    opened_at = models.DateTimeField()
    ruling = models.CharField(max_length=16, blank=True)
    reason = models.TextField(blank=True)
    solved_at = models.DateTimeField(null=True)
    solved_in = models.BigIntegerField(null=True, db_index=True)

    class Meta:
        db_table = "equipment_serial_case"

    def __str__(self) -> str:
        return f"case {self.entry}"


class CaseMember(models.Model):
    """One of the earlier records a case is about; locked, like the later one, while it is open."""

    key = models.CharField(max_length=96, primary_key=True)  # "<case>/<item>"
    case = models.BigIntegerField(db_index=True)
    item = models.CharField(max_length=64, db_index=True)
    later = models.CharField(max_length=64, db_index=True)
    open = models.BooleanField(default=True)

    class Meta:
        db_table = "equipment_case_member"

    def __str__(self) -> str:
        return self.key


class Split(models.Model):
    """Rounds set apart for a new lot."""

    into = models.CharField(max_length=64, primary_key=True)
    split_from = models.CharField(max_length=64)
    rounds = models.IntegerField()
    entry = models.BigIntegerField()

    class Meta:
        db_table = "equipment_split"

    def __str__(self) -> str:
        return self.into
