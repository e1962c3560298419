"""Read models of custody. Rebuilt from the journal; written by projection only.

`one_current_holder` is the law of Awda as a database constraint: no second open spell for a
subject.
"""

from typing import ClassVar

from django.db import models


class Holding(models.Model):
    """One person's or item's custody now. `holder` is empty once custody has ended."""

    subject = models.CharField(max_length=64, primary_key=True)
    kind = models.CharField(max_length=8)
    operation = models.CharField(max_length=64)
    how = models.CharField(max_length=16)
    standing = models.CharField(max_length=16)
    standing_since = models.DateTimeField()  # since when it stands so: died, lost, released...
    holder = models.CharField(max_length=64, blank=True)
    last_holder = models.CharField(max_length=64)  # who answered last, also once custody ended
    place = models.CharField(max_length=64, blank=True)
    since = models.DateTimeField()
    entered_at = models.DateTimeField()
    entered_in = models.BigIntegerField()  # the entry of first contact
    handover = models.CharField(max_length=64, blank=True)  # an offer waits
    taker = models.CharField(max_length=64, blank=True)
    lapses_at = models.DateTimeField(null=True)
    newest = models.BigIntegerField()  # the newest custody entry
    first = models.CharField(max_length=64, blank=True)  # the record that counts, if this is twice
    before = models.JSONField(null=True)  # how it stood before, while it is recorded twice

    class Meta:
        db_table = "custody_holding"
        indexes: ClassVar = [
            models.Index(fields=["holder", "kind", "place"], name="custody_holder"),
            models.Index(fields=["place", "kind"], name="custody_place"),
            models.Index(fields=["taker", "kind"], name="custody_taker"),
            models.Index(fields=["operation", "kind", "standing"], name="custody_operation"),
        ]

    def __str__(self) -> str:
        return self.subject


class Spell(models.Model):
    """One unbroken time with one holder at one place, from entry to entry."""

    entry = models.BigIntegerField(primary_key=True)
    subject = models.CharField(max_length=64)
    kind = models.CharField(max_length=8)
    holder = models.CharField(max_length=64)
    place = models.CharField(max_length=64)
    since = models.DateTimeField()
    until = models.DateTimeField(null=True)
    until_entry = models.BigIntegerField(null=True)

    class Meta:
        db_table = "custody_spell"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["subject"],
                condition=models.Q(until_entry__isnull=True),
                name="one_current_holder",
            )
        ]
        indexes: ClassVar = [models.Index(fields=["subject", "entry"], name="custody_spell_of")]

    def __str__(self) -> str:
        return f"{self.subject} with {self.holder}"


class Occupancy(models.Model):
    """How many persons (or items) are at a place now, so that nobody counts rows at the gate."""

    pk = models.CompositePrimaryKey("place", "kind")
    place = models.CharField(max_length=64)
    kind = models.CharField(max_length=8)
    held = models.IntegerField()

    class Meta:
        db_table = "custody_occupancy"

    def __str__(self) -> str:
        return f"{self.held} {self.kind} at {self.place}"


class Handover(models.Model):
    """An opened handover: a list of subjects on one terms hash."""

    id = models.CharField(max_length=64, primary_key=True)
    giver = models.CharField(max_length=64, db_index=True)
    taker = models.CharField(max_length=64, db_index=True)
    purpose = models.CharField(max_length=24)
    to_place = models.CharField(max_length=64, blank=True)
    terms = models.CharField(max_length=64)
    court_reference = models.CharField(max_length=200, blank=True)
    note = models.TextField(blank=True)
    listed = models.IntegerField()
    opened_at = models.DateTimeField()
    lapses_at = models.DateTimeField()
    entry = models.BigIntegerField()

    class Meta:
        db_table = "custody_handover"

    def __str__(self) -> str:
        return self.id


class OfferLine(models.Model):
    """One subject on one handover and its answer. A sum of lines is never an entry (X-03)."""

    pk = models.CompositePrimaryKey("handover", "subject")
    handover = models.CharField(max_length=64)
    subject = models.CharField(max_length=64)
    state = models.CharField(max_length=12)  # LISTED OFFERED ACCEPTED DECLINED WITHDRAWN LAPSED
    offered_in = models.BigIntegerField(null=True)
    reason = models.CharField(max_length=200, blank=True)
    answered_at = models.DateTimeField(null=True)
    answered_in = models.BigIntegerField(null=True)

    class Meta:
        db_table = "custody_offer_line"
        indexes: ClassVar = [
            models.Index(fields=["handover", "state"], name="custody_line_state"),
            models.Index(fields=["subject"], name="custody_line_subject"),
        ]

    def __str__(self) -> str:
        return f"{self.subject} on {self.handover}"
