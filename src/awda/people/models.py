"""Read models of people and households. Rebuilt from the journal; written by projection only.

Always holds: what one compartment may read stands in tables (or columns) of its own, and every key
comes from events, so a rebuild gives the same rows.
"""

from typing import ClassVar

from django.db import models


class Person(models.Model):
    """What others must know of a person to decide: no name here. `*_in` are entry indexes."""

    id = models.CharField(max_length=64, primary_key=True)
    number = models.CharField(max_length=16, unique=True)
    sequence = models.IntegerField(unique=True)
    wristband = models.CharField(max_length=32, unique=True)
    sex = models.CharField(max_length=12)
    presents_as = models.CharField(max_length=20)
    born_earliest = models.DateField()
    born_latest = models.DateField(db_index=True)
    age_assessed = models.BooleanField(default=False)
    triage = models.CharField(max_length=8, blank=True)
    wounded = models.BooleanField(default=False)
    track = models.CharField(max_length=4, default="UND", db_index=True)
    track_review_on = models.DateField(null=True, db_index=True)
    nationality = models.CharField(max_length=12, default="NOT_ASKED")
    photo = models.CharField(max_length=64, blank=True)
    card = models.IntegerField(default=0)
    card_good = models.BooleanField(default=False)
    met_at = models.DateTimeField(db_index=True)
    registered_at = models.DateTimeField(null=True)
    capture_card_due = models.BooleanField(default=True)
    custody_entry = models.BigIntegerField()
    met_in = models.BigIntegerField()
    age_in = models.BigIntegerField()
    triage_in = models.BigIntegerField(null=True)
    triaged_at = models.DateTimeField(null=True)
    track_in = models.BigIntegerField(null=True)
    identity_in = models.BigIntegerField(null=True)
    card_in = models.BigIntegerField(null=True)

    class Meta:
        db_table = "people_person"
        indexes: ClassVar = [
            models.Index(
                fields=["met_at"],
                name="people_unregistered",
                condition=models.Q(registered_at=None),
            ),
            models.Index(
                fields=["met_at"],
                name="people_capture_card_due",
                condition=models.Q(capture_card_due=True),
            ),
        ]

    def __str__(self) -> str:
        return self.number


class CaptureCard(models.Model):
    """When the capture card of one occasion was last settled: sent, or offered and declined."""

    key = models.CharField(max_length=80, primary_key=True)  # person/occasion
    person = models.CharField(max_length=64, db_index=True)
    occasion = models.CharField(max_length=12)
    settled_at = models.DateTimeField()
    settled_in = models.BigIntegerField()

    class Meta:
        db_table = "people_capture_card"

    def __str__(self) -> str:
        return self.occasion


class Identity(models.Model):
    """Who someone is, as last stated. `said` is the event's block as it stands on the record."""

    person = models.CharField(max_length=64, primary_key=True)
    name = models.TextField()
    name_latin = models.TextField(blank=True)
    said = models.JSONField()
    stated_in = models.BigIntegerField(db_index=True)  # what was stated since an entry

    class Meta:
        db_table = "people_identity"

    def __str__(self) -> str:
        return self.person


class Statement(models.Model):
    """One block of answers as last stated: the event's block as it stands on the record."""

    person = models.CharField(max_length=64, primary_key=True)
    said = models.JSONField()
    stated_in = models.BigIntegerField()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.person


class Origin(Statement):
    """Where someone is from."""

    class Meta:
        db_table = "people_origin"


class Service(Statement):
    """Service in an armed force; a compartment of its own."""

    class Meta:
        db_table = "people_service"


class Listed(models.Model):
    """What a list says beside identity and origin. `remark` is for readers of protection only."""

    person = models.CharField(max_length=64, primary_key=True)
    list_sha256 = models.CharField(max_length=64, db_index=True)
    row = models.IntegerField()
    paper_kind = models.TextField(blank=True)
    paper_number = models.TextField(blank=True)
    paper_number_folded = models.CharField(max_length=64, blank=True, db_index=True)
    phone = models.TextField(blank=True)
    crossing = models.TextField(blank=True)
    remark = models.TextField(blank=True)
    listed_in = models.BigIntegerField()

    class Meta:
        db_table = "people_listed"

    def __str__(self) -> str:
        return self.person


class ListedNumber(models.Model):
    """A service number as a list has it, for the arms bay to find the owner of a weapon."""

    person = models.CharField(max_length=64, primary_key=True)
    service_number_folded = models.CharField(max_length=64, db_index=True)

    class Meta:
        db_table = "people_listed_number"

    def __str__(self) -> str:
        return self.person


class NameToken(models.Model):
    """One folded word of a person's name, for search (see `searching`)."""

    pk = models.CompositePrimaryKey("token", "person")
    token = models.CharField(max_length=64)
    person = models.CharField(max_length=64, db_index=True)

    class Meta:
        db_table = "people_name_token"
        indexes: ClassVar = [
            models.Index(fields=["token"], name="people_token", opclasses=["varchar_pattern_ops"])
        ]

    def __str__(self) -> str:
        return self.person


class Track(models.Model):
    """One legal track assigned; the newest is the current one."""

    assigned_in = models.BigIntegerField(primary_key=True)
    person = models.CharField(max_length=64, db_index=True)
    track = models.CharField(max_length=4)
    instrument = models.TextField()
    article = models.TextField()
    decided_by = models.TextField()
    review_on = models.DateField()
    court_reference = models.TextField(blank=True)
    assigned_at = models.DateTimeField()

    class Meta:
        db_table = "people_track"

    def __str__(self) -> str:
        return f"{self.person} {self.track}"


class Document(models.Model):
    """A paper shown. `number_folded` is what search compares."""

    added_in = models.BigIntegerField(primary_key=True)
    person = models.CharField(max_length=64, db_index=True)
    document = models.CharField(max_length=64)
    kind = models.CharField(max_length=16)
    compartment = models.CharField(max_length=12)
    number = models.TextField(blank=True)
    number_folded = models.CharField(max_length=64, blank=True, db_index=True)
    issuer = models.TextField(blank=True)
    issued_on = models.DateField(null=True)
    expires_on = models.DateField(null=True)
    held_by = models.TextField(blank=True)
    name_as_written = models.TextField(blank=True)
    script = models.CharField(max_length=8)
    image_sha256 = models.CharField(max_length=64, blank=True)
    hints = models.JSONField()

    class Meta:
        db_table = "people_document"

    def __str__(self) -> str:
        return f"{self.person} {self.kind}"


class Need(models.Model):
    """A specific need flagged."""

    flagged_in = models.BigIntegerField(primary_key=True)
    person = models.CharField(max_length=64, db_index=True)
    need = models.CharField(max_length=8)
    source = models.CharField(max_length=8)
    compartment = models.CharField(max_length=12)
    flagged_by = models.CharField(max_length=150)
    flagged_at = models.DateTimeField()

    class Meta:
        db_table = "people_need"

    def __str__(self) -> str:
        return f"{self.person} {self.need}"


class NextOfKin(models.Model):
    """Whom to tell."""

    named_in = models.BigIntegerField(primary_key=True)
    person = models.CharField(max_length=64, db_index=True)
    name = models.TextField()
    relation = models.TextField()
    address = models.TextField()
    phone = models.TextField()
    may_be_informed = models.BooleanField()

    class Meta:
        db_table = "people_next_of_kin"

    def __str__(self) -> str:
        return f"next of kin in entry {self.named_in}"


class RightsExplained(models.Model):
    """One explanation of rights and camp rules."""

    explained_in = models.BigIntegerField(primary_key=True)
    person = models.CharField(max_length=64, db_index=True)
    language = models.TextField()
    methods = models.JSONField()
    explained_by = models.TextField()
    copy_given = models.BooleanField()
    explained_at = models.DateTimeField()

    class Meta:
        db_table = "people_rights_explained"

    def __str__(self) -> str:
        return f"rights in entry {self.explained_in}"


class Household(models.Model):
    """A household and its focal person."""

    id = models.CharField(max_length=64, primary_key=True)
    focal = models.CharField(max_length=64, db_index=True)
    opened_in = models.BigIntegerField()

    class Meta:
        db_table = "people_household"

    def __str__(self) -> str:
        return self.id


class HouseholdLink(models.Model):
    """Someone's current place in a household: the link, its direction, its source and proof."""

    pk = models.CompositePrimaryKey("household", "person")
    household = models.CharField(max_length=64)
    person = models.CharField(max_length=64, db_index=True)
    relationship = models.CharField(max_length=32)
    towards = models.CharField(max_length=64)
    stated_by = models.CharField(max_length=64)
    proof = models.CharField(max_length=12)
    disputed = models.BooleanField()
    stated_in = models.BigIntegerField()

    class Meta:
        db_table = "people_household_link"

    def __str__(self) -> str:
        return f"{self.household} {self.person}"


class TakenOut(models.Model):
    """Someone taken out of a household for safety, and who was of it then (F-04). Sealed."""

    left_in = models.BigIntegerField(primary_key=True)
    household = models.CharField(max_length=64)
    person = models.CharField(max_length=64, db_index=True)
    apart_from = models.JSONField()

    class Meta:
        db_table = "people_taken_out"

    def __str__(self) -> str:
        return f"taken out in entry {self.left_in}"


class SplitNote(models.Model):
    """Who of a unit goes apart, and how they meet again (F-01). For protection and registrars."""

    id = models.CharField(max_length=64, primary_key=True)
    household = models.CharField(max_length=64, db_index=True)
    apart = models.JSONField()
    staying = models.JSONField()
    why = models.TextField()
    meets_where = models.TextField()
    meets_by = models.DateField()
    meets_way = models.TextField()
    contact = models.TextField()
    written_at = models.DateTimeField()
    written_in = models.BigIntegerField()

    class Meta:
        db_table = "people_split_note"

    def __str__(self) -> str:
        return f"split note in entry {self.written_in}"


class SplitSignature(models.Model):
    """One adult's signature under a split note; it stands while `taken_back_in` is empty."""

    signed_in = models.BigIntegerField(primary_key=True)
    note = models.CharField(max_length=64, db_index=True)
    person = models.CharField(max_length=64, db_index=True)
    thumb = models.BooleanField()
    witness = models.TextField()
    signed_at = models.DateTimeField()
    taken_back_in = models.BigIntegerField(null=True)

    class Meta:
        db_table = "people_split_signature"

    def __str__(self) -> str:
        return f"signature in entry {self.signed_in}"


class InternmentReview(models.Model):
    """A review of whether someone is rightly interned (L-03); open while `decided_in` is empty."""

    opened_in = models.BigIntegerField(primary_key=True)
    person = models.CharField(max_length=64, db_index=True)
    asked_by = models.CharField(max_length=8)
    reason = models.CharField(max_length=20)
    statement = models.TextField()
    opened_by = models.CharField(max_length=64)
    opened_at = models.DateTimeField()
    due_at = models.DateTimeField()
    outcome = models.CharField(max_length=12, blank=True)
    reasons = models.TextField(blank=True)
    decided_by = models.CharField(max_length=64, blank=True)
    decided_at = models.DateTimeField(null=True)
    decided_in = models.BigIntegerField(null=True)

    class Meta:
        db_table = "people_internment_review"
        indexes: ClassVar = [
            models.Index(
                fields=["due_at"],
                name="people_review_open",
                condition=models.Q(decided_in=None),
            )
        ]

    def __str__(self) -> str:
        return f"review in entry {self.opened_in}"
