"""What others may ask of screening: where someone stands, what waits for whom, what is overdue.

Always holds: of someone who is under 18, or may be, nothing is answered but that they are not
screened (S-09); no answer is drawn from anybody's relatives (S-03); a finding is handed out only
as `reading` allows.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Q, QuerySet

from awda.kernel.ids import PersonId
from awda.kernel.instants import Instant
from awda.people import queries as people
from awda.screening import rules
from awda.screening.models import (
    DismissedMark,
    HitRow,
    ListedNameRow,
    ListEntry,
    ReviewRow,
    Run,
    Screened,
    SealRead,
    Tally,
)
from awda.screening.reading import Result, may_see_finding
from awda.screening.vocabulary import Outcome
from awda.screening.watchlists.listed import Listed

SHOWN = 500
SEAL_OPEN_HOURS = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where someone's screening stands, since when, and by which entry."""

    person: PersonId
    result: Result
    since: datetime | None = None
    entry: int | None = None
    gist: str = ""
    until: date | None = None
    hit: str = ""


def standing(person: str, now: Instant) -> Standing:
    """Where one person stands."""
    return standings([person], now)[PersonId(person)]


def standing_for_reviewer(person: str, login: str, now: Instant) -> Standing:
    """Where one person stands, without what a reviewer may not know before saving their own."""
    found = standing(person, now)
    row = HitRow.objects.filter(id=found.hit, open=True).first() if found.hit else None
    if row is None or not facts_of(row, login).blind:
        return found
    return Standing(person=found.person, result=Result.HIT_REVIEW_1, hit=found.hit)


def standings(ids: Collection[str], now: Instant) -> dict[PersonId, Standing]:
    """Where each of these people stands. Four queries per 5,000."""
    known = people.standings(ids, now.date())
    adults = [str(who) for who, one in known.items() if not one.may_be_child]
    hits: dict[str, list[HitRow]] = {}
    for row in HitRow.objects.filter(person__in=adults, sealed=False).order_by("raised_in"):
        hits.setdefault(row.person, []).append(row)
    runs = {row.person: row for row in Screened.objects.filter(person__in=adults)}
    signed = dict(
        Run.objects.filter(id__in={row.run for row in runs.values()}).values_list("id", "signed_at")
    )
    found = {}
    for person in ids:
        who, run = PersonId(person), runs.get(person)
        if person not in adults:
            found[who] = Standing(person=who, result=Result.NOT_FOR_CHILDREN)
        else:
            at = signed.get(run.run) if run else None
            found[who] = _standing(who, hits.get(person, []), run, at, now.date())
    return found


def _standing(
    person: PersonId,
    hits: Iterable[HitRow],
    run: Screened | None,
    signed_at: datetime | None,
    today: date,
) -> Standing:
    """The gravest of what is open or in force; clear only when all is settled and signed for."""
    rows = list(hits)
    adverse = [row for row in rows if in_force(row, today)]
    if adverse:
        row = max(adverse, key=lambda one: one.outcome == Outcome.REFER_JUSTICE)
        result = Result.CHALLENGED if row.challenged else Result(row.outcome)
        return Standing(
            person=person,
            result=result,
            since=row.settled_at,
            entry=row.settled_in,
            gist=row.gist,
            until=row.until,
            hit=row.id,
        )
    waiting = [row for row in rows if row.open or row.outcome == Outcome.HOLD]
    if waiting:
        row = waiting[0]
        second = ReviewRow.objects.filter(hit=row.id, round=row.round).exists()
        result = Result.HIT_REVIEW_2 if second else Result.HIT_REVIEW_1
        return Standing(person=person, result=result, since=row.raised_at, hit=row.id)
    if run is None:
        return Standing(person=person, result=Result.NOT_STARTED)
    if signed_at is None:
        return Standing(person=person, result=Result.RUN, since=run.at)
    settled = [row.settled_at for row in rows if row.settled_at]
    return Standing(person=person, result=Result.CLEAR, since=max([signed_at, *settled]))


def in_force(row: HitRow, today: date) -> bool:
    """Does an adverse outcome stand: a hold until its day, a referral until it is overturned."""
    if not row.outcome or not Outcome(row.outcome).adverse:
        return False
    return row.until is None or row.until >= today


# --- hits


@dataclass(frozen=True, slots=True, kw_only=True)
class HitFacts:
    """A hit and what of it this reader may see: their own finding, and others' by `reading`."""

    row: HitRow
    findings: tuple[ReviewRow, ...]
    saved_now: bool
    entry: Listed | None
    withdrawn: bool

    @property
    def blind(self) -> bool:
        """Has a reviewer who reads it still to save their own: what was found before is shut too,
        also the outcome that is being challenged or looked at again (decision 0011).
        """
        return self.row.open and not self.saved_now


def readable_hits(now: Instant) -> QuerySet[HitRow]:
    """Hits that are not sealed. Whoever may be a child is left out by `of_adults`."""
    return HitRow.objects.filter(sealed=False)


def of_adults(rows: Iterable[HitRow], now: Instant) -> list[HitRow]:
    """Those about people who are surely of age now (S-09)."""
    listed = list(rows)
    known = people.standings({row.person for row in listed}, now.date())
    return [
        row
        for row in listed
        if (one := known.get(PersonId(row.person))) is not None and not one.may_be_child
    ]


def hit(hit_id: str, viewer: str, now: Instant) -> HitFacts | None:
    """A hit as one reviewer may read it; None when there is none, or it is sealed."""
    rows = of_adults(readable_hits(now).filter(id=hit_id), now)
    return facts_of(rows[0], viewer) if rows else None


def facts_of(row: HitRow, viewer: str) -> HitFacts:
    """The hit with the findings this reviewer may see."""
    every = list(ReviewRow.objects.filter(hit=row.id).order_by("entry"))
    saved = any(one.reviewer == viewer and one.round == row.round for one in every)
    shown = tuple(
        one
        for one in every
        if may_see_finding(viewer, one.reviewer, hit_open=row.open, saved_now=saved)
    )
    entry, withdrawn = listed(row)
    return HitFacts(row=row, findings=shown, saved_now=saved, entry=entry, withdrawn=withdrawn)


def listed(row: HitRow) -> tuple[Listed | None, bool]:
    """The entry as the hit met it, and whether its owner has changed or withdrawn it since."""
    from awda.screening.matching import listed_of

    kept = ListEntry.objects.filter(watchlist=row.watchlist, key=row.key, print=row.entry_print)
    found = kept.order_by("-id").first()
    if found is None:
        return None, True
    names = list(ListedNameRow.objects.filter(entry=found.id).order_by("id"))
    return listed_of(found, names), found.gone is not None


def open_hits(now: Instant, most: int = SHOWN) -> list[HitRow]:
    """Hits that wait for a review, the longest waiting first."""
    rows = readable_hits(now).filter(open=True).order_by("raised_at", "id")[:most]
    return of_adults(rows, now)


def count_open(now: Instant) -> int:
    """How many wait. One indexed query: people who may be children are sealed by each run."""
    return HitRow.objects.filter(open=True).count()


def of_person(person: str, now: Instant) -> list[HitRow]:
    """The hits about one person, newest first."""
    return of_adults(readable_hits(now).filter(person=person).order_by("-raised_in"), now)


def unfinished(now: Instant, most: int = SHOWN) -> list[HitRow]:
    """Settled hits after which something is still owed: a notice, a referral, word to an owner."""
    adverse = Q(outcome__in=[one.value for one in Outcome if one.adverse])
    owed = (
        (adverse & Q(notice_at=None))
        | Q(outcome=Outcome.REFER_JUSTICE.value, sent_at=None)
        | Q(outcome=Outcome.ERROR.value, owner_told_at=None)
        | Q(outcome=Outcome.HOLD.value, until__lt=now.date())
    )
    rows = readable_hits(now).filter(owed, open=False).order_by("settled_at", "id")[:most]
    return of_adults(rows, now)


def adverse_hits(now: Instant, ids: Collection[str] | None = None) -> list[HitRow]:
    """Adverse outcomes in force, of these people or of all."""
    rows = readable_hits(now).filter(outcome__in=[one.value for one in Outcome if one.adverse])
    if ids is not None:
        rows = rows.filter(person__in=ids)
    return [row for row in of_adults(rows.order_by("settled_at"), now) if in_force(row, now.date())]


def delay_due(row: HitRow, now: Instant) -> bool:
    """Is a weekly entry owed: past the maximum, and none in the last seven days (S-07)."""
    past = now - row.raised_at > rules.MOST
    return past and (row.delay_at is None or now - row.delay_at > rules.WEEK)


def held_without_decision(now: Instant, most: int = SHOWN) -> list[HitRow]:
    """Whom the monitor's page must name (S-07): past the maximum without this week's entry,
    and holds that ran out with nobody deciding.
    """
    late = [row for row in open_hits(now, most) if delay_due(row, now)]
    ran_out = readable_hits(now).filter(
        open=False, outcome=Outcome.HOLD.value, until__lt=now.date()
    )
    return [*late, *of_adults(ran_out.order_by("until")[:most], now)]


# --- runs and the report


def runs_to_sign(login: str, unit: str, role: str, most: int = 100) -> list[Run]:
    """Runs this reviewer may sign: nobody of theirs has."""
    rows = Run.objects.filter(signed_at=None).order_by("at")[:most]
    return [
        run
        for run in rows
        if not any(login == one[0] or role == one[1] or unit == one[2] for one in run.signatures)
    ]


def count_to_sign() -> int:
    """How many runs two units have not signed yet."""
    return Run.objects.filter(signed_at=None).count()


def counts(now: Instant) -> dict[str, int]:
    """What monitors and the public figures may count: no person in it."""
    adverse = adverse_hits(now)
    return {
        "open": count_open(now),
        "without_decision": len(held_without_decision(now)),
        "hold": sum(row.outcome == Outcome.HOLD for row in adverse),
        "referred": sum(row.outcome == Outcome.REFER_JUSTICE for row in adverse),
        "challenged": sum(row.challenged for row in adverse),
        "dismissed": HitRow.objects.filter(
            outcome__in=[one.value for one in Outcome if not one.adverse], sealed=False
        ).count()
        + DismissedMark.objects.count(),
    }


def seal_is_open(hit_id: str, login: str, now: Instant) -> bool:
    """Did this monitor open the seal within the last day."""
    newest = SealRead.objects.filter(hit=hit_id, login=login).order_by("-at").first()
    return newest is not None and (now - newest.at).total_seconds() < SEAL_OPEN_HOURS * 3600


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthOfOwner:
    """One month of one list's owner; `sudden` when it is unlike the month before (S-10)."""

    month: str
    owner: str
    raised: int
    confirmed: int
    dismissed: int
    overturned: int
    sudden: bool

    def as_json(self) -> dict[str, Any]:
        """The same for a program."""
        return {name: getattr(self, name) for name in self.__slots__}


SUDDEN_TIMES = 3  # more or fewer than the month before
SUDDEN_FROM = 5


def report(months: int = 12) -> list[MonthOfOwner]:
    """The error report by month and owner, newest month first (S-10)."""
    found: dict[tuple[str, str], dict[str, int]] = {}
    for row in Tally.objects.order_by("month").values("month", "owner", "kind"):
        counted = found.setdefault((row["month"], row["owner"]), {})
        counted[row["kind"]] = counted.get(row["kind"], 0) + 1
    lines = []
    before: dict[str, int] = {}
    for (month, owner), counted in sorted(found.items()):
        raised = counted.get("RAISED", 0)
        lines.append(
            MonthOfOwner(
                month=month,
                owner=owner,
                raised=raised,
                confirmed=counted.get("CONFIRMED", 0),
                dismissed=counted.get("DISMISSED", 0),
                overturned=counted.get("OVERTURNED", 0),
                sudden=owner in before and _sudden(before[owner], raised),
            )
        )
        before[owner] = raised
    newest = sorted({line.month for line in lines})[-months:]
    return [line for line in reversed(lines) if line.month in newest]


def _sudden(before: int, now: int) -> bool:
    larger, smaller = max(before, now), min(before, now)
    return larger >= SUDDEN_FROM and larger >= SUDDEN_TIMES * max(smaller, 1)
