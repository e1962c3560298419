"""Lists being taken in. Not a read model: nothing here is on the record, and a rebuild leaves it.

Always holds: a party has at most one list under way; no row of a list stands in the database.
"""

from typing import ClassVar

from django.db import models
from django.db.models import Q

UNDER_WAY = ("READING", "READ", "RUNNING")


class ListImport(models.Model):
    """One list that was sent, and where it stands. Its files are in the home, by its id."""

    id = models.CharField(max_length=36, primary_key=True)
    kind = models.CharField(max_length=10)
    party = models.CharField(max_length=64)
    login = models.CharField(max_length=32)
    role = models.CharField(max_length=24)
    asked = models.JSONField()
    state = models.CharField(max_length=8)
    done = models.IntegerField(default=0)
    total = models.IntegerField(default=0)
    accepted = models.IntegerField(default=0)
    unchanged = models.IntegerField(default=0)
    returned = models.IntegerField(default=0)
    why = models.JSONField(default=dict)  # a refusal of the whole list: its code and facts
    sent_at = models.DateTimeField()
    beat_at = models.DateTimeField()

    class Meta:
        db_table = "intake_list_import"
        indexes: ClassVar = [models.Index(fields=["party", "sent_at"], name="intake_list_party")]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["party"],
                condition=Q(state__in=UNDER_WAY),
                name="intake_one_list_per_party",
            )
        ]

    def __str__(self) -> str:
        return self.id
