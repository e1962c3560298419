"""Read models of retention: what was erased, and what is held back."""

from typing import ClassVar

from django.db import models


class Erasure(models.Model):
    """One stream's bodies, gone. Names nobody."""

    entry = models.BigIntegerField(primary_key=True)
    stream = models.CharField(max_length=96)
    clock = models.CharField(max_length=24)
    kept_for = models.CharField(max_length=24)
    bodies = models.IntegerField()
    ended_at = models.DateTimeField()
    due_at = models.DateTimeField()
    erased_at = models.DateTimeField()
    by_role = models.CharField(max_length=24)
    reason = models.TextField(blank=True)

    class Meta:
        db_table = "retention_erasure"

    def __str__(self) -> str:
        return f"erasure in entry {self.entry}"


class Hold(models.Model):
    """A legal hold on one person."""

    id = models.CharField(max_length=36, primary_key=True)
    person = models.CharField(max_length=64)
    order = models.CharField(max_length=500)
    reason = models.TextField()
    placed_by = models.CharField(max_length=64)
    placed_at = models.DateTimeField()
    lifted_at = models.DateTimeField(null=True)
    lifted_because = models.TextField(blank=True)

    class Meta:
        db_table = "retention_hold"
        indexes: ClassVar = [
            models.Index(
                fields=["person"],
                name="retention_hold_on",
                condition=models.Q(lifted_at=None),
            )
        ]

    def __str__(self) -> str:
        return self.id


class LeakRow(models.Model):
    """A leak as it stands (D-07). Names nobody."""

    id = models.CharField(max_length=36, primary_key=True)
    what = models.TextField()
    compartments = models.JSONField()
    people = models.IntegerField(null=True)
    reported_by = models.CharField(max_length=24)
    reported_at = models.DateTimeField()
    harm_likely = models.BooleanField(null=True)
    why = models.TextField(blank=True)
    done = models.TextField(blank=True)
    decided_at = models.DateTimeField(null=True)
    persons_told_at = models.DateTimeField(null=True)
    monitor_told_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "retention_leak"

    def __str__(self) -> str:
        return self.id
