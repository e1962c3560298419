"""Identity: from event to read model, the facts a decision may rely on, and the context itself."""

from awda.identity import queries, rules
from awda.identity.evidence import Grade
from awda.identity.linking import Joined, rests_on
from awda.identity.models import Judgement, Link, Question
from awda.identity.rules import Around, Command, Event, Standing
from awda.journal.writer import look_again
from awda.kernel.act import Act
from awda.kernel.context import Context, Known, Recorded
from awda.kernel.ids import PersonId, QuestionId
from awda.people import queries as people


def project(event: Event, recorded: Recorded) -> None:
    """Write one fact into the read model."""
    look_again()
    if isinstance(event, rules.DuplicateSuspected):
        _asked(event, recorded)
    else:
        Question.objects.filter(id=event.question).update(
            newest=recorded.index, **_changes(event, recorded)
        )
    match event:
        case rules.Linked():
            Link.objects.create(
                second=event.second,
                first=event.first,
                question=event.question,
                linked_in=recorded.index,
            )
        case rules.Unlinked():
            Link.objects.filter(question=event.question).delete()
        case _:
            pass
    _told(event, recorded)


def _asked(event: rules.DuplicateSuspected, recorded: Recorded) -> None:
    Question.objects.create(
        id=event.question,
        one=event.one,
        other=event.other,
        standing=Standing.OPEN,
        found_by=event.found_by,
        note=event.note,
        grade=event.grade,
        signs=[sign.value for sign in event.signs],
        opened_at=recorded.happened_at,
        opened_in=recorded.index,
        newest=recorded.index,
    )


NOT_PROPOSED = {"first": "", "second": "", "proposed_by": ""}


def _changes(event: Event, recorded: Recorded) -> dict[str, object]:
    """What an event changes of its question's row."""
    judged: dict[str, object] = {"judged_in": recorded.index}
    match event:
        case rules.AskedAgain():
            return {
                "standing": Standing.OPEN,
                "found_by": event.found_by,
                "grade": event.grade,
                "signs": [sign.value for sign in event.signs],
                "opened_at": recorded.happened_at,
                "opened_in": recorded.index,
            }
        case rules.JudgedSame():
            proposed = {"first": event.first, "second": event.second}
            return (
                judged | proposed | {"standing": Standing.PROPOSED, "proposed_by": recorded.actor}
            )
        case rules.JudgedNotSame():
            return judged | NOT_PROPOSED | {"standing": Standing.NOT_SAME}
        case rules.Linked():
            return judged | {"standing": Standing.SAME}
        case _:
            return judged | NOT_PROPOSED | {"standing": Standing.OPEN}


def _told(event: Event, recorded: Recorded) -> None:
    Judgement.objects.create(
        entry=recorded.index,
        question=event.question,
        kind=type(event).__name__,
        actor=recorded.actor,
        role=recorded.role.value,
        party=recorded.party,
        at=recorded.happened_at,
        reasons=getattr(event, "reasons", "") or getattr(event, "note", ""),
        former=getattr(event, "former", None),
    )


def facts(command: Command, act: Act) -> Known[Around]:
    """What `decide` may rely on, read under the writer's lock: the evidence as it stands now."""
    if isinstance(command, rules.Suspect):
        asked = queries.question_between(command.one, command.other)
        return _around(command.one, command.other, asked, act)
    row = queries.question(command.question)
    return _around(row.one, row.other, row, act) if row else Known(Around())


def _around(one: str, other: str, asked: Question | None, act: Act) -> Known[Around]:
    found = queries.between(one, other)
    evidence, entries = found or (None, ())
    standing = people.standings((one, other), act.happened_at.date())
    met = [standing[PersonId(who)] for who in (one, other) if PersonId(who) in standing]
    link = queries.link_of(asked.id) if asked else None
    around = Around(
        asked_in=QuestionId(asked.id) if asked else None,
        numbers=tuple(person.number for person in met),
        grade=evidence.grade if evidence else Grade.NONE,
        signs=evidence.signs if evidence else (),
        firsts=(queries.first_of(one), queries.first_of(other)),
        kept_apart=queries.kept_apart(one, other),
        rested_on=link is not None and rests_on(_joined(one), _one_joined(link)),
        judged_in=asked.judged_in if asked else None,
    )
    relied_on = {*entries, *(entry for person in met for entry in person.entries)}
    if asked is not None:
        relied_on.add(asked.newest)
    return Known(around, tuple(sorted(relied_on)))


def _joined(person: str) -> list[Joined]:
    return [_one_joined(link) for link in queries.links_of(person)]


def _one_joined(link: Link) -> Joined:
    asked = queries.question(link.question)
    assert asked is not None, "a link is made by a question"
    compared = frozenset({PersonId(asked.one), PersonId(asked.other)})
    return Joined(PersonId(link.first), PersonId(link.second), compared)


IDENTITY: Context[rules.Question, Command, Event, Around] = Context(
    name="identity",
    initial=rules.Question(),
    events=(
        rules.DuplicateSuspected,
        rules.AskedAgain,
        rules.JudgedSame,
        rules.JudgedNotSame,
        rules.JudgedUnsure,
        rules.Linked,
        rules.NotLinked,
        rules.Unlinked,
    ),
    stream=rules.stream,
    facts=facts,
    decide=rules.decide,
    evolve=rules.evolve,
    compartment=rules.compartment,
    may=rules.MAY,
    project=project,
    tables=(Question, Link, Judgement),
)
