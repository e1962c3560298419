"""Read models of families. Rebuilt from the journal; written by projection only."""

from django.db import models


class TracingRequest(models.Model):
    """Whom somebody looks for, and where that stands."""

    id = models.CharField(max_length=64, primary_key=True)
    person = models.CharField(max_length=64, db_index=True)
    party = models.CharField(max_length=64)
    sought = models.TextField()
    relation = models.TextField()
    last_seen_where = models.TextField()
    last_seen_on = models.DateField(null=True)
    cause = models.CharField(max_length=24)
    opened_at = models.DateTimeField()
    route = models.CharField(max_length=24, blank=True)
    reference = models.TextField(blank=True)
    sent_at = models.DateTimeField(null=True)
    outcome = models.CharField(max_length=16, blank=True)
    told = models.BooleanField(default=False)
    answered_at = models.DateTimeField(null=True)
    newest = models.BigIntegerField()

    class Meta:
        db_table = "family_tracing"

    def __str__(self) -> str:
        return f"entry {self.newest}"


class FamilyMessage(models.Model):
    """A message out or in: sheets and its way, nothing of what it says."""

    id = models.CharField(max_length=64, primary_key=True)
    person = models.CharField(max_length=64, db_index=True)
    party = models.CharField(max_length=64)
    direction = models.CharField(max_length=10)
    sheets = models.IntegerField()
    taken_at = models.DateTimeField()
    passed_at = models.DateTimeField(null=True)
    route = models.CharField(max_length=24, blank=True)
    returned_at = models.DateTimeField(null=True)
    why = models.CharField(max_length=20, blank=True)
    newest = models.BigIntegerField()

    class Meta:
        db_table = "family_message"

    def __str__(self) -> str:
        return f"entry {self.newest}"


class UnitChoice(models.Model):
    """What a unit chose last."""

    household = models.CharField(max_length=64, primary_key=True)
    way = models.CharField(max_length=8)
    ask_again_on = models.DateField(null=True)
    chosen_at = models.DateTimeField()
    newest = models.BigIntegerField()

    class Meta:
        db_table = "family_choice"

    def __str__(self) -> str:
        return f"entry {self.newest}"


class BureauExtract(models.Model):
    """An extract that went out: where to, of how many; who they were stands in the body alone."""

    id = models.CharField(max_length=64, primary_key=True)
    to = models.CharField(max_length=24)
    party = models.CharField(max_length=64, blank=True)
    named = models.IntegerField()
    sha256 = models.CharField(max_length=64)
    sent_at = models.DateTimeField()
    sent_in = models.BigIntegerField()

    class Meta:
        db_table = "family_extract"

    def __str__(self) -> str:
        return f"entry {self.sent_in}"
