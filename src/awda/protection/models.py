"""Read models of protection. Rebuilt from the journal; written by projection only.

Always holds: what was said of a risk, and the words of a wish, stand in the sealed bodies alone and
in no table, so that no search can find them (D-03). `*_in` are entry indexes.
"""

from typing import ClassVar

from django.db import models


class AreaSheet(models.Model):
    """One version of a district's sheet; `said` is the event as it stands on the record."""

    entry = models.BigIntegerField(primary_key=True)
    district = models.CharField(max_length=48)
    version = models.IntegerField()
    material = models.BooleanField()
    published_at = models.DateTimeField()
    said = models.JSONField()

    class Meta:
        db_table = "protection_sheet"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["district", "version"], name="protection_sheet_version")
        ]

    def __str__(self) -> str:
        return f"{self.district} {self.version}"


class District(models.Model):
    """A district's newest sheet, and the newest material one."""

    id = models.CharField(max_length=48, primary_key=True)
    name_ar = models.TextField()
    name_en = models.TextField()
    name_ckb = models.TextField()
    version = models.IntegerField()
    published_at = models.DateTimeField()
    published_in = models.BigIntegerField()
    material_version = models.IntegerField()
    material_in = models.BigIntegerField()

    class Meta:
        db_table = "protection_district"

    def __str__(self) -> str:
        return self.id


class ReceiverReport(models.Model):
    """Something known of a receiving authority, or of support to it."""

    entry = models.BigIntegerField(primary_key=True)
    receiver = models.CharField(max_length=64, db_index=True)
    kind = models.CharField(max_length=24)  # REPORT ASSESSMENT SUPPORT
    material = models.BooleanField(default=False)
    told = models.JSONField()
    reported_at = models.DateTimeField()

    class Meta:
        db_table = "protection_receiver"

    def __str__(self) -> str:
        return f"entry {self.entry}"


class ProtectionFile(models.Model):
    """Which stream is whose file. Only here does the person's id stand beside it."""

    person = models.CharField(max_length=64, primary_key=True)
    stream = models.CharField(max_length=96, unique=True)
    opened_in = models.BigIntegerField()

    class Meta:
        db_table = "protection_file"

    def __str__(self) -> str:
        return self.stream


class Consent(models.Model):
    """How far one adult's return has come: the newest answer to each asking."""

    person = models.CharField(max_length=64, primary_key=True)
    district = models.CharField(max_length=48, blank=True, db_index=True)
    version = models.IntegerField(default=0)
    wish = models.CharField(max_length=12, blank=True)
    place_of_return = models.TextField(blank=True)
    counselled_at = models.DateTimeField(null=True)
    counselled_in = models.BigIntegerField(null=True)
    signed_at = models.DateTimeField(null=True)
    signed_in = models.BigIntegerField(null=True)
    reconfirmed_at = models.DateTimeField(null=True)
    reconfirmed_in = models.BigIntegerField(null=True)
    boarding_at = models.DateTimeField(null=True)
    boarding_in = models.BigIntegerField(null=True)
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_in = models.BigIntegerField(null=True)
    newest = models.BigIntegerField()

    class Meta:
        db_table = "protection_consent"

    def __str__(self) -> str:
        return f"entry {self.newest}"


class ReturnForm(models.Model):
    """One signed return form. `doubted_in`: a review found that it was not free (P-13)."""

    entry = models.BigIntegerField(primary_key=True)
    person = models.CharField(max_length=64, db_index=True)
    district = models.CharField(max_length=48)
    version = models.IntegerField()
    place_of_return = models.TextField()
    dependants = models.JSONField()
    mark = models.CharField(max_length=12)
    language = models.CharField(max_length=16)
    witness = models.CharField(max_length=64)
    interpreter = models.CharField(max_length=64, blank=True)
    at_place = models.CharField(max_length=64, blank=True)
    signed_at = models.DateTimeField(db_index=True)
    scan_sha256 = models.CharField(max_length=64, blank=True)
    doubted_in = models.BigIntegerField(null=True)

    class Meta:
        db_table = "protection_form"

    def __str__(self) -> str:
        return f"form in entry {self.entry}"


class Sitting(models.Model):
    """One private interview: its kind, its interviewer, how long it took (P-03, P-15)."""

    entry = models.BigIntegerField(primary_key=True)
    person = models.CharField(max_length=64, db_index=True)
    kind = models.CharField(max_length=12)  # COUNSELLING ASSESSMENT
    interviewer = models.CharField(max_length=150)
    interpreter = models.CharField(max_length=64, blank=True)
    language = models.CharField(max_length=16)
    began_at = models.DateTimeField()
    ended_at = models.DateTimeField()
    at_place = models.CharField(max_length=64, blank=True)
    wish = models.CharField(max_length=12, blank=True)

    class Meta:
        db_table = "protection_sitting"
        indexes: ClassVar = [models.Index(fields=["ended_at"], name="protection_sitting_day")]

    def __str__(self) -> str:
        return f"entry {self.entry}"


class Withdrawal(models.Model):
    """One withdrawal: when, and where the person was. There is no column for a reason (P-05)."""

    entry = models.BigIntegerField(primary_key=True)
    person = models.CharField(max_length=64, db_index=True)
    at = models.DateTimeField(db_index=True)
    late = models.BooleanField()  # said before the line, recorded after it
    noted_by_role = models.CharField(max_length=24)

    class Meta:
        db_table = "protection_withdrawal"

    def __str__(self) -> str:
        return f"entry {self.entry}"


class Assessment(models.Model):
    """One assessment's outcome. Its reasons stand in the sealed body only."""

    entry = models.BigIntegerField(primary_key=True)
    person = models.CharField(max_length=64)
    destination = models.CharField(max_length=48)
    receiver = models.CharField(max_length=64)
    outcome = models.CharField(max_length=8)
    assessor = models.CharField(max_length=150)
    assessed_at = models.DateTimeField()

    class Meta:
        db_table = "protection_assessment"
        indexes: ClassVar = [
            models.Index(fields=["person", "destination", "receiver"], name="protection_risk_of")
        ]

    def __str__(self) -> str:
        return f"entry {self.entry}"


class Claim(models.Model):
    """Where someone's claim for protection stands."""

    person = models.CharField(max_length=64, primary_key=True)
    stage = models.CharField(max_length=12, db_index=True)
    since = models.DateTimeField()
    appeal_until = models.DateField(null=True)
    civilian_since = models.DateField(null=True)
    newest = models.BigIntegerField()

    class Meta:
        db_table = "protection_claim"

    def __str__(self) -> str:
        return f"entry {self.newest}"


class Meeting(models.Model):
    """An answer to a meeting with officials of the state of origin, or the meeting (P-11)."""

    entry = models.BigIntegerField(primary_key=True)
    person = models.CharField(max_length=64, db_index=True)
    means = models.CharField(max_length=12)
    official = models.TextField()
    answer = models.CharField(max_length=8)  # YES NO HELD
    present = models.TextField(blank=True)
    at = models.DateTimeField()

    class Meta:
        db_table = "protection_meeting"

    def __str__(self) -> str:
        return f"entry {self.entry}"


class CaptiveFlag(models.Model):
    """Where a suspected abduction stands (F-04): a flag stands while `lifted_at` is empty."""

    person = models.CharField(max_length=64, primary_key=True)
    flagged_at = models.DateTimeField()
    heard_at = models.DateTimeField(null=True)
    referred_at = models.DateTimeField(null=True)
    lifted_at = models.DateTimeField(null=True)
    newest = models.BigIntegerField()

    class Meta:
        db_table = "protection_captive"

    def __str__(self) -> str:
        return f"entry {self.newest}"


class OriginAnswer(models.Model):
    """Whether a party of the state of origin may be told of someone: the newest answer (I-08)."""

    pk = models.CompositePrimaryKey("person", "party")
    person = models.CharField(max_length=64)
    party = models.CharField(max_length=64)
    yes = models.BooleanField()
    answered_at = models.DateTimeField()
    newest = models.BigIntegerField()

    class Meta:
        db_table = "protection_origin_answer"

    def __str__(self) -> str:
        return f"entry {self.newest}"


class Stay(models.Model):
    """The onward solution of someone who does not return."""

    person = models.CharField(max_length=64, primary_key=True)
    solution = models.CharField(max_length=20)
    basis = models.TextField()
    review_on = models.DateField(db_index=True)
    decided_at = models.DateTimeField()
    newest = models.BigIntegerField()

    class Meta:
        db_table = "protection_stay"

    def __str__(self) -> str:
        return f"entry {self.newest}"


class PaperAsked(models.Model):
    """Somebody asked this person for a pledge, confession or the like (P-06)."""

    entry = models.BigIntegerField(primary_key=True)
    person = models.CharField(max_length=64, db_index=True)
    kind = models.CharField(max_length=24)
    requested_by = models.TextField()
    given_to = models.TextField()
    at = models.DateTimeField()

    class Meta:
        db_table = "protection_paper_asked"

    def __str__(self) -> str:
        return f"entry {self.entry}"


class PressureAt(models.Model):
    """A cut, unrest or threat at a place."""

    entry = models.BigIntegerField(primary_key=True)
    place = models.CharField(max_length=64)
    kind = models.CharField(max_length=12)
    told = models.TextField()
    at = models.DateTimeField(db_index=True)

    class Meta:
        db_table = "protection_pressure"

    def __str__(self) -> str:
        return f"entry {self.entry}"


class SignalAnswer(models.Model):
    """What a review of a sign of coercion found. The newest answer stands."""

    entry = models.BigIntegerField(primary_key=True)
    signal = models.CharField(max_length=64, db_index=True)
    sign = models.CharField(max_length=16)
    verdict = models.CharField(max_length=12)
    done = models.TextField()
    at = models.DateTimeField()

    class Meta:
        db_table = "protection_signal"

    def __str__(self) -> str:
        return f"entry {self.entry}"
