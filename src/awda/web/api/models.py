"""Two tables that are not on the record: tokens of programs, and which commands came by the API."""

from typing import ClassVar

from django.db import models


class ApiToken(models.Model):
    """A program's token for one duty of a login. Only its hash is stored, never the token."""

    id = models.CharField(max_length=36, primary_key=True)
    hash = models.CharField(max_length=64, unique=True)  # SHA-256 of the token, hexadecimal
    login = models.CharField(max_length=32, db_index=True)
    role = models.CharField(max_length=24)
    party = models.CharField(max_length=64)
    scope = models.CharField(max_length=8)
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    objects: ClassVar[models.Manager["ApiToken"]] = models.Manager()

    class Meta:
        app_label = "web"
        db_table = "web_api_token"

    def __str__(self) -> str:
        return self.id


class ApiSent(models.Model):
    """A command that came by the API: its entries, and a keyed digest of who sent what.

    The digest is an HMAC: whoever reads this table learns nothing of the command.
    """

    id = models.CharField(max_length=36, primary_key=True)  # the command's id
    digest = models.CharField(max_length=64)
    first = models.BigIntegerField()
    count = models.IntegerField()

    objects: ClassVar[models.Manager["ApiSent"]] = models.Manager()

    class Meta:
        app_label = "web"
        db_table = "web_api_sent"

    def __str__(self) -> str:
        return self.id
