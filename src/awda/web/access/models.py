"""Read model of duties, and two tables that are not on the record: reads, and failed attempts."""

from typing import ClassVar

from django.db import models


class DutyRow(models.Model):
    """A login's duty as it stands now; written by projection only."""

    id = models.CharField(max_length=160, primary_key=True)  # login/role/party
    login = models.CharField(max_length=32, db_index=True)
    role = models.CharField(max_length=24)
    party = models.CharField(max_length=64)
    reason = models.TextField()
    granted_by = models.CharField(max_length=64)
    granted_at = models.DateTimeField()
    granted_in = models.BigIntegerField()  # the entry
    ended_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "web_duty"

    def __str__(self) -> str:
        return self.id


class ReadLog(models.Model):
    """Who looked at whom or what, under which duty. Kept 5 years (D-04); never names a person."""

    id = models.CharField(max_length=36, primary_key=True)  # UUID version 7: sorts by time
    at = models.DateTimeField()
    login = models.CharField(max_length=32)
    role = models.CharField(max_length=24)
    party = models.CharField(max_length=64)
    kind = models.CharField(max_length=32)
    subject = models.CharField(max_length=96)
    compartments = models.CharField(max_length=120, blank=True)  # comma separated

    class Meta:
        db_table = "web_read_log"
        indexes: ClassVar = [
            models.Index(fields=["subject", "id"], name="web_read_subject"),
            models.Index(fields=["login", "id"], name="web_read_login"),
        ]

    def __str__(self) -> str:
        return self.id


class Attempt(models.Model):
    """A failed attempt to log in; forgotten after the window has passed."""

    id = models.CharField(max_length=36, primary_key=True)
    login = models.CharField(max_length=150)
    address = models.CharField(max_length=45)
    at = models.DateTimeField(db_index=True)

    class Meta:
        db_table = "web_attempt"
        indexes: ClassVar = [
            models.Index(fields=["login", "address", "at"], name="web_attempt_from")
        ]

    def __str__(self) -> str:
        return self.id
