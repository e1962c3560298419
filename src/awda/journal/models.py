"""The journal's tables. Written only by `writer`; UPDATE and DELETE are refused by triggers.
One change passes: what an erasing entry of the log itself names (see `erasing`).

Four columns of an entry repeat what its envelope says, so that the database can keep them unique
and find them; the verifier checks that they agree.
"""

from typing import ClassVar

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper


class Position(models.BigIntegerField):  # type: ignore[type-arg]  # takes none at run time
    """A key that counts from zero.

    SQLite keeps rows by it, without a second index, only when the column is called an integer;
    there that is 64 bits too.
    """

    def db_type(self, connection: BaseDatabaseWrapper) -> str | None:
        """The column's type: `integer` on SQLite, `bigint` elsewhere."""
        return "integer" if connection.vendor == "sqlite" else super().db_type(connection)


class Entry(models.Model):
    """One fact on the record. `nodes` holds the leaf hash and every subtree this leaf completes.

    `body` is what it says, committed to by SHA-256(salt || body) in the envelope; both are NULL
    where a body was erased (`erasing`). `digest` stands on the first entry of each command: SHA-256
    over who said what, to know the same command sent again. It is beside the record, not on it, and
    goes with the body.
    """

    idx = Position(primary_key=True)
    command = models.CharField(max_length=36, db_column="id")
    part = models.IntegerField()
    stream = models.CharField(max_length=96)
    version = models.IntegerField()
    envelope = models.BinaryField()
    nodes = models.BinaryField()
    salt = models.BinaryField(max_length=32, null=True)
    body = models.BinaryField(null=True)
    digest = models.BinaryField(max_length=32, null=True)

    class Meta:
        db_table = "journal_entry"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["command", "part"], name="journal_entry_once"),
            models.UniqueConstraint(fields=["stream", "version"], name="journal_entry_version"),
        ]

    def __str__(self) -> str:
        return f"entry {self.idx}"


class Checkpoint(models.Model):
    """A signed tree head: a C2SP signed note over origin, size and root."""

    size = Position(primary_key=True)
    note = models.TextField()

    class Meta:
        db_table = "journal_checkpoint"

    def __str__(self) -> str:
        return f"checkpoint {self.size}"


class Cosignature(models.Model):
    """One witness's signature line under a checkpoint, as it came."""

    id = models.BigAutoField(primary_key=True)
    size = models.BigIntegerField()
    witness = models.CharField(max_length=255)
    line = models.TextField()

    class Meta:
        db_table = "journal_cosignature"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["size", "witness"], name="journal_cosignature_once")
        ]

    def __str__(self) -> str:
        return f"{self.witness} under checkpoint {self.size}"


class NodeKey(models.Model):
    """The public half of this node's key, and its log's origin. One row."""

    name = models.CharField(max_length=255, primary_key=True)
    vkey = models.TextField()

    class Meta:
        db_table = "journal_node_key"

    def __str__(self) -> str:
        return self.name


class Witness(models.Model):
    """A witness whose cosignature is asked for: its verifier key and, when online, its address."""

    name = models.CharField(max_length=255, primary_key=True)
    vkey = models.TextField()
    url = models.URLField(blank=True)

    class Meta:
        db_table = "journal_witness"

    def __str__(self) -> str:
        return self.name


class Watched(models.Model):
    """Another node's log that this node witnesses: the newest tree head it has co-signed."""

    origin = models.CharField(max_length=255, primary_key=True)
    vkey = models.TextField()
    size = models.BigIntegerField(default=0)
    root = models.BinaryField(max_length=32, default=b"")

    class Meta:
        db_table = "journal_watched"

    def __str__(self) -> str:
        return self.origin
