"""Dismissed hits: when one is over, what may stay of it, and how its rows go (D-04: 90 days).

A keyed mark stays, so that the same question about the same person is not asked again (S-05), and
the month's counts (S-10). Neither tells anybody about whom it was.
"""

from awda.intake.lists.ids import derived
from awda.journal.erasing import indexes_with_bodies
from awda.kernel.ending import Counted, Ended, Remains
from awda.kernel.instants import Instant
from awda.screening.models import DismissedMark, HitRow, ReviewRow, SealRead, Tally
from awda.screening.vocabulary import Outcome

PREFIX = "hit/"
DISMISSED = [one.value for one in Outcome if not one.adverse]


def over(before: Instant, most: int) -> list[Ended]:
    """Hits dismissed at or before an instant, the oldest first."""
    rows = HitRow.objects.filter(
        outcome__in=DISMISSED, open=False, sealed=False, settled_at__lte=before
    )
    return [_ended(row) for row in rows.order_by("settled_at", "id")[:most]]


def ended(stream: str) -> Ended | None:
    """The one hit of a stream, if it is dismissed."""
    row = HitRow.objects.filter(
        id=stream.removeprefix(PREFIX), outcome__in=DISMISSED, open=False, sealed=False
    ).first()
    return _ended(row) if row else None


def _ended(row: HitRow) -> Ended:
    assert row.settled_at is not None, "a hit with an outcome was settled"
    return Ended(f"{PREFIX}{row.id}", row.person, row.settled_at)


def remains(stream: str) -> Remains:
    """The mark of what was dismissed, and what the monthly report counted of it."""
    row = HitRow.objects.get(id=stream.removeprefix(PREFIX))
    if row.outcome == Outcome.ERROR:
        mark = mark_of_error(row.id, row.person_print)
    else:
        mark = mark_of_clear(row.id, row.person_print, row.entry_print)
    counted = tuple(
        Counted(entry=one.entry, kind=one.kind, of=one.watchlist, owner=one.owner, month=one.month)
        for one in Tally.objects.filter(entry__in=indexes_with_bodies(stream)).order_by("entry")
    )
    return Remains(mark=mark, counted=counted)


def mark_of_error(hit: str, person_print: str) -> str:
    """The mark of a hit that was an error: the same person is not asked about again."""
    return derived(f"{hit}/{person_print}", "dismissed as error")


def mark_of_clear(hit: str, person_print: str, entry_print: str) -> str:
    """The mark of a hit that was cleared: nor, while the entry stays as it was."""
    return derived(f"{hit}/{person_print}/{entry_print}", "dismissed")


def forget(stream: str, remains: Remains) -> None:
    """Take the hit's rows away, and write what remains."""
    hit = stream.removeprefix(PREFIX)
    HitRow.objects.filter(id=hit).delete()
    ReviewRow.objects.filter(hit=hit).delete()
    SealRead.objects.filter(hit=hit).delete()
    DismissedMark.objects.filter(id=hit).delete()
    DismissedMark.objects.create(id=hit, mark=remains.mark)
    rows = [
        Tally(entry=one.entry, kind=one.kind, watchlist=one.of, owner=one.owner, month=one.month)
        for one in remains.counted
    ]
    Tally.objects.bulk_create(rows, ignore_conflicts=True)  # they stand, but in a rebuild
