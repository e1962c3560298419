"""Read models of stores: their book and their stock checks.

Rebuilt from the journal; written by projection only.
"""

from typing import ClassVar

from django.db import models


class Movement(models.Model):
    """A line of the store book: who took out or brought in what, for what (W-06)."""

    entry = models.BigIntegerField(primary_key=True)
    store = models.CharField(max_length=64)
    out = models.BooleanField()
    at = models.DateTimeField()
    items = models.JSONField()
    person = models.CharField(max_length=200)
    organisation = models.CharField(max_length=200)
    signature = models.CharField(max_length=200)
    purpose = models.TextField()
    keeper = models.CharField(max_length=64)
    second = models.CharField(max_length=64, blank=True)
    room = models.CharField(max_length=64, blank=True)

    class Meta:
        db_table = "equipment_movement"
        indexes: ClassVar = [models.Index(fields=["store", "-entry"], name="equipment_book")]

    def __str__(self) -> str:
        return f"{'out of' if self.out else 'into'} {self.store}"


class WaitingExit(models.Model):
    """An exit that was asked, or countersigned, and has not passed the door yet (W-06)."""

    id = models.CharField(max_length=36, primary_key=True)
    store = models.CharField(max_length=64)
    items = models.JSONField()
    passage = models.CharField(max_length=16)
    purpose = models.TextField()
    taker = models.CharField(max_length=64, blank=True)
    asked_by = models.CharField(max_length=64)
    asked_at = models.DateTimeField()
    second = models.CharField(max_length=64, blank=True)
    signed_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "equipment_waiting_exit"
        indexes: ClassVar = [models.Index(fields=["store", "asked_at"], name="equipment_exit_of")]

    def __str__(self) -> str:
        return f"{self.passage} from {self.store}"


class StockCheck(models.Model):
    """A stock check as it was taken (W-07)."""

    entry = models.BigIntegerField(primary_key=True)
    store = models.CharField(max_length=64)
    coverage = models.CharField(max_length=8)
    at = models.DateTimeField()
    keeper = models.CharField(max_length=64)
    counted = models.JSONField()
    expected = models.JSONField()
    seen = models.IntegerField()
    missing = models.JSONField()
    strange = models.JSONField()
    unknown_marks = models.JSONField()

    class Meta:
        db_table = "equipment_stock_check"
        indexes: ClassVar = [
            models.Index(fields=["store", "coverage", "-at"], name="equipment_check_of")
        ]

    def __str__(self) -> str:
        return f"{self.coverage} check of {self.store}"


class StockDifference(models.Model):
    """A type whose count differed and has not agreed again: it leaves this store no more (T17)."""

    key = models.CharField(max_length=96, primary_key=True)  # "<store>/<type>"
    store = models.CharField(max_length=64, db_index=True)
    type = models.CharField(max_length=16)
    expected = models.IntegerField()
    counted = models.IntegerField()
    found_at = models.DateTimeField()
    entry = models.BigIntegerField()

    class Meta:
        db_table = "equipment_stock_difference"

    def __str__(self) -> str:
        return self.key
