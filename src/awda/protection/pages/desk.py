"""The protection officer's day: what waits, the nearest clock first."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone

from awda.custody.models import Holding
from awda.custody.vocabulary import Standing, SubjectKind
from awda.kernel.ids import PersonId
from awda.kernel.instants import Instant
from awda.people import queries as people
from awda.places import queries as places
from awda.places.rules import PartyKind
from awda.protection import in_force, queries, standing
from awda.protection.claims.rules import Stage
from awda.protection.models import Assessment, Claim, Consent
from awda.protection.pressures import queries as pressures
from awda.protection.sheets import queries as sheets
from awda.protection.stays import queries as stays
from awda.web import words
from awda.web.access.queries import Duty
from awda.web.components import Work

MOST = 50  # lines of one kind on the desk
SOON = timedelta(days=3)


def wishes_waiting(_duty: Duty) -> int:
    """How many wishes for protection nobody has lodged: the badge in the menu."""
    return Claim.objects.filter(stage=Stage.WISH).count()


def work(now: Instant) -> tuple[Work, ...]:
    """Wishes, signs of pressure, stale consents, assessments that end, reviews, the untold."""
    lines = [
        *_wishes(),
        *_signals(now),
        *_stale(),
        *_expiring(now),
        *_reviews(now),
        *_to_counsel(),
    ]
    return tuple(lines)


def _line(
    person: str, named: people.Named | None, why: str, due: Instant | None, action: str = ""
) -> Work:
    name = (named.name or named.number) if named else person
    return Work(
        href=reverse("protection_file", args=[person]),
        name=name,
        number=named.number if named else "",
        why=words.say_plain(why),
        due=due,
        action=words.say_plain(action) if action else "",
    )


def _lines(found: Iterable[tuple[str, Instant | None]], why: str) -> Iterator[Work]:
    listed = list(found)[:MOST]
    named = people.names([person for person, _ in listed])
    for person, due in listed:
        yield _line(person, named.get(PersonId(person)), why, due)


def _wishes() -> Iterator[Work]:
    rows = Claim.objects.filter(stage=Stage.WISH).order_by("since", "person")[:MOST]
    return _lines(((row.person, row.since) for row in rows), "work_wish")


def _signals(now: Instant) -> Iterator[Work]:
    for one in pressures.signals(now, in_force.limits()):
        if not one.answered:
            yield Work(
                href=reverse("protection_signals"),
                name=words.label("pressure_sign", one.sign).format(n=one.number),
                why=words.say_plain("work_signal"),
                due=one.at,
            )


def _stale() -> Iterator[Work]:
    """Whoever signed on a sheet that has changed materially since."""
    rows = Consent.objects.exclude(signed_in=None).order_by("signed_at", "person")
    areas = sheets.newest_of(set(rows.values_list("district", flat=True)))
    old = [
        (row.person, row.signed_at)
        for area in areas.values()
        for row in rows.filter(district=area.district, version__lt=area.material_version)[:MOST]
    ]
    return _lines(old, "work_stale")


def _expiring(now: Instant) -> Iterator[Work]:
    """Assessments of those who signed and are still here, which end within three days."""
    holds = in_force.limits().assessment_holds
    rows = Assessment.objects.filter(
        assessed_at__lte=now - holds + SOON,
        person__in=Consent.objects.exclude(signed_in=None).values("person"),
    ).order_by("assessed_at", "person")
    rows = rows.filter(person__in=_here().values("subject"))
    newest = {row.person: row.assessed_at + holds for row in rows[: MOST * 2]}
    again = set(
        Assessment.objects.filter(
            person__in=newest, assessed_at__gt=now - holds + SOON
        ).values_list("person", flat=True)
    )
    return _lines(((who, due) for who, due in newest.items() if who not in again), "work_expires")


def _reviews(now: Instant) -> Iterator[Work]:
    rows = stays.overdue((now + SOON).date())[:MOST]
    return _lines(((row.person, _midnight(row.review_on)) for row in rows), "work_review")


def _midnight(day: date) -> Instant:
    return timezone.make_aware(datetime.combine(day, time()))


def _here() -> QuerySet[Holding]:
    """Whoever a host party holds now."""
    hosts = [party.id for party in places.open_parties(PartyKind.HOST)]
    return Holding.objects.filter(kind=SubjectKind.PERSON, standing=Standing.HELD, holder__in=hosts)


def _to_counsel() -> Iterator[Work]:
    """Adults held by the host whom nobody has counselled, longest here first."""
    told = Consent.objects.values("person")
    rows = (
        _here()
        .exclude(subject__in=told)
        .order_by("entered_at", "subject")
        .values_list("subject", flat=True)[:MOST]
    )
    return _lines(((person, None) for person in rows), "work_counsel")


def tally() -> dict[str, int]:
    """How many stand in each state of consent, as process.json names them."""
    counts: dict[str, int] = {}
    everyone = list(Consent.objects.values_list("person", flat=True))
    said = queries.consents(everyone)
    areas = sheets.newest_of({one.district for one in said.values() if one.district})
    for one in said.values():
        state = standing.consent_state(one, areas.get(one.district) if one.district else None)
        counts[state] = counts.get(state, 0) + 1
    return counts
