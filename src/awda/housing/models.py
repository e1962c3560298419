"""Read models of housing. Rebuilt from the journal; written by projection only.

A bed or pass stands only while custody's spell `custody_entry` is open; that is asked when reading.
"""

from typing import ClassVar

from django.db import models


class Bed(models.Model):
    """The shelter someone was last assigned to."""

    person = models.CharField(max_length=64, primary_key=True)
    place = models.CharField(max_length=64, db_index=True)
    shelter = models.CharField(max_length=64, db_index=True)
    custody_entry = models.BigIntegerField()
    since = models.DateTimeField()
    assigned_in = models.BigIntegerField()

    class Meta:
        db_table = "housing_bed"

    def __str__(self) -> str:
        return f"{self.person} in {self.shelter}"


class Pass(models.Model):
    """One time out of the camp; `back_at` is empty while it lasts."""

    out_in = models.BigIntegerField(primary_key=True)
    person = models.CharField(max_length=64, db_index=True)
    place = models.CharField(max_length=64)
    custody_entry = models.BigIntegerField()
    reason = models.CharField(max_length=300)
    out_at = models.DateTimeField()
    expected_back = models.DateTimeField()
    back_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "housing_pass"
        indexes: ClassVar = [
            models.Index(fields=["place", "back_at", "expected_back"], name="housing_pass_out")
        ]

    def __str__(self) -> str:
        return f"pass in entry {self.out_in}"


class Regime(models.Model):
    """The regime in force at a place."""

    place = models.CharField(max_length=64, primary_key=True)
    regime = models.CharField(max_length=12)
    decided_by = models.CharField(max_length=200)
    basis = models.CharField(max_length=300)
    set_at = models.DateTimeField()
    set_in = models.BigIntegerField()

    class Meta:
        db_table = "housing_regime"

    def __str__(self) -> str:
        return f"{self.place} {self.regime}"


class Conflict(models.Model):
    """Two people to be kept apart. Only protection staff may be shown a row of this table."""

    id = models.CharField(max_length=64, primary_key=True)
    one = models.CharField(max_length=64, db_index=True)
    other = models.CharField(max_length=64, db_index=True)
    kind = models.CharField(max_length=24)
    note = models.TextField(blank=True)
    recorded_at = models.DateTimeField()
    recorded_in = models.BigIntegerField()
    ended_in = models.BigIntegerField(null=True)

    class Meta:
        db_table = "housing_conflict"

    def __str__(self) -> str:
        return self.id


class Headcount(models.Model):
    """One count at a place."""

    id = models.CharField(max_length=64, primary_key=True)
    place = models.CharField(max_length=64)
    by_name = models.BooleanField()
    expected = models.IntegerField()
    counted = models.IntegerField()
    counted_by = models.CharField(max_length=150)
    counted_with = models.CharField(max_length=150)
    taken_at = models.DateTimeField()
    taken_in = models.BigIntegerField()

    class Meta:
        db_table = "housing_headcount"
        indexes: ClassVar = [
            models.Index(fields=["place", "taken_at"], name="housing_headcount_place")
        ]

    def __str__(self) -> str:
        return self.id


class CountDifference(models.Model):
    """What a count found to differ, and what explained it. `kind`: MISSED, UNEXPECTED, NUMBER."""

    found_in = models.BigIntegerField(primary_key=True)
    count = models.CharField(max_length=64)
    place = models.CharField(max_length=64)
    kind = models.CharField(max_length=12)
    person = models.CharField(max_length=64, blank=True)
    shelter = models.CharField(max_length=64, blank=True)
    expected = models.IntegerField()
    counted = models.IntegerField()
    found_at = models.DateTimeField()
    explain_by = models.DateTimeField()
    explanation = models.CharField(max_length=20, blank=True)
    note = models.TextField(blank=True)
    explained_at = models.DateTimeField(null=True)
    explained_in = models.BigIntegerField(null=True)

    class Meta:
        db_table = "housing_count_difference"
        indexes: ClassVar = [
            models.Index(fields=["count", "kind"], name="housing_difference_count"),
            models.Index(
                fields=["place", "explain_by"],
                name="housing_difference_open",
                condition=models.Q(explained_in=None),
            ),
        ]

    def __str__(self) -> str:
        return f"difference in entry {self.found_in}"


class Breach(models.Model):
    """A child's stay at a military site that passed its limit (C-03)."""

    id = models.CharField(max_length=64, primary_key=True)
    person = models.CharField(max_length=64)
    place = models.CharField(max_length=64)
    started = models.DateTimeField()
    deadline = models.DateTimeField()
    recorded_at = models.DateTimeField()
    recorded_in = models.BigIntegerField()

    class Meta:
        db_table = "housing_breach"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["person", "started"], name="housing_breach_once")
        ]

    def __str__(self) -> str:
        return f"breach in entry {self.recorded_in}"
