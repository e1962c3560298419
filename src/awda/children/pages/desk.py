"""The desk of the child-protection worker: the nearest clock first, then files without a next step.

Always holds: only children and doubts of this installation, named as the duty may read them.
"""

from collections.abc import Iterable
from datetime import datetime, time, timedelta

from django.urls import reverse
from django.utils import timezone

from awda.children import queries
from awda.children.models import ChildCase
from awda.custody import queries as custody
from awda.custody.vocabulary import Standing as Held
from awda.housing import clocks
from awda.housing.pages.residents import residents
from awda.kernel.instants import Instant
from awda.people import queries as people
from awda.people.age import Age
from awda.web import words
from awda.web.access.queries import Duty
from awda.web.components import Work

MOST = 50  # lines of one kind
SOON = timedelta(days=3)


def work(duty: Duty, now: Instant) -> tuple[Work, ...]:
    """What waits: children at military sites, offers to this body, decisions to review, files."""
    late = [(one.person, one.deadline, "child_work_out") for one in clocks.children(now)[:MOST]]
    review = [
        (row.person, _midnight(row.review_on), "child_work_review")
        for row in queries.to_review((now + SOON).date())[:MOST]
        if row.review_on
    ]
    finding = [
        (person, None, "child_work_second")
        for person in ChildCase.objects.exclude(finding_waits=None).values_list(
            "person", flat=True
        )[:MOST]
    ]
    told = [(str(person), due, why) for person, due, why in (*late, *review, *finding)]
    lines = (*_offered(duty, now), *_lines(duty, told, now))
    far = now + timedelta(days=36_500)
    return tuple(sorted(lines, key=lambda line: line.due or far))


def _offered(duty: Duty, now: Instant) -> tuple[Work, ...]:
    """Children offered to this body: the way leads to the list that waits for an answer."""
    rows = custody.offered_to(duty.party)[:MOST]
    known = residents(duty, {row.subject for row in rows}, now)
    return tuple(
        Work(
            href=reverse("handover", args=[row.handover]),
            name=known[row.subject].name,
            number=known[row.subject].number,
            why=words.say_plain("child_work_answer"),
            due=row.lapses_at,
        )
        for row in rows
    )


def cases(duty: Duty, now: Instant) -> tuple[Work, ...]:
    """Open files of children in this body's care, each with its stage."""
    rows = ChildCase.objects.filter(closed_at=None).exclude(opened_in=None)
    ids = list(rows.order_by("-opened_at", "person").values_list("person", flat=True)[: MOST * 4])
    held = custody.holdings(ids)
    mine = [
        one
        for one in ids
        if (row := held.get(one)) and row.holder == duty.party and row.standing is Held.HELD
    ]
    facts, stands = queries.newest(mine), people.standings(mine, now.date())
    stages = {
        who: queries.stage(facts.get(who, {}), in_doubt=one.age is Age.DOUBT)
        for who, one in stands.items()
    }
    known = residents(duty, mine, now)
    return tuple(
        Work(
            href=reverse("child_file", args=[who]),
            name=known[who].name,
            number=known[who].number,
            why=words.label("child_stage", stage),
        )
        for who, stage in list(stages.items())[:MOST]
    )


def _lines(
    duty: Duty, told: Iterable[tuple[str, Instant | None, str]], now: Instant
) -> tuple[Work, ...]:
    listed = list(told)
    known = residents(duty, {person for person, _, _ in listed}, now)
    return tuple(
        Work(
            href=reverse("child_file", args=[person]),
            name=known[person].name,
            number=known[person].number,
            why=words.say_plain(why),
            due=due,
        )
        for person, due, why in listed
    )


def _midnight(day: object) -> Instant:
    assert not isinstance(day, datetime)
    return timezone.make_aware(datetime.combine(day, time()))  # type: ignore[arg-type]  # a day


def waiting(duty: Duty) -> int:
    """How many offers wait for this body's answer: one indexed query."""
    return len(custody.offered_to(duty.party))
