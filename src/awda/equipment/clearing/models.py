"""Read models of weapon clearing. Rebuilt from the journal; written by projection only."""

from django.db import models


class Clearing(models.Model):
    """That a person carries no weapon, and who made sure (W-01)."""

    person = models.CharField(max_length=64, primary_key=True)
    carried = models.CharField(max_length=12)
    receipt_due = models.BooleanField(default=False, db_index=True)  # made safe at the stretcher
    cleared_at = models.DateTimeField()
    entry = models.BigIntegerField()

    class Meta:
        db_table = "equipment_clearing"

    def __str__(self) -> str:
        return self.person
