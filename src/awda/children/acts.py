"""What someone at a desk can do for a child: one function per act, one transaction each.

Always holds: a referral is an offer of custody and a statement in the file, or neither (C-03); the
second of two findings settles an age, nothing else does (C-01).
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from awda.children import queries
from awda.children.codes import Why
from awda.children.crossings.projection import CHECKS
from awda.children.crossings.rules import CheckChildren, MayDepart
from awda.children.departures.queries import NOTHING_SHARED, Shared, departures
from awda.children.departures.rules import Departure
from awda.children.models import ChildCase
from awda.children.projection import CHILDREN
from awda.children.queries import Fact
from awda.children.said import AgeFinding, Opening, Referral
from awda.children.vocabulary import (
    FindAge,
    OpenCase,
    Refer,
    VerifyReturn,
    WriteInCase,
)
from awda.custody import acts as custody
from awda.custody.handovers.rules import OpenHandover
from awda.custody.models import Holding
from awda.custody.vocabulary import CrossingStep, Purpose, Standing, SubjectKind
from awda.journal.opaque import opaque
from awda.journal.writer import Answer, execute, writing
from awda.kernel.act import Act
from awda.kernel.ids import HandoverId, PartyId, PersonId, PlaceId, SubjectId, subject
from awda.kernel.instants import Instant
from awda.people.age import ADULT_FROM_YEARS, years_before
from awda.people.codes import AgeMethod
from awda.people.commands import AssessAge
from awda.people.models import Person
from awda.people.projection import PEOPLE
from awda.places.models import Party
from awda.places.rules import PartyKind

MOST_OPENED = 500  # files the clock opens in one tick; the next one goes on


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferChild:
    """A referral as it is filled in: the body, its place, why, and until when the offer stands."""

    person: PersonId
    handover: HandoverId
    body: PartyId
    centre: PlaceId
    why: str
    lapses_at: Instant
    needs_now: str = ""
    present: str = ""


def open_case(act: Act, command: OpenCase) -> Answer:
    """A worker opens a child's file."""
    return execute(CHILDREN, command, act)


def refer(act: Act, command: ReferChild) -> Answer:
    """Custody is offered to the child-protection body, and the referral is on the file (C-03)."""
    offer = OpenHandover(
        handover=command.handover,
        taker=command.body,
        purpose=Purpose.CHILD_REFERRAL,
        subjects=(subject(command.person),),
        lapses_at=command.lapses_at,
        to_place=command.centre,
    )
    said = Referral(
        body=command.body,
        handover=command.handover,
        why=command.why,
        needs_now=command.needs_now,
        present=command.present,
    )
    with writing() as now:
        referred = Refer(person=command.person, referral=said)
        answer = now.execute(CHILDREN, referred, act)
        custody.offer(act.step("offer"), offer)
    return answer


def write_in_case(act: Act, command: WriteInCase) -> Answer:
    """The worker writes one statement."""
    return execute(CHILDREN, command, act)


def verify_return(act: Act, command: VerifyReturn) -> Answer:
    """A monitor's own answer about a planned return (C-06)."""
    return execute(CHILDREN, command, act)


def find_age(act: Act, command: FindAge) -> Answer:
    """What one assessor found; the second of two settles the age by the younger of them (C-01)."""
    with writing() as now:
        first = queries.waiting_finding(command.person)
        answer = now.execute(CHILDREN, command, act)
        if first is not None:
            settled = _settled(command, first, answer.indexes[0])
            now.execute(PEOPLE, settled, act.step("settle"))
    return answer


def _settled(command: FindAge, first: Fact, second_in: int) -> AssessAge:
    """Both findings as one: the lowest age, the widest margin, the most intrusive method used."""
    mine, theirs = command.finding, first.said
    assert isinstance(theirs, AgeFinding)
    methods = list(AgeMethod)
    method = max(mine.method, theirs.method, key=methods.index)
    used = {*mine.tried, *theirs.tried, mine.method, theirs.method}
    return AssessAge(
        person=command.person,
        method=method,
        tried=tuple(one for one in methods if one in used),
        consent_given=mine.consent_given and theirs.consent_given,
        why_needed=f"{theirs.why_needed}\n{mine.why_needed}",
        assessed_by=f"{theirs.discipline.value}, {mine.discipline.value}",
        age_from=min(mine.age_from, theirs.age_from),
        age_to=max(mine.age_to, theirs.age_to),
        margin_months=max(mine.margin_months, theirs.margin_months),
        findings=(first.entry, second_in),
    )


# --- the clock


def open_cases(act: Act) -> int:
    """Open a file for whoever may be a child and is in custody without one. The clock's act.

    How many there were; asked again, none. The other side's own children are not ours to open.
    """
    with writing() as now:
        without = _without_a_file(act.happened_at)
        for person in without:
            opening = OpenCase(person=person, opening=Opening(why=Why.CHILD))
            now.execute(CHILDREN, opening, act.step(f"file {person}"))
    return len(without)


def _without_a_file(at: Instant) -> list[PersonId]:
    there = Party.objects.filter(kind=PartyKind.RECEIVER).values("id")
    held = Holding.objects.filter(kind=SubjectKind.PERSON, standing=Standing.HELD)
    held = held.exclude(holder__in=there)
    young = Person.objects.filter(born_latest__gt=years_before(at.date(), ADULT_FROM_YEARS))
    opened = ChildCase.objects.exclude(opened_in=None)
    rows = held.filter(subject__in=young.values("id")).exclude(subject__in=opened.values("person"))
    first = rows.order_by("entered_at", "subject")[:MOST_OPENED]
    return [PersonId(person) for person in first.values_list("subject", flat=True)]


# --- over the border


@dataclass(frozen=True, slots=True)
class Looked:
    """The children who may depart, each with the entry of the check; and every answer."""

    cleared: Mapping[SubjectId, int] = field(default_factory=dict)
    answers: Mapping[PersonId, Departure] = field(default_factory=dict)


def look_at(
    act: Act,
    handover: HandoverId,
    step: CrossingStep,
    children: Collection[PersonId],
    on_list: Collection[str],
    above: Shared = NOTHING_SHARED,
) -> Looked:
    """Look at the children of a list before it crosses; who passed goes on the record (C-06)."""
    if not children:
        return Looked()
    answers = departures(children, on_list, act.happened_at, above)
    passed = [(who, found) for who, found in answers.items() if found.ok]
    if not passed:
        return Looked(answers=answers)
    check = CheckChildren(
        handover=handover,
        step=step,
        passed=tuple(
            MayDepart(
                person=who,
                path=found.path.value,
                relied_on=found.relied_on,
                untold=tuple(one.value for one in found.untold),
            )
            for who, found in passed
        ),
        stream=f"childcheck/{opaque('children on a list', handover)}",
    )
    [index] = execute(CHECKS, check, act.step(f"children {step.value}")).indexes
    return Looked({SubjectId(who): index for who, _ in passed}, answers)
