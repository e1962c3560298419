"""Tables of screening. Two kinds: read models told from the journal, and sources, which are not.

Always holds: what owners of lists wrote stands in `screening_entry` and `screening_name` and in no
table about people (S-04); sources are in backups and outlive a rebuild; a row of a source is never
rewritten into another person: a changed entry is a new row, and the old one is gone.
"""

from typing import ClassVar

from django.db import models
from django.db.models import Q


class Watchlist(models.Model):
    """A list as it stands now. Read model."""

    id = models.CharField(max_length=64, primary_key=True)
    title = models.CharField(max_length=200)
    owner = models.CharField(max_length=200)
    legal_basis = models.TextField()
    quality = models.TextField()
    assessment = models.TextField(blank=True)
    received_on = models.DateField()
    expires_on = models.DateField()
    version = models.IntegerField()
    sha256 = models.CharField(max_length=64)
    content = models.CharField(max_length=64)  # digest over the entries that count now
    persons = models.IntegerField()
    ended = models.TextField(blank=True)  # why it is used no longer
    newest_in = models.BigIntegerField()  # the entry by which it stands so

    class Meta:
        db_table = "screening_watchlist"

    def __str__(self) -> str:
        return self.id


class WatchlistVersion(models.Model):
    """One version of a list, and how it differed from the one before. Read model."""

    imported_in = models.BigIntegerField(primary_key=True)
    watchlist = models.CharField(max_length=64)
    version = models.IntegerField()
    sha256 = models.CharField(max_length=64)
    format = models.CharField(max_length=16)
    size_bytes = models.BigIntegerField()
    received_on = models.DateField()
    expires_on = models.DateField()
    counts = models.JSONField()
    added = models.IntegerField()
    changed = models.IntegerField()
    withdrawn = models.IntegerField()
    unchanged = models.IntegerField()
    imported_at = models.DateTimeField()

    class Meta:
        db_table = "screening_version"
        indexes: ClassVar = [
            models.Index(fields=["watchlist", "version"], name="screening_version_of")
        ]

    def __str__(self) -> str:
        return f"{self.watchlist} {self.version}"


class ListEntry(models.Model):
    """One entry about a person, as its list's owner wrote it. A source, not told from the journal.

    `said` is a `Listed` without its names as JSON. `print` changes when the person meant may have.
    `seen` is the last version that held it; `gone` the one that held it no longer.
    """

    id = models.BigAutoField(primary_key=True)
    watchlist = models.CharField(max_length=64)
    key = models.CharField(max_length=200)
    name = models.CharField(max_length=300)
    said = models.TextField()
    print = models.CharField(max_length=64)
    since = models.IntegerField()
    seen = models.IntegerField()
    gone = models.IntegerField(null=True)

    class Meta:
        db_table = "screening_entry"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["watchlist", "key"],
                condition=Q(gone=None),
                name="screening_entry_once",
            )
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["watchlist", "id"],
                name="screening_entry_now",
                condition=Q(gone=None),
            )
        ]

    def __str__(self) -> str:
        return f"entry {self.id}"


class ListedNameRow(models.Model):
    """One name of an entry, as written. A source."""

    id = models.BigAutoField(primary_key=True)
    entry = models.BigIntegerField(db_index=True)
    value = models.CharField(max_length=300)
    quality = models.CharField(max_length=8)

    class Meta:
        db_table = "screening_name"

    def __str__(self) -> str:
        return f"name of entry {self.entry}"


class Run(models.Model):
    """People compared with lists at one time, and who has signed for those without a hit."""

    id = models.CharField(max_length=64, primary_key=True)
    at = models.DateTimeField(db_index=True)
    why = models.CharField(max_length=12)
    people = models.IntegerField(default=0)
    hits = models.IntegerField(default=0)
    entries = models.IntegerField(default=0)
    set_aside = models.IntegerField(default=0)
    signatures = models.JSONField(default=list)  # login, role and unit of each
    signed_at = models.DateTimeField(null=True)  # by the second of two units

    class Meta:
        db_table = "screening_run"

    def __str__(self) -> str:
        return self.id


class Screened(models.Model):
    """Someone's newest run: what was known of them, and up to which entry of each list it went."""

    person = models.CharField(max_length=64, primary_key=True)
    run = models.CharField(max_length=64, db_index=True)
    at = models.DateTimeField()
    known = models.BigIntegerField()
    against = models.JSONField()

    class Meta:
        db_table = "screening_screened"

    def __str__(self) -> str:
        return self.person


class HitRow(models.Model):
    """A hit as it stands now. What reviewers found is in `ReviewRow` and shown by its own rule."""

    id = models.CharField(max_length=64, primary_key=True)
    person = models.CharField(max_length=64, db_index=True)
    watchlist = models.CharField(max_length=64)
    version = models.IntegerField()
    key = models.CharField(max_length=200)
    entry_print = models.CharField(max_length=64)
    person_print = models.CharField(max_length=64)
    score = models.IntegerField()
    points = models.JSONField()
    raised_at = models.DateTimeField()  # of the present round: the clock of S-07 runs from here
    raised_in = models.BigIntegerField()
    round = models.IntegerField(default=1)
    open = models.BooleanField(default=True)
    sealed = models.BooleanField(default=False)
    challenged = models.BooleanField(default=False)
    outcome = models.CharField(max_length=16, blank=True)  # in force: of two reviewers
    gist = models.TextField(blank=True)
    units = models.JSONField(default=list)
    until = models.DateField(null=True)
    refer_to = models.CharField(max_length=64, blank=True)
    settled_at = models.DateTimeField(null=True)
    settled_in = models.BigIntegerField(null=True)
    notice_at = models.DateTimeField(null=True)
    notice_language = models.CharField(max_length=4, blank=True)
    challenge_by = models.DateField(null=True)
    challenge_words = models.TextField(blank=True)
    delay_at = models.DateTimeField(null=True)
    owner_told_at = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)
    reopened_for = models.TextField(blank=True)

    class Meta:
        db_table = "screening_hit"
        indexes: ClassVar = [
            models.Index(fields=["raised_at"], name="screening_hit_open", condition=Q(open=True)),
            models.Index(fields=["outcome"], name="screening_hit_outcome"),
        ]

    def __str__(self) -> str:
        return self.id


class ReviewRow(models.Model):
    """One reviewer's finding. Shown to its writer, and to others only as `reading` says."""

    entry = models.BigIntegerField(primary_key=True)
    hit = models.CharField(max_length=64, db_index=True)
    round = models.IntegerField()
    reviewer = models.CharField(max_length=32)
    role = models.CharField(max_length=24)
    unit = models.CharField(max_length=64)
    outcome = models.CharField(max_length=16)
    grounds = models.JSONField()
    reasons = models.TextField()
    gist = models.TextField(blank=True)
    until = models.DateField(null=True)
    refer_to = models.CharField(max_length=64, blank=True)
    saved_at = models.DateTimeField()

    class Meta:
        db_table = "screening_review"

    def __str__(self) -> str:
        return f"review in entry {self.entry}"


class Tally(models.Model):
    """One thing that the monthly report counts (S-10): no person in it."""

    entry = models.BigIntegerField(primary_key=True)
    kind = models.CharField(max_length=12)  # RAISED, CONFIRMED, DISMISSED, OVERTURNED
    watchlist = models.CharField(max_length=64)
    owner = models.CharField(max_length=200)
    month = models.CharField(max_length=7, db_index=True)

    class Meta:
        db_table = "screening_tally"

    def __str__(self) -> str:
        return f"{self.kind} {self.month}"


class DismissedMark(models.Model):
    """What stays of a dismissed hit once it is erased (D-04): a mark that knows it again (S-05)."""

    id = models.CharField(max_length=64, primary_key=True)  # of the hit
    mark = models.CharField(max_length=36)

    class Meta:
        db_table = "screening_dismissed_mark"

    def __str__(self) -> str:
        return self.id


class SealRead(models.Model):
    """A monitor opened a sealed matter: who, and until when it is open to them."""

    entry = models.BigIntegerField(primary_key=True)
    hit = models.CharField(max_length=64, db_index=True)
    login = models.CharField(max_length=32)
    at = models.DateTimeField()

    class Meta:
        db_table = "screening_seal_read"

    def __str__(self) -> str:
        return f"seal opened in entry {self.entry}"


class ListJob(models.Model):
    """A list sent by a page, and how far it is. Not on the record, and no source: only a progress.

    Always holds: one is under way at a time.
    """

    id = models.CharField(max_length=36, primary_key=True)
    login = models.CharField(max_length=32)
    role = models.CharField(max_length=24)
    party = models.CharField(max_length=64)
    asked = models.JSONField()
    state = models.CharField(max_length=8)  # READING, READ, LOADING, DONE, REFUSED, CLOSED
    done = models.IntegerField(default=0)
    total = models.IntegerField(default=0)
    found = models.JSONField(default=dict)  # counts and differences
    why = models.JSONField(default=dict)
    sent_at = models.DateTimeField()
    beat_at = models.DateTimeField()

    class Meta:
        db_table = "screening_list_job"
        constraints: ClassVar = [
            models.UniqueConstraint(
                models.Value(1),
                condition=Q(state__in=("READING", "READ", "LOADING")),
                name="screening_one_list_under_way",
            )
        ]

    def __str__(self) -> str:
        return self.id
