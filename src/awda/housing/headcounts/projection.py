"""Headcounts: from event to read model, the facts a decision relies on, and the context itself."""

from dataclasses import replace

from awda.housing.headcounts import queries, rules
from awda.housing.headcounts.vocabulary import (
    AbsenceExplained,
    ByName,
    Command,
    DifferenceExplained,
    Event,
    ExplainAbsence,
    ExplainDifference,
    HeadcountTaken,
    Missed,
    NumberDiffered,
    PresenceExplained,
    RecordHeadcount,
    SeenUnexpected,
)
from awda.housing.models import CountDifference, Headcount
from awda.journal.writer import writing
from awda.kernel.act import Act
from awda.kernel.context import Context, Known, Recorded
from awda.policy import queries as policies


def project(event: Event, recorded: Recorded) -> None:
    """Write one fact into the read models."""
    match event:
        case HeadcountTaken():
            Headcount.objects.create(
                id=event.count,
                place=event.place,
                by_name=isinstance(event.found, ByName),
                expected=event.expected,
                counted=event.counted,
                counted_by=recorded.actor,
                counted_with=event.counted_with,
                taken_at=recorded.happened_at,
                taken_in=recorded.index,
            )
        case Missed():
            _differs(event, recorded, "MISSED", expected=1, counted=0, person=event.person)
        case SeenUnexpected():
            _differs(event, recorded, "UNEXPECTED", expected=0, counted=1, person=event.person)
        case NumberDiffered():
            _differs(
                event,
                recorded,
                "NUMBER",
                expected=event.expected,
                counted=event.counted,
                shelter=event.shelter,
            )
        case AbsenceExplained():
            _explained(event, recorded, event.absence, kind="MISSED", person=event.person)
        case PresenceExplained():
            _explained(event, recorded, event.presence, kind="UNEXPECTED", person=event.person)
        case DifferenceExplained():
            _explained(event, recorded, event.difference, kind="NUMBER", shelter=event.shelter)


def _differs(
    event: Missed | SeenUnexpected | NumberDiffered,
    recorded: Recorded,
    kind: str,
    *,
    expected: int,
    counted: int,
    **about: str,
) -> None:
    CountDifference.objects.create(
        found_in=recorded.index,
        count=event.count,
        place=event.place,
        kind=kind,
        expected=expected,
        counted=counted,
        found_at=recorded.happened_at,
        explain_by=event.explain_by,
        **about,
    )


def _explained(
    event: AbsenceExplained | PresenceExplained | DifferenceExplained,
    recorded: Recorded,
    explanation: str,
    **which: str,
) -> None:
    CountDifference.objects.filter(count=event.count, **which).update(
        explanation=explanation,
        note=event.note,
        explained_at=recorded.happened_at,
        explained_in=recorded.index,
    )


def facts(command: Command, act: Act) -> Known[rules.Facts]:
    """What `decide` may rely on, read under the writer's lock.

    Whom a count expects follows from everything the journal held before it, so its `relied_on` is
    the newest entry then.
    """
    match command:
        case RecordHeadcount():
            seen = command.found.seen if isinstance(command.found, ByName) else ()
            expected = queries.expected(command.place, act.party, act.happened_at, seen)
            policy = policies.in_force()
            return Known(replace(expected, policy=policy), _newest() + policy.relied_on)
        case ExplainAbsence():
            return Known(queries.explaining(command.count, command.person), _newest())
        case ExplainDifference():
            recounted = queries.recounted(command.count, command.recount)
            return Known(rules.Explaining(recounted=recounted), _newest())
        case _:
            return Known(rules.Explaining())


def _newest() -> tuple[int, ...]:
    """The newest entry, counting those of this transaction."""
    with writing() as now:
        newest = now.size + len(now.pending) - 1
    return (newest,) if newest >= 0 else ()


HEADCOUNTS: Context[rules.Count, Command, Event, rules.Facts] = Context(
    name="headcount",
    initial=rules.Count(),
    events=(
        HeadcountTaken,
        Missed,
        SeenUnexpected,
        NumberDiffered,
        AbsenceExplained,
        PresenceExplained,
        DifferenceExplained,
    ),
    stream=rules.stream,
    facts=facts,
    decide=rules.decide,
    evolve=rules.evolve,
    compartment=rules.compartment,
    may=rules.MAY,
    project=project,
    tables=(Headcount, CountDifference),
)
