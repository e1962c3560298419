"""Read models of children's files. Rebuilt from the journal; written by projection only.

Always holds: only `queries` reads them, and only the child-protection body and the children's
monitor are shown a row (C-04); `referred_*` alone is told to others. No search looks in here.
"""

from typing import ClassVar

from django.db import models


class ChildCase(models.Model):
    """One child's file: its stream, when it began, to whom the child was referred."""

    person = models.CharField(max_length=64, primary_key=True)
    stream = models.CharField(max_length=96, unique=True)
    opened_at = models.DateTimeField(null=True, db_index=True)
    opened_in = models.BigIntegerField(null=True)
    referred_at = models.DateTimeField(null=True)
    referred_in = models.BigIntegerField(null=True)
    referred_to = models.CharField(max_length=64, blank=True)
    finding_waits = models.BigIntegerField(null=True)  # the first of two findings of an age
    review_on = models.DateField(null=True, db_index=True)
    closed_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "children_case"

    def __str__(self) -> str:
        return self.stream


class CaseFact(models.Model):
    """One statement of a file. `key` tells statements of one kind apart: whose consent, which flag.

    `newest`: no later one of its kind and key stands.
    """

    entry = models.BigIntegerField(primary_key=True)
    person = models.CharField(max_length=64)
    what = models.CharField(max_length=16)
    key = models.CharField(max_length=16, blank=True)
    newest = models.BooleanField(default=True)
    said = models.JSONField()
    by = models.CharField(max_length=150)
    at = models.DateTimeField()

    class Meta:
        db_table = "children_fact"
        indexes: ClassVar = [models.Index(fields=["person", "newest"], name="children_fact_of")]

    def __str__(self) -> str:
        return f"entry {self.entry}"
