"""Read models of care. Rebuilt from the journal; written by projection only.

Only the care team may be shown a row of these tables; `reading` says who learns which answer.
"""

from typing import ClassVar

from django.db import models


class Note(models.Model):
    """One note of a file. `struck_in` is the entry that corrected it; the row stays."""

    written_in = models.BigIntegerField(primary_key=True)
    person = models.CharField(max_length=64)
    kind = models.CharField(max_length=16)
    said = models.JSONField()
    continuing = models.BooleanField(default=False)  # a medicine that must not be broken off
    follow_up_on = models.DateField(null=True)
    party = models.CharField(max_length=64)
    role = models.CharField(max_length=24)
    written_at = models.DateTimeField()
    corrects = models.BigIntegerField(null=True)
    struck_in = models.BigIntegerField(null=True)
    struck_because = models.TextField(blank=True)

    class Meta:
        db_table = "medical_note"
        indexes: ClassVar = [
            models.Index(fields=["person", "kind"], name="medical_note_of"),
            models.Index(
                fields=["follow_up_on"],
                name="medical_follow_up",
                condition=models.Q(struck_in=None, follow_up_on__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"note in entry {self.written_in}"


class AskedNone(models.Model):
    """Asked, and none: the newest statement of each kind."""

    key = models.CharField(max_length=80, primary_key=True)  # person/about
    person = models.CharField(max_length=64, db_index=True)
    about = models.CharField(max_length=12)
    stated_at = models.DateTimeField()
    stated_in = models.BigIntegerField()

    class Meta:
        db_table = "medical_asked_none"

    def __str__(self) -> str:
        return self.about


class Observation(models.Model):
    """Vital signs taken once."""

    observed_in = models.BigIntegerField(primary_key=True)
    person = models.CharField(max_length=64, db_index=True)
    signs = models.JSONField()
    note = models.TextField(blank=True)
    party = models.CharField(max_length=64)
    observed_at = models.DateTimeField()

    class Meta:
        db_table = "medical_observation"

    def __str__(self) -> str:
        return f"observation in entry {self.observed_in}"


class Referral(models.Model):
    """A party let into a file; `ended_in` is empty while it lasts."""

    referred_in = models.BigIntegerField(primary_key=True)
    person = models.CharField(max_length=64, db_index=True)
    party = models.CharField(max_length=64)
    why = models.TextField()
    referred_at = models.DateTimeField()
    ended_in = models.BigIntegerField(null=True)

    class Meta:
        db_table = "medical_referral"
        indexes: ClassVar = [
            models.Index(
                fields=["party"],
                name="medical_referred_to",
                condition=models.Q(ended_in=None),
            )
        ]

    def __str__(self) -> str:
        return f"referral in entry {self.referred_in}"


class Admission(models.Model):
    """A hospital's acceptance, with its doctor, guard note and return ticket (M-06)."""

    admitted_in = models.BigIntegerField(primary_key=True)
    person = models.CharField(max_length=64, db_index=True)
    party = models.CharField(max_length=64)
    doctor = models.CharField(max_length=200)
    guard = models.TextField()
    return_to = models.CharField(max_length=64)
    custody_entry = models.BigIntegerField()
    admitted_at = models.DateTimeField()

    class Meta:
        db_table = "medical_admission"

    def __str__(self) -> str:
        return f"admission in entry {self.admitted_in}"


class CareOffer(models.Model):
    """The newest answer to one kind of care."""

    key = models.CharField(max_length=80, primary_key=True)  # person/care
    person = models.CharField(max_length=64, db_index=True)
    care = models.CharField(max_length=16)
    answer = models.CharField(max_length=12)
    note = models.TextField(blank=True)
    answered_at = models.DateTimeField()
    answered_in = models.BigIntegerField()

    class Meta:
        db_table = "medical_care_offer"

    def __str__(self) -> str:
        return self.care


class MovementAdvice(models.Model):
    """Advice on travelling with others; the newest counts. LIFTED: nothing stands against it."""

    advised_in = models.BigIntegerField(primary_key=True)
    person = models.CharField(max_length=64, db_index=True)
    cause = models.CharField(max_length=12)
    review_on = models.DateField(null=True)
    note = models.TextField(blank=True)
    advised_at = models.DateTimeField()
    newest = models.BooleanField(default=True)

    class Meta:
        db_table = "medical_advice"

    def __str__(self) -> str:
        return f"advice in entry {self.advised_in}"


class Handing(models.Model):
    """A summary handed over, sealed to its hash (M-07)."""

    handed_in = models.BigIntegerField(primary_key=True)
    person = models.CharField(max_length=64, db_index=True)
    to = models.CharField(max_length=20)
    doctor = models.CharField(max_length=200, blank=True)
    facility = models.CharField(max_length=200, blank=True)
    sha256 = models.CharField(max_length=64)
    handed_at = models.DateTimeField()

    class Meta:
        db_table = "medical_handing"

    def __str__(self) -> str:
        return f"handing in entry {self.handed_in}"


class Certificate(models.Model):
    """The medical part of a death on the record (M-08)."""

    person = models.CharField(max_length=64, primary_key=True)
    doctor = models.CharField(max_length=200)
    immediate_cause = models.TextField()
    underlying_cause = models.TextField(blank=True)
    manner = models.CharField(max_length=12)
    inquiry = models.TextField(blank=True)
    certified_at = models.DateTimeField()
    certified_in = models.BigIntegerField()

    class Meta:
        db_table = "medical_certificate"

    def __str__(self) -> str:
        return f"certificate in entry {self.certified_in}"


class FitnessCheck(models.Model):
    """One fit-to-travel check (M-03)."""

    checked_in = models.BigIntegerField(primary_key=True)
    person = models.CharField(max_length=64)
    result = models.CharField(max_length=8)
    needs = models.JSONField()
    not_before = models.DateField(null=True)
    findings = models.TextField(blank=True)
    party = models.CharField(max_length=64)
    checked_at = models.DateTimeField()

    class Meta:
        db_table = "medical_fitness_check"
        indexes: ClassVar = [
            models.Index(fields=["person", "checked_at"], name="medical_check_of"),
            models.Index(
                fields=["not_before"],
                name="medical_deferred",
                condition=models.Q(not_before__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"check in entry {self.checked_in}"
