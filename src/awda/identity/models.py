"""Read models of identity. Rebuilt from the journal; written by projection only.

No name stands here: a question holds the ids of two records and the signs found between them.
"""

from typing import ClassVar

from django.db import models


class Question(models.Model):
    """Whether two records are one person, as it stands. `one` sorts before `other`.

    `first`, `second` and `proposed_by` are set while "the same" is proposed or linked.
    """

    id = models.CharField(max_length=64, primary_key=True)
    one = models.CharField(max_length=64, db_index=True)
    other = models.CharField(max_length=64, db_index=True)
    standing = models.CharField(max_length=10)
    found_by = models.CharField(max_length=12)
    note = models.TextField(blank=True)
    grade = models.CharField(max_length=8)
    signs = models.JSONField()
    first = models.CharField(max_length=64, blank=True)
    second = models.CharField(max_length=64, blank=True)
    proposed_by = models.CharField(max_length=64, blank=True)
    opened_at = models.DateTimeField()
    opened_in = models.BigIntegerField()
    judged_in = models.BigIntegerField(null=True)
    newest = models.BigIntegerField()

    class Meta:
        db_table = "identity_question"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["one", "other"], name="identity_one_question_a_pair")
        ]
        indexes: ClassVar = [
            models.Index(fields=["standing", "opened_at"], name="identity_open_since")
        ]

    def __str__(self) -> str:
        return self.id


class Link(models.Model):
    """A record that goes on under another: the two are one person."""

    second = models.CharField(max_length=64, primary_key=True)
    first = models.CharField(max_length=64, db_index=True)
    question = models.CharField(max_length=64, unique=True)
    linked_in = models.BigIntegerField()

    class Meta:
        db_table = "identity_link"

    def __str__(self) -> str:
        return f"{self.second} under {self.first}"


class Judgement(models.Model):
    """One step in the history of a question; `former` is the judgement it answers."""

    entry = models.BigIntegerField(primary_key=True)
    question = models.CharField(max_length=64, db_index=True)
    kind = models.CharField(max_length=20)
    actor = models.CharField(max_length=64)
    role = models.CharField(max_length=24)
    party = models.CharField(max_length=64)
    at = models.DateTimeField()
    reasons = models.TextField(blank=True)
    former = models.BigIntegerField(null=True)

    class Meta:
        db_table = "identity_judgement"

    def __str__(self) -> str:
        return f"{self.kind} in entry {self.entry}"
